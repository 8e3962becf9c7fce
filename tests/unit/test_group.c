/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Group: places that have something in common, described. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "query/group.h"
#include "tests/unit/figures.h"

#define PLACE(name, level_, province_)                                                             \
	{                                                                                          \
		.place = name, .short_name = name, .code = "", .level = level_,                    \
		.province = province_                                                              \
	}

struct world {
	struct arena *arena;
	struct indicators *lexicon;
	struct panel panel;
};

static int begin(void **state)
{
	static const struct identity places[] = {
		PLACE("云岭省", LEVEL_PROVINCE, "云岭省"),
		PLACE("海陵省", LEVEL_PROVINCE, "海陵省"),
		PLACE("甲市", LEVEL_PREFECTURE, "云岭省"),
		PLACE("乙市", LEVEL_PREFECTURE, "云岭省"),
		PLACE("丙市", LEVEL_PREFECTURE, "海陵省"),
	};
	struct world *w = xcalloc(1, sizeof *w);

	w->arena = arena_new();
	w->lexicon = indicators_new();
	struct panel_maker *maker = panel_begin(w->arena, w->lexicon);
	REPORT(maker, w->arena, 1, places[0], 2023, PLAN("gdp", OP_EQ, 5));
	REPORT(maker, w->arena, 2, places[1], 2023, PLAN("gdp", OP_EQ, 6));
	REPORT(maker, w->arena, 3, places[2], 2023, PLAN("gdp", OP_EQ, 6), PLAN("fai", OP_EQ, 8));
	REPORT(maker, w->arena, 4, places[3], 2023, PLAN("gdp", OP_GE, 7), ACTUAL("gdp", OP_EQ, 1));
	REPORT(maker, w->arena, 5, places[4], 2023, PLAN("gdp", OP_EQ, 9));
	REPORT(maker, w->arena, 6, places[4], 2024, PLAN("gdp", OP_EQ, 8));
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

/* The groups as text: province level year series n mean, a line each. */
static void expect(const struct world *w, unsigned by, enum measure measure, const char *wanted)
{
	const struct panel_row *rows[16];
	struct str got = { 0 };
	size_t count;

	for (size_t i = 0; i < w->panel.row_count; i++)
		rows[i] = &w->panel.rows[i];
	const struct group *g =
		group_describe(w->arena, &w->panel, rows, w->panel.row_count, by, measure, &count);
	for (size_t i = 0; i < count; i++)
		str_addf(&got, "%s %s %d %s %zu %.4g\n", g[i].province, level_name(g[i].level),
			 g[i].year, w->panel.series[g[i].series].name, g[i].statistics.count,
			 g[i].statistics.mean);
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

static void places_are_grouped_by_what_is_asked_for(void **state)
{
	struct world *w = *state;

	expect(w, 0, MEASURE_MID, "  0 gdp 6 6.833\n  0 fai 1 8\n");
	expect(w, GROUP_LEVEL, MEASURE_MID,
	       " province 0 gdp 2 5.5\n prefecture 0 gdp 4 7.5\n prefecture 0 fai 1 8\n");
	expect(w, GROUP_YEAR, MEASURE_MID, "  2023 gdp 5 6.6\n  2023 fai 1 8\n  2024 gdp 1 8\n");
	expect(w, GROUP_PROVINCE | GROUP_LEVEL | GROUP_YEAR, MEASURE_MID,
	       " province 2023 gdp 2 5.5\n"
	       "云岭省 prefecture 2023 gdp 2 6.5\n"
	       "云岭省 prefecture 2023 fai 1 8\n"
	       "海陵省 prefecture 2023 gdp 1 9\n"
	       "海陵省 prefecture 2024 gdp 1 8\n");
	expect(w, 0, MEASURE_ACT, "  0 gdp 1 1\n");
}

static void groups_are_named(void **state)
{
	(void)state;
	assert_int_equal(group_named(SLICE("province")), GROUP_PROVINCE);
	assert_int_equal(group_named(SLICE("level")), GROUP_LEVEL);
	assert_int_equal(group_named(SLICE("year")), GROUP_YEAR);
	assert_int_equal(group_named(SLICE("")), 0);
	assert_int_equal(group_named(SLICE("yea")), 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(places_are_grouped_by_what_is_asked_for, begin,
						end),
		cmocka_unit_test(groups_are_named),
	};

	return cmocka_run_group_tests_name("group", tests, NULL, NULL);
}
