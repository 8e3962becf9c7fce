/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fetch: reports out of the index. A file of somebody else's may hold anything, so that all places
 * and numbers are held against the text before anyone relies on them.
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "store/pack.h"
#include "store/session.h"

/* Takes a number below count, else the index is damaged. */
static unsigned take_below(struct sql *sql, unsigned count)
{
	size_t value = sql_take_size(sql);

	if (value < count)
		return (unsigned)value;
	sql->store->damaged = true;
	return 0;
}

static const char *take_valid(struct sql *sql, struct arena *arena)
{
	struct slice text = sql_take_slice(sql, arena);

	if (!text.s)
		return "";
	if (!utf8_valid(text.s, text.n, NULL))
		sql->store->damaged = true;
	return text.s;
}

static void take_summary(struct sql *sql, struct arena *arena, struct summary *out)
{
	struct identity *identity = &out->identity;

	out->id = sql_take_int(sql);
	out->source = sql_take_text(sql, arena);
	identity->title = take_valid(sql, arena);
	identity->place = take_valid(sql, arena);
	identity->short_name = take_valid(sql, arena);
	identity->province = take_valid(sql, arena);
	identity->code = take_valid(sql, arena);
	identity->level = (enum level)take_below(sql, LEVEL_COUNTY + 1);
	identity->review_year = (int)sql_take_int(sql);
	identity->plan_year = (int)sql_take_int(sql);
	identity->date = take_valid(sql, arena);
	identity->meeting = take_valid(sql, arena);
	identity->pinyin = take_valid(sql, arena);
	identity->initials = take_valid(sql, arena);
	identity->sort_key = sql_take_text(sql, arena);
	out->chars = sql_take_size(sql);
	out->sections = sql_take_size(sql);
	out->targets = sql_take_size(sql);
}

enum status store_list(struct store *store, struct arena *arena, struct summary **out,
		       size_t *count, struct fault *fault)
{
	struct summary *found = NULL;
	size_t n = 0, room = 0;

	enum status st = session_begin(store, fault);
	if (st != DD_OK)
		return st;
	struct sql sql = sql_use(store, SQL_REPORT_LIST);
	while (sql_row(&sql)) {
		found = grow(found, &room, n, sizeof *found);
		take_summary(&sql, arena, &found[n++]);
	}
	st = session_end(store, DD_OK, fault);
	if (st == DD_OK) {
		*out = arena_copy(arena, found, n * sizeof *found);
		*count = n;
	}
	free(found);
	return st;
}

static void take_paragraph(struct sql *sql, struct arena *arena, struct paragraph *out)
{
	struct slice text = sql_take_slice(sql, arena);
	struct slice printed = sql_take_slice(sql, arena);
	struct slice lines = sql_take_slice(sql, arena);

	out->text = text.s ? text : SLICE("");
	out->raw = out->text;
	if (!utf8_valid(out->text.s, out->text.n, NULL) ||
	    !unpack_lines(arena, lines, &out->lines, &out->line_count) ||
	    (printed.s && !unpack_changes(arena, printed, out->text, &out->raw)) ||
	    !utf8_valid(out->raw.s, out->raw.n, NULL))
		sql->store->damaged = true;
	out->hints = (unsigned)sql_take_size(sql);
	out->heading = (unsigned)sql_take_size(sql);
}

/* A number of a heading as stored, which is to be below count. */
static size_t take_heading(struct sql *sql, size_t count)
{
	int64_t value = sql_take_int(sql);

	if (value >= 0 && (uint64_t)value >= count)
		sql->store->damaged = true;
	return value < 0 ? OUTLINE_NONE : (size_t)value;
}

/* Paragraphs, with their roles and headings; outline.count is known. */
static void fetch_paragraphs(struct store *store, struct arena *arena, int64_t id,
			     struct report *report)
{
	struct outline *outline = &report->outline;
	struct paragraph *items = NULL;
	enum role *roles = NULL;
	size_t *headings = NULL;
	size_t n = 0, room = 0, role_room = 0, heading_room = 0;
	struct sql sql = sql_use(store, SQL_PARAGRAPH_GET);

