/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hardness: how firmly a figure is promised, and what is said without one. */
#include "tests/unit/unit.h"

#include <math.h>

#include "query/hardness.h"
#include "query/phrase.h"

/* A target whose clause begins at | and whose figure stands between [ and ]. */
static struct target target_of(const char *marked, char *text)
{
	struct target t = { .low = 6, .high = 6 };
	size_t n = 0;

	for (const char *s = marked; *s; s++) {
		if (*s == '|')
			t.start = n;
		else if (*s == '[')
			t.figure = n;
		else if (*s == ']')
			t.figure_end = n;
		else
			text[n++] = *s;
	}
	text[n] = '\0';
	t.end = n;
	return t;
}

static void words_on_pursuit_count_before_words_on_exactness(void **state)
{
	static const struct {
		const char *text;
		enum target_op op;
		double high;
		enum hardness hardness;
	} cases[] = {
		{ "|地区生产总值增长[6%]", OP_EQ, 6, HARDNESS_PLAIN },
		{ "|地区生产总值增长[6%左右]", OP_APPROX, 6, HARDNESS_SOFT },
		{ "|地区生产总值增长[6%以上]", OP_GE, 6, HARDNESS_HARD },
		{ "|价格涨幅控制在[3%以内]", OP_LE, 6, HARDNESS_HARD },
		{ "|地区生产总值增长[6%~7%]", OP_EQ, 7, HARDNESS_SOFT },
		{ "|确保地区生产总值增长[6%]", OP_EQ, 6, HARDNESS_HARD },
		{ "确保全市|地区生产总值增长[6%左右]", OP_APPROX, 6, HARDNESS_HARD },
		{ "确保稳定，|地区生产总值增长[6%]", OP_EQ, 6, HARDNESS_PLAIN },
		{ "|力争地区生产总值增长[6%以上]", OP_GE, 6, HARDNESS_SOFT },
		{ "|确保增长5%力争[6%]", OP_EQ, 6, HARDNESS_SOFT },
		{ "|地区生产总值增长[6%]确保不低于全省", OP_EQ, 6, HARDNESS_PLAIN },
		{ "|与经济增长同步[]", OP_QUAL, NAN, HARDNESS_NONE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[256];
		struct target t = target_of(cases[i].text, text);
		t.op = cases[i].op;
		t.high = cases[i].high;
		t.low = isnan(t.high) ? t.high : t.low;
		assert_string_equal(hardness_name(hardness_of(&t, slice_of(text))),
				    hardness_name(cases[i].hardness));
	}
}

static void a_phrase_is_what_stands_behind_the_names(void **state)
{
	static const struct {
		const char *clause, *phrase;
	} cases[] = {
		{ "城乡居民收入与经济增长基本同步", "与经济增长基本同步" },
		{ "居民收入增长与经济增长同步", "增长与经济增长同步" },
		{ "单位生产总值能耗和主要污染物排放控制在省定目标以内", "控制在省定目标以内" },
		{ "单位生产总值能耗和大气、水环境质量完成省下达的任务", "完成省下达的任务" },
		{ "单位生产总值能耗等指标有所改善", "等指标有所改善" },
		{ "完成省下达的节能减排任务", "完成省下达的节能减排任务" },
		{ "固定资产投资保持稳定增长", "保持稳定增长" },
		{ "稳定地区生产总值", "稳定地区生产总值" },
		{ "什么也不是", "什么也不是" },
		{ "", "" },
	};
	struct indicators *lexicon = indicators_new();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice got = phrase_of(lexicon, slice_of(cases[i].clause));
		char *text = xstrndup(got.s, got.n);
		assert_string_equal(text, cases[i].phrase);
		free(text);
	}
	indicators_free(lexicon);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_on_pursuit_count_before_words_on_exactness),
		cmocka_unit_test(a_phrase_is_what_stands_behind_the_names),
	};

	return cmocka_run_group_tests_name("hardness", tests, NULL, NULL);
}
