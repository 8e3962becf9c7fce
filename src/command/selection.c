/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Selection: the reports that operands name. Where one is a file, all are brought together in a
 * store in memory, so that whoever shows them need not know.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "command/answer.h"
#include "import/import.h"
#include "query/select.h"

/* An operand resolved: a report of the index, or a file. */
struct resolved {
	const struct summary *summary; /* NULL: a file */
	const char *path;
};

static bool is_there(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

/* What is known of the index, as far as an operand needed it. */
struct index {
	struct store *store; /* NULL: not asked yet, or not there */
	struct summary *summaries;
	size_t count;
	enum status st; /* of opening it */
	bool asked;
};

static enum status ask(const struct call *call, struct index *index, struct fault *fault)
{
	if (!index->asked) {
		index->asked = true;
		index->st = store_open(answer_index(call), STORE_READ, &index->store, fault);
		if (index->st == DD_OK)
			index->st = store_list(index->store, call->arena, &index->summaries,
					       &index->count, fault);
	}
	return index->st;
}

static enum status resolve(const struct call *call, struct index *index, const char *operand,
			   struct resolved *out, struct fault *fault)
{
	*out = (struct resolved){ .path = operand };
	if (strchr(operand, '/'))
		return DD_OK;
	enum status st = ask(call, index, fault);
	if (st == DD_OK)
		st = select_report(index->summaries, index->count, operand, &out->summary, fault);
	return st == DD_NOT_FOUND && is_there(operand) ? DD_OK : st;
}

/* The id of the only report that was loaded from source. */
static enum status id_from(struct store *store, const struct call *call, const char *source,
			   int64_t *id, struct fault *fault)
{
	struct summary *summaries;
	size_t count;

	enum status st = store_list(store, call->arena, &summaries, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++)
		if (strcmp(summaries[i].source, source) == 0)
			*id = summaries[i].id;
	return st;
}

static enum status put(struct store *store, const struct call *call, const char *source,
		       const struct report *reports, size_t count, int64_t *id, struct fault *fault)
{
	enum status st = store_begin(store, fault);

	if (st == DD_OK)
		st = store_put(store, source, 0, reports, count, fault);
	if (st == DD_OK)
		st = store_commit(store, fault);
	store_rollback(store);
	return st == DD_OK ? id_from(store, call, source, id, fault) : st;
}

static enum status put_file(struct store *store, const struct call *call, const char *path,
			    int64_t *id, struct fault *fault)
{
	struct document *document;
	struct reading reading;

	enum status st = answer_read(call, path, &document, &reading, fault);
	if (st != DD_OK)
		return st;
	if (reading.report_count > 1) {
		(void)fault_setf(fault, DD_USAGE, path,
				 n_("%zu report stands in this file",
				    "%zu reports stand in this file", reading.report_count),
				 reading.report_count);
		fault_todo(fault, _("load it, then name one of them by its place"));
		return DD_USAGE;
	}
	return put(store, call, path, reading.reports, reading.report_count, id, fault);
}

static enum status put_copy(struct store *store, const struct call *call, struct store *index,
			    const struct summary *summary, int64_t *id, struct fault *fault)
{
	struct report *report;

	enum status st = store_fetch(index, call->arena, summary->id, &report, fault);
	if (st != DD_OK)
		return st;
	const char *source = arena_printf(call->arena, "#%lld", (long long)summary->id);
	return put(store, call, source, report, 1, id, fault);
}

/* Brings files and reports of the index together in memory. */
static enum status gather(const struct call *call, const struct resolved *resolved, size_t count,
			  struct store *index, struct selection *out, struct fault *fault)
{
	struct store *store;

	enum status st = store_open("", STORE_TEMPORARY, &store, fault);
	if (st != DD_OK)
		return st;
	for (size_t i = 0; st == DD_OK && i < count; i++)
		st = resolved[i].summary
			     ? put_copy(store, call, index, resolved[i].summary, &out->ids[i],
					fault)
			     : put_file(store, call, resolved[i].path, &out->ids[i], fault);
	if (st == DD_OK)
		out->store = store;
	else
		store_close(store);
	return st;
}

enum status answer_select(const struct call *call, const char **operands, size_t count,
			  struct selection *out, struct fault *fault)
{
	struct index index = { 0 };
	struct resolved *resolved = arena_array(call->arena, count, sizeof *resolved);
	struct selection found = { .count = count };
	enum status st = DD_OK;

	found.ids = arena_array(call->arena, count, sizeof *found.ids);
	for (size_t i = 0; st == DD_OK && i < count; i++) {
		st = resolve(call, &index, operands[i], &resolved[i], fault);
		if (st == DD_OK && resolved[i].summary)
			found.ids[i] = resolved[i].summary->id;
		else
			found.temporary = true;
	}
	if (st == DD_OK && found.temporary)
		st = gather(call, resolved, count, index.store, &found, fault);
	else if (st == DD_OK)
		found.store = index.store;
	if (found.store != index.store)
		store_close(index.store);
	if (st == DD_OK)
		*out = found;
	return st;
}
