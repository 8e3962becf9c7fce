/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panel: what becomes of reports of several places and years. */
#include "tests/unit/unit.h"

#include "query/panel.h"
#include "tests/unit/figures.h"

#define PLACE(name, code_, level_, province_)                                                      \
	{                                                                                          \
		.place = name, .short_name = name, .code = code_, .level = level_,                 \
		.province = province_                                                              \
	}

/* Invented places: without codes they are kin by their names. */
static const struct identity nation = PLACE("全国", "", LEVEL_NATION, "");
static const struct identity yunling = PLACE("云岭省", "", LEVEL_PROVINCE, "云岭省");
static const struct identity hailing = PLACE("海陵省", "", LEVEL_PROVINCE, "海陵省");
static const struct identity qinglan = PLACE("青岚市", "", LEVEL_PREFECTURE, "云岭省");
static const struct identity bailu = PLACE("白麓市", "", LEVEL_PREFECTURE, "云岭省");
static const struct identity wangchao = PLACE("望潮市", "", LEVEL_PREFECTURE, "海陵省");
static const struct identity wutong = PLACE("青岚市梧桐区", "", LEVEL_COUNTY, "云岭省");

struct world {
	struct arena *arena;
	struct indicators *lexicon;
	struct panel_maker *maker;
	struct panel panel;
};

static int begin(void **state)
{
	struct world *w = xcalloc(1, sizeof *w);

	w->arena = arena_new();
	w->lexicon = indicators_new();
	w->maker = panel_begin(w->arena, w->lexicon);
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

#define ADD(w, id, place, year, ...) REPORT((w)->maker, (w)->arena, id, place, year, __VA_ARGS__)

static size_t series_named(const struct panel *panel, const char *name)
{
	for (size_t s = 0; s < panel->series_count; s++)
		if (strcmp(panel->series[s].name, name) == 0)
			return s;
	return PANEL_NONE;
}

/* The cell of a place, a year and a series; NULL where one of them is not there. */
static const struct panel_cell *cell(const struct world *w, const struct identity *place, int year,
				     const char *series)
{
	const struct panel *p = &w->panel;
	size_t s = series_named(p, series);

	for (size_t i = 0; i < p->place_count; i++) {
		const struct panel_row *row = panel_row_of(p, i, year);
		if (row && s != PANEL_NONE &&
		    strcmp(p->places[i].identity.place, place->place) == 0)
			return &row->cells[s];
	}
	return NULL;
}

/* That measure there; NaN stands for missing. */
static void expect(const struct world *w, const struct identity *place, int year,
		   const char *series, enum measure measure, double wanted)
{
	const struct panel_cell *c = cell(w, place, year, series);
	double got = c ? c->measure[measure] : (double)NAN;

	if (isnan(got) != isnan(wanted) || (!isnan(wanted) && fabs(got - wanted) > 1e-9))
		fail_msg("%s of %s, %s %d: %g, not %g", measure_table[measure].name, series,
			 place->place, year, got, wanted);
}

static void bounds_follow_the_operator(void **state)
{
	static const struct {
		enum target_op op;
		double from, to, low, high, mid;
	} cases[] = {
		{ OP_EQ, 6, 6, 6, 6, 6 },     { OP_APPROX, 6, 6, 6, 6, 6 },
		{ OP_EQ, 6, 7, 6, 7, 6.5 },   { OP_GE, 6, 6, 6, NAN, 6 },
		{ OP_LE, 3, 3, NAN, 3, 3 },   { OP_EQ, -3, -2, -3, -2, -2.5 },
		{ OP_GE, 6, 7, 6, NAN, 6.5 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		void *inner;
		begin(&inner);
		struct world *w = inner;
		struct said said = { PERIOD_PLAN, "gdp", BASIS_GROWTH, cases[i].op, cases[i].from,
				     cases[i].to, "%",	 "%",	       "",	    0 };
		ADD(w, 1, qinglan, 2023, said);
		panel_end(w->maker, &w->panel);
		expect(w, &qinglan, 2023, "gdp", MEASURE_LOW, cases[i].low);
		expect(w, &qinglan, 2023, "gdp", MEASURE_HIGH, cases[i].high);
		expect(w, &qinglan, 2023, "gdp", MEASURE_MID, cases[i].mid);
		assert_string_equal(measure_text(cell(w, &qinglan, 2023, "gdp"), MEASURE_OP),
				    target_op_name(cases[i].op));
		end(&inner);
	}
}

static void words_are_kept_and_have_no_number(void **state)
{
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023,
	    { PERIOD_PLAN, "income_both", BASIS_NONE, OP_QUAL, 0, 0, "", "",
	      "城乡居民收入与经济增长基本同步", 0 });
	panel_end(w->maker, &w->panel);
	const struct panel_cell *c = cell(w, &qinglan, 2023, "income_both");
	assert_string_equal(c->plan->phrase, "与经济增长基本同步");
	assert_string_equal(measure_text(c, MEASURE_HARD), "none");
	for (size_t i = 0; i < MEASURE_COUNT; i++)
		assert_true(i == MEASURE_RUN || isnan(c->measure[i]));
}

static void what_is_not_said_is_missing(void **state)
{
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023, PLAN("gdp", OP_EQ, 0));
	ADD(w, 2, bailu, 2023, PLAN("fai", OP_EQ, 6));
	panel_end(w->maker, &w->panel);
	expect(w, &qinglan, 2023, "gdp", MEASURE_MID, 0);
	expect(w, &qinglan, 2023, "fai", MEASURE_MID, NAN);
	expect(w, &bailu, 2023, "gdp", MEASURE_MID, NAN);
	assert_null(cell(w, &bailu, 2023, "gdp")->plan);
	assert_string_equal(measure_text(cell(w, &bailu, 2023, "gdp"), MEASURE_OP), "");
	assert_null(cell(w, &bailu, 2023, "retail"));
}

