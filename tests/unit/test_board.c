/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Board: the reports of one plan year, plan held against result. */
#include "tests/unit/unit.h"

#include "query/board.h"
#include "tests/unit/figures.h"

static const struct identity places[] = {
	{ .place = "甲市",
	  .short_name = "甲",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "" },
	{ .place = "乙市",
	  .short_name = "乙",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "" },
	{ .place = "丙市",
	  .short_name = "丙",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "" },
};

enum { A, B, C }; /* rows of the board of 2024 */

struct world {
	struct arena *arena;
	struct indicators *lexicon;
	struct panel panel;
	struct board board;
};

#define PEOPLE(period, op, n, unit, scale)                                                         \
	{                                                                                          \
		period, "jobs_new", BASIS_LEVEL, op, n, n, unit, "人", "", scale                   \
	}

/* 甲 has reports of two years, the others of one. */
static int begin(void **state)
{
	struct world *w = xcalloc(1, sizeof *w);

	w->arena = arena_new();
	w->lexicon = indicators_new();
	struct panel_maker *maker = panel_begin(w->arena, w->lexicon);
	REPORT(maker, w->arena, 1, places[A], 2023, PLAN("gdp", OP_GE, 6), PLAN("fai", OP_EQ, 9),
	       PEOPLE(PERIOD_PLAN, OP_GE, 4e4, "万人", 1e4));
	REPORT(maker, w->arena, 2, places[A], 2024, ACTUAL("gdp", OP_EQ, 6.5),
	       ACTUAL("retail", OP_EQ, 7), PEOPLE(PERIOD_ACTUAL, OP_EQ, 45000, "人", 1),
	       PLAN("gdp", OP_APPROX, 6), PLAN("fai", OP_EQ, 5));
	REPORT(maker, w->arena, 3, places[B], 2024, ACTUAL("gdp", OP_EQ, 4), PLAN("gdp", OP_EQ, 5));
	REPORT(maker, w->arena, 4, places[C], 2024, PLAN("gdp", OP_EQ, 7));
	panel_end(maker, &w->panel);
	*state = w;
	return 0;
}

static int end(void **state)
{
	struct world *w = *state;

	arena_free(w->arena);
	indicators_free(w->lexicon);
	free(w);
	return 0;
}

static size_t column(struct world *w, enum board_view view, const char *id)
{
	board_make(w->arena, &w->panel, 2024, view, &w->board);
	return matrix_column_of(&w->board.matrix, id);
}

/* The lower bound of what is said; NaN where nothing is. */
static double low(const struct matrix_cell *cell)
{
	return cell && cell->said ? cell->said->low : (double)NAN;
}

static double said(const struct world *w, size_t row, size_t column)
{
	return low(&w->board.matrix.rows[row].cells[column]);
}

static void years_are_those_that_are_planned_for(void **state)
{
	struct world *w = *state;
	int *years;

	assert_int_equal(board_years(w->arena, &w->panel, &years), 2);
	assert_int_equal(years[0], 2023);
	assert_int_equal(years[1], 2024);
}

static void plan_and_result_are_those_of_the_same_reports(void **state)
{
	struct world *w = *state;

	size_t gdp = column(w, BOARD_PLAN, "gdp");
	assert_int_equal(w->board.matrix.row_count, 3);
	assert_true(said(w, A, gdp) == 6 && said(w, B, gdp) == 5 && said(w, C, gdp) == 7);
	assert_null(board_before(&w->board, A, gdp));
	gdp = column(w, BOARD_RESULT, "gdp");
	assert_int_equal(w->board.matrix.row_count, 3);
	assert_true(said(w, A, gdp) == 6.5 && said(w, B, gdp) == 4);
	assert_true(isnan(said(w, C, gdp)));
}

static void a_plan_stands_behind_the_result_of_the_year_before(void **state)
{
	struct world *w = *state;
	size_t gdp = column(w, BOARD_AHEAD, "gdp"), fai = column(w, BOARD_AHEAD, "fai");

	assert_true(low(board_before(&w->board, A, gdp)) == 6.5);
	assert_true(fabs(board_difference(&w->board, A, gdp) + 0.5) < 1e-9);
	assert_true(fabs(board_difference(&w->board, B, gdp) - 1) < 1e-9);
	assert_true(isnan(board_difference(&w->board, C, gdp)));
	assert_int_equal(w->board.differences[gdp].count, 2);
	assert_true(fabs(w->board.differences[gdp].median - 0.25) < 1e-9);
	assert_null(board_before(&w->board, A, fai));
	assert_true(isnan(board_difference(&w->board, A, fai)));
}

static void a_result_stands_behind_what_was_planned_for_its_year(void **state)
{
	struct world *w = *state;
	size_t gdp = column(w, BOARD_KEPT, "gdp");

	assert_true(low(board_before(&w->board, A, gdp)) == 6);
	assert_true(fabs(board_difference(&w->board, A, gdp) - 0.5) < 1e-9);
	assert_null(board_before(&w->board, B, gdp));
	/* Only what was planned and reported. */
	assert_int_equal(column(w, BOARD_KEPT, "fai"), PANEL_NONE);
	assert_int_equal(column(w, BOARD_KEPT, "retail"), PANEL_NONE);
}

static void differences_are_in_the_unit_of_the_column(void **state)
{
	struct world *w = *state;
	size_t jobs = column(w, BOARD_KEPT, "jobs_new");

	assert_string_equal(w->board.matrix.columns[jobs].unit, "人");
	assert_true(fabs(board_difference(&w->board, A, jobs) - 5000) < 1e-6);
}

static void rows_are_sorted_by_value_or_difference(void **state)
{
	static const struct {
		enum board_view view;
		bool reverse;
		size_t order[3];
	} cases[] = {
		{ BOARD_PLAN, false, { C, A, B } },  { BOARD_PLAN, true, { B, A, C } },
		{ BOARD_AHEAD, false, { B, A, C } }, { BOARD_AHEAD, true, { A, B, C } },
		{ BOARD_KEPT, false, { A, B, C } },
	};
	struct world *w = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t order[3];
		size_t gdp = column(w, cases[i].view, "gdp");
		board_sort(&w->board, gdp, cases[i].reverse, order);
		assert_memory_equal(order, cases[i].order, sizeof order);
	}
}

static void a_year_without_reports_is_empty(void **state)
{
	struct world *w = *state;

	for (int view = 0; view < BOARD_VIEWS; view++) {
		board_make(w->arena, &w->panel, 1999, (enum board_view)view, &w->board);
		assert_int_equal(w->board.matrix.row_count, 0);
		assert_int_equal(w->board.matrix.column_count, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(years_are_those_that_are_planned_for),
		cmocka_unit_test(plan_and_result_are_those_of_the_same_reports),
		cmocka_unit_test(a_plan_stands_behind_the_result_of_the_year_before),
		cmocka_unit_test(a_result_stands_behind_what_was_planned_for_its_year),
		cmocka_unit_test(differences_are_in_the_unit_of_the_column),
		cmocka_unit_test(rows_are_sorted_by_value_or_difference),
		cmocka_unit_test(a_year_without_reports_is_empty),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
