/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Similarity. */
#include "query/similarity.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/wording.h"
#include "text/sentence.h"

void measured_take(struct arena *arena, const struct report *report,
		   const struct frequency *frequency, struct measured *out)
{
	const struct section all = { .last = report->paragraph_count };

	*out = (struct measured){ 0 };
	profile_wording(arena, &out->profile, report, &all, frequency);
	sayings_cut(arena, report, &out->sayings);
	for (size_t i = 0; i < out->sayings.clause_count; i++) {
		const struct saying *c = &out->sayings.clauses[i];
		shingles_add(&out->shingles,
			     slice_sub(report->paragraphs[c->para].text, c->start, c->end));
	}
	shingles_sort(&out->shingles);
}

void measured_free(struct measured *measured)
{
	shingles_free(&measured->shingles);
}

/* Which clauses of a report another one holds. */
struct held {
	const struct sayings *sayings;
	bool *clauses;
	size_t *chars; /* of each sentence: in clauses that are held */
};

struct similar {
	const struct measured *a;
	struct alike *alike;
	struct held held;
	bool found; /* whether the clause of b that is looked for is held */
};

struct similar *similar_new(const struct measured *a)
{
	struct similar *s = xcalloc(1, sizeof *s);

	s->a = a;
	s->alike = alike_new(&a->sayings);
	s->held.sayings = &a->sayings;
	s->held.clauses = xcalloc(a->sayings.clause_count, sizeof(bool));
	return s;
}

void similar_free(struct similar *similar)
{
	if (!similar)
		return;
	alike_free(similar->alike);
	free(similar->held.clauses);
	free(similar);
}

static void hold(void *data, size_t clause)
{
	struct similar *s = data;

	s->found = true;
	if (s->held.clauses[clause])
		return;
	for (; clause != ALIKE_NONE; clause = alike_next(s->alike, clause))
		s->held.clauses[clause] = true;
}

/* How many judged sentences there are, and how many of them the other one holds. */
static size_t count_held(const struct held *held, size_t *judged)
{
	const struct sayings *s = held->sayings;
	size_t *all = xcalloc(s->sentence_count, sizeof *all);
	size_t *part = xcalloc(s->sentence_count, sizeof *part);
	size_t count = 0;

	for (size_t i = 0; i < s->clause_count; i++) {
		size_t chars = s->clauses[i].judged ? s->clauses[i].chars : 0;
		all[s->sentence_of[i]] += chars;
		part[s->sentence_of[i]] += held->clauses[i] ? chars : 0;
	}
	*judged = 0;
	for (size_t i = 0; i < s->sentence_count; i++) {
		*judged += all[i] > 0;
		count += all[i] > 0 && part[i] * 100 >= all[i] * WORDING_PART;
	}
	free(all);
	free(part);
	return count;
}

static double ratio(size_t part, size_t all)
{
	return all ? (double)part / (double)all : 0;
}

static void share(struct similar *s, const struct measured *b, struct similarity *out)
{
	struct held theirs = { .sayings = &b->sayings };
	size_t in_a, in_b;

	theirs.clauses = xcalloc(b->sayings.clause_count, sizeof(bool));
	for (size_t i = 0; i < s->a->sayings.clause_count; i++)
		s->held.clauses[i] = false;
	for (size_t i = 0; i < b->sayings.clause_count; i++) {
		s->found = false;
		if (b->sayings.clauses[i].judged)
			alike_find(s->alike, &b->sayings.sketches[i], hold, s);
		theirs.clauses[i] = s->found;
	}
	size_t of_a = count_held(&s->held, &in_a), of_b = count_held(&theirs, &in_b);
	out->of_a = ratio(of_a, in_a);
	out->of_b = ratio(of_b, in_b);
	out->shared = ratio(of_a + of_b, in_a + in_b);
	free(theirs.clauses);
}

struct similarity similar_to(struct similar *similar, const struct measured *b)
{
	struct similarity out = {
		.cosine = profile_cosine(&similar->a->profile, &b->profile),
		.jaccard = shingles_jaccard(&similar->a->shingles, &b->shingles),
	};

	share(similar, b, &out);
	return out;
}
