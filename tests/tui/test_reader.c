/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: moving, outline, search, the position that is kept. */
#include "tests/tui/viewer.h"

#include <unistd.h>

static void the_report_begins_with_its_title(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	int row, col;

	assert_row_has(s, 0, "青岚市 2023");
	assert_row_has(s, 0, "0 %");
	assert_true(screen_find(s, "2022年青岚市政府工作报告", &row, &col));
	assert_int_equal(row, 1);
	assert_in_range(col, 25, 30); /* in the middle */
	assert_true(screen_cell(s, row, col).bold);
	viewer_end(s);
}

static void commands_move_as_in_less(void **state)
{
	/* Keys, and the paragraph and percent that the line above then shows. */
	static const struct {
		const char *keys, *where;
	} cases[] = {
		{ "g", "1/" },	      { "Gg", "1/" },	       { "<End><Home>", "1/" },
		{ "7G", " 7/" },      { "9g", " 9/" },	       { "G", "100 %" },
		{ "<End>", "100 %" }, { "0%", " 0 %" },	       { "100%", "100 %" },
		{ "g50%", " 14/31" }, { "g999999G", "31/31" }, { "g20jk19k", " 1/" },
		{ "<C-l>g", "1/" },   { "G ", "100 %" },       { "gb", " 0 %" },
	};
	struct screen *s = viewer_reader(state, 24, 80);

	for (size_t i = 0; i < COUNT(cases); i++) {
		viewer_keys(s, cases[i].keys);
		assert_row_has(s, 0, cases[i].where);
	}
	viewer_end(s);
}

/* Each pair of keys leads down and back up to the same rows. */
static void what_goes_down_comes_up(void **state)
{
	static const char *const pairs[][2] = {
		{ "j", "k" },	      { "<Down>", "<Up>" },	    { "<C-e>", "<C-y>" },
		{ "<C-n>", "<C-p>" }, { "<Enter>", "y" },	    { "12j", "12k" },
		{ "d", "u" },	      { "<C-d>", "<C-u>" },	    { "f", "b" },
		{ " ", "<C-b>" },     { "<PageDown>", "<PageUp>" }, { "3f", "3b" },
		{ "]][[", "j[[" },
	};
	struct screen *s = viewer_reader(state, 24, 80);

	viewer_keys(s, "]]");
	for (size_t i = 0; i < COUNT(pairs); i++) {
		char *before = screen_text(s), *after;
		viewer_keys(s, pairs[i][0]);
		viewer_keys(s, pairs[i][1]);
		after = screen_text(s);
		assert_string_equal(after, before);
		free(before);
		free(after);
	}
	viewer_end(s);
}

static void a_page_goes_on_where_the_last_one_ended(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	char *last = screen_row(s, 22), *first;

	viewer_keys(s, "k k");
	first = screen_row(s, 1);
	assert_string_equal(first, last);
	free(first);
	free(last);
	viewer_end(s);
}

static void sections_and_parts_are_jumped_to_and_named_above(void **state)
{
	static const struct {
		const char *keys, *path;
	} cases[] = {
		{ "]]", "一、2022年工作回顾" },
		{ "]]", "一、2022年工作回顾 > （一）产业根基更加牢固" },
		{ "2<Right>", "（三）改革开放纵深推进" },
		{ "[[", "（二）城乡面貌持续改善" },
		{ "<Left>", "（一）产业根基更加牢固" },
		{ "]p", "二、2023年工作总体要求和主要目标" },
		{ "<F8>", "三、2023年重点工作" },
		{ "jjj[[", "三、2023年重点工作" },
		{ "[p", "二、2023年工作总体要求" },
		{ "<F7>", "一、2022年工作回顾" },
		{ "99]p", "名词解释" },
	};
	struct screen *s = viewer_reader(state, 24, 100);

	for (size_t i = 0; i < COUNT(cases); i++) {
		viewer_keys(s, cases[i].keys);
		assert_row_has(s, 0, cases[i].path);
	}
	viewer_end(s);
}

