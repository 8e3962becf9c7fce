/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standing: what the index keeps of all reports goes by, and the numbers of each are collected. */
#include "query/standing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "query/kin.h"
#include "query/own.h"
#include "report/coverage.h"
#include "report/topic.h"
#include "text/presence.h"

/* The numbers that the others have for one indicator or topic. */
struct numbers {
	double *items;
	size_t count, room;
	int64_t last; /* the report that the last one is of */
};

static void add_number(struct numbers *numbers, double value)
{
	numbers->items =
		grow(numbers->items, &numbers->room, numbers->count, sizeof *numbers->items);
	numbers->items[numbers->count++] = value;
}

/* Other reports by id: ascending, so that they can be found. */
struct crowd {
	const struct summary **by_id;
	size_t count;
};

static int by_id(const void *x, const void *y)
{
	const struct summary *const *a = x, *const *b = y;

	return ((*a)->id > (*b)->id) - ((*a)->id < (*b)->id);
}

static const struct summary *find_in(const struct crowd *crowd, int64_t id)
{
	const struct summary key = { .id = id }, *at = &key;
	const struct summary **found =
		crowd->count ? bsearch(&at, crowd->by_id, crowd->count, sizeof at, by_id) : NULL;

	return found ? *found : NULL;
}

static struct crowd gather(struct arena *arena, const struct summary *others, size_t count,
			   int64_t id)
{
	struct crowd crowd = { arena_array(arena, count, sizeof *crowd.by_id), 0 };

	for (size_t i = 0; i < count; i++)
		if (others[i].id != id)
			crowd.by_id[crowd.count++] = &others[i];
	if (crowd.count)
		qsort(crowd.by_id, crowd.count, sizeof *crowd.by_id, by_id);
	return crowd;
}

struct work {
	struct arena *arena;
	const struct report *report;
	struct crowd crowd;
	struct standing *items; /* of indicators, then of topics */
	struct numbers *numbers;
	size_t count;
	struct candidate_phrase *phrases;
	size_t phrase_count;
};

/* Rises of prices are told as a rate or as an index of a hundred and more. */
static enum basis basis_of(const struct target *t)
{
	return t->basis == BASIS_INDEX ? BASIS_RATE : t->basis;
}

static double middle(const struct target *t)
{
	double value = (t->low + t->high) / 2;

	return t->basis == BASIS_INDEX && value > 50 ? value - 100 : value;
}

static bool same_series(const struct target *a, const struct target *b)
{
	return strcmp(a->indicator, b->indicator) == 0 && basis_of(a) == basis_of(b) &&
	       strcmp(a->base_unit, b->base_unit) == 0;
}

/* Whether a target is a figure for the whole of the year that its report plans for. */
static bool is_planned(const struct target *t, int plan_year)
{
	char *end;
	long year = strtol(t->year, &end, 10);

	return t->headline && t->period == PERIOD_PLAN && year == plan_year && *end == '\0' &&
	       !isnan(t->low) && strcmp(t->indicator, "other") != 0;
}

static void take_indicators(struct work *w)
{
	const struct report *r = w->report;

	w->items = arena_array(w->arena, r->target_count, sizeof *w->items);
	for (size_t i = 0; i < r->target_count; i++) {
		const struct target *t = &r->targets[i];
		size_t k = 0;
		if (!is_planned(t, r->identity.plan_year))
			continue;
		while (k < w->count && !same_series(w->items[k].target, t))
			k++;
		if (k == w->count)
			w->items[w->count++] = (struct standing){ .id = t->indicator,
								  .own = middle(t),
								  .target = t };
	}
	w->numbers = xcalloc(w->count, sizeof *w->numbers);
}

static void visit_target(void *data, int64_t id, const struct target *target)
{
	struct work *w = data;
	size_t k = 0;

	while (k < w->count && !same_series(w->items[k].target, target))
		k++;
	if (k == w->count || w->numbers[k].last == id)
		return;
	const struct summary *them = find_in(&w->crowd, id);
	if (!them || !is_planned(target, them->identity.plan_year))
		return;
	w->numbers[k].last = id;
	add_number(&w->numbers[k], middle(target));
}

/* The share of each of the count topics in what a report says ahead. */
static void shares_of(const struct standing *topics, size_t count, struct slice packed,
		      double *shares)
{
	struct slice topic;
	size_t chars, all = 0;

	for (size_t t = 0; t < count; t++)
		shares[t] = 0;
	while (coverage_next(&packed, &topic, &chars)) {
		all += chars;
		for (size_t t = 0; t < count; t++)
			if (slice_is(slice_of(topics[t].id), topic))
				shares[t] += (double)chars;
	}
	for (size_t t = 0; t < count && all > 0; t++)
		shares[t] /= (double)all;
}