	sql_int(&sql, id);
	while (!store->damaged && sql_row(&sql)) {
		items = grow(items, &room, n, sizeof *items);
		roles = grow(roles, &role_room, n, sizeof *roles);
		headings = grow(headings, &heading_room, n, sizeof *headings);
		take_paragraph(&sql, arena, &items[n]);
		roles[n] = (enum role)take_below(&sql, ROLE_COUNT);
		headings[n] = take_heading(&sql, outline->count);
		n++;
	}
	report->paragraphs = arena_copy(arena, items, n * sizeof *items);
	report->paragraph_count = n;
	outline->para_role = arena_copy(arena, roles, n * sizeof *roles);
	outline->para_heading = arena_copy(arena, headings, n * sizeof *headings);
	free(items);
	free(roles);
	free(headings);
}

static void fetch_headings(struct store *store, struct arena *arena, int64_t id,
			   struct outline *outline)
{
	struct heading *items = NULL;
	size_t n = 0, room = 0;
	struct sql sql = sql_use(store, SQL_HEADING_GET);

	sql_int(&sql, id);
	while (sql_row(&sql)) {
		items = grow(items, &room, n, sizeof *items);
		struct heading *h = &items[n];
		h->level = take_below(&sql, 4);
		h->role = (enum role)take_below(&sql, ROLE_COUNT);
		h->topics = take_valid(&sql, arena);
		h->title = take_valid(&sql, arena);
		h->para = sql_take_size(&sql);
		h->start = sql_take_size(&sql);
		h->end = sql_take_size(&sql);
		h->line = sql_take_size(&sql);
		h->parent = take_heading(&sql, n++);
	}
	outline->headings = arena_copy(arena, items, n * sizeof *items);
	outline->count = n;
	free(items);
}

static void fetch_targets(struct store *store, struct arena *arena, int64_t id,
			  struct report *report)
{
	struct target *items = NULL;
	size_t n = 0, room = 0;
	struct sql sql = sql_use(store, SQL_TARGET_GET);

	sql_int(&sql, id);
	while (sql_row(&sql)) {
		items = grow(items, &room, n, sizeof *items);
		struct target *t = &items[n++];
		t->period = (enum period)take_below(&sql, PERIOD_ACTUAL + 1);
		t->year = take_valid(&sql, arena);
		t->indicator = take_valid(&sql, arena);
		t->label = take_valid(&sql, arena);
		t->verb = take_valid(&sql, arena);
		t->op = (enum target_op)take_below(&sql, OP_QUAL + 1);
		t->value = take_valid(&sql, arena);
		t->unit = take_valid(&sql, arena);
		t->basis = (enum basis)take_below(&sql, BASIS_SHARE + 1);
		t->headline = sql_take_int(&sql) != 0;
		t->low = sql_take_real(&sql);
		t->high = sql_take_real(&sql);
		t->base_unit = take_valid(&sql, arena);
		t->rules = take_valid(&sql, arena);
		t->para = sql_take_size(&sql);
		t->start = sql_take_size(&sql);
		t->end = sql_take_size(&sql);
		t->figure = sql_take_size(&sql);
		t->figure_end = sql_take_size(&sql);
		t->line = sql_take_size(&sql);
	}
	report->targets = arena_copy(arena, items, n * sizeof *items);
	report->target_count = n;
	free(items);
}

enum status store_headlines(struct store *store, store_target_visit *visit, void *data,
			    struct fault *fault)
{
	enum status st = session_begin(store, fault);

