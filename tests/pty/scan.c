/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scan: what a program may send, as tables. */
#include "tests/pty/scan.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

enum { ESC = 0x1b, AROUND = 24 };

/* Sequences ESC [ arguments final. Without arguments of its own any numbers may stand there. */
static const struct {
	char final;
	const char *arguments; /* all that are allowed, blanks around each; NULL: numbers */
} sequences[] = {
	{ 'A', NULL },
	{ 'B', NULL },
	{ 'C', NULL },
	{ 'D', NULL },
	{ 'G', NULL },
	{ 'H', NULL },
	{ 'J', NULL },
	{ 'K', NULL },
	{ 'L', NULL },
	{ 'M', NULL },
	{ 'P', NULL },
	{ 'S', NULL },
	{ 'T', NULL },
	{ 'X', NULL },
	{ '@', NULL },
	{ 'b', NULL },
	{ 'd', NULL },
	{ 'm', NULL },
	{ 'r', NULL },
	{ 'n', " 6 " },		    /* where is the cursor */
	{ 't', " 22;0;0 23;0;0 " }, /* the title kept, and put back */
	{ 'h', " ?1 ?12 ?25 ?1000 ?1006 ?1049 ?2004 ?7 " },
	{ 'l', " 4 ?1 ?12 ?25 ?1000 ?1006 ?1049 ?2004 ?7 " },
};

/* What may follow ESC but [: save and restore the cursor, keypad, scroll back, character sets. */
static const char *const escapes[] = { "7", "8", "=", ">", "M", "(B", "(0" };

/* Numbers with ; between them, none with a leading zero. */
static bool is_numbers(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool first = i == 0 || s[i - 1] == ';';
		if (s[i] != ';' && (s[i] < '0' || s[i] > '9'))
			return false;
		if (first && s[i] == '0' && i + 1 < n && s[i + 1] != ';')
			return false;
	}
	return true;
}

static bool is_listed(const char *list, const char *s, size_t n)
{
	struct str word = { 0 };

	str_addf(&word, " %.*s ", (int)n, s);
	bool found = strstr(list, word.s) != NULL;
	str_free(&word);
	return found;
}

/* The length of the sequence whose arguments begin at s; 0 when it is none that is allowed. */
static size_t sequence(const char *s, size_t n)
{
	size_t end = 0;

	while (end < n && s[end] > ' ' && s[end] < '@')
		end++;
	for (size_t i = 0; end < n && i < COUNT(sequences); i++)
		if (sequences[i].final == s[end])
			return (sequences[i].arguments ? is_listed(sequences[i].arguments, s, end)
						       : is_numbers(s, end))
				       ? end + 1
				       : 0;
	return 0;
}

/* The same for what begins with the ESC at s, which may be the last byte. */
static size_t escape(const char *s, size_t n)
{
	if (n > 1 && s[1] == '[') {
		size_t length = sequence(s + 2, n - 2);
		return length > 0 ? length + 2 : 0;
	}
	for (size_t i = 0; i < COUNT(escapes); i++) {
		size_t length = strlen(escapes[i]);
		if (n - 1 >= length && memcmp(s + 1, escapes[i], length) == 0)
			return length + 1;
	}
	return 0;
}

/* The same for a character; marks counts those that stand on the one before. */
static size_t character(const char *s, size_t n, unsigned *marks)
{
	uint32_t c;
	size_t length = utf8_next(s, n, &c);

	if (strchr("\r\n\b\t", *s) && *s)
		return 1;
	if (!utf8_valid(s, length, NULL) || width_shown(c) != c)
		return 0;
	*marks = width_of(c, 1) == 0 ? *marks + 1 : 0;
	return *marks <= WIDTH_MARKS ? length : 0;
}

static void tell(struct str *offence, const char *bytes, size_t n, size_t at)
{
	size_t start = at > AROUND ? at - AROUND : 0;
	size_t end = n - at > AROUND ? at + AROUND : n;

	str_addf(offence, "at byte %zu: ", at);
	for (size_t i = start; i < end; i++)
		str_addf(offence,
			 i == at			    ? "[%02X]"
			 : bytes[i] < ' ' || bytes[i] > '~' ? "<%02X>"
							    : "%c",
			 (unsigned char)bytes[i]);
}

bool scan_holds(const char *bytes, size_t n, struct str *offence)
{
	unsigned marks = 0;

	for (size_t at = 0, length; at < n; at += length) {
		length = bytes[at] == ESC ? escape(bytes + at, n - at)
					  : character(bytes + at, n - at, &marks);
		if (length == 0) {
			tell(offence, bytes, n, at);
			return false;
		}
	}
	return true;
}
