/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sql: the inside of the store: its connection, its statements, and how they are bound and read.
 * No other room includes this.
 */
#ifndef DUIDU_SQL_H
#define DUIDU_SQL_H

#include <sqlite3.h>

#include "store/store.h"

/* Every statement; their texts are in sql.c, in this order. */
enum statement {
	SQL_SOURCE_GET,
	SQL_SOURCE_LIST,
	SQL_SOURCE_DELETE,
	SQL_SOURCE_PUT,
	SQL_REPORT_OLD,
	SQL_REPORT_TWIN,
	SQL_REPORT_DROP,
	SQL_SOURCE_TIDY,
	SQL_REPORT_PUT,
	SQL_REPORT_LIST,
	SQL_REPORT_GET,
	SQL_PARAGRAPH_PUT,
	SQL_PARAGRAPH_GET,
	SQL_HEADING_PUT,
	SQL_HEADING_GET,
	SQL_TARGET_PUT,
	SQL_TARGET_GET,
	SQL_TERM_PUT,
	SQL_TERM_GET,
	SQL_WORDING_PUT,
	SQL_WORDING_TEXT,
	SQL_WORDING_LIST,
	SQL_PRESENCE_PUT,
	SQL_PRESENCE_LIST,
	SQL_COVERAGE_PUT,
	SQL_COVERAGE_LIST,
	SQL_HEADLINE_LIST,
	SQL_FREQUENCY_PUT,
	SQL_FREQUENCY_GET,
	SQL_CHECK_FILE,
	SQL_CHECK_REFERENCES,
	SQL_COUNT
};

struct store {
	sqlite3 *db; /* open; NULL between the questions of a reader, unless held */
	bool held;
	char *path;
	enum store_mode mode;
	sqlite3_stmt *statements[SQL_COUNT]; /* prepared at first use */
	int rc;				     /* of the first call that failed, sticky */
	bool damaged;			     /* what was read cannot be */
	bool made;			     /* the file was not there before */
	bool writing;			     /* between begin and commit */
	struct frequency *frequency;	     /* changed, not written yet; NULL: unchanged */
};

/* A statement in use; parameters and columns are taken in the order of its text. */
struct sql {
	struct store *store;
	sqlite3_stmt *statement;
	int parameter, column;
};

/* The statement, prepared and reset. After a failure all of these do nothing. */
struct sql sql_use(struct store *store, enum statement statement);

/* Binds the next parameter; bytes must last until the statement has run. */
void sql_int(struct sql *sql, int64_t value);
void sql_size(struct sql *sql, size_t value);
void sql_real(struct sql *sql, double value); /* NaN is NULL */
void sql_text(struct sql *sql, const char *text);
void sql_slice(struct sql *sql, struct slice text);
void sql_blob(struct sql *sql, struct slice bytes); /* s NULL is NULL */

/* Steps to the next row; false at the end, and then the statement is reset. */
bool sql_row(struct sql *sql);
/* Runs it to its end. */
void sql_run(struct sql *sql);

/* The next column of the row, copied into arena. */
int64_t sql_take_int(struct sql *sql);
size_t sql_take_size(struct sql *sql); /* a negative one is damage */
double sql_take_real(struct sql *sql);
const char *sql_take_text(struct sql *sql, struct arena *arena);   /* NULL is "" */
struct slice sql_take_slice(struct sql *sql, struct arena *arena); /* NULL is { NULL, 0 } */

/* The next column of the row as it stands: valid until the next row. */
struct slice sql_see_blob(struct sql *sql);
const char *sql_see_text(struct sql *sql); /* NULL is "" */

/* Statements that are run once, several in a text. */
void sql_exec(struct store *store, const char *text);

/* The number that a one-row statement gives, as `PRAGMA user_version` does. */
int64_t sql_number(struct store *store, const char *text);

/* DD_OK, or what the sticky failure means to the user; the failure is then forgotten. */
enum status sql_status(struct store *store, struct fault *fault);

/* Gives back all statements and the connection. */
void sql_close(struct store *store);

#endif
