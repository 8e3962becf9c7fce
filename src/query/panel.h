/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Panel: places by years by series, put together from the headline indicators of all reports.
 * A row is a place in a year: planned for by one report, looked back on by another. Only figures
 * of the whole year count. What no report says is missing (NULL, NaN) and never 0.
 */
#ifndef DUIDU_PANEL_H
#define DUIDU_PANEL_H

#include <stdint.h>

#include "query/hardness.h"
#include "query/measure.h"
#include "query/series.h"
#include "report/division.h"
#include "report/report.h"

/* What a report says of a series. Bounds are in the series' unit, both NaN where said in words. */
struct statement {
	int64_t report; /* id of the report in which it stands */
	size_t target;	/* its number there */
	size_t line;
	enum target_op op;
	enum hardness hardness;
	double low, high;	  /* of what is printed, whatever the operator */
	const char *value, *unit; /* as printed */
	const char *phrase;	  /* of a qualitative one, without the indicator's name; else "" */
};

/* The middle of what is printed; NaN where it is said in words, or not at all (NULL). */
double statement_middle(const struct statement *statement);

/* Base units in one of the unit that is printed, as 1e8 元 in 亿元; 1 where it cannot be told. */
double statement_scale(const struct statement *statement);

/* Of a row and a series. */
struct panel_cell {
	const struct statement *plan, *actual; /* NULL: not said, or the report is not there */
	double measure[MEASURE_COUNT];	       /* those that are numbers; NaN: cannot be told */
};

#define PANEL_NONE ((size_t)-1)

struct panel_place {
	struct identity identity; /* of its first report; texts live in the panel's arena */
	size_t above;		  /* number of the place that it lies in directly, or PANEL_NONE */
	size_t family;		  /* number of the first of its siblings, itself included */
};

struct panel_row {
	size_t place;
	int year;
	int64_t plan, review; /* ids of the reports that plan for it and look back on it; 0: none */
	const struct panel_cell *cells; /* one a series */
};

/* All of it lives in the arena that it was made in; indicators belong to the lexicon. */
struct panel {
	const struct panel_place *places; /* in the order in which they were added */
	size_t place_count;
	const struct series
		*series; /* all that anything is said of, as series_compare() has them */
	size_t series_count;
	const struct panel_row *rows; /* by place, then year */
	size_t row_count;
};

struct panel_maker;

/* Begins a panel in arena. The lexicon must outlive it. */
struct panel_maker *panel_begin(struct arena *arena, const struct indicators *lexicon);

/* Adds a report, of which nothing is kept; one without a place or years adds nothing. Of two
 * reports of one place and year the first counts. */
void panel_add(struct panel_maker *maker, int64_t id, const struct report *report);

/* Puts the panel together, measures included, and gives back the maker. */
void panel_end(struct panel_maker *maker, struct panel *out);

/* The row of that place and year; NULL where there is none. */
const struct panel_row *panel_row_of(const struct panel *panel, size_t place, int year);

/* The province within which a place is compared with others of its level: "" for provinces, which
 * are compared among each other; the place itself where its province is not known. */
const char *panel_group(const struct identity *identity);

#endif
