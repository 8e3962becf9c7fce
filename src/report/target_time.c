/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time: one form of saying when after the other. */
#include "report/target_time.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

static bool word_at(struct slice t, size_t at, const char *word)
{
	return at <= t.n && slice_starts(slice_sub(t, at, t.n), slice_of(word));
}

/* The end of the first of words that stands at at; at when none does. NULL ends words. */
static size_t any_at(struct slice t, size_t at, const char *const *words)
{
	for (; *words; words++)
		if (word_at(t, at, *words))
			return at + strlen(*words);
	return at;
}

/* The digit that begins at byte *at, 0 to 9 or 10 for 十, in either script; -1, *at unmoved, for
 * none. */
static int digit_at(struct slice t, size_t *at)
{
	static const char han[] = "零一二三四五六七八九十";
	uint32_t c = 0;
	size_t n = *at < t.n ? utf8_next(t.s + *at, t.n - *at, &c) : 0;
	int digit = c >= '0' && c <= '9' ? (int)(c - '0') : c == U'〇' ? 0 : -1;

	for (size_t i = 0; digit < 0 && n == strlen("十") && han[i]; i += n)
		if (memcmp(han + i, t.s + *at, n) == 0)
			digit = (int)(i / n);
	*at += digit < 0 ? 0 : n;
	return digit;
}

/* A number of up to two digits, or in Chinese, 1 to 12; 0 when none stands there. */
static int small_at(struct slice t, size_t *at)
{
	size_t i = *at;
	int value = digit_at(t, &i), next;
	size_t second = i;

	if (value < 0)
		return 0;
	if ((next = digit_at(t, &second)) >= 0) {
		bool narrow = t.s[*at] < 0x7f && t.s[*at] >= '0';
		if (!narrow && value != 10)
			return 0;
		value = value == 10 ? 10 + next : value * 10 + next;
		i = second;
	}
	if (value < 1 || value > 12 || digit_at(t, &second) >= 0)
		return 0;
	*at = i;
	return value;
}

/* 1949 to 2099, in digits or as 二〇二二; 0 when none stands there. */
static int year_number(struct slice t, size_t *at)
{
	int value = 0, digit;
	size_t i = *at, n = 0;

	for (; n < 4 && (digit = digit_at(t, &i)) >= 0 && digit < 10; n++)
		value = value * 10 + digit;
	if (n < 4 || value < 1949 || value > 2099)
		return 0;
	*at = i;
	return value;
}

static size_t skip_edge(struct slice t, size_t at)
{
	static const char *const edges[] = {
		"年底", "年末", "份末", "份底", "末", "底", "份", NULL
	};

	return any_at(t, at, edges);
}

static void set_part(struct time_expression *out, char kind, int from, int to)
{
	out->kind = TIME_PART;
	(void)snprintf(out->part, sizeof out->part, from == to ? "%c%d" : "%c%d-%d", kind,
		       from % 100, to % 100);
}

/* 1-10月, 1至10月份, 11月末, 前10个月; 5月1日 is a date. */
static bool months_at(struct slice t, size_t at, struct time_expression *out)
{
	static const char *const marks[] = { "-", "~", "至", "到", NULL };
	bool first = word_at(t, at, "前");
	size_t i = at + (first ? strlen("前") : 0), j;
	int from = small_at(t, &i), to = from;

	if (!from)
		return false;
	j = any_at(t, i, marks);
	if (j > i && !first && (to = small_at(t, &j)) > from)
		i = j;
	else
		to = from;
	size_t end = i + (word_at(t, i, first ? "个月" : "月") ? strlen(first ? "个月" : "月") : 0);
	if (end == i)
		return false;
	out->end = skip_edge(t, end);
	set_part(out, 'M', first ? 1 : from, to);
	if (!first && from == to && small_at(t, &end) &&
	    (word_at(t, end, "日") || word_at(t, end, "号"))) {
		out->kind = TIME_DATE;
		out->end = end + strlen("日");
	}
	return true;
}

/* 前三季度, 三季度, 第三季度, 一至三季度, 上半年. */
static bool quarters_at(struct slice t, size_t at, struct time_expression *out)
{
	static const char *const leads[] = { "前", "第", NULL }, *const marks[] = { "-", "~", "至",
										    "到", NULL };
	size_t i = any_at(t, at, leads), j;
	int from = small_at(t, &i), to = from;

	if (word_at(t, at, "上半年") || word_at(t, at, "下半年")) {
		bool upper = word_at(t, at, "上半年");
		set_part(out, 'Q', upper ? 1 : 3, upper ? 2 : 4);
		out->end = at + strlen("上半年");
		return true;
	}
	j = any_at(t, i, marks);
	if (from && j > i && (to = small_at(t, &j)) > from)
		i = j;
	else
		to = from;
	if (!from || to > 4 || !word_at(t, i, "季度"))
		return false;
	set_part(out, 'Q', word_at(t, at, "前") ? 1 : from, to);
	out->end = skip_edge(t, i + strlen("季度"));
	return true;
}

static bool part_at(struct slice t, size_t at, struct time_expression *out)
{
	return months_at(t, at, out) || quarters_at(t, at, out);
}

/* 2022年, 2022年末, 2022年1-10月, 2012年以来; 2022-2023年 and 2021-2025 are no single year. */
static bool year_at(struct slice t, size_t at, struct time_expression *out)
{
	size_t i = at;
	int year = year_number(t, &i);
	struct time_expression part = { 0 };

	if (!year || !word_at(t, i, "年"))
		return false;
	i += strlen("年");
	out->kind = word_at(t, i, "以来") ? TIME_SPAN : TIME_YEAR;
	out->year = year;
	if (part_at(t, i, &part)) {
		if (part.kind == TIME_PART)
			memcpy(out->part, part.part, sizeof out->part);
		i = part.end;
	} else {
		i = word_at(t, i, "以来") ? i + strlen("以来") : skip_edge(t, i);
	}
	out->end = i;
	return true;
}

