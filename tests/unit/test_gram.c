/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gram: pairs of characters, how often they stand, and how rare they are. */
#include "tests/unit/unit.h"

#include "text/gram.h"

static size_t grams_of(const char *text, struct gram_count **out, struct arena *arena)
{
	struct gram_list list = { 0 };
	size_t count;

	gram_add(&list, slice_of(text));
	*out = gram_tally(arena, &list, &count);
	gram_list_free(&list);
	return count;
}

static void no_pair_reaches_over_anything_but_characters(void **state)
{
	static const struct {
		const char *text;
		size_t distinct;
	} cases[] = {
		{ "", 0 },	   { "春", 0 },		{ "春耕", 1 },	   { "春，耕", 0 },
		{ "春5耕", 0 },	   { "春 耕", 0 },	{ "plan", 0 },	   { "春耕秋收", 3 },
		{ "春耕春耕", 2 }, { "春耕。春耕", 1 }, { "\xff春耕", 1 }, { "春\xff耕", 0 },
	};
	struct arena *arena = arena_new();
	struct gram_count *grams;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(grams_of(cases[i].text, &grams, arena), cases[i].distinct);
	arena_free(arena);
}

static void what_stands_twice_counts_two(void **state)
{
	struct arena *arena = arena_new();
	struct gram_count *grams;

	(void)state;
	assert_int_equal(grams_of("春耕。春耕", &grams, arena), 1);
	assert_int_equal(grams[0].times, 2);
	arena_free(arena);
}

static void turned_round_a_pair_is_another(void **state)
{
	struct arena *arena = arena_new();
	struct gram_count *a, *b;

	(void)state;
	grams_of("科学", &a, arena);
	grams_of("学科", &b, arena);
	assert_int_not_equal(a[0].gram, b[0].gram);
	arena_free(arena);
}

static gram first_gram(const char *text)
{
	struct gram_list list = { 0 };

	gram_add(&list, slice_of(text));
	gram g = list.grams[0];
	gram_list_free(&list);
	return g;
}

static void count_in(struct frequency *frequency, const char *text,
		     void (*count)(struct frequency *, struct gram_list *))
{
	struct gram_list list = { 0 };

	gram_add(&list, slice_of(text));
	count(frequency, &list);
	gram_list_free(&list);
}

static void the_rarer_weighs_more_and_what_is_everywhere_nothing(void **state)
{
	struct frequency *f = xcalloc(1, sizeof *f);

	(void)state;
	count_in(f, "发展工业", frequency_add);
	count_in(f, "发展农业发展", frequency_add);
	count_in(f, "发展旅游", frequency_add);
	assert_int_equal(f->documents, 3);
	assert_true(frequency_idf(f, first_gram("发展")) == 0);
	assert_true(frequency_idf(f, first_gram("旅游")) > frequency_idf(f, first_gram("发展")));
	assert_true(frequency_idf(f, first_gram("海洋")) > frequency_idf(f, first_gram("旅游")));
	free(f);
}

static void what_is_counted_out_leaves_nothing(void **state)
{
	struct frequency *f = xcalloc(1, sizeof *f), *empty = xcalloc(1, sizeof *empty);

	(void)state;
	count_in(f, "发展工业，发展农业", frequency_add);
	count_in(f, "发展旅游", frequency_add);
	count_in(f, "发展工业，发展农业", frequency_remove);
	count_in(f, "发展旅游", frequency_remove);
	assert_memory_equal(f, empty, sizeof *f);
	count_in(f, "发展旅游", frequency_remove); /* once too often: nothing below 0 */
	assert_memory_equal(f, empty, sizeof *f);
	free(f);
	free(empty);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_pair_reaches_over_anything_but_characters),
		cmocka_unit_test(what_stands_twice_counts_two),
		cmocka_unit_test(turned_round_a_pair_is_another),
		cmocka_unit_test(the_rarer_weighs_more_and_what_is_everywhere_nothing),
		cmocka_unit_test(what_is_counted_out_leaves_nothing),
	};

	return cmocka_run_group_tests_name("gram", tests, NULL, NULL);
}
