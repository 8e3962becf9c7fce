/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout: rows of paragraphs, compared as printed. */
#include "tests/unit/unit.h"

#include <stdbool.h>

#include "base/utf8.h"
#include "layout/layout.h"
#include "layout/print.h"
#include "text/width.h"

/* Paragraphs made of the lines of a text, all of one kind. */
struct sheet {
	struct paragraph *paragraphs;
	enum layout_kind *kinds;
	size_t count, room, kind_room;
};

static void add_paragraph(struct sheet *sheet, struct slice text, enum layout_kind kind)
{
	sheet->paragraphs =
		grow(sheet->paragraphs, &sheet->room, sheet->count, sizeof *sheet->paragraphs);
	sheet->kinds = grow(sheet->kinds, &sheet->kind_room, sheet->count, sizeof *sheet->kinds);
	sheet->paragraphs[sheet->count] = (struct paragraph){ .text = text };
	sheet->kinds[sheet->count++] = kind;
}

static struct sheet sheet_of(struct slice text, enum layout_kind kind)
{
	struct sheet sheet = { 0 };

	for (size_t at = 0, end; at < text.n; at = end + 1) {
		end = slice_find(text, SLICE("\n"), at);
		add_paragraph(&sheet, slice_sub(text, at, end), kind);
	}
	return sheet;
}

static void sheet_free(struct sheet *sheet)
{
	free(sheet->paragraphs);
	free(sheet->kinds);
}

static struct layout *layout_of(const struct sheet *sheet, unsigned width, unsigned ambiguous)
{
	struct layout_text text = { .paragraphs = sheet->paragraphs,
				    .kinds = sheet->kinds,
				    .count = sheet->count };
	struct layout_options options = { width, ambiguous };

	return layout_new(&text, &options);
}

static char *printed(const struct sheet *sheet, unsigned width, unsigned ambiguous)
{
	struct layout *layout = layout_of(sheet, width, ambiguous);
	struct str out = { 0 };

	print_layout(&out, layout);
	layout_free(layout);
	return out.s;
}

static void lines_break_where_chinese_text_may(void **state)
{
	static const struct {
		const char *text;
		unsigned width, ambiguous;
		const char *lines;
	} cases[] = {
		{ "甲乙丙。丁", 6, 1, "甲乙\n丙。丁\n" },
		{ "甲乙丙丁", 6, 1, "甲乙丙\n丁\n" },
		{ "甲乙丙丁", 7, 1, "甲乙丙\n丁\n" },
		{ "甲乙（丙）", 6, 1, "甲乙\n（丙）\n" },
		{ "甲乙“丙丁”戊", 6, 1, "甲乙\n“丙丁”\n戊\n" },
		{ "甲乙“丙丁”戊", 6, 2, "甲乙\n“丙\n丁”戊\n" },
		{ "甲乙\"丙丁\"戊", 6, 1, "甲乙\n\"丙丁\"\n戊\n" },
		{ "甲乙《丙丁》。戊", 8, 1, "甲乙《丙\n丁》。戊\n" },
		{ "甲：“乙丙！”丁", 8, 2, "甲：“乙\n丙！”丁\n" },
		{ "甲乙丙——丁", 8, 1, "甲乙丙——\n丁\n" },
		{ "甲乙丙——丁", 7, 1, "甲乙丙\n——丁\n" },
		{ "甲乙……丁", 6, 2, "甲\n乙……\n丁\n" },
		{ "甲乙白·麓", 7, 2, "甲乙\n白·麓\n" },
		{ "用水/用电", 5, 1, "用水/\n用电\n" },
		{ "word by word", 7, 1, "word by\nword\n" },
		{ "word    by", 6, 1, "word\nby\n" },
		{ "   ", 2, 1, "\n" },
		{ "", 2, 1, NULL }, /* no paragraph at all */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sheet sheet = sheet_of(slice_of(cases[i].text), LAYOUT_BODY);
		char *got = printed(&sheet, cases[i].width, cases[i].ambiguous);
		if (cases[i].lines)
			assert_string_equal(got, cases[i].lines);
		else
			assert_null(got);
		free(got);
		sheet_free(&sheet);
	}
}

