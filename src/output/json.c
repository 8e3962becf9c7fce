/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON: one array, or an object a line. */
#include "output/json.h"

#include "base/utf8.h"
#include "output/writer.h"
#include "text/width.h"

/* A code point by number: above the first plane, its two halves in UTF-16. */
static void add_escape(struct str *out, uint32_t c)
{
	if (c < 0x10000) {
		str_addf(out, "\\u%04x", (unsigned)c);
		return;
	}
	c -= 0x10000;
	str_addf(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + (c >> 10)),
		 (unsigned)(0xDC00 + (c & 0x3FF)));
}

/*
 * Whether c can be drawn as it is, *marks of those that take no cell standing before it. White
 * space other than controls can: it only looks like a blank.
 */
static bool drawable(uint32_t c, unsigned *marks)
{
	uint32_t shown = width_shown(c);

	*marks = shown && width_of(c, 1) == 0 ? *marks + 1 : 0;
	return (shown == c || (shown == ' ' && !utf8_is_control(c))) && *marks <= WIDTH_MARKS;
}

void json_string(struct str *out, struct slice text)
{
	unsigned marks = WIDTH_MARKS; /* the first has nothing to stand on */
	uint32_t c;

	str_addc(out, '"');
	for (size_t i = 0; i < text.n; i += utf8_next(text.s + i, text.n - i, &c)) {
		(void)utf8_next(text.s + i, text.n - i, &c);
		bool plain = drawable(c, &marks) || c == 0xFFFD;
		if (c == '\n')
			str_adds(out, "\\n");
		else if (c == '\t')
			str_adds(out, "\\t");
		else if (!plain)
			add_escape(out, c);
		else if (c == '"' || c == '\\')
			str_addf(out, "\\%c", (int)c);
		else
			str_addu(out, c);
	}
	str_addc(out, '"');
}

static void add_object(struct table *table, const struct slice *cells)
{
	for (size_t i = 0; i < table->count; i++) {
		str_adds(&table->line, i > 0 ? ", " : "{");
		json_string(&table->line, slice_of(table->columns[i].name));
		str_adds(&table->line, ": ");
		if (table->columns[i].kind == COLUMN_TEXT)
			json_string(&table->line, cells[i]);
		else if (cells[i].n == 0)
			str_adds(&table->line, "null");
		else
			str_add(&table->line, cells[i].s, cells[i].n);
	}
	str_addc(&table->line, '}');
}

static void array_row(struct table *table, const struct slice *cells)
{
	str_adds(&table->line, table->rows > 0 ? ",\n" : "[\n");
	add_object(table, cells);
	table_flush(table);
}

static void array_end(struct table *table)
{
	str_adds(&table->line, table->rows > 0 ? "\n]\n" : "[]\n");
	table_flush(table);
}

static void lines_row(struct table *table, const struct slice *cells)
{
	add_object(table, cells);
	str_addc(&table->line, '\n');
	table_flush(table);
}

const struct writer writer_json = { NULL, array_row, array_end };
const struct writer writer_jsonl = { NULL, lines_row, NULL };
