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

static enum status put(struct store *store, const char *source, const struct report *reports,
		       size_t count, struct fault *fault)
{
	enum status st = store_begin(store, fault);

	if (st == DD_OK)
		st = store_put(store, source, 0, reports, count, fault);
	if (st == DD_OK)
		st = store_commit(store, fault);
	store_rollback(store);
	return st;
}

static enum status put_file(struct store *store, const struct call *call, const char *path,
			    bool several, struct fault *fault)
{
	struct document *document;
	struct reading reading;

	enum status st = answer_read(call, path, &document, &reading, fault);
	if (st != DD_OK)
		return st;
	if (reading.report_count > 1 && !several) {
		(void)fault_setf(fault, DD_USAGE, path,
				 n_("%zu report stands in this file",
				    "%zu reports stand in this file", reading.report_count),
				 reading.report_count);
		fault_todo(fault, _("load it, then name one of them by its place"));
		return DD_USAGE;
	}
	return put(store, path, reading.reports, reading.report_count, fault);
}

static enum status put_copy(struct store *store, const struct call *call, struct store *index,
			    struct resolved *resolved, struct fault *fault)
{
	struct report *report;
	int64_t id = resolved->summary->id;

	enum status st = store_fetch(index, call->arena, id, &report, fault);
	if (st != DD_OK)
		return st;
	resolved->path = arena_printf(call->arena, "#%lld", (long long)id);
	return put(store, resolved->path, report, 1, fault);
}

/* The ids of the reports that came from each operand, in the operands' order. */
static enum status number(const struct call *call, const struct resolved *resolved, size_t count,
			  struct selection *out, struct fault *fault)
{
	struct summary *summaries;
	size_t all;

	enum status st = store_list(out->store, call->arena, &summaries, &all, fault);
	if (st != DD_OK)
		return st;
	out->ids = arena_array(call->arena, count * all, sizeof *out->ids);
	out->count = 0;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < all; k++)
			if (strcmp(summaries[k].source, resolved[i].path) == 0)
				out->ids[out->count++] = summaries[k].id;
	return DD_OK;
}

/* Brings files and reports of the index together in memory. */
static enum status gather(const struct call *call, struct resolved *resolved, size_t count,
			  struct store *index, bool several, struct selection *out,
			  struct fault *fault)
{
	enum status st = store_open("", STORE_TEMPORARY, &out->store, fault);

	for (size_t i = 0; st == DD_OK && i < count; i++)
		st = resolved[i].summary
			     ? put_copy(out->store, call, index, &resolved[i], fault)
			     : put_file(out->store, call, resolved[i].path, several, fault);
	if (st == DD_OK)
		st = number(call, resolved, count, out, fault);
	return st;
}

/* The ids of reports that all stand in the index. */
static void take_ids(const struct call *call, const struct resolved *resolved, size_t count,
		     struct selection *out)
{
	out->ids = arena_array(call->arena, count, sizeof *out->ids);
	out->count = count;
	for (size_t i = 0; i < count; i++)
		out->ids[i] = resolved[i].summary->id;
}

enum status answer_select(const struct call *call, const char **operands, size_t count,
			  bool several, struct selection *out, struct fault *fault)
{
	struct index index = { 0 };
	struct resolved *resolved = arena_array(call->arena, count, sizeof *resolved);
	struct selection found = { 0 };
	enum status st = DD_OK;

	for (size_t i = 0; st == DD_OK && i < count; i++) {
		st = resolve(call, &index, operands[i], &resolved[i], fault);
		found.temporary = found.temporary || !resolved[i].summary;
	}
	if (st == DD_OK && found.temporary) {
		st = gather(call, resolved, count, index.store, several, &found, fault);
	} else if (st == DD_OK) {
		take_ids(call, resolved, count, &found);
		found.store = index.store;
		index.store = NULL;
	}
	store_close(index.store);
	if (st == DD_OK)
		*out = found;
	else
		store_close(found.store);
	return st;
}
