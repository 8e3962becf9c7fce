/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source: the files that reports were loaded from. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "store/session.h"

/* A new index has no tables until store_begin(). */
static bool has_tables(struct store *store)
{
	return sql_number(store, "PRAGMA user_version") > 0;
}

static void take_source(struct sql *sql, struct arena *arena, struct source *out)
{
	out->path = sql_take_text(sql, arena);
	out->digest = (uint64_t)sql_take_int(sql);
	out->current = strcmp(sql_take_text(sql, arena), PACKAGE_VERSION) == 0;
	out->reports = sql_take_size(sql);
}

static bool find_source(struct store *store, struct arena *arena, const char *path,
			struct source *out)
{
	struct sql sql = sql_use(store, SQL_SOURCE_GET);

	sql_blob(&sql, slice_of(path));
	if (!sql_row(&sql))
		return false;
	take_source(&sql, arena, out);
	(void)sql_row(&sql);
	return true;
}

enum status store_source(struct store *store, struct arena *arena, const char *path,
			 struct source *out, struct fault *fault)
{
	struct source found;

	enum status st = session_begin(store, fault);
	if (st != DD_OK)
		return st;
	if (!has_tables(store) || !find_source(store, arena, path, &found))
		st = fault_set(fault, DD_NOT_FOUND, path, _("the file was never loaded"), "");
	st = session_end(store, st, fault);
	if (st == DD_OK)
		*out = found;
	return st;
}

enum status store_sources(struct store *store, struct arena *arena, struct source **out,
			  size_t *count, struct fault *fault)
{
	struct source *found = NULL;
	size_t n = 0, room = 0;

	enum status st = session_begin(store, fault);
	if (st != DD_OK)
		return st;
	struct sql sql = sql_use(store, SQL_SOURCE_LIST);
	while (sql_row(&sql)) {
		found = grow(found, &room, n, sizeof *found);
		take_source(&sql, arena, &found[n++]);
	}
	st = session_end(store, DD_OK, fault);
	if (st == DD_OK) {
		*out = arena_copy(arena, found, n * sizeof *found);
		*count = n;
	}
	free(found);
	return st;
}

static bool find_twin(struct store *store, struct arena *arena, const struct identity *identity,
		      const char *path, struct twin *out)
{
	struct sql sql = sql_use(store, SQL_REPORT_TWIN);

	sql_text(&sql, identity->place);
	sql_int(&sql, identity->plan_year);
	sql_text(&sql, identity->province);
	sql_blob(&sql, slice_of(path));
	if (!sql_row(&sql))
		return false;
	out->id = sql_take_int(&sql);
	out->path = sql_take_text(&sql, arena);
	(void)sql_row(&sql);
	return true;
}

enum status store_twin(struct store *store, struct arena *arena, const struct identity *identity,
		       const char *path, struct twin *out, struct fault *fault)
{
	bool named = *identity->place && identity->plan_year;
	struct twin found;

	enum status st = session_begin(store, fault);
	if (st != DD_OK)
		return st;
	if (!named || !has_tables(store) || !find_twin(store, arena, identity, path, &found))
		st = fault_set(fault, DD_NOT_FOUND, path, _("no other file has the report"), "");
	st = session_end(store, st, fault);
	if (st == DD_OK)
		*out = found;
	return st;
}
