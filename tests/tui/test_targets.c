/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets: places by indicators, plan against result, a place's years, and back to the sentence. */
#include <unistd.h>

#include "tests/tui/viewer.h"

/* All samples: six places that plan for 2023, two of them for 2024 as well. */
static int set_up(void **state)
{
	char *home = screen_home_new();
	char path[4096];

	(void)snprintf(path, sizeof path, "%s/data/samples", getenv("SRCDIR"));
	struct screen *s =
		screen_start(&(struct screen_setup){ .home = home },
			     (const char *[]){ getenv("DUIDU"), "load", "--quiet", path, NULL });
	int status = screen_wait_exit(s);
	screen_close(s);
	*state = home;
	return status;
}

/* The targets as they are when they are opened from a reader. */
static struct screen *start(void **state, const struct screen_setup *setup, const char *report)
{
	struct screen *s = viewer_start(state, setup, report, NULL, NULL, NULL);

	screen_wait_text(s, "各位代表");
	viewer_keys(s, "t");
	assert_row_has(s, 0, "targets");
	return s;
}

#define START(state, rows_, cols_, report)                                                         \
	start(state, &(struct screen_setup){ .rows = rows_, .cols = cols_ }, report)

/* The place that the row of the cursor begins with. */
static void assert_place(struct screen *s, const char *place)
{
	int row, col;
	char wanted[64];

	assert_true(screen_cursor(s, &row, &col));
	(void)snprintf(wanted, sizeof wanted, "> %s", place);
	assert_row_has(s, row, wanted);
}

/* The row of a place. */
static int row_of(struct screen *s, const char *place)
{
	int row, col;

	if (!screen_find(s, place, &row, &col))
		screen_fail(s, "%s is not to be seen", place);
	return row;
}

static void places_are_sorted_by_their_targets(void **state)
{
	struct screen *s = START(state, 24, 80, "白麓");

	assert_row_has(s, 0, "plan 2023");
	assert_row_has(s, 0, "6 places");
	assert_row_has(s, 1, "GDP-");
	assert_row_has(s, 1, "industry");
	assert_row_has(s, 3, "沧浪县");
	assert_row_has(s, 3, "7.5~8");
	assert_row_has(s, 4, "≥7");
	assert_row_has(s, 5, "≈6.5");
	assert_row_has(s, 22, "median");
	assert_place(s, "白麓市");
	assert_row_has(s, 23, "GDP ≥7 %   rank 2 of 6");
	viewer_end(s);
}

static void signs_are_ascii_where_others_are_wide(void **state)
{
	struct screen *s = start(
		state, &(struct screen_setup){ .rows = 24, .cols = 80, .wide = true }, "白麓");

	assert_row_has(s, 3, "7.5~8");
	assert_row_has(s, 4, ">=7");
	assert_row_has(s, 5, "~6.5");
	assert_hides(s, "≥");
	assert_hides(s, "≈");
	viewer_end(s);
}

static void bars_are_of_plain_characters_as_long_as_their_figures(void **state)
{
	struct screen *s = START(state, 24, 80, "白麓");

	assert_row_has(s, 3, " ############");
	assert_row_has(s, 4, " ########### ");
	assert_row_has(s, row_of(s, "望潮市"), " #########");
	viewer_keys(s, "%");
	assert_row_has(s, 0, "deviation from the median");
	assert_row_has(s, 3, "+1.5 ############");
	assert_row_has(s, row_of(s, "望潮市"), "-0.25 --");
	viewer_keys(s, "%");
	assert_row_lacks(s, 0, "deviation");
	viewer_end(s);
}

static void every_column_can_be_sorted_by(void **state)
{
	struct screen *s = START(state, 24, 80, "白麓");

	viewer_keys(s, ">");
	assert_row_has(s, 1, "industry-");
	assert_row_has(s, 3, "沧浪县");
	viewer_keys(s, "r");
	assert_row_has(s, 1, "industry+");
	assert_row_has(s, 3, "云岭省");
	/* One without a figure stays last. */
	assert_row_has(s, 8, "梧桐");
	viewer_keys(s, "<lt><lt>");
	assert_row_lacks(s, 1, "-");
	assert_row_has(s, 3, "白麓市"); /* by place */
	viewer_keys(s, "3<Right>2<Left>2<Right>ss");
	assert_row_has(s, 1, "investment+");
	assert_row_has(s, 3, "青岚市梧桐区"); /* 7, as 云岭省, which stands behind it */
	assert_row_has(s, 4, "云岭省");
	assert_place(s, "白麓市");
	viewer_end(s);
}

