/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the targets: their state, shared by what acts on them and what draws them. */
#ifndef DUIDU_TARGETS_INSIDE_H
#define DUIDU_TARGETS_INSIDE_H

#include "query/board.h"
#include "tui/grid.h"
#include "tui/prompt.h"
#include "tui/screen.h"
#include "tui/survey.h"

struct targets_screen {
	struct screen screen;
	const struct survey *survey; /* borrowed from the app */
	struct arena *arena;	     /* of the screen */
	struct arena *board_arena;   /* of the board, which is made anew for each view and year */
	struct board board;
	enum board_view view;
	int *years; /* that reports plan for */
	size_t year_count, year;
	size_t *marked; /* numbers of places that it began with */
	size_t mark_count;
	bool all;			/* all places are shown, not those alone */
	bool deviation;			/* from the median; of two figures the difference alone */
	bool turned;			/* the lowest first */
	size_t *rows;			/* of the board, as they are shown */
	size_t *columns;		/* of the board, as they are shown */
	const struct indicator *sorted; /* by it, or by place where it is NULL */
	const struct indicator **hidden;
	size_t hidden_count, hidden_room;
	struct prompt prompt;
	struct str narrowed; /* what was typed */
	struct grid grid;
};

/* What the grid shows; of is the targets. */
extern const struct grid_source targets_source;

/* The column of the board that stands in one of the grid. */
const struct matrix_column *targets_column(const struct targets_screen *targets, size_t column);
/* What a row of the grid says there, and what was said before it (NULL: nothing). */
const struct matrix_cell *targets_cell(const struct targets_screen *targets, size_t row,
				       size_t column);
const struct matrix_cell *targets_before(const struct targets_screen *targets, size_t row,
					 size_t column);

/* Place and indicator of the chosen cell; PANEL_NONE and NULL where none is shown. */
size_t targets_place(const struct targets_screen *targets);
const struct indicator *targets_indicator(const struct targets_screen *targets);

/* Takes rows and columns anew, and chooses the cell of a place and an indicator where they are
 * shown; here: of those that are chosen now. */
void targets_refresh(struct targets_screen *targets, size_t place,
		     const struct indicator *indicator);
void targets_refresh_here(struct targets_screen *targets);

/* Makes the board of the view and year, and chooses a cell as targets_refresh() does. */
void targets_make_board(struct targets_screen *targets, size_t place,
			const struct indicator *indicator);

void targets_draw(struct screen *screen, struct app *app, struct rect rect);

#endif
