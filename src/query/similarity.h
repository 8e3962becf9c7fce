/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Similarity: the measures of likeness that the literature uses, of whole reports.
 *
 * cosine   of the vectors of pairs of characters, each weighed (1 + ln times) * ln((N + 1) / (n +
 *1)), N being the paragraphs of the index and n those that hold the pair (TF-IDF: Salton and
 *	    Buckley 1988);
 * jaccard  shared shingles of all shingles, a shingle being three characters in a row without
 *	    punctuation, runs of digits one sign (resemblance: Broder 1997);
 * shared   judged sentences of which the other report holds nearly the same, of all judged ones of
 *	    both (query/wording.h says what nearly the same and judged are).
 */
#ifndef DUIDU_SIMILARITY_H
#define DUIDU_SIMILARITY_H

#include "query/profile.h"
#include "query/saying.h"

/* What a report is measured by; all but the shingles lives in an arena. */
struct measured {
	struct profile profile; /* of all of it; no topics */
	struct shingles shingles;
	struct sayings sayings;
};

struct similarity {
	double cosine, jaccard, shared;
	double of_a, of_b; /* the share of shared sentences in each */
};

/* To be given back with measured_free(). The report is no longer needed then. */
void measured_take(struct arena *arena, const struct report *report,
		   const struct frequency *frequency, struct measured *out);
void measured_free(struct measured *measured);

/* Holds others against one report. */
struct similar;
struct similar *similar_new(const struct measured *a);
void similar_free(struct similar *similar);
struct similarity similar_to(struct similar *similar, const struct measured *b);

#endif
