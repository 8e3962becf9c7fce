/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measure.
 * 1. What compares places (over, gap, mean, sd, cv) needs mid of all of them: it comes last.
 * 2. Rows stand by place, then year, so that the year before stands before.
 */
#include "query/measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "query/panel.h"
#include "query/statistics.h"

const struct measure_info measure_table[MEASURE_COUNT] = {
#define X(id, name, label, unit, definition, formula, version)                                     \
	[MEASURE_##id] = { name, label, unit, definition, formula, version },
	MEASURES(X)
#undef X
};

enum measure measure_named(const char *name, size_t n)
{
	size_t i = 0;

	while (i < MEASURE_COUNT &&
	       !slice_is(slice_of(measure_table[i].name), (struct slice){ name, n }))
		i++;
	return (enum measure)i;
}

bool measure_is_text(enum measure measure)
{
	return measure == MEASURE_OP || measure == MEASURE_HARD;
}

const char *measure_text(const struct panel_cell *cell, enum measure measure)
{
	if (!cell->plan || !measure_is_text(measure))
		return "";
	return measure == MEASURE_OP ? target_op_name(cell->plan->op)
				     : hardness_name(cell->plan->hardness);
}

/* Figures are decimals: what differs by less differs by rounding. */
static bool same_number(double a, double b)
{
	return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

static bool same_target(const struct statement *a, const struct statement *b)
{
	if (a->op != b->op)
		return false;
	if (isnan(a->low) || isnan(b->low))
		return isnan(a->low) && isnan(b->low) && strcmp(a->phrase, b->phrase) == 0;
	return same_number(a->low, b->low) && same_number(a->high, b->high);
}

/* What the cell says by itself. */
static void measure_own(struct panel_cell *cell)
{
	const struct statement *plan = cell->plan;
	double *m = cell->measure;

	for (size_t i = 0; i < MEASURE_COUNT; i++)
		m[i] = (double)NAN;
	m[MEASURE_MID] = statement_middle(plan);
	m[MEASURE_ACT] = statement_middle(cell->actual);
	m[MEASURE_REAL] = m[MEASURE_ACT] - m[MEASURE_MID];
	if (plan && plan->op != OP_LE)
		m[MEASURE_LOW] = plan->low;
	if (plan && plan->op != OP_GE)
		m[MEASURE_HIGH] = plan->high;
}

/* What it says beside the year before; NULL: nothing is known of that. */
static void measure_change(struct panel_cell *cell, const struct panel_cell *before)
{
	double *m = cell->measure;

	if (!cell->plan)
		return;
	m[MEASURE_RUN] = 1;
	if (!before || !before->plan)
		return;
	m[MEASURE_SAME] = same_target(cell->plan, before->plan);
	if (m[MEASURE_SAME] > 0)
		m[MEASURE_RUN] = before->measure[MEASURE_RUN] + 1;
}

/* A walk over rows: the panel, and the cells that are being filled. */
struct work {
	const struct panel *panel;
	struct panel_cell *cells;
};

static struct panel_cell *cell_at(const struct work *w, size_t row, size_t series)
{
	return &w->cells[row * w->panel->series_count + series];
}

static void measure_row(const struct work *w, size_t row)
{
	const struct panel_row *r = &w->panel->rows[row];
	bool follows = row > 0 && r[-1].place == r->place && r[-1].year == r->year - 1;

	for (size_t s = 0; s < w->panel->series_count; s++) {
		measure_own(cell_at(w, row, s));
		measure_change(cell_at(w, row, s), follows ? cell_at(w, row - 1, s) : NULL);
	}
}

/* Only what is measured in per cent can be more than that of a bigger place. */
static void measure_over(const struct work *w, size_t row)
{
	const struct panel *panel = w->panel;
	const struct panel_row *r = &panel->rows[row];
	size_t above = panel->places[r->place].above;
	const struct panel_row *other = NULL;

	if (above != PANEL_NONE)
		other = panel_row_of(panel, above, r->year);
	for (size_t s = 0; other && s < panel->series_count; s++) {
		double *m = cell_at(w, row, s)->measure;
		const struct panel_cell *of = cell_at(w, (size_t)(other - panel->rows), s);
		if (strcmp(panel->series[s].unit, "%") == 0)
			m[MEASURE_OVER] = m[MEASURE_MID] - of->measure[MEASURE_MID];
	}
}

/* A row and the groups that it is compared in. */
struct member {
	size_t row;
	int year;
	size_t family;
	enum level level;
	const char *group;
};

static int by_family(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->year != y->year)
		return x->year - y->year;
	return (x->family > y->family) - (x->family < y->family);
}

static int by_group(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	if (x->year != y->year)
		return x->year - y->year;
	if (x->level != y->level)
		return (int)x->level - (int)y->level;
	return strcmp(x->group, y->group);
}

/* What becomes of one member's cell, once all of its group are in r. */
typedef void take_group(double *measures, const struct running *r);

static void take_gap(double *m, const struct running *r)
{
	if (!isnan(m[MEASURE_MID]))
		m[MEASURE_GAP] = m[MEASURE_MID] - running_without(r, m[MEASURE_MID]);
}

static void take_spread(double *m, const struct running *r)
{
	if (r->count == 0)
		return;
	m[MEASURE_MEAN] = r->mean;
	m[MEASURE_SD] = running_sd(r);
	if (!same_number(r->mean, 0))
		m[MEASURE_CV] = m[MEASURE_SD] / fabs(r->mean);
}

static void measure_members(const struct work *w, const struct member *members, size_t count,
			    size_t series, take_group *take)
{
	struct running r = { 0 };

	for (size_t i = 0; i < count; i++) {
		double mid = cell_at(w, members[i].row, series)->measure[MEASURE_MID];
		if (!isnan(mid))
			running_add(&r, mid);
	}
	for (size_t i = 0; i < count; i++)
		take(cell_at(w, members[i].row, series)->measure, &r);
}

static void measure_groups(const struct work *w, struct member *members, size_t count,
			   int (*order)(const void *, const void *), take_group *take)
{
	if (count)
		qsort(members, count, sizeof *members, order);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count && order(&members[i], &members[end]) == 0;)
			end++;
		for (size_t s = 0; s < w->panel->series_count; s++)
			measure_members(w, &members[i], end - i, s, take);
	}
}

static void measure_together(const struct work *w)
{
	const struct panel *panel = w->panel;
	struct member *members = xcalloc(panel->row_count + 1, sizeof *members);

	for (size_t i = 0; i < panel->row_count; i++) {
		const struct panel_place *place = &panel->places[panel->rows[i].place];
		members[i] =
			(struct member){ i, panel->rows[i].year, place->family,
					 place->identity.level, panel_group(&place->identity) };
	}
	measure_groups(w, members, panel->row_count, by_group, take_spread);
	measure_groups(w, members, panel->row_count, by_family, take_gap);
	free(members);
}

void measure_all(const struct panel *panel, struct panel_cell *cells)
{
	struct work w = { panel, cells };

	for (size_t i = 0; i < panel->row_count; i++)
		measure_row(&w, i);
	for (size_t i = 0; i < panel->row_count; i++)
		measure_over(&w, i);
	measure_together(&w);
}
