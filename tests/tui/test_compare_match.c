/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison: figures with a counterpart are lit, numbered, annotated and stepped to. */
#include <string.h>

#include "tests/tui/viewer.h"

static void find(struct screen *s, const char *text, int *row, int *col)
{
	if (!screen_find(s, text, row, col))
		screen_fail(s, "%s is not to be seen", text);
}

static struct screen_cell cell_of(struct screen *s, const char *text)
{
	int row, col;

	find(s, text, &row, &col);
	return screen_cell(s, row, col);
}

static void a_figure_and_its_counterpart_look_alike(void **state)
{
	static const struct {
		const char *here, *there;
	} cases[] = {
		{ "1286亿元[1]", "742.6亿元[1]" },
		{ "5.8%[2]", "6.2%[2]" },
		{ "7.6%[3]", "9.1%[3]" },
	};
	struct screen *s = viewer_compare(state, 50, 200);

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen_cell here = cell_of(s, cases[i].here);
		assert_int_equal(here.fg, cell_of(s, cases[i].there).fg);
		assert_true(here.bold);
	}
	assert_int_not_equal(cell_of(s, "5.8%[2]").fg, cell_of(s, "7.6%[3]").fg);
	assert_false(cell_of(s, "各位代表").bold);
	viewer_end(s);
}

static void without_colour_figures_are_bold(void **state)
{
	static const char *const plain[] = { "NO_COLOR=1", NULL };
	struct screen *s =
		viewer_start(state, &(struct screen_setup){ .rows = 50, .cols = 200, .env = plain },
			     "青岚@2023", "白麓@2023", NULL, NULL);

	screen_wait_text(s, "5.8%[2]");
	assert_true(cell_of(s, "5.8%[2]").bold);
	viewer_end(s);
}

static void what_the_other_says_stands_beside_a_figure(void **state)
{
	struct screen *s = viewer_compare(state, 50, 200);

	assert_shows(s, "5.8%[2]⟨白麓 6.2%⟩");
	assert_shows(s, "6.2%[2]⟨青岚 5.8%⟩");
	assert_true(cell_of(s, "⟨白麓 6.2%⟩").fg != cell_of(s, "5.8%[2]").fg);
	viewer_keys(s, "v");
	assert_row_has(s, 49, "not shown");
	assert_hides(s, "⟨");
	assert_shows(s, "5.8%[2]");
	viewer_keys(s, "<C-o>");
	assert_shows(s, "5.8%[2]⟨白麓 6.2%⟩");
	viewer_end(s);
}

static void showing_values_keeps_the_place(void **state)
{
	struct screen *s = viewer_compare(state, 24, 100);
	char *before, *after;

	viewer_keys(s, "]p]]]]");
	before = screen_row(s, 1);
	viewer_keys(s, "v");
	after = screen_row(s, 1);
	assert_string_equal(before, after);
	free(before);
	free(after);
	viewer_end(s);
}

static void keys_step_from_match_to_match(void **state)
{
	static const struct {
		const char *keys, *lit;
		const char *said[3];
	} cases[] = {
		{ "]m", "1286亿元[1]", { "[1]", "青岚 1286 亿元", "青岚 is higher by 543.4 亿元" } },
		{ ".", "5.8%[2]", { "[2]", "白麓 6.2 %", "白麓 is higher by 0.4 个百分点" } },
		{ "<F12>", "7.6%[3]", { "[3]", "青岚 7.6 %", "白麓 9.1 %" } },
		{ "[m", "5.8%[2]", { "[2]", "", "" } },
		{ "3]m", "3.1%[5]", { "[5]", "", "" } },
		{ "<C-t>", "9.2%[4]", { "[4]", "", "" } },
	};
	struct screen *s = viewer_compare(state, 50, 160);

	for (size_t i = 0; i < COUNT(cases); i++) {
		viewer_keys(s, cases[i].keys);
		for (size_t k = 0; k < COUNT(cases[i].said); k++)
			assert_row_has(s, 49, cases[i].said[k]);
		int row, col, at, lit;
		assert_true(screen_cursor(s, &at, &lit));
		find(s, cases[i].lit, &row, &col);
		assert_int_equal(at, row);
		assert_int_equal(lit, col);
	}
	viewer_end(s);
}

