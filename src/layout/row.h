/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Row: one line of cells, as a list of runs from left to right. A run is bytes of a paragraph or
 * something inserted at a place in it, which has no bytes of its own.
 */
#ifndef DUIDU_ROW_H
#define DUIDU_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/slice.h"

enum run_kind {
	RUN_TEXT,    /* bytes start to end of the paragraph */
	RUN_INDENT,  /* blanks; text is empty */
	RUN_INSERT,  /* the text, or a piece of the text, of insert number ref */
	RUN_CLIPPED, /* a sign in the place of bytes start to end, too wide for the column */
};

struct run {
	enum run_kind kind;
	struct slice text; /* what is drawn, by width_draw() */
	size_t start, end; /* bytes of the paragraph; equal for what has none: where it stands */
	unsigned width;	   /* cells */
	size_t ref;	   /* of RUN_INSERT: number in the list of inserts */
};

/* The rows of a paragraph, in order, cover its bytes without gap or overlap. */
struct row {
	size_t para;
	size_t start, end; /* bytes, half-open, blanks that are not drawn at its end included */
	unsigned width;	   /* cells of all runs, never more than the column has */
	unsigned ambiguous;
	bool blank; /* room before a paragraph, not part of it */
	const struct run *runs;
	size_t run_count;
};

/*
 * The byte of the character drawn in that cell (from 0): left of the text and within an insert
 * the byte that follows, right of the text the row's last character.
 */
size_t row_byte(const struct row *row, unsigned cell);

/* The cell in which the byte is drawn, or would be: from 0 to width. */
unsigned row_cell(const struct row *row, size_t byte);

/* Adds to out what the row looks like, indent included, trailing blanks not. */
void row_draw(struct str *out, const struct row *row);

#endif
