/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Split: which lines of a file belong to which report, and which to none. */
#ifndef DUIDU_SPLIT_H
#define DUIDU_SPLIT_H

#include "base/arena.h"
#include "report/title.h"
#include "text/paragraph.h"

/* Lines first to end (half-open, indexes into the lines given) are one report's. */
struct extent {
	size_t first, end;
	struct title title; /* compact; its whole is empty where the report prints none */
};

/* Why a file holds no report. */
enum split_refusal {
	SPLIT_NOTHING,	  /* nothing in it speaks of one */
	SPLIT_CONTENTS,	  /* a table of contents alone */
	SPLIT_TITLES,	  /* titles without texts */
	SPLIT_OTHER_BODY, /* the report of a court or a congress */
};

struct split {
	struct extent *reports; /* in text order */
	size_t count;
	struct title *entries; /* of tables of contents, in order */
	size_t entry_count;
	struct title *bare; /* titles with no text behind them, no entries of a table */
	size_t bare_count;
	bool untitled; /* the one report has neither title nor opening: it may be none */
	enum split_refusal refusal; /* where count is 0 */
};

/*
 * Finds the reports among lines. A report begins with its title where a date, a salutation or an
 * opening sentence follows soon, or text; or with these where no title stands before them. Titles
 * that stand one behind the other are a table of contents. All of *out lives in arena. Linear.
 */
void split_find(struct arena *arena, const struct line *lines, size_t count, struct split *out);

#endif
