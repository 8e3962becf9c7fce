/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markdown and HTML: a table for a document. */
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "output/markup.h"
#include "output/writer.h"
#include "text/width.h"

void markup_md(struct str *out, struct slice text)
{
	struct str drawn = { 0 };

	width_draw(&drawn, text);
	for (size_t i = 0; i < drawn.n; i++) {
		if (strchr("\\`*_[]<>&|#~", drawn.s[i]))
			str_addc(out, '\\');
		str_addc(out, drawn.s[i]);
	}
	str_free(&drawn);
}

void markup_html(struct str *out, struct slice text)
{
	struct str drawn = { 0 };

	width_draw(&drawn, text);
	for (size_t i = 0; i < drawn.n; i++) {
		switch (drawn.s[i]) {
		case '&':
			str_adds(out, "&amp;");
			break;
		case '<':
			str_adds(out, "&lt;");
			break;
		case '>':
			str_adds(out, "&gt;");
			break;
		case '"':
			str_adds(out, "&quot;");
			break;
		default:
			str_addc(out, drawn.s[i]);
		}
	}
	str_free(&drawn);
}

static const char *heading(const struct column *column)
{
	return column->heading ? _(column->heading) : column->name;
}

static void md_begin(struct table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		str_adds(&table->line, "| ");
		markup_md(&table->line, slice_of(heading(&table->columns[i])));
		str_addc(&table->line, ' ');
	}
	str_adds(&table->line, "|\n");
	for (size_t i = 0; i < table->count; i++)
		str_adds(&table->line,
			 table->columns[i].kind == COLUMN_NUMBER ? "| ---: " : "| --- ");
	str_adds(&table->line, "|\n");
	table_flush(table);
}

static void md_row(struct table *table, const struct slice *cells)
{
	for (size_t i = 0; i < table->count; i++) {
		str_adds(&table->line, "| ");
		markup_md(&table->line, cells[i]);
		str_addc(&table->line, ' ');
	}
	str_adds(&table->line, "|\n");
	table_flush(table);
}

static const char page_style[] =
	"body{font:16px/1.6 sans-serif;margin:1em auto;max-width:70em;padding:0 1em}"
	"table{border-collapse:collapse}"
	"th,td{border-bottom:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}"
	".n{text-align:right}";

static void html_begin(struct table *table)
{
	struct str *line = &table->line;

	str_adds(line, "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
		       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	markup_html(line, slice_of(table->style.title));
	str_addf(line, "</title>\n<style>%s</style>\n</head>\n<body>\n<table>\n<tr>", page_style);
	for (size_t i = 0; i < table->count; i++) {
		str_adds(line, "<th>");
		markup_html(line, slice_of(heading(&table->columns[i])));
	}
	str_adds(line, "\n");
	table_flush(table);
}

static void html_row(struct table *table, const struct slice *cells)
{
	str_adds(&table->line, "<tr>");
	for (size_t i = 0; i < table->count; i++) {
		str_adds(&table->line,
			 table->columns[i].kind == COLUMN_NUMBER ? "<td class=\"n\">" : "<td>");
		markup_html(&table->line, cells[i]);
	}
	str_adds(&table->line, "\n");
	table_flush(table);
}

static void html_end(struct table *table)
{
	str_adds(&table->line, "</table>\n</body>\n</html>\n");
	table_flush(table);
}

const struct writer writer_md = { md_begin, md_row, NULL };
const struct writer writer_html = { html_begin, html_row, html_end };
