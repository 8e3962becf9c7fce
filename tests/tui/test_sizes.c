/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every screen at every size, in both widths, under storms of sizes, and under every key. */
#include "tests/tui/viewer.h"

#include "tui/action.h"

/* The screens, how they are come by, and what their first row then holds. */
static const struct {
	const char *name, *a, *b, *keys, *title;
	unsigned kind;
} screens[] = {
	{ "library", NULL, NULL, "", "duidu", ON_LIBRARY },
	{ "narrowing", NULL, NULL, "/青", "duidu", ON_TYPING },
	{ "reader", "青岚@2023", NULL, "", "青岚市", ON_READER },
	{ "outline", "青岚@2023", NULL, "<Tab>", "青岚市", ON_READER },
	{ "searching", "青岚@2023", NULL, "/“", "青岚市", ON_TYPING },
	{ "comparison", "青岚@2023", "白麓@2023", "", "青岚市", ON_COMPARE },
	{ "panes alone", "青岚@2023", "白麓@2023", "a", "青岚市", ON_COMPARE },
	{ "figures", "青岚@2023", NULL, "T", "青岚市", ON_FIGURES },
	{ "targets", "青岚@2023", NULL, "t", "targets", ON_TARGETS },
	{ "plan and result", "青岚@2023", NULL, "tpp", "targets", ON_TARGETS },
	{ "narrowing targets", "青岚@2023", NULL, "t/q", "targets", ON_TYPING },
	{ "years", "青岚@2023", NULL, "v", "青岚市", ON_YEARS },
	{ "help", "青岚@2023", NULL, "<F1>", "duidu", ON_HELP },
};

static struct screen *start(void **state, size_t which, int rows, int cols, bool wide)
{
	struct screen_setup setup = { .rows = rows, .cols = cols, .wide = wide };
	struct screen *s =
		viewer_start(state, &setup, screens[which].a, screens[which].b, NULL, NULL);

	screen_wait_row(s, 0, screens[which].a ? "青岚市" : "duidu");
	screen_settle(s);
	viewer_keys(s, screens[which].keys);
	return s;
}

/* Nothing has run over the right edge: the first row is the one that it should be. */
static void assert_in_place(struct screen *s, size_t which)
{
	int row, col;

	assert_row_has(s, 0, screens[which].title);
	assert_true(screen_find(s, screens[which].title, &row, &col));
	assert_int_equal(row, 0);
	assert_true(screen_cursor(s, &row, &col));
	assert_in_range(row, 0, screen_rows(s) - 1);
	assert_in_range(col, 0, screen_cols(s) - 1);
}

static void every_screen_fits_every_size(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 50, 200 }, { 12, 40 }, { 5, 20 } };

	for (size_t i = 0; i < COUNT(screens); i++)
		for (size_t k = 0; k < COUNT(sizes); k++)
			for (int wide = 0; wide < 2; wide++) {
				struct screen *s = start(state, i, sizes[k][0], sizes[k][1], wide);
				assert_in_place(s, i);
				viewer_end(s);
			}
}

static void below_the_smallest_size_it_says_so(void **state)
{
	static const int sizes[][2] = { { 4, 80 }, { 24, 19 }, { 1, 1 }, { 1, 80 }, { 2, 2 } };

	for (size_t i = 0; i < COUNT(screens); i++) {
		struct screen *s = start(state, i, 24, 80, false);
		for (size_t k = 0; k < COUNT(sizes); k++) {
			screen_resize(s, sizes[k][0], sizes[k][1]);
			viewer_keys(s, "j]] /<C-c>");
			if (sizes[k][1] >= 9)
				assert_shows(s, "Too small");
		}
		viewer_end(s);
	}
	/* From the very start, too. */
	struct screen *s = viewer_start(state, &(struct screen_setup){ .rows = 3, .cols = 9 },
					"青岚@2023", "白麓@2023", NULL, NULL);
	screen_wait_text(s, "Too small");
	viewer_keys(s, "jjG]]xa/<Enter>");
	screen_resize(s, 24, 80);
	screen_wait_row(s, 0, "青岚市");
	viewer_end(s);
}

