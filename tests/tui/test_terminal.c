/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal: how it is taken over, asked, and given back. */
#include "tests/tui/viewer.h"

#include <signal.h>

#include "base/str.h"

static void signals_end_the_program_and_restore_the_terminal(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };

	for (size_t i = 0; i < COUNT(signals); i++) {
		struct screen *s = viewer_reader(state, 24, 80);
		viewer_keys(s, "]]j");
		screen_signal(s, signals[i]);
		assert_int_equal(screen_wait_exit(s), 256 + signals[i]);
		assert_null(screen_unrestored(s));
		screen_close(s);
	}
	/* The place was kept all the same. */
	struct screen *s = viewer_reader(state, 24, 80);
	assert_row_has(s, 0, "一、2022年工作回顾");
	viewer_end(s);
}

static void a_crash_restores_the_terminal(void **state)
{
	static const int signals[] = { SIGSEGV, SIGABRT, SIGFPE };
	/* The sanitizers would take these signals for faults of their own. */
	static const char *const env[] = {
		"ASAN_OPTIONS=detect_leaks=0:handle_segv=0:handle_abort=0:handle_sigfpe=0", NULL
	};

	for (size_t i = 0; i < COUNT(signals); i++) {
		struct screen *s = viewer_start(state, &(struct screen_setup){ .env = env },
						"青岚@2023", NULL, NULL, NULL);
		screen_wait_row(s, 0, "青岚市");
		screen_settle(s);
		screen_signal(s, signals[i]);
		assert_int_equal(screen_wait_exit(s), 256 + signals[i]);
		assert_null(screen_unrestored(s));
		screen_close(s);
	}
}

static void ctrl_z_stops_and_fg_brings_all_back(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	char *before, *after;

	viewer_keys(s, "]]3j");
	for (int i = 0; i < 2; i++) {
		before = screen_text(s);
		screen_keys(s, "<C-z>");
		screen_wait_stop(s);
		assert_null(screen_unrestored(s));
		screen_continue(s);
		screen_wait_row(s, 0, "青岚市");
		screen_settle(s);
		after = screen_text(s);
		assert_string_equal(after, before);
		free(before);
		free(after);
		viewer_keys(s, "j");
	}
	viewer_end(s);
}

static void a_stop_from_outside_is_a_stop_too(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	screen_signal(s, SIGTSTP);
	screen_wait_stop(s);
	assert_null(screen_unrestored(s));
	screen_continue(s);
	screen_wait_row(s, 0, "青岚市");
	viewer_end(s);
}

static void a_size_that_changed_while_stopped_is_taken(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);

	screen_keys(s, "<C-z>");
	screen_wait_stop(s);
	screen_resize(s, 30, 100);
	screen_continue(s);
	screen_wait_row(s, 29, "help");
	viewer_end(s);
}

static bool starts_with(struct screen *s, const void *text)
{
	char *row = screen_row(s, 0);
	bool holds = strncmp(row, text, strlen(text)) == 0;

	free(row);
	return holds;
}

/* What the terminal shows and what the program believes agree: marks at the right edge show it. */
static void assert_aligned(struct screen *s)
{
	char *title = screen_row(s, 0);

	assert_non_null(strstr(title, " %"));
	assert_int_equal(title[strlen(title) - 1], '%');
	free(title);
	for (int row = 1; row < screen_rows(s) - 1; row++)
		for (int col = 78; col < 80; col++)
			assert_true(screen_cell(s, row, col).chars[0] == 0 ||
				    screen_cell(s, row, col).chars[0] == ' ');
}

static void the_width_of_quotes_is_asked_without_waiting(void **state)
{
	static const bool widths[] = { false, true };

	for (size_t i = 0; i < COUNT(widths); i++) {
		struct screen_setup setup = { .wide = widths[i], .hold = true };
		struct screen *s = viewer_start(state, &setup, "青岚@2023", NULL, NULL, NULL);
		size_t before;
		screen_wait(s, starts_with, "青岚市 2023", "the first paint");
		screen_settle(s);
		viewer_keys(s, "]]2j");
		before = screen_bytes(s);
		screen_answer(s);
		screen_settle(s);
		/* Painted anew only when the answer is another than was assumed. */
		assert_int_equal(screen_bytes(s) > before, widths[i]);
		assert_aligned(s);
		viewer_keys(s, "/“<Enter>nn");
		assert_aligned(s);
		viewer_end(s);
	}
}