	if (st != DD_OK)
		return st;
	struct sql sql = sql_use(store, SQL_HEADLINE_LIST);
	while (sql_row(&sql)) {
		struct target t = { .label = "", .verb = "", .value = "", .unit = "", .rules = "" };
		int64_t id = sql_take_int(&sql);
		t.headline = true;
		t.period = (enum period)take_below(&sql, PERIOD_ACTUAL + 1);
		t.year = sql_see_text(&sql);
		t.indicator = sql_see_text(&sql);
		t.op = (enum target_op)take_below(&sql, OP_QUAL + 1);
		t.basis = (enum basis)take_below(&sql, BASIS_SHARE + 1);
		t.low = sql_take_real(&sql);
		t.high = sql_take_real(&sql);
		t.base_unit = sql_see_text(&sql);
		visit(data, id, &t);
	}
	return session_end(store, DD_OK, fault);
}

static void fetch_terms(struct store *store, struct arena *arena, int64_t id, struct report *report)
{
	struct term *items = NULL;
	size_t n = 0, room = 0;
	struct sql sql = sql_use(store, SQL_TERM_GET);

	sql_int(&sql, id);
	while (sql_row(&sql)) {
		items = grow(items, &room, n, sizeof *items);
		struct term *t = &items[n++];
		t->term = take_valid(&sql, arena);
		t->definition = take_valid(&sql, arena);
		t->mark = take_valid(&sql, arena);
		t->para = sql_take_size(&sql);
		t->start = sql_take_size(&sql);
		t->end = sql_take_size(&sql);
		t->line = sql_take_size(&sql);
	}
	report->terms = arena_copy(arena, items, n * sizeof *items);
	report->term_count = n;
	free(items);
}

static bool boundary(struct slice t, size_t at)
{
	return at == t.n || (at < t.n && ((unsigned char)t.s[at] & 0xC0) != 0x80);
}

/* Whether start to end is a range of paragraph para, on character boundaries. */
static bool is_range(const struct report *report, size_t para, size_t start, size_t end)
{
	if (para >= report->paragraph_count || start > end)
		return false;
	struct slice t = report->paragraphs[para].text;
	return boundary(t, start) && boundary(t, end);
}

static bool ranges_hold(const struct report *report)
{
	bool hold = true;

	for (size_t i = 0; i < report->outline.count; i++) {
		const struct heading *h = &report->outline.headings[i];
		hold = hold && is_range(report, h->para, h->start, h->end);
	}
	for (size_t i = 0; i < report->target_count; i++) {
		const struct target *t = &report->targets[i];
		hold = hold && is_range(report, t->para, t->start, t->end) &&
		       is_range(report, t->para, t->figure, t->figure_end);
	}
	for (size_t i = 0; i < report->term_count; i++) {
		const struct term *t = &report->terms[i];
		hold = hold && is_range(report, t->para, t->start, t->end);
	}
	return hold;
}

static bool fetch_identity(struct store *store, struct arena *arena, int64_t id,
			   struct report *report)
{
	struct summary summary;
	struct sql sql = sql_use(store, SQL_REPORT_GET);

	sql_int(&sql, id);
	if (!sql_row(&sql))
		return false;
	take_summary(&sql, arena, &summary);
	report->identity = summary.identity;
	(void)sql_row(&sql);
	return true;
}

enum status store_fetch(struct store *store, struct arena *arena, int64_t id, struct report **out,
			struct fault *fault)
{
	enum status st = session_begin(store, fault);

	if (st != DD_OK)
		return st;
	struct report *report = arena_alloc(arena, sizeof *report);
	if (fetch_identity(store, arena, id, report)) {
		fetch_headings(store, arena, id, &report->outline);
		fetch_paragraphs(store, arena, id, report);
		fetch_targets(store, arena, id, report);
		fetch_terms(store, arena, id, report);
		if (!ranges_hold(report))
			store->damaged = true;
	} else if (store->rc == SQLITE_OK) {
		st = fault_setf(fault, DD_NOT_FOUND, store->path, _("no report has the id %lld"),
				(long long)id);
	}
	st = session_end(store, st, fault);
	if (st == DD_OK)
		*out = report;
	return st;
}
