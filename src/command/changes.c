/* SPDX-License-Identifier: GPL-3.0-or-later */
/* changes: what became of a report's sections, sentences and targets in a later one. */
#include "query/change.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "output/sign.h"
#include "query/kin.h"

static const struct column columns[] = {
	{ "kind", N_("kind"), COLUMN_TEXT },	 { "status", N_("status"), COLUMN_TEXT },
	{ "a_line", N_("line"), COLUMN_NUMBER }, { "a_text", N_("earlier"), COLUMN_TEXT },
	{ "b_line", N_("line"), COLUMN_NUMBER }, { "b_text", N_("later"), COLUMN_TEXT },
	{ "score", NULL, COLUMN_NUMBER },	 { "difference", N_("by"), COLUMN_NUMBER },
	{ "unit", N_("unit"), COLUMN_TEXT },
};

/* What a row is about. */
struct cells {
	struct slice line[2], text[2];
	double score; /* NaN: none */
};

struct printing {
	const struct call *call;
	const struct comparison *comparison;
	const struct changes *changes;
	struct table *table;
};

static struct slice real(const struct printing *v, double value)
{
	struct str text = { 0 };

	sign_number(&text, value);
	struct slice kept = slice_of(arena_str(v->call->arena, str_text(&text)));
	str_free(&text);
	return kept;
}

