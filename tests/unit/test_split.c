/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Split and read: which lines are which report's, and what is said of a file; texts are invented.
 */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/read.h"
#include "report/split.h"
#include "tests/unit/reports.h"

#define MEETING(place) "——2031年1月8日在" place "第五届人民代表大会第三次会议上\n"
#define BODY	       "一、2030年工作回顾\n2030年很好。\n二、2031年工作安排\n2031年更好。\n"
#define REPORT(place)  "2031年" place "政府工作报告\n" MEETING(place) "各位代表：\n" BODY
#define YUNLING	       REPORT("云岭市")
#define QINGPU	       REPORT("青埔县")
#define ENTRIES	       "1．2031年云岭市政府工作报告\t1\n2．2031年青埔县政府工作报告\t21\n"
#define OPENING	       "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n"

/* The reports as first-last line each, then entries and bare titles. */
static void expect_split(const char *text, const char *wanted)
{
	struct arena *arena = arena_new();
	struct str got = { 0 };
	struct split split;
	size_t count;
	struct line *lines = lines_of(arena, text, &count);

	split_find(arena, lines, count, &split);
	for (size_t i = 0; i < split.count; i++)
		str_addf(&got, "%zu-%zu ", split.reports[i].first + 1, split.reports[i].end);
	str_addf(&got, "entries %zu bare %zu", split.entry_count, split.bare_count);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
	arena_free(arena);
}

static void every_line_belongs_to_its_report_or_to_none(void **state)
{
	static const struct {
		const char *text, *split;
	} cases[] = {
		{ YUNLING, "1-7 entries 0 bare 0" },
		{ "目　录\n" ENTRIES "\n\n" YUNLING "\n##paidend##\n\n" QINGPU "\n",
		  "6-12 16-22 entries 2 bare 0" },
		{ YUNLING QINGPU, "1-7 8-14 entries 0 bare 0" },
		{ YUNLING QINGPU "目录\n" ENTRIES, "1-7 8-14 entries 2 bare 0" },
		/* contents without numbers: titles in a row */
		{ "2031年云岭市政府工作报告\n2031年青埔县政府工作报告\n" YUNLING QINGPU,
		  "3-9 10-16 entries 2 bare 0" },
		/* a title without a text */
		{ YUNLING "2031年白麓区政府工作报告\n" QINGPU, "1-7 9-15 entries 1 bare 0" },
		{ YUNLING "2031年白麓区政府工作报告\n", "1-7 entries 0 bare 1" },
		/* no title: the salutation with an opening sentence behind it */
		{ OPENING BODY, "1-6 entries 0 bare 0" },
		{ YUNLING "——2031年1月9日在青埔县第六届人民代表大会第一次会议上\n" OPENING BODY,
		  "1-7 8-14 entries 0 bare 0" },
		/* an address in mid-report opens none, nor does the sentence again under a title */
		{ YUNLING OPENING "2031年更好。\n", "1-10 entries 0 bare 0" },
		{ YUNLING "现在，我代表云岭市人民政府，向大会报告工作，请予审议。\n2031年更好。\n",
		  "1-9 entries 0 bare 0" },
		{ YUNLING "现在，我代表青埔县人民政府，向大会报告工作，请予审议。\n" BODY,
		  "1-7 8-12 entries 0 bare 0" },
		{ OPENING BODY "各位代表！\n我们一起干。\n", "1-8 entries 0 bare 0" },
		/* a title quoted in a sentence is none; a title in several lines is one */
		{ YUNLING "《2030年云岭市政府工作报告》说得好。\n", "1-8 entries 0 bare 0" },
		{ "2031年云岭市\n政府\n工作报告\n" OPENING BODY, "1-9 entries 0 bare 0" },
		{ "云岭市人民政府\n政 府 工 作 报 告\n" OPENING BODY, "1-8 entries 0 bare 0" },
		/* what web pages have before and behind */
		{ "首页\n政务公开\n政府工作报告\n" OPENING BODY
		  "版权所有：云岭市人民政府办公室\n网站标识码：000000\n",
		  "3-9 entries 0 bare 0" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_split(cases[i].text, cases[i].split);
}

/* Reads text as the file called name; fault and warnings in one line. */
static enum status read(const char *text, const char *name, struct str *says, size_t *reports)
{
	struct arena *arena = arena_new();
	struct reading reading = { .report_count = 0 };
	struct fault fault;
	size_t count;
	struct line *lines = lines_of(arena, text, &count);

	str_clear(says);
	enum status st = read_lines(arena, lines, count, "x/a.txt", name, &reading, &fault);
	if (st != DD_OK)
		str_adds(says, fault.what);
	for (size_t i = 0; i < reading.warning_count; i++)
		str_addf(says, "%s\n", reading.warnings[i]);
	*reports = reading.report_count;
	arena_free(arena);
	return st;
}

static void what_is_no_report_is_refused_with_the_reason(void **state)
{
	static const struct {
		const char *text, *says;
	} cases[] = {
		{ "山前一夜雨\n溪水涨到门\n", "no government work report" },
		{ "红烧豆腐\n一、备料\n豆腐两块，葱三根。\n", "no government work report" },
		{ "他把政府工作报告放在桌上，叹了口气。\n", "no government work report" },
		{ "目录\n" ENTRIES, "table of contents" },
		{ "2031年云岭市政府工作报告\n", "no texts" },
		{ "2031年云岭市政府工作报告\n——2031年1月8日在云岭市第五届人民代表大会第三次会议上\n"
		  "市长　林远舟\n",
		  "no texts" },
		{ "2031年云岭市中级人民法院工作报告\n各位代表：\n现在，我代表法院作报告，请予审议。"
		  "\n",
		  "not a government's" },
	};
	struct str says = { 0 };
	size_t reports;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(read(cases[i].text, "a", &says, &reports), DD_BAD_INPUT);
		assert_non_null(strstr(str_text(&says), cases[i].says));
	}
	str_free(&says);
}

static void what_is_odd_is_told(void **state)
{
	static const struct {
		const char *text, *name;
		size_t reports;
		const char *says; /* "": nothing */
	} cases[] = {
		{ YUNLING, "a", 1, "" },
		{ ENTRIES YUNLING QINGPU, "a", 2, "" },
		{ ENTRIES YUNLING, "a", 1, "the contents name 1 report that is not there" },
		{ YUNLING QINGPU YUNLING, "a", 2, "1 report is left out" },
		{ YUNLING "2031年白麓区政府工作报告\n", "a", 1, "1 title has no text" },
		{ OPENING BODY, "a", 1, "which place" },
		{ OPENING BODY, "云岭市-2031", 1, "" },
		{ "2031年云岭市政府工作报告\n" OPENING "很好。\n更好。\n", "a", 1, "no heading" },
	};
	struct str says = { 0 };
	size_t reports;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(read(cases[i].text, cases[i].name, &says, &reports), DD_OK);
		assert_int_equal(reports, cases[i].reports);
		if (cases[i].says[0])
			assert_non_null(strstr(str_text(&says), cases[i].says));
		else
			assert_string_equal(str_text(&says), "");
	}
	str_free(&says);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_belongs_to_its_report_or_to_none),
		cmocka_unit_test(what_is_no_report_is_refused_with_the_reason),
		cmocka_unit_test(what_is_odd_is_told),
	};

	return cmocka_run_group_tests_name("split", tests, NULL, NULL);
}
