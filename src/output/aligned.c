/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: columns side by side, for people. All rows are kept until the widths are known. */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "output/writer.h"
#include "text/width.h"

struct cell {
	char *text; /* as drawn */
	size_t n, cells;
};

static bool visible(const struct table *table, size_t column)
{
	return table->columns[column].heading != NULL;
}

static void keep(struct table *table, struct slice text)
{
	struct str drawn = { 0 };

	width_draw(&drawn, text);
	table->kept = grow(table->kept, &table->kept_room, table->kept_count, sizeof *table->kept);
	table->kept[table->kept_count++] = (struct cell){
		.text = drawn.s,
		.n = drawn.n,
		.cells = width_text((struct slice){ str_text(&drawn), drawn.n },
				    table->style.ambiguous),
	};
}

static void text_begin(struct table *table)
{
	for (size_t i = 0; i < table->count; i++)
		keep(table, slice_of(visible(table, i) ? _(table->columns[i].heading) : ""));
}

static void text_row(struct table *table, const struct slice *cells)
{
	for (size_t i = 0; i < table->count; i++)
		keep(table, cells[i]);
}

static size_t widest(const struct table *table, size_t column)
{
	size_t most = 0;

	for (size_t i = column; i < table->kept_count; i += table->count)
		if (table->kept[i].cells > most)
			most = table->kept[i].cells;
	return most;
}

static void pad(struct str *line, size_t cells)
{
	while (cells-- > 0)
		str_addc(line, ' ');
}

static void add_line(struct table *table, const struct cell *cells, const size_t *widths)
{
	struct str *line = &table->line;
	size_t due = 0; /* blanks before the next cell that has something */

	for (size_t i = 0; i < table->count; i++) {
		if (!visible(table, i))
			continue;
		size_t space = widths[i] - cells[i].cells;
		bool right = table->columns[i].kind == COLUMN_NUMBER;
		if (cells[i].n > 0) {
			pad(line, due + (right ? space : 0));
			str_add(line, cells[i].text, cells[i].n);
			due = 2 + (right ? 0 : space);
		} else {
			due += widths[i] + 2;
		}
	}
	str_addc(line, '\n');
	table_flush(table);
}

static void text_end(struct table *table)
{
	size_t *widths = xcalloc(table->count, sizeof *widths);

	for (size_t i = 0; i < table->count; i++)
		widths[i] = widest(table, i);
	for (size_t i = 0; table->rows > 0 && i < table->kept_count; i += table->count)
		add_line(table, &table->kept[i], widths);
	for (size_t i = 0; i < table->kept_count; i++)
		free(table->kept[i].text);
	free(widths);
}

const struct writer writer_text = { text_begin, text_row, text_end };
