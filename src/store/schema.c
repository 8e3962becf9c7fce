/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Schema.
 *
 * Numbers of levels, roles, periods, operators and bases are those of the enums in report; they
 * stand in people's files, so that an enum may only be added to at its end:
 */
#include "store/schema.h"

#include <stdio.h>

#include "base/i18n.h"
#include "base/mem.h"

_Static_assert(LEVEL_COUNTY == 4, "levels are stored");
_Static_assert(ROLE_PREAMBLE == 0 && ROLE_PLAN == 3 && ROLE_CLOSING == 7, "roles are stored");
_Static_assert(PERIOD_PLAN == 0 && PERIOD_ACTUAL == 1, "periods are stored");
_Static_assert(OP_EQ == 0 && OP_GE == 2 && OP_QUAL == 4, "operators are stored");
_Static_assert(BASIS_NONE == 0 && BASIS_RATE == 3 && BASIS_SHARE == 5, "bases are stored");

/* "Duid": what makes an SQLite file one of ours. */
#define APPLICATION "0x44756964"
enum { APPLICATION_ID = 0x44756964 };

/*
 * text is the repaired text; printed holds the changes that lead from it to the source lines
 * (pack.h), NULL where they are the same. A place in the text is paragraph and byte. A heading
 * that is not there (of a paragraph, above a part) is -1.
 */
static const char version_1[] =
	"CREATE TABLE source ("
	" id INTEGER PRIMARY KEY,"
	" path BLOB NOT NULL UNIQUE," /* absolute; any bytes */
	" digest INTEGER NOT NULL,"   /* of the file's bytes */
	" program TEXT NOT NULL"      /* version that read it */
	");"
	"CREATE TABLE report ("
	" id INTEGER PRIMARY KEY AUTOINCREMENT,"
	" source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,"
	" title TEXT NOT NULL, place TEXT NOT NULL, short_name TEXT NOT NULL,"
	" province TEXT NOT NULL, code TEXT NOT NULL, level INTEGER NOT NULL,"
	" review_year INTEGER NOT NULL, plan_year INTEGER NOT NULL,"
	" date TEXT NOT NULL, meeting TEXT NOT NULL,"
	" pinyin TEXT NOT NULL, initials TEXT NOT NULL, sort_key BLOB NOT NULL,"
	" chars INTEGER NOT NULL, sections INTEGER NOT NULL, targets INTEGER NOT NULL"
	");"
	"CREATE INDEX report_source ON report (source);"
	"CREATE INDEX report_place ON report (place, plan_year);"
	"CREATE TABLE paragraph ("
	" id INTEGER PRIMARY KEY,"
	" report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,"
	" number INTEGER NOT NULL,"
	" text TEXT NOT NULL, printed BLOB, lines BLOB NOT NULL,"
	" hints INTEGER NOT NULL, format_level INTEGER NOT NULL,"
	" role INTEGER NOT NULL, heading INTEGER NOT NULL,"
	" UNIQUE (report, number)"
	");"
	"CREATE TABLE heading ("
	" report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,"
	" number INTEGER NOT NULL,"
	" level INTEGER NOT NULL, role INTEGER NOT NULL, topics TEXT NOT NULL,"
	" title TEXT NOT NULL,"
	" paragraph INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
	" line INTEGER NOT NULL, parent INTEGER NOT NULL,"
	" PRIMARY KEY (report, number)"
	") WITHOUT ROWID;"
	"CREATE TABLE target ("
	" report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,"
	" number INTEGER NOT NULL,"
	" period INTEGER NOT NULL, year TEXT NOT NULL, indicator TEXT NOT NULL,"
	" label TEXT NOT NULL, verb TEXT NOT NULL, op INTEGER NOT NULL,"
	" value TEXT NOT NULL, unit TEXT NOT NULL, basis INTEGER NOT NULL,"
	" headline INTEGER NOT NULL,"
	" low REAL, high REAL, base_unit TEXT NOT NULL, rules TEXT NOT NULL,"
	" paragraph INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
	" figure INTEGER NOT NULL, figure_end INTEGER NOT NULL, line INTEGER NOT NULL,"
	" PRIMARY KEY (report, number)"
	") WITHOUT ROWID;"
	"CREATE TABLE term ("
	" report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,"
	" number INTEGER NOT NULL,"
	" term TEXT NOT NULL, definition TEXT NOT NULL, mark TEXT NOT NULL,"
	" paragraph INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
	" line INTEGER NOT NULL,"
	" PRIMARY KEY (report, number)"
	") WITHOUT ROWID;";

/*
 * How reports are worded: the sketches of the clauses of each (text/sketch.h), in text order, which
 * shingles it has (text/presence.h), how much of its plan is about which topic (report/coverage.h);
 * and of all that have a row in wording, in how many paragraphs each pair of characters stands
 * (text/gram.h). What is read of all reports at once has a table of its own.
 * Files that were loaded before are to be read again.
 */
static const char version_2[] = "CREATE TABLE wording ("
				" report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,"
				" sketches BLOB NOT NULL"
				");"
				"CREATE TABLE presence ("
				" report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,"
				" shingles BLOB NOT NULL"
				");"
				"CREATE TABLE coverage ("
				" report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,"
				" topics TEXT NOT NULL"
				");"
				"CREATE TABLE frequency ("
				" id INTEGER PRIMARY KEY CHECK (id = 1),"
				" paragraphs INTEGER NOT NULL, counts BLOB NOT NULL"
				");"
				"UPDATE source SET program = '';";

static const char *const steps[] = { version_1, version_2 };

const struct schema schema_now = { steps, COUNT(steps) };

enum status schema_check(struct store *store, const struct schema *schema, int64_t *version,
			 struct fault *fault)
{
	int64_t application = sql_number(store, "PRAGMA application_id");
	int64_t found = sql_number(store, "PRAGMA user_version");
	int64_t tables = sql_number(store, "SELECT count(*) FROM sqlite_schema");
	enum status st = sql_status(store, fault);

	if (st != DD_OK)
		return st;
	if (tables == 0 && application == 0)
		found = 0;
	else if (application != APPLICATION_ID)
		return fault_set(fault, DD_INDEX, store->path,
				 _("this file is a database of another program"),
				 _("name another file with --db"));
	if (found > schema->version) {
		(void)fault_setf(
			fault, DD_INDEX, store->path,
			_("the index is of version %lld, from a newer duidu; this one knows "
			  "version %lld"),
			(long long)found, (long long)schema->version);
		fault_todo(fault, _("use that one, or name another file with --db"));
		return DD_INDEX;
	}
	*version = found;
	return DD_OK;
}

void schema_migrate(struct store *store, const struct schema *schema)
{
	char mark[64];
	int64_t found = sql_number(store, "PRAGMA user_version");

	if (found >= schema->version)
		return;
	for (int64_t i = found; i < schema->version; i++)
		sql_exec(store, schema->steps[i]);
	(void)snprintf(mark, sizeof mark, "PRAGMA user_version = %lld", (long long)schema->version);
	sql_exec(store, "PRAGMA application_id = " APPLICATION);
	sql_exec(store, mark);
}
