/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pack: printed texts as changes of repaired ones, and line numbers. */
#include "tests/unit/unit.h"

#include "store/pack.h"

static void lines_come_back(void **state)
{
	static const struct {
		size_t lines[4];
		size_t count, bytes;
	} cases[] = {
		{ { 1 }, 1, 1 },
		{ { 127, 128 }, 2, 2 },
		{ { 128, 300, 100000 }, 3, 7 },
		{ { 31, 33, 33, (size_t)1 << 40 }, 4, 9 },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str packed = { 0 };
		const size_t *lines;
		size_t count;
		pack_lines(&packed, cases[i].lines, cases[i].count);
		assert_int_equal(packed.n, cases[i].bytes);
		assert_true(
			unpack_lines(arena, (struct slice){ packed.s, packed.n }, &lines, &count));
		assert_int_equal(count, cases[i].count);
		assert_memory_equal(lines, cases[i].lines, count * sizeof *lines);
		str_free(&packed);
	}
	arena_free(arena);
}

/* The bytes that the changes take, after they were seen to lead back. */
static size_t changes(struct slice text, struct slice what)
{
	struct arena *arena = arena_new();
	struct str packed = { 0 };
	struct slice back;

	pack_changes(&packed, text, what);
	assert_true(
		unpack_changes(arena, (struct slice){ str_text(&packed), packed.n }, text, &back));
	assert_int_equal(back.n, what.n);
	assert_memory_equal(back.s, what.s, what.n);
	size_t n = packed.n;
	str_free(&packed);
	arena_free(arena);
	return n;
}

static void printed_texts_come_back_from_few_bytes(void **state)
{
	static const struct {
		const char *text, *printed;
		size_t most;
	} cases[] = {
		{ "", "", 0 },
		{ "全市生产总值增长5.5%。", "全市生产总值增长5.5%。", 0 },
		{ "全市生产总值增长5.5%。", "　　全市生产总值增长5.5%。", 9 },
		{ "全市生产总值增长5.5%。", "全市生产 总值增长5.5 %。\n", 13 },
		{ "坚持“两山”理念。", "坚持“两山␍理念。", 6 },
		{ "全市生产总值增长", "全市生\n\n产总值增长", 5 },
		{ "", "　　", 9 },
		{ "甲", "", 3 },
		{ "甲乙丙", "子丑寅卯", 15 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t n = changes(slice_of(cases[i].text), slice_of(cases[i].printed));
		assert_in_range(n, 0, cases[i].most);
	}
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void any_two_texts_lead_to_each_other(void **state)
{
	char a[300], b[300];
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		size_t n = next(&seed) % sizeof a, m = next(&seed) % sizeof b;
		unsigned letters = 1 + next(&seed) % 4;
		for (size_t i = 0; i < n; i++)
			a[i] = (char)('a' + next(&seed) % letters);
		for (size_t i = 0; i < m; i++) {
			b[i] = (char)('a' + next(&seed) % letters);
			if (i < n && next(&seed) % 8)
				b[i] = a[i];
		}
		(void)changes((struct slice){ a, n }, (struct slice){ b, m });
	}
}

static void damaged_bytes_are_told(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
	} changed[] = {
		{ "\x80", 1 },		/* a number without its end */
		{ "\x00\x00", 2 },	/* no third number */
		{ "\x09\x00\x00", 3 },	/* keeps more than there is */
		{ "\x00\x09\x00", 3 },	/* leaves out more than there is */
		{ "\x00\x00\x05x", 4 }, /* puts in more than follows */
		{ "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x01\x00", 12 },
	};
	struct arena *arena = arena_new();
	struct slice what = SLICE("untouched");
	const size_t *lines = NULL;
	size_t count = 7;

	(void)state;
	for (size_t i = 0; i < COUNT(changed); i++)
		assert_false(unpack_changes(arena, (struct slice){ changed[i].bytes, changed[i].n },
					    SLICE("text"), &what));
	assert_true(slice_is(what, SLICE("untouched")));
	assert_false(unpack_lines(arena, SLICE("\x05\x80"), &lines, &count));
	assert_false(unpack_lines(arena, SLICE(""), &lines, &count));
	assert_false(unpack_lines(arena, SLICE("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01"),
				  &lines, &count));
	assert_null(lines);
	assert_int_equal(count, 7);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_come_back),
		cmocka_unit_test(printed_texts_come_back_from_few_bytes),
		cmocka_unit_test(any_two_texts_lead_to_each_other),
		cmocka_unit_test(damaged_bytes_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