static void storms_of_sizes_leave_every_screen_whole(void **state)
{
	for (size_t i = 0; i < COUNT(screens); i++) {
		struct screen *s = start(state, i, 24, 80, false);
		unsigned seed = 7 + (unsigned)i;
		for (int k = 0; k < 60; k++) {
			seed = seed * 1103515245 + 12345;
			screen_resize(s, 1 + (int)(seed >> 16) % 60, 1 + (int)(seed >> 8) % 180);
			if (k % 4 == 0)
				screen_keys(s, "<Down>");
		}
		screen_resize(s, 24, 80);
		screen_settle(s);
		assert_in_place(s, i);
		viewer_keys(s, "<C-l>");
		assert_in_place(s, i);
		viewer_end(s);
	}
}

/* After a redraw from nothing the screen is the same: nothing stale was left on it. */
static void what_is_shown_is_what_a_redraw_shows(void **state)
{
	static const char *const keys[] = { "j", "3f", "]]j", "G", "k", "/工业<Enter>", "n", "g" };

	for (size_t i = 0; i < COUNT(screens); i++) {
		struct screen *s = start(state, i, 24, 100, i % 2);
		for (size_t k = 0; k < COUNT(keys) && screens[i].kind != ON_TYPING; k++) {
			/* There is nothing to be typed: Enter would open another screen. */
			if (screens[i].kind == ON_YEARS && keys[k][0] == '/')
				continue;
			viewer_keys(s, keys[k]);
			char *before = screen_text(s), *after;
			viewer_keys(s, "<C-l>");
			after = screen_text(s);
			assert_string_equal(after, before);
			free(before);
			free(after);
		}
		viewer_end(s);
	}
}

/* Whether the keys would end the program, or stop it, which other tests are for. */
static bool ends(enum action action)
{
	return action == ACTION_QUIT || action == ACTION_QUIT_ALL || action == ACTION_SUSPEND;
}

/* Every key of the table, also those of other screens, with and without a number before it. */
static void no_key_breaks_any_screen(void **state)
{
	static const int sizes[][2] = { { 24, 100 }, { 5, 20 } };

	for (size_t i = 0; i < COUNT(screens); i++)
		for (size_t k = 0; k < COUNT(sizes); k++) {
			struct screen *s = start(state, i, sizes[k][0], sizes[k][1], false);
			for (int a = 0; a < ACTION_COUNT; a++) {
				const char *keys = action_entry((enum action)a)->keys;
				while (*keys && !ends((enum action)a)) {
					size_t n = strcspn(keys, " ");
					viewer_sequence(s, keys, n);
					screen_keys(s, "3");
					viewer_sequence(s, keys, n);
					keys += n + strspn(keys + n, " ");
				}
				screen_settle(s);
			}
			/* Screens that were opened on the way are left one by one. */
			viewer_keys(s, "<C-c><C-c>");
			viewer_end(s);
		}
}

static void every_screen_can_be_left(void **state)
{
	for (size_t i = 0; i < COUNT(screens); i++) {
		struct screen *s = start(state, i, 24, 80, false);
		if (screens[i].kind == ON_TYPING)
			viewer_keys(s, "<C-c>");
		bool above = screens[i].title[0] == 't' ||
			     screens[i].kind & (ON_HELP | ON_FIGURES | ON_GRID);
		screen_keys(s, above ? "qq" : "<F10>");
		assert_int_equal(screen_wait_exit(s), 0);
		assert_null(screen_unrestored(s));
		screen_close(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(every_screen_fits_every_size),
		VIEWER_TEST(below_the_smallest_size_it_says_so),
		VIEWER_TEST(storms_of_sizes_leave_every_screen_whole),
		VIEWER_TEST(what_is_shown_is_what_a_redraw_shows),
		VIEWER_TEST(no_key_breaks_any_screen),
		VIEWER_TEST(every_screen_can_be_left),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