static void a_result_is_held_against_the_plan_of_the_year_before(void **state)
{
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023, PLAN("gdp", OP_APPROX, 6.5), ACTUAL("gdp", OP_EQ, 5.8));
	ADD(w, 2, qinglan, 2024, PLAN("gdp", OP_EQ, 6), ACTUAL("gdp", OP_EQ, 6.1));
	ADD(w, 3, qinglan, 2026, ACTUAL("gdp", OP_EQ, 5));
	panel_end(w->maker, &w->panel);
	assert_int_equal(w->panel.row_count, 5);
	expect(w, &qinglan, 2022, "gdp", MEASURE_ACT, 5.8);
	expect(w, &qinglan, 2022, "gdp", MEASURE_REAL, NAN);
	expect(w, &qinglan, 2023, "gdp", MEASURE_REAL, -0.4);
	expect(w, &qinglan, 2024, "gdp", MEASURE_REAL, NAN);
	expect(w, &qinglan, 2025, "gdp", MEASURE_ACT, 5);
	const struct panel_row *row = panel_row_of(&w->panel, 0, 2023);
	assert_int_equal(row->plan, 1);
	assert_int_equal(row->review, 2);
	const struct panel_cell *c = cell(w, &qinglan, 2023, "gdp");
	assert_int_equal(c->plan->report, 1);
	assert_int_equal(c->plan->line, 100);
	assert_int_equal(c->actual->report, 2);
	assert_int_equal(c->actual->line, 101);
	assert_int_equal(c->actual->target, 1);
}

static void only_the_whole_year_and_the_whole_place_count(void **state)
{
	struct world *w = *state;
	struct report *r = figures_report(
		w->arena, &qinglan, 2023,
		(const struct said[]){ ACTUAL("gdp", OP_EQ, 4), ACTUAL("fai", OP_EQ, 5),
				       ACTUAL("retail", OP_EQ, 6), ACTUAL("trade", OP_EQ, 7) },
		4);

	r->targets[0].year = "2022M1-10";
	r->targets[1].headline = false;
	r->targets[2].indicator = "other";
	panel_add(w->maker, 1, r);
	panel_end(w->maker, &w->panel);
	assert_int_equal(w->panel.series_count, 1);
	expect(w, &qinglan, 2022, "trade", MEASURE_ACT, 7);
}

static void of_several_statements_the_first_with_a_figure_counts(void **state)
{
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023,
	    { PERIOD_PLAN, "gdp", BASIS_NONE, OP_QUAL, 0, 0, "", "", "经济平稳增长", 0 },
	    PLAN("gdp", OP_EQ, 6), PLAN("gdp", OP_EQ, 7));
	ADD(w, 2, qinglan, 2023, PLAN("gdp", OP_EQ, 8));
	panel_end(w->maker, &w->panel);
	expect(w, &qinglan, 2023, "gdp", MEASURE_MID, 6);
}

