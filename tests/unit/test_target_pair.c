/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target pair: which target is higher, and what pairs with what. */
#include "tests/unit/unit.h"

#include <math.h>

#include "base/str.h"
#include "query/target_pair.h"

static struct target figure(enum target_op op, double low, double high)
{
	return (struct target){ .period = PERIOD_PLAN,
				.year = "2023",
				.indicator = "gdp",
				.label = "地区生产总值",
				.verb = "",
				.op = op,
				.value = "",
				.unit = "%",
				.basis = BASIS_GROWTH,
				.headline = true,
				.low = low,
				.high = high,
				.base_unit = "%" };
}

static void operators_say_which_is_higher(void **state)
{
	static const struct {
		enum target_op a_op;
		double a_low, a_high;
		enum target_op b_op;
		double b_low, b_high;
		enum target_order order;
	} cases[] = {
		{ OP_EQ, 6, 6, OP_EQ, 6, 6, TARGET_EQUAL },
		{ OP_EQ, 6, 6, OP_APPROX, 6, 6, TARGET_EQUAL },
		{ OP_EQ, 7, 7, OP_APPROX, 6, 6, TARGET_A_HIGHER },
		{ OP_GE, 7, 7, OP_GE, 5.5, 5.5, TARGET_A_HIGHER },
		{ OP_GE, 5.5, 5.5, OP_GE, 5.5, 5.5, TARGET_EQUAL },
		{ OP_GE, 7, 7, OP_APPROX, 6.5, 6.5, TARGET_A_HIGHER },
		{ OP_GE, 5.5, 5.5, OP_APPROX, 6.5, 6.5, TARGET_UNDECIDED },
		{ OP_GE, 6.5, 6.5, OP_EQ, 6.5, 6.5, TARGET_UNDECIDED },
		{ OP_LE, 3, 3, OP_LE, 5.5, 5.5, TARGET_B_HIGHER },
		{ OP_LE, 3, 3, OP_APPROX, 3.5, 3.5, TARGET_B_HIGHER },
		{ OP_LE, 3.5, 3.5, OP_APPROX, 3, 3, TARGET_UNDECIDED },
		{ OP_GE, 7, 7, OP_LE, 3, 3, TARGET_A_HIGHER },
		{ OP_GE, 3, 3, OP_LE, 7, 7, TARGET_UNDECIDED },
		{ OP_EQ, 6, 7, OP_EQ, 6, 7, TARGET_EQUAL },
		{ OP_EQ, 6, 7, OP_EQ, 6.5, 6.5, TARGET_UNDECIDED },
		{ OP_EQ, 6, 7, OP_EQ, 7.5, 7.5, TARGET_B_HIGHER },
		{ OP_EQ, -3, -3, OP_EQ, -5, -5, TARGET_A_HIGHER },
		{ OP_EQ, 0.1 + 0.2, 0.1 + 0.2, OP_EQ, 0.2, 0.2, TARGET_A_HIGHER },
		{ OP_QUAL, NAN, NAN, OP_EQ, 6, 6, TARGET_UNDECIDED },
	};
	static const enum target_order turned[] = { TARGET_EQUAL, TARGET_B_HIGHER, TARGET_A_HIGHER,
						    TARGET_UNDECIDED };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct target a = figure(cases[i].a_op, cases[i].a_low, cases[i].a_high);
		struct target b = figure(cases[i].b_op, cases[i].b_low, cases[i].b_high);
		assert_int_equal(target_compare(&a, &b).order, cases[i].order);
		assert_int_equal(target_compare(&b, &a).order, turned[cases[i].order]);
	}
}

