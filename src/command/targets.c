/* SPDX-License-Identifier: GPL-3.0-or-later */
/* targets: the figures that reports promise and report. */
#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"

static const struct column columns[] = {
	{ "place", N_("place"), COLUMN_TEXT },	       { "plan_year", NULL, COLUMN_NUMBER },
	{ "period", N_("period"), COLUMN_TEXT },       { "year", N_("year"), COLUMN_TEXT },
	{ "indicator", N_("indicator"), COLUMN_TEXT }, { "label", N_("thing"), COLUMN_TEXT },
	{ "verb", N_("verb"), COLUMN_TEXT },	       { "op", N_("op"), COLUMN_TEXT },
	{ "value", N_("value"), COLUMN_TEXT },	       { "unit", N_("unit"), COLUMN_TEXT },
	{ "basis", N_("basis"), COLUMN_TEXT },	       { "headline", NULL, COLUMN_NUMBER },
	{ "line", N_("line"), COLUMN_NUMBER },	       { "verbatim", NULL, COLUMN_TEXT },
	{ "low", NULL, COLUMN_NUMBER },		       { "high", NULL, COLUMN_NUMBER },
	{ "base_unit", NULL, COLUMN_TEXT },	       { "rules", NULL, COLUMN_TEXT },
};

/* A number of base units as it is, without a tail of noughts; empty where there is none. */
static struct slice plain_number(const struct call *call, double number)
{
	return isnan(number) ? SLICE("") : slice_of(arena_printf(call->arena, "%.12g", number));
}

/* The topics of the section that a paragraph stands in, "" for none. */
static const char *topics_at(const struct outline *outline, size_t para)
{
	size_t heading = outline->para_heading[para];

	return heading == OUTLINE_NONE ? "" : outline->headings[heading].topics;
}

static bool wanted(const struct args *args, const struct report *report,
		   const struct target *target)
{
	const char *indicator = args->value[OPTION_INDICATOR];

	return (!args->value[OPTION_PERIOD] || args->period == target->period) &&
	       (!indicator || strcmp(indicator, target->indicator) == 0) &&
	       (!args->value[OPTION_HEADLINE] || target->headline) &&
	       answer_narrow(args, report->outline.para_role[target->para],
			     topics_at(&report->outline, target->para));
}

static void add_row(const struct call *call, struct table *table, const struct report *report,
		    const struct target *target)
{
	const struct slice cells[] = {
		slice_of(report->identity.place),
		answer_year(call, report->identity.plan_year),
		slice_of(period_name(target->period)),
		slice_of(target->year),
		slice_of(target->indicator),
		slice_of(target->label),
		slice_of(target->verb),
		slice_of(target_op_name(target->op)),
		slice_of(target->value),
		slice_of(target->unit),
		slice_of(basis_name(target->basis)),
		slice_of(target->headline ? "1" : "0"),
		answer_number(call, target->line),
		slice_sub(report->paragraphs[target->para].text, target->start, target->end),
		plain_number(call, target->low),
		plain_number(call, target->high),
		slice_of(target->base_unit),
		slice_of(target->rules),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

/* What the walk over the reports carries along. */
struct walk {
	struct table *table;
	size_t rows;
};

static void visit(const struct call *call, const struct report *report, void *data)
{
	struct walk *walk = data;

	for (size_t i = 0; i < report->target_count; i++)
		if (wanted(call->args, report, &report->targets[i])) {
			add_row(call, walk->table, report, &report->targets[i]);
			walk->rows++;
		}
}

enum status command_targets(struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	struct selection reports;

	enum status st = answer_reports(call, args->operands, args->operand_count, &reports, fault);
	if (st != DD_OK)
		return st;
	struct walk walk = { .table = answer_begin(call, columns, COUNT(columns)) };
	st = answer_each(call, &reports, visit, &walk, fault);
	table_end(walk.table);
	store_close(reports.store);
	return st == DD_OK && walk.rows == 0 ? answer_nothing(fault) : st;
}
