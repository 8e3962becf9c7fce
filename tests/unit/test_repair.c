/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair: noise in lines, paragraphs that were cut, headings that stuck; the text is invented. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/clean.h"
#include "report/repair.h"
#include "tests/unit/reports.h"

/* Sentences of known length: a full line of a printed page of 30 characters, and half of one. */
#define FULL "云岭的水清了山绿了，路通了灯亮了，老人孩子都说好，大家的劲"
#define HALF "云岭的水清了山绿了，大家的劲"

static void expect_clean(const char *line, const char *wanted)
{
	struct str got = { 0 };

	clean_line(slice_of(line), &got);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

static void noise_blanks_go_and_those_of_latin_text_stay(void **state)
{
	static const struct {
		const char *line, *clean;
	} cases[] = {
		{ "　　迎难而上， 扛住了压力。 ", "迎难而上，扛住了压力。" },
		{ "新建学校3 所，增长5% 以上", "新建学校3所，增长5%以上" },
		{ "“四减” 行动，“三增” “两改”", "“四减”行动，“三增”“两改”" },
		{ "连续 5年，建成 5G 基站", "连续5年，建成5G基站" },
		{ "采用Solid Oxide Fuel Cell技术", "采用Solid Oxide Fuel Cell技术" },
		{ "BIM / CIM平台", "BIM / CIM平台" },
		{ "占GDP 42%，", "占GDP42%，" },
		{ "出台“1 5 1”政策", "出台“1 5 1”政策" },
		{ "政 府 工 作 报 告", "政府工作报告" },
		{ "2 0 3 1 年 云 岭", "2031年云岭" },
		{ "市长　　林远舟", "市长　林远舟" },
		{ "附 件 ： 名词解释", "附件：名词解释" },
		{ "云岭\xC2\xA0好<U+00A0>山<U+3000>水", "云岭好山水" },
		{ "<U+D800>与<U+12>是字", "<U+D800>与<U+12>是字" },
		{ "勠\t力同心", "勠力同心" },
		{ "1\t修路\t交通局", "1　修路　交通局" },
		{ "", "" },
		{ " \t　", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_clean(cases[i].line, cases[i].clean);
}

static void pictures_of_controls_are_the_characters_that_were_lost(void **state)
{
	static const struct {
		const char *line, *clean;
	} cases[] = {
		{ "“山水␎云岭”", "“山水·云岭”" },
		{ "“8␎13␍暴雨", "“8·13”暴雨" },
		{ "␇␇抗洪有力。", "——抗洪有力。" },
		{ "抗洪␇有力␀。␛", "抗洪有力。" },
		{ "抗\x1B[31m洪\u202E有\u200B力", "抗[31m洪有力" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_clean(cases[i].line, cases[i].clean);
}

static void wide_blanks_behind_a_sentence_part_paragraphs(void **state)
{
	static const struct {
		const char *line, *clean;
	} cases[] = {
		{ "开了好头。  主要目标是：增长6%。", "开了好头。\n主要目标是：增长6%。" },
		{ "开了好头！ 一年来，我们做了以下工作：",
		  "开了好头！\n一年来，我们做了以下工作：" },
		{ "开了好头！ 大家都高兴。", "开了好头！大家都高兴。" },
		{ "“双困”（P6）      “双困”：指两难。", "“双困”（P6）\n“双困”：指两难。" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_clean(cases[i].line, cases[i].clean);
}

/* The paragraphs as lines:text; each, a newline behind it. */
static void expect_paragraphs(const char *text, const char *wanted)
{
	struct arena *arena = arena_new();
	struct str got = { 0 };
	size_t line_count, count;
	struct line *lines = lines_of(arena, text, &line_count);
	struct paragraph *p =
		repair_lines(arena, lines, line_count, SLICE("2031年云岭市政府工作报告"), &count);

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < p[i].line_count; k++)
			str_addf(&got, "%s%zu", k ? "," : "", p[i].lines[k]);
		str_addf(&got, ":%.*s\n", (int)p[i].text.n, p[i].text.s);
	}
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
	arena_free(arena);
}

static void sentences_that_were_cut_are_joined(void **state)
{
	static const struct {
		const char *lines, *paragraphs;
	} cases[] = {
		/* by a page break */
		{ "（一）经济稳中向好。" FULL "\n\n头更足了。\n（二）民生改善。很好。",
		  "1,3:（一）经济稳中向好。" FULL "头更足了。\n4:（二）民生改善。很好。\n" },
		/* without one */
		{ "全年很好，" HALF "。建成学校3\n所，新增学位900个。",
		  "1,2:全年很好，" HALF "。建成学校3所，新增学位900个。\n" },
		/* over a mark and the number of a page */
		{ "我们坚持过紧日子，压减支出，\n##paidbegin##\n把钱用在刀刃上。",
		  "1,3:我们坚持过紧日子，压减支出，把钱用在刀刃上。\n" },
		{ "我们坚持过紧日子，压减支出，\n— 12 —\n把钱用在刀刃上。",
		  "1,3:我们坚持过紧日子，压减支出，把钱用在刀刃上。\n" },
		/* what no line begins with */
		{ "山水云岭\n，好地方。", "1,2:山水云岭，好地方。\n" },
		/* Latin words stay apart */
		{ "采用了先进、清洁、安静的Solid Oxide\nFuel Cell技术。",
		  "1,2:采用了先进、清洁、安静的Solid Oxide Fuel Cell技术。\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_paragraphs(cases[i].lines, cases[i].paragraphs);
}

static void what_ends_without_a_stop_may_be_whole(void **state)
{
	static const char *const texts[] = {
		/* titles, dates, names, salutations */
		("2031年云岭市政府工作报告\n2031年1月8日在云岭市第五届人民代表大会第三次会议上\n"
		 "市长林远舟\n各位代表：\n现在，我代表市人民政府作报告。"),
		/* headings with and without numbers */
		"一、2030年工作回顾\n2030年很好，都很好。",
		"（一）着力夯实产业根基，加快提升发展质量\n工业很好，都很好。",
		"2031年重点工作\n2031年更好，更要干好。",
		/* items of a list */
		"今年的目标是：\n——地区生产总值增长6%；\n——居民收入增长7%。",
		/* terms of a glossary */
		"“三色治理”（P2）\n“三色治理”：指分类治理。",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct str wanted = { 0 };
		size_t line = 1;
		for (const char *s = texts[i]; *s; line++) {
			size_t n = strcspn(s, "\n");
			str_addf(&wanted, "%zu:%.*s\n", line, (int)n, s);
			s += n + (s[n] == '\n');
		}
		expect_paragraphs(texts[i], str_text(&wanted));
		str_free(&wanted);
	}
}

static void rows_and_cells_of_tables_stay_apart(void **state)
{
	(void)state;
	expect_paragraphs("\t新建学校三所\n\t教育局\n1\t修路\t交通局\n2\t架桥\t建设局",
			  "1:新建学校三所\n2:教育局\n3:1　修路　交通局\n4:2　架桥　建设局\n");
}

static void a_heading_cut_by_a_page_break_is_put_together(void **state)
{
	(void)state;
	expect_paragraphs("二、2031年总体要求\n\n和预期目标\n2031年是打基础的一年。",
			  "1,3:二、2031年总体要求和预期目标\n4:2031年是打基础的一年。\n");
	expect_paragraphs("二、2031年总体要求\n\n2031年是打基础的一年。",
			  "1:二、2031年总体要求\n3:2031年是打基础的一年。\n");
}

static void lines_broken_at_one_width_are_no_paragraphs(void **state)
{
	struct str text = { 0 }, wanted = { 0 };

	(void)state;
	/* Paragraphs of three lines, indented; some sentences end with a full line. */
	for (size_t i = 0; i < 12; i++) {
		const char *end = i % 4 ? "儿" : "。";
		str_addf(&text, "%s　　" HALF HALF "\n" FULL "%s\n更足了。", i ? "\n" : "", end);
		str_addf(&wanted, "%zu,%zu,%zu:" HALF HALF FULL "%s更足了。\n", 3 * i + 1,
			 3 * i + 2, 3 * i + 3, end);
	}
	expect_paragraphs(str_text(&text), str_text(&wanted));
	str_free(&text);
	str_free(&wanted);
}

static void links_of_a_page_return_to_their_sentence(void **state)
{
	static const char sentence[] = "云岭坚持依法办事，社会治理的各项工作都已纳入";
	struct str text = { 0 }, wanted = { 0 };

	(void)state;
	for (size_t i = 0; i < 6; i++) {
		str_addf(&text, "%s%s\n\n法制\n\n化轨道。\n\n", sentence, sentence);
		str_addf(&wanted, "%zu,%zu,%zu:%s%s法制化轨道。\n", 6 * i + 1, 6 * i + 3, 6 * i + 5,
			 sentence, sentence);
	}
	str_adds(&text, "五、民主\n\n法制\n\n建设得到加强。");
	str_adds(&wanted, "37,39,41:五、民主法制建设得到加强。\n");
	expect_paragraphs(str_text(&text), str_text(&wanted));
	str_free(&text);
	str_free(&wanted);
}

static void headings_that_stuck_are_cut_off(void **state)
{
	static const struct {
		const char *lines, *paragraphs;
	} cases[] = {
		/* numbered, at the end of a line, and due */
		{ "1．云岭贷（P1）\n指一种贷款。2．云岭码（P2）\n指一个二维码。",
		  "1:1．云岭贷（P1）\n2:指一种贷款。\n2:2．云岭码（P2）\n3:指一个二维码。\n" },
		/* not due */
		{ "1．云岭贷（P1）\n指一种贷款。7．云岭码（P2）\n指一个二维码。",
		  "1:1．云岭贷（P1）\n2,3:指一种贷款。7．云岭码（P2）指一个二维码。\n" },
		/* in a row of parallel leads, behind the rest of a sentence cut by a page break */
		{ "要在忠诚中站稳立场。我们始终听党的话，把各项部署落到实处，把责任记\n\n"
		  "在心里。要在为民中牢记宗旨。我们为群众办事，件件有着落。\n"
		  "要在法治中守住底线。我们依法办事，公平公正。",
		  "1,3:要在忠诚中站稳立场。我们始终听党的话，把各项部署落到实处，把责任记在心里。\n"
		  "3:要在为民中牢记宗旨。我们为群众办事，件件有着落。\n"
		  "4:要在法治中守住底线。我们依法办事，公平公正。\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_paragraphs(cases[i].lines, cases[i].paragraphs);
}

static void the_title_as_a_running_head_is_dropped(void **state)
{
	(void)state;
	expect_paragraphs(
		"2031年云岭市政府工作报告\n路通了，灯亮了，\n2031 年云岭市政府工作报告\n好了。",
		"1:2031年云岭市政府工作报告\n2,4:路通了，灯亮了，好了。\n");
}

static void what_was_printed_is_kept(void **state)
{
	struct arena *arena = arena_new();
	size_t line_count, count;
	struct line *lines = lines_of(arena, "　路通了， 灯亮了，\n\n好了。", &line_count);
	struct paragraph *p = repair_lines(arena, lines, line_count, SLICE(""), &count);

	(void)state;
	assert_int_equal(count, 1);
	assert_true(slice_is(p[0].raw, SLICE("　路通了， 灯亮了，\n好了。")));
	assert_true(slice_is(p[0].text, SLICE("路通了，灯亮了，好了。")));
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(noise_blanks_go_and_those_of_latin_text_stay),
		cmocka_unit_test(pictures_of_controls_are_the_characters_that_were_lost),
		cmocka_unit_test(wide_blanks_behind_a_sentence_part_paragraphs),
		cmocka_unit_test(sentences_that_were_cut_are_joined),
		cmocka_unit_test(what_ends_without_a_stop_may_be_whole),
		cmocka_unit_test(rows_and_cells_of_tables_stay_apart),
		cmocka_unit_test(a_heading_cut_by_a_page_break_is_put_together),
		cmocka_unit_test(lines_broken_at_one_width_are_no_paragraphs),
		cmocka_unit_test(links_of_a_page_return_to_their_sentence),
		cmocka_unit_test(headings_that_stuck_are_cut_off),
		cmocka_unit_test(the_title_as_a_running_head_is_dropped),
		cmocka_unit_test(what_was_printed_is_kept),
	};

	return cmocka_run_group_tests_name("repair", tests, NULL, NULL);
}