/* Both figures of the match that one is at stand on the same colour. */
static void the_counterpart_is_lit_too(void **state)
{
	struct screen *s = viewer_compare(state, 50, 160);

	viewer_keys(s, "2]m");
	int bg = cell_of(s, "6.2%[2]").bg;
	assert_int_equal(bg, cell_of(s, "5.8%[2]").bg);
	assert_int_not_equal(bg, cell_of(s, "9.1%[3]").bg);
	viewer_keys(s, "<C-g>");
	assert_int_not_equal(bg, cell_of(s, "6.2%[2]").bg);
	viewer_end(s);
}

static void stepping_goes_round_the_ends_and_scrolls(void **state)
{
	struct screen *s = viewer_compare(state, 16, 100);

	viewer_keys(s, "[m");
	assert_row_has(s, 15, "[");
	assert_row_lacks(s, 15, "[1]");
	viewer_keys(s, "]m");
	assert_row_has(s, 15, "[1]");
	assert_shows(s, "1286亿");
	viewer_end(s);
}

static void free_panes_both_go_to_the_match(void **state)
{
	struct screen *s = viewer_compare(state, 16, 120);

	viewer_keys(s, "a<Tab>G<Tab>2]m");
	assert_shows(s, "5.8%");
	assert_shows(s, "6.2%");
	viewer_end(s);
}

static void what_only_one_report_has_can_be_stepped_to(void **state)
{
	struct screen *s = viewer_compare(state, 40, 160);

	viewer_keys(s, "]u");
	assert_row_has(s, 39, "only here 1 of ");
	viewer_keys(s, "<C-x>");
	assert_row_has(s, 39, "only here 2 of ");
	viewer_keys(s, "[u");
	assert_row_has(s, 39, "only here 1 of ");
	viewer_end(s);
}

static void the_status_line_sums_up(void **state)
{
	static const struct {
		int cols;
		const char *text;
	} cases[] = { { 160, "sections paired" }, { 160, "figures matched: " }, { 80, "paired" } };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen *s = viewer_compare(state, 24, cases[i].cols);
		assert_row_has(s, 23, cases[i].text);
		assert_row_has(s, 23, "higher here");
		viewer_end(s);
	}
}

static void a_report_is_equal_to_itself(void **state)
{
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = 30, .cols = 160 },
					"青岚@2023", "青岚@2023", NULL, NULL);

	screen_wait_row(s, 29, ": 0 higher here, 0 there");
	viewer_keys(s, "]m");
	assert_row_has(s, 29, "equal");
	viewer_end(s);
}

static void the_section_line_has_the_score(void **state)
{
	struct screen *s = viewer_compare(state, 40, 160);
	char *row;

	viewer_keys(s, "]]]]");
	row = screen_row(s, 1);
	assert_non_null(strstr(row, "0."));
	free(row);
	viewer_keys(s, "a");
	row = screen_row(s, 1);
	assert_null(strstr(row, "0."));
	free(row);
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(a_figure_and_its_counterpart_look_alike),
		VIEWER_TEST(without_colour_figures_are_bold),
		VIEWER_TEST(what_the_other_says_stands_beside_a_figure),
		VIEWER_TEST(showing_values_keeps_the_place),
		VIEWER_TEST(keys_step_from_match_to_match),
		VIEWER_TEST(the_counterpart_is_lit_too),
		VIEWER_TEST(stepping_goes_round_the_ends_and_scrolls),
		VIEWER_TEST(free_panes_both_go_to_the_match),
		VIEWER_TEST(what_only_one_report_has_can_be_stepped_to),
		VIEWER_TEST(the_status_line_sums_up),
		VIEWER_TEST(a_report_is_equal_to_itself),
		VIEWER_TEST(the_section_line_has_the_score),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
