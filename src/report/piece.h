/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Piece: what a line brings to a paragraph. */
#ifndef DUIDU_PIECE_H
#define DUIDU_PIECE_H

#include <stdbool.h>

#include "base/arena.h"
#include "report/mark.h"
#include "report/outline_opening.h"
#include "text/paragraph.h"

/* A cleaned line, or one of several paragraphs that stood on it. */
struct piece {
	struct slice text; /* in the arena */
	size_t line;	   /* index of its line */
	size_t gap;	   /* lines without text between it and the piece before */
	bool inside;	   /* begins within its line: a paragraph of its own */
	size_t indent;	   /* columns of blanks before its line's text */
	bool joined;	   /* continues the paragraph of the piece before */
	size_t chars;
	size_t width; /* in columns of print */
	enum ending ending;
	struct opening opening;
};

/*
 * The pieces of lines in order, *count of them. Lines that are no text (page numbers, marks of
 * shops, the report's title again as a running head) bring none, but count as a gap.
 */
struct piece *piece_read(struct arena *arena, const struct line *lines, size_t line_count,
			 struct slice title, size_t *count);

/* Fills in what follows from p's text: chars, width, ending and opening. */
void piece_measure(struct piece *p);

#endif
