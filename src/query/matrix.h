/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrix: places by indicators, for one period, to be sorted and described. */
#ifndef DUIDU_MATRIX_H
#define DUIDU_MATRIX_H

#include "query/panel.h"
#include "query/statistics.h"

/* What a row says of an indicator. */
struct matrix_cell {
	const struct statement *said; /* NULL: nothing */
	const struct series *series;  /* that it is of; not always the column's */
	double value; /* in the column's unit; NaN where it is of another series or in words */
	size_t rank;  /* 1 the highest, equal ones alike; 0 where there is no value */
};

struct matrix_column {
	const struct indicator *indicator;
	size_t series;	  /* by number in the panel; most values are of it */
	const char *unit; /* of the values: that in which most of them are printed */
	double scale;	  /* base units in one of it */
	struct statistics statistics;
};

struct matrix_row {
	const struct panel_row *row;
	struct matrix_cell *cells; /* one a column */
};

struct matrix {
	const struct panel *panel;
	enum period period;
	struct matrix_column *columns; /* in the order of the lexicon */
	size_t column_count;
	struct matrix_row *rows;
	size_t row_count;
};

/*
 * The matrix of the count rows of panel, in the order given, and of the indicators that wanted()
 * lets through and anything is said of. An indicator is shown by its usual series, by another one
 * where that has more than twice as many figures; a row that has nothing of that, by what it has.
 * It lives in arena.
 */
typedef bool matrix_wants(const void *data, const struct indicator *indicator);
void matrix_make(struct arena *arena, const struct panel *panel, enum period period,
		 const struct panel_row *const *rows, size_t count, matrix_wants *wanted,
		 const void *data, struct matrix *out);

/* The column of an indicator; PANEL_NONE where it has none. */
size_t matrix_column_of(const struct matrix *matrix, const char *id);

/* Sorts the rows by a column, the highest first, or the lowest where reverse; those without a
 * value stay last, equal ones as they were. */
void matrix_sort(struct matrix *matrix, size_t column, bool reverse);

#endif
