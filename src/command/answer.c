/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answer: rows, narrowing and selecting, for all commands. */
#include "command/answer.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "import/import.h"
#include "query/select.h"
#include "text/tsv.h"

struct table *answer_begin(const struct call *call, const struct column *columns, size_t count)
{
	const struct table_style style = {
		.out = call->io->out,
		.terminal = call->io->out_is_terminal,
		.ambiguous = answer_ambiguous(call),
		.title = call->args->command ? call->args->command->name : PACKAGE,
		.bom = call->args->value[OPTION_BOM] != NULL,
		.failed = call->failed,
	};

	return table_begin(call->args->format, &style, columns, count);
}

struct slice answer_number(const struct call *call, size_t number)
{
	return slice_of(arena_printf(call->arena, "%zu", number));
}

struct slice answer_year(const struct call *call, int year)
{
	return year ? slice_of(arena_printf(call->arena, "%d", year)) : SLICE("");
}

unsigned answer_ambiguous(const struct call *call)
{
	return call->args->ambiguous == 2 ? 2 : 1;
}

enum status answer_nothing(struct fault *fault)
{
	return fault_set(fault, DD_NOT_FOUND, "", _("nothing was found"), "");
}

const char *answer_index(const struct call *call)
{
	const char *given = call->args->value[OPTION_DB];
	char *path = given ? NULL : store_default_path();
	const char *kept = arena_str(call->arena, given ? given : path);

	free(path);
	return kept;
}

/* Whether the narrowing options let a report through. */
static bool lets_through(const struct args *args, const struct identity *identity)
{
	const char *place = args->value[OPTION_PLACE];
	const char *province = args->value[OPTION_PROVINCE];

	return (!place || select_place(identity, place)) &&
	       (!province || select_province(identity, province)) &&
	       (!args->year || args->year == identity->plan_year);
}

/* Keeps what the narrowing options let through; the number that is left. */
static size_t narrow(const struct args *args, struct summary *summaries, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (lets_through(args, &summaries[i].identity))
			summaries[kept++] = summaries[i];
	return kept;
}

enum status answer_list(const struct call *call, struct listing *out, struct fault *fault)
{
	struct listing listing = { 0 };

	enum status st = store_open(answer_index(call), STORE_READ, &listing.store, fault);
	if (st == DD_OK)
		st = store_list(listing.store, call->arena, &listing.summaries, &listing.count,
				fault);
	if (st != DD_OK) {
		store_close(listing.store);
		return st;
	}
	listing.count = narrow(call->args, listing.summaries, listing.count);
	*out = listing;
	return DD_OK;
}

static enum status select_all(const struct call *call, struct selection *out, struct fault *fault)
{
	struct listing listing;

	enum status st = answer_list(call, &listing, fault);
	if (st != DD_OK)
		return st;
	*out = (struct selection){
		.store = listing.store,
		.ids = arena_array(call->arena, listing.count, sizeof *out->ids),
		.count = listing.count,
	};
	for (size_t i = 0; i < listing.count; i++)
		out->ids[i] = listing.summaries[i].id;
	return DD_OK;
}

/* Leaves out of a selection what the narrowing options do not let through. */
static enum status narrow_selection(const struct call *call, struct selection *selection,
				    struct fault *fault)
{
	struct summary *summaries;
	size_t count, kept = 0;

	enum status st = store_list(selection->store, call->arena, &summaries, &count, fault);
	if (st != DD_OK)
		return st;
	count = narrow(call->args, summaries, count);
	for (size_t i = 0; i < selection->count; i++)
		for (size_t k = 0; k < count; k++)
			if (summaries[k].id == selection->ids[i]) {
				selection->ids[kept++] = selection->ids[i];
				break;
			}
	selection->count = kept;
	return DD_OK;
}

enum status answer_reports(const struct call *call, const char **operands, size_t count,
			   struct selection *out, struct fault *fault)
{
	struct selection selection;

