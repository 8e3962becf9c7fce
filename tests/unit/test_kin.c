/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kin: places of invented names, with and without codes. */
#include "tests/unit/unit.h"

#include "query/kin.h"

static struct identity place(const char *name, const char *code, enum level level,
			     const char *province)
{
	return (struct identity){
		.place = name, .code = code, .level = level, .province = province, .date = ""
	};
}

static void places_are_kin_by_code_or_by_province(void **state)
{
	static const struct {
		const char *of, *of_code;
		enum level of_level;
		const char *other, *other_code;
		enum level other_level;
		enum kin kin;
	} cases[] = {
		{ "青岚市", "530100", LEVEL_PREFECTURE, "青岚市", "530100", LEVEL_PREFECTURE,
		  KIN_SELF },
		{ "青岚市", "", LEVEL_PREFECTURE, "青岚市", "", LEVEL_PREFECTURE, KIN_SELF },
		{ "青岚市", "530100", LEVEL_PREFECTURE, "全国", "", LEVEL_NATION, KIN_ABOVE },
		{ "青岚市", "530100", LEVEL_PREFECTURE, "云岭省", "530000", LEVEL_PROVINCE,
		  KIN_ABOVE },
		{ "青岚市", "530100", LEVEL_PREFECTURE, "海陵省", "540000", LEVEL_PROVINCE,
		  KIN_NONE },
		{ "梧桐区", "530102", LEVEL_COUNTY, "青岚市", "530100", LEVEL_PREFECTURE,
		  KIN_ABOVE },
		{ "梧桐区", "530102", LEVEL_COUNTY, "白麓市", "530200", LEVEL_PREFECTURE,
		  KIN_NONE },
		{ "梧桐区", "530102", LEVEL_COUNTY, "沧浪县", "530121", LEVEL_COUNTY, KIN_SIBLING },
		{ "梧桐区", "530102", LEVEL_COUNTY, "霁川县", "530221", LEVEL_COUNTY, KIN_NONE },
		{ "青岚市", "530100", LEVEL_PREFECTURE, "白麓市", "530200", LEVEL_PREFECTURE,
		  KIN_SIBLING },
		{ "云岭省", "530000", LEVEL_PROVINCE, "海陵省", "540000", LEVEL_PROVINCE,
		  KIN_SIBLING },
		{ "青岚市", "530100", LEVEL_PREFECTURE, "梧桐区", "530102", LEVEL_COUNTY,
		  KIN_NONE },
		{ "青岚市", "", LEVEL_PREFECTURE, "白麓市", "530200", LEVEL_PREFECTURE,
		  KIN_SIBLING },
		{ "青岚市", "", LEVEL_PREFECTURE, "云岭省", "", LEVEL_PROVINCE, KIN_ABOVE },
		{ "青岚市梧桐区", "", LEVEL_COUNTY, "青岚市", "", LEVEL_PREFECTURE, KIN_ABOVE },
		{ "青岚市梧桐区", "", LEVEL_COUNTY, "白麓市", "", LEVEL_PREFECTURE, KIN_NONE },
		{ "青岚市梧桐区", "", LEVEL_COUNTY, "青岚市石桥县", "", LEVEL_COUNTY, KIN_SIBLING },
		{ "青岚市梧桐区", "", LEVEL_COUNTY, "白麓市沙溪县", "", LEVEL_COUNTY, KIN_NONE },
		{ "沧浪县", "", LEVEL_COUNTY, "石桥县", "", LEVEL_COUNTY, KIN_NONE },
		{ "全国", "", LEVEL_NATION, "全国", "", LEVEL_NATION, KIN_SELF },
		{ "", "", LEVEL_UNKNOWN, "", "", LEVEL_UNKNOWN, KIN_NONE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity of =
			place(cases[i].of, cases[i].of_code, cases[i].of_level, "云岭省");
		struct identity other =
			place(cases[i].other, cases[i].other_code, cases[i].other_level, "云岭省");
		assert_int_equal(kin_of(&of, &other), cases[i].kin);
	}
}

static void the_earlier_is_told_by_year_then_by_day(void **state)
{
	static const struct {
		int a_year;
		const char *a_date;
		int b_year;
		const char *b_date;
		bool before;
	} cases[] = {
		{ 2022, "", 2023, "", true },
		{ 2023, "", 2022, "", false },
		{ 2023, "2022-12-10", 2023, "2022-12-20", true },
		{ 2023, "2022-12-20", 2023, "2022-12-10", false },
		{ 2023, "2022-12-10", 2023, "2022-12-10", false },
		{ 2023, "2022-12-10", 2023, "", false },
		{ 0, "", 2023, "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity a = { .plan_year = cases[i].a_year, .date = cases[i].a_date };
		struct identity b = { .plan_year = cases[i].b_year, .date = cases[i].b_date };
		assert_int_equal(kin_before(&a, &b), cases[i].before);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_are_kin_by_code_or_by_province),
		cmocka_unit_test(the_earlier_is_told_by_year_then_by_day),
	};

	return cmocka_run_group_tests_name("kin", tests, NULL, NULL);
}
