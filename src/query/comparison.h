/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparison: all that two to four reports have to do with one another. */
#ifndef DUIDU_COMPARISON_H
#define DUIDU_COMPARISON_H

#include "query/align.h"
#include "query/pair.h"
#include "query/shared.h"
#include "query/target_pair.h"
#include "query/yardstick.h"
#include "text/span.h"

/* A figure of the first report with its counterparts. */
struct figure_match {
	size_t target[PAIR_REPORTS]; /* numbers in the reports; PAIR_NONE: it has none there */
	/* Of the first report's to each other's, where that has one. */
	struct target_difference difference[PAIR_REPORTS];
	bool headline;
};

/* What the first report and another have in common. */
struct relation {
	struct alignment sections;
	const struct target_pair *targets;
	size_t target_count;
	const struct shared *shared; /* after comparison_share() */
	size_t shared_count;
};

/* All but the reports lives in the arena that it was made in. */
struct comparison {
	const struct report *reports[PAIR_REPORTS]; /* borrowed */
	size_t count;
	struct relation to[PAIR_REPORTS]; /* of the first with each other; to[0] is empty */
	struct pairing pairing;
	const struct figure_match
		*matches; /* in the order of the first report; people count from 1 */
	size_t match_count;
};

/* Compares count reports, two at least, by a yardstick that is settled; without shared passages,
 * which take as long as all the rest. */
void comparison_make(struct arena *arena, const struct report *const *reports, size_t count,
		     const struct yardstick *yardstick, struct comparison *out);

/* Finds the passages that the first report shares with each other, in arena. */
void comparison_share(struct arena *arena, struct comparison *comparison);

/*
 * What the comparison has to say of report number `of`, as spans ordered by place: SPAN_HEADING,
 * SPAN_MATCH (ref: 1 + the number of the match; the figure, where there is none its clause) and
 * of two reports SPAN_SHARED (ref: 1 + the number of the passage); in arena, *count of them.
 */
struct span *comparison_spans(struct arena *arena, const struct comparison *comparison, size_t of,
			      size_t *count);

/* Of each target of report number `of` 1 + the number of its match, 0 for none; in arena. */
size_t *comparison_marks(struct arena *arena, const struct comparison *comparison, size_t of);

#endif