static void a_target_is_unchanged_for_as_many_years_as_can_be_seen(void **state)
{
	struct world *w = *state;
	static const struct {
		int year;
		double same, run;
	} wanted[] = {
		{ 2020, NAN, 1 }, { 2021, 1, 2 }, { 2022, 1, 3 },
		{ 2023, 0, 1 },	  { 2024, 0, 1 }, { 2026, NAN, 1 },
	};

	ADD(w, 1, qinglan, 2020, PLAN("gdp", OP_EQ, 6));
	ADD(w, 2, qinglan, 2021, PLAN("gdp", OP_EQ, 6));
	ADD(w, 3, qinglan, 2022, PLAN("gdp", OP_EQ, 6.0000000000001));
	ADD(w, 4, qinglan, 2023, PLAN("gdp", OP_GE, 6));
	ADD(w, 5, qinglan, 2024, PLAN("gdp", OP_GE, 5));
	ADD(w, 6, qinglan, 2026, PLAN("gdp", OP_GE, 5));
	panel_end(w->maker, &w->panel);
	for (size_t i = 0; i < COUNT(wanted); i++) {
		expect(w, &qinglan, wanted[i].year, "gdp", MEASURE_SAME, wanted[i].same);
		expect(w, &qinglan, wanted[i].year, "gdp", MEASURE_RUN, wanted[i].run);
	}
}

static void a_target_is_held_against_the_place_directly_above(void **state)
{
	struct world *w = *state;

	ADD(w, 1, wutong, 2023, PLAN("gdp", OP_GE, 7), PLAN("fai", OP_EQ, 9));
	ADD(w, 2, qinglan, 2023, PLAN("gdp", OP_APPROX, 6.5));
	ADD(w, 3, yunling, 2023, PLAN("gdp", OP_EQ, 6), PLAN("fai", OP_EQ, 5));
	ADD(w, 4, nation, 2023, PLAN("gdp", OP_APPROX, 5));
	ADD(w, 5, wangchao, 2023, PLAN("gdp", OP_EQ, 8));
	ADD(w, 6, yunling, 2024, PLAN("gdp", OP_EQ, 5.5));
	panel_end(w->maker, &w->panel);
	expect(w, &wutong, 2023, "gdp", MEASURE_OVER, 0.5);
	expect(w, &wutong, 2023, "fai", MEASURE_OVER, NAN); /* 青岚市 says nothing of it */
	expect(w, &qinglan, 2023, "gdp", MEASURE_OVER, 0.5);
	expect(w, &yunling, 2023, "gdp", MEASURE_OVER, 1);
	expect(w, &wangchao, 2023, "gdp", MEASURE_OVER, NAN); /* 海陵省 is not loaded */
	expect(w, &yunling, 2024, "gdp", MEASURE_OVER, NAN);  /* nor the nation of that year */
	expect(w, &nation, 2023, "gdp", MEASURE_OVER, NAN);
}

static void a_code_says_which_place_lies_above(void **state)
{
	static const struct identity district = PLACE("浦东新区", "310115", LEVEL_COUNTY, "上海市");
	static const struct identity city = PLACE("上海市", "310000", LEVEL_PROVINCE, "上海市");
	static const struct identity county = PLACE("天门市", "429006", LEVEL_COUNTY, "湖北省");
	static const struct identity province = PLACE("湖北省", "420000", LEVEL_PROVINCE, "湖北省");
	static const struct identity lower = PLACE("庄浪县", "620825", LEVEL_COUNTY, "甘肃省");
	static const struct identity upper = PLACE("甘肃省", "620000", LEVEL_PROVINCE, "甘肃省");
	struct world *w = *state;

	ADD(w, 1, district, 2023, PLAN("gdp", OP_EQ, 6));
	ADD(w, 2, city, 2023, PLAN("gdp", OP_EQ, 5.5));
	ADD(w, 3, county, 2023, PLAN("gdp", OP_EQ, 7));
	ADD(w, 4, province, 2023, PLAN("gdp", OP_EQ, 6.5));
	ADD(w, 5, lower, 2023, PLAN("gdp", OP_EQ, 7));
	ADD(w, 6, upper, 2023, PLAN("gdp", OP_EQ, 6));
	panel_end(w->maker, &w->panel);
	expect(w, &district, 2023, "gdp", MEASURE_OVER, 0.5);
	expect(w, &county, 2023, "gdp", MEASURE_OVER, 0.5);
	expect(w, &lower, 2023, "gdp", MEASURE_OVER, NAN); /* its prefecture is not loaded */
}

