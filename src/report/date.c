/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Date. */
#include "report/date.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "report/mark.h"
#include "report/title.h"

enum { SESSION_MOST = 20 }; /* characters between 人民代表大会 and 会议 */

/* The value of c as a digit or 十; -1: it is none. */
static int chinese_value(uint32_t c)
{
	static const uint32_t digits[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
					   0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341 };

	for (size_t i = 0; i < COUNT(digits); i++)
		if (digits[i] == c)
			return (int)i;
	return -1;
}

/* A number up to 99 at *at, Arabic or Chinese (二十六); 0 and *at unmoved where there is none. */
static int small_number(struct slice t, size_t *at)
{
	int number = 0, digits = 0;
	size_t i = *at;

	for (; i < t.n && digits < 2 && t.s[i] >= '0' && t.s[i] <= '9'; i++, digits++)
		number = number * 10 + (t.s[i] - '0');
	while (digits == 0 && i < t.n) {
		uint32_t c;
		size_t n = utf8_next(t.s + i, t.n - i, &c);
		int value = chinese_value(c);
		if (value < 0)
			break;
		if (value == 10)
			number = (number ? number : 1) * 10;
		else
			number += value;
		i += n;
	}
	if (number > 0 && number < 100)
		*at = i;
	return number > 0 && number < 100 ? number : 0;
}

static bool take(struct slice t, size_t *at, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_starts(slice_sub(t, *at, t.n), slice_of(words[i]))) {
			*at += strlen(words[i]);
			return true;
		}
	return false;
}

/* A date whose four digits of the year stand at at. */
static bool date_at(struct slice t, size_t at, struct date *out, size_t *end)
{
	static const char *const years[] = { "年", "-", ".", "/" };
	static const char *const months[] = { "月", "-", ".", "/" };
	struct date d = { .year = title_year(slice_sub(t, at, t.n)) };

	at += 4;
	if (d.year == 0 || !take(t, &at, years, COUNT(years)))
		return false;
	d.month = small_number(t, &at);
	if (d.month < 1 || d.month > 12 || !take(t, &at, months, COUNT(months)))
		return false;
	d.day = small_number(t, &at);
	if (d.day < 1 || d.day > 31)
		return false;
	static const char *const days[] = { "日", "号" };
	(void)take(t, &at, days, COUNT(days));
	*out = d;
	*end = at;
	return true;
}

bool date_find(struct slice t, struct date *out, size_t *end)
{
	for (size_t at = 0; at + 4 <= t.n; at++) {
		bool inside = at > 0 && t.s[at - 1] >= '0' && t.s[at - 1] <= '9';
		if (!inside && t.s[at] >= '0' && t.s[at] <= '9' && date_at(t, at, out, end))
			return true;
	}
	return false;
}

/* Where the name of the meeting begins that goes on at at: behind a date, 在 or a mark. */
static size_t meeting_start(struct slice t, size_t at)
{
	static const char *const before[] = { "在", "—", "-", "，", "。", "：" };
	struct slice head = slice_sub(t, 0, at);
	struct date date;
	size_t start = 0;

	if (mark_opens(mark_first(head)))
		start = mark_first(head) < 0x80 ? 1 : 3;
	(void)date_find(head, &date, &start);
	for (size_t i = 0; i < COUNT(before); i++)
		for (size_t hit = start; (hit = slice_find(head, slice_of(before[i]), hit)) < at;)
			start = hit += strlen(before[i]);
	return start;
}

struct slice date_meeting(struct slice t, struct slice *place)
{
	const struct slice none = { 0 }, nation = SLICE("全国");
	size_t at = slice_find(t, SLICE("人民代表大会"), 0);

	*place = none;
	if (at == t.n)
		return none;
	size_t end = slice_find(t, SLICE("会议"), at + strlen("人民代表大会"));
	if (end == t.n || slice_chars(slice_sub(t, at, end)) > SESSION_MOST)
		return none;
	size_t start = meeting_start(t, at);
	struct slice body = slice_sub(t, start, at);
	size_t number = slice_find(body, SLICE("第"), 0);
	if (slice_ends(body, nation))
		*place = nation;
	else if (number > 0)
		*place = slice_sub(body, 0, number);
	return slice_sub(t, start, end + strlen("会议"));
}

int date_last_year(struct slice t)
{
	for (size_t at = t.n; at-- > 0;) {
		if (t.n - at < 4 || (at > 0 && t.s[at - 1] >= '0' && t.s[at - 1] <= '9'))
			continue;
		int year = title_year(slice_sub(t, at, t.n));
		if (year && slice_starts(slice_sub(t, at + 4, t.n), SLICE("年")))
			return year;
	}
	return 0;
}
