/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sketch: what is nearly the same and what is not; sketches held against counting shingles. */
#include "tests/unit/unit.h"

#include <math.h>

#include "text/sketch.h"

static bool alike(const char *a, const char *b)
{
	struct sketch x, y;

	assert_true(sketch_of(slice_of(a), &x));
	assert_true(sketch_of(slice_of(b), &y));
	return sketch_alike(&x, &y);
}

static void nearly_the_same_is_seen(void **state)
{
	static const struct {
		const char *a, *b;
		bool alike;
	} cases[] = {
		{ "坚持农业农村优先发展，", "坚持农业农村优先发展。", true },
		{ "新建高标准农田34万亩。", "新建高标准农田2.3万亩，", true },
		{ "新增城镇就业1.2万人以上。", "新增城镇就业6.8 万人", true },
		{ "坚决守住粮食安全和不发生规模性返贫的底线",
		  "坚决守住粮食安全和不发生规模性返贫底线。", true },
		{ "增强“四个意识”、坚定“四个自信”", "增强四个意识坚定四个自信", true },
		{ "全面推進鄉村振興戰略實施", "全面推进乡村振兴战略实施", true },
		{ "坚持农业农村优先发展", "坚持工业城市优先布局", false },
		{ "全面推进乡村振兴战略实施", "深入打好污染防治攻坚战役", false },
		{ "新建高标准农田34万亩", "改造提升农村公路34公里", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(alike(cases[i].a, cases[i].b), cases[i].alike);
}

static void what_is_too_short_has_none(void **state)
{
	static const char *const cases[] = { "", "各位代表！", "2023年", "123456789012345",
					     "！！！！！！！！！" };
	struct sketch sketch;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_false(sketch_of(slice_of(cases[i]), &sketch));
	assert_true(sketch_of(slice_of("稳住粮食播种面积"), &sketch));
}

/* A text of n characters out of 5,000 that differ. */
static void random_text(struct str *out, unsigned *seed, size_t n)
{
	str_clear(out);
	for (size_t i = 0; i < n; i++)
		str_addu(out, 0x4E00 + (uint32_t)rand_r(seed) % 5000);
}

static struct shingles shingles_of(struct slice text)
{
	struct shingles s = { 0 };

	shingles_add(&s, text);
	shingles_sort(&s);
	return s;
}

static double shared(struct slice a, struct slice b)
{
	struct shingles x = shingles_of(a), y = shingles_of(b);
	double share = shingles_jaccard(&x, &y);

	shingles_free(&x);
	shingles_free(&y);
	return share;
}

/* Over many pairs of which one is the other with its end changed, from hardly to wholly. */
static void values_agree_as_often_as_shingles_are_shared(void **state)
{
	unsigned seed = 11;
	double error = 0, sum = 0;
	int rounds = 2000;

	(void)state;
	for (int round = 0; round < rounds; round++) {
		struct str a = { 0 }, b = { 0 }, tail = { 0 };
		struct sketch x, y;
		unsigned equal = 0;
		random_text(&a, &seed, 40);
		random_text(&tail, &seed, 1 + (size_t)rand_r(&seed) % 39);
		str_add(&b, a.s, a.n - tail.n);
		str_add(&b, tail.s, tail.n);
		struct slice s = { a.s, a.n }, t = { b.s, b.n };
		assert_true(sketch_of(s, &x) && sketch_of(t, &y));
		for (size_t k = 0; k < SKETCH_VALUES; k++)
			equal += x.value[k] == y.value[k];
		double difference = (double)equal / SKETCH_VALUES - shared(s, t);
		sum += difference;
		error += difference * difference;
		str_free(&a);
		str_free(&b);
		str_free(&tail);
	}
	assert_true(fabs(sum / rounds) < 0.01);		  /* no bias */
	assert_true(sqrt(error / rounds) < 0.125 + 0.01); /* sqrt(1/4/16) at the most */
}

static void the_same_always_agrees_in_a_band(void **state)
{
	unsigned seed = 5;

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct str a = { 0 };
		struct sketch x, y;
		random_text(&a, &seed, 8 + (size_t)rand_r(&seed) % 50);
		assert_true(sketch_of((struct slice){ a.s, a.n }, &x));
		assert_true(sketch_of((struct slice){ a.s, a.n }, &y));
		assert_true(sketch_alike(&x, &y));
		for (size_t band = 0; band < SKETCH_BANDS; band++)
			assert_int_equal(sketch_band(&x, band), sketch_band(&y, band));
		str_free(&a);
	}
}

static void jaccard_counts_shared_of_all(void **state)
{
	static const struct {
		const char *a, *b;
		double share;
	} cases[] = {
		{ "", "", 0 },
		{ "甲乙丙", "甲乙丙", 1 },
		{ "甲乙丙丁", "甲乙丙戊", 1 / 3.0 },
		{ "甲乙丙", "丁戊己", 0 },
		{ "甲乙丙甲乙丙", "甲乙丙", 1 / 3.0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_true(fabs(shared(slice_of(cases[i].a), slice_of(cases[i].b)) -
				 cases[i].share) < 1e-9);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearly_the_same_is_seen),
		cmocka_unit_test(what_is_too_short_has_none),
		cmocka_unit_test(values_agree_as_often_as_shingles_are_shared),
		cmocka_unit_test(the_same_always_agrees_in_a_band),
		cmocka_unit_test(jaccard_counts_shared_of_all),
	};

	return cmocka_run_group_tests_name("sketch", tests, NULL, NULL);
}
