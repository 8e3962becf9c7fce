/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * load: files into the index, all of them in one transaction. It begins when the first file that
 * has changed is there, so that a load of unchanged files writes nothing.
 */
#include <stdlib.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "command/answer.h"
#include "command/interrupt.h"
#include "command/progress.h"
#include "command/walk.h"
#include "import/import.h"

enum outcome { LOADED, UNCHANGED, UPDATED, WARNED, REFUSED, OUTCOME_COUNT };

static const char *const outcome_names[] = { "loaded", "unchanged", "updated", "warned",
					     "refused" };

/* What became of an input. */
struct row {
	const char *path;
	enum outcome outcome;
	size_t reports;
	struct str message; /* why, several sentences with "; " between */
};

struct load {
	struct call *call;
	struct store *store;
	bool begun;
	struct row *rows;
	size_t count;
	struct progress progress;
};

static void say(struct row *row, const char *message)
{
	if (row->message.n > 0)
		str_adds(&row->message, "; ");
	str_adds(&row->message, message);
}

static void refuse(struct row *row, const struct fault *fault)
{
	row->outcome = REFUSED;
	row->reports = 0;
	say(row, fault->what);
	if (*fault->todo)
		say(row, fault->todo);
}

/* One file on its way into the index. */
struct passage {
	struct arena *arena;
	struct document *document;
	const char *source; /* its absolute path */
	bool known;	    /* loaded before */
	struct reading reading;
	int64_t *gone; /* reports that give way to its own, since their files are gone */
	size_t gone_count;
};

/* Reads the bytes; *done when nothing is left to do, since they are what was loaded before. */
static enum status open_passage(struct load *load, struct passage *p, struct row *row, bool *done,
				struct fault *fault)
{
	struct source source;

	enum status st = import_file(p->arena, row->path, &p->document, fault);
	if (st != DD_OK)
		return st;
	char *absolute = realpath(row->path, NULL);
	p->source = arena_str(p->arena, absolute ? absolute : row->path);
	free(absolute);
	st = store_source(load->store, p->arena, p->source, &source, fault);
	p->known = st == DD_OK;
	*done = p->known && source.current && source.digest == p->document->digest;
	if (*done) {
		row->outcome = UNCHANGED;
		row->reports = source.reports;
	}
	return st == DD_NOT_FOUND ? DD_OK : st;
}

/* Leaves out reports that the index has from another file; one whose file is gone gives way. */
static enum status settle_twins(struct load *load, struct passage *p, struct row *row,
				struct fault *fault)
{
	struct reading *reading = &p->reading;
	size_t kept = 0;

	p->gone = arena_array(p->arena, reading->report_count, sizeof *p->gone);
	for (size_t i = 0; i < reading->report_count; i++) {
		const struct identity *identity = &reading->reports[i].identity;
		struct twin twin;
		enum status st =
			store_twin(load->store, p->arena, identity, p->source, &twin, fault);
		if (st == DD_OK && access(twin.path, F_OK) == 0) {
			say(row, arena_printf(p->arena, _("%s %d is there already, from %s"),
					      identity->place, identity->plan_year, twin.path));
			continue;
		}
		if (st == DD_OK)
			p->gone[p->gone_count++] = twin.id;
		else if (st != DD_NOT_FOUND)
			return st;
		reading->reports[kept++] = reading->reports[i];
	}
	reading->report_count = kept;
	return DD_OK;
}

static enum status put(struct load *load, const struct passage *p, struct fault *fault)
{
	enum status st = DD_OK;

	if (!load->begun)
		st = store_begin(load->store, fault);
	if (st != DD_OK)
		return st;
	load->begun = true;
	for (size_t i = 0; st == DD_OK && i < p->gone_count; i++)
		st = store_drop(load->store, p->gone[i], fault);
	if (st == DD_OK)
		st = store_put(load->store, p->source, p->document->digest, p->reading.reports,
			       p->reading.report_count, fault);
	return st;
}

/* The reports of a file that has changed, or is new. */
static enum status pass(struct load *load, struct passage *p, struct row *row, struct fault *fault)
{
	const struct document *d = p->document;

	enum status st = read_lines(p->arena, d->lines, d->line_count, row->path, d->name,
				    &p->reading, fault);
	if (st != DD_OK)
		return st;
	if (d->warning)
		say(row, d->warning);
	for (size_t i = 0; i < p->reading.warning_count; i++)
		say(row, p->reading.warnings[i]);
	st = settle_twins(load, p, row, fault);
	if (st != DD_OK || interrupt_seen())
		return st;
	row->reports = p->reading.report_count;
	row->outcome = row->message.n > 0 ? WARNED : p->known ? UPDATED : LOADED;
	if (row->reports > 0)
		return put(load, p, fault);
	row->outcome = REFUSED;
	say(row, _("to keep both, load this one into another index with --db"));
	return DD_OK;
}

