/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sql: the table of statements, and the sticky status of a row of them. */
#include "store/sql.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

#define REPORT_COLUMNS                                                                             \
	"title, place, short_name, province, code, level, review_year, plan_year, date, meeting, " \
	"pinyin, initials, sort_key, chars, sections, targets"

#define SOURCE_COLUMNS                                                                             \
	"path, digest, program, (SELECT count(*) FROM report WHERE report.source = source.id)"

static const char *const texts[SQL_COUNT] = {
	[SQL_SOURCE_GET] = "SELECT " SOURCE_COLUMNS " FROM source WHERE path = ?",
	[SQL_SOURCE_LIST] = "SELECT " SOURCE_COLUMNS " FROM source ORDER BY path",
	[SQL_SOURCE_DELETE] = "DELETE FROM source WHERE path = ?",
	[SQL_SOURCE_PUT] = "INSERT INTO source (path, digest, program) VALUES (?, ?, ?)",
	[SQL_REPORT_OLD] = "SELECT report.id, place, plan_year FROM report "
			   "JOIN source ON source.id = report.source WHERE path = ? "
			   "ORDER BY report.id",
	[SQL_REPORT_TWIN] =
		"SELECT report.id, path FROM report JOIN source ON source.id = report.source "
		"WHERE place = ? AND plan_year = ? AND province = ? AND path <> ? "
		"ORDER BY report.id LIMIT 1",
	[SQL_REPORT_DROP] = "DELETE FROM report WHERE id = ?",
	[SQL_SOURCE_TIDY] = "DELETE FROM source WHERE id NOT IN (SELECT source FROM report)",
	[SQL_REPORT_PUT] = "INSERT INTO report (id, source, " REPORT_COLUMNS ") VALUES "
			   "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_REPORT_LIST] = "SELECT report.id, path, " REPORT_COLUMNS " FROM report "
			    "JOIN source ON source.id = report.source "
			    "ORDER BY sort_key, plan_year, report.id",
	[SQL_REPORT_GET] = "SELECT report.id, path, " REPORT_COLUMNS " FROM report "
			   "JOIN source ON source.id = report.source WHERE report.id = ?",
	[SQL_PARAGRAPH_PUT] = "INSERT INTO paragraph (report, number, text, printed, lines, hints, "
			      "format_level, role, heading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_PARAGRAPH_GET] = "SELECT text, printed, lines, hints, format_level, role, heading "
			      "FROM paragraph WHERE report = ? ORDER BY number",
	[SQL_HEADING_PUT] = "INSERT INTO heading (report, number, level, role, topics, title, "
			    "paragraph, start, end, line, parent) "
			    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_HEADING_GET] =
		"SELECT level, role, topics, title, paragraph, start, end, line, parent "
		"FROM heading WHERE report = ? ORDER BY number",
	[SQL_TARGET_PUT] = "INSERT INTO target (report, number, period, year, indicator, label, "
			   "verb, op, value, unit, basis, headline, low, high, base_unit, rules, "
			   "paragraph, start, end, figure, figure_end, line) VALUES "
			   "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_TARGET_GET] = "SELECT period, year, indicator, label, verb, op, value, unit, basis, "
			   "headline, low, high, base_unit, rules, paragraph, start, end, figure, "
			   "figure_end, line FROM target WHERE report = ? ORDER BY number",
	[SQL_TERM_PUT] = "INSERT INTO term (report, number, term, definition, mark, paragraph, "
			 "start, end, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_TERM_GET] = "SELECT term, definition, mark, paragraph, start, end, line FROM term "
			 "WHERE report = ? ORDER BY number",
	[SQL_WORDING_PUT] = "INSERT INTO wording (report, sketches) VALUES (?, ?)",
	[SQL_WORDING_TEXT] = "SELECT text FROM paragraph JOIN wording USING (report) "
			     "WHERE report = ?",
	[SQL_WORDING_LIST] = "SELECT report, sketches FROM wording ORDER BY report",
	[SQL_PRESENCE_PUT] = "INSERT INTO presence (report, shingles) VALUES (?, ?)",
	[SQL_PRESENCE_LIST] = "SELECT report, shingles FROM presence ORDER BY report",
	[SQL_COVERAGE_PUT] = "INSERT INTO coverage (report, topics) VALUES (?, ?)",
	[SQL_COVERAGE_LIST] = "SELECT report, topics FROM coverage ORDER BY report",
	[SQL_HEADLINE_LIST] =
		"SELECT report, period, year, indicator, op, basis, low, high, base_unit "
		"FROM target WHERE headline ORDER BY report, number",
	[SQL_FREQUENCY_PUT] = "INSERT OR REPLACE INTO frequency (id, paragraphs, counts) "
			      "VALUES (1, ?, ?)",
	[SQL_FREQUENCY_GET] = "SELECT paragraphs, counts FROM frequency",
	[SQL_CHECK_FILE] = "PRAGMA integrity_check",
	[SQL_CHECK_REFERENCES] =
		"SELECT \"table\" || ' ' || count(*) || ' rows without ' || parent "
		"FROM pragma_foreign_key_check GROUP BY \"table\", parent",
};

