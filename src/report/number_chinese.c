/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese number: one form of writing a share or a figure after the other. */
#include "report/number_chinese.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"

/* Every character of these tables takes three bytes. */
enum { HAN = 3 };

static const char digits[] = "零一二三四五六七八九";

static struct slice from(struct slice t, size_t at)
{
	return slice_sub(t, at < t.n ? at : t.n, t.n);
}

static bool word_at(struct slice t, size_t at, struct slice word)
{
	return slice_starts(from(t, at), word);
}

/* The digit at at, 0 to 9; -1 where none stands. */
static int digit_of(struct slice t, size_t at)
{
	if (word_at(t, at, SLICE("两")))
		return 2;
	if (word_at(t, at, SLICE("〇")))
		return 0;
	for (int d = 0; d <= 9; d++)
		if (word_at(t, at, (struct slice){ digits + (size_t)d * HAN, HAN }))
			return d;
	return -1;
}

/* What 十, 百 or 千 multiply by; 0 for anything else. */
static int tens_of(struct slice t, size_t at)
{
	return word_at(t, at, SLICE("十"))   ? 10
	       : word_at(t, at, SLICE("百")) ? 100
	       : word_at(t, at, SLICE("千")) ? 1000
					     : 0;
}

bool chinese_begins(struct slice text, size_t at)
{
	return digit_of(text, at) >= 0 || word_at(text, at, SLICE("十")) ||
	       word_at(text, at, SLICE("百分之"));
}

/* Up to 千: 六千五百七十, and digits in a row: 二〇二三. Returns the end, at when none stands. */
static size_t read_thousands(struct slice t, size_t at, long *out)
{
	long sum = 0, last = -1;
	size_t start = at;

	for (int d, tens; at < t.n; at += HAN) {
		if ((d = digit_of(t, at)) >= 0) {
			if (last > 99999)
				return start;
			last = last > 0 ? last * 10 + d : d;
		} else if ((tens = tens_of(t, at)) > 0 && (last >= 0 || tens == 10)) {
			sum += (last < 0 ? 1 : last) * tens;
			last = 0;
		} else {
			break;
		}
	}
	if (at > start)
		*out = sum + (last > 0 ? last : 0);
	return at;
}

/* The digits behind 点, as text with its point; the end. */
static size_t read_fraction(struct slice t, size_t at, char *out, size_t room)
{
	size_t n = 0, to = at + HAN;

	out[0] = '\0';
	if (!word_at(t, at, SLICE("点")) || digit_of(t, to) < 0)
		return at;
	for (int d; (d = digit_of(t, to)) >= 0 && n + 2 < room; to += HAN) {
		if (n == 0)
			out[n++] = '.';
		out[n++] = (char)('0' + d);
	}
	out[n] = '\0';
	return to;
}

/* A numeral; 万 is part of it only where it goes on behind: 一万三千亿. */
static bool read_numeral(struct slice t, size_t at, struct chinese_number *out)
{
	char fraction[8];
	long value = 0, more = 0;
	size_t end = read_thousands(t, at, &value);

	if (end == at)
		return false;
	if (word_at(t, end, SLICE("万"))) {
		size_t to = read_thousands(t, end + HAN, &more);
		if (to > end + HAN && more < 10000) {
			value = value * 10000 + more;
			end = to;
		}
	}
	size_t chars = (end - at) / (size_t)HAN;
	end = read_fraction(t, end, fraction, sizeof fraction);
	*out = (struct chinese_number){
		.numeral_end = end,
		.end = end,
		.chars = chars,
		.scaled = word_at(t, end, SLICE("万")) || word_at(t, end, SLICE("亿")),
	};
	(void)snprintf(out->value, sizeof out->value, "%ld%s", value, fraction);
	return true;
}

static bool read_percent(struct slice t, size_t at, struct chinese_number *out)
{
	size_t body = at + strlen("百分之");

	if (!word_at(t, at, SLICE("百分之")))
		return false;
	if (word_at(t, body, SLICE("百"))) {
		*out = (struct chinese_number){ .numeral_end = body + HAN, .end = body + HAN };
		(void)snprintf(out->value, sizeof out->value, "100");
	} else if (!read_numeral(t, body, out)) {
		return false;
	}
	out->unit = "%";
	return true;
}

/* 三分之一, as per cent. */
static bool read_fraction_of(struct slice t, size_t at, struct chinese_number *out)
{
	struct chinese_number below, above;

	if (!read_numeral(t, at, &below) || !word_at(t, below.end, SLICE("分之")) ||
	    !read_numeral(t, below.end + strlen("分之"), &above))
		return false;
	double n = 0, of = 0;
	if (sscanf(above.value, "%lf", &n) != 1 || sscanf(below.value, "%lf", &of) != 1 ||
	    of <= 0 || n >= of)
		return false;
	*out = above;
	out->unit = "%";
	(void)snprintf(out->value, sizeof out->value, "%.4g", n * 100 / of);
	return true;
}

/* 四成, 三成五; not 完成, 一成不变, 三成立: what may follow is listed. */
static bool read_tenths(struct slice t, size_t at, struct chinese_number *out)
{
	static const char *const after[] = { ",",  "。", ";",  "、", "以", "左", "的",
					     "多", "余", "和", "及", "上", "!",	 ")" };
	int whole = digit_of(t, at), part = digit_of(t, at + 2 * HAN);
	size_t end = at + (part < 0 ? 2 : 3) * (size_t)HAN;
	bool ends = end >= t.n;

	if (whole < 1 || !word_at(t, at + HAN, SLICE("成")))
		return false;
	for (size_t i = 0; i < COUNT(after); i++)
		ends = ends || word_at(t, end, slice_of(after[i]));
	if (!ends)
		return false;
	*out = (struct chinese_number){ .numeral_end = end, .end = end, .unit = "成" };
	(void)snprintf(out->value, sizeof out->value, part < 0 ? "%d" : "%d.%d", whole, part);
	return true;
}

/* 翻番, 翻一番, 翻了两番. */
static bool read_doubling(struct slice t, size_t at, struct chinese_number *out)
{
	size_t to = at + HAN;
	int times = 1;

	if (!word_at(t, at, SLICE("翻")))
		return false;
	to += word_at(t, to, SLICE("了")) ? HAN : 0;
	if (digit_of(t, to) > 0) {
		times = digit_of(t, to);
		to += HAN;
	}
	if (!word_at(t, to, SLICE("番")))
		return false;
	*out = (struct chinese_number){ .numeral_end = to, .end = to + HAN, .unit = "番" };
	(void)snprintf(out->value, sizeof out->value, "%d", times);
	return true;
}

bool chinese_number_at(struct slice text, size_t at, struct chinese_number *out)
{
	struct chinese_number found;

	if (!read_percent(text, at, &found) && !read_fraction_of(text, at, &found) &&
	    !read_tenths(text, at, &found) && !read_doubling(text, at, &found) &&
	    !read_numeral(text, at, &found))
		return false;
	*out = found;
	return true;
}

bool chinese_number_counts(const struct chinese_number *c, const struct unit *unit)
{
	switch (unit->measure) {
	case MEASURE_TIMES:
	case MEASURE_POINTS:
		return true;
	case MEASURE_MONEY:
	case MEASURE_AREA:
	case MEASURE_LENGTH:
	case MEASURE_MASS:
	case MEASURE_VOLUME:
	case MEASURE_ENERGY:
		return c->chars > 1 || (c->scaled && strcmp(c->value, "10") != 0);
	default:
		return false;
	}
}
