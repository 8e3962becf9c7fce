/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target pair. */
#include "query/target_pair.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/fold.h"

/* Names that agree less are of different things. */
static const float ALIKE = 0.6f;

/*
 * A name whose pairs of characters weigh less than this part of what one that stands nowhere
 * weighs says too little (项目, 企业, 资金). Among 1,800 paragraphs of nineteen reports that
 * is 2.6; those weigh up to 2.5, 学位 4.
 */
static const double TELLING = 0.35;

/* So many pairs of names are held against each other; of more only equal names pair. */
enum { MOST_COMPARED = 1 << 18 };

/* Whether a figure counts what there is or what is added: 达到百家, 新增十家. */
enum counting { COUNTS_UNKNOWN, COUNTS_STOCK, COUNTS_ADDED };

/* The cost of a work, whatever it is, is no figure of a place. */
static const struct slice COST = { "总投资", sizeof "总投资" - 1 };

/* A target as it is compared. */
struct item {
	const struct target *target;
	enum counting counting;
	size_t number;
	int year_offset;       /* of its year to the plan year */
	const char *year_part; /* what follows the year: M1-10, Q3 */
	struct slice name;     /* its label, folded */
	const struct gram_count *grams;
	size_t gram_count;
	double weight; /* of all grams */
	bool telling;  /* its name says what is counted */
	bool paired;
};

struct items {
	struct item *items;
	size_t count;
};

static bool is_headline(const struct target *t)
{
	return t->headline && strcmp(t->indicator, "other") != 0;
}

static enum counting counting_of(const struct target *t)
{
	static const struct {
		const char *verb;
		enum counting counting;
	} starts[] = {
		{ "达", COUNTS_STOCK },	    { "突破", COUNTS_STOCK }, { "超", COUNTS_STOCK },
		{ "稳定在", COUNTS_STOCK }, { "保持", COUNTS_STOCK }, { "增至", COUNTS_STOCK },
		{ "增加到", COUNTS_STOCK }, { "累计", COUNTS_STOCK }, { "新", COUNTS_ADDED },
		{ "净增", COUNTS_ADDED },   { "增加", COUNTS_ADDED },
	};

	for (size_t i = 0; i < COUNT(starts); i++)
		if (slice_starts(slice_of(t->verb), slice_of(starts[i].verb)))
			return starts[i].counting;
	return COUNTS_UNKNOWN;
}

/* What there is and what is added are not compared. */
static bool comparable(const struct item *a, const struct item *b)
{
	return a->counting == b->counting || a->counting == COUNTS_UNKNOWN ||
	       b->counting == COUNTS_UNKNOWN;
}

static struct slice folded(struct arena *arena, const char *text)
{
	struct str out = { 0 };

	fold_add(&out, slice_of(text));
	struct slice kept = { arena_strn(arena, str_text(&out), out.n), out.n };
	str_free(&out);
	return kept;
}

static void take_name(struct arena *arena, struct item *item, const struct frequency *frequency)
{
	struct gram_list list = { 0 };

	item->name = folded(arena, item->target->label);
	gram_add(&list, item->name);
	item->grams = gram_tally(arena, &list, &item->gram_count);
	gram_list_free(&list);
	for (size_t i = 0; i < item->gram_count; i++)
		item->weight += frequency_idf(frequency, item->grams[i].gram);
	item->telling = item->weight >= TELLING * log(frequency->documents + 1.0) &&
			item->weight > 0 && !slice_is(item->name, COST);
}

static void take_year(struct item *item, int plan_year)
{
	char *end;
	long year = strtol(item->target->year, &end, 10);

	item->year_offset = year > 0 && plan_year > 0 ? (int)year - plan_year : 0;
	item->year_part = end;
}

static struct items items_of(struct arena *arena, const struct report *report,
			     const struct frequency *frequency)
{
	struct items out = { .count = report->target_count };

	out.items = arena_array(arena, out.count, sizeof *out.items);
	for (size_t i = 0; i < out.count; i++) {
		struct item *item = &out.items[i];
		item->target = &report->targets[i];
		item->number = i;
		item->counting = counting_of(item->target);
		take_year(item, report->identity.plan_year);
		if (!is_headline(item->target))
			take_name(arena, item, frequency);
	}
	return out;
}

/* An index of prices and the rate of their rise are one. */
static enum basis basis_of(const struct target *t)
{
	return t->basis == BASIS_INDEX ? BASIS_RATE : t->basis;
}

/* The order of a list by what must be equal in a pair, then by place in the text. */
static int by_meaning(const struct item *a, const struct item *b)
{
	const struct target *s = a->target, *t = b->target;
	int order = is_headline(t) - is_headline(s);

	if (order == 0)
		order = (int)s->period - (int)t->period;
	if (order == 0)
		order = (int)basis_of(s) - (int)basis_of(t);
	if (order == 0 && !is_headline(s))
		return strcmp(s->base_unit, t->base_unit);
	if (order == 0)
		order = strcmp(s->indicator, t->indicator);
	if (order == 0)
		order = a->year_offset - b->year_offset;
	return order ? order : strcmp(a->year_part, b->year_part);
}

/* The same with the name of the thing, for what is no headline indicator. */
static int by_name(const struct item *a, const struct item *b)
{
	int order = by_meaning(a, b);

	if (order != 0 || is_headline(a->target))
		return order;
	size_t least = a->name.n < b->name.n ? a->name.n : b->name.n;
	order = least ? memcmp(a->name.s, b->name.s, least) : 0;
	if (order == 0)
		order = (a->name.n > b->name.n) - (a->name.n < b->name.n);
	return order ? order : (int)a->counting - (int)b->counting;
}

