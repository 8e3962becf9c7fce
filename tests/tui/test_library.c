/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library: order, narrowing, marks, what it opens. */
#include "tests/tui/viewer.h"

#include "base/str.h"
#include "tui/action.h"

/* Row 0 is the line above, row 1 the titles of the columns. */
enum { FIRST = 2 };

/* The places of the rows, in order. */
static char *places(struct screen *s)
{
	struct str out = { 0 };

	for (int row = FIRST; row < screen_rows(s) - 1; row++) {
		char *text = screen_row(s, row);
		char *start = text + strspn(text, " >1234");
		start[strcspn(start, " ")] = '\0';
		if (*start)
			str_addf(&out, "%s ", start);
		free(text);
	}
	str_adds(&out, "");
	return out.s;
}

static void assert_places(struct screen *s, const char *wanted)
{
	char *got = places(s);

	if (strcmp(got, wanted) != 0)
		screen_fail(s, "places are %s", got);
	free(got);
}

#define ALL "白麓市 沧浪县 青岚市 青岚市梧桐区 望潮市 云岭省 "

static void reports_are_listed_by_pinyin(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);
	char *first;

	assert_row_has(s, 0, "6 reports");
	first = places(s);
	assert_int_equal(strncmp(first, "白麓市 沧浪县 ", strlen("白麓市 沧浪县 ")), 0);
	free(first);
	assert_row_has(s, FIRST, "prefecture");
	assert_row_has(s, FIRST, "2023");
	assert_row_has(s, FIRST, "2022-12-16");
	assert_row_has(s, FIRST, "3,139");
	viewer_end(s);
}

static void typing_narrows_at_once(void **state)
{
	static const struct {
		const char *typed, *places;
	} cases[] = {
		{ "白", "白麓市 " },   { "bl", "白麓市 " }, { "bailu", "白麓市 " },
		{ "cang", "沧浪县 " }, { "火", "" },
	};
	struct screen *s = viewer_library(state, 24, 80);

	for (size_t i = 0; i < COUNT(cases); i++) {
		viewer_keys(s, "/");
		screen_type(s, cases[i].typed);
		screen_settle(s);
		assert_places(s, *cases[i].places ? cases[i].places : "No ");
		viewer_keys(s, "<Enter>");
		assert_places(s, *cases[i].places ? cases[i].places : "No ");
		viewer_keys(s, "<C-c>");
		assert_row_has(s, 0, "6 reports");
		assert_row_lacks(s, 0, "fit");
	}
	viewer_end(s);
}

static void what_matched_is_lit(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);
	int row, col;

	viewer_keys(s, "/lu");
	assert_true(screen_find(s, "白麓市", &row, &col));
	assert_int_equal(screen_cell(s, row, col).bg, SCREEN_DEFAULT);
	assert_int_not_equal(screen_cell(s, row, col + 2).bg, SCREEN_DEFAULT);
	viewer_end(s);
}

static void arrows_choose_while_one_types(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);

	viewer_keys(s, "/<Down><Down><Enter>");
	assert_row_has(s, FIRST + 2, ">");
	viewer_end(s);
}

static void columns_sort_both_ways(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);
	char *up, *down;

	/* By length: place, province, level, year, date, length. */
	viewer_keys(s, "5>");
	viewer_keys(s, "><lt>");
	for (int i = 0; i < 4; i++)
		viewer_keys(s, "<Right>");
	assert_row_has(s, 1, "length+");
	up = screen_row(s, FIRST);
	assert_non_null(strstr(up, "梧桐区"));
	viewer_keys(s, "r");
	assert_row_has(s, 1, "length-");
	down = screen_row(s, FIRST);
	assert_non_null(strstr(down, "青岚市"));
	free(up);
	free(down);
	viewer_end(s);
}

static void a_click_on_a_title_sorts_and_turns(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);
	int row, col;

	assert_true(screen_find(s, "date", &row, &col));
	screen_click(s, 1, row, col);
	screen_settle(s);
	assert_row_has(s, FIRST, "2022-11-29");
	screen_click(s, 1, row, col);
	screen_settle(s);
	assert_row_has(s, FIRST, "2023-01-13");
	viewer_end(s);
}

