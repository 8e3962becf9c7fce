/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fold: what counts as the same text, and the way back to the printed bytes. */
#include "tests/unit/unit.h"

#include "base/utf8.h"
#include "text/fold.h"

static void what_a_reader_takes_for_the_same_folds_alike(void **state)
{
	static const struct {
		const char *a, *b;
	} cases[] = {
		{ "增长６％", "增长6%" },
		{ "＋８．５％", "+8.5%" },
		{ "ＧＤＰ", "gdp" },
		{ "經濟發展", "经济发展" },
		{ "乾", "干" },
		{ "乾坤", "干坤" },
		{ "数 字\u3000经\t济\n", "数字经济" },
		{ "数\u200b字\u00ad经\ufeff济", "数字经济" },
		{ "“双碳”", "\"双碳\"" },
		{ "「双碳」", "\"双碳\"" },
		{ "‘十四五’", "'十四五'" },
		{ "2021—2025", "2021-2025" },
		{ "2021－2025", "2021–2025" },
		{ "−8%", "-8%" },
		{ "A·B", "A・B" },
		{ "A•B", "A‧B" },
		{ "8％～10％", "8%~10%" },
		{ "二○二三", "二〇二三" },
		{ "⼀、", "一、" },
		{ "㈠", "（一）" },
		{ "①", "1" },
		{ "caf\u00e9", "cafe\u0301" },
		{ "CAFÉ", "cafe" },
		{ "㎡", "m2" },
		{ "……", "......" },
		{ "が", "か\u3099" },
		{ "辻\U000E0100", "辻" },
		{ "Straße", "STRASSE" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str a = { 0 }, b = { 0 };
		fold_add(&a, slice_of(cases[i].a));
		fold_add(&b, slice_of(cases[i].b));
		assert_string_equal(str_text(&a), str_text(&b));
		str_free(&a);
		str_free(&b);
	}
}

static void what_means_something_else_folds_differently(void **state)
{
	static const struct {
		const char *a, *b;
	} cases[] = {
		{ "8.5", "85" }, { "-8", "8" }, { "≠", "=" },	{ "≥7", "7" },
		{ "一", "-" },	 { "。", "." }, { "が", "か" }, { "〇", "零" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str a = { 0 }, b = { 0 };
		fold_add(&a, slice_of(cases[i].a));
		fold_add(&b, slice_of(cases[i].b));
		assert_string_not_equal(str_text(&a), str_text(&b));
		str_free(&a);
		str_free(&b);
	}
}

static void a_fold_folds_to_itself_for_every_code_point(void **state)
{
	uint32_t once[FOLD_MOST], again[FOLD_MOST];

	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++) {
		size_t count = fold_char(c, once);
		assert_true(count <= FOLD_MOST);
		for (size_t i = 0; i < count; i++) {
			assert_int_equal(fold_char(once[i], again), 1);
			assert_int_equal(again[0], once[i]);
		}
	}
}

static void controls_and_blanks_are_dropped_for_every_code_point(void **state)
{
	uint32_t out[FOLD_MOST];

	(void)state;
	for (uint32_t c = 0; c < 0x20; c++)
		assert_int_equal(fold_char(c, out), 0);
	assert_int_equal(fold_char(' ', out), 0);
	assert_int_equal(fold_char(0x3000, out), 0);
	assert_int_equal(fold_char(0x202E, out), 0);
}

static void a_found_range_names_the_printed_bytes(void **state)
{
	static const struct {
		const char *text, *needle, *found; /* found: as printed, NULL for nowhere */
	} cases[] = {
		{ "全市增 长 ６％左右。", "增长6%", "增 长 ６％" },
		{ "全市增长6%左右", "长６", "长6" },
		{ "發展數字經濟", "数字经济", "數字經濟" },
		{ "任务㈠完成", "一", "㈠" },
		{ "数\u200b字 \u00ad经济", "数字", "数\u200b字" },
		{ "甲  乙", "乙", "乙" },
		{ "甲乙丙", "丁", NULL },
		{ "甲 乙", " \t", NULL },
		{ "甲乙", "", NULL },
		{ "", "甲", NULL },
		{ "caf\u00e9!", "CAFE", "caf\u00e9" },
	};

	(void)state;
	struct folded text = { 0 }, needle = { 0 };
	for (size_t i = 0; i < COUNT(cases); i++) {
		fold(slice_of(cases[i].text), &text);
		fold(slice_of(cases[i].needle), &needle);
		size_t at = fold_find(&text, &needle, 0);
		if (!cases[i].found) {
			assert_int_equal(at, text.text.n);
			continue;
		}
		struct fold_source range = fold_printed(&text, at, at + needle.text.n);
		assert_int_equal(range.end - range.start, strlen(cases[i].found));
		assert_memory_equal(cases[i].text + range.start, cases[i].found,
				    strlen(cases[i].found));
	}
	fold_free(&text);
	fold_free(&needle);
}

static void all_occurrences_are_found_one_after_the_other(void **state)
{
	struct folded text = { 0 }, needle = { 0 };
	size_t count = 0;

	(void)state;
	fold(SLICE("增长8%，增 长9%，增长。"), &text);
	fold(SLICE("增长"), &needle);
	for (size_t at = 0; (at = fold_find(&text, &needle, at)) < text.text.n; at += needle.text.n)
		count++;
	assert_int_equal(count, 3);
	fold_free(&text);
	fold_free(&needle);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_reader_takes_for_the_same_folds_alike),
		cmocka_unit_test(what_means_something_else_folds_differently),
		cmocka_unit_test(a_fold_folds_to_itself_for_every_code_point),
		cmocka_unit_test(controls_and_blanks_are_dropped_for_every_code_point),
		cmocka_unit_test(a_found_range_names_the_printed_bytes),
		cmocka_unit_test(all_occurrences_are_found_one_after_the_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