static void take_topics(struct work *w)
{
	struct topics *topics = topics_new();
	struct str packed = { 0 };
	double shares[TOPIC_MOST];

	w->count = topics_count(topics);
	w->items = arena_array(w->arena, w->count, sizeof *w->items);
	for (size_t t = 0; t < w->count; t++) {
		struct slice id = topic_id(topics, t);
		w->items[t].id = arena_strn(w->arena, id.s, id.n);
	}
	topics_free(topics);
	coverage_add(&packed, w->report);
	shares_of(w->items, w->count, (struct slice){ str_text(&packed), packed.n }, shares);
	for (size_t t = 0; t < w->count; t++)
		w->items[t].own = shares[t];
	str_free(&packed);
	w->numbers = xcalloc(w->count, sizeof *w->numbers);
}

static void visit_topics(void *data, int64_t id, struct slice packed)
{
	struct work *w = data;
	double shares[TOPIC_MOST];

	/* A report without a plan says nothing of what plans are about. */
	if (packed.n == 0 || !find_in(&w->crowd, id))
		return;
	shares_of(w->items, w->count, packed, shares);
	for (size_t t = 0; t < w->count; t++)
		add_number(&w->numbers[t], shares[t]);
}

/* Makes standings of the numbers, and gives them back. */
static const struct standing *settle(struct work *w, size_t *count)
{
	for (size_t k = 0; k < w->count; k++) {
		struct standing *s = &w->items[k];
		s->rank = 1;
		for (size_t i = 0; i < w->numbers[k].count; i++)
			s->rank += w->numbers[k].items[i] > s->own;
		s->others = statistics_of(w->numbers[k].items, w->numbers[k].count);
		free(w->numbers[k].items);
	}
	free(w->numbers);
	*count = w->count;
	w->count = 0;
	return w->items;
}

static double surplus(const struct standing *s)
{
	return isnan(s->others.median) ? -INFINITY : s->own - s->others.median;
}

static int by_surplus(const void *x, const void *y)
{
	double a = surplus(x), b = surplus(y);

	return (a < b) - (a > b);
}

static void visit_presence(void *data, int64_t id, struct slice filter)
{
	struct work *w = data;
	const struct summary *them = find_in(&w->crowd, id);

	if (!them || kin_of(&w->report->identity, &them->identity) == KIN_SELF)
		return;
	for (size_t i = 0; i < w->phrase_count; i++) {
		struct candidate_phrase *c = &w->phrases[i];
		if (!c->elsewhere)
			c->elsewhere = presence_has_all(filter, &c->shingles);
	}
}

static size_t weight(const struct own_phrase *p)
{
	return p->times * (slice_chars(p->text) - 2);
}

static int by_weight(const void *x, const void *y)
{
	const struct own_phrase *p = x, *q = y;

	if (weight(p) != weight(q))
		return weight(p) < weight(q) ? 1 : -1;
	if (p->para != q->para)
		return p->para > q->para ? 1 : -1;
	return (p->start > q->start) - (p->start < q->start);
}

/* Whether one that is kept already says it, or part of it, about as often. */
static bool is_part(const struct own_phrase *kept, size_t count, const struct own_phrase *p)
{
	for (size_t i = 0; i < count; i++) {
		struct slice a = kept[i].text, b = p->text;
		if (slice_find(a, b, 0) < a.n || slice_find(b, a, 0) < b.n)
			return true;
	}
	return false;
}

static const struct own_phrase *settle_phrases(struct work *w, size_t *count)
{
	struct own_phrase *all = arena_array(w->arena, w->phrase_count, sizeof *all);
	size_t n = 0;

	for (size_t i = 0; i < w->phrase_count; i++)
		if (!w->phrases[i].elsewhere)
			all[n++] = w->phrases[i].phrase;
	if (n)
		qsort(all, n, sizeof *all, by_weight);
	*count = 0;
	for (size_t i = 0; i < n && *count < STANDING_PHRASES; i++)
		if (!is_part(all, *count, &all[i]))
			all[(*count)++] = all[i];
	return all;
}

enum status standing_find(struct arena *arena, struct store *store, const struct report *report,
			  int64_t id, const struct summary *others, size_t count,
			  struct standings *out, struct fault *fault)
{
	struct standings s = { 0 };
	struct work w = { .arena = arena, .report = report };

	w.crowd = gather(arena, others, count, id);
	s.others = w.crowd.count;
	take_indicators(&w);
	enum status st = store_headlines(store, visit_target, &w, fault);
	s.indicators = settle(&w, &s.indicator_count);
	if (st != DD_OK)
		return st;
	take_topics(&w);
	st = store_coverage(store, visit_topics, &w, fault);
	struct standing *topics = w.items;
	s.topics = settle(&w, &s.topic_count);
	if (st != DD_OK)
		return st;
	qsort(topics, s.topic_count, sizeof *topics, by_surplus);
	w.phrases = own_candidates(report, &w.phrase_count);
	st = store_presence(store, visit_presence, &w, fault);
	s.phrases = settle_phrases(&w, &s.phrase_count);
	own_free(w.phrases, w.phrase_count);
	if (st == DD_OK)
		*out = s;
	return st;
}
