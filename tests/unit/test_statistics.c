/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statistics: against what R prints. */
#include "tests/unit/unit.h"

#include <math.h>

#include "query/statistics.h"

static void near(double got, double wanted)
{
	if (isnan(wanted))
		assert_true(isnan(got));
	else
		assert_true(fabs(got - wanted) < 1e-9);
}

/* summary(x), sd(x), sd(x) / abs(mean(x)) in R 4.2. */
static void lists_are_described_as_in_r(void **state)
{
	static const struct {
		double values[8];
		size_t count;
		double mean, sd, cv, lower, median, upper;
	} cases[] = {
		{ { 6 }, 1, 6, NAN, NAN, 6, 6, 6 },
		{ { 7, 6 }, 2, 6.5, 0.7071067811865476, 0.10878565864408424, 6.25, 6.5, 6.75 },
		{ { 8, 5, 7, 6 },
		  4,
		  6.5,
		  1.2909944487358056,
		  0.19861453057473933,
		  5.75,
		  6.5,
		  7.25 },
		{ { 1, 2, 3, 4, 100 }, 5, 22, 43.61765697512909, 1.982620771596777, 2, 3, 4 },
		{ { -1, 1 }, 2, 0, 1.4142135623730951, NAN, -0.5, 0, 0.5 },
		{ { -2, -4 }, 2, -3, 1.4142135623730951, 0.4714045207910317, -3.5, -3, -2.5 },
		{ { 3, 3, 3 }, 3, 3, 0, 0, 3, 3, 3 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		double values[8];
		memcpy(values, cases[i].values, sizeof values);
		struct statistics s = statistics_of(values, cases[i].count);
		assert_int_equal(s.count, cases[i].count);
		near(s.mean, cases[i].mean);
		near(s.sd, cases[i].sd);
		near(s.cv, cases[i].cv);
		near(s.lower, cases[i].lower);
		near(s.median, cases[i].median);
		near(s.upper, cases[i].upper);
		assert_true(s.least <= s.lower && s.upper <= s.most);
	}
}

static void of_nothing_nothing_is_known(void **state)
{
	struct statistics s = statistics_of(NULL, 0);

	(void)state;
	assert_int_equal(s.count, 0);
	assert_true(isnan(s.mean) && isnan(s.sd) && isnan(s.cv) && isnan(s.median));
	assert_true(isnan(s.least) && isnan(s.most));
}

static void large_numbers_that_are_near_keep_their_spread(void **state)
{
	struct running r = { 0 };

	(void)state;
	running_add(&r, 1e12 + 1);
	running_add(&r, 1e12 + 2);
	running_add(&r, 1e12 + 3);
	near(running_sd(&r), 1);
}

static void one_may_be_left_out_of_a_mean(void **state)
{
	struct running r = { 0 };

	(void)state;
	running_add(&r, 6);
	assert_true(isnan(running_without(&r, 6)));
	running_add(&r, 7);
	near(running_without(&r, 6), 7);
	running_add(&r, 11);
	near(running_without(&r, 6), 9);
	near(running_without(&r, 11), 6.5);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_are_described_as_in_r),
		cmocka_unit_test(of_nothing_nothing_is_known),
		cmocka_unit_test(large_numbers_that_are_near_keep_their_spread),
		cmocka_unit_test(one_may_be_left_out_of_a_mean),
	};

	return cmocka_run_group_tests_name("statistics", tests, NULL, NULL);
}
