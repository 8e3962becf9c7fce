/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slice: borrowed bytes of somebody else's text, valid UTF-8 unless said otherwise. */
#ifndef DUIDU_SLICE_H
#define DUIDU_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *s; /* not terminated */
	size_t n;
};

#define SLICE(literal) ((struct slice){ literal, sizeof(literal) - 1 })

static inline struct slice slice_of(const char *text)
{
	return (struct slice){ text, text ? strlen(text) : 0 };
}

static inline struct slice slice_sub(struct slice t, size_t start, size_t end)
{
	return (struct slice){ t.s + start, end - start };
}

static inline bool slice_is(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

static inline bool slice_starts(struct slice t, struct slice with)
{
	return t.n >= with.n && memcmp(t.s, with.s, with.n) == 0;
}

static inline bool slice_ends(struct slice t, struct slice with)
{
	return t.n >= with.n && memcmp(t.s + t.n - with.n, with.s, with.n) == 0;
}

/* Where what stands first in t at or after from; t.n when nowhere. */
size_t slice_find(struct slice t, struct slice what, size_t from);

/* Without white space (also U+3000, U+00A0, U+FEFF) at both ends. */
struct slice slice_trim(struct slice t);

/* The number of characters; of those that are no white space. */
size_t slice_chars(struct slice t);
size_t slice_solid(struct slice t);

#endif
