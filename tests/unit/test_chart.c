/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart: bars as text, and as images that hold no foreign markup. */
#include "tests/unit/unit.h"

#include <math.h>

#include "output/chart.h"

static const struct chart_bar bars[] = {
	{ "甲", ">=8", OP_GE, 8, 8 },
	{ "乙乙", "6~8", OP_EQ, 6, 8 },
	{ "丙", "~4", OP_APPROX, 4, 4 },
	{ "丁", "<=2", OP_LE, 2, 2 },
	{ "戊", "与经济增长同步", OP_QUAL, NAN, NAN },
};

static const struct chart_bar falls[] = {
	{ "甲", "2", OP_EQ, 2, 2 },
	{ "乙", "-6~-4", OP_EQ, -6, -4 },
	{ "丙", "-2", OP_EQ, -2, -2 },
};

static void expect(const struct chart *chart, size_t columns, const char *wanted)
{
	struct str got = { 0 };

	chart_text(&got, chart, columns, 1);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

static void bars_begin_at_nought_and_end_as_their_operator_says(void **state)
{
	const struct chart chart = { "生产总值, %", "median 5", 5, bars, COUNT(bars) };

	(void)state;
	expect(&chart, 32,
	       "生产总值, %\n"
	       "甲        >=8  ################>\n"
	       "乙乙      6~8  ############====\n"
	       "丙         ~4  ########~\n"
	       "丁        <=2  ####|\n"
	       "戊             与经济增长同步\n"
	       "median 5       ----------\n");
}

static void falls_go_to_the_left(void **state)
{
	const struct chart chart = { "t", "", NAN, falls, COUNT(falls) };

	(void)state;
	expect(&chart, 28,
	       "t\n"
	       "甲      2              ####\n"
	       "乙  -6~-4  ====########\n"
	       "丙     -2          ####\n");
}

static void a_narrow_chart_keeps_some_room_for_bars(void **state)
{
	const struct chart chart = { "t", "", NAN, bars, 1 };

	(void)state;
	expect(&chart, 1, "t\n甲  >=8  ##########>\n");
}

static void an_axis_holds_nought_and_every_bar(void **state)
{
	static const struct chart_bar none[] = { { "甲", "words", OP_QUAL, NAN, NAN } };
	static const struct chart_bar nought[] = { { "甲", "0", OP_EQ, 0, 0 } };
	const struct chart charts[] = {
		{ "", "", NAN, bars, COUNT(bars) }, { "", "", NAN, falls, COUNT(falls) },
		{ "", "", NAN, none, 1 },	    { "", "", NAN, nought, 1 },
		{ "", "", NAN, NULL, 0 },
	};
	static const double wanted[][2] = { { 0, 8 }, { -6, 2 }, { 0, 1 }, { 0, 1 }, { 0, 1 } };

	(void)state;
	for (size_t i = 0; i < COUNT(charts); i++) {
		struct chart_range r = chart_range_of(&charts[i]);
		assert_true(fabs(r.from - wanted[i][0]) < 1e-12);
		assert_true(fabs(r.to - wanted[i][1]) < 1e-12);
	}
}

static void steps_are_round(void **state)
{
	static const struct {
		double from, to;
		size_t most;
		double step;
	} cases[] = {
		{ 0, 8, 8, 1 },	   { 0, 8.5, 8, 2 },	 { 0, 45, 8, 10 }, { 0, 0.3, 8, 0.05 },
		{ -3, 0, 8, 0.5 }, { 0, 1e12, 8, 2e11 }, { 0, 1, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct chart_range r = { cases[i].from, cases[i].to };
		double step = chart_step(r, cases[i].most);
		assert_true(fabs(step / cases[i].step - 1) < 1e-9);
	}
}

static size_t times(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)) != NULL; text += strlen(what))
		n++;
	return n;
}

static void an_image_has_a_bar_or_words_for_every_place(void **state)
{
	const struct chart chart = { "t", "median 5", 5, bars, COUNT(bars) };
	struct str svg = { 0 };

	(void)state;
	chart_svg(&svg, &chart);
	assert_int_equal(times(str_text(&svg), "<rect class=\"b\""), 4);
	assert_int_equal(times(str_text(&svg), "<rect class=\"r\""), 1);
	assert_int_equal(times(str_text(&svg), "<path class=\"e\""), 1);
	assert_int_equal(times(str_text(&svg), "<line class=\"e\""), 1);
	assert_int_equal(times(str_text(&svg), "<circle"), 3);
	assert_int_equal(times(str_text(&svg), "class=\"w\""), 1);
	assert_int_equal(times(str_text(&svg), "与经济增长同步"), 1);
	assert_int_equal(times(str_text(&svg), "<line class=\"m\""), 1);
	assert_int_equal(times(str_text(&svg), "median 5"), 1);
	str_free(&svg);
}

static void nothing_in_a_text_is_markup(void **state)
{
	static const struct chart_bar hostile[] = {
		{ "</text><script>", "\" onload=\"x", OP_EQ, 1, 1 },
		{ "a&b\x1b[31m", "</svg>\xe2\x80\xae", OP_QUAL, NAN, NAN },
	};
	const struct chart chart = { "<b>", "&", 1, hostile, COUNT(hostile) };
	void (*const writers[])(struct str *, const struct chart *) = { chart_svg, chart_html };

	(void)state;
	for (size_t i = 0; i < COUNT(writers); i++) {
		struct str out = { 0 };
		writers[i](&out, &chart);
		assert_null(strstr(str_text(&out), "<script"));
		assert_null(strstr(str_text(&out), "\" onload"));
		assert_null(strstr(str_text(&out), "<b>"));
		assert_null(strstr(str_text(&out), "a&b"));
		assert_null(strpbrk(str_text(&out), "\x1b"));
		assert_null(strstr(str_text(&out), "\xe2\x80\xae"));
		assert_int_equal(times(str_text(&out), "</svg>"), 1);
		str_free(&out);
	}
	struct str text = { 0 };
	chart_text(&text, &chart, 80, 1);
	assert_null(strpbrk(str_text(&text), "\x1b"));
	str_free(&text);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_begin_at_nought_and_end_as_their_operator_says),
		cmocka_unit_test(falls_go_to_the_left),
		cmocka_unit_test(a_narrow_chart_keeps_some_room_for_bars),
		cmocka_unit_test(an_axis_holds_nought_and_every_bar),
		cmocka_unit_test(steps_are_round),
		cmocka_unit_test(an_image_has_a_bar_or_words_for_every_place),
		cmocka_unit_test(nothing_in_a_text_is_markup),
	};

	return cmocka_run_group_tests_name("chart", tests, NULL, NULL);
}
