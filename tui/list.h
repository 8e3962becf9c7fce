/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List: a pane of rows of which one is chosen; what a row shows comes from a callback. */
#ifndef DUIDU_LIST_H
#define DUIDU_LIST_H

#include "tui/app.h"

struct list {
	size_t count;  /* rows */
	size_t chosen; /* below count, 0 when there is none */
	size_t top;    /* the row that is shown first */
	int height;    /* rows that were shown last */
	bool window;   /* no row is chosen: commands move what is shown, as in a text */
};

/* Draws row number index within rect, one row high. */
typedef void list_row(void *of, struct app *app, size_t index, bool chosen, struct rect rect);

/* Draws what fits, the chosen row among it, and places the cursor on that. */
void list_draw(struct list *list, struct app *app, struct rect rect, list_row *row, void *of);

/* Moves the choice as a command of the group MOVING asks; false when it is none. */
bool list_act(struct list *list, const struct command *command);

void list_choose(struct list *list, size_t index);
/* A new number of rows; the choice stays where it can. */
void list_resize(struct list *list, size_t count);
/* Scrolls by rows; the choice comes along at the edge. */
void list_scroll(struct list *list, int rows);
/* The row that is shown at a row of rect; list->count when there is none. */
size_t list_at(const struct list *list, struct rect rect, int row);

#endif
