/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Write: a file's reports into the index. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "store/pack.h"
#include "store/sql.h"
#include "store/wording.h"

/* A report that the file had before: a new one of the same place and year takes over its id. */
struct old {
	int64_t id;
	const char *place;
	int plan_year;
	bool taken;
};

struct olds {
	struct old *items;
	size_t count;
};

static struct olds old_reports(struct store *store, struct arena *arena, const char *source)
{
	struct olds olds = { 0 };
	size_t room = 0;
	struct sql sql = sql_use(store, SQL_REPORT_OLD);

	sql_blob(&sql, slice_of(source));
	while (sql_row(&sql)) {
		olds.items = grow(olds.items, &room, olds.count, sizeof *olds.items);
		struct old *old = &olds.items[olds.count++];
		old->id = sql_take_int(&sql);
		old->place = sql_take_text(&sql, arena);
		old->plan_year = (int)sql_take_int(&sql);
		old->taken = false;
	}
	return olds;
}

/* The id that a report is to have; 0: a new one. */
static int64_t id_for(struct olds *olds, const struct identity *identity)
{
	for (size_t i = 0; i < olds->count; i++) {
		struct old *old = &olds->items[i];
		if (!old->taken && old->plan_year == identity->plan_year &&
		    slice_is(slice_of(old->place), slice_of(identity->place))) {
			old->taken = true;
			return old->id;
		}
	}
	return 0;
}

static int64_t put_source(struct store *store, const char *path, uint64_t digest)
{
	struct sql gone = sql_use(store, SQL_SOURCE_DELETE);

	sql_blob(&gone, slice_of(path));
	sql_run(&gone);
	struct sql put = sql_use(store, SQL_SOURCE_PUT);
	sql_blob(&put, slice_of(path));
	sql_int(&put, (int64_t)digest);
	sql_text(&put, PACKAGE_VERSION);
	sql_run(&put);
	return sqlite3_last_insert_rowid(store->db);
}

static size_t count_sections(const struct outline *outline)
{
	size_t sections = 0;

	for (size_t i = 0; i < outline->count; i++)
		sections += outline->headings[i].level <= 2;
	return sections;
}

static int64_t put_identity(struct store *store, int64_t source, int64_t id,
			    const struct report *report)
{
	const struct identity *identity = &report->identity;
	struct sql sql = sql_use(store, SQL_REPORT_PUT);

	if (id > 0)
		sql_int(&sql, id);
	else
		sql_blob(&sql, (struct slice){ NULL, 0 });
	sql_int(&sql, source);
	sql_text(&sql, identity->title);
	sql_text(&sql, identity->place);
	sql_text(&sql, identity->short_name);
	sql_text(&sql, identity->province);
	sql_text(&sql, identity->code);
	sql_int(&sql, identity->level);
	sql_int(&sql, identity->review_year);
	sql_int(&sql, identity->plan_year);
	sql_text(&sql, identity->date);
	sql_text(&sql, identity->meeting);
	sql_text(&sql, identity->pinyin);
	sql_text(&sql, identity->initials);
	sql_blob(&sql, slice_of(identity->sort_key));
	sql_size(&sql, report_chars(report));
	sql_size(&sql, count_sections(&report->outline));
	sql_size(&sql, report->target_count);
	sql_run(&sql);
	return sqlite3_last_insert_rowid(store->db);
}

/* A number of a heading as stored: OUTLINE_NONE is -1. */
static int64_t stored_heading(size_t heading)
{
	return heading == OUTLINE_NONE ? -1 : (int64_t)heading;
}

static void put_paragraphs(struct store *store, int64_t id, const struct report *report)
{
	struct str lines = { 0 };
	struct str printed = { 0 };

	for (size_t i = 0; i < report->paragraph_count; i++) {
		const struct paragraph *p = &report->paragraphs[i];
		struct sql sql = sql_use(store, SQL_PARAGRAPH_PUT);

		str_clear(&lines);
		str_clear(&printed);
		pack_lines(&lines, p->lines, p->line_count);
		pack_changes(&printed, p->text, p->raw);
		sql_int(&sql, id);
		sql_size(&sql, i);
		sql_slice(&sql, p->text);
		sql_blob(&sql, (struct slice){ printed.n ? printed.s : NULL, printed.n });
		sql_blob(&sql, (struct slice){ str_text(&lines), lines.n });
		sql_int(&sql, p->hints);
		sql_int(&sql, p->heading);
		sql_int(&sql, report->outline.para_role[i]);
		sql_int(&sql, stored_heading(report->outline.para_heading[i]));
		sql_run(&sql);
	}
	str_free(&lines);
	str_free(&printed);
}

