/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standing: reports of a few numbers in an index in memory; the phrases of small texts. */
#include "tests/unit/unit.h"

#include <math.h>

#include "base/str.h"
#include "query/own.h"
#include "query/standing.h"
#include "tests/unit/made.h"
#include "tests/unit/reports.h"

static struct fault fault;

static void check(enum status st)
{
	assert_int_equal(st, DD_OK);
}

/* The candidates of a text whose lines are paragraphs: "phrase times" each, as they are found. */
static void expect_phrases(const char *text, const char *phrases)
{
	struct arena *arena = arena_new();
	struct report report = { 0 };
	struct str got = { 0 };
	size_t count;

	report.paragraphs = paragraphs_of(arena, text, &report.paragraph_count);
	struct candidate_phrase *c = own_candidates(&report, &count);
	for (size_t i = 0; i < count; i++)
		str_addf(&got, "%s%.*s %zu", i ? ", " : "", (int)c[i].phrase.text.n,
			 c[i].phrase.text.s, c[i].phrase.times);
	assert_string_equal(str_text(&got), phrases);
	own_free(c, count);
	str_free(&got);
	arena_free(arena);
}

static void phrases_are_what_stands_often_and_goes_on_differently(void **state)
{
	static const struct {
		const char *text, *phrases;
	} cases[] = {
		{ "", "" },
		{ "一核三带，一核三带", "" },
		{ "一核三带，一核三带；一核三带", "一核三带 3" },
		{ "建一核三带。\n建一核三带。\n建一核三带。", "建一核三带 3" },
		{ "抓一核三带。\n建一核三带区。\n推一核三带群。", "一核三带 3" },
		{ "强省会，强省会，强省会", "" }, /* three characters: not often enough */
		{ "强省会，强省会，强省会，强省会，强省会，强省会", "强省会 6" },
		{ "一核5三带，一核5三带，一核5三带", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_phrases(cases[i].text, cases[i].phrases);
}

/* A report that plans a growth of so much, and says something. */
static struct report *report_of(struct arena *arena, const char *place, int year, double growth,
				const char *text)
{
	static const size_t line[] = { 7 };
	struct report *r = made_report(arena, place, year);

	r->identity.code = "";
	r->paragraph_count = 1;
	r->paragraphs[0] = (struct paragraph){
		.text = slice_of(text), .raw = slice_of(text), .lines = line, .line_count = 1
	};
	r->outline.count = 1;
	r->outline.headings[0].topics = growth > 6 ? "industry" : "rural";
	r->outline.headings[0].para = r->outline.headings[0].start = r->outline.headings[0].end = 0;
	r->outline.headings[0].parent = OUTLINE_NONE;
	r->outline.para_role[0] = ROLE_PLAN;
	r->outline.para_heading[0] = 0;
	r->term_count = 0;
	r->target_count = 1;
	r->targets[0].period = PERIOD_PLAN;
	r->targets[0].year = arena_printf(arena, "%d", year);
	r->targets[0].low = r->targets[0].high = growth;
	r->targets[0].para = r->targets[0].start = r->targets[0].end = 0;
	r->targets[0].figure = r->targets[0].figure_end = 0;
	return r;
}

static struct store *index_of(struct arena *arena, struct report *const *reports, size_t count,
			      struct summary **summaries)
{
	struct store *store;

	check(store_open("", STORE_TEMPORARY, &store, &fault));
	check(store_begin(store, &fault));
	for (size_t i = 0; i < count; i++)
		check(store_put(store, arena_printf(arena, "/%zu", i), 1, reports[i], 1, &fault));
	check(store_commit(store, &fault));
	check(store_list(store, arena, summaries, &count, &fault));
	return store;
}

static int64_t id_of(const struct summary *summaries, size_t count, const struct report *report)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(summaries[i].identity.place, report->identity.place) == 0 &&
		    summaries[i].identity.plan_year == report->identity.plan_year)
			return summaries[i].id;
	return 0;
}

static void a_report_is_ranked_among_the_others(void **state)
{
	static const char *const text = "一核三带，一核三带，一核三带。";
	struct arena *arena = arena_new();
	struct report *reports[] = {
		report_of(arena, "甲市", 2023, 6, text),
		report_of(arena, "乙市", 2023, 5, "春耕"),
		report_of(arena, "丙市", 2023, 7, "秋收"),
		report_of(arena, "丁市", 2023, 8, "冬藏"),
	};
	struct summary *summaries;
	struct store *store = index_of(arena, reports, COUNT(reports), &summaries);
	struct standings s;

	(void)state;
	check(standing_find(arena, store, reports[0], id_of(summaries, COUNT(reports), reports[0]),
			    summaries, COUNT(reports), &s, &fault));
	assert_int_equal(s.others, 3);
	assert_int_equal(s.indicator_count, 1);
	assert_int_equal(s.indicators[0].others.count, 3);
	assert_true(s.indicators[0].others.median == 7);
	assert_int_equal(s.indicators[0].rank, 3);
	assert_string_equal(s.topics[0].id, "rural"); /* all of its plan, of one other's too */
	assert_true(s.topics[0].own == 1);
	assert_true(s.topics[0].others.median == 0);
	assert_string_equal(s.topics[s.topic_count - 1].id, "industry");
	assert_int_equal(s.phrase_count, 1);
	assert_int_equal(s.phrases[0].times, 3);
	store_close(store);
	arena_free(arena);
}

static void other_years_of_the_place_do_not_share_its_phrases(void **state)
{
	static const char *const text = "一核三带，一核三带，一核三带。";
	struct arena *arena = arena_new();
	struct report *reports[] = { report_of(arena, "甲市", 2023, 6, text),
				     report_of(arena, "甲市", 2022, 6, text),
				     report_of(arena, "乙市", 2023, 6, "建设一核三带新格局") };
	struct summary *summaries;
	struct store *store = index_of(arena, reports, 2, &summaries);
	struct standings s;

	(void)state;
	check(standing_find(arena, store, reports[0], id_of(summaries, 2, reports[0]), summaries, 2,
			    &s, &fault));
	assert_int_equal(s.phrase_count, 1);
	store_close(store);
	store = index_of(arena, reports, 3, &summaries);
	check(standing_find(arena, store, reports[0], id_of(summaries, 3, reports[0]), summaries, 3,
			    &s, &fault));
	assert_int_equal(s.phrase_count, 0);
	store_close(store);
	arena_free(arena);
}

static void alone_nothing_is_ranked(void **state)
{
	struct arena *arena = arena_new();
	struct report *report = report_of(arena, "甲市", 2023, 6, "春耕");
	struct summary *summaries;
	struct store *store = index_of(arena, &report, 1, &summaries);
	struct standings s;

	(void)state;
	check(standing_find(arena, store, report, summaries[0].id, summaries, 1, &s, &fault));
	assert_int_equal(s.others, 0);
	assert_int_equal(s.indicators[0].rank, 1);
	assert_true(isnan(s.indicators[0].others.median));
	store_close(store);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_are_what_stands_often_and_goes_on_differently),
		cmocka_unit_test(a_report_is_ranked_among_the_others),
		cmocka_unit_test(other_years_of_the_place_do_not_share_its_phrases),
		cmocka_unit_test(alone_nothing_is_ranked),
	};

	return cmocka_run_group_tests_name("standing", tests, NULL, NULL);
}