static void figures_stay_whole(void **state)
{
	static const struct {
		const char *text;
		unsigned width;
		const char *lines;
	} cases[] = {
		{ "增长8.5%左右", 7, "增长\n8.5%左\n右\n" },
		{ "增长８．５％左右", 11, "增长\n８．５％左\n右\n" },
		{ "下降-8.5%", 8, "下降\n-8.5%\n" },
		{ "增长＋8％。", 8, "增长\n＋8％。\n" },
		{ "达到3000亿元。", 10, "达到\n3000亿元。\n" },
		{ "达到3000多亿元", 10, "达到\n3000多亿元\n" },
		{ "新建500平方米的", 10, "新建\n500平方米\n的\n" },
		{ "提高3个百分点", 10, "提高\n3个百分点\n" },
		{ "目标为2023年", 8, "目标为\n2023年\n" },
		{ "增长7%—8%。", 9, "增长\n7%—8%。\n" },
		{ "甲乙1,000万", 8, "甲乙\n1,000万\n" },
		/* no room for the whole: rather at the unit than in the digits */
		{ "达到3000亿元", 5, "达到\n3000\n亿元\n" },
		{ "123456789", 4, "1234\n5678\n9\n" },
		{ "abcdefgh。", 8, "abcdefg\nh。\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sheet sheet = sheet_of(slice_of(cases[i].text), LAYOUT_BODY);
		char *got = printed(&sheet, cases[i].width, 1);
		assert_string_equal(got, cases[i].lines);
		free(got);
		sheet_free(&sheet);
	}
}

static void kinds_are_told_apart_by_indents_and_blank_rows(void **state)
{
	static const struct {
		enum layout_kind kind;
		const char *text;
	} paragraphs[] = {
		{ LAYOUT_TITLE, "政府工作报告" },
		{ LAYOUT_CENTRED, "（2024年1月9日）" },
		{ LAYOUT_BODY, "各位代表：" },
		{ LAYOUT_PART, "一、今年工作回顾和明年工作打算" },
		{ LAYOUT_SECTION, "（一）稳中求进" },
		{ LAYOUT_BODY, "今年工作有力有效，全市上下同心。" },
		{ LAYOUT_ITEM, "1．做强工业，做优农业，做大服务业" },
		{ LAYOUT_BODY, "" },
		{ LAYOUT_LEAD, "（二）先立后破。狠抓落实，久久为功。" },
		{ LAYOUT_PLAIN, "指标\t单位" },
	};
	struct sheet sheet = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(paragraphs); i++)
		add_paragraph(&sheet, slice_of(paragraphs[i].text), paragraphs[i].kind);
	char *got = printed(&sheet, 24, 1);
	assert_string_equal(got, "      政府工作报告\n"
				 "    （2024年1月9日）\n"
				 "\n"
				 "    各位代表：\n"
				 "\n"
				 "一、今年工作回顾和明年工\n"
				 "  作打算\n"
				 "\n"
				 "（一）稳中求进\n"
				 "    今年工作有力有效，全\n"
				 "市上下同心。\n"
				 "  1．做强工业，做优农\n"
				 "  业，做大服务业\n"
				 "\n"
				 "\n"
				 "    （二）先立后破。狠抓\n"
				 "落实，久久为功。\n"
				 "指标 单位\n");
	free(got);
	sheet_free(&sheet);
}