static void the_difference_is_in_the_unit_that_both_print(void **state)
{
	static const struct {
		const char *a_value, *a_unit;
		double a_low;
		const char *b_value, *b_unit;
		double b_low;
		const char *base, *unit;
		double by;
	} cases[] = {
		{ "6.5", "%", 6.5, "5.5", "%", 5.5, "%", "个百分点", 1 },
		{ "5", "万亩", 5e4, "2.3", "万亩", 2.3e4, "亩", "万亩", 2.7 },
		{ "5", "万亩", 5e4, "2000", "亩", 2000, "亩", "亩", 48000 },
		{ "3", "座", 3, "8", "座", 8, "座", "座", -5 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct target a = figure(OP_EQ, cases[i].a_low, cases[i].a_low);
		struct target b = figure(OP_EQ, cases[i].b_low, cases[i].b_low);
		a.value = cases[i].a_value, b.value = cases[i].b_value;
		a.unit = cases[i].a_unit, b.unit = cases[i].b_unit;
		a.base_unit = b.base_unit = cases[i].base;
		struct target_difference d = target_compare(&a, &b);
		assert_string_equal(d.unit, cases[i].unit);
		assert_true(fabs(d.by - cases[i].by) < 1e-9);
	}
}

static void what_is_measured_otherwise_has_no_difference(void **state)
{
	struct target a = figure(OP_EQ, 3, 3), b = figure(OP_EQ, 3, 3),
		      none = figure(OP_QUAL, NAN, NAN);

	(void)state;
	b.base_unit = "座";
	assert_true(isnan(target_compare(&a, &b).by));
	assert_int_equal(target_compare(&a, &b).order, TARGET_UNDECIDED);
	assert_true(isnan(target_compare(&a, &none).by));
}

static void an_index_of_prices_is_the_rise_over_a_hundred(void **state)
{
	struct target rate = figure(OP_LE, 3, 3), index = figure(OP_LE, 103, 103);

	(void)state;
	rate.basis = BASIS_RATE;
	index.basis = BASIS_INDEX;
	assert_int_equal(target_compare(&rate, &index).order, TARGET_EQUAL);
	index.low = index.high = 3; /* read as a rise already */
	assert_int_equal(target_compare(&rate, &index).order, TARGET_EQUAL);
}

/* What a test gives of a target. */
struct given {
	const char *indicator, *label, *base_unit;
	const char *year;
	double value;
};

static struct report *report_of(struct arena *arena, int plan_year, const struct given *given,
				size_t count)
{
	struct report *r = arena_alloc(arena, sizeof *r);

	r->identity.plan_year = plan_year;
	r->target_count = count;
	r->targets = arena_array(arena, count, sizeof *r->targets);
	for (size_t i = 0; i < count; i++) {
		r->targets[i] = figure(OP_EQ, given[i].value, given[i].value);
		r->targets[i].indicator = given[i].indicator;
		r->targets[i].headline = strcmp(given[i].indicator, "other") != 0;
		r->targets[i].label = given[i].label;
		r->targets[i].base_unit = given[i].base_unit;
		r->targets[i].year = given[i].year;
	}
	return r;
}

/* Pairs as "a-b", an i for an indicator before it, a ~ behind it where names are only alike. */
static void expect(const struct report *a, const struct report *b, const char *pairs)
{
	struct arena *arena = arena_new();
	struct frequency *frequency = frequency_new();
	struct str got = { 0 };
	size_t count;

	frequency->documents = 100;
	const struct target_pair *p = target_pairs(arena, a, b, frequency, &count);
	for (size_t i = 0; i < count; i++)
		str_addf(&got, "%s%s%zu-%zu%s", i ? " " : "", p[i].headline ? "i" : "", p[i].a,
			 p[i].b, p[i].score < 1 ? "~" : "");
	assert_string_equal(str_text(&got), pairs);
	str_free(&got);
	frequency_free(frequency);
	arena_free(arena);
}

#define REPORT(year, ...)                                                                          \
	report_of(arena, year, (const struct given[]){ __VA_ARGS__ },                              \
		  COUNT(((const struct given[]){ __VA_ARGS__ })))

static void indicators_pair_by_what_they_measure_and_when(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	expect(REPORT(2023, { "gdp", "地区生产总值", "%", "2023", 6 },
		      { "cpi", "居民消费价格", "%", "2023", 3 },
		      { "gdp", "生产总值", "%", "2023", 6.5 }),
	       REPORT(2024, { "retail", "社零", "%", "2024", 8 }, { "gdp", "GDP", "%", "2024", 5 },
		      { "cpi", "物价", "%", "2023", 2 }),
	       "i0-1");
	arena_free(arena);
}

static void an_index_and_a_rate_of_prices_pair(void **state)
{
	struct arena *arena = arena_new();
	struct report *a = REPORT(2023, { "cpi", "居民消费价格", "%", "2023", 3 });
	struct report *b = REPORT(2023, { "cpi", "居民消费价格指数", "%", "2023", 103 });

	(void)state;
	a->targets[0].basis = BASIS_RATE;
	b->targets[0].basis = BASIS_INDEX;
	expect(a, b, "i0-0");
	arena_free(arena);
}

static void parts_of_a_year_are_told_apart(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	expect(REPORT(2023, { "gdp", "生产总值", "%", "2022", 6 },
		      { "gdp", "生产总值", "%", "2022Q1-3", 6 }),
	       REPORT(2023, { "gdp", "生产总值", "%", "2022Q1-3", 5 },
		      { "gdp", "生产总值", "%", "2022M1-10", 5 }),
	       "i1-0");
	arena_free(arena);
}

static void other_things_pair_by_name(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	expect(REPORT(2023, { "other", "高标准农田", "亩", "2023", 23000 },
		      { "other", "老旧小区", "个", "2023", 30 },
		      { "other", "公办幼儿园", "所", "2023", 4 },
		      { "other", "重点项目", "个", "2023", 120 }, { "other", "", "个", "2023", 3 }),
	       REPORT(2023, { "other", "项目", "个", "2023", 90 },
		      { "other", "城镇老旧小区", "个", "2023", 12 },
		      { "other", "高标准农田", "亩", "2023", 50000 },
		      { "other", "高标准农田", "个", "2023", 5 },
		      { "other", "公办中学", "所", "2023", 2 }, { "other", "", "个", "2023", 3 }),
	       "0-2 1-1~");
	arena_free(arena);
}

static void what_there_is_never_pairs_with_what_is_added(void **state)
{
	static const struct {
		const char *a, *b, *pairs;
	} cases[] = {
		{ "达到", "新增", "" },	     { "新建", "达到", "" }, { "达到", "突破", "0-0" },
		{ "新增", "新培育", "0-0" }, { "", "新增", "0-0" },  { "达到", "培育", "0-0" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena *arena = arena_new();
		struct report *a = REPORT(2023, { "other", "高新技术企业", "家", "2023", 9 });
		struct report *b = REPORT(2023, { "other", "高新技术企业", "家", "2023", 8 });
		a->targets[0].verb = cases[i].a;
		b->targets[0].verb = cases[i].b;
		expect(a, b, cases[i].pairs);
		arena_free(arena);
	}
}

static void names_that_say_nothing_pair_with_nothing(void **state)
{
	struct arena *arena = arena_new();
	struct frequency *frequency = frequency_new();
	struct paragraph paragraph = { .text = SLICE("实施重点项目。") };
	struct report *r = REPORT(2023, { "other", "项目", "个", "2023", 9 },
				  { "other", "总投资", "元", "2023", 9 },
				  { "other", "水库", "个", "2023", 9 });
	size_t count;

	(void)state;
	for (int i = 0; i < 50; i++) {
		frequency_add_paragraphs(frequency, &paragraph, 1);
		paragraph.text = i % 2 ? SLICE("实施重点项目。") : SLICE("各位代表！");
	}
	const struct target_pair *pairs = target_pairs(arena, r, r, frequency, &count);
	assert_int_equal(count, 1);
	assert_int_equal(pairs[0].a, 2);
	frequency_free(frequency);
	arena_free(arena);
}

static void each_stands_in_one_pair(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	expect(REPORT(2023, { "other", "公里道路", "公里", "2023", 1 },
		      { "other", "农村公路", "公里", "2023", 2 },
		      { "other", "农村公路", "公里", "2023", 3 }),
	       REPORT(2023, { "other", "农村公路", "公里", "2023", 4 },
		      { "other", "新农村公路", "公里", "2023", 5 }),
	       "1-0 2-1~");
	arena_free(arena);
}

static void ten_thousand_figures_pair_with_themselves(void **state)
{
	enum { MANY = 10000 };
	struct arena *arena = arena_new();
	struct frequency *frequency = frequency_new();
	struct given *given = arena_array(arena, MANY, sizeof *given);
	size_t count;

	(void)state;
	frequency->documents = 100;
	for (size_t i = 0; i < MANY; i++)
		given[i] = (struct given){ "other", arena_printf(arena, "道路%zu号", i), "公里",
					   "2023", (double)i };
	struct report *r = report_of(arena, 2023, given, MANY);
	const struct target_pair *pairs = target_pairs(arena, r, r, frequency, &count);
	assert_int_equal(count, MANY);
	for (size_t i = 0; i < MANY; i++) {
		assert_int_equal(pairs[i].b, i);
		assert_int_equal(pairs[i].difference.order, TARGET_EQUAL);
	}
	frequency_free(frequency);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(operators_say_which_is_higher),
		cmocka_unit_test(the_difference_is_in_the_unit_that_both_print),
		cmocka_unit_test(what_is_measured_otherwise_has_no_difference),
		cmocka_unit_test(an_index_of_prices_is_the_rise_over_a_hundred),
		cmocka_unit_test(indicators_pair_by_what_they_measure_and_when),
		cmocka_unit_test(an_index_and_a_rate_of_prices_pair),
		cmocka_unit_test(parts_of_a_year_are_told_apart),
		cmocka_unit_test(other_things_pair_by_name),
		cmocka_unit_test(what_there_is_never_pairs_with_what_is_added),
		cmocka_unit_test(names_that_say_nothing_pair_with_nothing),
		cmocka_unit_test(each_stands_in_one_pair),
		cmocka_unit_test(ten_thousand_figures_pair_with_themselves),
	};

	return cmocka_run_group_tests_name("target_pair", tests, NULL, NULL);
}
