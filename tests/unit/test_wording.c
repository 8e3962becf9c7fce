/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wording: reports of a few sentences in an index in memory; who says what with whom. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "query/wording.h"
#include "tests/unit/made.h"

static struct fault fault;

static void check(enum status st)
{
	assert_int_equal(st, DD_OK);
}

/* A report of one paragraph. */
static struct report *report_of(struct arena *arena, const char *place, const char *code, int year,
				const char *text)
{
	static const size_t line[] = { 1 };
	struct report *r = made_report(arena, place, year);

	r->identity.code = code;
	r->identity.level = LEVEL_PREFECTURE;
	r->identity.date = "";
	r->paragraph_count = 1;
	r->paragraphs[0] = (struct paragraph){
		.text = slice_of(text), .raw = slice_of(text), .lines = line, .line_count = 1
	};
	r->outline.count = r->target_count = r->term_count = 0;
	r->outline.para_heading[0] = OUTLINE_NONE;
	return r;
}

/* Reports in memory, and their summaries, ordered as they were put. */
struct index {
	struct arena *arena;
	struct store *store;
	struct summary *summaries;
	size_t count;
};

static struct index index_of(struct arena *arena, struct report *const *reports, size_t count)
{
	struct index index = { .arena = arena };

	check(store_open("", STORE_TEMPORARY, &index.store, &fault));
	check(store_begin(index.store, &fault));
	for (size_t i = 0; i < count; i++)
		check(store_put(index.store, arena_printf(arena, "/%zu", i), 1, reports[i], 1,
				&fault));
	check(store_commit(index.store, &fault));
	check(store_list(index.store, arena, &index.summaries, &index.count, &fault));
	return index;
}

static int64_t id_of(const struct index *index, const char *place, int year)
{
	for (size_t i = 0; i < index->count; i++)
		if (strcmp(index->summaries[i].identity.place, place) == 0 &&
		    index->summaries[i].identity.plan_year == year)
			return index->summaries[i].id;
	return 0;
}

static struct wording held_against(const struct index *index, const struct report *report)
{
	struct wording wording;

	check(wording_find(index->arena, index->store, report,
			   id_of(index, report->identity.place, report->identity.plan_year),
			   index->summaries, index->count, &wording, &fault));
	return wording;
}

static void a_sentence_counts_the_reports_that_hold_it(void **state)
{
	struct arena *arena = arena_new();
	struct report *reports[] = {
		report_of(arena, "青岚市", "530100", 2023,
			  "坚持农业农村优先发展，全面推进乡村振兴。新建高标准农田十万亩以上。好。"),
		report_of(arena, "白麓市", "530200", 2023,
			  "全面推进乡村振兴，坚持农业农村优先发展。做强新能源电池产业集群。"),
		report_of(arena, "沧浪市", "530300", 2023,
			  "我们坚持农业农村优先发展，守护碧水蓝天净土三大战役。"),
	};
	struct index index = index_of(arena, reports, COUNT(reports));
	struct wording w = held_against(&index, reports[0]);

	(void)state;
	assert_int_equal(w.others, 2);
	assert_int_equal(w.sayings.sentence_count, 3);
	assert_int_equal(w.sentences[0].reports, 1); /* one has it, turned round; one only a part */
	assert_int_equal(w.sentences[1].reports, 0);
	assert_false(w.sayings.sentences[2].judged);
	assert_int_equal(w.sayings.clause_count, 4);
	assert_int_equal(w.clauses[0].reports, 2);
	assert_int_equal(w.clauses[1].reports, 1);
	store_close(index.store);
	arena_free(arena);
}

static void what_others_say_twice_counts_once(void **state)
{
	struct arena *arena = arena_new();
	struct report *reports[] = {
		report_of(arena, "青岚市", "530100", 2023, "坚持农业农村优先发展。"),
		report_of(arena, "白麓市", "530200", 2023,
			  "坚持农业农村优先发展。坚持农业农村优先发展！"),
	};
	struct index index = index_of(arena, reports, COUNT(reports));
	struct wording w = held_against(&index, reports[0]);

	(void)state;
	assert_int_equal(w.sentences[0].reports, 1);
	w = held_against(&index, reports[1]);
	assert_int_equal(w.sentences[0].reports, 1);
	assert_int_equal(w.sentences[1].reports, 1);
	store_close(index.store);
	arena_free(arena);
}

