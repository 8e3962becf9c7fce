/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table: the formats, and what they share. */
#include "output/table.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "output/writer.h"

/* xlsx and dta are written by libraries that need not be there. */
#ifdef HAVE_XLSXWRITER
#define XLSX &writer_xlsx, NULL
#else
#define XLSX NULL, "libxlsxwriter (libxlsxwriter-dev)"
#endif
#ifdef HAVE_READSTAT
#define DTA &writer_dta, NULL
#else
#define DTA NULL, "ReadStat (libreadstat-dev)"
#endif

static const struct {
	const char *name;
	const struct writer *writer;
	const char *lacks;
} formats[FORMAT_COUNT] = {
	[FORMAT_TEXT] = { "text", &writer_text, NULL },
	[FORMAT_TSV] = { "tsv", &writer_tsv, NULL },
	[FORMAT_CSV] = { "csv", &writer_csv, NULL },
	[FORMAT_JSON] = { "json", &writer_json, NULL },
	[FORMAT_JSONL] = { "jsonl", &writer_jsonl, NULL },
	[FORMAT_MD] = { "md", &writer_md, NULL },
	[FORMAT_HTML] = { "html", &writer_html, NULL },
	[FORMAT_SVG] = { "svg", NULL, NULL },
	[FORMAT_XLSX] = { "xlsx", XLSX },
	[FORMAT_DTA] = { "dta", DTA },
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

bool format_is_binary(enum format format)
{
	return format == FORMAT_XLSX || format == FORMAT_DTA;
}

const char *format_lacks(enum format format)
{
	return formats[format].lacks;
}

struct table *table_begin(enum format format, const struct table_style *style,
			  const struct column *columns, size_t count)
{
	struct table *table = xcalloc(1, sizeof *table);

	assert(formats[format].writer); /* who asks for a format sees that it is there */
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

void table_fail(struct table *table)
{
	if (table->style.failed)
		*table->style.failed = true;
}

void table_flush(struct table *table)
{
	(void)fwrite(str_text(&table->line), 1, table->line.n, table->style.out);
	str_clear(&table->line);
}
