/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters, on libunistring. */
#include "text/grapheme.h"

#include <stdbool.h>
#include <stdint.h>

#include <unicode/uchar.h>
#include <unigbrk.h>

#include "base/utf8.h"

enum { JOINER = 0x200D };

static bool flag_half(uint32_t c)
{
	return c >= 0x1F1E6 && c <= 0x1F1FF;
}

static bool emoji(uint32_t c)
{
	return u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

/*
 * Whether two neighbours alone say that a cluster ends between them. Of flags and joined emoji
 * they cannot tell (UAX #29, GB11 to GB13), and libunistring's rule, which sees no more, cuts them.
 */
static bool surely_ends(uint32_t before, uint32_t c)
{
	return uc_is_grapheme_break(before, c) && !(before == JOINER && emoji(c)) &&
	       !(flag_half(before) && flag_half(c));
}

size_t grapheme_next(struct slice text, size_t at)
{
	uint32_t first = 0, before = 0, c;

	for (size_t count = 0; at < text.n && count < GRAPHEME_MOST; count++) {
		size_t len = utf8_next(text.s + at, text.n - at, &c);
		if (count == 0)
			first = c;
		else if (surely_ends(before, c))
			break;
		else if (flag_half(before) && flag_half(c) && count > 1)
			break;
		else if (before == JOINER && emoji(c) && !emoji(first))
			break;
		before = c;
		at += len;
	}
	return at;
}

/* Back to a break that two neighbours decide: from there on grapheme_next() is right. */
static size_t sure_break(struct slice text, size_t at)
{
	uint32_t before, c = 0;
	size_t prior = utf8_back(text.s, at);

	do {
		at = prior;
		(void)utf8_next(text.s + at, text.n - at, &c);
		if (at == 0)
			break;
		prior = utf8_back(text.s, at);
		(void)utf8_next(text.s + prior, text.n - prior, &before);
	} while (!surely_ends(before, c));
	return at;
}

size_t grapheme_back(struct slice text, size_t at)
{
	if (at == 0)
		return 0;
	size_t start = sure_break(text, at);
	for (size_t next; (next = grapheme_next(text, start)) < at; start = next)
		;
	return start;
}
