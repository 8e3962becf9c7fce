/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8, on libunistring. */
#include "base/utf8.h"

#include <unistr.h>

static uint32_t tail(const char *s, size_t i)
{
	return (unsigned char)s[i] & 0x3FU;
}

static bool is_tail(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

size_t utf8_next(const char *s, size_t n, uint32_t *c)
{
	unsigned char first = (unsigned char)s[0];
	ucs4_t u;

	/* Nearly all text is ASCII and three bytes long: U+1000 to U+CFFF, where no trap lies. */
	if (first < 0x80) {
		*c = first;
		return 1;
	}
	if (first > 0xE0 && first < 0xED && n >= 3 && is_tail(s[1]) && is_tail(s[2])) {
		*c = (first & 0xFU) << 12 | tail(s, 1) << 6 | tail(s, 2);
		return 3;
	}
	int len = u8_mbtoucr(&u, (const uint8_t *)s, n);

	if (len <= 0) {
		*c = 0xFFFD;
		return 1;
	}
	*c = u;
	return (size_t)len;
}

size_t utf8_back(const char *s, size_t at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)s[at] & 0xC0) == 0x80);
	return at;
}

size_t utf8_put(char *out, uint32_t c)
{
	int len = u8_uctomb((uint8_t *)out, c, 4);

	return len > 0 ? (size_t)len : 0;
}

bool utf8_valid(const char *s, size_t n, size_t *bad)
{
	const uint8_t *at = u8_check((const uint8_t *)s, n);

	if (at && bad)
		*bad = (size_t)(at - (const uint8_t *)s);
	return !at;
}

bool utf8_is_control(uint32_t c)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{ 0x00, 0x1F },	    { 0x7F, 0x9F },	{ 0xAD, 0xAD },	      { 0x61C, 0x61C },
		{ 0x180E, 0x180E }, { 0x200B, 0x200F }, { 0x2028, 0x202E },   { 0x2060, 0x206F },
		{ 0xFEFF, 0xFEFF }, { 0xFFF9, 0xFFFB }, { 0xE0000, 0xE0FFF },
	};

	if (c >= 0x2070 && c < 0xFEFF)
		return false;
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

size_t utf8_clean(char *out, size_t room, const char *text, size_t n)
{
	size_t used = 0;

	for (size_t i = 0; i < n;) {
		uint32_t c;
		size_t len = utf8_next(text + i, n - i, &c);

		if (c == '\t' || c == '\n')
			c = ' ';
		else if (utf8_is_control(c) || c == 0xFFFD)
			c = '?';
		char bytes[4];
		size_t put = utf8_put(bytes, c);
		if (put > room - used)
			break;
		for (size_t k = 0; k < put; k++)
			out[used++] = bytes[k];
		i += len;
	}
	return used;
}
