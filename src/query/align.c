/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Align: the matrix of the likeness of sections, and the pairs that it gives. */
#include "query/align.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "query/assign.h"
#include "query/profile.h"
#include "text/digest.h"

/*
 * Taken from all pairs of nineteen reports whose sections were given topics by hand: below LEAST
 * a pair of the assignment is one only for want of a better; from FURTHER on a section pairs also
 * with what is within NEARLY of its best.
 */
static const float LEAST = 0.40f, FURTHER = 0.55f, NEARLY = 0.88f;

enum group { GROUP_REVIEW, GROUP_PLAN, GROUP_OTHER };

static enum group group_of(enum role role)
{
	switch (role) {
	case ROLE_REVIEW:
		return GROUP_REVIEW;
	case ROLE_PLAN:
	case ROLE_LIVELIHOOD:
	case ROLE_GOVERNMENT:
		return GROUP_PLAN;
	default:
		return GROUP_OTHER;
	}
}

/* Whether a section is a passage without a heading. */
static bool is_passage(const struct section *section)
{
	return section->heading == OUTLINE_NONE;
}

/*
 * Whether two sections may pair at all: an opening of a part only with another of its role. The
 * requirements are a part of their own in one report and the opening of the plan in another; words
 * on self-building have a heading in one and none in another.
 */
static bool comparable(const struct section *a, const struct section *b)
{
	if (a->whole != b->whole && a->role != ROLE_REQUIREMENTS && !is_passage(a) &&
	    !is_passage(b))
		return false;
	if (!a->whole || !b->whole || group_of(a->role) == GROUP_OTHER)
		return a->role == b->role;
	return group_of(a->role) == group_of(b->role);
}

/* One side: a report, its sections and what they are compared by. */
struct side {
	const struct report *report;
	const struct section *sections;
	const struct profile *profiles;
	size_t count;
};

struct matrix {
	const struct side *a, *b;
	float *score; /* a->count rows of b->count */
	float *best;  /* of each row, then of each column */
	size_t *to;   /* the assignment */
};

static float score_at(const struct matrix *m, size_t i, size_t j)
{
	return m->score[i * m->b->count + j];
}

static float *best_of_row(const struct matrix *m, size_t i)
{
	return &m->best[i];
}

static float *best_of_column(const struct matrix *m, size_t j)
{
	return &m->best[m->a->count + j];
}

/* Openings of parts of one role belong together whatever they say. */
static float score_of(const struct side *a, size_t i, const struct side *b, size_t j)
{
	const struct section *s = &a->sections[i], *t = &b->sections[j];

	if (!comparable(s, t))
		return 0;
	float score = profile_likeness(&a->profiles[i], &b->profiles[j]);
	return s->whole || t->whole ? score : fmaxf(score, LEAST);
}

static void fill_cell(const struct matrix *m, size_t i, size_t j)
{
	float score = score_of(m->a, i, m->b, j);

	m->score[i * m->b->count + j] = score;
	*best_of_row(m, i) = fmaxf(*best_of_row(m, i), score);
	*best_of_column(m, j) = fmaxf(*best_of_column(m, j), score);
}

static void fill(struct matrix *m, struct arena *arena)
{
	m->score = arena_array(arena, m->a->count * m->b->count, sizeof *m->score);
	m->best = arena_array(arena, m->a->count + m->b->count, sizeof *m->best);
	m->to = arena_array(arena, m->a->count, sizeof *m->to);
	for (size_t i = 0; i < m->a->count; i++)
		for (size_t j = 0; j < m->b->count; j++)
			fill_cell(m, i, j);
	assign_best(m->score, m->a->count, m->b->count, m->to);
}

static bool is_assigned(const struct matrix *m, size_t i, size_t j)
{
	return m->to[i] == j && score_at(m, i, j) >= LEAST;
}

/* Whether two sections may pair beside the assignment. */
static bool pairs_further(const struct matrix *m, size_t i, size_t j)
{
	float score = score_at(m, i, j);
	float row = *best_of_row(m, i), column = *best_of_column(m, j);

	if (is_assigned(m, i, j) || row >= 1 || column >= 1)
		return false; /* word for word: nothing further is needed */
	return score >= FURTHER && (score >= NEARLY * row || score >= NEARLY * column);
}

