/* SPDX-License-Identifier: GPL-3.0-or-later */
/* glossary: the terms that reports explain. */
#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "text/fold.h"

static const struct column columns[] = {
	{ "place", N_("place"), COLUMN_TEXT }, { "plan_year", N_("plan"), COLUMN_NUMBER },
	{ "term", N_("term"), COLUMN_TEXT },   { "definition", N_("definition"), COLUMN_TEXT },
	{ "line", NULL, COLUMN_NUMBER },
};

/* Whether what is asked for stands in term, both as searching sees them. */
static bool wanted(const struct folded *asked, const char *term)
{
	struct folded folded = { 0 };

	fold(slice_of(term), &folded);
	bool found = fold_find(&folded, asked, 0) < folded.text.n;
	fold_free(&folded);
	return found;
}

static size_t add_report(const struct call *call, struct table *table, const struct report *report,
			 const struct folded *asked)
{
	size_t rows = 0;

	for (size_t i = 0; i < report->term_count; i++) {
		const struct term *term = &report->terms[i];
		const struct slice cells[] = {
			slice_of(report->identity.place),
			answer_year(call, report->identity.plan_year),
			slice_of(term->term),
			slice_of(term->definition),
			answer_number(call, term->line),
		};
		_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
		if (asked && !wanted(asked, term->term))
			continue;
		table_row(table, cells);
		rows++;
	}
	return rows;
}

/* What the walk over the reports carries along. */
struct walk {
	struct table *table;
	const struct folded *asked; /* NULL: all terms */
	size_t rows;
};

static void visit(const struct call *call, int64_t id, const struct report *report, void *data)
{
	struct walk *walk = data;

	(void)id;
	walk->rows += add_report(call, walk->table, report, walk->asked);
}

enum status command_glossary(struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	struct folded asked = { 0 };
	struct selection reports;

	enum status st = answer_reports(call, NULL, 0, &reports, fault);
	if (st != DD_OK)
		return st;
	if (args->operand_count > 0)
		fold(slice_of(args->operands[0]), &asked);
	struct walk walk = {
		.table = answer_begin(call, columns, COUNT(columns)),
		.asked = args->operand_count > 0 ? &asked : NULL,
	};
	st = answer_each(call, &reports, visit, &walk, fault);
	table_end(walk.table);
	fold_free(&asked);
	store_close(reports.store);
	return st == DD_OK && walk.rows == 0 ? answer_nothing(fault) : st;
}
