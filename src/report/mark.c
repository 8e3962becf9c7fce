/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mark. */
#include "report/mark.h"

#include "base/mem.h"
#include "base/utf8.h"

enum { MOST_CLOSED = 4 }; /* quotes and brackets that end at one place */

static bool among(uint32_t c, const uint32_t *set, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (set[i] == c)
			return true;
	return false;
}

bool mark_is_blank(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
	       c == 0x205F || c == 0x3000;
}

bool mark_is_han(uint32_t c)
{
	return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool mark_is_letter(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
}

bool mark_is_digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

bool mark_is_final(uint32_t c)
{
	static const uint32_t set[] = { 0x3002, 0xFF01, 0xFF1F, '!', '?' };

	return among(c, set, COUNT(set));
}

bool mark_is_pause(uint32_t c)
{
	static const uint32_t set[] = { 0xFF0C, 0x3001, ',' };

	return among(c, set, COUNT(set));
}

bool mark_opens(uint32_t c)
{
	static const uint32_t set[] = { 0x201C, 0x2018, 0xFF08, 0x300A, 0x3008,
					0x3010, 0x300C, 0x300E, 0x3014, '(' };

	return among(c, set, COUNT(set));
}

bool mark_closes(uint32_t c)
{
	static const uint32_t set[] = { 0x201D, 0x2019, 0xFF09, 0x300B, 0x3009,
					0x3011, 0x300D, 0x300F, 0x3015, ')' };

	return among(c, set, COUNT(set));
}

bool mark_is_trailing(uint32_t c)
{
	static const uint32_t set[] = { 0xFF1B, 0xFF1A, ';', ':', '%', 0xFF05 };

	return mark_is_final(c) || mark_is_pause(c) || mark_closes(c) || among(c, set, COUNT(set));
}

uint32_t mark_first(struct slice t)
{
	uint32_t c = 0;

	if (t.n > 0)
		(void)utf8_next(t.s, t.n, &c);
	return c;
}

uint32_t mark_last(struct slice t)
{
	if (t.n == 0)
		return 0;
	size_t at = utf8_back(t.s, t.n);
	return mark_first(slice_sub(t, at, t.n));
}

enum ending mark_ending(struct slice t)
{
	uint32_t c = mark_last(t);

	for (int closed = 0; closed < MOST_CLOSED && mark_closes(c); closed++) {
		t.n = utf8_back(t.s, t.n);
		c = mark_last(t);
	}
	if (mark_is_final(c))
		return ENDING_FINAL;
	if (c == 0xFF1B || c == ';')
		return ENDING_SEMI;
	if (c == 0xFF1A || c == ':')
		return ENDING_COLON;
	return mark_is_pause(c) || mark_opens(c) ? ENDING_PAUSE : ENDING_NONE;
}

size_t mark_find(struct slice t, size_t at, bool (*is)(uint32_t c))
{
	uint32_t c;

	for (size_t len; at < t.n; at += len) {
		len = utf8_next(t.s + at, t.n - at, &c);
		if (is(c))
			return at;
	}
	return t.n;
}

size_t mark_width(struct slice t)
{
	size_t width = 0;
	uint32_t c;

	for (size_t i = 0; i < t.n;) {
		i += utf8_next(t.s + i, t.n - i, &c);
		width += c < 0x80 ? 1 : 2;
	}
	return width;
}
