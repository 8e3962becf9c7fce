/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target: what holds for all texts: periods, ranges, units, bad input, long input. */
#include "tests/unit/unit.h"

#include <math.h>
#include <unistd.h>

#include "base/str.h"
#include "tests/unit/targets.h"

static void periods_and_years_are_told(void **state)
{
	static const struct {
		const char *text;
		enum role role;
		const char *period, *year;
	} cases[] = {
		{ "地区生产总值增长6%。", ROLE_PLAN, "plan", "2031" },
		{ "地区生产总值增长6%。", ROLE_LIVELIHOOD, "plan", "2031" },
		{ "地区生产总值增长6%。", ROLE_REVIEW, "actual", "2030" },
		{ "去年，地区生产总值增长6%。", ROLE_PLAN, "actual", "2030" },
		{ "2030年地区生产总值增长6%。", ROLE_REQUIREMENTS, "actual", "2030" },
		{ "力争2031年地区生产总值增长6%。", ROLE_REVIEW, "plan", "2031" },
		{ "1-10月，地区生产总值增长6%。", ROLE_REVIEW, "actual", "2030M1-10" },
		{ "11月末存款余额增长6%。", ROLE_REVIEW, "actual", "2030M11" },
		{ "前三季度，地区生产总值增长6%。", ROLE_REVIEW, "actual", "2030Q1-3" },
		{ "三季度建筑业增加值增长6%。", ROLE_REVIEW, "actual", "2030Q3" },
		{ "上半年地区生产总值增长6%。", ROLE_REVIEW, "actual", "2030Q1-2" },
		{ "前三季度增速居首，预计全年地区生产总值增长6%。", ROLE_REVIEW, "actual", "2030" },
		{ "到2035年地区生产总值突破2000亿元。", ROLE_PLAN, "plan", "2035" },
		{ "地区生产总值由2026年的90亿元增加到2030年的120亿元。", ROLE_REVIEW, "actual",
		  "2030" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct bench b = bench_read(cases[i].text, cases[i].role);
		assert_int_equal(b.targets.count, 1);
		assert_string_equal(period_name(b.targets.items[0].period), cases[i].period);
		assert_string_equal(b.targets.items[0].year, cases[i].year);
		bench_free(&b);
	}
}

static void a_report_without_headings_is_read_by_its_words(void **state)
{
	static const char text[] =
		"现在，我报告工作。过去一年，全市上下团结奋斗，经济社会发展取得新的成绩。"
		"地区生产总值增长5%。2031年工作总体部署是稳中求进。地区生产总值增长6%。";
	static const struct identity identity = {
		.place = "云岭市", .short_name = "云岭", .review_year = 2030, .plan_year = 2031
	};
	struct arena *arena = arena_new();
	struct indicators *lexicon = indicators_new();
	struct outline outline;
	struct targets targets;
	size_t count;
	struct paragraph *paragraphs = paragraphs_of(arena, text, &count);

	(void)state;
	outline = (struct outline){
		.para_role = arena_array(arena, count, sizeof *outline.para_role),
		.para_heading = arena_array(arena, count, sizeof *outline.para_heading),
	};
	outline.para_heading[0] = OUTLINE_NONE;
	targets_find(arena, paragraphs, count, &outline, &identity, lexicon, &targets);
	assert_int_equal(targets.count, 2);
	assert_int_equal(targets.items[0].period, PERIOD_ACTUAL);
	assert_int_equal(targets.items[1].period, PERIOD_PLAN);
	indicators_free(lexicon);
	arena_free(arena);
}

/* Whether the figure's range in the text holds its digits. */
static void check_ranges(const struct bench *b)
{
	for (size_t i = 0; i < b->targets.count; i++) {
		const struct target *t = &b->targets.items[i];
		struct slice text = b->paragraphs[t->para].text;
		assert_true(t->start <= t->figure && t->figure < t->figure_end);
		assert_true(t->figure_end <= t->end && t->end <= text.n);
		struct slice figure = slice_sub(text, t->figure, t->figure_end);
		const char *value = t->value[0] == '-' ? t->value + 1 : t->value;
		assert_true(slice_find(figure, slice_of(value), 0) < figure.n);
	}
}

static void a_figure_is_found_wherever_it_stands(void **state)
{
	static const char *const before[] = { "",	"全市上下团结奋斗，", "——",
					      "今年，", "新建公园7个；",      "（一）稳增长。" };
	static const char *const behind[] = { "", "。", "，新建公园7个。", "；其他指标稳步提升。",
					      "、达到900亿元。" };

	(void)state;
	for (size_t i = 0; i < COUNT(before); i++) {
		for (size_t k = 0; k < COUNT(behind); k++) {
			struct str text = { 0 };
			size_t found = 0;
			str_addf(&text, "%s地区生产总值增长6.25%%%s", before[i], behind[k]);
			struct bench b = bench_read(str_text(&text), ROLE_PLAN);
			for (size_t t = 0; t < b.targets.count; t++)
				found += strcmp(b.targets.items[t].value, "6.25") == 0 &&
					 b.targets.items[t].headline;
			if (found != 1)
				print_message("%s\n", str_text(&text));
			assert_int_equal(found, 1);
			check_ranges(&b);
			bench_free(&b);
			str_free(&text);
		}
	}
}

static void values_are_normalised(void **state)
{
	static const struct {
		const char *text;
		double low, high;
		const char *unit;
	} cases[] = {
		{ "地区生产总值达到1.2万亿元。", 1.2e12, 1.2e12, "元" },
		{ "新建高标准农田2.3万亩。", 23000, 23000, "亩" },
		{ "造林2公顷。", 30, 30, "亩" },
		{ "新建公路3千米。", 3000, 3000, "米" },
		{ "新建公路3公里。", 3000, 3000, "米" },
		{ "粮食产量75亿斤。", 3.75e6, 3.75e6, "吨" },
		{ "地区生产总值增长5.8%~6%。", 5.8, 6, "%" },
		{ "单位GDP能耗下降3%~5%。", -5, -3, "%" },
		{ "居民消费价格指数控制在103%。", 3, 3, "%" },
		{ "进出口总额增长1.5倍。", 150, 150, "%" },
		{ "进出口总额翻两番。", 300, 300, "%" },
		{ "产业收入占到四成。", 40, 40, "%" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct bench b = bench_read(cases[i].text, ROLE_PLAN);
		assert_int_equal(b.targets.count, 1);
		assert_true(fabs(b.targets.items[0].low - cases[i].low) <
			    1e-6 * fabs(cases[i].low));
		assert_true(fabs(b.targets.items[0].high - cases[i].high) <
			    1e-6 * fabs(cases[i].high));
		assert_string_equal(b.targets.items[0].base_unit, cases[i].unit);
		bench_free(&b);
	}
}

static void absurd_figures_are_counted_and_left_out(void **state)
{
	static const char *const texts[] = { "地区生产总值增长1e400%。", "地区生产总值增长8.5.5%。",
					     "地区生产总值达到100万亿亿元。",
					     "地区生产总值增长99999999999999999999%。" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct bench b = bench_read(texts[i], ROLE_PLAN);
		assert_int_equal(b.targets.count, 0);
		assert_int_equal(b.targets.unread, 1);
		bench_free(&b);
	}
}

static void hostile_text_does_no_harm(void **state)
{
	static const char *const texts[] = { "",
					     "，",
					     "%",
					     "1",
					     "“地区生产总值增长6%",
					     "（增长6%",
					     "《",
					     "增长6%",
					     "、、、6%、、7%",
					     "分别",
					     "分别6%",
					     "的6%的",
					     "由6%",
					     "6%6%6%",
					     "从",
					     "翻",
					     "百分之",
					     "三分之",
					     "6%以上以上",
					     "第",
					     "——",
					     "-6%",
					     "~6%" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct bench b = bench_read(texts[i], ROLE_PLAN);
		check_ranges(&b);
		bench_free(&b);
	}
}

/* Long texts are read in time that grows with their length: squares would take hours. */
static void long_paragraphs_are_read_in_good_time(void **state)
{
	static const char *const pieces[] = { "新建公园6个、", "发展", "地区生产总值、", "增长6%、",
					      "“（" };

	(void)state;
	(void)alarm(60);
	for (size_t k = 0; k < COUNT(pieces); k++) {
		struct str text = { 0 };
		for (size_t i = 0; i < 20000; i++)
			str_adds(&text, pieces[k]);
		struct bench b = bench_read(str_text(&text), ROLE_PLAN);
		if (k == 0)
			assert_int_equal(b.targets.count, 20000);
		bench_free(&b);
		str_free(&text);
	}
	(void)alarm(0);
}

static void lines_are_those_where_the_clause_begins(void **state)
{
	static const size_t lines[] = { 10, 12 };
	struct bench b = bench_read("x", ROLE_PLAN);
	struct paragraph joined = {
		.text = SLICE("地区生产总值增长6%，社会消费品零售总额增长5%，固定资产投资增长8%。"),
		.raw = SLICE(
			"地区生产总值增长6%， 社\n会消费品零售总额增长5%，固定资产投资增长8%。"),
		.lines = lines,
		.line_count = COUNT(lines),
	};
	static const struct identity identity = { .place = "", .short_name = "" };
	size_t none = OUTLINE_NONE;
	enum role role = ROLE_PLAN;
	struct heading heading = { .title = "", .parent = OUTLINE_NONE };
	struct outline outline = { &heading, 1, &role, &none };

	(void)state;
	targets_find(b.arena, &joined, 1, &outline, &identity, b.lexicon, &b.targets);
	assert_int_equal(b.targets.count, 3);
	assert_int_equal(b.targets.items[0].line, 10);
	assert_int_equal(b.targets.items[1].line, 10);
	assert_int_equal(b.targets.items[2].line, 12);
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods_and_years_are_told),
		cmocka_unit_test(a_report_without_headings_is_read_by_its_words),
		cmocka_unit_test(a_figure_is_found_wherever_it_stands),
		cmocka_unit_test(values_are_normalised),
		cmocka_unit_test(absurd_figures_are_counted_and_left_out),
		cmocka_unit_test(hostile_text_does_no_harm),
		cmocka_unit_test(long_paragraphs_are_read_in_good_time),
		cmocka_unit_test(lines_are_those_where_the_clause_begins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
