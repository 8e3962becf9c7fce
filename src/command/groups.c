/* SPDX-License-Identifier: GPL-3.0-or-later */
/* panel --by: groups of places, described. */
#include "command/groups.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "query/group.h"
#include "text/tsv.h"

static const struct column columns[] = {
	{ "province", N_("province"), COLUMN_TEXT },
	{ "level", N_("level"), COLUMN_TEXT },
	{ "year", N_("year"), COLUMN_NUMBER },
	{ "series", N_("series"), COLUMN_TEXT },
	{ "label", NULL, COLUMN_TEXT },
	{ "basis", NULL, COLUMN_TEXT },
	{ "unit", N_("unit"), COLUMN_TEXT },
	{ "n", N_("n"), COLUMN_NUMBER },
	{ "mean", N_("mean"), COLUMN_NUMBER },
	{ "sd", N_("sd"), COLUMN_NUMBER },
	{ "cv", N_("cv"), COLUMN_NUMBER },
	{ "min", N_("least"), COLUMN_NUMBER },
	{ "q1", N_("lower quartile"), COLUMN_NUMBER },
	{ "median", N_("median"), COLUMN_NUMBER },
	{ "q3", N_("upper quartile"), COLUMN_NUMBER },
	{ "max", N_("most"), COLUMN_NUMBER },
};

static enum status take_by(const struct call *call, unsigned *out, struct fault *fault)
{
	struct slice rest = slice_of(call->args->value[OPTION_BY]), one;
	unsigned by = 0;

	while (slice_cut(&rest, ',', &one)) {
		unsigned group = group_named(one);
		if (!group)
			return fault_set(fault, DD_USAGE, arena_strn(call->arena, one.s, one.n),
					 _("groups are not made by this"), "province, level, year");
		by |= group;
	}
	*out = by;
	return DD_OK;
}

static void add_group(const struct call *call, struct table *table, const struct panel *panel,
		      const struct group *group)
{
	const struct series *series = &panel->series[group->series];
	const struct statistics *s = &group->statistics;
	const struct slice cells[] = {
		slice_of(group->province),
		slice_of(level_name(group->level)),
		answer_year(call, group->year),
		slice_of(series->name),
		slice_of(panels_name(series->indicator)),
		slice_of(basis_name(series->basis)),
		slice_of(series->unit),
		answer_number(call, s->count),
		panels_real(call, s->mean),
		panels_real(call, s->sd),
		panels_real(call, s->cv),
		panels_real(call, s->least),
		panels_real(call, s->lower),
		panels_real(call, s->median),
		panels_real(call, s->upper),
		panels_real(call, s->most),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

enum status groups_print(const struct call *call, const struct panels *panels,
			 const struct panel_row *const *rows, size_t count, struct fault *fault)
{
	const struct args *args = call->args;
	bool actual = args->value[OPTION_PERIOD] && args->period == PERIOD_ACTUAL;
	enum measure measure = actual ? MEASURE_ACT : MEASURE_MID;
	size_t groups, printed = 0;
	unsigned by = 0;

	enum status st = take_by(call, &by, fault);
	if (st != DD_OK)
		return st;
	const struct group *all =
		group_describe(call->arena, &panels->panel, rows, count, by, measure, &groups);
	struct table *table = answer_begin(call, columns, COUNT(columns));
	for (size_t i = 0; i < groups; i++) {
		const struct series *series = &panels->panel.series[all[i].series];
		if (!panels_wants(panels, series->indicator))
			continue;
		add_group(call, table, &panels->panel, &all[i]);
		printed++;
	}
	table_end(table);
	return printed ? DD_OK : answer_nothing(fault);
}
