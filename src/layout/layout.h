/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Layout: paragraphs and a width in, rows out.
 *
 *  1. No row is wider than the column.
 *  2. Rows break where UAX #14 with the Chinese rules of ICU allows it: no row begins with a
 *     closing mark or ends with an opening one; numbers stay with sign and unit. Where no such
 *     place is in reach they break between grapheme clusters, never within one that fits.
 *  3. Paragraphs are laid out when they are first asked for, each once.
 *  4. A place in the text outlives the layout; a position (layout_pos) does not.
 */
#ifndef DUIDU_LAYOUT_H
#define DUIDU_LAYOUT_H

#include <stddef.h>

#include "layout/row.h"
#include "text/paragraph.h"
#include "text/span.h"

/* How a paragraph is set: layout.c has the table of indents and blank rows. */
enum layout_kind {
	LAYOUT_BODY,	/* first row indented */
	LAYOUT_LEAD,	/* body that begins with the heading of a section: blank row before */
	LAYOUT_TITLE,	/* centred, blank row after the last of such lines */
	LAYOUT_CENTRED, /* likewise: date, speaker */
	LAYOUT_PART,	/* heading of a part: blank rows before and after, further rows hang */
	LAYOUT_SECTION, /* heading of a section: blank row before, further rows hang */
	LAYOUT_ITEM,	/* heading below a section, less indented than body */
	LAYOUT_PLAIN,	/* as it is: tables, lists */
	LAYOUT_KINDS
};

/* Something shown at a place of the text that is not of the text, as a counterpart's value. */
struct layout_insert {
	struct place at; /* on the boundary of a character */
	struct slice text;
};

/* What is laid out. All of it is borrowed and must outlive the layout. */
struct layout_text {
	const struct paragraph *paragraphs;
	const enum layout_kind *kinds; /* of each paragraph */
	size_t count;
	const struct layout_insert *inserts; /* ascending by place */
	size_t insert_count;
};

struct layout_options {
	unsigned width;	    /* cells of the column, at least 1 */
	unsigned ambiguous; /* 1 or 2: cells of an ambiguous character, see text/width.h */
};

/* Row number `row` of paragraph `para`, blank rows before it counted. */
struct layout_pos {
	size_t para;
	size_t row;
};

struct layout;

/* Lays out nothing yet. The caller frees it with layout_free(). */
struct layout *layout_new(const struct layout_text *text, const struct layout_options *options);
void layout_free(struct layout *layout);

/* The cells of a text column that eyes can follow, in a pane of so many cells. */
unsigned layout_measure(unsigned cells);

const struct layout_text *layout_text_of(const struct layout *layout);
unsigned layout_width(const struct layout *layout);
unsigned layout_ambiguous(const struct layout *layout);

/* Rows of the paragraphs first to last, half-open; lays them out. */
size_t layout_rows(struct layout *layout, size_t first, size_t last);

/* Rows of all paragraphs, guessed by their bytes where they are not laid out yet. */
size_t layout_guess(const struct layout *layout);

/* The row that draws the place; a place past its paragraph's or the text's end is moved there. */
struct layout_pos layout_find(struct layout *layout, struct place place);

/* The place at which a row begins. */
struct place layout_place(struct layout *layout, struct layout_pos pos);

/* The last row. Zero where there is no paragraph. */
struct layout_pos layout_end(struct layout *layout);

/* Moves *pos by so many rows, up when negative; returns how many it could, as a positive number. */
size_t layout_step(struct layout *layout, struct layout_pos *pos, long by);

/* The row at pos, which must exist. Its runs live until the next call. */
struct row layout_row(struct layout *layout, struct layout_pos pos);

#endif
