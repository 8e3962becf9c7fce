/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change: what became of one report's sections, sentences and targets in the next year's. */
#ifndef DUIDU_CHANGE_H
#define DUIDU_CHANGE_H

#include "query/comparison.h"
#include "query/saying.h"
#include "text/diff.h"

enum change_status {
	CHANGE_KEPT,
	CHANGE_REWORDED, /* of one matter, in other words */
	CHANGE_NEW,	 /* only the later report has it */
	CHANGE_DROPPED,	 /* only the earlier one has it */
};

/* "kept", "reworded", "new", "dropped". */
const char *change_name(enum change_status status);

#define CHANGE_NONE ((size_t)-1)

/*
 * A section of the earlier report (a), of the later (b), or both, by number in the alignment. It is
 * kept where at least WORDING_PART per cent of the later one's characters stand in sentences that
 * are kept or reworded.
 */
struct section_change {
	enum change_status status;
	size_t a, b; /* CHANGE_NONE: it has none */
	float score; /* of the pair */
};

/* A sentence of either or both, by number in sayings. */
struct sentence_change {
	enum change_status status;
	size_t a, b;
	double alike;		  /* Jaccard's coefficient of their shingles; 1 for equal texts */
	const struct edit *edits; /* of a reworded one: bytes from the sentences' starts */
	size_t edit_count;
};

/* What was promised for a year, and what the next report says came of it. */
enum outcome { OUTCOME_OPEN, OUTCOME_MET, OUTCOME_MISSED };
const char *outcome_name(enum outcome outcome); /* "", "met", "missed" */

struct result {
	size_t plan, actual; /* numbers of the targets, in a and in b */
	enum outcome outcome;
	struct target_difference difference; /* of the result to the target */
};

/* All lives in the arena that it was made in. */
struct changes {
	struct sayings sayings[2]; /* of a and of b */
	const struct section_change *sections;
	size_t section_count;
	const struct sentence_change *sentences; /* b's in order, then those that were dropped */
	size_t sentence_count;
	const struct result *results;
	size_t result_count;
};

/*
 * The changes from the first to the second report of a comparison of two. Sentences of equal text
 * are paired first, then one to one those that share the most shingles, at least CHANGE_ALIKE per
 * cent of all that both have. n log n in the characters, but for what stands in many sentences.
 *
 * A target is met where the result reaches it: a ceiling (以内, and prices, unemployment, energy,
 * emissions and PM2.5 whatever is said) where it is not above, all others where it is not below.
 * Results are for the year that the first report plans for.
 */
enum { CHANGE_ALIKE = 35 };
void changes_find(struct arena *arena, const struct comparison *comparison, struct changes *out);

/*
 * Spans of kind SPAN_CHANGE for the first (of 0: ref 0, gone) or the second report (of 1: ref 1,
 * new), ordered by place, in arena: what changed within sentences that are reworded. Sentences that
 * the other has not at all are not marked: next to nothing would be left unmarked. *count of them.
 */
struct span *changes_spans(struct arena *arena, const struct changes *changes, size_t of,
			   size_t *count);

#endif