static void a_column_too_narrow_for_a_character_still_works(void **state)
{
	static const struct {
		const char *text;
		unsigned width, ambiguous;
		const char *lines;
	} cases[] = {
		{ "甲a“", 1, 2, ">\na\n>\n" },
		{ "甲a“", 1, 1, ">\na\n“\n" },
		{ "甲乙，", 2, 1, "甲\n乙\n，\n" },
		{ "甲乙，丙", 4, 1, "甲\n乙，\n丙\n" },
		{ "e\u0301e\u0301", 1, 1, "e\u0301\ne\u0301\n" },
		{ "\U0001F468\u200D\U0001F469\u200D\U0001F467", 4, 1,
		  "\U0001F468\n\U0001F469\U0001F467\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct sheet sheet = sheet_of(slice_of(cases[i].text), LAYOUT_BODY);
		char *got = printed(&sheet, cases[i].width, cases[i].ambiguous);
		assert_string_equal(got, cases[i].lines);
		free(got);
		sheet_free(&sheet);
	}
}

static void inserts_break_with_the_text_and_have_no_bytes(void **state)
{
	struct sheet sheet = { 0 };
	const struct layout_options options = { 14, 1 };

	(void)state;
	add_paragraph(&sheet, SLICE("前言"), LAYOUT_PLAIN);
	add_paragraph(&sheet, SLICE("增加值增长8%，投资增长9%。"), LAYOUT_PLAIN);
	const struct layout_insert inserts[] = {
		{ { 0, 0 }, SLICE("[0]") },
		{ { 1, strlen("增加值增长8%") }, SLICE("[1]") },
		{ { 1, strlen("增加值增长8%") }, SLICE("⟨白麓 7%⟩") },
		{ { 1, strlen("增加值增长8%，投资增长9%。") }, SLICE("[2]") },
	};
	const struct layout_text text = { sheet.paragraphs, sheet.kinds, sheet.count, inserts,
					  COUNT(inserts) };
	struct layout *layout = layout_new(&text, &options);
	struct str out = { 0 };
	print_layout(&out, layout);
	assert_string_equal(str_text(&out), "[0]前言\n"
					    "增加值增长\n"
					    "  8%[1]\n"
					    "  ⟨白麓 7%⟩，\n"
					    "  投资增长\n"
					    "  9%。[2]\n");
	struct row row = layout_row(layout, (struct layout_pos){ 1, 2 });
	assert_int_equal(row.start, strlen("增加值增长8%"));
	assert_int_equal(row.end, strlen("增加值增长8%，"));
	assert_int_equal(row.run_count, 3);
	assert_int_equal(row.runs[1].kind, RUN_INSERT);
	assert_int_equal(row.runs[1].ref, 2);
	assert_int_equal(row.runs[1].start, row.runs[1].end);
	struct layout_pos pos = layout_find(layout, (struct place){ 1, row.start });
	assert_int_equal(pos.row, 2);
	str_free(&out);
	layout_free(layout);
	sheet_free(&sheet);
}

static void cells_and_bytes_of_a_row_find_each_other(void **state)
{
	const char *text = "甲“乙”8%";
	static const struct {
		unsigned cell;
		const char *from; /* the text from the byte on that is drawn there */
		unsigned back;
	} cases[] = {
		{ 0, "甲“乙”8%", 4 }, { 3, "甲“乙”8%", 4 }, { 4, "甲“乙”8%", 4 },
		{ 5, "甲“乙”8%", 4 }, { 6, "“乙”8%", 6 },   { 8, "乙”8%", 8 },
		{ 9, "乙”8%", 8 },    { 12, "8%", 12 },	    { 13, "%", 13 },
		{ 14, "%", 13 },      { 99, "%", 13 },
	};
	struct sheet sheet = sheet_of(slice_of(text), LAYOUT_BODY);
	struct layout *layout = layout_of(&sheet, 20, 2);

	(void)state;
	struct row row = layout_row(layout, (struct layout_pos){ 0, 0 });
	assert_int_equal(row.width, 14);
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t byte = row_byte(&row, cases[i].cell);
		assert_string_equal(text + byte, cases[i].from);
		assert_int_equal(row_cell(&row, byte), cases[i].back);
	}
	assert_int_equal(row_cell(&row, strlen(text)), 14);
	layout_free(layout);
	sheet_free(&sheet);
}

static void bands_begin_side_by_side(void **state)
{
	struct sheet left = { 0 }, right = { 0 };
	static const struct extent extents[] = {
		{ 0, 1 }, { 2, 3 }, /* left 甲, right 寅 */
		{ 1, 2 }, { 0, 2 }, /* left 乙, right 子 and 丑 */
		{ 2, 3 }, { 0, 0 }, /* left 丙 alone */
	};

	(void)state;
	add_paragraph(&left, SLICE("甲甲甲甲，甲甲"), LAYOUT_PLAIN);
	add_paragraph(&left, SLICE("乙"), LAYOUT_PLAIN);
	add_paragraph(&left, SLICE("丙丙丙丙丙"), LAYOUT_PLAIN);
	add_paragraph(&right, SLICE("子"), LAYOUT_PLAIN);
	add_paragraph(&right, SLICE("丑"), LAYOUT_PLAIN);
	add_paragraph(&right, SLICE("寅"), LAYOUT_PLAIN);
	struct layout *layouts[] = { layout_of(&left, 8, 1), layout_of(&right, 10, 1) };
	struct columns *columns = columns_new(layouts, 2, extents, 3);
	struct str out = { 0 };
	print_columns(&out, columns, &(struct print_style){ " | ", "- none -" });
	assert_string_equal(str_text(&out), "甲甲甲   | 寅\n"
					    "甲，甲甲 |\n"
					    "乙       | 子\n"
					    "         | 丑\n"
					    "丙丙丙丙 | - none -\n"
					    "丙       |\n");
	struct columns_pos pos;
	assert_true(columns_find(columns, 1, (struct place){ 1, 0 }, &pos));
	assert_int_equal(pos.band, 1);
	assert_int_equal(pos.row, 1);
	assert_int_equal(columns_step(columns, &pos, 9), 2);
	assert_int_equal(columns_step(columns, &pos, -9), 5);
	assert_int_equal(columns_end(columns).row, 1);
	str_free(&out);
	columns_free(columns);
	layout_free(layouts[0]);
	layout_free(layouts[1]);
	sheet_free(&left);
	sheet_free(&right);
}

