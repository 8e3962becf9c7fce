/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room term: what its files share. The viewer includes term.h. */
#ifndef DUIDU_TERM_INSIDE_H
#define DUIDU_TERM_INSIDE_H

/* curses.h of ncursesw declares the wide interface only when asked. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

#include "base/status.h"
#include "tui/term/decode.h"
#include "tui/term/term.h"

enum { INPUT_ROOM = 4096, PAIRS = 64, KEY_STRINGS = 40 };

/* What was read and not yet understood. */
struct input {
	int fd;
	char bytes[INPUT_ROOM];
	size_t n;
	int64_t waiting_since; /* ms; when an incomplete sequence began to wait; 0: none waits */
	bool ended;
	struct decoder decoder;
	struct key_string strings[KEY_STRINGS];
};

/* The question how wide an ambiguous character is. */
struct probe {
	bool wanted; /* to be asked after the next paint */
	int row;     /* where it was asked; 0: no answer is awaited */
};

struct term {
	SCREEN *screen;
	struct termios before; /* the terminal's settings */
	bool own_fd;	       /* input.fd is to be closed */
	struct input input;
	struct probe probe;
	struct {
		short fg, bg;
	} pairs[PAIRS]; /* curses' pair i + 1 */
	size_t pair_count;
	int colours;
	int cursor_row, cursor_col;
	bool mouse;   /* wanted now */
	bool painted; /* at least once */
};

/* colour.c: curses' attributes and pair for a style. */
void colour_start(struct term *term);
attr_t colour_attributes(struct style style);
short colour_pair(struct term *term, struct style style);

/* input.c */
void input_start(struct input *input, int fd);
/* Reads what is there; true when an event could be taken from it, in *event. */
bool input_next(struct input *input, struct event *event);
/* Milliseconds until what was read can be taken, complete or not; -1: nothing waits. */
int input_patience(const struct input *input);

/* strings.c: what terminfo says of this terminal's keys; returns their number. */
size_t strings_of_keys(struct key_string strings[KEY_STRINGS]);
/* Turns reports of the mouse and marks around pastes on or off; "" where the terminal has none. */
const char *strings_mouse(bool on);
const char *strings_paste(bool on);

/* probe.c */
void probe_ask(struct term *term);
/* Takes the answer; true when the width has changed. */
bool probe_answer(struct term *term, const struct event *event);

/* width.c: what wcwidth() says of ambiguous characters from now on. */
void width_set_ambiguous(unsigned cells);
unsigned width_ambiguous(void);

/* signals.c: signals as events, and the terminal put back at any end of the program. */
enum status signals_start(const struct termios *before, struct fault *fault);
void signals_stop(void);
int signals_fd(void); /* readable when a signal waits */
bool signals_next(struct event *event);
void signals_suspend(void); /* stops this process and its group */

/* Bytes past curses, which must have nothing left to send. */
void term_send(const char *bytes);

#endif
