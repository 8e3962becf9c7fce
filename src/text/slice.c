/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slice. */
#include "text/slice.h"

#include <unictype.h>

#include "base/utf8.h"

size_t slice_find(struct slice t, struct slice what, size_t from)
{
	if (what.n == 0)
		return from;
	if (from > t.n || what.n > t.n - from)
		return t.n;
	const char *at = memmem(t.s + from, t.n - from, what.s, what.n);
	return at ? (size_t)(at - t.s) : t.n;
}

static bool blank(uint32_t c)
{
	return c == 0xFEFF || c == 0xA0 || uc_is_property_white_space(c);
}

struct slice slice_trim(struct slice t)
{
	uint32_t c;

	while (t.n > 0) {
		size_t len = utf8_next(t.s, t.n, &c);
		if (!blank(c))
			break;
		t = slice_sub(t, len, t.n);
	}
	while (t.n > 0) {
		size_t last = utf8_back(t.s, t.n);
		(void)utf8_next(t.s + last, t.n - last, &c);
		if (!blank(c))
			break;
		t.n = last;
	}
	return t;
}

size_t slice_chars(struct slice t)
{
	size_t chars = 0;

	for (size_t i = 0; i < t.n; i++)
		chars += ((unsigned char)t.s[i] & 0xC0) != 0x80;
	return chars;
}

size_t slice_solid(struct slice t)
{
	size_t chars = 0;
	uint32_t c;

	for (size_t i = 0; i < t.n;) {
		i += utf8_next(t.s + i, t.n - i, &c);
		chars += !blank(c);
	}
	return chars;
}
