/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes to events. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "tui/keymap.h"
#include "tui/term/decode.h"

static const struct key_string own[] = {
	{ "\033[[A", KEYS_F1 },
	{ "\033Od", KEYS_LEFT | KEYS_CTRL },
};

static void name_event(struct str *out, const struct event *event)
{
	static const char *const names[] = {
		[EVENT_PASTED] = "pasted ", [EVENT_PRESS] = "press",  [EVENT_WHEEL] = "wheel",
		[EVENT_CURSOR] = "cursor",  [EVENT_PASTE] = "paste-",
	};

	if (event->kind == EVENT_NONE)
		return;
	if (out->n > 0)
		str_adds(out, " ");
	if (event->kind == EVENT_KEY) {
		keymap_name(out, &event->key, 1);
		return;
	}
	str_adds(out, names[event->kind]);
	if (event->kind == EVENT_PASTED)
		str_addu(out, event->key);
	else if (event->kind == EVENT_PASTE)
		str_addf(out, "%d", event->button);
	else
		str_addf(out, "%d@%d,%d", event->button, event->row, event->col);
}

/* What the bytes mean when `step` of them arrive at a time, with nothing behind them. */
static char *events_of(const char *bytes, size_t n, size_t step)
{
	struct decoder decoder = { own, COUNT(own), false };
	struct str out = { 0 };
	size_t start = 0, end = 0;
	struct event event;

	while (start < n) {
		end = end + step < n ? end + step : n;
		size_t taken;
		do {
			taken = decode_next(&decoder, bytes + start, end - start, end == n, &event);
			assert_true(taken <= end - start);
			start += taken;
			if (taken > 0)
				name_event(&out, &event);
		} while (taken > 0);
		assert_true(end < n || start == n);
	}
	str_adds(&out, "");
	return out.s ? out.s : xstrndup("", 0);
}

static const struct {
	const char *bytes, *events;
} cases[] = {
	{ "jk", "j k" },
	{ "\r\t\177\b", "Enter Tab Backspace Backspace" },
	{ "\001\032\037", "Ctrl-A Ctrl-Z Ctrl-_" },
	{ "济，", "济 ，" },
	{ "\033", "Esc" },
	{ "\033\033", "Esc Esc" },
	{ "\033x", "Alt-x" },
	{ "\033[A\033[B\033[C\033[D\033[H\033[F", "Up Down Right Left Home End" },
	{ "\033OA\033OB\033OC\033OD\033OH\033OF", "Up Down Right Left Home End" },
	{ "\033[1~\033[4~\033[5~\033[6~\033[2~\033[3~", "Home End PgUp PgDn Ins Del" },
	{ "\033OP\033OQ\033OR\033OS\033[15~\033[24~", "F1 F2 F3 F4 F5 F12" },
	{ "\033[Z", "Shift-Tab" },
	{ "\033[1;5A\033[5;3~\033[1;2R", "Ctrl-Up Alt-PgUp Shift-F3" },
	{ "\033[1;2P", "Shift-F1" },
	{ "\033[[A", "F1" },
	{ "\033Od", "Ctrl-Left" },
	{ "\033OM\033Ok", "Enter +" },
	{ "\033[24;2R\033[24;3R", "cursor0@23,1 cursor0@23,2" },
	{ "\033[<0;5;3M\033[<0;5;3m", "press1@2,4" },
	{ "\033[<2;1;1M", "press3@0,0" },
	{ "\033[<64;5;3M\033[<65;5;3M", "wheel-1@2,4 wheel1@2,4" },
	{ "\033[<35;5;3M\033[<32;5;3M\033[<0;0;0M", "" },
	{ "\033[200~a\r\033[A\033[201~b", "paste-1 pasted a pasted   pasted [ pasted A paste-0 b" },
	{ "\033[27;5;105~\033[102;5u", "Ctrl-I Ctrl-F" },
	{ "\033]11;rgb:0/0/0\033\\x\033]0;t\ay", "x y" },
	{ "\033P1$r0m\033\\x", "x" },
	{ "\033[?64;1c\033[?2026;2$yx", "x" },
	{ "\033[99999999999;99999999999Hx", "Home x" },
	{ "\300\200x\377y", "x y" },
};

static void sequences_are_taken_whole_however_they_arrive(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (size_t step = 1; step <= 40; step++) {
			char *got = events_of(cases[i].bytes, strlen(cases[i].bytes), step);
			assert_string_equal(got, cases[i].events);
			free(got);
		}
}

static void a_sequence_that_does_not_end_is_waited_for_and_then_dropped(void **state)
{
	static const struct {
		const char *bytes, *events;
	} unended[] = {
		{ "\033[", "Alt-[" },
		{ "\033[1;5", "" },
		{ "\033O", "Alt-O" },
		{ "\033]0;title", "" },
		{ "\033P", "Alt-P" },
		{ "\346\265", "" },
		{ "\033[200~x\033[20", "paste-1 pasted x" },
	};
	struct decoder decoder = { own, COUNT(own), false };
	struct event event;

	(void)state;
	for (size_t i = 0; i < COUNT(unended); i++) {
		const char *bytes = unended[i].bytes;
		if (bytes[0] != '\033' || bytes[1] != '[' || strlen(bytes) < 6)
			assert_int_equal(decode_next(&decoder, bytes, strlen(bytes), false, &event),
					 0);
		char *got = events_of(bytes, strlen(bytes), 1);
		assert_string_equal(got, unended[i].events);
		free(got);
	}
}

/* Every start of every case, alone and before an ordinary key, is used up without a hang. */
static void every_prefix_ends(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (size_t n = 1; n <= strlen(cases[i].bytes); n++)
			free(events_of(cases[i].bytes, n, 3));
}

static void noise_is_used_up(void **state)
{
	char bytes[512];
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		for (size_t i = 0; i < sizeof(bytes); i++) {
			static const char likely[] = "\033[;?<O0129~MmR]P\\";
			seed = seed * 1664525 + 1013904223;
			bytes[i] = seed >> 31 ? likely[(seed >> 16) % (sizeof(likely) - 1)]
					      : (char)(seed >> 24);
		}
		free(events_of(bytes, sizeof(bytes), 7));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sequences_are_taken_whole_however_they_arrive),
		cmocka_unit_test(a_sequence_that_does_not_end_is_waited_for_and_then_dropped),
		cmocka_unit_test(every_prefix_ends),
		cmocka_unit_test(noise_is_used_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
