/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Probe: how wide does this terminal draw “? It is printed at the start of the last row, the
 * cursor is asked for, and the row is sent again. Nobody waits for the answer: until it comes,
 * and where none comes, the character is taken for narrow.
 */
#include <stdio.h>

#include "tui/term/inside.h"

void probe_ask(struct term *term)
{
	char ask[64];
	int row = LINES - 1;

	/* On the first row the answer looks like a key. */
	if (!term->probe.wanted || row < 1 || COLS < 4)
		return;
	term->probe.wanted = false;
	term->probe.row = row;
	snprintf(ask, sizeof(ask), "\0337\033[%d;1H\342\200\234\033[6n\0338", row + 1);
	term_send(ask);
	wredrawln(stdscr, row, 1);
	doupdate();
}

bool probe_answer(struct term *term, const struct event *event)
{
	unsigned cells = (unsigned)event->col;

	if (term->probe.row == 0 || event->row != term->probe.row)
		return false;
	term->probe.row = 0;
	if ((cells != 1 && cells != 2) || cells == width_ambiguous())
		return false;
	width_set_ambiguous(cells);
	term_redraw(term);
	return true;
}
