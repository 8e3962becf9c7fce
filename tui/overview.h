/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Overview: two reports of a comparison as one list: their sections in pairs with scores, their
 * matched figures with what each says and a bar, their topics with the share that each gives them.
 */
#ifndef DUIDU_OVERVIEW_H
#define DUIDU_OVERVIEW_H

#include "query/comparison.h"
#include "tui/list.h"

enum overview_kind { OVERVIEW_TITLE, OVERVIEW_SECTION, OVERVIEW_FIGURE, OVERVIEW_TOPIC };

struct overview_row {
	enum overview_kind kind;
	size_t number; /* of the band, match or topic */
};

struct overview {
	const struct comparison *comparison; /* borrowed, as topics */
	const struct topics *topics;
	size_t other; /* which report is held against the first */
	struct overview_row *rows;
	double (*shares)[2]; /* of each topic in the first and the other, 0 to 1 */
	struct list list;
};

/* Of the first report and number `other`; all of *out in arena. */
void overview_find(struct arena *arena, const struct comparison *comparison,
		   const struct topics *topics, size_t other, struct overview *out);

/* Draws the list; the cursor goes to the chosen row. */
void overview_draw(struct overview *overview, struct app *app, struct rect rect);

/* Chooses the row of a band. */
void overview_choose_band(struct overview *overview, size_t band);

/* Where the chosen topic begins in report `of`; false where no section has it. */
bool overview_topic_place(const struct overview *overview, size_t of, struct place *place);

#endif
