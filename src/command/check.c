/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check: what is wrong with the index, its reports and the files that they came from. */
#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "import/bytes.h"

static const struct column columns[] = {
	{ "severity", N_("severity"), COLUMN_TEXT },
	{ "object", N_("object"), COLUMN_TEXT },
	{ "message", N_("problem"), COLUMN_TEXT },
};

enum severity { SEVERITY_WARNING, SEVERITY_ERROR };

struct check {
	const struct call *call;
	struct table *table;
	size_t errors;
};

static void problem(struct check *check, enum severity severity, const char *object,
		    const char *message)
{
	static const char *const names[] = { "warning", "error" };
	const struct slice cells[] = {
		slice_of(names[severity]),
		slice_of(object),
		slice_of(message),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(check->table, cells);
	check->errors += severity == SEVERITY_ERROR;
}

static enum status check_file(struct check *check, struct store *store, struct fault *fault)
{
	const char **found;
	size_t count;

	enum status st = store_check(store, check->call->arena, &found, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++)
		problem(check, SEVERITY_ERROR, answer_index(check->call), found[i]);
	return st;
}

static bool has_plan(const struct outline *outline, size_t paragraphs)
{
	for (size_t i = 0; i < paragraphs; i++)
		if (outline->para_role[i] == ROLE_PLAN)
			return true;
	return false;
}

/* What a report lacks that every report should have. */
static void check_report(struct check *check, const struct report *report, const char *object)
{
	const struct identity *identity = &report->identity;
	const struct {
		bool lacking;
		const char *message;
	} wants[] = {
		{ !*identity->place, N_("it is not known which place this is a report of") },
		{ *identity->place && !*identity->code && identity->level != LEVEL_NATION,
		  N_("the place is in no table of divisions") },
		{ !identity->plan_year, N_("it is not known which year it plans for") },
		{ report->outline.count == 0, N_("no heading was found in it") },
		{ report->outline.count > 0 && !has_plan(&report->outline, report->paragraph_count),
		  N_("no part of it was found to be the plan") },
	};

	for (size_t i = 0; i < COUNT(wants); i++)
		if (wants[i].lacking)
			problem(check, SEVERITY_WARNING, object, _(wants[i].message));
}

/* A report as a person would name it. */
static const char *object_of(struct arena *arena, const struct summary *summary)
{
	const struct identity *identity = &summary->identity;

	if (!*identity->place)
		return arena_printf(arena, "#%lld", (long long)summary->id);
	if (!identity->plan_year)
		return identity->place;
	return arena_printf(arena, "%s@%d", identity->place, identity->plan_year);
}

static enum status check_reports(struct check *check, struct store *store, struct fault *fault)
{
	struct summary *summaries;
	size_t count;

	enum status st = store_hold(store, fault);
	if (st != DD_OK)
		return st;
	st = store_list(store, check->call->arena, &summaries, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++) {
		struct arena *arena = arena_new();
		const char *object = object_of(arena, &summaries[i]);
		struct report *report;
		if (store_fetch(store, arena, summaries[i].id, &report, fault) == DD_OK)
			check_report(check, report, object);
		else
			problem(check, SEVERITY_ERROR, object, fault->what);
		arena_free(arena);
	}
	store_release(store);
	return st;
}

static void check_source(struct check *check, const struct source *source)
{
	struct arena *arena = arena_new();
	struct fault fault;
	struct bytes bytes;

	if (bytes_read(arena, source->path, &bytes, &fault) != DD_OK)
		problem(check, SEVERITY_WARNING, source->path, fault.what);
	else if (bytes_digest(bytes) != source->digest)
		problem(check, SEVERITY_WARNING, source->path,
			_("the file has changed since it was loaded; load it again"));
	else if (!source->current)
		problem(check, SEVERITY_WARNING, source->path,
			_("another version of the program has read it; load it again"));
	arena_free(arena);
}

static enum status check_sources(struct check *check, struct store *store, struct fault *fault)
{
	struct source *sources;
	size_t count;

	enum status st = store_sources(store, check->call->arena, &sources, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++)
		check_source(check, &sources[i]);
	return st;
}

enum status command_check(struct call *call, struct fault *fault)
{
	struct store *store;

	enum status st = store_open(answer_index(call), STORE_READ, &store, fault);
	if (st != DD_OK)
		return st;
	struct check check = { call, answer_begin(call, columns, COUNT(columns)), 0 };
	st = check_file(&check, store, fault);
	if (st == DD_OK)
		st = check_reports(&check, store, fault);
	if (st == DD_OK)
		st = check_sources(&check, store, fault);
	table_end(check.table);
	store_close(store);
	if (st != DD_OK || check.errors == 0)
		return st;
	return fault_set(fault, DD_INDEX, answer_index(call), _("the index is damaged"),
			 _("move it away and load the reports again"));
}
