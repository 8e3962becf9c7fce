/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random: keys of all actions in any order, text, clicks and new sizes, the same for the same seed.
 * The viewer goes on, sends nothing but what it may, and leaves the terminal as it was.
 */
#include "tests/tui/viewer.h"

#include "tests/pty/scan.h"
#include "tests/unit/mutate.h"
#include "tui/action.h"

enum { SEEDS = 4, STEPS = 400 };

static bool ends(enum action action)
{
	return action == ACTION_QUIT_ALL || action == ACTION_SUSPEND;
}

/* One of the sequences of an action, which has at least one. */
static void press(struct screen *s, struct dice *dice, enum action action)
{
	const char *keys = action_entry(action)->keys;
	size_t skip = dice_roll(dice, 4);

	for (; skip > 0 && strchr(keys, ' '); skip--)
		keys = strchr(keys, ' ') + 1;
	viewer_sequence(s, keys, strcspn(keys, " "));
}

static void resize(struct screen *s, struct dice *dice)
{
	static const int sizes[][2] = { { 24, 80 }, { 50, 160 }, { 12, 40 }, { 5, 20 },
					{ 30, 60 }, { 4, 19 },	 { 24, 240 } };
	size_t i = dice_roll(dice, COUNT(sizes));

	screen_resize(s, sizes[i][0], sizes[i][1]);
}

static void step(struct screen *s, struct dice *dice)
{
	static const char *const texts[] = {
		"12", "工业", "“", "qinglan", "<Enter>", "<Esc>", "、"
	};
	size_t kind = dice_roll(dice, 24);

	if (kind == 0) {
		resize(s, dice);
	} else if (kind <= 3) {
		screen_keys(s, texts[dice_roll(dice, COUNT(texts))]);
	} else if (kind == 4) {
		screen_click(s, 1 + (int)dice_roll(dice, 5),
			     (int)dice_roll(dice, (size_t)screen_rows(s)),
			     (int)dice_roll(dice, (size_t)screen_cols(s)));
	} else {
		enum action action = (enum action)dice_roll(dice, ACTION_COUNT);
		if (!ends(action))
			press(s, dice, action);
	}
}

/* Whether the program is ending, as it may when the first screen was left. */
static bool has_ended(struct screen *s)
{
	return !screen_alternate(s);
}

static void assert_well(struct screen *s, uint64_t seed)
{
	struct str offence = { 0 };
	size_t n;
	const char *sent = screen_output(s, &n);

	if (!scan_holds(sent, n, &offence))
		screen_fail(s, "seed %llu: %s", (unsigned long long)seed, offence.s);
	str_free(&offence);
	screen_settle(s);
	if (!has_ended(s)) {
		screen_keys(s, "<C-c><C-c>");
		screen_settle(s);
		screen_keys(s, "<C-q>");
	}
	if (screen_wait_exit(s) != 0)
		screen_fail(s, "seed %llu", (unsigned long long)seed);
	assert_null(screen_unrestored(s));
	screen_close(s);
}

/* Up to so many steps, fewer when one of them leaves the first screen; how many. */
static int walk(void **state, struct dice *dice, const char *a, const char *b, int steps,
		uint64_t seed)
{
	struct screen_setup setup = { .rows = 24, .cols = 80, .wide = seed % 2 };
	struct screen *s = viewer_start(state, &setup, a, b, NULL, NULL);
	int done = 0;

	viewer_wait(s);
	while (done < steps && !has_ended(s)) {
		step(s, dice);
		if (done++ % 16 == 0 && !has_ended(s))
			screen_settle(s);
	}
	assert_well(s, seed);
	return done;
}

static void wander(void **state, const char *a, const char *b, uint64_t first_seed)
{
	for (uint64_t seed = first_seed; seed < first_seed + SEEDS; seed++) {
		struct dice dice = { seed * 0x9E3779B97F4A7C15u };
		for (int left = STEPS; left > 0;)
			left -= walk(state, &dice, a, b, left, seed);
	}
}

static void the_library_bears_random_keys(void **state)
{
	wander(state, NULL, NULL, 100);
}

static void the_reader_bears_random_keys(void **state)
{
	wander(state, "青岚@2023", NULL, 200);
}

static void the_comparison_bears_random_keys(void **state)
{
	wander(state, "青岚@2023", "白麓@2023", 300);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		VIEWER_TEST(the_library_bears_random_keys),
		VIEWER_TEST(the_reader_bears_random_keys),
		VIEWER_TEST(the_comparison_bears_random_keys),
	};

	return cmocka_run_group_tests(tests, viewer_set_up, viewer_tear_down);
}
