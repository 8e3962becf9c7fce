/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Number: figures with their units, as printed; what is read is value, unit and range. */
#include "tests/unit/unit.h"

#include <math.h>

#include "base/str.h"
#include "report/number.h"
#include "text/fold.h"

/* Reads the figure at the start of a printed text. */
static enum number_found read_at_start(const char *printed, struct folded *folded,
				       struct number *out)
{
	fold(slice_of(printed), folded);
	return number_at(folded, 0, out);
}

static void figures_are_read_with_their_units(void **state)
{
	static const struct {
		const char *text, *value, *upper, *unit;
		double low, high;
	} cases[] = {
		{ "6%", "6", "", "%", 6, 6 },
		{ "6.50％", "6.50", "", "%", 6.5, 6.5 },
		{ "２．３万亩", "2.3", "", "万亩", 23000, 23000 },
		{ "568．89亿元", "568.89", "", "亿元", 568.89e8, 568.89e8 },
		{ "1,234,567元", "1234567", "", "元", 1234567, 1234567 },
		{ "1.2万亿元", "1.2", "", "万亿元", 1.2e12, 1.2e12 },
		{ "300万千瓦", "300", "", "万千瓦", 3e6, 3e6 },
		{ "30GWh", "30", "", "gwh", 30e6, 30e6 },
		{ "44微克/立方米", "44", "", "微克/立方米", 44, 44 },
		{ "3.5万套（间）", "3.5", "", "万套(间)", 35000, 35000 },
		{ "160万人（次）", "160", "", "万人(次)", 1.6e6, 1.6e6 },
		{ "6500余家", "6500", "", "家", 6500, 6500 },
		{ "6万多名", "6", "", "万多名", 60000, 60000 },
		{ "20万", "20", "", "万", 200000, 200000 },
		{ "6‰", "6", "", "‰", 0.6, 0.6 },
		{ "0.5个百分点", "0.5", "", "个百分点", 0.5, 0.5 },
		{ "3.6倍", "3.6", "", "倍", 3.6, 3.6 },
		{ "5.8%~6%", "5.8", "6", "%", 5.8, 6 },
		{ "5.8-6%", "5.8", "6", "%", 5.8, 6 },
		{ "5.8—6%", "5.8", "6", "%", 5.8, 6 },
		{ "3至5家", "3", "5", "家", 3, 5 },
		{ "10%到12%", "10", "12", "%", 10, 12 },
		{ "1~2万亩", "1", "2", "万亩", 10000, 20000 },
		{ "百分之六点五", "6.5", "", "%", 6.5, 6.5 },
		{ "百分之六十", "60", "", "%", 60, 60 },
		{ "百分之百", "100", "", "%", 100, 100 },
		{ "百分之七至百分之八", "7", "8", "%", 7, 8 },
		{ "四分之一", "25", "", "%", 25, 25 },
		{ "四成以上", "4", "", "成", 40, 40 },
		{ "三成五。", "3.5", "", "成", 35, 35 },
		{ "翻两番", "2", "", "番", 2, 2 },
		{ "翻番", "1", "", "番", 1, 1 },
		{ "两倍", "2", "", "倍", 2, 2 },
		{ "一个百分点", "1", "", "个百分点", 1, 1 },
		{ "四千五百七十亿公斤", "4570", "", "亿公斤", 4.57e8, 4.57e8 },
		{ "一万三千亿元", "13000", "", "亿元", 1.3e12, 1.3e12 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct folded folded = { 0 };
		struct number n;
		enum number_found found = read_at_start(cases[i].text, &folded, &n);
		if (found != NUMBER_READ)
			fail_msg("not read: %s", cases[i].text);
		assert_string_equal(n.value, cases[i].value);
		assert_string_equal(n.upper, cases[i].upper);
		struct slice unit = n.unit_name ? slice_of(n.unit_name)
						: (struct slice){ folded.text.s + n.unit_start,
								  n.unit_end - n.unit_start };
		assert_true(slice_is(unit, slice_of(cases[i].unit)));
		assert_true(fabs(n.low - cases[i].low) <= 1e-9 * cases[i].low);
		assert_true(fabs(n.high - cases[i].high) <= 1e-9 * cases[i].high);
		fold_free(&folded);
	}
}

static void what_has_no_quantity_is_no_figure(void **state)
{
	static const char *const texts[] = {
		"5G基站",     "4A级景区", "12345热线", "3D打印", "十大工程", "三个代表",
		"千亿级产业", "一方水土", "成立",      "完成",	 "一成不变", "三成立",
		"翻身",	      "百花",	  "2023",      "十亿元", "分之一",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct folded folded = { 0 };
		struct number n;
		if (read_at_start(texts[i], &folded, &n) != NUMBER_NOT)
			fail_msg("read: %s", texts[i]);
		assert_true(n.end > 0 && n.end <= folded.text.n);
		fold_free(&folded);
	}
}

static void years_and_the_like_measure_nothing(void **state)
{
	static const char *const texts[] = {
		"2023年", "12月", "25届", "33-64周岁", "3号线", "500强"
	};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct folded folded = { 0 };
		struct number n;
		assert_int_equal(read_at_start(texts[i], &folded, &n), NUMBER_READ);
		assert_int_equal(n.measure, MEASURE_NONE);
		fold_free(&folded);
	}
}