static void columns_scroll_sideways_and_can_be_hidden(void **state)
{
	struct screen *s = START(state, 12, 40, "白麓");

	assert_row_lacks(s, 1, "investment");
	viewer_keys(s, "4<Right>");
	assert_row_has(s, 11, "retail");
	assert_row_has(s, 1, "retail");
	assert_row_lacks(s, 1, "GDP");
	assert_row_has(s, 2, "沧浪县"); /* places stay */
	viewer_keys(s, "20<Left>x");
	assert_row_lacks(s, 1, "GDP");
	assert_row_has(s, 1, "industry");
	viewer_keys(s, "<Delete>");
	assert_row_lacks(s, 1, "industry");
	viewer_keys(s, "X");
	viewer_keys(s, "20<Left>");
	assert_row_has(s, 1, "GDP");
	/* The last column cannot be hidden. */
	viewer_keys(s, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
	assert_row_has(s, 2, "沧浪县");
	viewer_keys(s, "<Insert>99<Right>");
	viewer_end(s);
}

static void a_cell_opens_its_sentence_with_the_figure_lit(void **state)
{
	int row, col;
	struct screen *s = START(state, 24, 80, "白麓");

	viewer_keys(s, "3<Right>j<Enter>");
	assert_row_has(s, 0, "青岚市 2023");
	assert_row_has(s, 23, "固定资产投资");
	assert_row_has(s, 23, "≈8 %");
	assert_row_has(s, 23, "plan 2023, whole place");
	assert_true(screen_cursor(s, &row, &col));
	assert_true(screen_cell(s, row, col).chars[0] == '8');
	assert_true(screen_cell(s, row, col).bold);
	assert_in_range(row, 2, 20);
	viewer_keys(s, "q");
	assert_row_has(s, 0, "targets");
	assert_place(s, "青岚市");
	/* A cell of which nothing is said opens nothing. */
	viewer_keys(s, "<Left>");
	screen_keys(s, "jjjj<Enter>");
	screen_wait_row(s, 0, "targets");
	viewer_end(s);
}

static void plan_result_and_both_are_shown_in_turn(void **state)
{
	struct screen *s = START(state, 24, 80, "青岚@2024");

	assert_row_has(s, 0, "plan 2024");
	assert_row_has(s, 0, "2 places");
	viewer_keys(s, "p");
	assert_row_has(s, 0, "result 2023");
	assert_row_has(s, row_of(s, "青岚市"), "6.1");
	viewer_keys(s, "p");
	assert_row_has(s, 0, "result 2023, plan 2024, change");
	assert_row_has(s, 2, "2023 2024");
	assert_row_has(s, row_of(s, "青岚市"), "6.1   ≈6  -0.1");
	viewer_keys(s, "p");
	assert_row_has(s, 0, "plan 2023, result 2023, difference");
	assert_row_has(s, row_of(s, "青岚市"), "≈6.5     6.1  -0.4");
	assert_row_has(s, 23, "GDP ≈6.5 % -> 6.1 %");
	viewer_keys(s, "%");
	assert_row_lacks(s, row_of(s, "青岚市"), "6.1");
	assert_row_has(s, row_of(s, "青岚市"), "-0.4 ---");
	viewer_keys(s, "p");
	assert_row_has(s, 0, "plan 2024, deviation");
	viewer_end(s);
}

static void the_earlier_figure_opens_its_own_report(void **state)
{
	struct screen *s = START(state, 24, 80, "青岚@2024");

	viewer_keys(s, "ppp<Enter>");
	assert_row_has(s, 0, "青岚市 2024");
	assert_row_has(s, 23, "6.1 %");
	assert_row_has(s, 23, "result 2023");
	viewer_keys(s, "qo");
	assert_row_has(s, 0, "青岚市 2023");
	assert_row_has(s, 23, "≈6.5 %");
	assert_row_has(s, 23, "plan 2023");
	viewer_end(s);
}

static void years_are_stepped_through(void **state)
{
	struct screen *s = START(state, 24, 80, "青岚@2024");

	viewer_keys(s, "[[");
	assert_row_has(s, 0, "plan 2023");
	assert_place(s, "青岚市");
	screen_keys(s, "[[");
	screen_wait_row(s, 23, "No report is here for an earlier year");
	viewer_keys(s, "<C-Right>");
	assert_row_has(s, 0, "plan 2024");
	screen_keys(s, "]]");
	screen_wait_row(s, 23, "No report is here for a later year");
	/* Without earlier reports nothing can be held against the results. */
	viewer_keys(s, "[[ppp");
	assert_shows(s, "Of none of these places");
	viewer_keys(s, "<Enter>oxs%#>vq");
	viewer_end(s);
}

static void places_are_narrowed_as_one_types(void **state)
{
	struct screen *s = START(state, 24, 80, "青岚@2023");

	viewer_keys(s, "/qld");
	assert_row_lacks(s, 3, "青岚");
	viewer_keys(s, "<BS>");
	assert_row_has(s, 3, "青岚市");
	assert_row_has(s, 0, "of 6 places");
	viewer_keys(s, "<Enter>");
	assert_place(s, "青岚市");
	viewer_keys(s, "/没有<Enter>");
	assert_shows(s, "No place fits");
	viewer_keys(s, "jk<Enter>xs<lt>v%");
	viewer_keys(s, "<C-g>");
	assert_row_has(s, 0, "6 places");
	viewer_end(s);
}

static void the_library_opens_all_places_or_those_marked(void **state)
{
	struct screen *s = viewer_library(state, 24, 80);

	viewer_keys(s, "t");
	assert_row_has(s, 0, "6 places");
	assert_place(s, "白麓市");
	screen_keys(s, "a");
	screen_wait_row(s, 23, "mark some in the library");
	viewer_keys(s, "q<Insert>G<Insert>t");
	assert_row_has(s, 0, "2 of 6 places");
	viewer_keys(s, "a");
	assert_row_has(s, 0, "6 places");
	assert_row_lacks(s, 0, "of 6");
	viewer_keys(s, "<F3>");
	assert_row_has(s, 0, "2 of 6 places");
	viewer_end(s);
}

static void the_comparison_opens_the_places_compared(void **state)
{
	struct screen *s = viewer_compare(state, 24, 100);

	viewer_keys(s, "<F11>");
	assert_row_has(s, 0, "2 of 6 places");
	assert_place(s, "青岚市");
	viewer_keys(s, "q");
	assert_row_has(s, 0, "青岚市");
	assert_row_has(s, 0, "白麓市");
	viewer_end(s);
}

static void the_years_of_a_place_stand_beside_each_other(void **state)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = 24, .cols = 80 },
					"青岚@2024", NULL, NULL, NULL);
	int row, col;

	screen_wait_text(s, "各位代表");
	viewer_keys(s, "v");
	assert_row_has(s, 0, "青岚市");
	assert_row_has(s, 0, "3 years");
	assert_row_has(s, 1, "2022");
	assert_row_has(s, 1, "2024");
	assert_row_has(s, 2, "planned");
	assert_row_has(s, 2, "reached");
	row = row_of(s, "GDP %");
	assert_row_has(s, row, "5.8");
	assert_row_has(s, row, "≈6.5");
	assert_row_has(s, row, "-0.4");
	assert_row_has(s, row, "≈6");
	assert_row_has(s, row_of(s, "new jobs"), "+0.3"); /* of 万人 */
	viewer_keys(s, "<Left>");
	assert_row_has(s, 23, "GDP 2023 planned ≈6.5%, reached 6.1%");
	viewer_keys(s, "<Enter>");
	assert_row_has(s, 0, "青岚市 2024");
	assert_row_has(s, 23, "6.1 %");
	viewer_keys(s, "qo");
	assert_row_has(s, 0, "青岚市 2023");
	assert_row_has(s, 23, "≈6.5 %");
	viewer_keys(s, "q");
	/* From the targets, at the chosen indicator. */
	viewer_keys(s, "qt<Right>v");
	assert_true(screen_cursor(s, &row, &col));
	assert_row_has(s, row, "> industry %");
	viewer_end(s);
}

