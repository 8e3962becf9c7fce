/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counterpart. */
#include "query/counterpart.h"

/* The distinct pairs of characters of a paragraph, ascending. */
struct bag {
	const struct gram_count *grams;
	size_t count;
	double weight;
};

static struct bag bag_of(struct arena *arena, const struct report *report, size_t para,
			 const struct frequency *frequency)
{
	struct gram_list list = { 0 };
	struct bag bag = { 0 };

	gram_add(&list, report->paragraphs[para].text);
	bag.grams = gram_tally(arena, &list, &bag.count);
	gram_list_free(&list);
	for (size_t i = 0; i < bag.count; i++)
		bag.weight += frequency_idf(frequency, bag.grams[i].gram);
	return bag;
}

static double likeness(const struct bag *a, const struct bag *b, const struct frequency *frequency)
{
	double shared = 0;

	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		gram x = a->grams[i].gram, y = b->grams[j].gram;
		if (x == y)
			shared += frequency_idf(frequency, x);
		i += x <= y;
		j += y <= x;
	}
	return shared > 0 ? 2 * shared / (a->weight + b->weight) : 0;
}

size_t counterpart_find(const struct report *a, size_t para, const struct report *b, size_t first,
			size_t last, const struct frequency *frequency)
{
	struct arena *work = arena_new();
	struct bag wanted = bag_of(work, a, para, frequency);
	size_t best = COUNTERPART_NONE;
	double most = 0;

	for (size_t i = first; i < last; i++) {
		struct bag bag = bag_of(work, b, i, frequency);
		double alike = likeness(&wanted, &bag, frequency);
		if (alike <= most)
			continue;
		most = alike;
		best = i;
	}
	arena_free(work);
	return best;
}
