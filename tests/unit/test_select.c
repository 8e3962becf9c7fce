/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Select: which report a person means. */
#include "tests/unit/unit.h"

#include "query/distance.h"
#include "query/select.h"

#define PLACE(number, name, brief, of, sound, letters, year)                                       \
	{                                                                                          \
		.id = number,                                                                      \
		.identity = { .place = name,                                                       \
			      .short_name = brief,                                                 \
			      .province = of,                                                      \
			      .code = "",                                                          \
			      .pinyin = sound,                                                     \
			      .initials = letters,                                                 \
			      .plan_year = year },                                                 \
	}

static const struct summary summaries[] = {
	PLACE(1, "霁川市", "霁川", "云岭省", "ji chuan", "jc", 2023),
	PLACE(2, "霁川市", "霁川", "云岭省", "ji chuan", "jc", 2024),
	PLACE(3, "霁川市", "霁川", "云岭省", "ji chuan", "jc", 2022),
	PLACE(4, "锦城县", "锦城", "海陵省", "jin cheng", "jc", 2023),
	PLACE(5, "鼓楼区", "鼓楼", "云岭省", "gu lou", "gl", 2023),
	PLACE(6, "鼓楼区", "鼓楼", "海陵省", "gu lou", "gl", 2023),
	PLACE(7, "青岚市苍梧区（西海新区）", "苍梧", "海陵省", "cang wu", "cw", 2023),
	PLACE(8, "绿原县", "绿原", "海陵省", "lü yuan", "ly", 2023),
	PLACE(9, "", "", "", "", "", 0),
	PLACE(12, "双溪市", "双溪", "海陵省", "shuang xi", "sx", 2023),
	PLACE(13, "双溪市", "双溪", "海陵省", "shuang xi", "sx", 2023),
};

