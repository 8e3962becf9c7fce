/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TSV as the machine interface says, and CSV as RFC 4180 says. The texts are written byte for byte,
 * save on a terminal, where they are drawn.
 */
#include <string.h>

#include "base/utf8.h"
#include "output/writer.h"
#include "text/width.h"

/* A cell as it may be shown there; text itself, or drawn into *room. */
static struct slice shown(const struct table *table, struct slice text, struct str *room)
{
	if (!table->style.terminal)
		return text;
	str_clear(room);
	width_draw(room, text);
	return (struct slice){ str_text(room), room->n };
}

/* Tab, newline and backslash have names; other controls, and bytes that are no UTF-8, are numbers
 * (only names of files have such). */
static void tsv_cell(struct str *out, struct slice text)
{
	uint32_t c;

	for (size_t i = 0, n; i < text.n; i += n) {
		n = utf8_next(text.s + i, text.n - i, &c);
		if (c == '\t')
			str_adds(out, "\\t");
		else if (c == '\n')
			str_adds(out, "\\n");
		else if (c == '\\')
			str_adds(out, "\\\\");
		else if (c < 0x20 || c == 0x7F || (c == 0xFFFD && n == 1))
			str_addf(out, "\\x%02X", (unsigned)(unsigned char)text.s[i]);
		else
			str_add(out, text.s + i, n);
	}
}

/*
 * Whether Excel, which the mark at the beginning is for, would take a text for a formula and run
 * it. Numbers and ranges are none.
 */
static bool is_formula(struct slice text)
{
	size_t i = 0;

	while (i < text.n && strchr("0123456789.+-~", text.s[i]))
		i++;
	return text.n > 0 && i < text.n && strchr("=+-@", text.s[0]);
}

static void csv_cell(struct str *out, struct slice text, bool for_excel)
{
	bool quoted = false;
	uint32_t c;

	for (size_t i = 0; i < text.n && !quoted; i++)
		quoted = memchr("\",\r\n", text.s[i], 4) != NULL;
	if (quoted)
		str_addc(out, '"');
	if (for_excel && is_formula(text))
		str_addc(out, '\'');
	for (size_t i = 0, n; i < text.n; i += n) {
		n = utf8_next(text.s + i, text.n - i, &c);
		str_addu(out, c);
		if (c == '"')
			str_addc(out, '"');
	}
	if (quoted)
		str_addc(out, '"');
}

static void tsv_row(struct table *table, const struct slice *cells)
{
	struct str drawn = { 0 };

	for (size_t i = 0; i < table->count; i++) {
		if (i > 0)
			str_addc(&table->line, '\t');
		tsv_cell(&table->line, shown(table, cells[i], &drawn));
	}
	str_addc(&table->line, '\n');
	table_flush(table);
	str_free(&drawn);
}

static void csv_row(struct table *table, const struct slice *cells)
{
	struct str drawn = { 0 };

	for (size_t i = 0; i < table->count; i++) {
		if (i > 0)
			str_addc(&table->line, ',');
		csv_cell(&table->line, shown(table, cells[i], &drawn), table->style.bom);
	}
	str_adds(&table->line, "\r\n");
	table_flush(table);
	str_free(&drawn);
}

static void begin(struct table *table, char separator, const char *end)
{
	for (size_t i = 0; i < table->count; i++) {
		if (i > 0)
			str_addc(&table->line, separator);
		str_adds(&table->line, table->columns[i].name);
	}
	str_adds(&table->line, end);
	table_flush(table);
}

static void tsv_begin(struct table *table)
{
	begin(table, '\t', "\n");
}

static void csv_begin(struct table *table)
{
	if (table->style.bom)
		str_addu(&table->line, 0xFEFF);
	begin(table, ',', "\r\n");
}

const struct writer writer_tsv = { tsv_begin, tsv_row, NULL };
const struct writer writer_csv = { csv_begin, csv_row, NULL };
