/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Align: profiles of sections, the matrix of their likeness, and the pairs that it gives. */
#include "query/align.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "query/assign.h"

/*
 * Taken from all pairs of eight reports whose sections were given topics by hand: below LEAST a
 * pair of the assignment is one only for want of a better; from FURTHER on a section pairs also
 * with what is within NEARLY of its best.
 */
#define LEAST	0.40f
#define FURTHER 0.60f
#define NEARLY	0.90f
#define TOPICS	0.7f
#define WORDING 0.3f

/* What a section is compared by. */
struct profile {
	struct topic_scores topics; /* the strongest is 1, unless all are 0 */
	const struct gram_count *grams;
	size_t gram_count;
	double length; /* of the weighed vector of grams */
};

enum group { GROUP_REVIEW, GROUP_PLAN, GROUP_OTHER };

static enum group group_of(enum role role)
{
	switch (role) {
	case ROLE_REVIEW:
		return GROUP_REVIEW;
	case ROLE_REQUIREMENTS:
	case ROLE_PLAN:
	case ROLE_LIVELIHOOD:
	case ROLE_GOVERNMENT:
		return GROUP_PLAN;
	default:
		return GROUP_OTHER;
	}
}

/* Whether two sections may pair at all: an opening of a part only with one of its role. */
static bool comparable(const struct section *a, const struct section *b)
{
	if (a->whole != b->whole)
		return false;
	if (!a->whole || group_of(a->role) == GROUP_OTHER)
		return a->role == b->role;
	return group_of(a->role) == group_of(b->role);
}

static double weight(const struct frequency *frequency, const struct gram_count *g)
{
	return (1 + log(g->times)) * frequency_idf(frequency, g->gram);
}

static void profile_wording(struct arena *arena, struct profile *profile,
			    const struct report *report, const struct section *section,
			    const struct frequency *frequency)
{
	struct gram_list list = { 0 };
	double sum = 0;

	for (size_t p = section->first; p < section->last; p++)
		gram_add(&list, report->paragraphs[p].text);
	profile->grams = gram_tally(arena, &list, &profile->gram_count);
	gram_list_free(&list);
	for (size_t i = 0; i < profile->gram_count; i++) {
		double w = weight(frequency, &profile->grams[i]);
		sum += w * w;
	}
	profile->length = sqrt(sum);
}

static void profile_topics(struct profile *profile, const struct report *report,
			   const struct section *section, const struct topics *topics)
{
	const struct heading *h = section_heading(report, section);
	struct slice title = h ? slice_of(h->title) : SLICE("");
	float most = 0;

	profile->topics = topic_scores(topics, title, report->paragraphs + section->first,
				       section->last - section->first);
	for (size_t t = 0; t < TOPIC_MOST; t++)
		most = fmaxf(most, profile->topics.of[t]);
	for (size_t t = 0; t < TOPIC_MOST && most > 0; t++)
		profile->topics.of[t] /= most;
}

static struct profile *profiles(struct arena *arena, const struct report *report,
				const struct section *sections, size_t count,
				const struct topics *topics, const struct frequency *frequency)
{
	struct profile *out = arena_array(arena, count, sizeof *out);

	for (size_t i = 0; i < count; i++) {
		profile_wording(arena, &out[i], report, &sections[i], frequency);
		profile_topics(&out[i], report, &sections[i], topics);
	}
	return out;
}

static double cosine(const struct profile *a, const struct profile *b,
		     const struct frequency *frequency)
{
	double sum = 0;

	if (a->length <= 0 || b->length <= 0)
		return 0;
	for (size_t i = 0, j = 0; i < a->gram_count && j < b->gram_count;) {
		gram x = a->grams[i].gram, y = b->grams[j].gram;
		if (x == y)
			sum += weight(frequency, &a->grams[i]) * weight(frequency, &b->grams[j]);
		i += x <= y;
		j += y <= x;
	}
	return fmin(1, sum / (a->length * b->length));
}

static float shared_topic(const struct profile *a, const struct profile *b)
{
	float best = 0;

	for (size_t t = 0; t < TOPIC_MOST; t++)
		best = fmaxf(best, a->topics.of[t] * b->topics.of[t]);
	return sqrtf(best);
}

static float likeness(const struct profile *a, const struct profile *b,
		      const struct frequency *frequency)
{
	float topic = shared_topic(a, b);
	float wording = sqrtf((float)cosine(a, b, frequency));

	/* Where the lexicon knows no word of either, wording alone decides. */
	return topic > 0 ? TOPICS * topic + WORDING * wording : wording;
}

