/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Identity: titles, dates, meetings, years and places, from the text and from the file's name. */
#include "tests/unit/unit.h"

#include "report/date.h"
#include "report/division.h"
#include "report/front.h"
#include "tests/unit/reports.h"

static void titles_are_told_from_what_speaks_of_them(void **state)
{
	static const struct {
		const char *line;
		enum front_kind kind;
		int year;
		const char *place;
	} cases[] = {
		{ "2031年云岭市政府工作报告", FRONT_TITLE, 2031, "云岭市" },
		{ "２０３１年云岭市人民政府工作报告", FRONT_TITLE, 2031, "云岭市" },
		{ "二〇三一年云岭市政府工作报告", FRONT_TITLE, 2031, "云岭市" },
		{ "云岭省2031年政府工作报告", FRONT_TITLE, 2031, "云岭省" },
		{ "2031年云岭政府工作报告", FRONT_TITLE, 2031, "云岭" },
		{ "2013政府工作报告", FRONT_TITLE, 2013, "" },
		{ "政 府 工 作 报 告", FRONT_TITLE, 0, "" },
		{ "关于云岭市人民政府工作的报告", FRONT_TITLE, 0, "云岭市" },
		{ "《2031年云岭市（白麓新区）政府工作报告》", FRONT_TITLE, 2031,
		  "云岭市（白麓新区）" },
		{ "标题：2031年省政府工作报告（全文）", FRONT_TITLE, 2031, "" },
		{ "政府工作报告（2031年1月8日在市第五届人民代表大会第三次会议上）", FRONT_TITLE, 0,
		  "" },
		{ "云岭市政府工作报告——2031年1月8日在云岭市第五届人民代表大会第三次会议上",
		  FRONT_TITLE, 0, "云岭市" },
		{ "3．2031年云岭市政府工作报告……45", FRONT_ENTRY, 2031, "云岭市" },
		{ "2031年云岭市政府工作报告\t-1", FRONT_ENTRY, 2031, "云岭市" },
		{ "一图读懂2031年云岭市政府工作报告", FRONT_TEXT, 0, "" },
		{ "《政府工作报告》名词解释", FRONT_TEXT, 0, "" },
		{ "《2030年云岭市政府工作报告》提出的任务已经完成。", FRONT_TEXT, 0, "" },
		{ "学习2031年云岭市政府工作报告", FRONT_TEXT, 0, "" },
		{ "目 录", FRONT_CONTENTS, 0, "" },
		{ "— 12 —", FRONT_NOISE, 0, "" },
		{ "第 3 页", FRONT_NOISE, 0, "" },
		{ "##paidbegin##", FRONT_NOISE, 0, "" },
		{ "12", FRONT_TEXT, 0, "" },
		{ "　\t", FRONT_EMPTY, 0, "" },
		{ "各位代表、同志们：", FRONT_SALUTATION, 0, "" },
		{ "各位代表，一年来我们干得很好。", FRONT_TEXT, 0, "" },
		{ "（2031年1月8日）", FRONT_MEETING, 0, "" },
		{ "现在，我代表县人民政府向大会报告工作，请予审议。", FRONT_OPENING, 0, "" },
		{ "在此，我代表市人民政府，向大家表示衷心的感谢！", FRONT_TEXT, 0, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char room[FRONT_LINE];
		struct title title = { .year = 0 };
		enum front_kind kind =
			front_kind(front_compact(slice_of(cases[i].line), room), &title);
		assert_int_equal(kind, cases[i].kind);
		assert_int_equal(title.year, cases[i].year);
		assert_true(slice_is(title.place, slice_of(cases[i].place)));
	}
}

static void dates_are_read_in_digits_and_in_chinese(void **state)
{
	static const struct {
		const char *text;
		int year, month, day;
	} cases[] = {
		{ "——2031年1月8日在云岭市", 2031, 1, 8 },
		{ "（二〇三一年十二月二十六日）", 2031, 12, 26 },
		{ "发文时间：2031-01-08", 2031, 1, 8 },
		{ "2031年13月8日", 0, 0, 0 },
		{ "2031年1月32日", 0, 0, 0 },
		{ "12031年1月8日", 0, 0, 0 },
		{ "1月8日", 0, 0, 0 },
		{ "2031年", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char room[FRONT_LINE];
		struct date d = { 0, 0, 0 };
		size_t end;
		bool found = date_find(front_compact(slice_of(cases[i].text), room), &d, &end);
		assert_int_equal(found, cases[i].year > 0);
		assert_int_equal(d.year, cases[i].year);
		assert_int_equal(d.month, cases[i].month);
		assert_int_equal(d.day, cases[i].day);
	}
}

static void meetings_are_taken_as_printed(void **state)
{
	static const struct {
		const char *text, *meeting, *place;
	} cases[] = {
		{ "2031年1月8日在云岭市第五届人民代表大会第三次会议上",
		  "云岭市第五届人民代表大会第三次会议", "云岭市" },
		{ "在2031年1月8日日照市第五届人民代表大会第三次会议上",
		  "日照市第五届人民代表大会第三次会议", "日照市" },
		{ "（2031年1月8日云岭市（白麓新区）第五届人民代表大会第三次会议）",
		  "云岭市（白麓新区）第五届人民代表大会第三次会议", "云岭市（白麓新区）" },
		{ "——2013年3月5日在第十二届全国人民代表大会第一次会议上",
		  "第十二届全国人民代表大会第一次会议", "全国" },
		{ "第五届人民代表大会第三次会议", "第五届人民代表大会第三次会议", "" },
		{ "接受人民代表大会监督", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice place;
		struct slice meeting = date_meeting(slice_of(cases[i].text), &place);
		assert_true(slice_is(meeting, slice_of(cases[i].meeting)));
		assert_true(slice_is(place, slice_of(cases[i].place)));
	}
}

#define MEETING "——2031年1月8日在云岭市第五届人民代表大会第三次会议上\n"
#define OPENING "各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n"

/* Where a report's year and place come from: place|level|years|date|meeting. */
static void what_a_report_says_of_itself_is_found(void **state)
{
	static const struct {
		const char *text, *name, *folder, *identity;
	} cases[] = {
		{ "2031年云岭市政府工作报告\n" MEETING OPENING, "", "",
		  "云岭市|云岭|prefecture|2030-2031|2031-01-08|"
		  "云岭市第五届人民代表大会第三次会议" },
		/* a title may print the year that is looked back on */
		{ "2030年云岭县政府工作报告\n2030年12月26日在云岭县第五届人民代表大会第三次会议上\n"
		  "一、2030年工作回顾\n二、2031年工作安排\n",
		  "", "",
		  "云岭县|云岭|county|2030-2031|2030-12-26|云岭县第五届人民代表大会第三次会议" },
		/* the text contradicts the title */
		{ "1999年云岭市政府工作报告\n" MEETING "一、2030年工作回顾\n二、2031年重点工作\n",
		  "", "",
		  "云岭市|云岭|prefecture|2030-2031|2031-01-08|"
		  "云岭市第五届人民代表大会第三次会议" },
		/* five years and one */
		{ "政府工作报告\n" MEETING "一、“十四五”时期和2030年工作回顾\n", "", "",
		  "云岭市|云岭|prefecture|2030-2031|2031-01-08|"
		  "云岭市第五届人民代表大会第三次会议" },
		{ "各位代表：\n现在，我代表云岭区人民政府向大会报告工作，请予审议。\n"
		  "过去五年回顾和2030年工作情况\n对今后五年和2031年政府工作的建议\n",
		  "", "", "云岭区|云岭|county|2030-2031||" },
		/* the page's own date stands before that of the meeting */
		{ "政府工作报告\n2031年02月03日\n云岭市市长　林远舟\n（二〇三一年一月八日）"
		  "\n" OPENING,
		  "云岭市", "", "云岭市|云岭|prefecture|2030-2031|2031-01-08|" },
		/* in narrow columns, on one line, in run-in headings, of the n-th government */
		{ "政府工作报告\n——2031年1月8日在云岭市\n第五届人民代表大会第三次会议上\n", "", "",
		  "云岭市|云岭|prefecture|2030-2031|2031-01-08|"
		  "云岭市第五届人民代表大会第三次会议" },
		{ "云岭市政府工作报告（2031年1月8日在市第五届人民代表大会第三次会议上）\n", "", "",
		  "云岭市|云岭|prefecture|2030-2031|2031-01-08|市第五届人民代表大会第三次会议" },
		{ "各位代表：\n现在，我代表云岭县第六届人民政府向大会报告工作，请予审议。\n"
		  "一、2030年工作回顾。这一年，全县上下团结一心，经济社会发展取得了很好的成绩，各项"
		  "任务都已完成。\n",
		  "", "", "云岭县|云岭|county|2030-2031||" },
		/* from the names of file and folder */
		{ OPENING "去年很好。\n", "云岭市", "2031", "云岭市|云岭|prefecture|2030-2031||" },
		{ OPENING "去年很好。\n", "鄂州-2024", "", "鄂州市|鄂州|prefecture|2023-2024||" },
		{ OPENING "去年很好。\n", "新建文档(3)", "资料", "|||0-0||" },
		/* the nation */
		{ "2013政府工作报告\n——2013年3月5日在第十二届全国人民代表大会第一次会议上\n", "",
		  "",
		  "国务院|国务院|nation|2012-2013|2013-03-05|第十二届全国人民代表大会第一次会议" },
		{ "各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、2020年工作回"
		  "顾\n",
		  "", "", "国务院|国务院|nation|2020-2021||" },
		/* nothing at all */
		{ "很好。\n", "", "", "|||0-0||" },
	};
	struct arena *arena = arena_new();
	struct divisions *divisions = division_open(arena);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity_source source = { .name = cases[i].name,
						  .folder = cases[i].folder };
		struct identity id;
		source.paragraphs = paragraphs_of(arena, cases[i].text, &source.count);
		identity_find(arena, divisions, &source, &id);
		char *got = arena_printf(arena, "%s|%s|%s|%d-%d|%s|%s", id.place, id.short_name,
					 level_name(id.level), id.review_year, id.plan_year,
					 id.date, id.meeting);
		assert_string_equal(got, cases[i].identity);
	}
	arena_free(arena);
}

static void known_places_have_code_and_province(void **state)
{
	struct arena *arena = arena_new();
	struct identity_source source = { .name = "", .folder = "" };
	struct identity id;

	(void)state;
	source.paragraphs = paragraphs_of(arena, "2023年青岛市黄岛区（西海岸新区）政府工作报告\n",
					  &source.count);
	identity_find(arena, division_open(arena), &source, &id);
	assert_string_equal(id.title, "2023年青岛市黄岛区（西海岸新区）政府工作报告");
	assert_string_equal(id.place, "青岛市黄岛区（西海岸新区）");
	assert_string_equal(id.short_name, "黄岛");
	assert_string_equal(id.province, "山东省");
	assert_string_equal(id.code, "370211");
	assert_string_equal(id.pinyin, "huang dao");
	assert_string_equal(id.initials, "hd");
	arena_free(arena);
}

static void unknown_places_lie_where_their_party_committee_does(void **state)
{
	static const struct {
		const char *text, *province;
	} cases[] = {
		{ "2031年白麓市政府工作报告\n在中共云岭省委的领导下，我们落实省委部署。",
		  "云岭省" },
		{ "2031年白麓市政府工作报告\n在山东省委、省政府和市委的领导下。", "山东省" },
		{ "2031年白麓市政府工作报告\n在宁夏回族自治区党委的领导下。", "宁夏回族自治区" },
		{ "2031年白麓市政府工作报告\n认真落实省委、市委部署。中共中央、省委要求。", "" },
		{ "2031年云岭省政府工作报告\n在党中央的领导下。", "云岭省" },
	};
	struct arena *arena = arena_new();
	struct divisions *divisions = division_open(arena);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity_source source = { .name = "", .folder = "" };
		struct identity id;
		source.paragraphs = paragraphs_of(arena, cases[i].text, &source.count);
		identity_find(arena, divisions, &source, &id);
		assert_string_equal(id.province, cases[i].province);
		assert_string_equal(id.code, "");
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_told_from_what_speaks_of_them),
		cmocka_unit_test(dates_are_read_in_digits_and_in_chinese),
		cmocka_unit_test(meetings_are_taken_as_printed),
		cmocka_unit_test(what_a_report_says_of_itself_is_found),
		cmocka_unit_test(known_places_have_code_and_province),
		cmocka_unit_test(unknown_places_lie_where_their_party_committee_does),
	};

	return cmocka_run_group_tests_name("identity", tests, NULL, NULL);
}
