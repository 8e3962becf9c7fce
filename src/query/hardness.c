/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hardness. */
#include "query/hardness.h"

#include <math.h>

#include "base/mem.h"
#include "base/utf8.h"

const char *hardness_name(enum hardness hardness)
{
	static const char *const names[HARDNESS_COUNT] = { "none", "soft", "plain", "hard" };

	return names[hardness];
}

/* Words on how a figure is pursued. */
static const struct {
	const char *word;
	enum hardness hardness;
} pursuits[] = {
	{ "确保", HARDNESS_HARD }, { "必保", HARDNESS_HARD }, { "力争", HARDNESS_SOFT },
	{ "争取", HARDNESS_SOFT }, { "力求", HARDNESS_SOFT }, { "努力", HARDNESS_SOFT },
	{ "冲刺", HARDNESS_SOFT },
};

/* Where the words that a clause follows without a mark begin: 确保全市|地区生产总值增长6%. */
static size_t lead_start(struct slice text, size_t at)
{
	static const char *const marks[] = { "，", "；", "。", "：", "、", ",", ";", ":" };

	while (at > 0) {
		size_t before = utf8_back(text.s, at);
		struct slice c = slice_sub(text, before, at);
		for (size_t i = 0; i < COUNT(marks); i++)
			if (slice_is(c, slice_of(marks[i])))
				return at;
		at = before;
	}
	return 0;
}

/* The last word on pursuit before the figure; HARDNESS_COUNT for none. */
static enum hardness pursuit_of(const struct target *target, struct slice text)
{
	struct slice t = slice_sub(text, lead_start(text, target->start), target->figure);
	enum hardness found = HARDNESS_COUNT;
	size_t last = 0;

	for (size_t i = 0; i < COUNT(pursuits); i++) {
		struct slice word = slice_of(pursuits[i].word);
		for (size_t at = slice_find(t, word, 0); at < t.n;
		     at = slice_find(t, word, at + word.n))
			if (found == HARDNESS_COUNT || at >= last) {
				found = pursuits[i].hardness;
				last = at;
			}
	}
	return found;
}

enum hardness hardness_of(const struct target *target, struct slice text)
{
	static const enum hardness of[] = {
		[OP_EQ] = HARDNESS_PLAIN, [OP_APPROX] = HARDNESS_SOFT, [OP_GE] = HARDNESS_HARD,
		[OP_LE] = HARDNESS_HARD,  [OP_QUAL] = HARDNESS_NONE,
	};

	if (target->op == OP_QUAL || isnan(target->low))
		return HARDNESS_NONE;
	enum hardness pursuit = pursuit_of(target, text);
	if (pursuit != HARDNESS_COUNT)
		return pursuit;
	return target->low < target->high ? HARDNESS_SOFT : of[target->op];
}