static void cells_of_a_table_are_cut_and_padded(void **state)
{
	const struct slice texts[] = { SLICE("白麓市"), SLICE("“甲”"), SLICE("31") };
	const unsigned widths[] = { 5, 5, 4 };
	struct str out = { 0 };

	(void)state;
	print_cells(&out, texts, widths, 3, 1, "|");
	print_cells(&out, texts, widths, 3, 2, "|");
	assert_string_equal(str_text(&out), "白麓 |“甲” |31\n白麓 |“甲 |31\n");
	str_free(&out);
}

/* Properties, over sample reports and hostile texts, all widths and both kinds of terminal. */

static struct str read_file(const char *name)
{
	struct str path = { 0 }, text = { 0 };
	char buffer[4096];
	size_t n;

	str_addf(&path, "%s/data/samples/%s", getenv("SRCDIR"), name);
	FILE *f = fopen(str_text(&path), "r");
	assert_non_null(f);
	while ((n = fread(buffer, 1, sizeof buffer, f)) > 0)
		str_add(&text, buffer, n);
	fclose(f);
	str_free(&path);
	return text;
}

static void check_runs(const struct layout *layout, const struct row *row)
{
	struct slice text = layout_text_of(layout)->paragraphs[row->para].text;
	size_t at = row->start;
	unsigned width = 0;

	for (size_t i = 0; i < row->run_count; i++) {
		const struct run *run = &row->runs[i];
		width += run->width;
		if (run->kind == RUN_INDENT)
			continue;
		assert_int_equal(run->start, at);
		at = run->end;
		if (run->kind == RUN_TEXT)
			assert_true(slice_is(run->text, slice_sub(text, run->start, run->end)));
	}
	assert_int_equal(width, row->width);
	assert_int_equal(slice_solid(slice_sub(text, at, row->end)), 0);
}

/* Every row in order: none too wide, all bytes drawn once, and a place leads back to its row. */
static void check_rows(struct layout *layout)
{
	const struct layout_text *text = layout_text_of(layout);
	struct layout_pos pos = { 0, 0 };
	size_t rows = 0, at = 0;

	do {
		struct row row = layout_row(layout, pos);
		at = pos.row == 0 ? 0 : at;
		assert_true(row.width <= layout_width(layout));
		assert_int_equal(row.start, at);
		at = row.end;
		check_runs(layout, &row);
		struct layout_pos found = layout_find(layout, layout_place(layout, pos));
		assert_int_equal(found.para, pos.para);
		if (row.end > row.start)
			assert_int_equal(found.row, pos.row);
		if (pos.row + 1 == layout_rows(layout, pos.para, pos.para + 1))
			assert_int_equal(at, text->paragraphs[pos.para].text.n);
		rows++;
	} while (layout_step(layout, &pos, 1) == 1);
	assert_int_equal(rows, layout_rows(layout, 0, text->count));
	assert_int_equal(rows, layout_guess(layout));
	assert_int_equal(pos.row, layout_end(layout).row);
	assert_int_equal(layout_step(layout, &pos, -1000000), rows - 1);
	assert_int_equal(layout_step(layout, &pos, (long)rows), rows - 1);
}

static bool begins_with_any(struct slice text, const char *set)
{
	uint32_t c;

	for (struct slice rest = slice_of(set); rest.n > 0;) {
		size_t len = utf8_next(rest.s, rest.n, &c);
		if (slice_starts(text, slice_sub(rest, 0, len)))
			return true;
		rest = slice_sub(rest, len, rest.n);
	}
	return false;
}

static void check_edges(struct layout *layout)
{
	struct layout_pos pos = { 0, 0 };

	do {
		struct row row = layout_row(layout, pos);
		struct slice text = layout_text_of(layout)->paragraphs[row.para].text;
		struct slice own = slice_trim(slice_sub(text, row.start, row.end));
		if (own.n == 0)
			continue;
		if (row.start > 0)
			assert_false(begins_with_any(own, "，。、；：？！）”》％%·"));
		size_t last = utf8_back(own.s, own.n);
		if (row.end < text.n)
			assert_false(begins_with_any(slice_sub(own, last, own.n), "（“《"));
	} while (layout_step(layout, &pos, 1) == 1);
}