static void the_width_can_be_given(void **state)
{
	static const struct {
		const char *option;
		bool wide;
	} cases[] = { { "--ambiguous-width=1", false }, { "--ambiguous-width=2", true } };

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen_setup setup = { .wide = cases[i].wide };
		struct screen *s =
			viewer_start(state, &setup, cases[i].option, "青岚@2023", NULL, NULL);
		size_t n;
		screen_wait(s, starts_with, "青岚市 2023", "the first paint");
		screen_settle(s);
		assert_null(strstr(screen_output(s, &n), "\033[6n"));
		viewer_keys(s, "/“<Enter>");
		assert_aligned(s);
		viewer_end(s);
	}
}

static void a_locale_without_utf8_is_done_without(void **state)
{
	static const char *const env[] = { "LANG=C", "LC_ALL=POSIX", NULL };
	struct screen *s = viewer_start(state, &(struct screen_setup){ .env = env }, "青岚@2023",
					NULL, NULL, NULL);

	screen_wait_row(s, 0, "青岚市 2023");
	viewer_keys(s, "/高标准<Enter>");
	assert_row_has(s, 23, "hit 1");
	viewer_end(s);
}

static void colours_are_left_out_where_they_are_not_wanted(void **state)
{
	static const char *const none[] = { "NO_COLOR=1", NULL };
	static const char *const poor[] = { "TERM=vt220", NULL };
	static const char *const *const envs[] = { none, poor };

	for (size_t i = 0; i < COUNT(envs); i++) {
		struct screen *s = viewer_start(state, &(struct screen_setup){ .env = envs[i] },
						"青岚@2023", "白麓@2023", NULL, NULL);
		screen_wait_row(s, 0, "青岚市");
		viewer_keys(s, "]]/工业<Enter>");
		for (int row = 0; row < 24; row++)
			for (int col = 0; col < 80; col++) {
				assert_int_equal(screen_cell(s, row, col).fg, SCREEN_DEFAULT);
				assert_int_equal(screen_cell(s, row, col).bg, SCREEN_DEFAULT);
			}
		viewer_end(s);
	}
}

static void a_terminal_that_cannot_be_used_is_named(void **state)
{
	static const struct {
		const char *env[2];
		const char *said;
	} cases[] = {
		{ { "TERM=nosuchterminal", NULL }, "nosuchterminal" },
		{ { "TERM=dumb", NULL }, "dumb" },
		{ { "TERM", NULL }, "TERM" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen *s =
			viewer_start(state, &(struct screen_setup){ .env = cases[i].env },
				     "青岚@2023", NULL, NULL, NULL);
		assert_int_equal(screen_wait_exit(s), 2);
		screen_wait_text(s, cases[i].said);
		assert_shows(s, "xterm-256color");
		screen_close(s);
	}
}

static void an_idle_viewer_does_nothing(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	struct str path = { 0 };
	char first[512] = "", second[512] = "";

	str_addf(&path, "/proc/%d/schedstat", screen_pid(s));
	for (int i = 0; i < 2; i++) {
		FILE *file = fopen(path.s, "r");
		if (!file)
			break;
		assert_non_null(fgets(i ? second : first, sizeof(first), file));
		fclose(file);
		screen_settle(s);
	}
	assert_string_equal(first, second);
	str_free(&path);
	viewer_end(s);
}

/* Held keys do not pile up: what waits is read before one repaint. */
static void waiting_keys_are_drained_before_a_repaint(void **state)
{
	struct screen *s = viewer_reader(state, 24, 80);
	struct str keys = { 0 };
	size_t before;

	for (int i = 0; i < 500; i++)
		str_adds(&keys, "j");
	for (int i = 0; i < 500; i++)
		str_adds(&keys, "k");
	before = screen_bytes(s);
	screen_type(s, keys.s);
	screen_settle(s);
	assert_in_range(screen_bytes(s) - before, 0, 20000);
	str_free(&keys);
	viewer_end(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(signals_end_the_program_and_restore_the_terminal),
		VIEWER_TEST(a_crash_restores_the_terminal),
		VIEWER_TEST(ctrl_z_stops_and_fg_brings_all_back),
		VIEWER_TEST(a_stop_from_outside_is_a_stop_too),
		VIEWER_TEST(a_size_that_changed_while_stopped_is_taken),
		VIEWER_TEST(the_width_of_quotes_is_asked_without_waiting),
		VIEWER_TEST(the_width_can_be_given),
		VIEWER_TEST(a_locale_without_utf8_is_done_without),
		VIEWER_TEST(colours_are_left_out_where_they_are_not_wanted),
		VIEWER_TEST(a_terminal_that_cannot_be_used_is_named),
		VIEWER_TEST(an_idle_viewer_does_nothing),
		VIEWER_TEST(waiting_keys_are_drained_before_a_repaint),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
