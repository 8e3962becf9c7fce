/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison: panes, pairs, scrolling together and alone, searching in both. */
#include "tests/tui/viewer.h"

/* The cell at which the second pane begins: right of the rule. */
static int second_pane(struct screen *s)
{
	int row, col;

	assert_true(screen_find(s, "|", &row, &col));
	return col + 2;
}

static void each_pane_has_its_title_and_section(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);

	assert_row_has(s, 0, "> 青岚市 2023");
	assert_row_has(s, 0, "白麓市 2023");
	viewer_keys(s, "]]]]");
	assert_row_has(s, 1, "一、2022年工作回顾 > （一）产业根基更加牢固");
	assert_row_has(s, 1, "2022年工作回顾 > 一是工业强市势头强劲");
	viewer_end(s);
}

static void paired_passages_begin_on_one_row(void **state)
{
	static const char *const pairs[][2] = {
		{ "（一）产业根基更加牢固", "一是工业强市势头强劲" },
		{ "（二）城乡面貌持续改善", "三是城市功能日臻完善" },
	};
	struct screen *s = viewer_compare(state, 50, 160);
	int row[2], col;

	for (size_t i = 0; i < COUNT(pairs); i++) {
		assert_true(screen_find(s, pairs[i][0], &row[0], &col));
		assert_true(screen_find(s, pairs[i][1], &row[1], &col));
		assert_int_equal(row[0], row[1]);
	}
	viewer_end(s);
}

static void panes_scroll_together_by_whole_lines(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);
	char *below, *above;

	viewer_keys(s, "9j");
	below = screen_row(s, 12);
	viewer_keys(s, "3j");
	above = screen_row(s, 9);
	assert_string_equal(above, below);
	free(above);
	free(below);
	viewer_end(s);
}

/* Far from the start every line scrolled costs little, whatever it holds. */
static void scrolling_costs_few_bytes(void **state)
{
	struct screen *s = viewer_compare(state, 50, 160);
	size_t most = 0, over = 0;

	viewer_keys(s, "60j");
	for (int i = 0; i < 100; i++) {
		size_t before = screen_bytes(s);
		viewer_keys(s, "j");
		size_t sent = screen_bytes(s) - before;
		most = sent > most ? sent : most;
		over += sent > 600;
	}
	assert_true(most > 0);
	assert_true(over <= 5);
	viewer_end(s);
}

static void what_has_no_counterpart_says_so(void **state)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = 30, .cols = 120 },
					"青岚@2023", "望潮@2023", NULL, NULL);
	bool said = false;

	screen_wait_row(s, 0, "望潮市");
	for (int i = 0; i < 40 && !said; i++) {
		int row, col;
		viewer_keys(s, "]]");
		said = screen_find(s, "no counterpart", &row, &col);
	}
	assert_true(said);
	viewer_end(s);
}

static void each_pane_scrolls_alone_when_asked(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);
	int col = second_pane(s);
	uint32_t left = screen_cell(s, 5, 3).chars[0], right = screen_cell(s, 5, col + 2).chars[0];

	viewer_keys(s, "a");
	assert_row_has(s, 29, "Each pane scrolls alone");
	viewer_keys(s, "]]]]j");
	assert_row_has(s, 1, "（一）产业根基更加牢固");
	assert_row_lacks(s, 1, "一是工业强市");
	assert_int_equal(screen_cell(s, 5, col + 2).chars[0], right);
	viewer_keys(s, "<Tab>");
	assert_row_has(s, 0, "> 白麓市");
	viewer_keys(s, "]]]]]]]]");
	assert_row_has(s, 1, "三是城市功能日臻完善");
	assert_row_has(s, 1, "（一）产业根基更加牢固");
	assert_int_not_equal(screen_cell(s, 5, 3).chars[0], left);
	/* Together again: the other pane comes to where this one is. */
	viewer_keys(s, "<F5>");
	assert_row_has(s, 1, "三是城市功能日臻完善");
	assert_row_has(s, 1, "（二）城乡面貌持续改善");
	viewer_end(s);
}

static void turning_never_loses_the_place(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);
	char *before[2], *after[2];

	viewer_keys(s, "]p4j");
	before[0] = screen_row(s, 2);
	before[1] = screen_row(s, 9);
	viewer_keys(s, "aa<C-c>");
	after[0] = screen_row(s, 2);
	after[1] = screen_row(s, 9);
	for (int i = 0; i < 2; i++) {
		assert_string_equal(after[i], before[i]);
		free(before[i]);
		free(after[i]);
	}
	viewer_end(s);
}

static void panes_change_places(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);
	int row, left, right;

	viewer_keys(s, "]]]]x");
	assert_true(screen_find(s, "白麓市 2023", &row, &left));
	assert_true(screen_find(s, "> 青岚市 2023", &row, &right));
	assert_true(left < right);
	assert_row_has(s, 1, "一是工业强市势头强劲");
	assert_row_has(s, 1, "（一）产业根基更加牢固");
	viewer_end(s);
}

