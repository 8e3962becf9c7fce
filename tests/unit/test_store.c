/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Store: reports in and out of the index, its versions, and files that are none. */
#include "tests/unit/unit.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/schema.h"
#include "store/store.h"
#include "tests/unit/made.h"

/* A folder for an index, and memory. */
struct room {
	struct arena *arena;
	char *folder;
	const char *db;
};

static int enter(void **state)
{
	struct room *room = xcalloc(1, sizeof *room);

	room->arena = arena_new();
	room->folder = made_folder();
	room->db = made_path(room->arena, room->folder, "index.db");
	*state = room;
	return 0;
}

static int leave(void **state)
{
	struct room *room = *state;

	made_gone(room->folder);
	arena_free(room->arena);
	free(room);
	return 0;
}

static void ok(enum status st, const struct fault *fault)
{
	if (st != DD_OK)
		fail_msg("%s: %s; %s", fault->where, fault->what, fault->todo);
}

static void put(const char *db, const char *source, const struct report *reports, size_t count)
{
	struct store *store;
	struct fault fault;

	ok(store_open(db, STORE_WRITE, &store, &fault), &fault);
	ok(store_begin(store, &fault), &fault);
	ok(store_put(store, source, 42, reports, count, &fault), &fault);
	ok(store_commit(store, &fault), &fault);
	store_close(store);
}

static struct summary *list(struct room *room, size_t *count)
{
	struct summary *summaries;
	struct store *store;
	struct fault fault;

	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	ok(store_list(store, room->arena, &summaries, count, &fault), &fault);
	store_close(store);
	return summaries;
}