/* DD_OK also for a file that is refused; else the whole load has failed. */
static enum status load_file(struct load *load, const struct input *input, struct row *row,
			     struct fault *fault)
{
	struct passage p = { .arena = arena_new() };
	bool done = false;

	row->path = input->path;
	enum status st = DD_BAD_INPUT;
	if (*input->fault.what)
		*fault = input->fault;
	else
		st = open_passage(load, &p, row, &done, fault);
	if (st == DD_OK && !done)
		st = pass(load, &p, row, fault);
	arena_free(p.arena);
	if (st != DD_BAD_INPUT)
		return st;
	refuse(row, fault);
	return DD_OK;
}

static enum status load_all(struct load *load, const struct inputs *inputs, struct fault *fault)
{
	enum status st = DD_OK;

	for (size_t i = 0; st == DD_OK && i < inputs->count; i++) {
		if (!interrupt_seen())
			st = load_file(load, &inputs->items[i], &load->rows[load->count++], fault);
		if (interrupt_seen() && st == DD_OK)
			st = fault_set(fault, DD_INTERRUPTED, "",
				       _("interrupted; the index is as it was"), "");
		progress_add(&load->progress, inputs->items[i].bytes + 1);
	}
	if (st == DD_OK && load->begun)
		st = store_commit(load->store, fault);
	return st;
}

static const struct column columns[] = {
	{ "path", NULL, COLUMN_TEXT },
	{ "status", NULL, COLUMN_TEXT },
	{ "reports", NULL, COLUMN_NUMBER },
	{ "message", NULL, COLUMN_TEXT },
};

static void print_rows(const struct load *load)
{
	struct table *table = answer_begin(load->call, columns, COUNT(columns));

	for (size_t i = 0; i < load->count; i++) {
		const struct row *row = &load->rows[i];
		const struct slice cells[] = {
			slice_of(row->path),
			slice_of(outcome_names[row->outcome]),
			answer_number(load->call, row->reports),
			{ str_text(&row->message), row->message.n },
		};
		_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
		table_row(table, cells);
	}
	table_end(table);
}

/* What went wrong, a line an input. */
static void print_messages(const struct load *load)
{
	for (size_t i = 0; i < load->count; i++)
		if (load->rows[i].message.n > 0)
			answer_warn(load->call, load->rows[i].path,
				    str_text(&load->rows[i].message));
}

/* What went well, in one line. */
static void print_summary(const struct load *load, const size_t *counts)
{
	size_t reports = 0;

	for (size_t i = 0; i < load->count; i++)
		reports += load->rows[i].reports;
	fprintf(load->call->io->out,
		n_("%zu report: files loaded %zu, updated %zu, unchanged %zu, refused %zu\n",
		   "%zu reports: files loaded %zu, updated %zu, unchanged %zu, refused %zu\n",
		   reports),
		reports, counts[LOADED] + counts[WARNED], counts[UPDATED], counts[UNCHANGED],
		counts[REFUSED]);
}

static enum status print_outcome(const struct load *load, struct fault *fault)
{
	const struct args *args = load->call->args;
	size_t counts[OUTCOME_COUNT] = { 0 };

	for (size_t i = 0; i < load->count; i++)
		counts[load->rows[i].outcome]++;
	print_messages(load);
	if (args->format != FORMAT_TEXT)
		print_rows(load);
	else if (!args->value[OPTION_QUIET])
		print_summary(load, counts);
	*fault->what = '\0'; /* each refusal has its own message */
	if (counts[REFUSED] == 0)
		return DD_OK;
	return counts[REFUSED] < load->count ? DD_PARTIAL : DD_BAD_INPUT;
}

static enum status load_inputs(struct call *call, const struct inputs *inputs, struct fault *fault)
{
	const struct command_io *io = call->io;
	struct load load = { .call = call };
	uint64_t all = 0;

	enum status st = store_open(answer_index(call), STORE_WRITE, &load.store, fault);
	if (st != DD_OK)
		return st;
	for (size_t i = 0; i < inputs->count; i++)
		all += inputs->items[i].bytes + 1;
	load.rows = xcalloc(inputs->count, sizeof *load.rows);
	bool shown = io->err_is_terminal && !call->args->value[OPTION_QUIET];
	progress_begin(&load.progress, shown ? io->err : NULL, all);
	st = load_all(&load, inputs, fault);
	progress_end(&load.progress);
	store_close(load.store);
	if (st == DD_OK)
		st = print_outcome(&load, fault);
	for (size_t i = 0; i < load.count; i++)
		str_free(&load.rows[i].message);
	free(load.rows);
	return st;
}

enum status command_load(struct call *call, struct fault *fault)
{
	struct interrupt *interrupt = interrupt_watch();
	struct inputs inputs = { .arena = call->arena };

	for (size_t i = 0; i < call->args->operand_count; i++)
		walk_add(&inputs, call->args->operands[i]);
	enum status st = load_inputs(call, &inputs, fault);
	walk_free(&inputs);
	interrupt_unwatch(interrupt);
	return st;
}
