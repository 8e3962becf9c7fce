/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measure: what is worked out of the statements on a series, one table that is both the columns of
 * a panel and its codebook.
 */
#ifndef DUIDU_MEASURE_H
#define DUIDU_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/i18n.h"

/*
 * id, name (ASCII, four bytes at most), label, unit, definition, formula, version.
 * t is the year of the row; plan(t) what the report that plans for t says, actual(t) what the one
 * that looks back on t says. A unit of "*" is the series' own. A version grows when a formula
 * changes, so that numbers of two versions are not mixed.
 */
/* clang-format off */
#define MEASURES(X) \
	X(OP, "op", N_("operator of the target"), "", \
	  N_("eq (bare figure, range), approx (左右), ge (以上), le (以内), qual (in words)"), \
	  "op(plan(t))", 1) \
	X(HARD, "hard", N_("hardness of the target"), "", \
	  N_("hard (以上, 以内, 确保), plain (bare figure), soft (左右, a range, 力争), " \
	     "none (in words)"), \
	  "hardness(plan(t))", 1) \
	X(LOW, "low", N_("lower bound of the target"), "*", \
	  N_("the least value that meets it; empty for an upper limit"), "low(plan(t))", 1) \
	X(HIGH, "high", N_("upper bound of the target"), "*", \
	  N_("the greatest value that meets it; empty for a lower limit"), "high(plan(t))", 1) \
	X(MID, "mid", N_("target"), "*", \
	  N_("the middle of what is printed, whatever the operator"), \
	  "mid(t) = (low + high) / 2", 1) \
	X(ACT, "act", N_("result"), "*", \
	  N_("what was reached, as the next report says, a range by its middle"), \
	  "act(t) = mid(actual(t))", 1) \
	X(OVER, "over", N_("target over that of the place above (加码)"), "*", \
	  N_("own target less that of the place that it lies in directly, in per cent only"), \
	  "mid(t) - mid(t) of the place above", 1) \
	X(REAL, "real", N_("result over target (实现度)"), "*", \
	  N_("what was reached less what had been promised for the year"), \
	  "act(t) - mid(t)", 1) \
	X(SAME, "same", N_("target unchanged (延续性)"), "", \
	  N_("1 where figure and operator are those of the year before, 0 where they are not"), \
	  "plan(t) = plan(t - 1)", 1) \
	X(RUN, "run", N_("years with the same target"), N_("years"), \
	  N_("how many years up to this one had it, as far back as reports are there"), \
	  "run(t) = same(t) ? run(t - 1) + 1 : 1", 1) \
	X(GAP, "gap", N_("target over the mean of the siblings"), "*", \
	  N_("own target less the mean of the other places under the same place above"), \
	  "mid(t) - mean(mid(t) of the siblings)", 1) \
	X(MEAN, "mean", N_("mean of the group"), "*", \
	  N_("of the targets of all places of the same level and province in the year; provinces " \
	     "are one group"), \
	  "mean(mid(t))", 1) \
	X(SD, "sd", N_("standard deviation of the group"), "*", \
	  N_("that of a sample (n - 1), of the same places"), "sd(mid(t))", 1) \
	X(CV, "cv", N_("coefficient of variation of the group"), "", \
	  N_("the standard deviation over the amount of the mean"), "sd / |mean|", 1)
/* clang-format on */

enum measure {
#define X(id, ...) MEASURE_##id,
	MEASURES(X)
#undef X
		MEASURE_COUNT
};

struct measure_info {
	const char *name;
	const char *label, *unit, *definition; /* for gettext */
	const char *formula;
	unsigned version;
};

extern const struct measure_info measure_table[MEASURE_COUNT];

/* The measure of the n bytes at name; MEASURE_COUNT when there is none. */
enum measure measure_named(const char *name, size_t n);

/* Whether it is a word, not a number. */
bool measure_is_text(enum measure measure);

struct panel;
struct panel_cell;

/* Its word for a cell, "" where it is missing or a number. */
const char *measure_text(const struct panel_cell *cell, enum measure measure);

/* Works all measures out, for cells whose statements are set, row by row as panel->rows. */
void measure_all(const struct panel *panel, struct panel_cell *cells);

#endif
