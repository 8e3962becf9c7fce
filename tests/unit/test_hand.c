/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hand: what a person says of sections changes an alignment, and is kept in a file. */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "query/hand.h"

/* Reports of three sections each, titled A1 to A3 and B1 to B3. */
static struct heading headings[2][3] = {
	{ { .title = "A1", .level = 2 },
	  { .title = "A2", .level = 2 },
	  { .title = "A3", .level = 2 } },
	{ { .title = "B1", .level = 2 },
	  { .title = "B2", .level = 2 },
	  { .title = "B3", .level = 2 } },
};
static const struct section sections[3] = { { .heading = 0 }, { .heading = 1 }, { .heading = 2 } };

static struct report report_of(size_t side, const char *place)
{
	struct report r = { .identity = { .place = place, .plan_year = 2023 } };

	r.outline.headings = headings[side];
	r.outline.count = 3;
	return r;
}

/* A1 with B1, A2 with B2 and B3, A3 alone. */
static struct alignment alignment_of(void)
{
	static const struct aligned pairs[] = {
		{ 0, 0, 0.9f, false },
		{ 1, 1, 0.8f, false },
		{ 1, 2, 0.7f, false },
		{ 2, ALIGN_NONE, 0, false },
	};

	return (struct alignment){ sections, sections, 3, 3, pairs, COUNT(pairs), false };
}

/* Pairs as "12 3- -1*": numbers from 1, a star where a person said so. */
static void expect(const struct alignment *alignment, const char *wanted)
{
	struct str got = { 0 };

	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *p = &alignment->pairs[i];
		str_adds(&got, i ? " " : "");
		str_addc(&got, p->a == ALIGN_NONE ? '-' : (char)('1' + p->a));
		str_addc(&got, p->b == ALIGN_NONE ? '-' : (char)('1' + p->b));
		str_adds(&got, p->by_hand ? "*" : "");
	}
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

struct room {
	char folder[64];
	struct arena *arena;
	struct report a, b;
	struct alignment alignment;
};

static int set_up(void **state)
{
	static struct room room;

	room = (struct room){ .folder = "/tmp/duidu-hand-XXXXXX" };
	assert_non_null(mkdtemp(room.folder));
	setenv("XDG_STATE_HOME", room.folder, 1);
	room.arena = arena_new();
	room.a = report_of(0, "甲市");
	room.b = report_of(1, "乙市");
	room.alignment = alignment_of();
	*state = &room;
	return 0;
}

static int tear_down(void **state)
{
	struct room *room = *state;
	struct str path = { 0 };

	arena_free(room->arena);
	str_addf(&path, "%s/duidu/pairs", room->folder);
	unlink(path.s);
	str_clear(&path);
	str_addf(&path, "%s/duidu", room->folder);
	rmdir(path.s);
	rmdir(room->folder);
	str_free(&path);
	return 0;
}

static void what_is_said_replaces_what_was_found(void **state)
{
	static const struct {
		size_t i, j;
		const char *pairs;
	} cases[] = {
		{ 2, 0, "1- 22 23 31*" },
		{ 1, 1, "11 22* 3- -3" },
		{ 0, ALIGN_NONE, "1-* 22 23 3- -1" },
		{ ALIGN_NONE, 2, "11 22 3- -3*" },
	};
	struct room *room = *state;

	for (size_t k = 0; k < COUNT(cases); k++) {
		struct alignment alignment = room->alignment;
		struct hand *hand = hand_new();
		assert_true(hand_pair(hand, (const struct report *[]){ &room->a, &room->b },
				      &alignment, cases[k].i, cases[k].j));
		hand_apply(room->arena, hand, &room->a, &room->b, &alignment);
		expect(&alignment, cases[k].pairs);
		hand_free(hand);
	}
}

static void it_is_kept_and_read_either_way_round(void **state)
{
	struct room *room = *state;
	const struct report *const reports[] = { &room->a, &room->b };
	struct alignment alignment = room->alignment;
	struct fault fault;
	struct hand *hand = hand_new();

	assert_int_equal(hand->count, 0);
	assert_true(hand_pair(hand, reports, &alignment, 2, 0));
	assert_int_equal(hand_keep(hand, &fault), DD_OK);
	hand_free(hand);
	hand = hand_new();
	assert_int_equal(hand->count, 1);
	hand_apply(room->arena, hand, &room->b, &room->a, &alignment);
	/* Pairs of this alignment are of b with a. */
	expect(&alignment, "13* 22 3- -1");
	hand_free(hand);
}

static void what_is_forgotten_is_no_longer_applied(void **state)
{
	struct room *room = *state;
	const struct report *const reports[] = { &room->a, &room->b };
	struct alignment alignment = room->alignment;
	struct hand *hand = hand_new();

	assert_true(hand_pair(hand, reports, &alignment, 2, 0));
	hand_forget(hand, reports, &alignment, true, 1);
	assert_int_equal(hand->count, 1);
	hand_forget(hand, reports, &alignment, false, 0);
	assert_int_equal(hand->count, 0);
	hand_apply(room->arena, hand, &room->a, &room->b, &alignment);
	expect(&alignment, "11 22 23 3-");
	hand_free(hand);
}

static void other_reports_are_left_alone(void **state)
{
	struct room *room = *state;
	struct report later = report_of(0, "甲市");
	struct alignment alignment = room->alignment;
	struct hand *hand = hand_new();

	later.identity.plan_year = 2024;
	assert_true(
		hand_pair(hand, (const struct report *[]){ &room->a, &room->b }, &alignment, 2, 0));
	hand_apply(room->arena, hand, &later, &room->b, &alignment);
	expect(&alignment, "11 22 23 3-");
	hand_free(hand);
}

static void a_report_without_a_name_cannot_be_spoken_of(void **state)
{
	struct room *room = *state;
	struct report unknown = report_of(0, "");
	struct hand *hand = hand_new();

	assert_false(hand_pair(hand, (const struct report *[]){ &unknown, &room->b },
			       &room->alignment, 2, 0));
	assert_int_equal(hand->count, 0);
	hand_free(hand);
}

/* Lines that are not whole say nothing, and break nothing. */
static void a_damaged_file_is_read_as_far_as_it_goes(void **state)
{
	struct room *room = *state;
	struct str path = { 0 };

	str_addf(&path, "%s/duidu", room->folder);
	mkdir(path.s, 0700);
	str_adds(&path, "/pairs");
	FILE *file = fopen(path.s, "w");
	assert_non_null(file);
	fputs("nonsense\n\n\t\t\n甲市\t2023\tA3\t乙市\t2023\tB1\n甲市\t2023", file);
	fclose(file);
	struct hand *hand = hand_new();
	struct alignment alignment = room->alignment;
	hand_apply(room->arena, hand, &room->a, &room->b, &alignment);
	expect(&alignment, "1- 22 23 31*");
	hand_free(hand);
	str_free(&path);
}

#define HAND_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		HAND_TEST(what_is_said_replaces_what_was_found),
		HAND_TEST(it_is_kept_and_read_either_way_round),
		HAND_TEST(what_is_forgotten_is_no_longer_applied),
		HAND_TEST(other_reports_are_left_alone),
		HAND_TEST(a_report_without_a_name_cannot_be_spoken_of),
		HAND_TEST(a_damaged_file_is_read_as_far_as_it_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
