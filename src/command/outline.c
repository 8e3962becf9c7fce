/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline: the headings of a report. */
#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"

static const struct column columns[] = {
	{ "level", NULL, COLUMN_NUMBER },      { "role", N_("role"), COLUMN_TEXT },
	{ "topic", N_("topic"), COLUMN_TEXT }, { "line", N_("line"), COLUMN_NUMBER },
	{ "title", N_("title"), COLUMN_TEXT },
};

/* The title; for people, moved in by its level. */
static struct slice title_of(const struct call *call, const struct heading *heading)
{
	if (call->args->format != FORMAT_TEXT || heading->level <= 1)
		return slice_of(heading->title);
	return slice_of(arena_printf(call->arena, "%*s%s", (int)(heading->level - 1) * 2, "",
				     heading->title));
}

static void add_row(const struct call *call, struct table *table, const struct heading *heading)
{
	const struct slice cells[] = {
		answer_number(call, heading->level),
		slice_of(role_name(heading->role)),
		slice_of(heading->topics),
		answer_number(call, heading->line),
		title_of(call, heading),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

enum status command_outline(struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	struct report *report;
	size_t rows = 0;

	enum status st = answer_report(call, args->operands[0], &report, fault);
	if (st != DD_OK)
		return st;
	struct table *table = answer_begin(call, columns, COUNT(columns));
	for (size_t i = 0; i < report->outline.count; i++) {
		const struct heading *heading = &report->outline.headings[i];
		if (!answer_narrow(args, heading->role, heading->topics))
			continue;
		add_row(call, table, heading);
		rows++;
	}
	table_end(table);
	return rows ? DD_OK : answer_nothing(fault);
}
