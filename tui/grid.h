/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Grid: a pane of rows with a title each and columns of figures beside it. Titles, heads and the
 * foot stand still; columns that have no room scroll sideways, a whole one at a time. What stands
 * in it comes from callbacks. Figures stand at the right of their cells.
 */
#ifndef DUIDU_GRID_H
#define DUIDU_GRID_H

#include "tui/list.h"

/* A cell has up to so many parts beside each other, as a plan, a result and their difference. */
enum { GRID_PARTS = 3 };

struct grid_cell {
	struct str parts[GRID_PARTS];
	double share; /* of the longest bar in its column, negative for what falls; NaN: no bar */
};

/* Rows from list.count on are those of the foot. */
struct grid_source {
	/* Adds the title of a row, which should take at most so many cells. */
	void (*title)(void *of, size_t row, int cells, struct str *out);
	/* Adds the name of a column, and what stands under it above each part. */
	void (*head)(void *of, size_t column, struct str *name, struct str *parts);
	/* Adds what stands in a cell, which is empty. */
	void (*cell)(void *of, size_t row, size_t column, struct grid_cell *out);
};

struct grid_column {
	int parts[GRID_PARTS]; /* cells; 0: no row has it */
	int cells;	       /* of the parts with the blanks between them, or of the name */
	int bar;	       /* cells of its bars with the blank before them; 0: it has none */
};

#define GRID_NONE ((size_t)-1)

struct grid {
	struct list list; /* its rows */
	const struct grid_source *source;
	void *of;
	size_t foot; /* rows that stand below the others */
	size_t column_count;
	size_t column; /* the chosen one */
	size_t first;  /* the one that is shown first */
	size_t sorted; /* marked as such, or GRID_NONE */
	bool falling;  /* how it is sorted */
	bool bars;     /* in all columns; else in the sorted one */
	/* As measured and drawn last. */
	bool measured;
	unsigned ambiguous;
	struct grid_column *columns;
	size_t column_room;
	int title;	  /* cells */
	struct rect rect; /* of the pane, head and foot included */
	int head;	  /* rows */
	int cursor;	  /* the cell of the screen where the chosen figure begins */
};

/* A grid of nothing; source is borrowed and called with of. */
void grid_init(struct grid *grid, const struct grid_source *source, void *of);
void grid_free(struct grid *grid);

/* Says what there is now; all is measured anew when it is drawn. */
void grid_resize(struct grid *grid, size_t rows, size_t columns);

/* Draws it within rect, the chosen cell among what is shown, with the cursor on that. */
void grid_draw(struct grid *grid, struct app *app, struct rect rect);

/* Moves as a command asks: MOVING and columns. False when it is another command. */
bool grid_act(struct grid *grid, const struct command *command);

void grid_choose_column(struct grid *grid, size_t column);

/* Chooses what was clicked on; says what that was. */
enum grid_hit {
	GRID_MISSED,
	GRID_HEAD,  /* a column's head */
	GRID_OTHER, /* a cell or a row's title that was not chosen */
	GRID_AGAIN  /* the chosen cell */
};
enum grid_hit grid_click(struct grid *grid, const struct event *event);

#endif
