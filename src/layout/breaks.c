/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaks, by ICU's rules for lines of Chinese text. ICU is shown the text with some characters
 * changed for others of the same length in UTF-16, where its rules know too little:
 * full-width letters, digits and signs would be ideographs, the two sides of a straight quotation
 * mark cannot be told apart, and an interpunct or a single dash may begin a line.
 */
#include "layout/breaks.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "layout/number.h"

struct breaks {
	UBreakIterator *iterator; /* NULL until it is needed, or where ICU has none */
	bool tried;
	UChar *units; /* what ICU is shown */
	size_t unit_count, unit_room;
	unsigned char *quality;
	size_t room;
};

/* What is known of the text while it is shown to ICU. */
struct showing {
	uint32_t before, after; /* neighbours, 0 at the ends */
	bool paired;		/* an even number of straight quotation marks */
	size_t quotes;		/* so far */
};

struct breaks *breaks_new(void)
{
	return xcalloc(1, sizeof(struct breaks));
}

void breaks_free(struct breaks *breaks)
{
	if (!breaks)
		return;
	if (breaks->iterator)
		ubrk_close(breaks->iterator);
	free(breaks->units);
	free(breaks->quality);
	free(breaks);
}

static UBreakIterator *iterator(struct breaks *breaks)
{
	UErrorCode error = U_ZERO_ERROR;

	if (!breaks->tried)
		breaks->iterator = ubrk_open(UBRK_LINE, "zh@lb=strict", NULL, 0, &error);
	breaks->tried = true;
	return breaks->iterator;
}

/* Letters, digits and the signs of figures, which have narrow twins. */
static bool has_twin(uint32_t c)
{
	bool alphanumeric = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
			    (c >= 0xFF41 && c <= 0xFF5A);
	bool figure = c == 0xFF04 || c == 0xFF05 || (c >= 0xFF0B && c <= 0xFF0F && c != 0xFF0C);

	return alphanumeric || figure;
}

static bool digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static bool ideograph(uint32_t c)
{
	return u_hasBinaryProperty((UChar32)c, UCHAR_IDEOGRAPHIC);
}

/*
 * An interpunct breaks on neither side; the dash of a range and the wave dash only behind; a minus
 * sign is no hyphen, it goes with the figure as a plus sign does.
 */
static uint32_t as_if(struct showing *showing, uint32_t c)
{
	enum { JOINER = 0x2060, EN_DASH = 0x2013, EM_DASH = 0x2014 };

	switch (c) {
	case '"':
		if (!showing->paired)
			return c;
		return showing->quotes++ % 2 == 0 ? 0x201C : 0x201D;
	case 0xB7: /* · and its look-alikes */
	case 0x2022:
	case 0x2027:
	case 0x30FB:
		return JOINER;
	case EM_DASH:
		return showing->before == EM_DASH || showing->after == EM_DASH ? c : EN_DASH;
	case 0xFF5E:
		return EN_DASH;
	case '-':
	case 0x2212:
	case 0xFF0D:
		return ideograph(showing->before) && digit(showing->after) ? '+' : '-';
	default:
		return has_twin(c) ? c - 0xFEE0 : c;
	}
}

static void put(struct breaks *breaks, uint32_t c)
{
	UChar two[2] = { (UChar)c, 0 };
	size_t count = c > 0xFFFF ? 2 : 1;

	if (count == 2) {
		two[0] = U16_LEAD(c);
		two[1] = U16_TRAIL(c);
	}
	for (size_t i = 0; i < count; i++) {
		breaks->units = grow(breaks->units, &breaks->unit_room, breaks->unit_count,
				     sizeof *breaks->units);
		breaks->units[breaks->unit_count++] = two[i];
	}
}

static bool pairs_quotes(struct slice text)
{
	size_t quotes = 0;

	for (size_t i = 0; i < text.n; i++)
		quotes += text.s[i] == '"';
	return quotes % 2 == 0;
}

static void show(struct breaks *breaks, struct slice text)
{
	struct showing showing = { .paired = pairs_quotes(text) };
	uint32_t c = 0;
	size_t at = text.n ? utf8_next(text.s, text.n, &c) : 0;

	breaks->unit_count = 0;
	for (bool more = text.n > 0; more;) {
		more = at < text.n;
		showing.after = 0;
		if (more)
			at += utf8_next(text.s + at, text.n - at, &showing.after);
		put(breaks, as_if(&showing, c));
		showing.before = c;
		c = showing.after;
	}
}

/* Marks where ICU would break, walking the text in step with what ICU was shown. */
static void mark_good(struct breaks *breaks, struct slice text)
{
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *it = iterator(breaks);
	size_t at = 0;
	int32_t unit = 0, stop;

	if (!it)
		return;
	ubrk_setText(it, breaks->units, (int32_t)breaks->unit_count, &error);
	if (U_FAILURE(error))
		return;
	while ((stop = ubrk_next(it)) != UBRK_DONE) {
		while (unit < stop) {
			uint32_t c;
			at += utf8_next(text.s + at, text.n - at, &c);
			unit += c > 0xFFFF ? 2 : 1;
		}
		if (at < text.n)
			breaks->quality[at] = BREAK_GOOD;
	}
}

static void mark_tight(struct breaks *breaks, struct slice text)
{
	uint32_t c;

	for (size_t at = 0, end; at < text.n; at = end) {
		end = number_end(text, at);
		if (end == at)
			end += utf8_next(text.s + at, text.n - at, &c);
		for (size_t i = at + 1; i < end; i++)
			if (breaks->quality[i] == BREAK_GOOD)
				breaks->quality[i] = BREAK_TIGHT;
	}
}

/* Where need knows no law, a mark still stays with the word that it belongs to. */
static void mark_word(struct breaks *breaks, struct slice text)
{
	const uint32_t opening = U_GC_PS_MASK | U_GC_PI_MASK;
	uint32_t before = 0, c;

	for (size_t at = 0, len; at < text.n; at += len) {
		len = utf8_next(text.s + at, text.n - at, &c);
		uint32_t here = U_GET_GC_MASK((UChar32)c);
		if (breaks->quality[at] == BREAK_NEVER && !(here & U_GC_P_MASK) &&
		    !(before & opening))
			breaks->quality[at] = BREAK_WORD;
		before = here;
	}
}

unsigned char *breaks_find(struct breaks *breaks, struct slice text)
{
	if (text.n >= breaks->room) {
		breaks->room = text.n + 1;
		breaks->quality = xrealloc(breaks->quality, breaks->room, 1);
	}
	memset(breaks->quality, BREAK_NEVER, text.n + 1);
	if (text.n > 0) {
		show(breaks, text);
		mark_good(breaks, text);
		mark_tight(breaks, text);
		mark_word(breaks, text);
	}
	return breaks->quality;
}