static void sample_reports_are_laid_out_right_at_every_width(void **state)
{
	static const char *const names[] = { "qinglan-2024.txt", "reports-2022.txt" };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct str file = read_file(names[i]);
		struct sheet sheet = sheet_of((struct slice){ file.s, file.n },
					      (enum layout_kind)(i % LAYOUT_KINDS));
		for (unsigned width = 1; width <= 80; width++) {
			struct layout *layout = layout_of(&sheet, width, 1 + width % 2);
			check_rows(layout);
			if (width >= 8)
				check_edges(layout);
			layout_free(layout);
		}
		sheet_free(&sheet);
		str_free(&file);
	}
}

static void hostile_text_is_laid_out_at_every_width(void **state)
{
	static const struct {
		const char *unit;
		size_t times;
	} cases[] = {
		{ "。", 300 },
		{ "“", 300 },
		{ "\u0301", 2000 },
		{ "\u200b", 2000 },
		{ " ", 500 },
		{ "\t甲", 200 },
		{ "A", 2000 },
		{ "8", 2000 },
		{ "8,", 500 },
		{ "1~", 500 },
		{ "\u202e增", 100 },
		{ "\U0001F469\u200D", 500 },
		{ "\U0001F1E8", 499 },
		{ "e\u0301", 300 },
		{ "\u1100\u1161", 100 },
		{ "\ufdfd", 100 },
		{ "\xe2\x80\xa8甲\x1b[2J", 100 },
		{ "8%万亿元", 200 },
		{ "长\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", 200 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str text = { 0 };
		struct sheet sheet = { 0 };
		for (size_t k = 0; k < cases[i].times; k++)
			str_adds(&text, cases[i].unit);
		for (int kind = 0; kind < LAYOUT_KINDS; kind++)
			add_paragraph(&sheet, (struct slice){ text.s, text.n },
				      (enum layout_kind)kind);
		for (unsigned width = 1; width <= 80; width += width < 16 ? 1 : 9)
			for (unsigned ambiguous = 1; ambiguous <= 2; ambiguous++) {
				struct layout *layout = layout_of(&sheet, width, ambiguous);
				check_rows(layout);
				layout_free(layout);
			}
		sheet_free(&sheet);
		str_free(&text);
	}
}

static void a_position_outlives_another_width(void **state)
{
	struct str file = read_file("qinglan-2024.txt");
	struct sheet sheet = sheet_of((struct slice){ file.s, file.n }, LAYOUT_BODY);
	struct layout *wide = layout_of(&sheet, 80, 1), *narrow = layout_of(&sheet, 21, 2);
	struct layout_pos pos = { 0, 0 };

	(void)state;
	do {
		struct place place = layout_place(wide, pos);
		struct row row = layout_row(narrow, layout_find(narrow, place));
		assert_int_equal(row.para, place.para);
		assert_true(row.start <= place.byte);
		assert_true(place.byte < row.end || row.end == row.start);
	} while (layout_step(wide, &pos, 1) == 1);
	struct layout_pos end = layout_find(narrow, (struct place){ 1000000, 5 });
	assert_int_equal(end.para, layout_end(narrow).para);
	layout_free(wide);
	layout_free(narrow);
	sheet_free(&sheet);
	str_free(&file);
}

static void the_measure_is_one_that_eyes_can_follow(void **state)
{
	static const unsigned cases[][2] = { { 1, 1 },	 { 11, 11 }, { 39, 38 },
					     { 80, 80 }, { 81, 80 }, { 200, 80 } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(layout_measure(cases[i][0]), cases[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_where_chinese_text_may),
		cmocka_unit_test(figures_stay_whole),
		cmocka_unit_test(kinds_are_told_apart_by_indents_and_blank_rows),
		cmocka_unit_test(a_column_too_narrow_for_a_character_still_works),
		cmocka_unit_test(inserts_break_with_the_text_and_have_no_bytes),
		cmocka_unit_test(cells_and_bytes_of_a_row_find_each_other),
		cmocka_unit_test(bands_begin_side_by_side),
		cmocka_unit_test(cells_of_a_table_are_cut_and_padded),
		cmocka_unit_test(sample_reports_are_laid_out_right_at_every_width),
		cmocka_unit_test(hostile_text_is_laid_out_at_every_width),
		cmocka_unit_test(a_position_outlives_another_width),
		cmocka_unit_test(the_measure_is_one_that_eyes_can_follow),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
