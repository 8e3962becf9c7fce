/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds: how the paragraphs of a report are set. */
#include "tests/unit/unit.h"

#include "report/kinds.h"

static void paragraphs_are_set_as_what_they_are(void **state)
{
	static const struct {
		const char *text;
		unsigned hints, level; /* of a heading: 0 for none */
		const char *title;
		enum layout_kind kind;
	} cases[] = {
		{ "2024年白麓市政府工作报告", 0, 0, "", LAYOUT_TITLE },
		{ "——2024年1月9日在白麓市第七届人民代表大会第三次会议上", 0, 0, "",
		  LAYOUT_CENTRED },
		{ "各位代表：", 0, 0, "", LAYOUT_BODY },
		{ "一、2023年工作回顾", 0, 1, "一、2023年工作回顾", LAYOUT_PART },
		{ "2024年白麓市政府工作报告", 0, 0, "", LAYOUT_BODY },
		{ "（一）做强工业。", 0, 2, "（一）做强工业", LAYOUT_SECTION },
		{ "（二）做优农业。新建高标准农田2万亩。", 0, 2, "（二）做优农业", LAYOUT_LEAD },
		{ "1．种好粮", 0, 3, "1．种好粮", LAYOUT_ITEM },
		{ "2．养好鱼。投放鱼苗。", 0, 3, "2．养好鱼", LAYOUT_BODY },
		{ "指标\t单位", PARAGRAPH_TABLE, 0, "", LAYOUT_PLAIN },
		{ "", 0, 0, "", LAYOUT_BODY },
	};
	struct paragraph paragraphs[COUNT(cases)] = { 0 };
	struct heading headings[COUNT(cases)] = { 0 };
	enum layout_kind kinds[COUNT(cases)];
	struct report report = { .paragraphs = paragraphs, .paragraph_count = COUNT(cases) };

	(void)state;
	report.outline.headings = headings;
	for (size_t i = 0; i < COUNT(cases); i++) {
		paragraphs[i].text = slice_of(cases[i].text);
		paragraphs[i].hints = cases[i].hints;
		if (cases[i].level > 0)
			headings[report.outline.count++] = (struct heading){
				.level = cases[i].level, .para = i, .end = strlen(cases[i].title)
			};
	}
	kinds_find(&report, kinds);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(kinds[i], cases[i].kind);
}

static void of_two_headings_in_a_paragraph_the_first_sets_it(void **state)
{
	struct paragraph paragraph = { .text = SLICE("（一）做强工业。1．做大园区。新增企业。") };
	struct heading headings[] = {
		{ .level = 2, .end = strlen("（一）做强工业") },
		{ .level = 3,
		  .start = strlen("（一）做强工业。"),
		  .end = strlen("（一）做强工业。1．做大园区") },
	};
	struct report report = { .paragraphs = &paragraph,
				 .paragraph_count = 1,
				 .outline = { .headings = headings, .count = 2 } };
	enum layout_kind kind;

	(void)state;
	kinds_find(&report, &kind);
	assert_int_equal(kind, LAYOUT_LEAD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_are_set_as_what_they_are),
		cmocka_unit_test(of_two_headings_in_a_paragraph_the_first_sets_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
