/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Width: what a character looks like on a terminal and how many cells it takes there. Layout,
 * curses (which asks wcwidth) and plain text output all ask here, so that they cannot differ.
 *
 * Widths are added code point by code point, as curses adds them, never cluster by cluster.
 * `ambiguous` is the width, 1 or 2, of the characters that UAX #11 calls ambiguous (“ ” — … · ×).
 */
#ifndef DUIDU_WIDTH_H
#define DUIDU_WIDTH_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/slice.h"

/* Marks of no width that are drawn on one character; curses has room for no more. */
enum { WIDTH_MARKS = 4 };

/*
 * What is drawn for c:
 *   c itself where it is something to see, a blank for white space;
 *   0, nothing, for what Unicode says to ignore in display (soft hyphen, zero-width blanks and
 *   joiners, variation selectors, fillers);
 *   '?' for what acts on a terminal, turns the text around it, hides a message or has no meaning
 *   that is known here: controls, bidi controls, tags, private use, unassigned.
 */
uint32_t width_shown(uint32_t c);

/* Cells of what is drawn for c: 0, 1 or 2. */
unsigned width_of(uint32_t c, unsigned ambiguous);

/* Cells of text as width_draw() draws it. */
size_t width_text(struct slice text, unsigned ambiguous);

/*
 * Adds to out what is drawn for text: width_shown() of each character, without marks that have
 * nothing before them to stand on and without those beyond WIDTH_MARKS.
 */
void width_draw(struct str *out, struct slice text);

#endif
