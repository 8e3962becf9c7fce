/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentence pair: an index from shingles to the sentences of a that have them. A shingle that
 * stands in more than MOST_HELD sentences says little and leads nowhere.
 */
#include "query/sentence_pair.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/digest.h"

enum { MOST_HELD = 16 };

/* A sentence by a number that is equal for equal texts. */
struct key {
	uint64_t digest;
	size_t sentence;
};

/* Where a shingle stands. */
struct posting {
	shingle shingle;
	size_t sentence;
};

struct side {
	const struct report *report;
	const struct sayings *sayings;
	struct shingles *shingles; /* of each sentence, sorted */
	bool *paired;
};

static struct slice text_of(const struct side *side, size_t sentence)
{
	const struct saying *s = &side->sayings->sentences[sentence];

	return slice_sub(side->report->paragraphs[s->para].text, s->start, s->end);
}

static int by_digest(const void *x, const void *y)
{
	const struct key *p = x, *q = y;

	if (p->digest != q->digest)
		return p->digest > q->digest ? 1 : -1;
	return (p->sentence > q->sentence) - (p->sentence < q->sentence);
}

static struct key *keys_of(const struct side *side)
{
	size_t count = side->sayings->sentence_count;
	struct key *keys = xcalloc(count, sizeof *keys);

	for (size_t i = 0; i < count; i++)
		keys[i] = (struct key){ digest_add(DIGEST_START, text_of(side, i)), i };
	if (count)
		qsort(keys, count, sizeof *keys, by_digest);
	return keys;
}

struct pair_list {
	struct sentence_pair *items;
	size_t count, room;
};

static void push(struct pair_list *list, size_t a, size_t b, double alike)
{
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	list->items[list->count++] = (struct sentence_pair){ a, b, alike };
}

static void pair_equal(struct pair_list *list, struct side *a, struct side *b)
{
	struct key *x = keys_of(a), *y = keys_of(b);
	size_t n = a->sayings->sentence_count, m = b->sayings->sentence_count;

	for (size_t i = 0, j = 0; i < n && j < m;) {
		bool equal = x[i].digest == y[j].digest;
		if (equal) {
			push(list, x[i].sentence, y[j].sentence, 1);
			a->paired[x[i].sentence] = b->paired[y[j].sentence] = true;
		}
		bool next = equal || x[i].digest < y[j].digest;
		j += equal || !next;
		i += next;
	}
	free(x);
	free(y);
}

static void take_shingles(struct side *side)
{
	size_t count = side->sayings->sentence_count;

	side->shingles = xcalloc(count, sizeof *side->shingles);
	for (size_t i = 0; i < count; i++) {
		if (side->paired[i])
			continue;
		shingles_add(&side->shingles[i], text_of(side, i));
		shingles_sort(&side->shingles[i]);
	}
}

static void side_free(struct side *side)
{
	for (size_t i = 0; i < side->sayings->sentence_count; i++)
		shingles_free(&side->shingles[i]);
	free(side->shingles);
	free(side->paired);
}

static int by_shingle(const void *x, const void *y)
{
	const struct posting *p = x, *q = y;

	if (p->shingle != q->shingle)
		return p->shingle > q->shingle ? 1 : -1;
	return (p->sentence > q->sentence) - (p->sentence < q->sentence);
}

static struct posting *postings_of(const struct side *side, size_t *count)
{
	size_t n = 0;

	for (size_t i = 0; i < side->sayings->sentence_count; i++)
		n += side->shingles[i].count;
	struct posting *out = xcalloc(n, sizeof *out);
	*count = 0;
	for (size_t i = 0; i < side->sayings->sentence_count; i++)
		for (size_t k = 0; k < side->shingles[i].count; k++)
			out[(*count)++] = (struct posting){ side->shingles[i].items[k], i };
	if (n)
		qsort(out, n, sizeof *out, by_shingle);
	return out;
}

