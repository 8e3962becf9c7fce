/* SPDX-License-Identifier: GPL-3.0-or-later */
/* targets: the figures that reports promise and report. */
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "command/explain.h"
#include "command/matrix.h"
#include "command/panels.h"
#include "text/tsv.h"

static const struct column columns[] = {
	{ "place", N_("place"), COLUMN_TEXT },
	{ "plan_year", NULL, COLUMN_NUMBER },
	{ "period", N_("period"), COLUMN_TEXT },
	{ "year", N_("year"), COLUMN_TEXT },
	{ "indicator", N_("indicator"), COLUMN_TEXT },
	{ "label", N_("thing"), COLUMN_TEXT },
	{ "verb", N_("verb"), COLUMN_TEXT },
	{ "op", N_("op"), COLUMN_TEXT },
	{ "value", N_("value"), COLUMN_TEXT },
	{ "unit", N_("unit"), COLUMN_TEXT },
	{ "basis", N_("basis"), COLUMN_TEXT },
	{ "headline", NULL, COLUMN_NUMBER },
	{ "line", N_("line"), COLUMN_NUMBER },
	{ "verbatim", NULL, COLUMN_TEXT },
	{ "low", NULL, COLUMN_NUMBER },
	{ "high", NULL, COLUMN_NUMBER },
	{ "base_unit", NULL, COLUMN_TEXT },
	{ "rules", NULL, COLUMN_TEXT },
	{ "code", NULL, COLUMN_TEXT },
	{ "report", NULL, COLUMN_NUMBER },
};

/* The topics of the section that a paragraph stands in, "" for none. */
static const char *topics_at(const struct outline *outline, size_t para)
{
	size_t heading = outline->para_heading[para];

	return heading == OUTLINE_NONE ? "" : outline->headings[heading].topics;
}

/* Whether ids, with commas between, has that one; NULL has all. */
static bool has_indicator(const char *ids, const char *id)
{
	struct slice rest = slice_of(ids ? ids : id), one;

	while (slice_cut(&rest, ',', &one))
		if (slice_is(one, slice_of(id)))
			return true;
	return false;
}

/* The ids of the indicators that --indicator names in whatever way, commas between; NULL: all.
 * "other" is one here: what is no indicator of the whole place. */
static enum status take_indicators(const struct call *call, const char **out, struct fault *fault)
{
	const char *given = call->args->value[OPTION_INDICATOR];
	struct slice rest = slice_of(given ? given : ""), one;
	struct indicators *lexicon = given ? panels_lexicon(call) : NULL;
	const char *ids = given ? "" : NULL;
	enum status st = DD_OK;

	while (st == DD_OK && slice_cut(&rest, ',', &one)) {
		const char *name = arena_strn(call->arena, one.s, one.n);
		size_t number = 0;
		if (strcmp(name, "other") != 0) {
			st = panels_indicator(lexicon, name, &number, fault);
			name = st == DD_OK ? indicator_at(lexicon, number)->id : "";
		}
		ids = arena_printf(call->arena, "%s,%s", ids, name);
	}
	indicators_free(lexicon);
	if (st == DD_OK)
		*out = ids;
	return st;
}

static bool wanted(const struct args *args, const char *indicators, const struct report *report,
		   const struct target *target)
{
	return (!args->value[OPTION_PERIOD] || args->period == target->period) &&
	       has_indicator(indicators, target->indicator) &&
	       (!args->value[OPTION_HEADLINE] || target->headline) &&
	       (!args->line || args->line == target->line) &&
	       answer_narrow(args, report->outline.para_role[target->para],
			     topics_at(&report->outline, target->para));
}

static void add_row(const struct call *call, struct table *table, int64_t id,
		    const struct report *report, const struct target *target)
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
		panels_real(call, target->low),
		panels_real(call, target->high),
		slice_of(target->base_unit),
		slice_of(target->rules),
		slice_of(report->identity.code),
		answer_number(call, (size_t)id),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

/* What the walk over the reports carries along. */
struct walk {
	struct table *table;	     /* of the figures, or NULL: */
	struct explainer *explainer; /* of what they were read from */
	const char *indicators;	     /* ids, NULL: all */
	size_t rows;
};

static void visit(const struct call *call, int64_t id, const struct report *report, void *data)
{
	struct walk *walk = data;

	for (size_t i = 0; i < report->target_count; i++) {
		if (!wanted(call->args, walk->indicators, report, &report->targets[i]))
			continue;
		if (walk->explainer)
			explainer_add(walk->explainer, call, report, i);
		else
			add_row(call, walk->table, id, report, &report->targets[i]);
		walk->rows++;
	}
}

static enum status print_targets(const struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	struct selection reports;
	struct walk walk = { .rows = 0 };

	enum status st = take_indicators(call, &walk.indicators, fault);
	if (st == DD_OK)
		st = answer_reports(call, args->operands, args->operand_count, &reports, fault);
	if (st != DD_OK)
		return st;
	if (args->value[OPTION_EXPLAIN])
		walk.explainer = explainer_begin(call);
	else
		walk.table = answer_begin(call, columns, COUNT(columns));
	st = answer_each(call, &reports, visit, &walk, fault);
	if (walk.explainer)
		explainer_end(walk.explainer);
	else
		table_end(walk.table);
	store_close(reports.store);
	return st == DD_OK && walk.rows == 0 ? answer_nothing(fault) : st;
}

/* The options that mean something for one of the two shapes only. */
static enum status check_shape(const struct args *args, struct fault *fault)
{
	static const enum option of_wide[] = { OPTION_SORT, OPTION_REVERSE, OPTION_MEASURE };
	static const enum option of_long[] = { OPTION_SECTION, OPTION_TOPIC, OPTION_LINE,
					       OPTION_EXPLAIN };
	bool wide = args->value[OPTION_WIDE] != NULL;
	const enum option *wrong = wide ? of_long : of_wide;

	for (size_t i = 0; i < (wide ? COUNT(of_long) : COUNT(of_wide)); i++)
		if (args->value[wrong[i]])
			return fault_set(fault, DD_USAGE, option_table[wrong[i]].name,
					 wide ? _("this option does not go with --wide")
					      : _("this option needs --wide"),
					 "");
	return DD_OK;
}

enum status command_targets(struct call *call, struct fault *fault)
{
	enum status st = check_shape(call->args, fault);

	if (st != DD_OK)
		return st;
	return call->args->value[OPTION_WIDE] ? matrix_print(call, fault)
					      : print_targets(call, fault);
}
