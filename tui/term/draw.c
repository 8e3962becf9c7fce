/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draw: text into curses' cells. All text goes through here, and is filtered here. */
#include <string.h>

#include "base/utf8.h"
#include "text/width.h"
#include "tui/term/inside.h"

/* A cell on its way: a character and the marks on it. */
struct cell {
	wchar_t chars[1 + WIDTH_MARKS + 1];
	size_t count;
	unsigned width;
};

static void put_cell(struct term *term, int row, int col, const struct cell *cell,
		     struct style style)
{
	cchar_t out;

	if (cell->count > 0 && setcchar(&out, cell->chars, colour_attributes(style),
					colour_pair(term, style), NULL) != ERR)
		mvadd_wchnstr(row, col, &out, 1);
}

void term_erase(struct term *term)
{
	(void)term;
	erase();
}

int term_put(struct term *term, int row, int col, int end, struct slice text, struct style style)
{
	struct cell cell = { .count = 0 };

	if (end > COLS)
		end = COLS;
	if (row < 0 || row >= LINES || col < 0)
		return col;
	for (size_t i = 0; i < text.n;) {
		uint32_t c;
		i += utf8_next(text.s + i, text.n - i, &c);
		c = width_shown(c);
		unsigned width = width_of(c, width_ambiguous());
		if (c == 0 || (width == 0 && (cell.count == 0 || cell.count > WIDTH_MARKS)))
			continue;
		if (width > 0) {
			put_cell(term, row, col, &cell, style);
			col += (int)cell.width;
			cell = (struct cell){ .width = width };
			if (col + (int)width > end)
				return col;
		}
		cell.chars[cell.count++] = (wchar_t)c;
	}
	put_cell(term, row, col, &cell, style);
	return col + (int)cell.width;
}

void term_fill(struct term *term, int row, int col, int end, struct style style)
{
	cchar_t blank;

	if (end > COLS)
		end = COLS;
	if (row < 0 || row >= LINES || col < 0 || col >= end)
		return;
	setcchar(&blank, L" ", colour_attributes(style), colour_pair(term, style), NULL);
	mvhline_set(row, col, &blank, end - col);
}

void term_cursor(struct term *term, int row, int col)
{
	term->cursor_row = row;
	term->cursor_col = col;
}