static void on_a_narrow_screen_the_outline_covers_the_text(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	int row, col;

	assert_hides(s, "三、2023年重点工作");
	viewer_keys(s, "o");
	assert_shows(s, "三、2023年重点工作");
	assert_hides(s, "各位代表");
	viewer_keys(s, "jjjjjj<Enter>");
	assert_row_has(s, 0, "三、2023年重点工作");
	assert_row_has(s, 1, "三、2023年重点工作");
	viewer_keys(s, "<F2>");
	assert_true(screen_cursor(s, &row, &col));
	assert_row_has(s, row, ">三、2023年重点工作");
	viewer_keys(s, "o");
	assert_row_has(s, 1, "三、2023年重点工作");
	assert_hides(s, "一、2022年工作回顾");
	viewer_end(s);
}

static void on_a_wide_screen_the_outline_stands_beside_the_text(void **state)
{
	struct screen *s = viewer_reader(state, 24, 120);
	int row, col;

	assert_shows(s, "三、2023年重点工作");
	assert_shows(s, "各位代表");
	viewer_keys(s, "<Tab>");
	assert_true(screen_cursor(s, &row, &col));
	assert_int_equal(col, 0);
	viewer_keys(s, "jj<Enter>");
	assert_row_has(s, 0, "（二）城乡面貌持续改善");
	viewer_keys(s, "o");
	assert_hides(s, "四、加强政府自身建设");
	viewer_keys(s, "o");
	assert_shows(s, "四、加强政府自身建设");
	viewer_end(s);
}

static void searching_goes_to_hits_as_one_types(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	int row, col;

	viewer_keys(s, "/");
	assert_true(screen_cursor(s, &row, &col));
	assert_int_equal(row, 23);
	screen_type(s, "高标准");
	screen_settle(s);
	assert_row_has(s, 23, "/高标准");
	assert_row_has(s, 23, "hit 1 of ");
	assert_shows(s, "高标准农田");
	screen_type(s, "农田10");
	screen_settle(s);
	assert_row_has(s, 23, "hit 1 of 1");
	assert_true(screen_cursor(s, &row, &col) && row == 23);
	assert_true(screen_find(s, "新建高标准农田", &row, &col));
	assert_int_equal(screen_cell(s, row, col + 2).bg, SCREEN_DEFAULT);
	assert_true(screen_cell(s, row, col + 4).bg != SCREEN_DEFAULT);
	viewer_keys(s, "<BS><BS><Enter>");
	assert_row_has(s, 23, "hit 1 of 2");
	assert_true(screen_find(s, "高标准农田", &row, &col));
	int cursor_row, cursor_col;
	assert_true(screen_cursor(s, &cursor_row, &cursor_col));
	assert_int_equal(cursor_row, row);
	assert_int_equal(cursor_col, col);
	viewer_keys(s, "n");
	assert_shows(s, "（三）全面推进乡村振兴");
	assert_row_has(s, 23, "hit 2 of 2");
	viewer_keys(s, "n");
	assert_row_has(s, 23, "Went on from the start");
	viewer_keys(s, "0");
	assert_row_has(s, 23, "hit 1 of 2");
	viewer_keys(s, "N");
	assert_row_has(s, 23, "Went on from the end");
	viewer_keys(s, "<C-c>");
	assert_row_lacks(s, 23, "hit");
	viewer_end(s);
}

static void searching_backwards_starts_above(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	viewer_keys(s, "G?高标准农田<Enter>");
	assert_row_has(s, 23, "hit 2 of 2");
	viewer_keys(s, "n");
	assert_row_has(s, 23, "hit 1 of 2");
	viewer_keys(s, "N");
	assert_row_has(s, 23, "hit 2 of 2");
	viewer_end(s);
}

static void leaving_a_search_goes_back_to_where_it_began(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	char *before, *after;

	viewer_keys(s, "5j");
	before = screen_text(s);
	viewer_keys(s, "/高标准农田10");
	assert_shows(s, "（三）全面推进乡村振兴");
	viewer_keys(s, "<C-c>");
	after = screen_text(s);
	assert_string_equal(after, before);
	free(before);
	free(after);
	viewer_end(s);
}