	if (count == 0)
		return select_all(call, out, fault);
	enum status st = answer_select(call, operands, count, true, &selection, fault);
	if (st != DD_OK)
		return st;
	st = narrow_selection(call, &selection, fault);
	if (st == DD_OK)
		*out = selection;
	else
		store_close(selection.store);
	return st;
}

enum status answer_each(const struct call *call, const struct selection *reports,
			answer_visit *visit, void *data, struct fault *fault)
{
	enum status st = store_hold(reports->store, fault);

	if (st != DD_OK)
		return st;
	for (size_t i = 0; st == DD_OK && i < reports->count; i++) {
		struct call own = *call;
		struct report *report;
		own.arena = arena_new();
		st = store_fetch(reports->store, own.arena, reports->ids[i], &report, fault);
		if (st == DD_OK)
			visit(&own, reports->ids[i], report, data);
		arena_free(own.arena);
	}
	store_release(reports->store);
	return st;
}

bool answer_narrow(const struct args *args, enum role role, const char *topics)
{
	const char *topic = args->value[OPTION_TOPIC];
	struct slice rest = slice_of(topics), one;

	if (args->section != ROLE_COUNT && args->section != role)
		return false;
	if (!topic)
		return true;
	while (slice_cut(&rest, ',', &one))
		if (slice_is(one, slice_of(topic)))
			return true;
	return false;
}

enum status answer_report(const struct call *call, const char *operand, struct report **out,
			  struct fault *fault)
{
	struct selection selection;

	enum status st = answer_select(call, &operand, 1, false, &selection, fault);
	if (st == DD_OK) {
		st = store_fetch(selection.store, call->arena, selection.ids[0], out, fault);
		store_close(selection.store);
	}
	return st;
}

enum status answer_pair(const struct call *call, const char *const operands[2],
			struct pair_of_reports *out, struct fault *fault)
{
	const char *both_operands[] = { operands[0], operands[1] };
	struct pair_of_reports pair;
	struct selection selection;

	enum status st = answer_select(call, both_operands, 2, false, &selection, fault);
	if (st != DD_OK)
		return st;
	st = store_hold(selection.store, fault);
	if (st == DD_OK)
		st = store_fetch(selection.store, call->arena, selection.ids[0], &pair.a, fault);
	if (st == DD_OK)
		st = store_fetch(selection.store, call->arena, selection.ids[1], &pair.b, fault);
	if (st == DD_OK)
		st = yardstick_take(selection.store, &pair.yardstick, fault);
	if (st == DD_OK) {
		const struct report *const both[] = { pair.a, pair.b };
		yardstick_settle(&pair.yardstick, both, COUNT(both));
		*out = pair;
	}
	store_close(selection.store);
	return st;
}

static void complain(const struct call *call, const char *where, const char *what, const char *todo)
{
	fprintf(call->io->err, "%s: %s%s%s%s%s\n", PACKAGE, where, *where ? ": " : "", what,
		*todo ? "; " : "", todo);
}

void answer_complain(const struct call *call, const struct fault *fault)
{
	complain(call, fault->where, fault->what, fault->todo);
}

void answer_warn(const struct call *call, const char *path, const char *what)
{
	struct fault fault;

	(void)fault_set(&fault, DD_OK, path, what, ""); /* takes out what acts on a terminal */
	complain(call, fault.where, fault.what, "");
}

enum status answer_read(const struct call *call, const char *path, struct document **document,
			struct reading *reading, struct fault *fault)
{
	struct document *d;

	enum status st = import_file(call->arena, path, &d, fault);
	if (st == DD_OK)
		st = read_lines(call->arena, d->lines, d->line_count, path, d->name, reading,
				fault);
	if (st != DD_OK)
		return st;
	if (d->warning)
		answer_warn(call, path, d->warning);
	for (size_t i = 0; i < reading->warning_count; i++)
		answer_warn(call, path, reading->warnings[i]);
	*document = d;
	return DD_OK;
}