static int by_name_and_place(const void *x, const void *y)
{
	const struct item *a = x, *b = y;
	int order = by_name(a, b);

	return order ? order : (a->number > b->number) - (a->number < b->number);
}

struct pair_list {
	struct target_pair *items;
	size_t count, room;
};

static void pair(struct pair_list *list, struct item *a, struct item *b, float score)
{
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count++] = (struct target_pair){
		.a = a->number,
		.b = b->number,
		.headline = is_headline(a->target),
		.score = score,
		.difference = target_compare(a->target, b->target),
	};
	a->paired = b->paired = true;
}

/* Behind the items that equal item number i. */
static size_t run_end(const struct items *list, size_t i,
		      int (*order)(const struct item *, const struct item *))
{
	size_t end = i + 1;

	while (end < list->count && order(&list->items[i], &list->items[end]) == 0)
		end++;
	return end;
}

/* Pairs what is equal: of an indicator the first of each, of a name as many as both have. */
static void pair_equal(struct pair_list *list, const struct items *a, const struct items *b)
{
	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		int order = by_name(&a->items[i], &b->items[j]);
		size_t a_end = run_end(a, i, by_name), b_end = run_end(b, j, by_name);
		bool once = is_headline(a->items[i].target);
		if (order == 0 && (once || a->items[i].telling))
			for (size_t k = 0; i + k < a_end && j + k < b_end && !(once && k); k++)
				pair(list, &a->items[i + k], &b->items[j + k], 1);
		if (order <= 0)
			i = a_end;
		if (order >= 0)
			j = b_end;
	}
}

/* The last two characters of a name. */
static struct slice head_of(struct slice name)
{
	size_t at = name.n;

	for (int i = 0; i < 2 && at > 0; i++)
		at = utf8_back(name.s, at);
	return slice_sub(name, at, name.n);
}

static float likeness(const struct item *a, const struct item *b, const struct frequency *frequency)
{
	double shared = 0;

	if (!a->telling || !b->telling || !slice_is(head_of(a->name), head_of(b->name)))
		return 0;
	for (size_t i = 0, j = 0; i < a->gram_count && j < b->gram_count;) {
		gram x = a->grams[i].gram, y = b->grams[j].gram;
		if (x == y)
			shared += frequency_idf(frequency, x);
		i += x <= y;
		j += y <= x;
	}
	return (float)(2 * shared / (a->weight + b->weight));
}

/* A pair that might be. */
struct candidate {
	float score;
	struct item *a, *b;
};

static int by_score(const void *x, const void *y)
{
	const struct candidate *p = x, *q = y;
	size_t s = p->a->number + p->b->number, t = q->a->number + q->b->number;

	if (p->score != q->score)
		return p->score < q->score ? 1 : -1;
	if (s != t)
		return s > t ? 1 : -1;
	return (p->a->number > q->a->number) - (p->a->number < q->a->number);
}

struct candidate_list {
	struct candidate *items;
	size_t count, room;
	size_t compared;
};

/* Holds the items a to a_end of one side against b to b_end of the other. */
static void compare_runs(struct candidate_list *list, struct item *a, const struct item *a_end,
			 struct item *b, const struct item *b_end,
			 const struct frequency *frequency)
{
	for (; a < a_end; a++)
		for (struct item *other = b; other < b_end; other++) {
			if (a->paired || other->paired || !comparable(a, other) ||
			    ++list->compared > MOST_COMPARED)
				continue;
			float score = likeness(a, other, frequency);
			if (score < ALIKE)
				continue;
			list->items =
				grow(list->items, &list->room, list->count, sizeof *list->items);
			list->items[list->count++] = (struct candidate){ score, a, other };
		}
}

static void pair_alike(struct pair_list *list, const struct items *a, const struct items *b,
		       const struct frequency *frequency)
{
	struct candidate_list found = { 0 };

	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		int order = by_meaning(&a->items[i], &b->items[j]);
		size_t a_end = run_end(a, i, by_meaning), b_end = run_end(b, j, by_meaning);
		if (order == 0 && !is_headline(a->items[i].target))
			compare_runs(&found, &a->items[i], &a->items[a_end], &b->items[j],
				     &b->items[b_end], frequency);
		if (order <= 0)
			i = a_end;
		if (order >= 0)
			j = b_end;
	}
	if (found.count)
		qsort(found.items, found.count, sizeof *found.items, by_score);
	for (size_t i = 0; i < found.count; i++)
		if (!found.items[i].a->paired && !found.items[i].b->paired)
			pair(list, found.items[i].a, found.items[i].b, found.items[i].score);
	free(found.items);
}

static int by_a(const void *x, const void *y)
{
	const struct target_pair *p = x, *q = y;

	return (p->a > q->a) - (p->a < q->a);
}

static void sort_items(struct items *items)
{
	if (items->count)
		qsort(items->items, items->count, sizeof *items->items, by_name_and_place);
}

struct target_pair *target_pairs(struct arena *arena, const struct report *a,
				 const struct report *b, const struct frequency *frequency,
				 size_t *count)
{
	struct arena *work = arena_new();
	struct items x = items_of(work, a, frequency), y = items_of(work, b, frequency);
	struct pair_list list = { 0 };

	sort_items(&x);
	sort_items(&y);
	pair_equal(&list, &x, &y);
	pair_alike(&list, &x, &y, frequency);
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, by_a);
	struct target_pair *out = arena_copy(arena, list.items, list.count * sizeof *list.items);
	*count = list.count;
	free(list.items);
	arena_free(work);
	return out;
}
