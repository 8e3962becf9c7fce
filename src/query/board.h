/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Board: what the reports that plan for one year say of all indicators, and plan held against
 * result, in one report and across two.
 */
#ifndef DUIDU_BOARD_H
#define DUIDU_BOARD_H

#include "query/matrix.h"

enum board_view {
	BOARD_PLAN,   /* what they plan for the year */
	BOARD_RESULT, /* what they say of the year that they look back on */
	BOARD_AHEAD,  /* that result, and the plan that the same report sets behind it */
	BOARD_KEPT,   /* what had been planned for that year, and what came of it */
	BOARD_VIEWS
};

/* It lives in the arena that it was made in. Rows and columns of all its parts have one order. */
struct board {
	enum board_view view;
	int year;	      /* the plan year of the reports */
	struct matrix matrix; /* what the reports say: their plan (PLAN, AHEAD) or result */
	struct matrix before; /* what was said before it; no rows where the view shows nothing */
	size_t *partner;      /* column of before for each of matrix, or PANEL_NONE */
	struct statistics *differences; /* of each column; count 0 where the view has no pairs */
};

/*
 * The board of the reports in panel that plan for year, in the panel's order. KEPT has the
 * indicators of which there are both plans and results, the other views those of which something
 * is said.
 */
void board_make(struct arena *arena, const struct panel *panel, int year, enum board_view view,
		struct board *out);

/* Whether the view shows two figures a cell. */
bool board_is_pair(enum board_view view);

/* What was said before of a row and column of board->matrix; NULL where nothing was. */
const struct matrix_cell *board_before(const struct board *board, size_t row, size_t column);

/* The later figure less the earlier one, in the column's unit; NaN where one is missing or they
 * cannot be held together. */
double board_difference(const struct board *board, size_t row, size_t column);

/* Puts the numbers of all rows into order by value, or difference in a pair: the highest first, or
 * the lowest where reverse, those without one last, equal ones as in the panel. */
void board_sort(const struct board *board, size_t column, bool reverse, size_t *order);

/* The years that reports of panel plan for, ascending, in arena. */
size_t board_years(struct arena *arena, const struct panel *panel, int **out);

#endif
