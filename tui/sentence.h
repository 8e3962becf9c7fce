/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentence: a statement of the survey, as a figure and where it stands. */
#ifndef DUIDU_SENTENCE_H
#define DUIDU_SENTENCE_H

#include "output/sign.h"
#include "tui/app.h"

/* Opens its report at what it says, lit; NULL: says that nothing is said. */
void sentence_open(struct app *app, const struct statement *said);

/* Adds its figure as printed, with its unit unless it is bare; words are cut to so many cells (0:
 * not at all). */
void sentence_figure(struct str *out, const struct statement *said, bool bare, enum signs signs,
		     size_t words);

/* Adds a number with its sign, to two places behind the point; nothing for NaN. */
void sentence_signed(struct str *out, double value);

#endif