static void what_is_searched_is_folded(void **state)
{
	static const char *const typed[] = { "2022年", "２０２２年", "２０２２ 年" };
	struct screen *s = viewer_reader(state, 24, 80);
	char *first = NULL;

	for (size_t i = 0; i < COUNT(typed); i++) {
		viewer_keys(s, "/");
		screen_type(s, typed[i]);
		viewer_keys(s, "<Enter>");
		char *status = screen_row(s, 23);
		assert_non_null(strstr(status, "hit 1 of "));
		if (first)
			assert_string_equal(status, first);
		free(first);
		first = status;
		viewer_keys(s, "<C-c>g");
	}
	free(first);
	viewer_end(s);
}

static void what_is_not_there_is_said_to_be_so(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	viewer_keys(s, "/火星");
	assert_row_has(s, 23, "not found");
	viewer_keys(s, "<Enter>");
	assert_row_has(s, 23, "火星 is not in this report");
	viewer_keys(s, "n");
	assert_row_has(s, 23, "search with /");
	viewer_keys(s, "/%s%n<Enter>");
	assert_row_has(s, 23, "%s%n is not in this report");
	viewer_end(s);
}

static void a_typed_line_can_be_edited_and_recalled(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	viewer_keys(s, "/乙丙<Left><Left>甲<End>丁<C-b><BS>");
	assert_row_has(s, 23, "/甲乙丁");
	viewer_keys(s, "<Home><Delete><Right>x<C-a>e");
	screen_type(s, "\314\201");
	viewer_keys(s, "<C-f><BS>");
	assert_row_has(s, 23, "/e\314\201x丁");
	viewer_keys(s, "<Enter>/abc<Enter>/<Up>");
	assert_row_has(s, 23, "/abc");
	viewer_keys(s, "<Up>");
	assert_row_has(s, 23, "/e\314\201x丁");
	viewer_keys(s, "<Down><Down>");
	assert_row_lacks(s, 23, "abc");
	screen_paste(s, "两 行\r贴入");
	screen_settle(s);
	assert_row_has(s, 23, "/两 行 贴入");
	viewer_keys(s, "<C-u><BS>");
	assert_row_lacks(s, 23, "/两");
	screen_paste(s, "q");
	screen_settle(s);
	assert_row_has(s, 0, "青岚市");
	viewer_end(s);
}

static void the_place_is_kept_for_the_next_time(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	char *before, *after;

	viewer_keys(s, "]p7j");
	before = screen_row(s, 1);
	viewer_keys(s, "q");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_close(s);
	s = viewer_reader(state, 24, 80);
	after = screen_row(s, 1);
	assert_string_equal(after, before);
	free(before);
	free(after);
	viewer_end(s);
}

/* Not in the index: that may belong to others. A file read for this once leaves no trace. */
static void files_that_are_read_once_are_not_remembered(void **state)
{
	char path[4096], positions[4096];

	snprintf(path, sizeof(path), "%s/data/samples/qinglan-2024.txt", getenv("SRCDIR"));
	snprintf(positions, sizeof(positions), "%s/state/duidu/positions", (char *)*state);
	struct screen *s = viewer_start(state, &(struct screen_setup){ 0 }, path, NULL, NULL, NULL);
	screen_wait_row(s, 0, "青岚市 2024");
	viewer_keys(s, "9jq");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_close(s);
	assert_int_not_equal(access(positions, F_OK), 0);
}

static void a_changed_size_keeps_the_place(void **state)
{
	static const int sizes[][2] = { { 50, 200 }, { 12, 40 }, { 5, 20 }, { 3, 10 }, { 24, 80 } };
	struct screen *s = viewer_reader(state, 24, 80);
	char *before, *after;

	viewer_keys(s, "]p13j");
	before = screen_text(s);
	for (size_t i = 0; i < COUNT(sizes); i++) {
		screen_resize(s, sizes[i][0], sizes[i][1]);
		screen_settle(s);
	}
	after = screen_text(s);
	assert_string_equal(after, before);
	free(before);
	free(after);
	viewer_end(s);
}