static void clicks_choose_open_and_sort(void **state)
{
	struct screen *s = START(state, 24, 80, "白麓");
	int row, col;

	assert_true(screen_find(s, "investment", &row, &col));
	screen_click(s, 1, row, col + 3);
	screen_wait_row(s, 1, "investment-");
	row = row_of(s, "云岭省");
	screen_click(s, 1, row, col + 8);
	screen_settle(s);
	assert_place(s, "云岭省");
	screen_click(s, 1, row, col + 8);
	screen_wait_row(s, 0, "云岭省 2023");
	screen_settle(s);
	assert_row_has(s, 23, "≈7 %");
	viewer_keys(s, "q");
	screen_click(s, 1, 15, 40);
	screen_click(s, 5, 5, 40);
	screen_click(s, 1, 0, 0);
	screen_click(s, 1, 23, 79);
	screen_settle(s);
	assert_row_has(s, 0, "targets");
	viewer_end(s);
}

static void nothing_loaded_is_said(void **state)
{
	char *home = screen_home_new();
	char path[4096];

	(void)state;
	(void)snprintf(path, sizeof path, "%s/a.txt", home);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs("各位代表：\n一、工作回顾\n我们团结奋斗，增长5%"
	      "。\n二、今年重点工作\n我们继续努力。\n",
	      file);
	assert_int_equal(fclose(file), 0);
	struct screen *s =
		screen_start(&(struct screen_setup){ .rows = 24, .cols = 80, .home = home },
			     (const char *[]){ getenv("DUIDU"), path, NULL });
	screen_wait_text(s, "各位代表");
	screen_keys(s, "t");
	screen_wait_row(s, 23, "place and year");
	screen_keys(s, "v");
	screen_wait_row(s, 23, "place and year");
	viewer_end(s);
	screen_home_free(home);
}