static void the_nearest_place_that_said_it_before_is_its_origin(void **state)
{
	static const char text[] = "坚持农业农村优先发展战略。";
	struct arena *arena = arena_new();
	struct report *ours = report_of(arena, "青岚市", "530100", 2023, text);
	struct report *province = report_of(arena, "云岭省", "530000", 2022, text);
	struct report *reports[] = {
		report_of(arena, "海陵市", "540100", 2020, text),
		report_of(arena, "霁川市", "540200", 2019, text),
		report_of(arena, "白麓市", "530200", 2021, text),
		province,
		report_of(arena, "青岚市", "530100", 2022, text),
		report_of(arena, "沧浪市", "530300", 2024, text),
		ours,
	};
	/* With the first so many reports and ours: where from, and the earliest that had it. */
	static const struct {
		size_t count;
		enum origin origin;
		const char *place;
		int year;
	} cases[] = {
		{ 0, ORIGIN_OWN, "", 0 },
		{ 1, ORIGIN_OTHER, "海陵市", 2020 },
		{ 2, ORIGIN_OTHER, "霁川市", 2019 },
		{ 3, ORIGIN_SIBLING, "白麓市", 2021 },
		{ 4, ORIGIN_ABOVE, "云岭省", 2022 },
		{ 5, ORIGIN_EARLIER, "青岚市", 2022 },
		{ 6, ORIGIN_EARLIER, "青岚市", 2022 },
	};

	(void)state;
	province->identity.level = LEVEL_PROVINCE;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct report *some[COUNT(reports)];
		memcpy(some, reports, sizeof some);
		some[cases[i].count] = ours;
		struct index index = index_of(arena, some, cases[i].count + 1);
		struct wording w = held_against(&index, ours);
		assert_int_equal(w.sentences[0].reports, cases[i].count);
		assert_int_equal(w.sentences[0].origin, cases[i].origin);
		assert_int_equal(w.sentences[0].source,
				 id_of(&index, cases[i].place, cases[i].year));
		store_close(index.store);
	}
	arena_free(arena);
}

static void spans_mark_what_is_common(void **state)
{
	struct arena *arena = arena_new();
	struct report *reports[] = {
		report_of(arena, "青岚市", "530100", 2023,
			  "坚持农业农村优先发展，全面推进乡村振兴，做强新能源电池产业。"),
		report_of(arena, "白麓市", "530200", 2023, "坚持农业农村优先发展。"),
		report_of(arena, "沧浪市", "530300", 2023,
			  "坚持农业农村优先发展，全面推进乡村振兴。"),
	};
	struct index index = index_of(arena, reports, COUNT(reports));
	struct wording w = held_against(&index, reports[0]);
	size_t count;

	(void)state;
	struct span *spans = wording_spans(arena, &w, 1, &count);
	assert_int_equal(count, 2);
	assert_int_equal(spans[0].kind, SPAN_COMMON);
	assert_int_equal(spans[0].ref, 1000);
	assert_int_equal(spans[0].start, 0);
	assert_int_equal(spans[0].end, strlen("坚持农业农村优先发展，"));
	assert_int_equal(spans[1].ref, 500);
	(void)wording_spans(arena, &w, 501, &count);
	assert_int_equal(count, 1);
	store_close(index.store);
	arena_free(arena);
}

static void shares_add_up(void **state)
{
	struct arena *arena = arena_new();
	struct report *reports[] = {
		report_of(arena, "青岚市", "530100", 2023,
			  "坚持农业农村优先发展。做强新能源电池产业集群。好。"),
		report_of(arena, "白麓市", "530200", 2022, "坚持农业农村优先发展。"),
	};
	struct index index = index_of(arena, reports, COUNT(reports));
	struct wording w = held_against(&index, reports[0]);
	struct wording_shares shares = wording_shares(&w);

	(void)state;
	assert_int_equal(shares.chars[ORIGIN_SIBLING], 11);
	assert_int_equal(shares.chars[ORIGIN_OWN], 12);
	assert_int_equal(shares.judged, 23);
	store_close(index.store);
	arena_free(arena);
}

static void a_report_that_is_not_stored_is_held_against_all(void **state)
{
	struct arena *arena = arena_new();
	struct report *stored =
		report_of(arena, "青岚市", "530100", 2023, "坚持农业农村优先发展。");
	struct index index = index_of(arena, &stored, 1);
	struct wording w;

	(void)state;
	check(wording_find(arena, index.store, stored, 0, index.summaries, 1, &w, &fault));
	assert_int_equal(w.others, 1);
	assert_int_equal(w.sentences[0].reports, 1);
	store_close(index.store);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sentence_counts_the_reports_that_hold_it),
		cmocka_unit_test(what_others_say_twice_counts_once),
		cmocka_unit_test(the_nearest_place_that_said_it_before_is_its_origin),
		cmocka_unit_test(spans_mark_what_is_common),
		cmocka_unit_test(shares_add_up),
		cmocka_unit_test(a_report_that_is_not_stored_is_held_against_all),
	};

	return cmocka_run_group_tests_name("wording", tests, NULL, NULL);
}