static void enter_opens_the_chosen_report(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);

	viewer_keys(s, "j<Enter>");
	assert_row_has(s, 0, "沧浪县 2023");
	viewer_keys(s, "q");
	assert_row_has(s, 0, "6 reports");
	assert_row_has(s, FIRST + 1, ">");
	viewer_end(s);
}

static void marked_reports_are_compared_in_the_order_of_the_marks(void **state)
{
	struct screen *s = viewer_library(state, 24, 120);
	int row, first, second;

	viewer_keys(s, "j gk ");
	assert_row_has(s, FIRST + 1, "1");
	assert_row_has(s, FIRST, "2");
	assert_row_has(s, 23, "2 marked");
	viewer_keys(s, "<Enter>");
	assert_true(screen_find(s, "沧浪县 2023", &row, &first));
	assert_true(screen_find(s, "白麓市 2023", &row, &second));
	assert_true(first < second);
	viewer_keys(s, "q");
	viewer_keys(s, "U");
	assert_row_lacks(s, 23, "marked");
	viewer_end(s);
}

static void no_more_are_marked_than_can_be_compared(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);

	viewer_keys(s, "     ");
	assert_row_has(s, 23, "At most 4 reports");
	viewer_keys(s, "g ");
	assert_row_has(s, 23, "3 marked");
	viewer_end(s);
}

static void a_click_chooses_and_another_opens(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);

	screen_click(s, 1, FIRST + 3, 10);
	screen_settle(s);
	assert_row_has(s, FIRST + 3, ">");
	screen_click(s, 1, FIRST + 3, 10);
	screen_wait_row(s, 0, "0 %");
	viewer_end(s);
}

/* Keys typed before the next screen is there reach that screen. */
static void keys_typed_ahead_arrive(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);

	viewer_keys(s, "/bl\r\r]]]]/发\r");
	assert_row_has(s, 0, "白麓市 2023");
	assert_row_has(s, 23, "hit ");
	viewer_end(s);
}

static void columns_go_where_there_is_no_room(void **state)
{
	static const struct {
		int cols;
		const char *shown, *hidden;
	} cases[] = {
		{ 200, "targets", "\t" },
		{ 50, "level", "province" },
		{ 20, "year", "date" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen *s = viewer_library(state, 10, cases[i].cols);
		assert_row_has(s, 1, "place");
		assert_row_has(s, 1, cases[i].shown);
		assert_row_lacks(s, 1, cases[i].hidden);
		viewer_end(s);
	}
}

static void the_help_lists_every_action_of_the_screen(void **state)
{
	struct screen *s = viewer_library(state, 90, 100);

	viewer_keys(s, "h");
	for (int a = 0; a < ACTION_COUNT; a++) {
		const struct action_entry *entry = action_entry((enum action)a);
		char start[24]; /* what is long goes on in the next line */
		snprintf(start, sizeof(start), "%s", entry->help);
		if (entry->screens & (ON_LIBRARY | ON_TYPING))
			assert_shows(s, start);
	}
	assert_hides(s, action_entry(ACTION_PANE_SWAP)->help);
	viewer_keys(s, "q");
	assert_row_has(s, 0, "6 reports");
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(reports_are_listed_by_pinyin),
		VIEWER_TEST(typing_narrows_at_once),
		VIEWER_TEST(what_matched_is_lit),
		VIEWER_TEST(arrows_choose_while_one_types),
		VIEWER_TEST(columns_sort_both_ways),
		VIEWER_TEST(a_click_on_a_title_sorts_and_turns),
		VIEWER_TEST(enter_opens_the_chosen_report),
		VIEWER_TEST(marked_reports_are_compared_in_the_order_of_the_marks),
		VIEWER_TEST(no_more_are_marked_than_can_be_compared),
		VIEWER_TEST(a_click_chooses_and_another_opens),
		VIEWER_TEST(keys_typed_ahead_arrive),
		VIEWER_TEST(columns_go_where_there_is_no_room),
		VIEWER_TEST(the_help_lists_every_action_of_the_screen),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
