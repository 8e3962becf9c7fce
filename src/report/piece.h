/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Piece: what a line brings to a paragraph, and what the page that it stood on looked like. */
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
	bool indented;	   /* its line is */
	bool joined;	   /* continues the paragraph of the piece before */
	size_t chars;
	size_t width; /* in columns of print */
	enum ending ending;
	struct opening opening;
};

/* How the lines of a report are set. */
struct page {
	bool separated; /* an empty line behind every paragraph: it says nothing of page breaks */
	bool indented;	/* paragraphs are, other lines are not */
	/* Every line is broken at so many characters or columns; 0: lines are paragraphs. */
	size_t wrap_chars, wrap_width;
	size_t measure; /* columns of the printed page's lines; 0: not known */
};

/*
 * The pieces of lines in order, *count of them. Lines that are no text (page numbers, marks of
 * shops, the report's title again as a running head) bring none, but count as a gap.
 */
struct piece *piece_read(struct arena *arena, const struct line *lines, size_t line_count,
			 struct slice title, size_t *count);

/* Fills in what follows from p's text: chars, width, ending and opening. */
void piece_measure(struct piece *p);

/* What the page looks like. */
struct page page_of(const struct piece *pieces, size_t count);

/* Whether p's line was broken for being full, where lines are. */
bool page_is_wrapped(const struct page *page, const struct piece *p);

/*
 * Whether piece p, the last of a paragraph whose first piece is first, ended at the right margin
 * of the printed page, as far as its length tells.
 */
bool page_is_full(const struct page *page, const struct piece *p, bool first);

#endif
