/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossary: entries of an appendix in the ways they are printed; the text is invented. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/glossary.h"
#include "tests/unit/reports.h"

/* Two parts, so that the glossary is one. */
#define REPORT "一、2030年工作回顾\n这一年很好。\n二、2031年工作安排\n这一年更好。\n"

/* A line an entry: its source line, mark, term and definition. */
static void expect_terms(const char *text, const char *terms)
{
	struct arena *arena = arena_new();
	struct str got = { 0 };
	struct outline outline;
	struct term *found;
	size_t count;
	struct paragraph *paragraphs = paragraphs_of(arena, text, &count);

	outline_find(arena, paragraphs, count, &outline);
	size_t n = glossary_find(arena, paragraphs, count, &outline, &found);
	for (size_t i = 0; i < n; i++)
		str_addf(&got, "%zu|%s|%s|%s\n", found[i].line, found[i].mark, found[i].term,
			 found[i].definition);
	assert_string_equal(str_text(&got), terms);
	str_free(&got);
	arena_free(arena);
}

static void an_entry_is_a_term_a_colon_and_a_definition(void **state)
{
	static const struct {
		const char *text;
		const char *terms;
	} cases[] = {
		{ "“三张清单”：权力清单、责任清单。", "6||三张清单|权力清单、责任清单。\n" },
		{ "一湖两镇：指东湖和两个古镇。", "6||一湖两镇|指东湖和两个古镇。\n" },
		{ "“1+3”行动、“5+N”模式：“1”是指一个龙头；“3”是指三个园区。",
		  "6||1+3行动、5+N模式|“1”是指一个龙头；“3”是指三个园区。\n" },
		{ "“看海、听涛”工程：沿海步道。", "6||看海、听涛工程|沿海步道。\n" },
		{ "车网互动（V2G）：汽车与电网互动。", "6||车网互动（V2G）|汽车与电网互动。\n" },
		{ "1．云岭贷：一种贷款。", "6|1|云岭贷|一种贷款。\n" },
		{ "[1]云岭田：一种田。[2]云岭水：一种水。",
		  "6|1|云岭田|一种田。\n6|2|云岭水|一种水。\n" },
		{ "①云岭山：一种山。", "6|1|云岭山|一种山。\n" },
		{ "（1）云岭码: 一个二维码。", "6|1|云岭码|一个二维码。\n" },
		{ "“四不”：不等，不靠。其中，“不等”指主动作为。",
		  "6||四不|不等，不靠。其中，“不等”指主动作为。\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str text = { 0 };
		str_addf(&text, "%s名词解释\n%s", REPORT, cases[i].text);
		expect_terms(str_text(&text), cases[i].terms);
		str_free(&text);
	}
}

static void two_entries_on_a_line_are_two(void **state)
{
	(void)state;
	expect_terms(REPORT "附件：名词解释\n"
			    "“四定”：定人、定岗。“六权”：水权、林权。\n"
			    "“二三”思路：“二”即两个板块。“三”即聚焦三个统筹：统筹城乡。",
		     "6||四定|定人、定岗。\n"
		     "6||六权|水权、林权。\n"
		     "7||二三思路|“二”即两个板块。“三”即聚焦三个统筹：统筹城乡。\n");
}

static void an_entry_goes_on_after_a_cut(void **state)
{
	(void)state;
	expect_terms(REPORT "《政府工作报告》注释\n"
			    "雪亮工程：是指以监控联网应用为重点\n"
			    "的群众性治安工程。“两志”：两部志书。\n"
			    "口袋公园：小公园。",
		     "6||雪亮工程|是指以监控联网应用为重点的群众性治安工程。\n"
		     "7||两志|两部志书。\n"
		     "8||口袋公园|小公园。\n");
}

static void a_definition_may_stand_on_the_next_line(void **state)
{
	(void)state;
	expect_terms(REPORT "注释\n"
			    "［1］“四上”企业：\n"
			    "统计上的一种称谓：包括规上工业等。\n"
			    "［2］五互一共：\n"
			    "中外互鉴、文理互通。",
		     "6|1|四上企业|统计上的一种称谓：包括规上工业等。\n"
		     "8|2|五互一共|中外互鉴、文理互通。\n");
}

static void page_indexes_and_annexes_are_no_entries(void **state)
{
	(void)state;
	expect_terms(REPORT "《政府工作报告》名词解释\n"
			    "“七个维度”（P2）\n"
			    "“七个维度”：即长度等七个。\n"
			    "2．“五控”（P5）\n"
			    "“五控”：即控煤。3．“吹哨、报到”（P6）“吹哨、报到”：指联动。\n"
			    "附件2\n"
			    "民生实事清单",
		     "7|1|七个维度|即长度等七个。\n"
		     "9|2|五控|即控煤。\n"
		     "9|3|吹哨、报到|指联动。\n");
}

static void lost_numbers_come_back_where_the_others_are_places(void **state)
{
	(void)state;
	expect_terms(REPORT "名词解释\n甲区：甲。\n（2）乙区：乙。\n丙区：丙。",
		     "6|1|甲区|甲。\n7|2|乙区|乙。\n8|3|丙区|丙。\n");
	expect_terms(REPORT "名词解释\n甲区：甲。\n（5）乙区：乙。",
		     "6||甲区|甲。\n7|5|乙区|乙。\n");
}

static void nothing_but_a_glossary_is_read(void **state)
{
	(void)state;
	expect_terms(REPORT "“三张清单”：权力清单。", "");
	expect_terms(REPORT "名词解释", "");
	expect_terms(REPORT "名词解释\n：\n：没有词\n各位代表\n。：。", "");
}

static void a_term_has_its_place(void **state)
{
	struct arena *arena = arena_new();
	struct outline outline;
	struct term *terms;
	size_t count;
	struct paragraph *p = paragraphs_of(
		arena, REPORT "名词解释\n1．“四定”工作：定人。“六权”：水权。", &count);

	(void)state;
	outline_find(arena, p, count, &outline);
	assert_int_equal(glossary_find(arena, p, count, &outline, &terms), 2);
	assert_true(slice_is(slice_sub(p[terms[0].para].text, terms[0].start, terms[0].end),
			     SLICE("“四定”工作")));
	assert_true(slice_is(slice_sub(p[terms[1].para].text, terms[1].start, terms[1].end),
			     SLICE("“六权”")));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_entry_is_a_term_a_colon_and_a_definition),
		cmocka_unit_test(two_entries_on_a_line_are_two),
		cmocka_unit_test(an_entry_goes_on_after_a_cut),
		cmocka_unit_test(a_definition_may_stand_on_the_next_line),
		cmocka_unit_test(page_indexes_and_annexes_are_no_entries),
		cmocka_unit_test(lost_numbers_come_back_where_the_others_are_places),
		cmocka_unit_test(nothing_but_a_glossary_is_read),
		cmocka_unit_test(a_term_has_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
