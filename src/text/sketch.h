/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sketch: sixteen bytes of a clause, from which one sees that two are nearly the same.
 *
 * The shingles of a clause are the threes of neighbouring characters of its folded text, without
 * punctuation, a run of digits being one sign: what everyone writes with figures of their own
 * is the same. Value k of a sketch is the lowest byte of the least of all shingles under hash
 * function k (min-wise hashing: Broder 1997; only b bits of each: Li and König 2010), so that two
 * sketches agree in about as many of their values as two clauses share of their shingles
 * (Jaccard's coefficient).
 */
#ifndef DUIDU_SKETCH_H
#define DUIDU_SKETCH_H

#include <stdint.h>

#include "base/str.h"
#include "text/paragraph.h"

enum {
	SKETCH_VALUES = 16,
	SKETCH_ALIKE = 10, /* so many equal values: nearly the same */
	SKETCH_LEAST = 6,  /* shingles; what has fewer says too little to be told from chance */
	SKETCH_BANDS = 8,  /* pairs of values; what is nearly the same agrees in one of them */
};

struct sketch {
	uint8_t value[SKETCH_VALUES];
};

/* A shingle as a number; distinct ones have distinct numbers. */
typedef uint64_t shingle;

/* Shingles as they come; the owner gives the room back with shingles_free(). */
struct shingles {
	shingle *items;
	size_t count, room;
};
void shingles_add(struct shingles *shingles, struct slice clause);
void shingles_free(struct shingles *shingles);
/* Sorts them and drops what stands twice. */
void shingles_sort(struct shingles *shingles);
/* Jaccard's coefficient of two sorted lists: shared of all; 0 for two empty ones. */
double shingles_jaccard(const struct shingles *a, const struct shingles *b);

/* The sketch of a clause; false, and *out untouched, where it has too few shingles. */
bool sketch_of(struct slice clause, struct sketch *out);

/* Whether two clauses are nearly the same. */
bool sketch_alike(const struct sketch *a, const struct sketch *b);

/* Band number band of a sketch, as an index into 65536 places. */
static inline uint16_t sketch_band(const struct sketch *sketch, size_t band)
{
	return (uint16_t)(sketch->value[2 * band] << 8 | sketch->value[2 * band + 1]);
}

/* Appends the sketches of all clauses of count paragraphs that have one, in text order. */
void sketch_paragraphs(struct str *out, const struct paragraph *paragraphs, size_t count);

#endif
