/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Front. */
#include "report/front.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "report/mark.h"

enum {
	MEETING_MOST = 80, /* characters of a line with date and meeting */
	DATE_MOST = 20,	   /* of one with the date alone */
	OPENING_AT = 150,  /* characters before 我代表 */
	OPENER_MOST = 40,  /* characters from there to 政府 */
	NOISE_MOST = 40,   /* bytes of a page number or mark */
};

/* The value of a digit as years are written in Chinese; -1: it is none. */
static int year_digit(uint32_t c)
{
	static const uint32_t digits[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
					   0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };

	for (size_t i = 0; i < COUNT(digits); i++)
		if (digits[i] == c)
			return (int)i;
	/* ○ 零 ◯ */
	return c == 0x25CB || c == 0x96F6 || c == 0x25EF ? 0 : -1;
}

/* 二〇二三年 at the start of t: writes 2023 to out and returns the bytes read, without 年. */
static size_t chinese_year(struct slice t, char *out)
{
	size_t at = 0;

	for (int i = 0; i < 4; i++) {
		uint32_t c = 0;
		if (at == t.n)
			return 0;
		at += utf8_next(t.s + at, t.n - at, &c);
		int digit = year_digit(c);
		if (digit < 0)
			return 0;
		out[i] = (char)('0' + digit);
	}
	return slice_starts(slice_sub(t, at, t.n), SLICE("年")) ? at : 0;
}

struct slice front_compact(struct slice t, char room[FRONT_LINE])
{
	size_t n = 0;
	uint32_t c;

	for (size_t i = 0; i < t.n && n + 4 <= FRONT_LINE;) {
		size_t length = utf8_next(t.s + i, t.n - i, &c);
		size_t year = year_digit(c) < 0 ? 0 : chinese_year(slice_sub(t, i, t.n), room + n);
		if (year) {
			i += year;
			n += 4;
			continue;
		}
		i += length;
		if (mark_is_blank(c) || utf8_is_control(c))
			continue;
		if (c >= 0xFF10 && c <= 0xFF19)
			c = c - 0xFF10 + '0';
		n += utf8_put(room + n, c);
	}
	return (struct slice){ room, n };
}

/* What a page's number is made of. */
static bool is_page_mark(struct slice t)
{
	static const char *const parts[] = { "第", "页", "共", "—", "-", "－", "–", "/", "·", "~" };
	size_t digits = 0, marks = 0;

	while (t.n > 0) {
		size_t n = 0;
		if (t.s[0] >= '0' && t.s[0] <= '9') {
			digits++;
			n = 1;
		}
		for (size_t i = 0; n == 0 && i < COUNT(parts); i++)
			if (slice_starts(t, slice_of(parts[i])))
				n = strlen(parts[i]);
		if (n == 0)
			return false;
		marks += n > 1 || t.s[0] < '0' || t.s[0] > '9';
		t = slice_sub(t, n, t.n);
	}
	return digits > 0 && digits <= 8 && marks >= 2;
}

static bool is_noise(struct slice t)
{
	if (t.n > NOISE_MOST)
		return false;
	return (t.n > 4 && slice_starts(t, SLICE("##")) && slice_ends(t, SLICE("##"))) ||
	       is_page_mark(t);
}

static bool has(struct slice t, const char *words)
{
	return slice_find(t, slice_of(words), 0) < t.n;
}

static bool is_contents(struct slice t)
{
	static const char *const words[] = { "目录", "目次", "目录：", "总目录", "目　录" };

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_is(t, slice_of(words[i])))
			return true;
	return false;
}

/* A short line with a meeting of the people's congress, or with nothing but a date. */
static bool is_meeting(struct slice t)
{
	size_t chars = slice_chars(t);

	if (chars > MEETING_MOST || mark_find(t, 0, mark_is_final) < t.n ||
	    mark_find(t, 0, mark_is_pause) < t.n)
		return false;
	size_t congress = slice_find(t, SLICE("人民代表大会"), 0);
	if (congress < t.n && slice_find(t, SLICE("会议"), congress + 15) < t.n)
		return true;
	return chars <= DATE_MOST && has(t, "年") && has(t, "月") &&
	       (slice_ends(t, SLICE("日")) || slice_ends(t, SLICE("日）")) ||
		slice_ends(t, SLICE("日)")));
}

/* Words of address and marks, and nothing else. */
static bool is_salutation(struct slice t)
{
	static const char *const words[] = { "各位代表", "各位委员", "各位同志", "各位领导",
					     "各位来宾", "各位朋友", "同志们",	 "朋友们" };
	bool addressed = false;

	while (t.n > 0) {
		size_t n = 0;
		uint32_t c = mark_first(t);
		for (size_t i = 0; n == 0 && i < COUNT(words); i++)
			if (slice_starts(t, slice_of(words[i])))
				n = strlen(words[i]);
		addressed |= n > 0;
		if (n == 0 && (mark_is_pause(c) || mark_is_final(c) || c == ':' || c == 0xFF1A))
			n = utf8_next(t.s, t.n, &c);
		if (n == 0)
			return false;
		t = slice_sub(t, n, t.n);
	}
	return addressed;
}

/* The name in 我代表X人民政府 or 受X政府委托 at from; empty when it is none of them. */
static struct slice opener_at(struct slice t, size_t from)
{
	struct slice none = { 0 };
	size_t end = slice_find(t, SLICE("政府"), from);
	size_t council = slice_find(t, SLICE("国务院"), from);

	if (council < t.n && council <= end)
		end = council + strlen("国务院");
	if (end >= t.n || slice_chars(slice_sub(t, from, end)) > OPENER_MOST ||
	    slice_find(t, SLICE("报告"), end) >= t.n)
		return none;
	struct slice name = slice_sub(t, from, end);
	if (slice_ends(name, SLICE("人民")))
		name.n -= strlen("人民");
	return mark_find(name, 0, mark_is_final) < name.n ? none : name;
}

struct slice front_opener(struct slice t)
{
	static const char *const leads[] = { "我代表", "我谨代表", "我受", "受" };
	static const char *const asks[] = { "审议",	"审查",		"报告工作",
					    "工作报告", "报告政府工作", "作报告" };
	bool asked = false;

	for (size_t i = 0; i < COUNT(asks); i++)
		asked |= has(t, asks[i]);
	for (size_t i = 0; asked && i < COUNT(leads); i++) {
		size_t at = slice_find(t, slice_of(leads[i]), 0);
		if (at == t.n || slice_chars(slice_sub(t, 0, at)) > OPENING_AT)
			continue;
		struct slice name = opener_at(t, at + strlen(leads[i]));
		bool entrusted = i < 2 || has(t, "委托");
		if (name.n > 0 && entrusted)
			return name;
	}
	return (struct slice){ 0 };
}

enum front_kind front_kind(struct slice t, struct title *title)
{
	if (t.n == 0)
		return FRONT_EMPTY;
	if (is_noise(t))
		return FRONT_NOISE;
	if (is_contents(t))
		return FRONT_CONTENTS;
	if (has(t, "报告")) {
		if (title_read(t, title))
			return title->entry ? FRONT_ENTRY : FRONT_TITLE;
		if (front_opener(t).n > 0)
			return FRONT_OPENING;
	}
	if (is_salutation(t))
		return FRONT_SALUTATION;
	return is_meeting(t) ? FRONT_MEETING : FRONT_TEXT;
}