/* Runs SQL that no program of ours would. */
static void tamper(const char *db, const char *sql)
{
	sqlite3 *handle;
	char *message = NULL;

	assert_int_equal(sqlite3_open(db, &handle), SQLITE_OK);
	if (sqlite3_exec(handle, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static void what_was_put_is_fetched(void **state)
{
	struct room *room = *state;
	const struct report *report = made_report(room->arena, "霁川市", 2023);
	struct summary *summaries;
	struct report *fetched;
	struct store *store;
	struct fault fault;
	size_t count;

	put(room->db, "/a/b.txt", report, 1);
	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	ok(store_list(store, room->arena, &summaries, &count, &fault), &fault);
	assert_int_equal(count, 1);
	assert_string_equal(summaries[0].source, "/a/b.txt");
	assert_int_equal(summaries[0].chars, report_chars(report));
	assert_int_equal(summaries[0].sections, 4);
	assert_int_equal(summaries[0].targets, 2);
	ok(store_fetch(store, room->arena, summaries[0].id, &fetched, &fault), &fault);
	made_same(fetched, report);
	assert_int_equal(store_fetch(store, room->arena, 99, &fetched, &fault), DD_NOT_FOUND);
	store_close(store);
}

static void a_store_in_memory_does_the_same(void **state)
{
	struct room *room = *state;
	const struct report *report = made_report(room->arena, "霁川市", 2023);
	struct summary *summaries;
	struct report *fetched;
	struct store *store;
	struct fault fault;
	size_t count;

	ok(store_open("", STORE_TEMPORARY, &store, &fault), &fault);
	ok(store_list(store, room->arena, &summaries, &count, &fault), &fault);
	assert_int_equal(count, 0);
	ok(store_begin(store, &fault), &fault);
	ok(store_put(store, "a.txt", 1, report, 1, &fault), &fault);
	ok(store_commit(store, &fault), &fault);
	ok(store_list(store, room->arena, &summaries, &count, &fault), &fault);
	assert_int_equal(count, 1);
	ok(store_fetch(store, room->arena, summaries[0].id, &fetched, &fault), &fault);
	made_same(fetched, report);
	store_close(store);
}

static void reports_come_by_their_sort_key_then_their_year(void **state)
{
	struct room *room = *state;
	const struct report reports[] = {
		*made_report(room->arena, "丙市", 2023),
		*made_report(room->arena, "乙市", 2024),
		*made_report(room->arena, "乙市", 2022),
	};
	size_t count;

	put(room->db, "/a", reports, COUNT(reports));
	const struct summary *summaries = list(room, &count);
	assert_int_equal(count, 3);
	assert_string_equal(summaries[0].identity.place, "丙市");
	assert_int_equal(summaries[1].identity.plan_year, 2022);
	assert_int_equal(summaries[2].identity.plan_year, 2024);
}

static void a_file_put_again_replaces_its_reports_which_keep_their_ids(void **state)
{
	struct room *room = *state;
	const struct report first[] = {
		*made_report(room->arena, "甲市", 2023),
		*made_report(room->arena, "乙市", 2023),
	};
	const struct report second[] = {
		*made_report(room->arena, "丙市", 2023),
		*made_report(room->arena, "乙市", 2023),
		*made_report(room->arena, "乙市", 2024),
	};
	size_t count;

	put(room->db, "/a", first, COUNT(first));
	put(room->db, "/b", first, 1);
	put(room->db, "/a", second, COUNT(second));
	const struct summary *summaries = list(room, &count);
	assert_int_equal(count, 4);
	for (size_t i = 0; i < count; i++) {
		const struct identity *identity = &summaries[i].identity;
		if (strcmp(identity->place, "甲市") == 0)
			assert_int_equal(summaries[i].id, 3);
		else if (strcmp(identity->place, "丙市") == 0)
			assert_int_equal(summaries[i].id, 4); /* a number is never given twice */
		else
			assert_int_equal(summaries[i].id, identity->plan_year == 2023 ? 2 : 5);
	}
}

static void what_is_rolled_back_was_never_there(void **state)
{
	struct room *room = *state;
	const struct report *report = made_report(room->arena, "甲市", 2023);
	const struct report *other = made_report(room->arena, "乙市", 2023);
	struct store *store;
	struct fault fault;
	size_t count;

	put(room->db, "/a", report, 1);
	ok(store_open(room->db, STORE_WRITE, &store, &fault), &fault);
	ok(store_begin(store, &fault), &fault);
	ok(store_put(store, "/a", 1, other, 1, &fault), &fault);
	ok(store_put(store, "/b", 1, other, 1, &fault), &fault);
	store_rollback(store);
	store_rollback(store);
	store_close(store);
	const struct summary *summaries = list(room, &count);
	assert_int_equal(count, 1);
	assert_string_equal(summaries[0].identity.place, "甲市");
}

static void a_new_index_that_is_given_up_leaves_no_file(void **state)
{
	struct room *room = *state;
	const struct report *report = made_report(room->arena, "甲市", 2023);
	struct store *store;
	struct fault fault;

	ok(store_open(room->db, STORE_WRITE, &store, &fault), &fault);
	store_close(store);
	assert_int_not_equal(access(room->db, F_OK), 0);
	ok(store_open(room->db, STORE_WRITE, &store, &fault), &fault);
	ok(store_begin(store, &fault), &fault);
	ok(store_put(store, "/a", 1, report, 1, &fault), &fault);
	store_close(store);
	assert_int_not_equal(access(room->db, F_OK), 0);
}

static void the_folder_of_a_new_index_is_made(void **state)
{
	struct room *room = *state;
	const char *folder = made_path(room->arena, room->folder, "share");
	const char *db = made_path(room->arena, folder, "index.db");

	put(db, "/a", made_report(room->arena, "甲市", 2023), 1);
	assert_int_equal(access(db, F_OK), 0);
	assert_int_equal(unlink(db), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void sources_are_known_by_their_bytes(void **state)
{
	struct room *room = *state;
	const char *path = "/\xff\t名 字.txt";
	struct source source, *sources;
	struct store *store;
	struct fault fault;
	size_t count;

	ok(store_open(room->db, STORE_WRITE, &store, &fault), &fault);
	assert_int_equal(store_source(store, room->arena, path, &source, &fault), DD_NOT_FOUND);
	store_close(store);
	put(room->db, path, made_report(room->arena, "甲市", 2023), 1);
	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	ok(store_source(store, room->arena, path, &source, &fault), &fault);
	assert_int_equal(source.digest, 42);
	assert_int_equal(source.reports, 1);
	assert_true(source.current);
	assert_int_equal(store_source(store, room->arena, "/", &source, &fault), DD_NOT_FOUND);
	ok(store_sources(store, room->arena, &sources, &count, &fault), &fault);
	assert_int_equal(count, 1);
	assert_string_equal(sources[0].path, path);
	store_close(store);
	tamper(room->db, "UPDATE source SET program = '0.0.1'");
	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	ok(store_source(store, room->arena, path, &source, &fault), &fault);
	assert_false(source.current);
	store_close(store);
}

static void a_twin_is_of_the_same_place_and_year_from_another_file(void **state)
{
	struct room *room = *state;
	const struct report *report = made_report(room->arena, "甲市", 2023);
	struct identity identity = report->identity;
	struct store *store;
	struct twin twin;
	struct fault fault;

	put(room->db, "/a", report, 1);
	ok(store_open(room->db, STORE_WRITE, &store, &fault), &fault);
	ok(store_twin(store, room->arena, &identity, "/b", &twin, &fault), &fault);
	assert_string_equal(twin.path, "/a");
	assert_int_equal(store_twin(store, room->arena, &identity, "/a", &twin, &fault),
			 DD_NOT_FOUND);
	identity.plan_year = 2024;
	assert_int_equal(store_twin(store, room->arena, &identity, "/b", &twin, &fault),
			 DD_NOT_FOUND);
	identity = report->identity;
	identity.province = "海陵省";
	assert_int_equal(store_twin(store, room->arena, &identity, "/b", &twin, &fault),
			 DD_NOT_FOUND);
	ok(store_begin(store, &fault), &fault);
	ok(store_drop(store, twin.id, &fault), &fault);
	ok(store_commit(store, &fault), &fault);
	assert_int_equal(store_twin(store, room->arena, &report->identity, "/b", &twin, &fault),
			 DD_NOT_FOUND);
	struct source source;
	assert_int_equal(store_source(store, room->arena, "/a", &source, &fault), DD_NOT_FOUND);
	store_close(store);
}

static void reports_of_unknown_places_have_no_twins(void **state)
{
	struct room *room = *state;
	struct report report = *made_report(room->arena, "甲市", 2023);
	struct store *store;
	struct twin twin;
	struct fault fault;

	report.identity.place = "";
	put(room->db, "/a", &report, 1);
	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	assert_int_equal(store_twin(store, room->arena, &report.identity, "/b", &twin, &fault),
			 DD_NOT_FOUND);
	store_close(store);
}

/* Whether the file is as it was while fn tries to use it. */
static void refuses(struct room *room, enum status wanted)
{
	struct store *store;
	struct fault fault;
	size_t before, after;
	const char *bytes = made_read(room->arena, room->db, &before);

	assert_int_equal(store_open(room->db, STORE_READ, &store, &fault), wanted);
	assert_string_equal(fault.where, room->db);
	assert_true(*fault.what && *fault.todo);
	assert_int_equal(store_open(room->db, STORE_WRITE, &store, &fault), DD_INDEX);
	assert_string_equal(fault.where, room->db);
	assert_true(*fault.what && *fault.todo);
	const char *now = made_read(room->arena, room->db, &after);
	assert_int_equal(before, after);
	assert_memory_equal(bytes, now, before);
}

static void files_that_are_no_index_are_refused_untouched(void **state)
{
	struct room *room = *state;
	const char text[] = "2023年霁川市政府工作报告\n各位代表：\n";

	made_write(room->db, text, strlen(text));
	refuses(room, DD_INDEX);
	assert_int_equal(unlink(room->db), 0);
	tamper(room->db, "CREATE TABLE report (id)");
	refuses(room, DD_INDEX);
}

static void an_index_of_a_newer_version_is_refused_untouched(void **state)
{
	struct room *room = *state;

	put(room->db, "/a", made_report(room->arena, "甲市", 2023), 1);
	tamper(room->db, "PRAGMA user_version = 1000");
	refuses(room, DD_INDEX);
}

static void a_damaged_index_is_refused(void **state)
{
	struct room *room = *state;
	struct summary *summaries;
	struct store *store;
	struct fault fault;
	size_t n, count;

	put(room->db, "/a", made_report(room->arena, "甲市", 2023), 1);
	char *bytes = made_read(room->arena, room->db, &n);
	memset(bytes + 4096, 0x5A, n - 4096);
	made_write(room->db, bytes, n);
	enum status st = store_open(room->db, STORE_READ, &store, &fault);
	if (st == DD_OK) {
		st = store_list(store, room->arena, &summaries, &count, &fault);
		store_close(store);
	}
	assert_int_equal(st, DD_INDEX);
}

static void where_nothing_is_there_is_nothing_to_read(void **state)
{
	struct room *room = *state;
	struct store *store;
	struct fault fault;

	assert_int_equal(store_open(room->db, STORE_READ, &store, &fault), DD_NOT_FOUND);
	assert_int_not_equal(access(room->db, F_OK), 0);
	made_write(room->db, "", 0);
	assert_int_equal(store_open(room->db, STORE_READ, &store, &fault), DD_NOT_FOUND);
	put(room->db, "/a", made_report(room->arena, "甲市", 2023), 1);
	assert_int_equal(store_open(room->folder, STORE_READ, &store, &fault), DD_INDEX);
	assert_int_equal(store_open(room->folder, STORE_WRITE, &store, &fault), DD_INDEX);
}

/* Brings the open file to a schema in one transaction; the sticky status. */
static enum status migrate(struct store *store, const struct schema *schema, struct fault *fault)
{
	sql_exec(store, "BEGIN IMMEDIATE");
	schema_migrate(store, schema);
	sql_exec(store, "COMMIT");
	enum status st = sql_status(store, fault);
	if (st != DD_OK)
		sql_exec(store, "ROLLBACK");
	return st;
}

static void an_old_index_is_brought_forward_step_by_step_or_not_at_all(void **state)
{
	static const char *const steps[] = {
		"CREATE TABLE a (x); INSERT INTO a VALUES (1)",
		"CREATE TABLE b (x); INSERT INTO b SELECT x + 1 FROM a",
		"DROP TABLE a; no such statement",
	};
	struct store store = { .path = (char *)"test" };
	struct fault fault;
	int64_t version;

	(void)state;
	assert_int_equal(sqlite3_open(":memory:", &store.db), SQLITE_OK);
	ok(migrate(&store, &(struct schema){ steps, 1 }, &fault), &fault);
	ok(schema_check(&store, &(struct schema){ steps, 2 }, &version, &fault), &fault);
	assert_int_equal(version, 1);
	ok(migrate(&store, &(struct schema){ steps, 2 }, &fault), &fault);
	assert_int_equal(sql_number(&store, "SELECT x FROM b"), 2);
	assert_int_equal(migrate(&store, &(struct schema){ steps, 3 }, &fault), DD_INDEX);
	assert_int_equal(sql_number(&store, "SELECT x FROM a"), 1);
	assert_int_equal(sql_number(&store, "PRAGMA user_version"), 2);
	assert_int_equal(schema_check(&store, &(struct schema){ steps, 1 }, &version, &fault),
			 DD_INDEX);
	sql_close(&store);
}

/* What an index of version 1 was. */
static const char back_to_version_1[] = "DROP TABLE wording; DROP TABLE presence;"
					"DROP TABLE coverage; DROP TABLE frequency;"
					"PRAGMA user_version = 1";

static void an_index_of_the_first_version_is_renewed_by_reading_or_writing(void **state)
{
	struct room *room = *state;
	const struct report *report = made_report(room->arena, "甲市", 2023);
	struct source source;
	struct store *store;
	struct fault fault;
	size_t count;

	put(room->db, "/a", report, 1);
	tamper(room->db, back_to_version_1);
	assert_int_equal(list(room, &count)->id, 1);
	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	ok(store_source(store, room->arena, "/a", &source, &fault), &fault);
	assert_false(source.current);
	store_close(store);
	tamper(room->db, back_to_version_1);
	put(room->db, "/b", report, 1);
	assert_non_null(list(room, &count));
	assert_int_equal(count, 2);
}

static void an_old_index_that_may_not_be_renewed_says_so(void **state)
{
	struct room *room = *state;
	struct store *store;
	struct fault fault;

	put(room->db, "/a", made_report(room->arena, "甲市", 2023), 1);
	tamper(room->db, back_to_version_1);
	sqlite3 *other;
	assert_int_equal(sqlite3_open(room->db, &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(store_open(room->db, STORE_READ, &store, &fault), DD_INDEX);
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
}

/* Whether a question is answered while the file is away: over a connection from before. */
static bool answers_without_file(struct room *room, struct store *store)
{
	const char *away = made_path(room->arena, room->folder, "away.db");
	struct summary *summaries;
	struct fault fault;
	size_t count;

	assert_int_equal(rename(room->db, away), 0);
	enum status st = store_list(store, room->arena, &summaries, &count, &fault);
	assert_int_equal(rename(away, room->db), 0);
	return st == DD_OK;
}

static void a_reader_keeps_its_connection_while_it_is_held_and_no_longer(void **state)
{
	struct room *room = *state;
	struct store *store;
	struct fault fault;

	put(room->db, "/a", made_report(room->arena, "甲市", 2023), 1);
	ok(store_open(room->db, STORE_READ, &store, &fault), &fault);
	ok(store_hold(store, &fault), &fault);
	assert_true(answers_without_file(room, store));
	assert_true(answers_without_file(room, store));
	put(room->db, "/b", made_report(room->arena, "乙市", 2023), 1); /* nobody is kept waiting */
	store_release(store);
	assert_false(answers_without_file(room, store));
	ok(store_hold(store, &fault), &fault);
	store_close(store);
}

int main(void)
{
#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, enter, leave)
	const struct CMUnitTest tests[] = {
		IN_ROOM(what_was_put_is_fetched),
		IN_ROOM(a_store_in_memory_does_the_same),
		IN_ROOM(reports_come_by_their_sort_key_then_their_year),
		IN_ROOM(a_file_put_again_replaces_its_reports_which_keep_their_ids),
		IN_ROOM(what_is_rolled_back_was_never_there),
		IN_ROOM(a_new_index_that_is_given_up_leaves_no_file),
		IN_ROOM(the_folder_of_a_new_index_is_made),
		IN_ROOM(sources_are_known_by_their_bytes),
		IN_ROOM(a_twin_is_of_the_same_place_and_year_from_another_file),
		IN_ROOM(reports_of_unknown_places_have_no_twins),
		IN_ROOM(files_that_are_no_index_are_refused_untouched),
		IN_ROOM(an_index_of_a_newer_version_is_refused_untouched),
		IN_ROOM(a_damaged_index_is_refused),
		IN_ROOM(where_nothing_is_there_is_nothing_to_read),
		IN_ROOM(a_reader_keeps_its_connection_while_it_is_held_and_no_longer),
		IN_ROOM(an_index_of_the_first_version_is_renewed_by_reading_or_writing),
		IN_ROOM(an_old_index_that_may_not_be_renewed_says_so),
		cmocka_unit_test(an_old_index_is_brought_forward_step_by_step_or_not_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
