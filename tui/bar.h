/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bar: the line above a screen, which says where one is, and the line below, which says what can
 * be done. */
#ifndef DUIDU_BAR_H
#define DUIDU_BAR_H

#include "tui/app.h"

/*
 * The line above: title at the left, what stands in the middle next to it, both on a rule, and at
 * its end what changes with every step, without attributes, since those cost bytes on slow lines.
 * Where there is no room for all, the middle is cut, then the right goes.
 */
struct bar {
	struct slice title, middle, right;
};
void bar_draw(struct app *app, struct rect row, const struct bar *bar);

/* A key with what it does here, for the line below. */
struct hint {
	enum action action;
	const char *text; /* to be translated */
};

/*
 * The line below: the message or else text, then as many hints as there is room for, and at the
 * right the keys of a command that is not complete.
 */
void bar_status(struct app *app, struct rect row, unsigned screen, const char *text,
		const struct hint *hints, size_t hint_count);

/* The line below while it is typed into, with right at its right. Places the cursor. */
void bar_prompt(struct app *app, struct rect row, const struct prompt *prompt, const char *right);

/* Text at the right of a row, quiet; returns the cell where it begins. */
int bar_right(struct app *app, struct rect row, const char *text);

/* The bytes of text that fit into so many cells, and whether they are all. */
struct slice bar_fit(struct slice text, int cells, unsigned ambiguous);

#endif