/* The sentences that share shingles with the one that is looked at. */
struct tally {
	size_t *times; /* of each sentence of a */
	size_t *found; /* those that are not 0 */
	size_t count;
};

static size_t first_posting(const struct posting *postings, size_t count, shingle wanted)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (postings[mid].shingle < wanted)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void tally_shingle(struct tally *tally, const struct posting *postings, size_t count,
			  shingle wanted)
{
	size_t first = first_posting(postings, count, wanted), end = first;

	while (end < count && postings[end].shingle == wanted && end - first <= MOST_HELD)
		end++;
	for (size_t i = first; end - first <= MOST_HELD && i < end; i++) {
		size_t a = postings[i].sentence;
		if (tally->times[a]++ == 0)
			tally->found[tally->count++] = a;
	}
}

/* Adds every sentence of a that is alike enough to number j of b. */
static void add_candidates(struct pair_list *list, struct tally *tally, const struct side *a,
			   const struct side *b, size_t j, double least)
{
	for (size_t i = 0; i < tally->count; i++) {
		size_t candidate = tally->found[i];
		double alike = shingles_jaccard(&a->shingles[candidate], &b->shingles[j]);
		if (alike >= least)
			push(list, candidate, j, alike);
		tally->times[candidate] = 0;
	}
	tally->count = 0;
}

static struct pair_list candidates(const struct side *a, const struct side *b, double least)
{
	struct pair_list list = { 0 };
	size_t posting_count, n = a->sayings->sentence_count;
	struct posting *postings = postings_of(a, &posting_count);
	struct tally tally = { xcalloc(n, sizeof(size_t)), xcalloc(n, sizeof(size_t)), 0 };

	for (size_t j = 0; j < b->sayings->sentence_count; j++) {
		for (size_t k = 0; k < b->shingles[j].count; k++)
			tally_shingle(&tally, postings, posting_count, b->shingles[j].items[k]);
		add_candidates(&list, &tally, a, b, j, least);
	}
	free(postings);
	free(tally.times);
	free(tally.found);
	return list;
}

static int most_alike(const void *x, const void *y)
{
	const struct sentence_pair *p = x, *q = y;

	if (p->alike < q->alike || p->alike > q->alike)
		return p->alike < q->alike ? 1 : -1;
	if (p->b != q->b)
		return p->b > q->b ? 1 : -1;
	return (p->a > q->a) - (p->a < q->a);
}

static void pair_alike(struct pair_list *list, struct side *a, struct side *b, double least)
{
	struct pair_list found = candidates(a, b, least);

	if (found.count)
		qsort(found.items, found.count, sizeof *found.items, most_alike);
	for (size_t i = 0; i < found.count; i++) {
		const struct sentence_pair *p = &found.items[i];
		if (a->paired[p->a] || b->paired[p->b])
			continue;
		a->paired[p->a] = b->paired[p->b] = true;
		push(list, p->a, p->b, p->alike);
	}
	free(found.items);
}

static int by_b(const void *x, const void *y)
{
	const struct sentence_pair *p = x, *q = y;

	return (p->b > q->b) - (p->b < q->b);
}

struct sentence_pair *sentence_pairs(struct arena *arena, const struct report *a,
				     const struct sayings *of_a, const struct report *b,
				     const struct sayings *of_b, double least, size_t *count)
{
	struct side x = { .report = a, .sayings = of_a }, y = { .report = b, .sayings = of_b };
	struct pair_list list = { 0 };

	x.paired = xcalloc(of_a->sentence_count, sizeof *x.paired);
	y.paired = xcalloc(of_b->sentence_count, sizeof *y.paired);
	pair_equal(&list, &x, &y);
	take_shingles(&x);
	take_shingles(&y);
	pair_alike(&list, &x, &y, least);
	if (list.count)
		qsort(list.items, list.count, sizeof *list.items, by_b);
	struct sentence_pair *out = arena_copy(arena, list.items, list.count * sizeof *list.items);
	*count = list.count;
	free(list.items);
	side_free(&x);
	side_free(&y);
	return out;
}