struct pair_list {
	struct aligned *items;
	size_t count, room;
	bool *met_a, *met_b; /* sections that stand in a pair */
};

static void push(struct pair_list *list, size_t a, size_t b, float score)
{
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count++] = (struct aligned){ a, b, score, false };
}

static void pair(struct pair_list *list, size_t a, size_t b, float score)
{
	push(list, a, b, score);
	list->met_a[a] = true;
	list->met_b[b] = true;
}

static int higher(const void *x, const void *y)
{
	const struct aligned *p = x, *q = y;

	if (p->score != q->score)
		return p->score < q->score ? 1 : -1;
	if (p->a + p->b != q->a + q->b)
		return p->a + p->b > q->a + q->b ? 1 : -1;
	return (p->a > q->a) - (p->a < q->a);
}

/* The highest score first, until both sides of a pair have enough. */
static void add_further(struct pair_list *list, struct arena *arena, const struct matrix *m)
{
	struct pair_list found = { 0 };
	unsigned *times_a = arena_array(arena, m->a->count, sizeof *times_a);
	unsigned *times_b = arena_array(arena, m->b->count, sizeof *times_b);

	for (size_t i = 0; i < m->a->count; i++)
		for (size_t j = 0; j < m->b->count; j++)
			if (pairs_further(m, i, j))
				push(&found, i, j, score_at(m, i, j));
	if (found.count)
		qsort(found.items, found.count, sizeof *found.items, higher);
	for (size_t k = 0; k < found.count; k++) {
		const struct aligned *p = &found.items[k];
		if (times_a[p->a] >= ALIGN_FURTHER && times_b[p->b] >= ALIGN_FURTHER)
			continue;
		times_a[p->a]++;
		times_b[p->b]++;
		pair(list, p->a, p->b, p->score);
	}
	free(found.items);
}

static void pair_by_matrix(struct pair_list *list, struct arena *arena, const struct side *a,
			   const struct side *b)
{
	struct matrix m = { .a = a, .b = b };

	fill(&m, arena);
	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			if (is_assigned(&m, i, j))
				pair(list, i, j, score_at(&m, i, j));
	add_further(list, arena, &m);
}

/* A section by something that another's may equal. */
struct key {
	uint64_t value;
	size_t section;
};

static int by_value(const void *x, const void *y)
{
	const struct key *p = x, *q = y;

	if (p->value != q->value)
		return p->value > q->value ? 1 : -1;
	return (p->section > q->section) - (p->section < q->section);
}

typedef uint64_t key_of(const struct side *side, size_t section);

static uint64_t key_of_text(const struct side *side, size_t section)
{
	return side->profiles[section].text;
}

static uint64_t key_of_title(const struct side *side, size_t section)
{
	const struct heading *h = section_heading(side->report, &side->sections[section]);

	return digest_add(DIGEST_START, h ? slice_of(h->title) : SLICE(""));
}

static struct key *keys(struct arena *arena, const struct side *side, const bool *met, key_of *of,
			size_t *count)
{
	struct key *out = arena_array(arena, side->count, sizeof *out);

	*count = 0;
	for (size_t i = 0; i < side->count; i++)
		if (!met[i])
			out[(*count)++] = (struct key){ of(side, i), i };
	if (*count)
		qsort(out, *count, sizeof *out, by_value);
	return out;
}

/* Pairs what is not paired yet and has equal keys, the first with the first. */
static void pair_equal(struct pair_list *list, struct arena *arena, const struct side *a,
		       const struct side *b, key_of *of)
{
	size_t a_count, b_count;
	struct key *x = keys(arena, a, list->met_a, of, &a_count);
	struct key *y = keys(arena, b, list->met_b, of, &b_count);

	for (size_t i = 0, j = 0; i < a_count && j < b_count;) {
		size_t s = x[i].section, t = y[j].section;
		bool equal = x[i].value == y[j].value;
		if (equal && comparable(&a->sections[s], &b->sections[t]))
			pair(list, s, t, profile_likeness(&a->profiles[s], &b->profiles[t]));
		bool next = equal || x[i].value < y[j].value;
		j += equal || !next;
		i += next;
	}
}

