/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sketch. */
#include "text/sketch.h"

#include <stdlib.h>
#include <unictype.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/sentence.h"

enum { CODE_POINT_BITS = 21 };
static const shingle SHINGLE_MASK = (UINT64_C(1) << 3 * CODE_POINT_BITS) - 1;

/* A letter, a Chinese character or a digit; all else has no part in wording. */
static bool is_wording(uint32_t c)
{
	if (c >= 0x4E00 && c <= 0x9FFF)
		return true;
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	return uc_is_property_alphabetic(c);
}

/* The last characters seen, as a shingle, and how many they are. */
struct window {
	shingle last;
	size_t chars;
};

static void slide(struct shingles *shingles, struct window *w, uint32_t c)
{
	if (c >= '0' && c <= '9') {
		if ((w->last & 0x1FFFFF) == '0')
			return;
		c = '0';
	}
	w->last = (w->last << CODE_POINT_BITS | c) & SHINGLE_MASK;
	if (++w->chars < 3)
		return;
	shingles->items =
		grow(shingles->items, &shingles->room, shingles->count, sizeof *shingles->items);
	shingles->items[shingles->count++] = w->last;
}

void shingles_add(struct shingles *shingles, struct slice clause)
{
	struct window w = { 0 };
	uint32_t c, to[FOLD_MOST];

	for (size_t i = 0; i < clause.n;) {
		i += utf8_next(clause.s + i, clause.n - i, &c);
		size_t count = fold_char(c, to);
		for (size_t k = 0; k < count; k++)
			if (is_wording(to[k]))
				slide(shingles, &w, to[k]);
	}
}

void shingles_free(struct shingles *shingles)
{
	free(shingles->items);
	*shingles = (struct shingles){ 0 };
}

static int ascending(const void *a, const void *b)
{
	shingle x = *(const shingle *)a, y = *(const shingle *)b;

	return (x > y) - (x < y);
}

void shingles_sort(struct shingles *shingles)
{
	size_t kept = 0;

	if (shingles->count)
		qsort(shingles->items, shingles->count, sizeof *shingles->items, ascending);
	for (size_t i = 0; i < shingles->count; i++)
		if (kept == 0 || shingles->items[i] != shingles->items[kept - 1])
			shingles->items[kept++] = shingles->items[i];
	shingles->count = kept;
}

double shingles_jaccard(const struct shingles *a, const struct shingles *b)
{
	size_t shared = 0;

	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		shingle x = a->items[i], y = b->items[j];
		shared += x == y;
		i += x <= y;
		j += y <= x;
	}
	size_t all = a->count + b->count - shared;
	return all ? (double)shared / (double)all : 0;
}

/* Spreads the bits of x over all 64 (the finaliser of splitmix64: Steele, Lea and Flood 2014). */
static uint64_t spread(uint64_t x)
{
	x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
	return x ^ x >> 31;
}

/* Odd multipliers permute the numbers of 64 bits: a hash function each (splitmix64 from 0). */
static const uint64_t multiplier[SKETCH_VALUES] = {
	0xE220A8397B1DCDAF, 0x6E789E6AA1B965F5, 0x06C45D188009454F, 0xF88BB8A8724C81ED,
	0x1B39896A51A8749B, 0x53CB9F0C747EA2EB, 0x2C829ABE1F4532E1, 0xC584133AC916AB3D,
	0x3EE5789041C98AC3, 0xF3B8488C368CB0A7, 0x657EECDD3CB13D09, 0xC2D326E0055BDEF7,
	0x8621A03FE0BBDB7B, 0x8E1F7555983AA92F, 0xB54E0F1600CC4D19, 0x84BB3F97971D80AB
};

static struct sketch sketch_shingles(const struct shingles *shingles)
{
	uint64_t least[SKETCH_VALUES];
	struct sketch sketch;

	for (size_t k = 0; k < SKETCH_VALUES; k++)
		least[k] = UINT64_MAX;
	for (size_t i = 0; i < shingles->count; i++) {
		uint64_t x = spread(shingles->items[i]);
		for (size_t k = 0; k < SKETCH_VALUES; k++)
			if (x * multiplier[k] < least[k])
				least[k] = x * multiplier[k];
	}
	for (size_t k = 0; k < SKETCH_VALUES; k++)
		sketch.value[k] = (uint8_t)spread(least[k]);
	return sketch;
}

/* As sketch_of(), the room for shingles being lent. */
static bool sketch_with(struct shingles *shingles, struct slice clause, struct sketch *out)
{
	shingles->count = 0;
	shingles_add(shingles, clause);
	if (shingles->count < SKETCH_LEAST)
		return false;
	*out = sketch_shingles(shingles);
	return true;
}

bool sketch_of(struct slice clause, struct sketch *out)
{
	struct shingles shingles = { 0 };
	bool made = sketch_with(&shingles, clause, out);

	shingles_free(&shingles);
	return made;
}

bool sketch_alike(const struct sketch *a, const struct sketch *b)
{
	unsigned equal = 0;

	for (size_t k = 0; k < SKETCH_VALUES; k++)
		equal += a->value[k] == b->value[k];
	return equal >= SKETCH_ALIKE;
}

void sketch_paragraphs(struct str *out, const struct paragraph *paragraphs, size_t count)
{
	struct shingles shingles = { 0 };
	struct sentence clause;
	struct sketch sketch;

	for (size_t p = 0; p < count; p++) {
		struct slice text = paragraphs[p].text;
		for (size_t at = 0; clause_next(text, &at, &clause);)
			if (sketch_with(&shingles, slice_sub(text, clause.start, clause.end),
					&sketch))
				str_add(out, (const char *)sketch.value, sizeof sketch.value);
	}
	shingles_free(&shingles);
}