static void siblings_and_groups_are_of_one_level_province_and_year(void **state)
{
	static const struct identity third = PLACE("锦城市", "", LEVEL_PREFECTURE, "云岭省");
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023, PLAN("gdp", OP_EQ, 6));
	ADD(w, 2, bailu, 2023, PLAN("gdp", OP_GE, 7));
	ADD(w, 3, third, 2023, PLAN("gdp", OP_EQ, 8), PLAN("fai", OP_EQ, 9));
	ADD(w, 4, wangchao, 2023, PLAN("gdp", OP_EQ, 100));
	ADD(w, 5, yunling, 2023, PLAN("gdp", OP_EQ, 5));
	ADD(w, 6, hailing, 2023, PLAN("gdp", OP_EQ, 6));
	ADD(w, 7, bailu, 2024, PLAN("gdp", OP_EQ, 50));
	panel_end(w->maker, &w->panel);
	expect(w, &qinglan, 2023, "gdp", MEASURE_GAP, -1.5);
	expect(w, &bailu, 2023, "gdp", MEASURE_GAP, 0);
	expect(w, &wangchao, 2023, "gdp", MEASURE_GAP, NAN);
	expect(w, &yunling, 2023, "gdp", MEASURE_GAP, -1);
	expect(w, &third, 2023, "fai", MEASURE_GAP, NAN);
	expect(w, &qinglan, 2023, "gdp", MEASURE_MEAN, 7);
	expect(w, &qinglan, 2023, "gdp", MEASURE_SD, 1);
	expect(w, &qinglan, 2023, "gdp", MEASURE_CV, 1.0 / 7);
	expect(w, &qinglan, 2023, "fai", MEASURE_MEAN, 9); /* of the others, though it has none */
	expect(w, &qinglan, 2023, "fai", MEASURE_SD, NAN);
	expect(w, &yunling, 2023, "gdp", MEASURE_MEAN, 5.5);
	expect(w, &wangchao, 2023, "gdp", MEASURE_MEAN, 100);
}

static void what_is_measured_otherwise_is_a_series_of_its_own(void **state)
{
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023, PLAN("gdp", OP_EQ, 6),
	    { PERIOD_PLAN, "gdp", BASIS_LEVEL, OP_EQ, 1.5e11, 1.5e11, "亿元", "元", "", 1e8 },
	    { PERIOD_PLAN, "trade", BASIS_LEVEL, OP_EQ, 2e8, 2e8, "亿美元", "美元", "", 1e8 },
	    { PERIOD_PLAN, "trade", BASIS_LEVEL, OP_EQ, 9e8, 9e8, "亿元", "元", "", 1e8 },
	    { PERIOD_PLAN, "cpi", BASIS_INDEX, OP_APPROX, 3, 3, "%", "%", "", 0 },
	    { PERIOD_PLAN, "urbanisation", BASIS_GROWTH, OP_EQ, 1, 1, "个百分点", "个百分点", "",
	      0 },
	    { PERIOD_PLAN, "urbanisation", BASIS_RATE, OP_EQ, 60, 60, "%", "%", "", 0 });
	panel_end(w->maker, &w->panel);
	expect(w, &qinglan, 2023, "gdp", MEASURE_MID, 6);
	expect(w, &qinglan, 2023, "gdp_lv", MEASURE_MID, 1.5e11);
	expect(w, &qinglan, 2023, "trade_lv", MEASURE_MID, 9e8);
	expect(w, &qinglan, 2023, "trade_lv_usd", MEASURE_MID, 2e8);
	expect(w, &qinglan, 2023, "cpi", MEASURE_MID, 3);
	expect(w, &qinglan, 2023, "urbanisation", MEASURE_MID, 60);
	expect(w, &qinglan, 2023, "urbanisation_gr", MEASURE_MID, 1);
	assert_int_equal(w->panel.series_count, 7);
	for (size_t s = 1; s < w->panel.series_count; s++)
		assert_true(series_compare(&w->panel.series[s - 1], &w->panel.series[s]) < 0);
}