static void put_headings(struct store *store, int64_t id, const struct outline *outline)
{
	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		struct sql sql = sql_use(store, SQL_HEADING_PUT);

		sql_int(&sql, id);
		sql_size(&sql, i);
		sql_int(&sql, h->level);
		sql_int(&sql, h->role);
		sql_text(&sql, h->topics);
		sql_text(&sql, h->title);
		sql_size(&sql, h->para);
		sql_size(&sql, h->start);
		sql_size(&sql, h->end);
		sql_size(&sql, h->line);
		sql_int(&sql, stored_heading(h->parent));
		sql_run(&sql);
	}
}

static void put_targets(struct store *store, int64_t id, const struct report *report)
{
	for (size_t i = 0; i < report->target_count; i++) {
		const struct target *t = &report->targets[i];
		struct sql sql = sql_use(store, SQL_TARGET_PUT);

		sql_int(&sql, id);
		sql_size(&sql, i);
		sql_int(&sql, t->period);
		sql_text(&sql, t->year);
		sql_text(&sql, t->indicator);
		sql_text(&sql, t->label);
		sql_text(&sql, t->verb);
		sql_int(&sql, t->op);
		sql_text(&sql, t->value);
		sql_text(&sql, t->unit);
		sql_int(&sql, t->basis);
		sql_int(&sql, t->headline);
		sql_real(&sql, t->low);
		sql_real(&sql, t->high);
		sql_text(&sql, t->base_unit);
		sql_text(&sql, t->rules);
		sql_size(&sql, t->para);
		sql_size(&sql, t->start);
		sql_size(&sql, t->end);
		sql_size(&sql, t->figure);
		sql_size(&sql, t->figure_end);
		sql_size(&sql, t->line);
		sql_run(&sql);
	}
}

static void put_terms(struct store *store, int64_t id, const struct report *report)
{
	for (size_t i = 0; i < report->term_count; i++) {
		const struct term *t = &report->terms[i];
		struct sql sql = sql_use(store, SQL_TERM_PUT);

		sql_int(&sql, id);
		sql_size(&sql, i);
		sql_text(&sql, t->term);
		sql_text(&sql, t->definition);
		sql_text(&sql, t->mark);
		sql_size(&sql, t->para);
		sql_size(&sql, t->start);
		sql_size(&sql, t->end);
		sql_size(&sql, t->line);
		sql_run(&sql);
	}
}

enum status store_put(struct store *store, const char *source, uint64_t digest,
		      const struct report *reports, size_t count, struct fault *fault)
{
	struct arena *arena = arena_new();
	struct olds olds = old_reports(store, arena, source);
	for (size_t i = 0; i < olds.count; i++)
		wording_drop(store, olds.items[i].id);
	int64_t source_id = put_source(store, source, digest);

	for (size_t i = 0; i < count && store->rc == SQLITE_OK; i++) {
		const struct report *report = &reports[i];
		int64_t id =
			put_identity(store, source_id, id_for(&olds, &report->identity), report);
		put_paragraphs(store, id, report);
		put_headings(store, id, &report->outline);
		put_targets(store, id, report);
		put_terms(store, id, report);
		wording_put(store, id, report);
	}
	free(olds.items);
	arena_free(arena);
	enum status st = sql_status(store, fault);
	if (st != DD_OK)
		store_rollback(store);
	return st;
}

enum status store_drop(struct store *store, int64_t id, struct fault *fault)
{
	wording_drop(store, id);
	struct sql drop = sql_use(store, SQL_REPORT_DROP);
	sql_int(&drop, id);
	sql_run(&drop);
	struct sql tidy = sql_use(store, SQL_SOURCE_TIDY);
	sql_run(&tidy);
	enum status st = sql_status(store, fault);
	if (st != DD_OK)
		store_rollback(store);
	return st;
}
