/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Store when things go wrong: failing disks, killed writers, locks, other users, hostile files. */
#include "tests/unit/unit.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/store.h"
#include "tests/unit/failing.h"
#include "tests/unit/made.h"

/* A folder with an index of the report of 甲市, and one of 乙市 to put. */
struct room {
	struct arena *arena;
	char *folder;
	const char *db;
	struct report *old, *new;
	char *bytes; /* of the index */
	size_t n;
};

static enum status load(const char *db, const char *source, const struct report *report,
			struct fault *fault)
{
	struct store *store;

	enum status st = store_open(db, STORE_WRITE, &store, fault);
	if (st != DD_OK)
		return st;
	st = store_begin(store, fault);
	if (st == DD_OK)
		st = store_put(store, source, 42, report, 1, fault);
	if (st == DD_OK)
		st = store_commit(store, fault);
	store_close(store);
	return st;
}

static int enter(void **state)
{
	struct room *room = xcalloc(1, sizeof *room);
	struct fault fault;

	room->arena = arena_new();
	room->folder = made_folder();
	room->db = made_path(room->arena, room->folder, "index.db");
	room->old = made_report(room->arena, "甲市", 2023);
	room->new = made_report(room->arena, "乙市", 2023);
	assert_int_equal(load(room->db, "/a", room->old, &fault), DD_OK);
	room->bytes = made_read(room->arena, room->db, &room->n);
	*state = room;
	return 0;
}

static int leave(void **state)
{
	struct room *room = *state;

	failing_at(0);
	made_gone(room->folder);
	arena_free(room->arena);
	free(room);
	return 0;
}

/* The place of the only report of the index, in arena; "" when there is no index. */
static const char *only_place(struct arena *arena, const char *db)
{
	struct summary *summaries = NULL;
	struct report *report;
	struct store *store;
	struct fault fault;
	size_t count = 0, problems = 0;
	const char **found;

	enum status st = store_open(db, STORE_READ, &store, &fault);
	if (st == DD_NOT_FOUND)
		return "";
	if (st == DD_OK)
		st = store_list(store, arena, &summaries, &count, &fault);
	if (st != DD_OK)
		fail_msg("%s: %s", fault.where, fault.what);
	assert_int_equal(count, 1);
	assert_int_equal(store_fetch(store, arena, summaries[0].id, &report, &fault), DD_OK);
	assert_int_equal(store_check(store, arena, &found, &problems, &fault), DD_OK);
	assert_int_equal(problems, 0);
	store_close(store);
	return report->identity.place;
}

/* Puts the old index back; whoever left something beside it is forgotten. */
static void restore(const struct room *room)
{
	static const char *const beside[] = { "index.db", "index.db-wal", "index.db-shm",
					      "index.db-journal" };

	for (size_t i = 0; i < COUNT(beside); i++)
		(void)unlink(made_path(room->arena, room->folder, beside[i]));
	made_write(room->db, room->bytes, room->n);
}

static void whichever_write_fails_all_is_there_or_nothing(void **state)
{
	struct room *room = *state;
	struct fault fault;
	unsigned failed = 0;

	for (unsigned n = 1;; n++) {
		restore(room);
		failing_at(n);
		enum status st = load(room->db, "/a", room->new, &fault);
		bool hit = failing_hit();
		failing_at(0);
		assert_string_equal(only_place(room->arena, room->db),
				    st == DD_OK ? "乙市" : "甲市");
		if (!hit)
			break;
		failed += st != DD_OK;
	}
	assert_in_range(failed, 5, 1000);
}

static void whichever_write_fails_a_new_index_is_whole_or_none(void **state)
{
	struct room *room = *state;
	const char *db = made_path(room->arena, room->folder, "new.db");
	struct store *store;
	struct fault fault;
	unsigned failed = 0;

	for (unsigned n = 1;; n++) {
		(void)unlink(db);
		(void)unlink(made_path(room->arena, room->folder, "new.db-journal"));
		failing_at(n);
		enum status st = load(db, "/a", room->new, &fault);
		bool hit = failing_hit();
		failing_at(0);
		/* A journal that could not be deleted is played back by whoever may write. */
		if (store_open(db, STORE_WRITE, &store, &fault) == DD_OK)
			store_close(store);
		assert_string_equal(only_place(room->arena, db), st == DD_OK ? "乙市" : "");
		if (!hit)
			break;
		failed += st != DD_OK;
	}
	assert_in_range(failed, 5, 1000);
}

/* Whether the file says that it is in rollback mode: one file, no WAL. */
static bool alone(const struct room *room)
{
	size_t n;
	const char *bytes = made_read(room->arena, room->db, &n);

	return n > 100 && bytes[18] == 1 && bytes[19] == 1 &&
	       access(made_path(room->arena, room->folder, "index.db-wal"), F_OK) != 0;
}