static void a_place_is_found_by_all_its_names(void **state)
{
	static const struct {
		const char *selector;
		int64_t id;
	} cases[] = {
		{ "霁川市", 2 },       { "霁川", 2 },	      { "jichuan", 2 },
		{ "ji chuan", 2 },     { "JiChuan", 2 },      { "ｊｉｃｈｕａｎ", 2 },
		{ "霁 川", 2 },	       { "霁川@2023", 1 },    { "霁川＠2022", 3 },
		{ "jichuan@2022", 3 }, { "锦城", 4 },	      { "錦城縣", 4 },
		{ "苍梧", 7 },	       { "苍梧区", 7 },	      { "青岚市苍梧区", 7 },
		{ "cw", 7 },	       { "海陵省鼓楼区", 6 }, { "云岭鼓楼", 5 },
		{ "lvyuan", 8 },       { "luyuan", 8 },	      { "jc@2024", 2 },
		{ "#4", 4 },	       { "＃9", 9 },	      { "海陵锦城@2023", 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct summary *found = NULL;
		struct fault fault = { .what = "" };
		if (select_report(summaries, COUNT(summaries), cases[i].selector, &found, &fault) !=
		    DD_OK)
			fail_msg("%s: %s", cases[i].selector, fault.what);
		assert_int_equal(found->id, cases[i].id);
	}
}

static void what_fits_several_lists_them_and_what_fits_none_suggests(void **state)
{
	static const struct {
		const char *selector;
		enum status st;
		const char *named;
	} cases[] = {
		{ "jc", DD_USAGE, "锦城县@2023 (#4)" },
		{ "鼓楼", DD_USAGE, "鼓楼区@2023 (#5), 鼓楼区@2023 (#6)" },
		{ "gl@2023", DD_USAGE, "#6" },
		{ "双溪", DD_USAGE, "双溪市@2023 (#12), 双溪市@2023 (#13)" },
		{ "霁川@2030", DD_NOT_FOUND, "霁川市@2024 (#2)" },
		{ "霁山", DD_NOT_FOUND, "霁川市@2023 (#1)" },
		{ "jinchen", DD_NOT_FOUND, "锦城县@2023 (#4)" },
		{ "xyzq", DD_NOT_FOUND, "list" },
		{ "#77", DD_NOT_FOUND, "list" },
		{ "", DD_NOT_FOUND, "list" },
		{ "@2023", DD_NOT_FOUND, "list" },
		{ "#", DD_NOT_FOUND, "list" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct summary *found = NULL;
		struct fault fault = { .what = "" };
		enum status st = select_report(summaries, COUNT(summaries), cases[i].selector,
					       &found, &fault);
		assert_int_equal(st, cases[i].st);
		assert_null(found);
		assert_string_equal(fault.where, cases[i].selector);
		if (!strstr(fault.what, cases[i].named) && !strstr(fault.todo, cases[i].named))
			fail_msg("%s: %s; %s", cases[i].selector, fault.what, fault.todo);
	}
}

static void of_no_reports_none_is_found(void **state)
{
	const struct summary *found = NULL;
	struct fault fault;

	(void)state;
	assert_int_equal(select_report(summaries, 0, "霁川", &found, &fault), DD_NOT_FOUND);
	assert_non_null(strstr(fault.todo, "load"));
}

static void typing_narrows_and_lights_what_matched(void **state)
{
	static const struct {
		const char *typed;
		size_t summary;
		const char *lit; /* NULL: does not fit */
	} cases[] = {
		{ "", 0, "" },		 { "霁", 0, "霁" },	  { "川", 0, "川" },
		{ "j", 0, "霁" },	 { "jc", 0, "霁川" },	  { "ji", 0, "霁" },
		{ "jich", 0, "霁川" },	 { "jchuan", 0, "霁川" }, { "c", 0, "川" },
		{ "chu", 0, "川" },	 { "jx", 0, NULL },	  { "市", 0, "" },
		{ "jichuanx", 0, NULL }, { "苍", 6, "苍" },	  { "青岚", 6, "" },
		{ "山", 0, NULL },	 { "ly", 7, "绿原" },	  { "lü", 7, "绿" },
		{ "j", 8, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct summary *summary = &summaries[cases[i].summary];
		struct select_match match = select_narrow(summary, cases[i].typed);
		if (match.fits != (cases[i].lit != NULL))
			fail_msg("%s", cases[i].typed);
		if (!match.fits)
			continue;
		assert_in_range(match.end, match.start, strlen(summary->identity.short_name));
		struct slice lit =
			slice_sub(slice_of(summary->identity.short_name), match.start, match.end);
		assert_true(slice_is(lit, slice_of(cases[i].lit)));
	}
}

static void provinces_are_known_with_and_without_their_kind(void **state)
{
	const struct identity *identity = &summaries[0].identity;

	(void)state;
	assert_true(select_province(identity, "云岭省"));
	assert_true(select_province(identity, "云岭"));
	assert_true(select_province(identity, "雲嶺"));
	assert_false(select_province(identity, "云"));
	assert_false(select_province(identity, "海陵省"));
	assert_false(select_province(identity, "云岭省霁川"));
	assert_true(select_place(identity, "jc"));
	assert_true(select_place(identity, "霁川@2023"));
	assert_false(select_place(identity, "霁川@2024"));
	assert_false(select_place(identity, "锦城"));
}

static void edits_are_counted(void **state)
{
	static const struct {
		const char *a, *b;
		size_t distance;
	} cases[] = {
		{ "", "", 0 },	       { "甲", "", 1 },		{ "", "甲乙", 2 },
		{ "甲乙", "甲乙", 0 }, { "甲乙丙", "甲丙", 1 }, { "jinan", "jining", 2 },
		{ "abc", "xyz", 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice a = slice_of(cases[i].a), b = slice_of(cases[i].b);
		assert_int_equal(distance_edit(a, b), cases[i].distance);
		assert_int_equal(distance_edit(b, a), cases[i].distance);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_place_is_found_by_all_its_names),
		cmocka_unit_test(what_fits_several_lists_them_and_what_fits_none_suggests),
		cmocka_unit_test(of_no_reports_none_is_found),
		cmocka_unit_test(typing_narrows_and_lights_what_matched),
		cmocka_unit_test(provinces_are_known_with_and_without_their_kind),
		cmocka_unit_test(edits_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
