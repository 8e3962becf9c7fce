/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Width, on the tables of ICU and libunistring. */
#include "text/width.h"

#include <stdbool.h>

#include <unicode/uchar.h>
#include <uniwidth.h>

#include "base/utf8.h"

/* Nearly all of a report; the tables are asked about the rest. */
static bool plain_narrow(uint32_t c)
{
	return c >= 0x20 && c < 0x7F;
}

static bool plain_wide(uint32_t c)
{
	return c >= 0x4E00 && c <= 0x9FA5;
}

/* What turns text or hides a message is ignorable for Unicode, but its being there is shown. */
static bool deceives(uint32_t c)
{
	return u_hasBinaryProperty((UChar32)c, UCHAR_BIDI_CONTROL) || (c >= 0xE0000 && c < 0xE0100);
}

uint32_t width_shown(uint32_t c)
{
	const uint32_t unseen = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK |
				U_GC_CN_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;

	if (plain_narrow(c) || plain_wide(c))
		return c;
	if (c == '\t' || c == '\n')
		return ' ';
	if (u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		return deceives(c) ? '?' : 0;
	if ((U_GET_GC_MASK((UChar32)c) & unseen) || utf8_is_control(c))
		return '?';
	return c;
}

unsigned width_of(uint32_t c, unsigned ambiguous)
{
	if (plain_narrow(c))
		return 1;
	if (plain_wide(c))
		return 2;
	c = width_shown(c);
	if (c == 0)
		return 0;
	int width = uc_width(c, "UTF-8");
	if (width != 1)
		return width == 2 ? 2 : 0;
	/* The two libraries know different years of Unicode: what either calls wide is wide. */
	switch (u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH)) {
	case U_EA_AMBIGUOUS:
		return ambiguous;
	case U_EA_WIDE:
	case U_EA_FULLWIDTH:
		return 2;
	default:
		return 1;
	}
}

size_t width_text(struct slice text, unsigned ambiguous)
{
	size_t cells = 0;
	uint32_t c;

	for (size_t i = 0; i < text.n;) {
		i += utf8_next(text.s + i, text.n - i, &c);
		cells += width_of(c, ambiguous);
	}
	return cells;
}

void width_draw(struct str *out, struct slice text)
{
	unsigned marks = WIDTH_MARKS; /* a mark that comes first has nothing to stand on */
	uint32_t c;

	for (size_t i = 0; i < text.n;) {
		i += utf8_next(text.s + i, text.n - i, &c);
		c = width_shown(c);
		if (c == 0)
			continue;
		if (width_of(c, 1) > 0)
			marks = 0;
		else if (marks++ >= WIDTH_MARKS)
			continue;
		str_addu(out, c);
	}
}
