/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assign: the best pairing, held against trying them all. */
#include "tests/unit/unit.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/assign.h"

enum { SIDE = 6 };

/* The greatest sum that any pairing of rows from i on reaches. */
static double best_of_all(const float *score, size_t rows, size_t columns, size_t i, unsigned used)
{
	if (i == rows)
		return 0;
	double best = best_of_all(score, rows, columns, i + 1, used);

	for (size_t j = 0; j < columns; j++) {
		if (used >> j & 1)
			continue;
		double sum = (double)score[i * columns + j] +
			     best_of_all(score, rows, columns, i + 1, used | 1u << j);
		if (sum > best)
			best = sum;
	}
	return best;
}

static double sum_of(const float *score, size_t rows, size_t columns, const size_t *to)
{
	double sum = 0;

	for (size_t i = 0; i < rows; i++)
		if (to[i] != ASSIGN_NONE)
			sum += (double)score[i * columns + to[i]];
	return sum;
}

static void no_pairing_is_better(void **state)
{
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		float score[SIDE * SIDE];
		size_t to[SIDE];
		size_t rows = 1 + (size_t)rand_r(&seed) % SIDE;
		size_t columns = 1 + (size_t)rand_r(&seed) % SIDE;
		for (size_t k = 0; k < rows * columns; k++)
			score[k] = rand_r(&seed) % 3 ? 0 : (float)(rand_r(&seed) % 100) / 100;
		assign_best(score, rows, columns, to);
		assert_true(best_of_all(score, rows, columns, 0, 0) -
				    sum_of(score, rows, columns, to) <
			    1e-5);
	}
}

static void a_score_of_nothing_never_pairs(void **state)
{
	static const float score[] = { 0, 0, 0, 1 };
	size_t to[2];

	(void)state;
	assign_best(score, 2, 2, to);
	assert_int_equal(to[0], ASSIGN_NONE);
	assert_int_equal(to[1], 1);
}

static void each_goes_to_itself_beyond_the_exact_size(void **state)
{
	size_t n = ASSIGN_EXACT + 50;
	float *score = xcalloc(n * n, sizeof *score);
	size_t *to = xcalloc(n, sizeof *to);

	(void)state;
	for (size_t i = 0; i < n * n; i++)
		score[i] = i % (n + 1) == 0 ? 1.0f : 0.5f;
	assign_best(score, n, n, to);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(to[i], i);
	free(score);
	free(to);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_pairing_is_better),
		cmocka_unit_test(a_score_of_nothing_never_pairs),
		cmocka_unit_test(each_goes_to_itself_beyond_the_exact_size),
	};

	return cmocka_run_group_tests_name("assign", tests, NULL, NULL);
}