static void absurd_figures_are_broken(void **state)
{
	static const char *const texts[] = { "1e400%", "8.5.5%", "100万亿亿元",
					     "99999999999999999999%", "9999999万亿元" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct folded folded = { 0 };
		struct number n;
		assert_int_equal(read_at_start(texts[i], &folded, &n), NUMBER_BROKEN);
		assert_true(n.end > 0 && n.end <= folded.text.n);
		fold_free(&folded);
	}
}

/* A blank between digits keeps them apart; a full-width comma is no comma of thousands. */
static void digits_apart_are_numbers_apart(void **state)
{
	static const struct {
		const char *text, *value;
	} cases[] = { { "5家，300家", "5" }, { "12，345家", "" }, { "1 200家", "" } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct folded folded = { 0 };
		struct number n;
		enum number_found found = read_at_start(cases[i].text, &folded, &n);
		assert_string_equal(found == NUMBER_READ ? n.value : "", cases[i].value);
		fold_free(&folded);
	}
}

static void the_longest_unit_is_taken(void **state)
{
	static const struct {
		const char *text, *unit;
	} cases[] = {
		{ "人次以上", "人次" },	    { "人口", "人" },	    { "千瓦时电", "千瓦时" },
		{ "个百分点", "个百分点" }, { "个百货商店", "个" }, { "吨标准煤", "吨标准煤" }
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(unit_at(slice_of(cases[i].text))->name, cases[i].unit);
	assert_null(unit_at(slice_of("城市")));
	assert_null(unit_at(slice_of("")));
}

/* Every prefix of what may be a figure is read without harm, and the end is always ahead. */
static void every_prefix_is_harmless(void **state)
{
	static const char text[] =
		"百分之六点五至百分之八，1,234.5~6.7万亿元/亩，三分之二，翻了两番，四成五以上";
	(void)state;

	for (size_t n = 1; n <= strlen(text); n++) {
		struct folded folded = { 0 };
		fold((struct slice){ text, n }, &folded);
		for (size_t at = 0; at < folded.text.n;) {
			struct number number;
			(void)number_at(&folded, at, &number);
			assert_true(number.end > at && number.end <= folded.text.n);
			at = number.end;
		}
		fold_free(&folded);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_read_with_their_units),
		cmocka_unit_test(what_has_no_quantity_is_no_figure),
		cmocka_unit_test(years_and_the_like_measure_nothing),
		cmocka_unit_test(absurd_figures_are_broken),
		cmocka_unit_test(digits_apart_are_numbers_apart),
		cmocka_unit_test(the_longest_unit_is_taken),
		cmocka_unit_test(every_prefix_is_harmless),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
