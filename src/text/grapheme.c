/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme clusters, on libunistring. */
#include "text/grapheme.h"

#include <stdbool.h>
#include <stdint.h>

#include <unigbrk.h>

#include "base/utf8.h"

static bool flag_half(uint32_t c)
{
	return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/*
 * libunistring's rule looks at two code points and so takes a row of flag halves for one cluster;
 * a flag is two of them.
 */
size_t grapheme_next(struct slice text, size_t at)
{
	uint32_t before = 0, c;
	size_t halves = 0;

	for (size_t count = 0; at < text.n && count < GRAPHEME_MOST; count++) {
		size_t len = utf8_next(text.s + at, text.n - at, &c);
		bool third_half = flag_half(c) && halves == 2;
		if (count > 0 && (third_half || uc_is_grapheme_break(before, c)))
			break;
		halves = flag_half(c) ? halves + 1 : 0;
		before = c;
		at += len;
	}
	return at;
}

/* Back to a break that two code points alone decide: from there on grapheme_next() is right. */
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
	} while (!uc_is_grapheme_break(before, c));
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