/* Whole lines move when the list scrolls, and a choice that moves repaints two cells. */
static void steps_cost_little(void **state)
{
	enum { MOST = 600 };
	struct screen *s = START(state, 9, 160, "白麓");

	viewer_keys(s, "g");
	for (int i = 0; i < 5; i++) {
		size_t before = screen_bytes(s);
		viewer_keys(s, "j");
		size_t sent = screen_bytes(s) - before;
		if (sent < 1 || sent > MOST)
			screen_fail(s, "%zu bytes were sent for a step", sent);
	}
	viewer_end(s);
}

static void names_are_in_the_language_of_the_user(void **state)
{
	static const char *const chinese[] = { "LANGUAGE=zh_CN", NULL };
	struct screen *s = viewer_start(
		state, &(struct screen_setup){ .rows = 24, .cols = 80, .env = chinese }, "白麓",
		NULL, NULL, NULL);

	screen_wait_text(s, "各位代表");
	viewer_keys(s, "t");
	assert_row_has(s, 0, "指标");
	assert_row_has(s, 1, "生产总值-");
	assert_row_has(s, 1, "规上工业");
	assert_row_has(s, 22, "中位数");
	assert_row_has(s, 23, "地区生产总值 ≥7 %");
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(places_are_sorted_by_their_targets),
		VIEWER_TEST(signs_are_ascii_where_others_are_wide),
		VIEWER_TEST(bars_are_of_plain_characters_as_long_as_their_figures),
		VIEWER_TEST(every_column_can_be_sorted_by),
		VIEWER_TEST(columns_scroll_sideways_and_can_be_hidden),
		VIEWER_TEST(a_cell_opens_its_sentence_with_the_figure_lit),
		VIEWER_TEST(plan_result_and_both_are_shown_in_turn),
		VIEWER_TEST(the_earlier_figure_opens_its_own_report),
		VIEWER_TEST(years_are_stepped_through),
		VIEWER_TEST(places_are_narrowed_as_one_types),
		VIEWER_TEST(the_library_opens_all_places_or_those_marked),
		VIEWER_TEST(the_comparison_opens_the_places_compared),
		VIEWER_TEST(the_years_of_a_place_stand_beside_each_other),
		VIEWER_TEST(clicks_choose_open_and_sort),
		VIEWER_TEST(nothing_loaded_is_said),
		VIEWER_TEST(steps_cost_little),
		VIEWER_TEST(names_are_in_the_language_of_the_user),
	};

	return cmocka_run_group_tests(tests, set_up, viewer_tear_down);
}
