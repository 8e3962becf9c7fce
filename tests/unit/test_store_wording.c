/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the index keeps of wording: held against counting all its reports anew. */
#include "tests/unit/unit.h"

#include "store/store.h"
#include "tests/unit/made.h"

static struct fault fault;

static void check(enum status st)
{
	assert_int_equal(st, DD_OK);
}

static struct store *memory(void)
{
	struct store *store;

	check(store_open("", STORE_TEMPORARY, &store, &fault));
	return store;
}

static void put(struct store *store, const char *source, const struct report *reports, size_t count)
{
	check(store_begin(store, &fault));
	check(store_put(store, source, 1, reports, count, &fault));
	check(store_commit(store, &fault));
}

static void expect_counts(struct store *store, const struct report *const *reports, size_t count)
{
	struct frequency *kept, *anew = frequency_new();

	for (size_t i = 0; i < count; i++)
		frequency_add_paragraphs(anew, reports[i]->paragraphs, reports[i]->paragraph_count);
	check(store_frequency(store, &kept, &fault));
	assert_memory_equal(kept, anew, sizeof *anew);
	frequency_free(kept);
	frequency_free(anew);
}

static void see(void *data, int64_t id, const struct sketch *sketches, size_t count)
{
	(void)id;
	str_add(data, (const char *)sketches, count * sizeof *sketches);
}

static void counts_follow_reports_that_come_change_and_go(void **state)
{
	struct arena *arena = arena_new();
	struct store *store = memory();
	struct report *first = made_report(arena, "霁川市", 2023);
	struct report *second = made_report(arena, "望潮市", 2023);
	struct summary *summaries;
	size_t count;

	(void)state;
	second->paragraphs[4].text = SLICE("（一）兴渔业。新建渔港两座。");
	second->outline.headings[2].end = strlen("（一）兴渔业");
	second->target_count = second->term_count = 0;
	put(store, "/a", first, 1);
	expect_counts(store, (const struct report *[]){ first }, 1);
	put(store, "/b", second, 1);
	expect_counts(store, (const struct report *[]){ first, second }, 2);
	put(store, "/a", second, 1);
	expect_counts(store, (const struct report *[]){ second, second }, 2);
	check(store_list(store, arena, &summaries, &count, &fault));
	check(store_begin(store, &fault));
	check(store_drop(store, summaries[0].id, &fault));
	check(store_commit(store, &fault));
	expect_counts(store, (const struct report *[]){ second }, 1);
	put(store, "/b", NULL, 0);
	store_close(store);
	arena_free(arena);
}

static void a_load_that_is_given_up_changes_no_count(void **state)
{
	struct arena *arena = arena_new();
	struct store *store = memory();
	struct report *report = made_report(arena, "霁川市", 2023);

	(void)state;
	put(store, "/a", report, 1);
	check(store_begin(store, &fault));
	check(store_put(store, "/b", 1, report, 1, &fault));
	store_rollback(store);
	expect_counts(store, (const struct report *[]){ report }, 1);
	put(store, "/c", report, 1); /* on what was there, not on what was given up */
	expect_counts(store, (const struct report *[]){ report, report }, 2);
	store_close(store);
	arena_free(arena);
}

static void sketches_are_those_of_the_clauses(void **state)
{
	struct arena *arena = arena_new();
	struct store *store = memory();
	struct report *report = made_report(arena, "霁川市", 2023);
	struct str want = { 0 }, got = { 0 };

	(void)state;
	sketch_paragraphs(&want, report->paragraphs, report->paragraph_count);
	assert_true(want.n > 0);
	put(store, "/a", report, 1);
	check(store_sketches(store, see, &got, &fault));
	assert_int_equal(got.n, want.n);
	assert_memory_equal(got.s, want.s, want.n);
	put(store, "/a", NULL, 0);
	str_clear(&got);
	check(store_sketches(store, see, &got, &fault));
	assert_int_equal(got.n, 0);
	str_free(&want);
	str_free(&got);
	store_close(store);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_follow_reports_that_come_change_and_go),
		cmocka_unit_test(a_load_that_is_given_up_changes_no_count),
		cmocka_unit_test(sketches_are_those_of_the_clauses),
	};

	return cmocka_run_group_tests_name("store_wording", tests, NULL, NULL);
}
