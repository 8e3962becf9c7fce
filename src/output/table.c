/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table: the formats, and what they share. */
#include "output/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "output/writer.h"

static const struct {
	const char *name;
	const struct writer *writer;
} formats[FORMAT_COUNT] = {
	[FORMAT_TEXT] = { "text", &writer_text },    [FORMAT_TSV] = { "tsv", &writer_tsv },
	[FORMAT_CSV] = { "csv", &writer_csv },	     [FORMAT_JSON] = { "json", &writer_json },
	[FORMAT_JSONL] = { "jsonl", &writer_jsonl }, [FORMAT_MD] = { "md", &writer_md },
	[FORMAT_HTML] = { "html", &writer_html },
};

const char *format_name(enum format format)
{
	return formats[format].name;
}

enum format format_named(const char *name)
{
	size_t i = 0;

	while (i < FORMAT_COUNT && strcmp(formats[i].name, name) != 0)
		i++;
	return (enum format)i;
}

struct table *table_begin(enum format format, const struct table_style *style,
			  const struct column *columns, size_t count)
{
	struct table *table = xcalloc(1, sizeof *table);

	table->writer = formats[format].writer;
	table->style = *style;
	table->columns = columns;
	table->count = count;
	if (table->writer->begin)
		table->writer->begin(table);
	return table;
}

void table_row(struct table *table, const struct slice *cells)
{
	table->writer->row(table, cells);
	table->rows++;
}

void table_end(struct table *table)
{
	if (table->writer->end)
		table->writer->end(table);
	str_free(&table->line);
	free(table->kept);
	free(table);
}

void table_flush(struct table *table)
{
	(void)fwrite(str_text(&table->line), 1, table->line.n, table->style.out);
	str_clear(&table->line);
}
