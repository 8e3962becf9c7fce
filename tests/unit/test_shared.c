/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared: what two texts share, printed as the stretches of both. */
#include "tests/unit/unit.h"

#include <time.h>

#include "base/str.h"
#include "query/shared.h"
#include "tests/unit/reports.h"

/* Lines are paragraphs; each passage as "of a|of b" on a line of its own. */
static void expect(const char *a_text, const char *b_text, const char *passages)
{
	struct arena *arena = arena_new();
	struct report a = { 0 }, b = { 0 };
	struct str got = { 0 };
	size_t count;

	a.paragraphs = paragraphs_of(arena, a_text, &a.paragraph_count);
	b.paragraphs = paragraphs_of(arena, b_text, &b.paragraph_count);
	const struct shared *p = shared_find(arena, &a, &b, &count);
	for (size_t i = 0; i < count; i++) {
		const char *s = a.paragraphs[p[i].a.para].text.s;
		const char *t = b.paragraphs[p[i].b.para].text.s;
		str_add(&got, s + p[i].a.start, p[i].a.end - p[i].a.start);
		str_addc(&got, '|');
		str_add(&got, t + p[i].b.start, p[i].b.end - p[i].b.start);
		str_addc(&got, '\n');
	}
	assert_string_equal(str_text(&got), passages);
	str_free(&got);
	arena_free(arena);
}

static void what_both_have_word_for_word_is_found(void **state)
{
	(void)state;
	expect("今年要抓好春耕。坚持农业农村优先发展，全面推进乡村振兴战略，夯实粮食安全根基。",
	       "坚持农业农村优先发展，全面推进乡村振兴战略。各位代表！",
	       "坚持农业农村优先发展，全面推进乡村振兴战略，|"
	       "坚持农业农村优先发展，全面推进乡村振兴战略。\n");
}

static void figures_of_ones_own_do_not_matter(void **state)
{
	(void)state;
	expect("新建高标准农田三万亩以上，改造提升农村公路120公里以上。",
	       "新建高标准农田三万亩以上，改造提升农村公路85公里以上。",
	       "新建高标准农田三万亩以上，改造提升农村公路120公里以上。|"
	       "新建高标准农田三万亩以上，改造提升农村公路85公里以上。\n");
}

static void a_turn_of_phrase_is_no_passage(void **state)
{
	(void)state;
	expect("坚持农业农村优先发展。", "坚持农业农村优先发展。", "");
}

static void no_passage_reaches_over_paragraphs(void **state)
{
	(void)state;
	expect("坚持农业农村优先发展。\n全面推进乡村振兴战略。",
	       "坚持农业农村优先发展。\n全面推进乡村振兴战略。", "");
}

static void each_clause_belongs_to_one_passage(void **state)
{
	(void)state;
	expect("坚持农业农村优先发展，全面推进乡村振兴战略实施。",
	       "坚持农业农村优先发展，全面推进乡村振兴战略实施。\n"
	       "坚持农业农村优先发展，全面推进乡村振兴战略实施。",
	       "坚持农业农村优先发展，全面推进乡村振兴战略实施。|"
	       "坚持农业农村优先发展，全面推进乡村振兴战略实施。\n");
}

static void what_stands_ten_thousand_times_is_found_soon(void **state)
{
	enum { MANY = 10000 };
	struct arena *arena = arena_new();
	struct report r = { .paragraph_count = MANY };
	size_t count;
	clock_t start = clock();

	(void)state;
	r.paragraphs = arena_array(arena, MANY, sizeof *r.paragraphs);
	for (size_t i = 0; i < MANY; i++)
		r.paragraphs[i].text = SLICE("坚持农业农村优先发展，全面推进乡村振兴战略实施。");
	(void)shared_find(arena, &r, &r, &count);
	assert_true(count > 0);
	assert_true(clock() - start < 20 * (clock_t)CLOCKS_PER_SEC);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_both_have_word_for_word_is_found),
		cmocka_unit_test(figures_of_ones_own_do_not_matter),
		cmocka_unit_test(a_turn_of_phrase_is_no_passage),
		cmocka_unit_test(no_passage_reaches_over_paragraphs),
		cmocka_unit_test(each_clause_belongs_to_one_passage),
		cmocka_unit_test(what_stands_ten_thousand_times_is_found_soon),
	};

	return cmocka_run_group_tests_name("shared", tests, NULL, NULL);
}
