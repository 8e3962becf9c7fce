/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The harness of the viewer's tests, tried on small shell scripts. */
#include "tests/unit/unit.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "tests/pty/screen.h"

static struct screen *start(const struct screen_setup *setup, const char *script)
{
	return screen_start(setup, (const char *[]){ "sh", "-c", script, NULL });
}

static void assert_row(struct screen *s, int row, const char *wanted)
{
	char *got = screen_row(s, row);

	assert_string_equal(got, wanted);
	free(got);
}

static void text_cells_and_widths_are_read(void **state)
{
	struct screen *s = start(&(struct screen_setup){ .rows = 5, .cols = 20 },
				 "printf 'a白\\342\\200\\234e\\314\\201|\\r\\nend'");
	int row, col;

	(void)state;
	assert_int_equal(screen_wait_exit(s), 0);
	assert_row(s, 0, "a白“e\u0301|");
	assert_row(s, 1, "end");
	assert_row(s, 4, "");
	assert_int_equal(screen_cell(s, 0, 1).chars[0], 0x767d);
	assert_int_equal(screen_cell(s, 0, 1).width, 2);
	assert_int_equal(screen_cell(s, 0, 2).width, 0);
	assert_int_equal(screen_cell(s, 0, 3).width, 1);
	assert_int_equal(screen_cell(s, 0, 4).chars[1], 0x301);
	assert_true(screen_find(s, "e\u0301|", &row, &col));
	assert_int_equal(row, 0);
	assert_int_equal(col, 4);
	assert_true(screen_find(s, "“e", &row, &col)); /* not the right half before it */
	assert_int_equal(col, 3);
	assert_true(screen_cursor(s, &row, &col));
	assert_int_equal(row, 1);
	assert_int_equal(col, 3);
	screen_close(s);
}

static void wide_screens_show_ambiguous_characters_in_two_cells(void **state)
{
	struct screen *s = start(&(struct screen_setup){ .rows = 3, .cols = 20, .wide = true },
				 "printf '\\342\\200\\234甲\\342\\200\\235e\\314\\201\\302\\267'; "
				 "printf '\\033[2;1H\\342\\200\\246\\033[4b'");

	(void)state;
	assert_int_equal(screen_wait_exit(s), 0);
	assert_row(s, 0, "“甲”e\u0301·");
	assert_int_equal(screen_cell(s, 0, 0).chars[0], 0x201c);
	assert_int_equal(screen_cell(s, 0, 0).width, 2);
	assert_int_equal(screen_cell(s, 0, 2).chars[0], 0x7532);
	assert_int_equal(screen_cell(s, 0, 6).chars[0], 'e');
	assert_int_equal(screen_cell(s, 0, 6).width, 1);
	assert_int_equal(screen_cell(s, 0, 7).width, 2);
	assert_row(s, 1, "……………");
	screen_close(s);
}