struct matrix {
	const struct section *a, *b;
	size_t rows, columns;
	float *score;
	size_t *to; /* the assignment */
};

static float *cell(const struct matrix *m, size_t i, size_t j)
{
	return &m->score[i * m->columns + j];
}

static void fill(struct matrix *m, const struct profile *a, const struct profile *b,
		 const struct frequency *frequency)
{
	for (size_t i = 0; i < m->rows; i++)
		for (size_t j = 0; j < m->columns; j++)
			if (comparable(&m->a[i], &m->b[j]))
				*cell(m, i, j) = likeness(&a[i], &b[j], frequency);
}

/* The highest score of each row and each column, in one array after the other. */
static float *bests(const struct matrix *m)
{
	float *best = xcalloc(m->rows + m->columns, sizeof *best);

	for (size_t i = 0; i < m->rows; i++) {
		for (size_t j = 0; j < m->columns; j++) {
			best[i] = fmaxf(best[i], *cell(m, i, j));
			best[m->rows + j] = fmaxf(best[m->rows + j], *cell(m, i, j));
		}
	}
	return best;
}

static bool pairs(const struct matrix *m, const float *best, size_t i, size_t j)
{
	float score = *cell(m, i, j);

	if (m->to[i] == j && score >= LEAST)
		return true;
	return score >= FURTHER &&
	       (score >= NEARLY * best[i] || score >= NEARLY * best[m->rows + j]);
}

struct pair_list {
	struct aligned *items;
	size_t count, room;
};

static void push(struct pair_list *list, size_t a, size_t b, float score)
{
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count++] = (struct aligned){ a, b, score };
}

static void collect(const struct matrix *m, struct pair_list *out)
{
	float *best = bests(m);
	bool *met = xcalloc(m->columns, sizeof *met);

	for (size_t i = 0; i < m->rows; i++) {
		size_t before = out->count;
		for (size_t j = 0; j < m->columns; j++) {
			if (!pairs(m, best, i, j))
				continue;
			push(out, i, j, *cell(m, i, j));
			met[j] = true;
		}
		if (out->count == before)
			push(out, i, ALIGN_NONE, 0);
	}
	for (size_t j = 0; j < m->columns; j++)
		if (!met[j])
			push(out, ALIGN_NONE, j, 0);
	free(met);
	free(best);
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

static int by_sections(const void *x, const void *y)
{
	const struct aligned *p = x, *q = y;

	if (p->a != q->a)
		return p->a > q->a ? 1 : -1;
	return (p->b > q->b) - (p->b < q->b);
}

static void turn_round(struct alignment *out, struct pair_list *list)
{
	const struct section *sections = out->a;
	size_t count = out->a_count;

	out->a = out->b;
	out->a_count = out->b_count;
	out->b = sections;
	out->b_count = count;
	for (size_t i = 0; i < list->count; i++) {
		size_t a = list->items[i].a;
		list->items[i].a = list->items[i].b;
		list->items[i].b = a;
	}
	if (list->count)
		qsort(list->items, list->count, sizeof *list->items, by_sections);
}

void align_sections(struct arena *arena, const struct report *a, const struct report *b,
		    const struct topics *topics, const struct frequency *frequency,
		    struct alignment *out)
{
	struct arena *work = arena_new();
	bool turned = !in_order(a, b);
	const struct report *first = turned ? b : a, *second = turned ? a : b;
	struct matrix m = { 0 };
	struct pair_list list = { 0 };

	m.a = out->a = section_list(arena, first, &m.rows);
	m.b = out->b = section_list(arena, second, &m.columns);
	out->a_count = m.rows;
	out->b_count = m.columns;
	m.score = arena_array(work, m.rows * m.columns, sizeof *m.score);
	m.to = arena_array(work, m.rows, sizeof *m.to);
	fill(&m, profiles(work, first, m.a, m.rows, topics, frequency),
	     profiles(work, second, m.b, m.columns, topics, frequency), frequency);
	assign_best(m.score, m.rows, m.columns, m.to);
	collect(&m, &list);
	if (turned)
		turn_round(out, &list);
	out->pairs = arena_copy(arena, list.items, list.count * sizeof *list.items);
	out->count = list.count;
	free(list.items);
	arena_free(work);
}

size_t align_counterpart(const struct alignment *alignment, bool of_a, size_t section)
{
	size_t best = ALIGN_NONE;
	float score = -1;

	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *pair = &alignment->pairs[i];
		size_t mine = of_a ? pair->a : pair->b, other = of_a ? pair->b : pair->a;
		if (mine != section || other == ALIGN_NONE || pair->score <= score)
			continue;
		best = other;
		score = pair->score;
	}
	return best;
}