static int by_sections(const void *x, const void *y)
{
	const struct aligned *p = x, *q = y;

	if (p->a != q->a)
		return p->a > q->a ? 1 : -1;
	return (p->b > q->b) - (p->b < q->b);
}

/* Adds those without a counterpart, in the order that alignment promises. */
static void complete(struct pair_list *list, const struct side *a, const struct side *b)
{
	for (size_t i = 0; i < a->count; i++)
		if (!list->met_a[i])
			push(list, i, ALIGN_NONE, 0);
	for (size_t j = 0; j < b->count; j++)
		if (!list->met_b[j])
			push(list, ALIGN_NONE, j, 0);
}

/* Which of two reports comes first: the same whichever way they were given. */
static bool in_order(const struct report *a, const struct report *b)
{
	int order = strcmp(a->identity.place, b->identity.place);

	if (order == 0)
		order = a->identity.plan_year - b->identity.plan_year;
	if (order == 0)
		order = (a->paragraph_count > b->paragraph_count) -
			(a->paragraph_count < b->paragraph_count);
	for (size_t i = 0; order == 0 && i < a->paragraph_count; i++) {
		struct slice s = a->paragraphs[i].text, t = b->paragraphs[i].text;
		order = memcmp(s.s, t.s, s.n < t.n ? s.n : t.n);
		if (order == 0)
			order = (s.n > t.n) - (s.n < t.n);
	}
	return order <= 0;
}

static void turn_round(struct pair_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		size_t a = list->items[i].a;
		list->items[i].a = list->items[i].b;
		list->items[i].b = a;
	}
}

static bool is_large(const struct side *a, const struct side *b)
{
	return b->count > 0 && a->count > ALIGN_CELLS / b->count;
}

/* The pairs of a and b, which are in order. */
static void find_pairs(struct pair_list *list, const struct side *a, const struct side *b)
{
	struct arena *work = arena_new();

	list->met_a = arena_array(work, a->count, sizeof *list->met_a);
	list->met_b = arena_array(work, b->count, sizeof *list->met_b);
	if (is_large(a, b)) {
		pair_equal(list, work, a, b, key_of_text);
		pair_equal(list, work, a, b, key_of_title);
	} else {
		pair_by_matrix(list, work, a, b);
	}
	complete(list, a, b);
	arena_free(work);
}

static struct side side_of(struct arena *arena, struct arena *work, const struct report *report,
			   const struct topics *topics, const struct frequency *frequency)
{
	struct side side = { .report = report };

	side.sections = section_list(arena, report, &side.count);
	side.profiles =
		profile_sections(work, report, side.sections, side.count, topics, frequency);
	return side;
}

void align_sections(struct arena *arena, const struct report *a, const struct report *b,
		    const struct topics *topics, const struct frequency *frequency,
		    struct alignment *out)
{
	struct arena *work = arena_new();
	struct side x = side_of(arena, work, a, topics, frequency);
	struct side y = side_of(arena, work, b, topics, frequency);
	struct pair_list list = { 0 };

	if (in_order(a, b)) {
		find_pairs(&list, &x, &y);
	} else {
		find_pairs(&list, &y, &x);
		turn_round(&list);
	}
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, by_sections);
	*out = (struct alignment){ .a = x.sections,
				   .b = y.sections,
				   .a_count = x.count,
				   .b_count = y.count,
				   .count = list.count,
				   .by_heading = is_large(&x, &y) };
	out->pairs = arena_copy(arena, list.items, list.count * sizeof *list.items);
	free(list.items);
	arena_free(work);
}

size_t align_counterpart(const struct alignment *alignment, bool of_a, size_t section)
{
	size_t best = ALIGN_NONE;
	float score = -1;

	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *p = &alignment->pairs[i];
		size_t mine = of_a ? p->a : p->b, other = of_a ? p->b : p->a;
		if (mine != section || other == ALIGN_NONE || p->score <= score)
			continue;
		best = other;
		score = p->score;
	}
	return best;
}
