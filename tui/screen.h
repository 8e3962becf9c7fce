/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screen: what fills the terminal: library, reader, comparison, help. The loop knows a screen only
 * through this table; each embeds struct screen as its first member.
 */
#ifndef DUIDU_SCREEN_H
#define DUIDU_SCREEN_H

#include <stdbool.h>

#include "tui/action.h"
#include "tui/prompt.h"
#include "tui/term/term.h"

struct app;
struct screen;

/* A part of the terminal, in cells. */
struct rect {
	int row, col, rows, cols;
};

struct screen_ops {
	unsigned kind; /* one of ON_ */
	/* Draws all of it within rect, and places the cursor. The size may be another each time. */
	void (*draw)(struct screen *screen, struct app *app, struct rect rect);
	/* Does what is asked; false when the screen does not know the action: see ACTIONS. */
	bool (*act)(struct screen *screen, struct app *app, const struct command *command);
	/* The line that is typed into; NULL where there is none. */
	struct prompt *(*prompt)(struct screen *screen);
	/* After it was changed, taken or left. */
	void (*typed)(struct screen *screen, struct app *app, enum prompt_answer answer);
	/* Up (-1) or down (1) while typing, where the line is not to be recalled; may be NULL. */
	void (*typed_move)(struct screen *screen, int rows);
	/* A click or a turn of the wheel. */
	void (*point)(struct screen *screen, struct app *app, const struct event *event);
	void (*close)(struct screen *screen, struct app *app);
};

struct screen {
	const struct screen_ops *ops;
};

#endif
