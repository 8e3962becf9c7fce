/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraph: on which source line its bytes stand. */
#include "text/paragraph.h"

#include <stdbool.h>
#include <stdint.h>

#include "base/utf8.h"

enum { PROBE = 12 }; /* characters by which the start of a line is known again */

static bool blank(uint32_t c)
{
	return c <= ' ' || c == 0xA0 || c == 0x3000 || c == 0xFEFF;
}

/* Pictures of controls, which repair replaces or drops. */
static bool replaced(uint32_t c)
{
	return c >= 0x2400 && c <= 0x2426;
}

/* The next character of t from *at on that is not blank; 0 at the end. */
static uint32_t next_solid(struct slice t, size_t *at)
{
	uint32_t c;

	while (*at < t.n) {
		*at += utf8_next(t.s + *at, t.n - *at, &c);
		if (!blank(c))
			return c;
	}
	return 0;
}

/* Whether line begins as text does at byte at, blanks aside, as far as PROBE characters tell. */
static bool begins_alike(struct slice text, size_t at, struct slice line)
{
	size_t from = 0;

	for (unsigned n = 0; n < PROBE; n++) {
		uint32_t want = next_solid(line, &from);
		if (want == 0 || replaced(want))
			return n > 0;
		if (next_solid(text, &at) != want)
			return false;
	}
	return true;
}

/* Where line begins in text, at or behind from; from when it is not seen. */
static size_t find_line(struct slice text, size_t from, struct slice line)
{
	uint32_t c;

	for (size_t at = from; at < text.n; at += utf8_next(text.s + at, text.n - at, &c))
		if (begins_alike(text, at, line))
			return at;
	return from;
}

void paragraph_starts(const struct paragraph *paragraph, size_t *starts)
{
	struct slice raw = paragraph->raw;
	size_t at = 0, from = 0;

	for (size_t i = 0; i < paragraph->line_count; i++) {
		size_t end = slice_find(raw, SLICE("\n"), from);
		if (i > 0)
			at = find_line(paragraph->text, at, slice_sub(raw, from, end));
		starts[i] = at;
		from = end < raw.n ? end + 1 : raw.n;
	}
}

size_t paragraph_line(const struct paragraph *paragraph, const size_t *starts, size_t at)
{
	size_t i = paragraph->line_count;

	while (i > 1 && starts[i - 1] > at)
		i--;
	return i ? paragraph->lines[i - 1] : 0;
}