static void fail(struct store *store, int rc)
{
	if (store->rc == SQLITE_OK)
		store->rc = rc;
}

struct sql sql_use(struct store *store, enum statement statement)
{
	sqlite3_stmt **at = &store->statements[statement];

	if (store->rc == SQLITE_OK && !*at)
		fail(store, sqlite3_prepare_v3(store->db, texts[statement], -1,
					       SQLITE_PREPARE_PERSISTENT, at, NULL));
	return (struct sql){ .store = store, .statement = store->rc == SQLITE_OK ? *at : NULL };
}

/* Binds with call, which is given the statement and the parameter's number. */
#define BIND(sql, call, ...)                                                                       \
	do {                                                                                       \
		if ((sql)->statement)                                                              \
			fail((sql)->store,                                                         \
			     call((sql)->statement, ++(sql)->parameter, __VA_ARGS__));             \
	} while (0)

void sql_int(struct sql *sql, int64_t value)
{
	BIND(sql, sqlite3_bind_int64, value);
}

void sql_size(struct sql *sql, size_t value)
{
	BIND(sql, sqlite3_bind_int64, (sqlite3_int64)value);
}

void sql_real(struct sql *sql, double value)
{
	BIND(sql, sqlite3_bind_double, value);
}

void sql_slice(struct sql *sql, struct slice text)
{
	BIND(sql, sqlite3_bind_text64, text.s ? text.s : "", text.n, SQLITE_STATIC, SQLITE_UTF8);
}

void sql_text(struct sql *sql, const char *text)
{
	sql_slice(sql, slice_of(text));
}

void sql_blob(struct sql *sql, struct slice bytes)
{
	BIND(sql, sqlite3_bind_blob64, bytes.s, bytes.n, SQLITE_STATIC);
}

#undef BIND

bool sql_row(struct sql *sql)
{
	if (!sql->statement)
		return false;
	int rc = sqlite3_step(sql->statement);
	sql->column = 0;
	if (rc == SQLITE_ROW)
		return true;
	if (rc != SQLITE_DONE)
		fail(sql->store, rc);
	(void)sqlite3_reset(sql->statement); /* its failure was the step's */
	sql->parameter = 0;
	return false;
}

void sql_run(struct sql *sql)
{
	while (sql_row(sql))
		;
}

int64_t sql_take_int(struct sql *sql)
{
	return sqlite3_column_int64(sql->statement, sql->column++);
}

size_t sql_take_size(struct sql *sql)
{
	int64_t value = sql_take_int(sql);

	if (value < 0)
		sql->store->damaged = true;
	return value < 0 ? 0 : (size_t)value;
}

double sql_take_real(struct sql *sql)
{
	int at = sql->column++;

	if (sqlite3_column_type(sql->statement, at) == SQLITE_NULL)
		return NAN;
	return sqlite3_column_double(sql->statement, at);
}

struct slice sql_see_blob(struct sql *sql)
{
	int at = sql->column++;
	const void *bytes = sqlite3_column_blob(sql->statement, at);