static void add_row(const struct printing *v, const char *kind, const char *status,
		    const struct cells *c, const struct target_difference *difference)
{
	const struct slice cells[] = {
		slice_of(kind),
		slice_of(status),
		c->line[0],
		c->text[0],
		c->line[1],
		c->text[1],
		isnan(c->score) ? SLICE("")
				: slice_of(arena_printf(v->call->arena, "%.3f", c->score)),
		difference ? real(v, difference->by) : SLICE(""),
		difference && !isnan(difference->by) ? slice_of(difference->unit) : SLICE(""),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(v->table, cells);
}

static void set_section(const struct printing *v, struct cells *c, size_t of, size_t number)
{
	const struct alignment *alignment = &v->comparison->to[1].sections;
	const struct section *sections = of ? alignment->b : alignment->a;

	if (number == CHANGE_NONE)
		return;
	const struct heading *h = section_heading(v->comparison->reports[of], &sections[number]);
	c->line[of] = answer_number(
		v->call, v->comparison->reports[of]->paragraphs[sections[number].first].lines[0]);
	c->text[of] = slice_of(h ? h->title : "");
}

static void add_sections(const struct printing *v)
{
	for (size_t i = 0; i < v->changes->section_count; i++) {
		const struct section_change *s = &v->changes->sections[i];
		bool paired = s->a != CHANGE_NONE && s->b != CHANGE_NONE;
		struct cells c = { .score = paired ? (double)s->score : NAN };
		set_section(v, &c, 0, s->a);
		set_section(v, &c, 1, s->b);
		add_row(v, "section", change_name(s->status), &c, NULL);
	}
}

static void set_target(const struct printing *v, struct cells *c, size_t of, size_t number)
{
	const struct report *report = v->comparison->reports[of];
	const struct target *t = &report->targets[number];

	c->line[of] = answer_number(v->call, t->line);
	c->text[of] = slice_sub(report->paragraphs[t->para].text, t->start, t->end);
}

static void add_results(const struct printing *v)
{
	for (size_t i = 0; i < v->changes->result_count; i++) {
		const struct result *r = &v->changes->results[i];
		struct cells c = { .score = NAN };
		set_target(v, &c, 0, r->plan);
		set_target(v, &c, 1, r->actual);
		add_row(v, "result", outcome_name(r->outcome), &c, &r->difference);
	}
}

static struct slice sentence_of(const struct printing *v, size_t of, size_t number)
{
	const struct saying *s = &v->changes->sayings[of].sentences[number];

	return slice_sub(v->comparison->reports[of]->paragraphs[s->para].text, s->start, s->end);
}

static void set_sentence(const struct printing *v, struct cells *c, size_t of, size_t number)
{
	if (number == CHANGE_NONE)
		return;
	const struct saying *s = &v->changes->sayings[of].sentences[number];
	c->line[of] =
		answer_number(v->call, v->comparison->reports[of]->paragraphs[s->para].lines[0]);
	c->text[of] = sentence_of(v, of, number);
}

static void add_sentences(const struct printing *v)
{
	for (size_t i = 0; i < v->changes->sentence_count; i++) {
		const struct sentence_change *s = &v->changes->sentences[i];
		bool paired = s->a != CHANGE_NONE && s->b != CHANGE_NONE;
		struct cells c = { .score = paired ? s->alike : NAN };
		set_sentence(v, &c, 0, s->a);
		set_sentence(v, &c, 1, s->b);
		add_row(v, "sentence", change_name(s->status), &c, NULL);
	}
}

/* A reworded sentence as wdiff writes it: [-what is gone-]{+what is new+}. */
static struct slice marked(const struct printing *v, const struct sentence_change *s)
{
	struct slice a = sentence_of(v, 0, s->a), b = sentence_of(v, 1, s->b);
	struct str out = { 0 };
	size_t at = 0;

	for (size_t i = 0; i < s->edit_count; i++) {
		const struct edit *e = &s->edits[i];
		str_add(&out, b.s + at, e->b_start - at);
		if (e->a_end > e->a_start)
			str_addf(&out, "[-%.*s-]", (int)(e->a_end - e->a_start), a.s + e->a_start);
		if (e->b_end > e->b_start)
			str_addf(&out, "{+%.*s+}", (int)(e->b_end - e->b_start), b.s + e->b_start);
		at = e->b_end;
	}
	str_add(&out, b.s + at, b.n - at);
	struct slice kept = { arena_strn(v->call->arena, str_text(&out), out.n), out.n };
	str_free(&out);
	return kept;
}

static void add_reworded(const struct printing *v)
{
	for (size_t i = 0; i < v->changes->sentence_count; i++) {
		const struct sentence_change *s = &v->changes->sentences[i];
		struct cells c = { .score = s->alike };
		if (s->status != CHANGE_REWORDED)
			continue;
		set_sentence(v, &c, 0, s->a);
		set_sentence(v, &c, 1, s->b);
		c.text[0] = SLICE("");
		c.text[1] = marked(v, s);
		add_row(v, "sentence", change_name(s->status), &c, NULL);
	}
}

static void print_counts(const struct printing *v)
{
	size_t times[CHANGE_DROPPED + 1] = { 0 };

	for (size_t i = 0; i < v->changes->sentence_count; i++)
		times[v->changes->sentences[i].status]++;
	fprintf(v->call->io->out, _("\nsentences: %zu kept, %zu reworded, %zu new, %zu dropped\n"),
		times[CHANGE_KEPT], times[CHANGE_REWORDED], times[CHANGE_NEW],
		times[CHANGE_DROPPED]);
}

static void print_changes(const struct call *call, const struct comparison *comparison,
			  const struct changes *changes)
{
	struct printing v = { call, comparison, changes,
			      answer_begin(call, columns, COUNT(columns)) };
	bool people = call->args->format == FORMAT_TEXT;

	add_sections(&v);
	add_results(&v);
	if (people)
		add_reworded(&v);
	else
		add_sentences(&v);
	table_end(v.table);
	if (people)
		print_counts(&v);
}

/* The last report of a place before the one that is meant, as "#id". */
static enum status earlier(const struct call *call, const struct selection *later, const char **out,
			   struct fault *fault)
{
	const struct summary *own = NULL, *best = NULL;
	struct summary *summaries;
	size_t count;

	enum status st = store_list(later->store, call->arena, &summaries, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++)
		if (summaries[i].id == later->ids[0])
			own = &summaries[i];
	for (size_t i = 0; own && i < count; i++) {
		const struct identity *identity = &summaries[i].identity;
		if (kin_of(&own->identity, identity) == KIN_SELF &&
		    kin_before(identity, &own->identity) &&
		    (!best || kin_before(&best->identity, identity)))
			best = &summaries[i];
	}
	if (st == DD_OK && !best)
		st = fault_set(fault, DD_NOT_FOUND, call->args->operands[0],
			       _("no earlier report of the place is loaded"),
			       _("name two reports"));
	if (st == DD_OK)
		*out = arena_printf(call->arena, "#%lld", (long long)best->id);
	return st;
}

/* Both reports: of one operand it and the one before it. */
static enum status take_pair(struct call *call, struct pair_of_reports *out, struct fault *fault)
{
	const char *both[] = { call->args->operands[0],
			       call->args->operand_count > 1 ? call->args->operands[1] : NULL };
	struct selection later;

	if (!both[1]) {
		enum status st = answer_select(call, both, 1, false, &later, fault);
		if (st != DD_OK)
			return st;
		both[1] = both[0];
		st = earlier(call, &later, &both[0], fault);
		store_close(later.store);
		if (st != DD_OK)
			return st;
	}
	return answer_pair(call, both, out, fault);
}

enum status command_changes(struct call *call, struct fault *fault)
{
	struct pair_of_reports pair;
	struct comparison comparison;
	struct changes changes;

	enum status st = take_pair(call, &pair, fault);
	if (st != DD_OK)
		return st;
	const struct report *const both[] = { pair.a, pair.b };
	comparison_make(call->arena, both, COUNT(both), &pair.yardstick, &comparison);
	changes_find(call->arena, &comparison, &changes);
	print_changes(call, &comparison, &changes);
	yardstick_free(&pair.yardstick);
	return DD_OK;
}