static void a_cursor_query_is_answered_by_what_the_screen_shows(void **state)
{
	static const char script[] = "stty raw -echo; printf '\\342\\200\\234\\033[6n'; "
				     "answer=$(dd bs=1 count=6 2>/dev/null | tail -c 5); "
				     "stty sane; printf '\\r\\n%s' \"$answer\"";
	static const struct {
		bool wide;
		const char *answer;
	} cases[] = {
		{ false, "[1;2R" },
		{ true, "[1;3R" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen *s = start(&(struct screen_setup){ .wide = cases[i].wide }, script);
		assert_int_equal(screen_wait_exit(s), 0);
		assert_row(s, 1, cases[i].answer);
		screen_close(s);
	}
}

static void answers_can_be_held_back(void **state)
{
	struct screen *s =
		start(&(struct screen_setup){ .hold = true },
		      "stty raw -echo; printf 'asked\\033[6n'; dd bs=1 count=6 2>/dev/null |"
		      "tail -c 5; stty sane; printf 'told'");

	(void)state;
	screen_wait_text(s, "asked");
	screen_settle(s);
	assert_row(s, 0, "asked");
	screen_answer(s);
	screen_wait_text(s, "asked[1;6Rtold");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_close(s);
}

static void colours_and_attributes_are_read(void **state)
{
	struct screen *s =
		start(&(struct screen_setup){ 0 },
		      "printf '\\033[1mA\\033[m\\033[2mB\\033[22mC\\033[4;7mD\\033[0;31mE';"
		      "printf '\\033[38;5;2;48;5;22mF\\033[38;2;1;2;3mG\\033[m'");

	(void)state;
	assert_int_equal(screen_wait_exit(s), 0);
	assert_row(s, 0, "ABCDEFG");
	assert_true(screen_cell(s, 0, 0).bold && !screen_cell(s, 0, 0).dim);
	assert_true(screen_cell(s, 0, 1).dim && !screen_cell(s, 0, 1).bold);
	assert_false(screen_cell(s, 0, 2).dim || screen_cell(s, 0, 2).bold);
	assert_true(screen_cell(s, 0, 3).underline && screen_cell(s, 0, 3).reverse);
	assert_int_equal(screen_cell(s, 0, 3).fg, SCREEN_DEFAULT);
	assert_int_equal(screen_cell(s, 0, 4).fg, 1);
	assert_int_equal(screen_cell(s, 0, 4).bg, SCREEN_DEFAULT);
	assert_int_equal(screen_cell(s, 0, 5).fg, 2);
	assert_int_equal(screen_cell(s, 0, 5).bg, 22);
	assert_int_equal(screen_cell(s, 0, 6).fg, SCREEN_RGB | 0x010203);
	assert_false(screen_cell(s, 0, 6).dim);
	screen_close(s);
}

static void keys_are_encoded_as_the_program_asked(void **state)
{
	static const struct {
		const char *ask, *keys, *bytes;
	} cases[] = {
		{ "", "x。<Up><C-l><lt>", "xM-cM-^@M-^B^[[A^L<" },
		{ "\\033[?1h", "<Up><End><F1><F5><PageDown>", "^[OA^[OF^[OP^[[15~^[[6~" },
		{ "", "<Esc><Enter><Tab><S-Tab><BS><M-x>", "^[^M^I^[[Z^?^[x" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char script[256];
		snprintf(script, sizeof(script),
			 "stty raw -echo; printf '%sready\\r\\n'; exec cat -vT", cases[i].ask);
		struct screen *s = start(&(struct screen_setup){ 0 }, script);
		screen_wait_text(s, "ready");
		screen_keys(s, cases[i].keys);
		screen_wait_row(s, 1, cases[i].bytes);
		assert_row(s, 1, cases[i].bytes);
		screen_close(s);
	}
}

static void the_mouse_and_pastes_arrive_only_when_asked_for(void **state)
{
	static const struct {
		const char *ask, *row;
	} cases[] = {
		{ "", "paste." },
		{ "\\033[?1000h\\033[?1006h\\033[?2004h",
		  "^[[<0;5;3M^[[<0;5;3m^[[<65;1;1M^[[200~paste^[[201~." },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char script[256];
		snprintf(script, sizeof(script),
			 "stty raw -echo; printf '%sready\\r\\n'; exec cat -vT", cases[i].ask);
		struct screen *s = start(&(struct screen_setup){ 0 }, script);
		screen_wait_text(s, "ready");
		screen_click(s, 1, 2, 4);
		screen_click(s, 5, 0, 0);
		screen_paste(s, "paste");
		screen_type(s, ".");
		screen_wait_row(s, 1, ".");
		assert_row(s, 1, cases[i].row);
		screen_close(s);
	}
}

static void a_new_size_is_told_to_the_program(void **state)
{
	struct screen *s = start(&(struct screen_setup){ .rows = 7, .cols = 33 },
				 "trap 'stty size' WINCH; stty size;"
				 "while read line; do echo \"$line\"; done");

	(void)state;
	screen_wait_row(s, 0, "7 33");
	screen_resize(s, 9, 41);
	screen_type(s, "\r");
	screen_wait_text(s, "9 41");
	assert_int_equal(screen_rows(s), 9);
	assert_int_equal(screen_cols(s), 41);
	screen_cell(s, 8, 40);
	screen_close(s);
}

static void a_program_can_be_stopped_and_brought_back(void **state)
{
	struct screen *s =
		screen_start(&(struct screen_setup){ 0 }, (const char *[]){ "cat", NULL });

	(void)state;
	for (int i = 0; i < 2; i++) {
		screen_type(s, "again\r");
		screen_wait_row(s, 0, "again");
		screen_settle(s);
		screen_keys(s, "<C-z>");
		screen_wait_stop(s);
		screen_continue(s);
	}
	screen_keys(s, "<C-d>");
	assert_int_equal(screen_wait_exit(s), 0);
	screen_close(s);
}

static void the_end_is_reported(void **state)
{
	static const struct {
		const char *script;
		int status;
	} cases[] = {
		{ "exit 0", 0 },
		{ "exit 3", 3 },
		{ "kill -TERM $$; sleep 9", 256 + SIGTERM },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen *s = start(&(struct screen_setup){ 0 }, cases[i].script);
		assert_int_equal(screen_wait_exit(s), cases[i].status);
		screen_close(s);
	}
}

static void a_signal_reaches_the_program(void **state)
{
	struct screen *s =
		screen_start(&(struct screen_setup){ 0 }, (const char *[]){ "cat", NULL });

	(void)state;
	screen_settle(s);
	assert_true(screen_pid(s) > 1);
	screen_signal(s, SIGHUP);
	assert_int_equal(screen_wait_exit(s), 256 + SIGHUP);
	screen_close(s);
}

static void output_that_is_held_holds_no_end_up(void **state)
{
	struct screen *s =
		screen_start(&(struct screen_setup){ 0 }, (const char *[]){ "cat", NULL });

	(void)state;
	screen_settle(s);
	screen_keys(s, "<C-s>");
	screen_signal(s, SIGTERM);
	assert_int_equal(screen_wait_exit(s), 256 + SIGTERM);
	screen_close(s);
}

static void what_is_not_restored_is_named(void **state)
{
	static const struct {
		const char *script, *fault;
	} cases[] = {
		{ "old=$(stty -g); stty raw -echo; stty $old; printf '\\033[?1049h\\033[?25l'; "
		  "printf '\\033[1mx\\033[m\\033[?25h\\033[?1049l'",
		  NULL },
		{ "printf '\\033[?1049h'", "the alternate screen is still shown" },
		{ "printf '\\033[?25l'", "the cursor is hidden" },
		{ "printf '\\033[?1002h'", "the mouse is still reported" },
		{ "printf '\\033[?2004h'", "bracketed paste is on" },
		{ "printf '\\033[?1h\\033='", "the keypad is in application mode" },
		{ "printf '\\033[?7l'", "lines do not wrap" },
		{ "printf '\\033[2m'", "colours or attributes are on" },
		{ "printf '\\033[44m'", "colours or attributes are on" },
		{ "stty -echo", "the terminal's settings differ" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen *s = start(&(struct screen_setup){ 0 }, cases[i].script);
		screen_wait_exit(s);
		if (cases[i].fault)
			assert_string_equal(screen_unrestored(s), cases[i].fault);
		else
			assert_null(screen_unrestored(s));
		screen_close(s);
	}
}

static void settled_means_that_all_keys_were_answered(void **state)
{
	struct screen *s =
		start(&(struct screen_setup){ 0 },
		      "stty -echo; while read line; do sleep 0.05; echo \"got $line\"; done");

	(void)state;
	screen_type(s, "1\r2\r3\r");
	screen_settle(s);
	screen_wait_text(s, "got 3");
	size_t bytes = screen_bytes(s);
	screen_settle(s);
	assert_int_equal(screen_bytes(s), bytes);
	screen_close(s);
}

static void the_environment_is_the_tests_own(void **state)
{
	char *home = screen_home_new();
	struct screen_setup setup = { .cols = 200, .home = home };

	(void)state;
	setup.env = (const char *[]){ "LANG=zh_CN.UTF-8", "EXTRA=a=b", "TERM", NULL };
	struct screen *s = start(&setup, "mkdir -p $XDG_STATE_HOME; echo kept >$HOME/state/f;"
					 "echo $LANG $EXTRA ${TERM-none} ${LC_ALL-none}");
	assert_int_equal(screen_wait_exit(s), 0);
	assert_row(s, 0, "zh_CN.UTF-8 a=b none none");
	screen_close(s);
	setup.env = NULL;
	s = start(&setup, "cat $XDG_STATE_HOME/f; echo $TERM");
	assert_int_equal(screen_wait_exit(s), 0);
	assert_row(s, 0, "kept");
	assert_row(s, 1, "xterm-256color");
	screen_close(s);
	screen_home_free(home);
}

static void output_and_title_are_kept(void **state)
{
	struct screen *s =
		start(&(struct screen_setup){ 0 }, "printf '\\033]2;白麓\\007ab\\033[2bc'");
	size_t n;

	(void)state;
	assert_int_equal(screen_wait_exit(s), 0);
	assert_row(s, 0, "abbbc");
	assert_string_equal(screen_title(s), "白麓");
	const char *output = screen_output(s, &n);
	assert_int_equal(n, strlen("\033]2;白麓\aab\033[2bc"));
	assert_memory_equal(output, "\033]2;白麓\aab\033[2bc", n);
	screen_close(s);
}

/* Run by the next test in a process of its own. */
static void a_test_that_waits_in_vain(void **state)
{
	struct screen *other = start(&(struct screen_setup){ 0 }, "exec cat");
	struct screen *s = start(&(struct screen_setup){ 0 },
				 "echo processes $$ $PPID; trap '' HUP; exec cat");

	(void)state;
	screen_settle(other);
	screen_wait_text(s, "the thing");
}

/* Whether there is no such process, or only what its parent has not asked for yet. */
static bool is_gone(long pid)
{
	char path[64], program[256];

	snprintf(path, sizeof(path), "/proc/%ld/exe", pid);
	return kill((pid_t)pid, 0) != 0 || readlink(path, program, sizeof(program)) < 0;
}

static void waiting_in_vain_fails_and_leaves_nothing_behind(void **state)
{
	char command[4096], output[4096];

	(void)state;
	snprintf(command, sizeof(command), "PTY_DEADLINE=0.5 '%s' in-vain 2>&1", getenv("SELF"));
	FILE *f = popen(command, "r");
	assert_non_null(f);
	size_t n = fread(output, 1, sizeof(output) - 1, f);
	output[n] = '\0';
	assert_int_not_equal(pclose(f), 0);
	assert_non_null(strstr(output, "waited in vain for the thing"));
	const char *shown = strstr(output, "0|processes ");
	assert_non_null(shown);
	long program, shell;
	assert_int_equal(sscanf(shown, "0|processes %ld %ld", &program, &shell), 2);
	for (int wait = 0; wait < 500 && !(is_gone(program) && is_gone(shell)); wait++)
		poll(NULL, 0, 10);
	assert_true(is_gone(program) && is_gone(shell));
}

int main(int argc, char **argv)
{
	const struct CMUnitTest in_vain[] = { cmocka_unit_test(a_test_that_waits_in_vain) };
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_cells_and_widths_are_read),
		cmocka_unit_test(wide_screens_show_ambiguous_characters_in_two_cells),
		cmocka_unit_test(a_cursor_query_is_answered_by_what_the_screen_shows),
		cmocka_unit_test(answers_can_be_held_back),
		cmocka_unit_test(colours_and_attributes_are_read),
		cmocka_unit_test(keys_are_encoded_as_the_program_asked),
		cmocka_unit_test(the_mouse_and_pastes_arrive_only_when_asked_for),
		cmocka_unit_test(a_new_size_is_told_to_the_program),
		cmocka_unit_test(a_program_can_be_stopped_and_brought_back),
		cmocka_unit_test(the_end_is_reported),
		cmocka_unit_test(a_signal_reaches_the_program),
		cmocka_unit_test(output_that_is_held_holds_no_end_up),
		cmocka_unit_test(what_is_not_restored_is_named),
		cmocka_unit_test(settled_means_that_all_keys_were_answered),
		cmocka_unit_test(the_environment_is_the_tests_own),
		cmocka_unit_test(output_and_title_are_kept),
		cmocka_unit_test(waiting_in_vain_fails_and_leaves_nothing_behind),
	};

	setenv("SELF", argv[0], 1);
	if (argc == 2 && strcmp(argv[1], "in-vain") == 0)
		return cmocka_run_group_tests(in_vain, NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
