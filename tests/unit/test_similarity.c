/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Similarity: measures of small texts, worked out by hand. */
#include "tests/unit/unit.h"

#include <math.h>

#include "query/similarity.h"
#include "tests/unit/reports.h"

static struct similarity of(const char *a_text, const char *b_text)
{
	struct arena *arena = arena_new();
	struct frequency *frequency = frequency_new();
	struct report a = { 0 }, b = { 0 };
	struct measured x, y;

	a.paragraphs = paragraphs_of(arena, a_text, &a.paragraph_count);
	b.paragraphs = paragraphs_of(arena, b_text, &b.paragraph_count);
	frequency->documents = 99; /* and none of them holds a pair: all weigh the same */
	measured_take(arena, &a, frequency, &x);
	measured_take(arena, &b, frequency, &y);
	struct similar *similar = similar_new(&x);
	(void)similar_to(similar, &x); /* leaves nothing behind */
	struct similarity s = similar_to(similar, &y);
	similar_free(similar);
	measured_free(&x);
	measured_free(&y);
	frequency_free(frequency);
	arena_free(arena);
	return s;
}

static void measures_are_those_of_the_literature(void **state)
{
	static const struct {
		const char *a, *b;
		double cosine, jaccard, shared;
	} cases[] = {
		{ "坚持农业农村优先发展。", "坚持农业农村优先发展。", 1, 1, 1 },
		{ "甲乙丙丁", "戊己庚辛", 0, 0, 0 },
		{ "甲乙丙丁", "甲乙丙戊", 2 / 3.0, 1 / 3.0, 0 },
		{ "甲乙丙。甲乙丙", "甲乙丙", 1, 1, 0 },
		{ "", "甲乙丙", 0, 0, 0 },
		{ "", "", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct similarity s = of(cases[i].a, cases[i].b);
		assert_true(fabs(s.cosine - cases[i].cosine) < 1e-6);
		assert_true(fabs(s.jaccard - cases[i].jaccard) < 1e-6);
		assert_true(fabs(s.shared - cases[i].shared) < 1e-6);
	}
}

static void shared_sentences_are_told_of_each_side(void **state)
{
	struct similarity s =
		of("坚持农业农村优先发展。做强新能源电池产业。",
		   "坚持农业农村优先发展。建设宜居宜业美丽乡村。守护碧水蓝天净土三战。"
		   "坚持农业农村优先发展。");

	(void)state;
	assert_true(fabs(s.of_a - 1 / 2.0) < 1e-9);
	assert_true(fabs(s.of_b - 2 / 4.0) < 1e-9);
	assert_true(fabs(s.shared - 3 / 6.0) < 1e-9);
}

static void turned_round_the_measures_are_the_same(void **state)
{
	static const char a[] = "坚持农业农村优先发展，全面推进乡村振兴。做强新能源电池产业。";
	static const char b[] = "全面推进乡村振兴，坚持农业农村优先发展。";
	struct similarity x = of(a, b), y = of(b, a);

	(void)state;
	assert_true(fabs(x.cosine - y.cosine) < 1e-9);
	assert_true(fabs(x.jaccard - y.jaccard) < 1e-9);
	assert_true(fabs(x.shared - y.shared) < 1e-9);
	assert_true(fabs(x.of_a - y.of_b) < 1e-9);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(measures_are_those_of_the_literature),
		cmocka_unit_test(shared_sentences_are_told_of_each_side),
		cmocka_unit_test(turned_round_the_measures_are_the_same),
	};

	return cmocka_run_group_tests_name("similarity", tests, NULL, NULL);
}