/* Runs fn in a process of its own; its exit status, or -1 when a signal ended it. */
static int apart(void (*fn)(const struct room *), const struct room *room)
{
	int status;
	pid_t child = fork();

	assert_int_not_equal(child, -1);
	if (child == 0) {
		fn(room);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void load_until_killed(const struct room *room)
{
	struct store *store;
	struct fault fault;

	if (store_open(room->db, STORE_WRITE, &store, &fault) == DD_OK &&
	    store_begin(store, &fault) == DD_OK &&
	    store_put(store, "/a", 1, room->new, 1, &fault) == DD_OK)
		(void)kill(getpid(), SIGKILL);
}

static void a_killed_load_leaves_the_index_as_it_was(void **state)
{
	struct room *room = *state;
	struct fault fault;

	assert_int_equal(apart(load_until_killed, room), -1);
	assert_string_equal(only_place(room->arena, room->db), "甲市");
	assert_int_equal(load(room->db, "/a", room->new, &fault), DD_OK);
	assert_string_equal(only_place(room->arena, room->db), "乙市");
	assert_true(alone(room));
}

static void readers_go_on_while_a_load_runs(void **state)
{
	struct room *room = *state;
	struct store *reader, *writer;
	struct summary *summaries;
	struct fault fault;
	size_t count;

	assert_int_equal(store_open(room->db, STORE_READ, &reader, &fault), DD_OK);
	assert_int_equal(store_open(room->db, STORE_WRITE, &writer, &fault), DD_OK);
	assert_int_equal(store_begin(writer, &fault), DD_OK);
	assert_int_equal(store_put(writer, "/b", 1, room->new, 1, &fault), DD_OK);
	assert_int_equal(store_list(reader, room->arena, &summaries, &count, &fault), DD_OK);
	assert_int_equal(count, 1);
	assert_int_equal(store_commit(writer, &fault), DD_OK);
	assert_true(alone(room));
	assert_int_equal(store_list(reader, room->arena, &summaries, &count, &fault), DD_OK);
	assert_int_equal(count, 2);
	store_close(writer);
	store_close(reader);
}

static void execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
}

static void a_reader_that_stays_does_not_spoil_the_load(void **state)
{
	struct room *room = *state;
	struct store *writer;
	struct fault fault;
	sqlite3 *other;

	assert_int_equal(store_open(room->db, STORE_WRITE, &writer, &fault), DD_OK);
	assert_int_equal(store_begin(writer, &fault), DD_OK);
	assert_int_equal(sqlite3_open(room->db, &other), SQLITE_OK);
	execute(other, "BEGIN; SELECT count(*) FROM report");
	assert_int_equal(store_put(writer, "/a", 1, room->new, 1, &fault), DD_OK);
	assert_int_equal(store_commit(writer, &fault), DD_OK);
	store_close(writer);
	assert_string_equal(only_place(room->arena, room->db), "乙市");
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	assert_int_equal(load(room->db, "/a", room->old, &fault), DD_OK);
	assert_string_equal(only_place(room->arena, room->db), "甲市");
	assert_true(alone(room));
}

static void a_locked_index_is_said_to_be_so(void **state)
{
	struct room *room = *state;
	struct store *store;
	struct fault fault;
	sqlite3 *other;

	assert_int_equal(sqlite3_open(room->db, &other), SQLITE_OK);
	execute(other, "BEGIN IMMEDIATE");
	assert_string_equal(only_place(room->arena, room->db), "甲市");
	assert_int_equal(load(room->db, "/a", room->new, &fault), DD_INDEX);
	assert_string_equal(fault.where, room->db);
	assert_true(*fault.todo);
	execute(other, "COMMIT; BEGIN EXCLUSIVE");
	assert_int_equal(store_open(room->db, STORE_READ, &store, &fault), DD_INDEX);
	assert_int_equal(load(room->db, "/a", room->new, &fault), DD_INDEX);
	execute(other, "COMMIT");
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
	assert_string_equal(only_place(room->arena, room->db), "甲市");
}

/* Becomes somebody who may read the index and not write to it. */
static void become_nobody(void)
{
	if (getuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
		_exit(9);
}

static void read_as_another(const struct room *room)
{
	struct summary *summaries;
	struct store *store;
	struct fault fault;
	size_t count = 0;

	become_nobody();
	enum status st = store_open(room->db, STORE_READ, &store, &fault);
	if (st == DD_OK)
		st = store_list(store, room->arena, &summaries, &count, &fault);
	_exit(st == DD_OK && count == 1 ? 0 : 1);
}

static void write_as_another(const struct room *room)
{
	struct fault fault;

	become_nobody();
	enum status st = load(room->db, "/a", room->new, &fault);
	_exit(st == DD_INDEX && strcmp(fault.where, room->db) == 0 && *fault.todo ? 0 : 1);
}

static void who_may_only_read_can_read_and_is_told_so_when_writing(void **state)
{
	struct room *room = *state;

	assert_int_equal(chmod(room->db, 0444), 0);
	assert_int_equal(chmod(room->folder, 0555), 0);
	assert_int_equal(apart(read_as_another, room), 0);
	assert_int_equal(apart(write_as_another, room), 0);
	assert_int_equal(chmod(room->db, 0666), 0); /* the folder still forbids a journal */
	assert_int_equal(apart(write_as_another, room), 0);
	assert_int_equal(chmod(room->folder, 0755), 0);
	assert_int_equal(chmod(room->db, 0644), 0);
	assert_string_equal(only_place(room->arena, room->db), "甲市");
	assert_true(alone(room));
}

/* The names of the columns of all tables of ours, as table and column. */
enum { COLUMNS = 128 };
struct names {
	char table[COLUMNS][32], column[COLUMNS][32];
	size_t count;
};

static void all_columns(const char *path, struct names *names)
{
	sqlite3_stmt *rows;
	sqlite3 *db;

	names->count = 0;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db,
					    "SELECT t.name, c.name FROM sqlite_schema t, "
					    "pragma_table_info(t.name) c WHERE t.type = 'table' "
					    "AND t.name NOT LIKE 'sqlite%'",
					    -1, &rows, NULL),
			 SQLITE_OK);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		assert_in_range(names->count, 0, COLUMNS - 1);
		(void)snprintf(names->table[names->count], 32, "%s", sqlite3_column_text(rows, 0));
		(void)snprintf(names->column[names->count++], 32, "%s",
			       sqlite3_column_text(rows, 1));
	}
	assert_int_equal(sqlite3_finalize(rows), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* Reads everything, and walks over what was read as a viewer would. */
static enum status read_all(struct arena *arena, const char *db)
{
	struct summary *summaries;
	struct source *sources;
	struct report *report;
	struct store *store;
	struct fault fault;
	size_t count = 0, n;

	enum status st = store_open(db, STORE_READ, &store, &fault);
	if (st != DD_OK)
		return st;
	st = store_list(store, arena, &summaries, &count, &fault);
	for (size_t i = 0; st == DD_OK && i < count; i++) {
		st = store_fetch(store, arena, summaries[i].id, &report, &fault);
		if (st == DD_OK)
			for (size_t k = 0; k < report->outline.count; k++) {
				const struct heading *h = &report->outline.headings[k];
				struct slice t = report->paragraphs[h->para].text;
				assert_in_range(slice_chars(slice_sub(t, h->start, h->end)), 0,
						100);
			}
	}
	if (st == DD_OK)
		st = store_sources(store, arena, &sources, &n, &fault);
	store_close(store);
	return st;
}

static void a_file_made_by_an_enemy_does_no_harm(void **state)
{
	static const char *const values[] = { "-1",	"1 << 40",   "9223372036854775807",
					      "'text'", "x'ff80ff'", "''",
					      "1e300",	"x''" };
	struct room *room = *state;
	struct names names;
	unsigned refused = 0;

	all_columns(room->db, &names);
	assert_in_range(names.count, 50, COLUMNS);
	for (size_t i = 0; i < names.count; i++)
		for (size_t k = 0; k < COUNT(values); k++) {
			char sql[200];
			sqlite3 *db;
			restore(room);
			assert_int_equal(sqlite3_open(room->db, &db), SQLITE_OK);
			(void)snprintf(sql, sizeof sql, "UPDATE OR IGNORE %s SET \"%s\" = %s",
				       names.table[i], names.column[i], values[k]);
			(void)sqlite3_exec(db, sql, NULL, NULL, NULL); /* a type may forbid it */
			assert_int_equal(sqlite3_close(db), SQLITE_OK);
			enum status st = read_all(room->arena, room->db);
			assert_true(st == DD_OK || st == DD_INDEX);
			refused += st == DD_INDEX;
		}
	assert_in_range(refused, 50, 1000);
}

static void a_view_or_trigger_in_the_index_does_not_act(void **state)
{
	struct room *room = *state;
	struct fault fault;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(room->db, &db), SQLITE_OK);
	execute(db, "CREATE TRIGGER t AFTER INSERT ON report BEGIN DELETE FROM report; END");
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	assert_int_equal(load(room->db, "/a", room->new, &fault), DD_OK);
	assert_string_equal(only_place(room->arena, room->db), "乙市");
	assert_int_equal(sqlite3_open(room->db, &db), SQLITE_OK);
	execute(db, "ALTER TABLE source RENAME TO s; CREATE VIEW source AS SELECT * FROM s");
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	assert_int_equal(read_all(room->arena, room->db), DD_INDEX);
}

int main(void)
{
#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, enter, leave)
	const struct CMUnitTest tests[] = {
		IN_ROOM(whichever_write_fails_all_is_there_or_nothing),
		IN_ROOM(whichever_write_fails_a_new_index_is_whole_or_none),
		IN_ROOM(a_killed_load_leaves_the_index_as_it_was),
		IN_ROOM(readers_go_on_while_a_load_runs),
		IN_ROOM(a_reader_that_stays_does_not_spoil_the_load),
		IN_ROOM(a_locked_index_is_said_to_be_so),
		IN_ROOM(who_may_only_read_can_read_and_is_told_so_when_writing),
		IN_ROOM(a_file_made_by_an_enemy_does_no_harm),
		IN_ROOM(a_view_or_trigger_in_the_index_does_not_act),
	};

	failing_install();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