static void the_mouse_scrolls_and_points(void **state)
{
	struct screen *s = viewer_reader(state, 24, 120);
	char *fourth = screen_row(s, 4), *first;
	int row, col;

	screen_click(s, 5, 10, 80);
	screen_settle(s);
	first = screen_row(s, 1);
	assert_string_equal(strchr(first, '|'), strchr(fourth, '|'));
	free(first);
	free(fourth);
	assert_true(screen_find(s, "（三）改革开放", &row, &col));
	screen_click(s, 1, row, col);
	screen_settle(s);
	assert_row_has(s, 0, "（三）改革开放");
	viewer_keys(s, "M");
	assert_row_has(s, 23, "The mouse selects text");
	screen_click(s, 5, 10, 80);
	screen_settle(s);
	assert_row_has(s, 0, "（三）改革开放");
	viewer_keys(s, "<F9>");
	assert_row_has(s, 23, "The mouse points");
	viewer_end(s);
}

static void full_width_keys_act_as_the_keys_they_stand_for(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	screen_type(s, "】】");
	screen_settle(s);
	assert_row_has(s, 0, "一、2022年工作回顾");
	screen_type(s, "Ｇ");
	screen_settle(s);
	assert_row_has(s, 0, "100 %");
	screen_type(s, "５０％");
	screen_settle(s);
	assert_row_has(s, 0, " 14/31");
	screen_type(s, "、高标准");
	screen_settle(s);
	assert_row_has(s, 23, "/高标准");
	viewer_end(s);
}

static void unfinished_keys_are_shown_and_can_be_forgotten(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	viewer_keys(s, "12");
	assert_row_has(s, 23, "12");
	viewer_keys(s, "]");
	assert_row_has(s, 23, "12]");
	viewer_keys(s, "!");
	assert_row_lacks(s, 23, "12");
	viewer_keys(s, "34<C-c>j");
	assert_row_has(s, 1, "2022年12月20日");
	viewer_end(s);
}

/* It may be the start of a sequence, and counts when nothing has followed for a moment. */
static void escape_leaves_what_is_typed(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	viewer_keys(s, "/抽水蓄能");
	assert_row_has(s, 23, "hit 1 of 1");
	screen_keys(s, "<Esc>");
	screen_wait_gone(s, "/抽水蓄能");
	assert_row_has(s, 0, " 1/31");
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(the_report_begins_with_its_title),
		VIEWER_TEST(commands_move_as_in_less),
		VIEWER_TEST(what_goes_down_comes_up),
		VIEWER_TEST(a_page_goes_on_where_the_last_one_ended),
		VIEWER_TEST(sections_and_parts_are_jumped_to_and_named_above),
		VIEWER_TEST(on_a_narrow_screen_the_outline_covers_the_text),
		VIEWER_TEST(on_a_wide_screen_the_outline_stands_beside_the_text),
		VIEWER_TEST(searching_goes_to_hits_as_one_types),
		VIEWER_TEST(searching_backwards_starts_above),
		VIEWER_TEST(leaving_a_search_goes_back_to_where_it_began),
		VIEWER_TEST(what_is_searched_is_folded),
		VIEWER_TEST(what_is_not_there_is_said_to_be_so),
		VIEWER_TEST(a_typed_line_can_be_edited_and_recalled),
		VIEWER_TEST(the_place_is_kept_for_the_next_time),
		VIEWER_TEST(files_that_are_read_once_are_not_remembered),
		VIEWER_TEST(a_changed_size_keeps_the_place),
		VIEWER_TEST(the_mouse_scrolls_and_points),
		VIEWER_TEST(full_width_keys_act_as_the_keys_they_stand_for),
		VIEWER_TEST(escape_leaves_what_is_typed),
		VIEWER_TEST(unfinished_keys_are_shown_and_can_be_forgotten),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
