/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator: the names of the lexicon in a text, and what users add to it. */
#include "tests/unit/unit.h"

#include <math.h>
#include <unistd.h>

#include "base/str.h"
#include "report/indicator.h"
#include "text/fold.h"

/* The ids of the names in a text, blanks between; "-" for a name that shuts one out. */
static void expect_names(const struct indicators *lexicon, const char *text, const char *ids)
{
	struct folded folded = { 0 };
	struct matches found = { 0 };
	struct str got = { 0 };

	fold(slice_of(text), &folded);
	indicators_scan(lexicon, (struct slice){ folded.text.s, folded.text.n }, &found);
	for (size_t i = 0; i < found.count; i++) {
		const struct indicator_name *name = indicator_name_of(lexicon, found.items[i].id);
		for (size_t k = 0; k < name->count; k++)
			str_addf(&got, "%s%s", got.n ? " " : "", name->of[k]->id);
		if (name->count == 0)
			str_addf(&got, "%s-", got.n ? " " : "");
	}
	assert_string_equal(str_text(&got), ids);
	str_free(&got);
	matches_free(&found);
	fold_free(&folded);
}

static void the_longest_name_counts(void **state)
{
	static const struct {
		const char *text, *ids;
	} cases[] = {
		{ "地区生产总值", "gdp" },
		{ "ＧＤＰ和gdp", "gdp gdp" },
		{ "城镇和农村居民人均可支配收入", "income_both" },
		{ "外贸进出口总额，其中出口", "trade exports" },
		{ "人均地区生产总值", "-" },
		{ "跨境电商进出口额", "-" },
		{ "占地区生产总值比重", "-" },
		{ "规模以上工业增加值能耗", "-" },
		{ "工业固定资产投资", "industry_investment" },
		{ "存、贷款余额", "deposits loans" },
		{ "二、三产增加值", "secondary_va service_va" },
		{ "居民消费价格指数涨幅", "cpi" },
		{ "新建公园", "" },
	};
	struct indicators *lexicon = indicators_new();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_names(lexicon, cases[i].text, cases[i].ids);
	indicators_free(lexicon);
}

static void the_lexicon_tells_of_its_indicators(void **state)
{
	struct indicators *lexicon = indicators_new();
	const struct indicator *cpi = indicator_named(lexicon, "cpi");

	(void)state;
	assert_string_equal(indicator_at(lexicon, 0)->id, "gdp");
	assert_int_equal(cpi->basis, BASIS_RATE);
	assert_true(cpi->low < 0 && cpi->high > 5);
	assert_true(isnan(indicator_named(lexicon, "grain")->low));
	assert_null(indicator_named(lexicon, "rice"));
	assert_null(indicator_at(lexicon, 1000));
	assert_string_equal(indicators_find(lexicon, slice_of("粮食产量"))->of[0]->id, "grain");
	assert_null(indicators_find(lexicon, slice_of("粮食")));
	indicators_free(lexicon);
}

/* Writes a user's table to a file of its own and loads it. */
static enum status load(const char *table, struct indicators **out, struct fault *fault)
{
	char path[] = "/tmp/duidu-indicators-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, table, strlen(table)), strlen(table));
	assert_int_equal(close(fd), 0);
	enum status st = indicators_load(path, out, fault);
	assert_int_equal(unlink(path), 0);
	return st;
}

static void users_add_names_and_indicators(void **state)
{
	struct indicators *lexicon = NULL;
	struct fault fault;

	(void)state;
	assert_int_equal(load("# mine\nid\tzh\tbasis\tlow\thigh\taliases\tnot\n"
			      "gdp\t\t\t\t\t本镇生产总值|镇域产值\t\n"
			      "tea\t茶叶产量\tlevel\t\t\t茶叶产量|茶产量\t红茶产量\n",
			      &lexicon, &fault),
			 DD_OK);
	expect_names(lexicon, "镇域产值，茶产量，红茶产量，地区生产总值", "gdp tea - gdp");
	assert_string_equal(indicator_named(lexicon, "tea")->zh, "茶叶产量");
	indicators_free(lexicon);
}

static void a_broken_table_is_told_by_line_and_reason(void **state)
{
	static const struct {
		const char *table, *where, *what;
	} cases[] = {
		{ "name\tbasis\n", ":1", "column" },
		{ "id\tbasis\taliases\ntea\tmuch\t茶\n", ":2", "much" },
		{ "id\tbasis\tlow\taliases\ntea\tlevel\tx1\t茶\n", ":2", "x1" },
		{ "id\tbasis\taliases\n\n\tlevel\t茶\n", ":3", "names no indicator" },
		{ "id\tbasis\taliases\ntea\tlevel\t茶|地区生产总值\n", ":2", "地区生产总值" },
		{ "id\tbasis\taliases\ntea\tlevel\t\n", ":2", "no name" },
		{ "id\tbasis\taliases\ngdp\tmuch\t茶\n", ":2", "much" },
		{ "id\tbasis\n\xff\xfe\tlevel\n", "", "UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct indicators *lexicon = NULL;
		struct fault fault;
		assert_int_equal(load(cases[i].table, &lexicon, &fault), DD_BAD_INPUT);
		assert_null(lexicon);
		assert_non_null(strstr(fault.where, cases[i].where));
		assert_non_null(strstr(fault.what, cases[i].what));
	}
}

static void a_table_that_is_not_there_is_not_found(void **state)
{
	struct indicators *lexicon = NULL;
	struct fault fault;

	(void)state;
	assert_int_equal(indicators_load("/nonexistent/indicators.tsv", &lexicon, &fault),
			 DD_NOT_FOUND);
	assert_null(lexicon);
	assert_int_equal(load("", &lexicon, &fault), DD_OK);
	indicators_free(lexicon);
}

static void the_users_table_is_where_configuration_is(void **state)
{
	char *path;

	(void)state;
	assert_int_equal(setenv("XDG_CONFIG_HOME", "/conf", 1), 0);
	path = indicators_user_path();
	assert_string_equal(path, "/conf/duidu/indicators.tsv");
	free(path);
	assert_int_equal(setenv("XDG_CONFIG_HOME", "relative", 1), 0);
	assert_int_equal(setenv("HOME", "/home/x", 1), 0);
	path = indicators_user_path();
	assert_string_equal(path, "/home/x/.config/duidu/indicators.tsv");
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_longest_name_counts),
		cmocka_unit_test(the_lexicon_tells_of_its_indicators),
		cmocka_unit_test(users_add_names_and_indicators),
		cmocka_unit_test(a_broken_table_is_told_by_line_and_reason),
		cmocka_unit_test(a_table_that_is_not_there_is_not_found),
		cmocka_unit_test(the_users_table_is_where_configuration_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
