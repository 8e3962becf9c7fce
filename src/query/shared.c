/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared: every pair of clauses that are nearly the same, and the runs that they make. */
#include "query/shared.h"

#include <stdlib.h>

#include "base/mem.h"

/* Of one clause of b so many of a are looked at: one that stands everywhere leads nowhere. */
enum { MOST_ALIKE = 32 };

/* A clause of a and one of b that are nearly the same, or a run that ends with them. */
struct meeting {
	size_t a, b;
	size_t length; /* clauses in the run */
	size_t chars;
};

struct meetings {
	struct meeting *items;
	size_t count, room;
	size_t first;	 /* of the clause of b that is being looked at */
	size_t previous; /* first of the clause before it */
	size_t b;
	const struct sayings *of_a, *of_b;
	struct alike *alike; /* clauses of a */
};

/* Whether the clause before number i stands in the paragraph that i does. */
static bool goes_on(const struct saying *clauses, size_t i)
{
	return i > 0 && clauses[i - 1].para == clauses[i].para;
}

/* The run that ends just before meeting m; NULL when none does. */
static const struct meeting *run_before(const struct meetings *list, const struct meeting *m)
{
	if (!goes_on(list->of_a->clauses, m->a) || !goes_on(list->of_b->clauses, m->b))
		return NULL;
	for (size_t i = list->previous; i < list->first; i++)
		if (list->items[i].b + 1 == m->b && list->items[i].a + 1 == m->a)
			return &list->items[i];
	return NULL;
}

static bool is_met(const struct meetings *list, size_t clause)
{
	for (size_t i = list->first; i < list->count; i++)
		if (list->items[i].a == clause)
			return true;
	return false;
}

static void add_meeting(struct meetings *list, size_t clause)
{
	struct meeting m = { clause, list->b, 1, list->of_a->clauses[clause].chars };
	const struct meeting *before = run_before(list, &m);

	if (before) {
		m.length += before->length;
		m.chars += before->chars;
	}
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count++] = m;
}

static void meet(void *data, size_t clause)
{
	struct meetings *list = data;

	if (is_met(list, clause))
		return;
	for (; clause != ALIKE_NONE && list->count - list->first < MOST_ALIKE;
	     clause = alike_next(list->alike, clause))
		add_meeting(list, clause);
}

static void find_meetings(struct meetings *list)
{
	list->alike = alike_new(list->of_a);
	for (list->b = 0; list->b < list->of_b->clause_count; list->b++) {
		list->previous = list->first;
		list->first = list->count;
		if (list->of_b->clauses[list->b].judged)
			alike_find(list->alike, &list->of_b->sketches[list->b], meet, list);
	}
	alike_free(list->alike);
}

/* The longest run first; of equals the one whose places in the reports are the earliest. */
static int longer(const void *x, const void *y)
{
	const struct meeting *p = x, *q = y;

	if (p->chars != q->chars)
		return p->chars < q->chars ? 1 : -1;
	if (p->a + p->b != q->a + q->b)
		return p->a + p->b > q->a + q->b ? 1 : -1;
	return (p->a > q->a) - (p->a < q->a);
}

/* Whether no clause of the run is claimed yet, on either side; then claims them. */
static bool claim(const struct meeting *run, bool *a, bool *b)
{
	for (size_t k = 0; k < run->length; k++)
		if (a[run->a - k] || b[run->b - k])
			return false;
	for (size_t k = 0; k < run->length; k++)
		a[run->a - k] = b[run->b - k] = true;
	return true;
}

static struct stretch stretch_of(const struct saying *clauses, size_t last, size_t length)
{
	return (struct stretch){ clauses[last].para, clauses[last + 1 - length].start,
				 clauses[last].end };
}

static int by_a(const void *x, const void *y)
{
	const struct shared *p = x, *q = y;

	if (p->a.para != q->a.para)
		return p->a.para > q->a.para ? 1 : -1;
	return (p->a.start > q->a.start) - (p->a.start < q->a.start);
}

struct shared *shared_find(struct arena *arena, const struct report *a, const struct report *b,
			   size_t *count)
{
	struct arena *work = arena_new();
	struct sayings x, y;
	struct meetings list = { .of_a = &x, .of_b = &y };

	sayings_cut(work, a, &x);
	sayings_cut(work, b, &y);
	find_meetings(&list);
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, longer);
	bool *in_a = arena_array(work, x.clause_count, sizeof *in_a);
	bool *in_b = arena_array(work, y.clause_count, sizeof *in_b);
	struct shared *out = arena_array(arena, list.count, sizeof *out);
	*count = 0;
	for (size_t i = 0; i < list.count && list.items[i].chars >= SHARED_LEAST; i++) {
		const struct meeting *run = &list.items[i];
		if (claim(run, in_a, in_b))
			out[(*count)++] =
				(struct shared){ stretch_of(x.clauses, run->a, run->length),
						 stretch_of(y.clauses, run->b, run->length),
						 run->chars };
	}
	if (*count)
		qsort(out, *count, sizeof *out, by_a);
	free(list.items);
	arena_free(work);
	return out;
}