static void all_reports_are_searched(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);

	viewer_keys(s, "/高标准农田");
	assert_row_has(s, 29, "hit 1 of 2");
	viewer_keys(s, "<Enter>");
	assert_row_has(s, 0, "hit 1 of 2");
	assert_shows(s, "高标准农田");
	viewer_keys(s, "n");
	assert_row_has(s, 0, "hit 2 of 2");
	viewer_keys(s, "<Tab>n");
	assert_row_has(s, 0, "> 白麓市");
	assert_row_has(s, 29, "a");
	viewer_keys(s, "/储能电池<Enter>");
	assert_row_has(s, 0, "> 白麓市");
	viewer_keys(s, "<S-Tab>n");
	assert_row_has(s, 0, "> 白麓市"); /* the only one that has it */
	viewer_keys(s, "/火星人<Enter>");
	assert_row_has(s, 29, "火星人 is in none of these reports");
	viewer_end(s);
}

static void a_search_that_is_left_goes_back(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);
	char *before, *after;

	viewer_keys(s, "12j");
	before = screen_text(s);
	viewer_keys(s, "/抽水蓄能");
	assert_row_has(s, 29, "hit 1 of 1");
	viewer_keys(s, "<C-c>");
	after = screen_text(s);
	assert_string_equal(after, before);
	free(before);
	free(after);
	viewer_end(s);
}

static void as_many_panes_are_shown_as_have_room(void **state)
{
	static const struct {
		int cols;
		int panes;
	} cases[] = { { 160, 4 }, { 120, 3 }, { 80, 2 }, { 40, 1 }, { 20, 1 } };
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = 24, .cols = 160 },
					"青岚@2023", "白麓@2023", "沧浪@2023", "望潮@2023");

	screen_wait_row(s, 0, "望潮市");
	for (size_t i = 0; i < COUNT(cases); i++) {
		int panes = 0;
		screen_resize(s, 24, cases[i].cols);
		screen_settle(s);
		char *titles = screen_row(s, 0);
		for (const char *at = titles; (at = strstr(at, "2023")) != NULL; at++)
			panes++;
		assert_int_equal(panes, cases[i].panes);
		free(titles);
	}
	/* Those that are not shown are reached all the same. */
	viewer_keys(s, "<Tab><Tab><Tab>");
	assert_row_has(s, 0, "望潮市");
	viewer_end(s);
}

static void a_changed_size_keeps_the_place(void **state)
{
	static const int sizes[][2] = {
		{ 50, 200 }, { 12, 40 }, { 5, 20 }, { 3, 10 }, { 30, 120 }
	};
	static const char *const modes[] = { "", "a" };

	for (size_t m = 0; m < COUNT(modes); m++) {
		struct screen *s = viewer_compare(state, 30, 120);
		viewer_keys(s, modes[m]);
		viewer_keys(s, "]p]]5j");
		char *before = screen_text(s), *after;
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
}

static void a_report_can_be_read_alone(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);

	viewer_keys(s, "]]]]<Tab><Enter>");
	assert_row_has(s, 0, "白麓市 2023");
	assert_row_has(s, 0, "一是工业强市势头强劲");
	assert_row_lacks(s, 0, "青岚市");
	viewer_keys(s, "q");
	assert_row_has(s, 0, "青岚市");
	viewer_end(s);
}

static void the_mouse_chooses_a_pane(void **state)
{
	struct screen *s = viewer_compare(state, 30, 120);
	int col = second_pane(s);

	screen_click(s, 1, 10, col + 5);
	screen_settle(s);
	assert_row_has(s, 0, "> 白麓市");
	char *below = screen_row(s, 8), *above;
	screen_click(s, 5, 10, col + 5);
	screen_settle(s);
	above = screen_row(s, 5);
	assert_string_equal(above, below);
	free(above);
	free(below);
	viewer_end(s);
}

static void a_report_can_be_compared_with_itself(void **state)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = 24, .cols = 100 },
					"青岚@2023", "青岚@2023", NULL, NULL);

	screen_wait_row(s, 0, "青岚市 2023");
	viewer_keys(s, "30]]G");
	assert_hides(s, "no counterpart");
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(each_pane_has_its_title_and_section),
		VIEWER_TEST(paired_passages_begin_on_one_row),
		VIEWER_TEST(panes_scroll_together_by_whole_lines),
		VIEWER_TEST(scrolling_costs_few_bytes),
		VIEWER_TEST(what_has_no_counterpart_says_so),
		VIEWER_TEST(each_pane_scrolls_alone_when_asked),
		VIEWER_TEST(turning_never_loses_the_place),
		VIEWER_TEST(panes_change_places),
		VIEWER_TEST(all_reports_are_searched),
		VIEWER_TEST(a_search_that_is_left_goes_back),
		VIEWER_TEST(as_many_panes_are_shown_as_have_room),
		VIEWER_TEST(a_changed_size_keeps_the_place),
		VIEWER_TEST(a_report_can_be_read_alone),
		VIEWER_TEST(the_mouse_chooses_a_pane),
		VIEWER_TEST(a_report_can_be_compared_with_itself),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
