/* SPDX-License-Identifier: GPL-3.0-or-later */
/* show: the text of a report. */
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "command/answer.h"
#include "text/width.h"

static const struct column columns[] = {
	{ "line", NULL, COLUMN_NUMBER },
	{ "lines", NULL, COLUMN_TEXT },
	{ "section", NULL, COLUMN_TEXT },
	{ "text", NULL, COLUMN_TEXT },
};

/* All source lines of a paragraph: 31,33. */
static struct slice lines_of(const struct call *call, const struct paragraph *paragraph)
{
	struct str text = { 0 };

	for (size_t i = 0; i < paragraph->line_count; i++)
		str_addf(&text, "%s%zu", i ? "," : "", paragraph->lines[i]);
	const char *kept = arena_strn(call->arena, str_text(&text), text.n);
	str_free(&text);
	return slice_of(kept);
}

static bool shown(const struct call *call, const struct report *report, size_t para)
{
	return answer_narrow(call->args, report->outline.para_role[para], "");
}

static size_t show_table(const struct call *call, const struct report *report)
{
	struct table *table = answer_begin(call, columns, COUNT(columns));
	bool raw = call->args->value[OPTION_RAW] != NULL;
	size_t rows = 0;

	for (size_t i = 0; i < report->paragraph_count; i++) {
		const struct paragraph *p = &report->paragraphs[i];
		size_t heading = report->outline.para_heading[i];
		const struct slice cells[] = {
			answer_number(call, p->lines[0]),
			lines_of(call, p),
			slice_of(heading == OUTLINE_NONE ? ""
							 : report->outline.headings[heading].title),
			raw ? p->raw : p->text,
		};
		_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
		if (!shown(call, report, i))
			continue;
		table_row(table, cells);
		rows++;
	}
	table_end(table);
	return rows;
}

/* A line of text; on a terminal only as it can be drawn there. */
static void print_line(const struct call *call, struct slice text)
{
	struct str drawn = { 0 };

	if (call->io->out_is_terminal) {
		width_draw(&drawn, text);
		text = (struct slice){ str_text(&drawn), drawn.n };
	}
	(void)fwrite(text.s, 1, text.n, call->io->out);
	(void)fputc('\n', call->io->out);
	str_free(&drawn);
}

/* The source lines of a paragraph after number last, which another paragraph may have had. */
static size_t print_raw(const struct call *call, const struct paragraph *paragraph, size_t last)
{
	struct slice rest = paragraph->raw;

	for (size_t i = 0; i < paragraph->line_count; i++) {
		size_t end = slice_find(rest, SLICE("\n"), 0);
		if (paragraph->lines[i] > last)
			print_line(call, slice_sub(rest, 0, end));
		rest = slice_sub(rest, end < rest.n ? end + 1 : end, rest.n);
	}
	return paragraph->lines[paragraph->line_count - 1];
}

static size_t show_text(const struct call *call, const struct report *report)
{
	bool raw = call->args->value[OPTION_RAW] != NULL;
	size_t last = 0, rows = 0;

	for (size_t i = 0; i < report->paragraph_count; i++) {
		if (!shown(call, report, i))
			continue;
		if (raw)
			last = print_raw(call, &report->paragraphs[i], last);
		else
			print_line(call, report->paragraphs[i].text);
		rows++;
	}
	return rows;
}

enum status command_show(struct call *call, struct fault *fault)
{
	struct report *report;

	enum status st = answer_report(call, call->args->operands[0], &report, fault);
	if (st != DD_OK)
		return st;
	size_t rows = call->args->format == FORMAT_TEXT ? show_text(call, report)
							: show_table(call, report);
	return rows ? DD_OK : answer_nothing(fault);
}
