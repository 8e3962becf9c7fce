/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentence pair: which sentence of one report became which of another. */
#ifndef DUIDU_SENTENCE_PAIR_H
#define DUIDU_SENTENCE_PAIR_H

#include "query/saying.h"

/* A pair of sentences by number; 1 where the texts are equal. */
struct sentence_pair {
	size_t a, b;
	double alike; /* Jaccard's coefficient of their shingles */
};

/*
 * One to one: equal texts first, in order, then the most alike, with at least `least` in common.
 * In arena, by b; *count of them.
 */
struct sentence_pair *sentence_pairs(struct arena *arena, const struct report *a,
				     const struct sayings *of_a, const struct report *b,
				     const struct sayings *of_b, double least, size_t *count);

#endif