/* What follows 五年 where it is the name of a plan (三年行动) and no time. */
static bool names_plan(struct slice t, size_t at)
{
	static const char *const names[] = { "行动", "规划", "计划", "攻坚", "倍增", "提升", "改造",
					     "巩固", "整治", "滚动", "方案", "一遇", "期",   "制",
					     "级",   "专项", "改革", "任务", "跨越", "建设", NULL };

	return any_at(t, at, names) > at;
}

/* Whether what stands before says that a number of years is none that is spoken of: 连续五年. */
static bool told_otherwise(struct slice t, size_t at)
{
	static const char *const before[] = { "连续", "近", "第", "十", "二", "三", "创" };

	for (size_t i = 0; i < COUNT(before); i++)
		if (slice_ends(slice_sub(t, 0, at), slice_of(before[i])))
			return true;
	return false;
}

/* “十三五”期间, 十三五末: the years of a plan. */
static bool plan_years_at(struct slice t, size_t at, struct time_expression *out)
{
	static const char *const terms[] = { "期间", "时期", "以来", "末", "期末", "收官", NULL };
	size_t i = at + (word_at(t, at, "\"") ? 1 : 0);

	if (!word_at(t, i, "十"))
		return false;
	i += strlen("十");
	if (digit_at(t, &i) < 1 || !word_at(t, i, "五"))
		return false;
	i += strlen("五");
	i += word_at(t, i, "\"") ? 1 : 0;
	out->end = any_at(t, i, terms);
	return out->end > i;
}

/* 五年来, 过去五年, “十三五”期间; but no 连续五年, 七年来首次, 近五年最好. */
static bool span_at(struct slice t, size_t at, struct time_expression *out)
{
	static const char *const leads[] = { "过去的", "过去", "今后", "未来", "这", NULL };
	static const char *const whole[] = { "换届以来", "党的十八大以来", "党的十九大以来", NULL };
	static const char *const record[] = { "来首", "来最", "来新", "最", "新", "首", NULL };
	size_t i = any_at(t, at, leads), j = i;
	int years = small_at(t, &j);

	out->kind = TIME_SPAN;
	if (years >= 2 && word_at(t, j, "年") && !told_otherwise(t, at)) {
		out->end = j + strlen("年");
		bool told = i > at || years == 5 || word_at(t, out->end, "来") ||
			    word_at(t, out->end, "间");
		if (told && !names_plan(t, out->end) && any_at(t, out->end, record) == out->end)
			return true;
	}
	out->end = any_at(t, at, whole);
	if (out->end > at)
		return true;
	return plan_years_at(t, at, out);
}

static bool plain_at(struct slice t, size_t at, struct time_expression *out)
{
	static const struct {
		const char *word;
		enum time_kind kind;
	} words[] = { { "去年", TIME_LAST },	{ "上年", TIME_LAST },	    { "上一年", TIME_LAST },
		      { "全年", TIME_WHOLE },	{ "年内", TIME_WHOLE },	    { "年末", TIME_WHOLE },
		      { "年底", TIME_WHOLE },	{ "今年以来", TIME_WHOLE }, { "今年", TIME_WHOLE },
		      { "一年来", TIME_WHOLE }, { "过去一年", TIME_WHOLE }, { "当年", TIME_WHOLE },
		      { "明年", TIME_WHOLE },	{ "来年", TIME_WHOLE } };

	for (size_t i = 0; i < COUNT(words); i++) {
		if (word_at(t, at, words[i].word)) {
			out->kind = words[i].kind;
			out->end = skip_edge(t, at + strlen(words[i].word));
			return true;
		}
	}
	return false;
}

/* What may begin with a character, so that nothing else is tried. */
enum beginning { BEGINS_YEAR = 1, BEGINS_PART = 2, BEGINS_SPAN = 4, BEGINS_WORD = 8 };

static unsigned begins(struct slice text, size_t at)
{
	uint32_t c = 0;
	size_t digit = at;

	if (digit_at(text, &digit) >= 0)
		return BEGINS_YEAR | BEGINS_PART | BEGINS_SPAN;
	(void)utf8_next(text.s + at, text.n - at, &c);
	switch (c) {
	case U'前':
	case U'第':
	case U'下':
		return BEGINS_PART;
	case U'上':
		return BEGINS_PART | BEGINS_WORD;
	case U'过':
		return BEGINS_SPAN | BEGINS_WORD;
	case U'今':
		return BEGINS_SPAN | BEGINS_WORD;
	case U'未':
	case U'这':
	case U'换':
	case U'党':
	case '"':
		return BEGINS_SPAN;
	case U'去':
	case U'全':
	case U'年':
	case U'明':
	case U'来':
	case U'当':
		return BEGINS_WORD;
	default:
		return 0;
	}
}

bool time_at(struct slice text, size_t at, struct time_expression *out)
{
	struct time_expression found = { .start = at };
	unsigned may = at < text.n ? begins(text, at) : 0;

	if (!(may & BEGINS_YEAR && year_at(text, at, &found)) &&
	    !(may & BEGINS_PART && part_at(text, at, &found)) &&
	    !(may & BEGINS_SPAN && span_at(text, at, &found)) &&
	    !((may & BEGINS_WORD || may & BEGINS_YEAR) && plain_at(text, at, &found)))
		return false;
	found.start = at;
	*out = found;
	return true;
}
