/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the library: its state, shared by what acts on it and what draws it. */
#ifndef DUIDU_LIBRARY_INSIDE_H
#define DUIDU_LIBRARY_INSIDE_H

#include "command/command.h"
#include "tui/column.h"
#include "tui/list.h"
#include "tui/prompt.h"
#include "tui/screen.h"

struct library {
	struct screen screen;
	struct arena *arena;
	struct summary *summaries;
	size_t count;
	size_t *order; /* numbers of all summaries, sorted */
	size_t *shown; /* those that fit what was typed, in that order: the rows of the list */
	size_t marked[VIEW_REPORTS];
	size_t mark_count;
	struct list list;
	struct prompt prompt;
	struct str narrowed; /* what was typed */
	enum column sort;
	bool turned;
	int widths[COLUMN_COUNT]; /* as drawn last */
	struct rect body;
};

/* Which mark a summary has, from 1; 0 for none. */
size_t library_mark(const struct library *library, size_t number);

void library_draw(struct screen *screen, struct app *app, struct rect rect);

/* The column whose title stands at this cell; COLUMN_COUNT when none does. */
enum column library_column_at(const struct library *library, int row, int col);

#endif
