/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Matches: the figures of one report of a comparison as its pane shows them. One with a counterpart
 * has the number and the look of its match, the same in every pane, and what the others say.
 */
#ifndef DUIDU_MATCHES_H
#define DUIDU_MATCHES_H

#include "query/comparison.h"
#include "tui/sheet.h"

struct matches {
	/* By place. SPAN_MATCH, ref: the number of the match; of a figure that two targets share
	 * there are two. */
	struct span *spans;
	size_t count;
	/* SPAN_FIGURE, ref: a target; what has no counterpart in any other report. */
	struct span *alone;
	size_t alone_count;
	struct layer layer; /* spans with their looks, not overlapping */
	/* The sheet that was given with numbers behind the figures; and with values, too. */
	const struct sheet *numbered, *valued;
};

/* Finds those of report number `of`, whose sheet is given; all of *out in arena. */
void matches_find(struct arena *arena, const struct comparison *comparison, size_t of,
		  const struct sheet *sheet, struct matches *out);

/* The span of a match; NULL where that has no figure here. */
const struct span *matches_span(const struct matches *matches, size_t match);

/* Adds what a report is called beside another's figure: its place, or its year where two reports
 * of one place are compared. */
void matches_name(struct str *out, const struct comparison *comparison, size_t of);

#endif
