/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change. */
#include "query/change.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "query/sentence_pair.h"
#include "query/wording.h"

const char *change_name(enum change_status status)
{
	static const char *const names[] = { "kept", "reworded", "new", "dropped" };

	return names[status];
}

const char *outcome_name(enum outcome outcome)
{
	static const char *const names[] = { "", "met", "missed" };

	return names[outcome];
}

static struct slice sentence_text(const struct report *report, const struct saying *s)
{
	return slice_sub(report->paragraphs[s->para].text, s->start, s->end);
}

static struct sentence_change change_of(struct arena *arena, const struct comparison *c,
					const struct changes *changes,
					const struct sentence_pair *pair)
{
	struct sentence_change out = { CHANGE_KEPT, pair->a, pair->b, pair->alike, NULL, 0 };
	struct slice a = sentence_text(c->reports[0], &changes->sayings[0].sentences[pair->a]);
	struct slice b = sentence_text(c->reports[1], &changes->sayings[1].sentences[pair->b]);

	out.edits = diff_texts(arena, a, b, &out.edit_count);
	if (out.edit_count > 0)
		out.status = CHANGE_REWORDED;
	return out;
}

/* Sentences of b in order, then those of a that are in no pair. */
static void find_sentences(struct arena *arena, const struct comparison *c, struct changes *out)
{
	size_t n = out->sayings[0].sentence_count, m = out->sayings[1].sentence_count, count;
	const struct sentence_pair *pairs =
		sentence_pairs(arena, c->reports[0], &out->sayings[0], c->reports[1],
			       &out->sayings[1], CHANGE_ALIKE / 100.0, &count);
	struct sentence_change *list = arena_array(arena, n + m, sizeof *list);
	bool *met = arena_array(arena, n, sizeof *met);

	for (size_t j = 0, p = 0; j < m; j++) {
		struct sentence_change *s = &list[out->sentence_count++];
		if (p < count && pairs[p].b == j) {
			met[pairs[p].a] = true;
			*s = change_of(arena, c, out, &pairs[p++]);
		} else {
			*s = (struct sentence_change){ CHANGE_NEW, CHANGE_NONE, j, 0, NULL, 0 };
		}
	}
	for (size_t i = 0; i < n; i++)
		if (!met[i])
			list[out->sentence_count++] = (struct sentence_change){ CHANGE_DROPPED, i,
										CHANGE_NONE,	0,
										NULL,		0 };
	out->sentences = list;
}

/* Of each later section: whether most of it stands in sentences that the earlier report had. */
static bool *find_kept(struct arena *arena, const struct changes *changes,
		       const struct alignment *alignment)
{
	const struct sayings *s = &changes->sayings[1];
	bool *kept = arena_array(arena, alignment->b_count, sizeof *kept);
	size_t *all = xcalloc(alignment->b_count, sizeof *all);
	size_t *had = xcalloc(alignment->b_count, sizeof *had);

	for (size_t j = 0; j < s->sentence_count; j++) {
		const struct saying *sentence = &s->sentences[j];
		size_t k = section_at(alignment->b, alignment->b_count, sentence->para);
		all[k] += sentence->chars;
		if (changes->sentences[j].status != CHANGE_NEW)
			had[k] += sentence->chars;
	}
	for (size_t k = 0; k < alignment->b_count; k++)
		kept[k] = had[k] * 100 >= all[k] * WORDING_PART;
	free(all);
	free(had);
	return kept;
}

static bool is_whole(const struct alignment *alignment, size_t a, size_t b)
{
	return (a != ALIGN_NONE && alignment->a[a].whole) ||
	       (b != ALIGN_NONE && alignment->b[b].whole);
}

static void find_sections(struct arena *arena, const struct comparison *c, struct changes *out)
{
	const struct alignment *alignment = &c->to[1].sections;
	struct section_change *list = arena_array(arena, alignment->count, sizeof *list);
	const bool *kept = find_kept(arena, out, alignment);

	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *p = &alignment->pairs[i];
		struct section_change s = { CHANGE_REWORDED, p->a, p->b, p->score };
		if (!is_whole(alignment, p->a, p->b))
			continue;
		if (p->a == ALIGN_NONE)
			s.status = CHANGE_NEW;
		else if (p->b == ALIGN_NONE)
			s.status = CHANGE_DROPPED;
		else if (kept[p->b])
			s.status = CHANGE_KEPT;
		list[out->section_count++] = s;
	}
	out->sections = list;
}

/* Indicators of which less is better. */
static bool is_ceiling(const struct target *t)
{
	static const char *const ids[] = { "cpi",
					   "unemployment_surveyed",
					   "unemployment_registered",
					   "energy_intensity",
					   "emissions",
					   "pm25" };

	for (size_t i = 0; i < COUNT(ids); i++)
		if (strcmp(t->indicator, ids[i]) == 0)
			return true;
	return t->op == OP_LE;
}

