/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presence. */
#include "text/presence.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/sentence.h"

enum { HASHES = 5 };

/* Bytes of a filter of so many shingles, at twelve bits each. */
static size_t size_for(size_t shingles)
{
	return shingles + (shingles + 1) / 2;
}

/* Two hashes make all (Kirsch and Mitzenmacher 2008); the multipliers are of splitmix64. */
static uint64_t mix(uint64_t x)
{
	x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	return x ^ x >> 31;
}

static size_t bit_of(size_t bits, shingle of, unsigned hash)
{
	uint64_t h = mix(of * UINT64_C(0x9E3779B97F4A7C15));
	uint32_t a = (uint32_t)h, b = (uint32_t)(h >> 32) | 1;

	/* The high half of a product spreads 32 bits over any range (Lemire 2019). */
	return (size_t)((uint64_t)(a + hash * b) * bits >> 32);
}

void presence_add(struct str *out, const struct paragraph *paragraphs, size_t count)
{
	struct shingles shingles = { 0 };
	struct sentence clause;

	for (size_t p = 0; p < count; p++) {
		struct slice text = paragraphs[p].text;
		for (size_t at = 0; clause_next(text, &at, &clause);)
			shingles_add(&shingles, slice_sub(text, clause.start, clause.end));
	}
	shingles_sort(&shingles);
	size_t size = size_for(shingles.count);
	unsigned char *filter = xcalloc(size, 1);
	for (size_t i = 0; i < shingles.count; i++)
		for (unsigned k = 0; k < HASHES; k++) {
			size_t bit = bit_of(size * 8, shingles.items[i], k);
			filter[bit / 8] |= (unsigned char)(1u << bit % 8);
		}
	str_add(out, (const char *)filter, size);
	free(filter);
	shingles_free(&shingles);
}

bool presence_has(struct slice filter, shingle wanted)
{
	for (unsigned k = 0; k < HASHES; k++) {
		size_t bit = filter.n ? bit_of(filter.n * 8, wanted, k) : 0;
		if (filter.n == 0 || !((unsigned char)filter.s[bit / 8] >> bit % 8 & 1))
			return false;
	}
	return true;
}

bool presence_has_all(struct slice filter, const struct shingles *shingles)
{
	for (size_t i = 0; i < shingles->count; i++)
		if (!presence_has(filter, shingles->items[i]))
			return false;
	return true;
}