static void levels_are_not_held_against_the_place_above(void **state)
{
	struct world *w = *state;
	struct said small = { PERIOD_PLAN, "jobs_new", BASIS_LEVEL, OP_GE, 4e4,
			      4e4,	   "万人",     "人",	    "",	   1e4 };
	struct said large = small;

	large.low = large.high = 4e5;
	ADD(w, 1, qinglan, 2023, small);
	ADD(w, 2, yunling, 2023, large);
	panel_end(w->maker, &w->panel);
	expect(w, &qinglan, 2023, "jobs_new", MEASURE_MID, 4e4);
	expect(w, &qinglan, 2023, "jobs_new", MEASURE_OVER, NAN);
}

static void series_of_one_name_are_numbered(void **state)
{
	struct world *w = *state;

	ADD(w, 1, qinglan, 2023,
	    { PERIOD_PLAN, "grain", BASIS_LEVEL, OP_EQ, 1, 1, "箩", "箩", "", 0 },
	    { PERIOD_PLAN, "grain", BASIS_LEVEL, OP_EQ, 2, 2, "斗", "斗", "", 0 },
	    { PERIOD_PLAN, "grain", BASIS_LEVEL, OP_EQ, 3, 3, "担", "担", "", 0 });
	panel_end(w->maker, &w->panel);
	assert_int_equal(w->panel.series_count, 3);
	for (size_t i = 0; i < 3; i++) {
		static const char *const names[] = { "grain_x", "grain_x2", "grain_x3" };
		assert_string_equal(w->panel.series[i].name, names[i]);
		assert_true(!isnan(cell(w, &qinglan, 2023, names[i])->measure[MEASURE_MID]));
	}
}

/* Stata knows names of 32 bytes: a series, an underscore, a measure. */
static void every_name_is_short_enough_for_statistical_programs(void **state)
{
	enum { NAME = 32, MEASURE = 4 };
	struct world *w = *state;

	panel_end(w->maker, &w->panel);
	for (size_t i = 0; i < MEASURE_COUNT; i++) {
		const char *name = measure_table[i].name;
		assert_true(strlen(name) <= MEASURE);
		assert_int_equal(measure_named(name, strlen(name)), i);
	}
	for (size_t n = 0; indicator_at(w->lexicon, n); n++)
		for (int b = BASIS_GROWTH; b <= BASIS_SHARE; b++) {
			struct series s = series_of(w->arena, w->lexicon, n, (enum basis)b, NULL);
			size_t length = strlen(s.name);
			assert_true(length + 1 + MEASURE <= NAME);
			assert_int_equal(strspn(s.name, "abcdefghijklmnopqrstuvwxyz0123456789_"),
					 length);
		}
}

static void an_empty_panel_has_nothing(void **state)
{
	struct world *w = *state;
	static const struct identity unknown = PLACE("", "", LEVEL_UNKNOWN, "");

	ADD(w, 1, unknown, 2023, PLAN("gdp", OP_EQ, 6));
	panel_end(w->maker, &w->panel);
	assert_int_equal(w->panel.row_count, 0);
	assert_int_equal(w->panel.place_count, 0);
	assert_int_equal(w->panel.series_count, 0);
	assert_null(panel_row_of(&w->panel, 0, 2023));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(bounds_follow_the_operator),
		CASE(words_are_kept_and_have_no_number),
		CASE(what_is_not_said_is_missing),
		CASE(a_result_is_held_against_the_plan_of_the_year_before),
		CASE(only_the_whole_year_and_the_whole_place_count),
		CASE(of_several_statements_the_first_with_a_figure_counts),
		CASE(a_target_is_unchanged_for_as_many_years_as_can_be_seen),
		CASE(a_target_is_held_against_the_place_directly_above),
		CASE(a_code_says_which_place_lies_above),
		CASE(siblings_and_groups_are_of_one_level_province_and_year),
		CASE(what_is_measured_otherwise_is_a_series_of_its_own),
		CASE(levels_are_not_held_against_the_place_above),
		CASE(series_of_one_name_are_numbered),
		CASE(every_name_is_short_enough_for_statistical_programs),
		CASE(an_empty_panel_has_nothing),
	};

	return cmocka_run_group_tests_name("panel", tests, NULL, NULL);
}
