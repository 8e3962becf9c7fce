/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Term: the terminal. The only room that knows curses: cells and colours go out, events come in.
 * A program has one at a time, as it has one terminal.
 */
#ifndef DUIDU_TERM_H
#define DUIDU_TERM_H

#include <stdbool.h>

#include "base/status.h"
#include "text/slice.h"
#include "tui/term/event.h"

struct term;

struct term_setup {
	unsigned ambiguous; /* cells of an ambiguous character: 1, 2, or 0: ask the terminal */
	bool mouse;	    /* whether clicks and the wheel come as events at first */
};

/*
 * Takes over the terminal. *out is to be closed with term_close().
 * DD_USAGE: no terminal, one of an unknown type, or no UTF-8 locale on this host.
 */
enum status term_open(const struct term_setup *setup, struct term **out, struct fault *fault);

/* Gives the terminal back as it was. */
void term_close(struct term *term);

int term_rows(const struct term *term);
int term_cols(const struct term *term);

/* Cells of an ambiguous character, 1 or 2, as far as is known now. */
unsigned term_ambiguous(const struct term *term);

/* How many colours may be used; 0: none (the terminal has none, or NO_COLOR forbids them). */
int term_colours(const struct term *term);

/* Painting: a whole screen is drawn, then shown; what did not change is not sent. */

enum {
	STYLE_BOLD = 1 << 0,
	STYLE_DIM = 1 << 1,
	STYLE_UNDERLINE = 1 << 2,
	STYLE_REVERSE = 1 << 3,
	STYLE_ITALIC = 1 << 4,
};

/* A colour is its number in the terminal's palette, -1 the terminal's own. */
struct style {
	short fg, bg;
	unsigned attributes; /* set of STYLE_ */
};

#define STYLE_PLAIN ((struct style){ -1, -1, 0 })

/* Begins an empty screen. */
void term_erase(struct term *term);

/*
 * Draws text from cell col of row on, as width_shown() says (no byte of it can act on the
 * terminal), not beyond cell end. Returns the cell behind it.
 */
int term_put(struct term *term, int row, int col, int end, struct slice text, struct style style);

/* Blanks from cell col up to end, in a style. */
void term_fill(struct term *term, int row, int col, int end, struct style style);

/* Where the cursor is to stand, and whether a person types there (a steady cursor if not). */
void term_cursor(struct term *term, int row, int col);

/* Shows what was drawn. The first time, it then asks for the width of ambiguous characters. */
void term_paint(struct term *term);

/* The next term_paint() sends every cell. */
void term_redraw(struct term *term);

/* Events. */

/* Waits until there is one, at most timeout milliseconds (-1: for ever). */
void term_wait(struct term *term, int timeout);

/* Takes the next event; false when there is none now. */
bool term_next(struct term *term, struct event *event);

/* Stops the program as Ctrl-Z does, with the terminal as it was; returns when it goes on. */
void term_suspend(struct term *term);

/* Whether mouse events are wanted: without them the terminal selects text itself. */
void term_mouse(struct term *term, bool wanted);

#endif
