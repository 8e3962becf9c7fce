/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pack. Changes are triples: how many bytes of the text to keep, how many to leave out, how many to
 * put in, and then those. What follows the last triple is kept.
 */
#include "store/pack.h"

enum {
	REACH = 48, /* bytes within which a change is taken to end */
	AGREE = 6,  /* equal bytes that end it: two Chinese characters */
};

static void put_number(struct str *out, size_t n)
{
	for (; n >= 0x80; n >>= 7)
		str_addc(out, (char)(n | 0x80));
	str_addc(out, (char)n);
}

static bool take_number(struct slice *from, size_t *n)
{
	size_t value = 0;

	for (unsigned shift = 0; from->n > 0 && shift < sizeof value * 8; shift += 7) {
		unsigned char c = (unsigned char)*from->s;
		*from = slice_sub(*from, 1, from->n);
		value |= (size_t)(c & 0x7F) << shift;
		if (c < 0x80) {
			*n = value;
			return true;
		}
	}
	return false;
}

void pack_lines(struct str *out, const size_t *lines, size_t count)
{
	for (size_t i = 0; i < count; i++)
		put_number(out, i ? lines[i] - lines[i - 1] : lines[i]);
}

bool unpack_lines(struct arena *arena, struct slice packed, const size_t **lines, size_t *count)
{
	size_t *to = arena_array(arena, packed.n, sizeof *to);
	size_t n = 0;

	for (; packed.n > 0; n++) {
		if (!take_number(&packed, &to[n]))
			return false;
		if (n > 0)
			to[n] += to[n - 1];
	}
	if (n == 0)
		return false;
	*lines = to;
	*count = n;
	return true;
}

void pack_counts(struct str *out, const uint32_t *counts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		put_number(out, counts[i]);
}

bool unpack_counts(struct slice packed, uint32_t *counts, size_t count)
{
	size_t n;

	for (size_t i = 0; i < count; i++) {
		if (packed.n > 0 && (unsigned char)*packed.s < 0x80) { /* nearly all of them */
			counts[i] = (unsigned char)*packed.s++;
			packed.n--;
			continue;
		}
		if (!take_number(&packed, &n) || n > UINT32_MAX)
			return false;
		counts[i] = (uint32_t)n;
	}
	return packed.n == 0;
}

static size_t common(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	size_t i = 0;

	while (i < n && a.s[i] == b.s[i])
		i++;
	return i;
}

/* Whether a and b go on alike: for AGREE bytes, or both to their end. */
static bool agree(struct slice a, struct slice b)
{
	size_t n = common(a, b);

	return n >= AGREE || (n == a.n && n == b.n);
}

/* Where text and what, which differ now, agree again: the bytes of each up to there. */
static void find_end(struct slice text, struct slice what, size_t *out, size_t *in)
{
	for (size_t sum = 1; sum <= REACH; sum++)
		for (size_t gone = 0; gone <= sum; gone++) {
			size_t added = sum - gone;
			if (gone <= text.n && added <= what.n &&
			    agree(slice_sub(text, gone, text.n), slice_sub(what, added, what.n))) {
				*out = gone;
				*in = added;
				return;
			}
		}
	*out = text.n;
	*in = what.n;
}

void pack_changes(struct str *out, struct slice text, struct slice what)
{
	while (text.n > 0 || what.n > 0) {
		size_t kept = common(text, what);
		size_t gone, added;

		text = slice_sub(text, kept, text.n);
		what = slice_sub(what, kept, what.n);
		if (text.n == 0 && what.n == 0)
			break;
		find_end(text, what, &gone, &added);
		put_number(out, kept);
		put_number(out, gone);
		put_number(out, added);
		str_add(out, what.s, added);
		text = slice_sub(text, gone, text.n);
		what = slice_sub(what, added, what.n);
	}
}

/* One triple of packed, done: the text's rest in *text, the result appended to out. */
static bool apply(struct slice *packed, struct slice *text, struct str *out)
{
	size_t kept, gone, added;

	if (!take_number(packed, &kept) || !take_number(packed, &gone) ||
	    !take_number(packed, &added) || kept > text->n || gone > text->n - kept ||
	    added > packed->n)
		return false;
	str_add(out, text->s, kept);
	str_add(out, packed->s, added);
	*text = slice_sub(*text, kept + gone, text->n);
	*packed = slice_sub(*packed, added, packed->n);
	return true;
}

bool unpack_changes(struct arena *arena, struct slice packed, struct slice text, struct slice *what)
{
	struct str out = { 0 };
	bool whole = true;

	while (whole && packed.n > 0)
		whole = apply(&packed, &text, &out);
	if (whole) {
		str_add(&out, text.s, text.n);
		*what = (struct slice){ arena_strn(arena, str_text(&out), out.n), out.n };
	}
	str_free(&out);
	return whole;
}