static enum outcome outcome_of(const struct target *plan, const struct target *actual,
			       const struct target_difference *difference)
{
	if (isnan(difference->by) || plan->op == OP_QUAL || actual->op == OP_QUAL)
		return OUTCOME_OPEN;
	if (is_ceiling(plan))
		return difference->by <= 0 ? OUTCOME_MET : OUTCOME_MISSED;
	/* "Over 5" may be anything above: it reaches 5, of 6 nobody knows. */
	if (difference->by < 0)
		return actual->op == OP_GE ? OUTCOME_OPEN : OUTCOME_MISSED;
	return actual->op == OP_LE ? OUTCOME_OPEN : OUTCOME_MET;
}

static enum basis basis_of(const struct target *t)
{
	return t->basis == BASIS_INDEX ? BASIS_RATE : t->basis;
}

static bool is_result_of(const struct target *plan, const struct target *actual)
{
	return actual->headline && actual->period == PERIOD_ACTUAL &&
	       strcmp(actual->year, plan->year) == 0 &&
	       strcmp(actual->indicator, plan->indicator) == 0 &&
	       basis_of(actual) == basis_of(plan) &&
	       strcmp(actual->base_unit, plan->base_unit) == 0;
}

/* Whether an earlier target of the report says the same: then that one counts. */
static bool is_repeated(const struct report *report, size_t target)
{
	const struct target *t = &report->targets[target];

	for (size_t i = 0; i < target; i++) {
		const struct target *u = &report->targets[i];
		if (u->headline && u->period == PERIOD_PLAN &&
		    strcmp(u->indicator, t->indicator) == 0 && basis_of(u) == basis_of(t) &&
		    strcmp(u->year, t->year) == 0)
			return true;
	}
	return false;
}

static size_t result_of(const struct target *plan, const struct report *later)
{
	for (size_t i = 0; i < later->target_count; i++)
		if (is_result_of(plan, &later->targets[i]))
			return i;
	return CHANGE_NONE;
}

static void find_results(struct arena *arena, const struct comparison *c, struct changes *out)
{
	const struct report *a = c->reports[0], *b = c->reports[1];
	struct result *list = arena_array(arena, a->target_count, sizeof *list);

	for (size_t i = 0; i < a->target_count; i++) {
		const struct target *plan = &a->targets[i];
		if (!plan->headline || plan->period != PERIOD_PLAN ||
		    strcmp(plan->indicator, "other") == 0 || is_repeated(a, i))
			continue;
		size_t k = result_of(plan, b);
		if (k == CHANGE_NONE)
			continue;
		struct result *r = &list[out->result_count++];
		*r = (struct result){ i, k, OUTCOME_OPEN, target_compare(&b->targets[k], plan) };
		r->outcome = outcome_of(plan, &b->targets[k], &r->difference);
	}
	out->results = list;
}

void changes_find(struct arena *arena, const struct comparison *comparison, struct changes *out)
{
	*out = (struct changes){ .section_count = 0 };
	sayings_cut(arena, comparison->reports[0], &out->sayings[0]);
	sayings_cut(arena, comparison->reports[1], &out->sayings[1]);
	find_sentences(arena, comparison, out);
	find_sections(arena, comparison, out);
	find_results(arena, comparison, out);
}

static int by_place(const void *x, const void *y)
{
	const struct span *p = x, *q = y;

	if (p->para != q->para)
		return p->para > q->para ? 1 : -1;
	return (p->start > q->start) - (p->start < q->start);
}

/* Adds the spans of one sentence; the new number of them. */
static size_t add_spans(const struct changes *changes, const struct sentence_change *s, size_t of,
			struct span *spans, size_t n)
{
	const struct saying *saying = &changes->sayings[of].sentences[of ? s->b : s->a];

	for (size_t i = 0; i < s->edit_count; i++) {
		const struct edit *e = &s->edits[i];
		size_t start = of ? e->b_start : e->a_start, end = of ? e->b_end : e->a_end;
		if (end > start)
			spans[n++] = (struct span){ saying->para, saying->start + start,
						    saying->start + end, SPAN_CHANGE, of };
	}
	return n;
}

struct span *changes_spans(struct arena *arena, const struct changes *changes, size_t of,
			   size_t *count)
{
	size_t most = 0, n = 0;

	for (size_t i = 0; i < changes->sentence_count; i++)
		most += changes->sentences[i].edit_count;
	struct span *spans = arena_array(arena, most, sizeof *spans);
	for (size_t i = 0; i < changes->sentence_count; i++) {
		const struct sentence_change *s = &changes->sentences[i];
		if ((of ? s->b : s->a) != CHANGE_NONE)
			n = add_spans(changes, s, of, spans, n);
	}
	if (n)
		qsort(spans, n, sizeof *spans, by_place);
	*count = n;
	return spans;
}
