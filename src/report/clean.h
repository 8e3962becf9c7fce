/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clean: one line as a reader should see it, without what extraction put into it. */
#ifndef DUIDU_CLEAN_H
#define DUIDU_CLEAN_H

#include <stdbool.h>

#include "base/str.h"
#include "text/slice.h"

/*
 * Appends the repaired text of a line to out. A newline in it stands where the line holds two
 * paragraphs: behind a sentence's end two blanks and more, or one where what follows to the end
 * of the line is short and ends in ：. The rules:
 *
 * - Blanks at both ends go. Between two characters one blank stays where a letter stands on one
 *   side and a letter, a digit or a narrow mark on the other (Solid Oxide Fuel Cell) unless the
 *   word behind runs into Chinese text (GDP 42%，), between two digits (1 5 1), and as U+3000
 *   between an office and a name (市长　某某). All others are noise.
 * - In a row of a table U+3000 stands for the tabs between its cells.
 * - In a line whose characters stand apart one by one (政 府 工 作 报 告) all go.
 * - <U+00A0> and the like, as R writes what it cannot print, are the character of that number.
 * - Pictures of controls (U+2400 to U+2426) stand for characters lost in conversion: U+240E for a
 *   middle dot, U+240D for a closing quote, a pair of U+2407 for a dash; all others are dropped.
 * - Characters that act on terminals or hide (utf8_is_control) are dropped.
 */
void clean_line(struct slice line, struct str *out);

/* Whether a line is a row or a cell of a table: two tabs inside it, or one before it. */
bool clean_is_row(struct slice line);

#endif
