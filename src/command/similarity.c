/* SPDX-License-Identifier: GPL-3.0-or-later */
/* similarity: how alike reports are, pair by pair or as a matrix. */
#include "query/similarity.h"

#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"

/* All are held in memory, some 300 kB each, and every pair is looked at. */
enum { MOST = 1000 };

static const struct column columns[] = {
	{ "a_place", N_("the one"), COLUMN_TEXT },
	{ "a_year", N_("year"), COLUMN_NUMBER },
	{ "b_place", N_("the other"), COLUMN_TEXT },
	{ "b_year", N_("year"), COLUMN_NUMBER },
	{ "cosine", N_("cosine"), COLUMN_NUMBER },
	{ "jaccard", N_("Jaccard"), COLUMN_NUMBER },
	{ "shared", N_("shared sentences"), COLUMN_NUMBER },
	{ "shared_a", NULL, COLUMN_NUMBER },
	{ "shared_b", NULL, COLUMN_NUMBER },
};

static const struct {
	const char *name;
	size_t offset; /* in struct similarity */
} measures[] = {
	{ "cosine", offsetof(struct similarity, cosine) },
	{ "jaccard", offsetof(struct similarity, jaccard) },
	{ "shared", offsetof(struct similarity, shared) },
};

/* A report, and what it is measured by. */
struct entry {
	const char *place;
	int year;
	struct measured measured;
};

struct work {
	const struct call *call;
	struct frequency *frequency;
	struct entry *entries;
	size_t count;
};

static void take(const struct call *call, int64_t id, const struct report *report, void *data)
{
	struct work *w = data;
	struct entry *e = &w->entries[w->count++];

	(void)call; /* its arena goes with the report */
	(void)id;
	e->place = arena_str(w->call->arena, report->identity.place);
	e->year = report->identity.plan_year;
	measured_take(w->call->arena, report, w->frequency, &e->measured);
}

static struct slice real(const struct work *w, double value)
{
	return slice_of(arena_printf(w->call->arena, "%.4f", value));
}

static void add_pair(const struct work *w, struct table *table, const struct entry *a,
		     const struct entry *b, const struct similarity *s)
{
	const struct slice cells[] = {
		slice_of(a->place), answer_year(w->call, a->year),
		slice_of(b->place), answer_year(w->call, b->year),
		real(w, s->cosine), real(w, s->jaccard),
		real(w, s->shared), real(w, s->of_a),
		real(w, s->of_b),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

static void print_pairs(const struct work *w)
{
	struct table *table = answer_begin(w->call, columns, COUNT(columns));

	for (size_t i = 0; i < w->count; i++) {
		struct similar *similar = similar_new(&w->entries[i].measured);
		for (size_t k = i + 1; k < w->count; k++) {
			struct similarity s = similar_to(similar, &w->entries[k].measured);
			add_pair(w, table, &w->entries[i], &w->entries[k], &s);
		}
		similar_free(similar);
	}
	table_end(table);
}

static const char *label(const struct work *w, const struct entry *e)
{
	return arena_printf(w->call->arena, "%s@%d", e->place, e->year);
}

/* The number of a similarity that a matrix shows. */
static double chosen(const struct similarity *s, size_t measure)
{
	double value;

	memcpy(&value, (const char *)s + measures[measure].offset, sizeof value);
	return value;
}

static void print_matrix(const struct work *w, size_t measure)
{
	struct column *heads = arena_array(w->call->arena, w->count + 1, sizeof *heads);
	struct slice *cells = arena_array(w->call->arena, w->count + 1, sizeof *cells);

	heads[0] = (struct column){ "report", N_("report"), COLUMN_TEXT };
	for (size_t i = 0; i < w->count; i++) {
		const char *name = label(w, &w->entries[i]);
		heads[i + 1] = (struct column){ name, name, COLUMN_NUMBER };
	}
	struct table *table = answer_begin(w->call, heads, w->count + 1);
	for (size_t i = 0; i < w->count; i++) {
		struct similar *similar = similar_new(&w->entries[i].measured);
		cells[0] = slice_of(heads[i + 1].name);
		for (size_t k = 0; k < w->count; k++) {
			struct similarity s = similar_to(similar, &w->entries[k].measured);
			cells[k + 1] = real(w, chosen(&s, measure));
		}
		table_row(table, cells);
		similar_free(similar);
	}
	table_end(table);
}

/* Which measure --matrix names; COUNT(measures): pairs are asked for. */
static enum status take_measure(const struct args *args, size_t *out, struct fault *fault)
{
	const char *name = args->value[OPTION_MATRIX];
	size_t i = 0;

	while (name && i < COUNT(measures) && strcmp(name, measures[i].name) != 0)
		i++;
	if (name && i == COUNT(measures))
		return fault_set(fault, DD_USAGE, name, _("there is no such measure"),
				 "cosine, jaccard, shared");
	*out = name ? i : COUNT(measures);
	return DD_OK;
}

static enum status measure_all(struct work *w, const struct selection *reports, struct fault *fault)
{
	if (reports->count < 2)
		return fault_set(fault, DD_USAGE, "similarity",
				 _("two reports are compared at least"), "");
	if (reports->count > MOST)
		return fault_setf(fault, DD_USAGE, "similarity",
				  _("%zu reports make too many pairs; narrow them, with --year"),
				  reports->count);
	enum status st = store_frequency(reports->store, &w->frequency, fault);
	if (st != DD_OK)
		return st;
	w->entries = arena_array(w->call->arena, reports->count, sizeof *w->entries);
	st = answer_each(w->call, reports, take, w, fault);
	frequency_free(w->frequency);
	return st;
}

enum status command_similarity(struct call *call, struct fault *fault)
{
	struct work w = { .call = call };
	struct selection reports;
	size_t measure = COUNT(measures);

	enum status st = take_measure(call->args, &measure, fault);
	if (st == DD_OK)
		st = answer_reports(call, call->args->operands, call->args->operand_count, &reports,
				    fault);
	if (st != DD_OK)
		return st;
	st = measure_all(&w, &reports, fault);
	if (st == DD_OK && measure < COUNT(measures))
		print_matrix(&w, measure);
	else if (st == DD_OK)
		print_pairs(&w);
	for (size_t i = 0; i < w.count; i++)
		measured_free(&w.entries[i].measured);
	store_close(reports.store);
	return st;
}
