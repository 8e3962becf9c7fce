/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contents: a pane that lists the parts and sections of a report. */
#ifndef DUIDU_CONTENTS_H
#define DUIDU_CONTENTS_H

#include "report/report.h"
#include "tui/list.h"

struct contents {
	const struct report *report; /* borrowed */
	size_t *headings;	     /* numbers of the headings that are listed */
	struct list list;
	size_t current; /* the entry that one reads; the list's count for none */
};

/* headings come from arena. */
void contents_init(struct contents *contents, struct arena *arena, const struct report *report);

/* Makes the entry of a heading (NULL: none) the current one, and chosen where follow says so. */
void contents_follow(struct contents *contents, const struct heading *heading, bool follow);

/* The heading that is chosen; NULL where there is none. */
const struct heading *contents_chosen(const struct contents *contents);

/* Draws it; with focus the choice is shown and has the cursor. */
void contents_draw(struct contents *contents, struct app *app, struct rect rect, bool focus);

#endif
