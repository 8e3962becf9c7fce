/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Year. */
#include "report/year.h"

#include "base/mem.h"
#include "report/date.h"
#include "report/front.h"
#include "report/outline_opening.h"

/* Weights: a heading decides against the title and the date, not against both and more. */
enum {
	HEADING = 6,
	SENTENCE = 3,
	DATE = 4,
	TITLE = 2,
	TITLE_LOOKS_BACK = 1,
	FILE_NAME = 2,
	FOLDER = 1,
	HEADING_MOST = 40,  /* characters of a heading that names a year */
	SENTENCE_MOST = 60, /* characters of a paragraph in which it says what it is about */
};

static void add(struct years *years, int year, unsigned weight)
{
	unsigned i = 0;

	while (i < years->count && years->of[i].year != year)
		i++;
	if (year <= 0 || i == YEAR_CANDIDATES)
		return;
	if (i == years->count) {
		years->of[i].year = year;
		years->of[i].weight = 0;
		years->count++;
	}
	years->of[i].weight += weight;
}

void year_add(struct years *years, enum year_evidence evidence, int year)
{
	static const unsigned weights[] = { TITLE, FILE_NAME, FOLDER };

	if (year == 0)
		return;
	add(years, year, weights[evidence]);
	if (evidence == YEAR_OF_TITLE)
		add(years, year + 1, TITLE_LOOKS_BACK);
}

void year_add_date(struct years *years, int year, int month)
{
	if (month >= 11)
		add(years, year + 1, DATE);
	else if (month >= 1 && month <= 8)
		add(years, year, DATE);
}

/* The end of the last of words in t; 0 when none stands there. */
static size_t last_of(struct slice t, const char *const *words, size_t count)
{
	size_t last = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t at = 0; (at = slice_find(t, slice_of(words[i]), at)) < t.n;) {
			at += strlen(words[i]);
			if (at > last)
				last = at;
		}
	return last;
}

/* A heading with a year looks back on it, or ahead to it: its last word decides. */
static void add_heading(struct years *years, struct slice t, int year)
{
	static const char *const back[] = { "回顾", "总结", "取得的成绩", "完成情况", "工作情况" };
	static const char *const ahead[] = { "安排",	 "重点",     "任务",	 "目标",
					     "总体要求", "总体思路", "工作建议", "部署",
					     "工作思路", "的建议",   "举措",	 "计划" };

	size_t looks_back = last_of(t, back, COUNT(back));
	size_t looks_ahead = last_of(t, ahead, COUNT(ahead));
	if (looks_back || looks_ahead)
		add(years, looks_back > looks_ahead ? year + 1 : year, HEADING);
}

/* A paragraph that begins with a year says what is to be reached in it. */
static void add_sentence(struct years *years, struct slice t)
{
	static const char *const ahead[] = { "预期目标", "总体要求", "总体思路",
					     "工作思路", "指导思想", "主要目标" };
	int year = title_year(t);

	if (year == 0 && slice_starts(t, SLICE("做好")))
		year = title_year(slice_sub(t, strlen("做好"), t.n));
	if (year && last_of(t, ahead, COUNT(ahead)))
		add(years, year, SENTENCE);
}

/* The bytes of the first SENTENCE_MOST characters. */
static size_t start_of(struct slice t)
{
	size_t n = t.n < SENTENCE_MOST * 3 ? t.n : SENTENCE_MOST * 3;

	while (n > 0 && n < t.n && ((unsigned char)t.s[n] & 0xC0) == 0x80)
		n--;
	return n;
}

/* The numbered heading that runs into its paragraph at the start of t; empty where none does. */
static struct slice numbered_title(struct slice t)
{
	struct opening o;

	opening_read(t, &o);
	bool numbered = o.form < FORM_ORDINAL && o.closed && o.stop && o.chars <= HEADING_MOST;
	return numbered ? o.title : (struct slice){ t.s, 0 };
}

void year_add_text(struct years *years, const struct paragraph *paragraphs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char room[FRONT_LINE];
		struct slice text = paragraphs[i].text;
		struct slice start = front_compact(slice_sub(text, 0, start_of(text)), room);
		struct slice t = start;
		int year = 0;

		if (text.n > HEADING_MOST * 3)
			t = numbered_title(t);
		if (t.n > 0)
			year = date_last_year(t);
		if (year)
			add_heading(years, t, year);
		else
			add_sentence(years, start);
	}
}

int year_best(const struct years *years)
{
	unsigned best = 0;
	int year = 0;

	for (unsigned i = 0; i < years->count; i++)
		if (years->of[i].weight > best ||
		    (years->of[i].weight == best && years->of[i].year > year)) {
			best = years->of[i].weight;
			year = years->of[i].year;
		}
	return year;
}