	return (struct slice){ bytes, (size_t)sqlite3_column_bytes(sql->statement, at) };
}

const char *sql_see_text(struct sql *sql)
{
	const unsigned char *text = sqlite3_column_text(sql->statement, sql->column++);

	return text ? (const char *)text : "";
}

struct slice sql_take_slice(struct sql *sql, struct arena *arena)
{
	struct slice seen = sql_see_blob(sql);

	return seen.s ? (struct slice){ arena_strn(arena, seen.s, seen.n), seen.n } : seen;
}

const char *sql_take_text(struct sql *sql, struct arena *arena)
{
	struct slice text = sql_take_slice(sql, arena);

	return text.s ? text.s : "";
}

void sql_exec(struct store *store, const char *text)
{
	if (store->rc == SQLITE_OK)
		fail(store, sqlite3_exec(store->db, text, NULL, NULL, NULL));
}

int64_t sql_number(struct store *store, const char *text)
{
	sqlite3_stmt *statement = NULL;
	int64_t number = 0;

	if (store->rc != SQLITE_OK)
		return 0;
	int rc = sqlite3_prepare_v2(store->db, text, -1, &statement, NULL);
	if (rc == SQLITE_OK && (rc = sqlite3_step(statement)) == SQLITE_ROW)
		number = sqlite3_column_int64(statement, 0);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		fail(store, rc);
	(void)sqlite3_finalize(statement);
	return number;
}

/* What a failure means to the user, by SQLite's primary code. */
static const struct meaning {
	int rc;
	const char *what, *todo;
} meanings[] = {
	{ SQLITE_NOTADB, N_("this file is not an index of duidu"),
	  N_("name another file with --db, or move this one away") },
	{ SQLITE_CORRUPT, N_("the index is damaged"),
	  N_("move it away and load the reports again") },
	{ SQLITE_BUSY, N_("another program is writing to the index"),
	  N_("try again when it has ended") },
	{ SQLITE_LOCKED, N_("another program is writing to the index"),
	  N_("try again when it has ended") },
	{ SQLITE_READONLY, N_("the index may only be read"),
	  N_("get the right to write to it and its folder, or name another file with --db") },
	{ SQLITE_CANTOPEN, N_("the index cannot be opened"),
	  N_("see that its folder is there and that you may use it, or name another file with "
	     "--db") },
	{ SQLITE_PERM, N_("the index cannot be opened"),
	  N_("see that its folder is there and that you may use it, or name another file with "
	     "--db") },
	{ SQLITE_FULL, N_("the disk is full"), N_("make room and try again") },
	{ SQLITE_IOERR, N_("the index could not be read or written"),
	  N_("see that the disk is sound and has room, and try again") },
};

static enum status explain(const struct store *store, int rc, struct fault *fault)
{
	if (store->mode == STORE_READ && (rc & 0xFF) == SQLITE_READONLY)
		return fault_set(fault, DD_INDEX, store->path,
				 _("a load was broken off while it wrote to the index"),
				 _("whoever may write to it should load again"));
	for (size_t i = 0; i < COUNT(meanings); i++)
		if (meanings[i].rc == (rc & 0xFF))
			return fault_set(fault, DD_INDEX, store->path, _(meanings[i].what),
					 _(meanings[i].todo));
	return fault_set(fault, DD_INDEX, store->path, sqlite3_errstr(rc),
			 _("try again, or name another file with --db"));
}

enum status sql_status(struct store *store, struct fault *fault)
{
	int rc = store->rc != SQLITE_OK ? store->rc : store->damaged ? SQLITE_CORRUPT : SQLITE_OK;

	store->rc = SQLITE_OK;
	store->damaged = false;
	return rc == SQLITE_OK ? DD_OK : explain(store, rc, fault);
}

void sql_close(struct store *store)
{
	for (size_t i = 0; i < SQL_COUNT; i++)
		(void)sqlite3_finalize(store->statements[i]);
	memset(store->statements, 0, sizeof store->statements);
	(void)sqlite3_close(store->db); /* no statement is left, so it cannot be refused */
	store->db = NULL;
}
