/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The overview of a comparison: sections in pairs, figures with bars, topics with shares. */
#include <string.h>

#include "tests/tui/viewer.h"

static void it_stands_in_the_place_of_the_texts_where_rows_are_few(void **state)
{
	struct screen *s = viewer_compare(state, 24, 80);

	assert_shows(s, "各位代表");
	viewer_keys(s, "o");
	assert_row_has(s, 2, "Sections   青岚 | 白麓");
	assert_hides(s, "各位代表");
	viewer_keys(s, "o");
	assert_hides(s, "Sections");
	assert_shows(s, "各位代表");
	viewer_end(s);
}

static void it_stands_below_the_texts_where_there_is_room(void **state)
{
	struct screen *s = viewer_compare(state, 50, 200);

	viewer_keys(s, "<F2>");
	assert_shows(s, "各位代表");
	assert_row_has(s, 30, "Sections   青岚 | 白麓");
	assert_row_has(s, 31, "(opening)");
	/* The texts can still be scrolled. */
	viewer_keys(s, "<Tab>9j");
	assert_hides(s, "各位代表");
	assert_row_has(s, 30, "Sections   青岚 | 白麓");
	viewer_end(s);
}

static void it_lists_sections_figures_and_topics(void **state)
{
	static const char *const rows[][3] = {
		{ "（一）产业根基更加牢固", "一是工业强市势头强劲", "0." },
		{ "no counterpart", "二是农业农村稳步发展", "" },
		{ "[1]", "1286 亿元", "742.6 亿元" },
		{ "Topics", "青岚 | 白麓", "" },
		{ "乡村振兴与农业", "%", "#" },
	};
	struct screen *s = viewer_compare(state, 160, 120);

	viewer_keys(s, "o");
	for (size_t i = 0; i < COUNT(rows); i++) {
		bool found = false;
		if (i == 3)
			viewer_keys(s, "G");
		for (int row = 90; row < 160 && !found; row++) {
			char *text = screen_row(s, row);
			found = strstr(text, rows[i][0]) && strstr(text, rows[i][1]) &&
				strstr(text, rows[i][2]);
			free(text);
		}
		if (!found)
			screen_fail(s, "no row has %s and %s", rows[i][0], rows[i][1]);
	}
	viewer_end(s);
}

static void a_bar_points_to_the_higher_figure(void **state)
{
	struct screen *s = viewer_compare(state, 160, 120);
	int row, col;

	viewer_keys(s, "o");
	assert_true(screen_find(s, "1286 亿元", &row, &col));
	assert_row_has(s, row, "#|");
	assert_row_lacks(s, row, "|#");
	assert_row_has(s, row + 1, "|#");
	assert_row_lacks(s, row + 1, "#|");
	viewer_end(s);
}

static void enter_goes_to_what_is_chosen(void **state)
{
	struct screen *s = viewer_compare(state, 24, 100);

	viewer_keys(s, "o2j<Enter>");
	assert_row_has(s, 1, "（一）产业根基更加牢固");
	assert_row_has(s, 2, "（一）产业根基更加牢固");
	assert_row_has(s, 2, "一是工业强市势头强劲");
	/* It opens at the section that is read. */
	viewer_keys(s, "o");
	assert_shows(s, "> ");
	viewer_keys(s, "j<Enter>");
	assert_row_has(s, 2, "二是农业农村稳步发展");
	viewer_end(s);
}

static void enter_on_a_figure_lights_it(void **state)
{
	struct screen *s = viewer_compare(state, 50, 160);
	char *title;

	viewer_keys(s, "o");
	for (int i = 0; i < 60; i++) {
		int row, col;
		viewer_keys(s, "j");
		assert_true(screen_cursor(s, &row, &col));
		title = screen_row(s, row);
		bool there = strstr(title, " [3] ") != NULL;
		free(title);
		if (there)
			break;
	}
	viewer_keys(s, "<Enter>");
	assert_row_has(s, 49, "[3]");
	assert_row_has(s, 49, "9.1 %");
	viewer_end(s);
}

static void leaving_keys_close_it(void **state)
{
	static const char *const keys[] = { "o", "<Tab>", "<C-g>" };

	for (size_t i = 0; i < COUNT(keys); i++) {
		struct screen *s = viewer_compare(state, 24, 80);
		viewer_keys(s, "o");
		assert_shows(s, "Sections");
		viewer_keys(s, keys[i]);
		assert_hides(s, "Sections");
		viewer_end(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(it_stands_in_the_place_of_the_texts_where_rows_are_few),
		VIEWER_TEST(it_stands_below_the_texts_where_there_is_room),
		VIEWER_TEST(it_lists_sections_figures_and_topics),
		VIEWER_TEST(a_bar_points_to_the_higher_figure),
		VIEWER_TEST(enter_goes_to_what_is_chosen),
		VIEWER_TEST(enter_on_a_figure_lights_it),
		VIEWER_TEST(leaving_keys_close_it),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
