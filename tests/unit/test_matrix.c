/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrix: places by indicators, and how they look. */
#include "tests/unit/unit.h"

#include "output/sign.h"
#include "query/matrix.h"
#include "tests/unit/figures.h"

static const struct identity places[] = {
	{ .place = "甲市",
	  .short_name = "甲",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "云岭省" },
	{ .place = "乙市",
	  .short_name = "乙",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "云岭省" },
	{ .place = "丙市",
	  .short_name = "丙",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "云岭省" },
	{ .place = "丁市",
	  .short_name = "丁",
	  .code = "",
	  .level = LEVEL_PREFECTURE,
	  .province = "云岭省" },
};

struct world {
	struct arena *arena;
	struct indicators *lexicon;
	struct panel panel;
	struct matrix matrix;
};

#define PEOPLE(op, n, unit, scale)                                                                 \
	{                                                                                          \
		PERIOD_PLAN, "jobs_new", BASIS_LEVEL, op, n, n, unit, "人", "", scale              \
	}

static int begin(void **state)
{
	struct world *w = xcalloc(1, sizeof *w);

	w->arena = arena_new();
	w->lexicon = indicators_new();
	struct panel_maker *maker = panel_begin(w->arena, w->lexicon);
	REPORT(maker, w->arena, 1, places[0], 2023, PLAN("gdp", OP_GE, 6),
	       PEOPLE(OP_GE, 4e4, "万人", 1e4), ACTUAL("gdp", OP_EQ, 5));
	REPORT(maker, w->arena, 2, places[1], 2023,
	       { PERIOD_PLAN, "gdp", BASIS_GROWTH, OP_EQ, 6, 7, "%", "%", "", 0 },
	       PEOPLE(OP_EQ, 8000, "人", 1));
	REPORT(maker, w->arena, 3, places[2], 2023, PLAN("gdp", OP_APPROX, 6),
	       PEOPLE(OP_LE, 12500, "万人", 1e4),
	       { PERIOD_PLAN, "fdi", BASIS_LEVEL, OP_EQ, 3e9, 3e9, "亿美元", "美元", "", 1e8 });
	REPORT(maker, w->arena, 4, places[3], 2023,
	       { PERIOD_PLAN, "gdp", BASIS_NONE, OP_QUAL, 0, 0, "", "", "地区生产总值平稳较快增长",
		 0 },
	       { PERIOD_PLAN, "fdi", BASIS_GROWTH, OP_EQ, 10, 10, "%", "%", "", 0 });
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

/* Lets an indicator through whose id is data, or all where it is NULL. */
static bool wants(const void *data, const struct indicator *indicator)
{
	return !data || strcmp(data, indicator->id) == 0;
}

static void make(struct world *w, enum period period, const char *only)
{
	const struct panel_row *rows[16];
	size_t count = 0;

	for (size_t i = 0; i < w->panel.row_count; i++)
		if (w->panel.rows[i].year == (period == PERIOD_PLAN ? 2023 : 2022))
			rows[count++] = &w->panel.rows[i];
	matrix_make(w->arena, &w->panel, period, rows, count, wants, only, &w->matrix);
}

/* The matrix as text: a row a place, cells between bars, #rank behind a value. */
static void expect(const struct world *w, const char *wanted)
{
	const struct matrix *m = &w->matrix;
	struct str got = { 0 };

	for (size_t c = 0; c < m->column_count; c++)
		str_addf(&got, "|%s %s", m->columns[c].indicator->id, m->columns[c].unit);
	str_addc(&got, '\n');
	for (size_t r = 0; r < m->row_count; r++) {
		str_adds(&got, w->panel.places[m->rows[r].row->place].identity.short_name);
		for (size_t c = 0; c < m->column_count; c++) {
			const struct matrix_cell *cell = &m->rows[r].cells[c];
			str_addc(&got, '|');
			sign_cell(&got, &m->columns[c], cell, SIGNS_ASCII, 8);
			if (cell->rank)
				str_addf(&got, "#%zu", cell->rank);
		}
		str_addc(&got, '\n');
	}
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

static void cells_carry_operator_range_words_and_rank(void **state)
{
	struct world *w = *state;

	make(w, PERIOD_PLAN, NULL);
	expect(w, "|gdp %|jobs_new 万人|fdi %\n"
		  "甲|>=6#2|>=4#1|\n"
		  "乙|6~7#1|0.8#3|\n"
		  "丙|~6#2|<=1.25#2|30亿美元\n"
		  "丁|平稳较..||10#1\n");
}

static void results_are_a_matrix_of_their_own(void **state)
{
	struct world *w = *state;

	make(w, PERIOD_ACTUAL, NULL);
	expect(w, "|gdp %\n甲|5#1\n乙|\n丙|\n丁|\n");
}

static void indicators_can_be_chosen(void **state)
{
	struct world *w = *state;
	static const char only[] = "fdi";

	make(w, PERIOD_PLAN, only);
	expect(w, "|fdi %\n甲|\n乙|\n丙|30亿美元\n丁|10#1\n");
	assert_int_equal(matrix_column_of(&w->matrix, "fdi"), 0);
	assert_int_equal(matrix_column_of(&w->matrix, "gdp"), PANEL_NONE);
}

static void rows_are_sorted_with_those_without_a_value_last(void **state)
{
	struct world *w = *state;
	static const char only[] = "gdp";

	make(w, PERIOD_PLAN, only);
	matrix_sort(&w->matrix, 0, false);
	expect(w, "|gdp %\n乙|6~7#1\n甲|>=6#2\n丙|~6#2\n丁|平稳较..\n");
	matrix_sort(&w->matrix, 0, true);
	expect(w, "|gdp %\n甲|>=6#2\n丙|~6#2\n乙|6~7#1\n丁|平稳较..\n");
}

static void columns_are_described_in_their_unit(void **state)
{
	struct world *w = *state;

	make(w, PERIOD_PLAN, NULL);
	const struct matrix_column *jobs = &w->matrix.columns[1];
	assert_int_equal(jobs->statistics.count, 3);
	assert_true(fabs(jobs->statistics.median - 1.25) < 1e-9);
	assert_true(fabs(jobs->statistics.most - 4) < 1e-9);
	assert_int_equal(w->matrix.columns[2].statistics.count, 1);
}

static void what_most_say_is_shown(void **state)
{
	static const struct identity others[] = {
		{ .place = "戊市", .short_name = "戊", .code = "", .province = "" },
		{ .place = "己市", .short_name = "己", .code = "", .province = "" },
		{ .place = "庚市", .short_name = "庚", .code = "", .province = "" },
		{ .place = "辛市", .short_name = "辛", .code = "", .province = "" },
	};
	static const struct said level = { PERIOD_PLAN, "pm25",	       BASIS_LEVEL,   OP_LE, 25,
					   25,		"微克/立方米", "微克/立方米", "",    0 };
	struct world *w = *state;
	struct panel_maker *maker = panel_begin(w->arena, w->lexicon);

	for (int i = 0; i < 3; i++)
		REPORT(maker, w->arena, i + 1, others[i], 2023, level);
	REPORT(maker, w->arena, 4, others[3], 2023, PLAN("pm25", OP_EQ, -3));
	panel_end(maker, &w->panel);
	make(w, PERIOD_PLAN, NULL);
	assert_string_equal(w->panel.series[w->matrix.columns[0].series].name, "pm25_lv");
	expect(w, "|pm25 微克/立方米\n戊|<=25#1\n己|<=25#1\n庚|<=25#1\n辛|-3%\n");
}

static void numbers_are_plain_decimals(void **state)
{
	static const struct {
		double value;
		const char *text;
	} cases[] = {
		{ 6, "6" },
		{ 6.5, "6.5" },
		{ 0.1 + 0.2, "0.3" },
		{ 6.6 - 6.5, "0.1" },
		{ -2.8, "-2.8" },
		{ 0, "0" },
		{ -0.0, "0" },
		{ 1e-12, "0" },
		{ -1e-12, "0" },
		{ 100, "100" },
		{ 137800000000, "137800000000" },
		{ 2.5e12, "2500000000000" },
		{ 1.0 / 3, "0.3333333333" },
		{ 123456.789, "123456.789" },
		{ NAN, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str got = { 0 };
		sign_number(&got, cases[i].value);
		assert_string_equal(str_text(&got), cases[i].text);
		str_free(&got);
	}
}

static void signs_beyond_ascii_are_for_where_they_are_narrow(void **state)
{
	(void)state;
	assert_string_equal(sign_of(OP_GE, SIGNS_ASCII), ">=");
	assert_string_equal(sign_of(OP_GE, SIGNS_NARROW), "≥");
	assert_string_equal(sign_of(OP_LE, SIGNS_ASCII), "<=");
	assert_string_equal(sign_of(OP_APPROX, SIGNS_ASCII), "~");
	assert_string_equal(sign_of(OP_APPROX, SIGNS_NARROW), "≈");
	assert_string_equal(sign_of(OP_EQ, SIGNS_NARROW), "");
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)
	static const struct CMUnitTest tests[] = {
		CASE(cells_carry_operator_range_words_and_rank),
		CASE(results_are_a_matrix_of_their_own),
		CASE(indicators_can_be_chosen),
		CASE(rows_are_sorted_with_those_without_a_value_last),
		CASE(columns_are_described_in_their_unit),
		CASE(what_most_say_is_shown),
		cmocka_unit_test(numbers_are_plain_decimals),
		cmocka_unit_test(signs_beyond_ascii_are_for_where_they_are_narrow),
	};

	return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
