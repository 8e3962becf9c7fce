/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presence: what is there is found, what is not nearly never. */
#include "tests/unit/unit.h"

#include "text/presence.h"

static struct shingles shingles_of(const char *text)
{
	struct shingles s = { 0 };

	shingles_add(&s, slice_of(text));
	shingles_sort(&s);
	return s;
}

static bool has(const struct str *filter, const char *phrase)
{
	struct shingles s = shingles_of(phrase);
	bool there = presence_has_all((struct slice){ filter->s, filter->n }, &s);

	shingles_free(&s);
	return there;
}

static void what_a_text_says_is_there(void **state)
{
	const struct paragraph text[] = {
		{ .text = SLICE("建设“强省会”，推动一核三带联动发展。") },
		{ .text = SLICE("新建高标准农田3.5万亩") },
	};
	struct str filter = { 0 };

	(void)state;
	presence_add(&filter, text, COUNT(text));
	assert_true(has(&filter, "强省会"));
	assert_true(has(&filter, "建设强省会"));
	assert_true(has(&filter, "一核三带"));
	assert_true(has(&filter, "高标准农田12万亩")); /* whatever the figure */
	assert_false(has(&filter, "会推动一核"));      /* over the end of a clause */
	assert_false(has(&filter, "乡村振兴战略"));
	str_free(&filter);
}

static void an_empty_text_has_nothing(void **state)
{
	struct str filter = { 0 };

	(void)state;
	presence_add(&filter, NULL, 0);
	assert_int_equal(filter.n, 0);
	assert_false(has(&filter, "强省会"));
	str_free(&filter);
}

static void few_that_are_not_there_seem_to_be(void **state)
{
	enum { MANY = 10000 };
	struct str filter = { 0 }, text = { 0 };
	unsigned seed = 9;
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		str_addu(&text, 0x4E00 + (uint32_t)rand_r(&seed) % 20000);
	const struct paragraph p = { .text = { text.s, text.n } };
	presence_add(&filter, &p, 1);
	assert_in_range(filter.n, MANY * 3 / 2 - 10, MANY * 3 / 2);
	for (size_t i = 0; i < MANY; i++)
		wrong += presence_has((struct slice){ filter.s, filter.n },
				      (shingle)rand_r(&seed) << 31 ^ (shingle)rand_r(&seed));
	assert_in_range(wrong, 20, 80); /* (1 - e^(-5/12))^5 = 0.5 % */
	str_free(&filter);
	str_free(&text);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_text_says_is_there),
		cmocka_unit_test(an_empty_text_has_nothing),
		cmocka_unit_test(few_that_are_not_there_seem_to_be),
	};

	return cmocka_run_group_tests_name("presence", tests, NULL, NULL);
}
