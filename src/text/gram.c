/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gram: pairs of neighbouring Chinese characters. */
#include "text/gram.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { FIRST = 0x4E00, LAST = 0x9FFF, SPREAD = LAST - FIRST + 1 };

static void push(struct gram_list *list, gram g)
{
	list->grams = grow(list->grams, &list->room, list->count, sizeof *list->grams);
	list->grams[list->count++] = g;
}

void gram_add(struct gram_list *list, struct slice text)
{
	uint32_t before = 0, c;

	for (size_t i = 0; i < text.n;) {
		i += utf8_next(text.s + i, text.n - i, &c);
		if (c < FIRST || c > LAST)
			c = 0;
		if (c && before)
			push(list, (before - FIRST) * SPREAD + (c - FIRST));
		before = c;
	}
}

void gram_list_free(struct gram_list *list)
{
	free(list->grams);
	*list = (struct gram_list){ 0 };
}

/* One pass of sorting: by the byte of each gram that is shift bits up, the order else kept. */
static void sort_by_byte(const gram *from, gram *to, size_t count, unsigned shift)
{
	size_t start[257] = { 0 };

	for (size_t i = 0; i < count; i++)
		start[(from[i] >> shift & 0xff) + 1]++;
	for (size_t byte = 1; byte < 256; byte++)
		start[byte] += start[byte - 1];
	for (size_t i = 0; i < count; i++)
		to[start[from[i] >> shift & 0xff]++] = from[i];
}

/* By bytes, the lowest first: grams are many and short, and comparing them is dear. */
static void sort(struct gram_list *list)
{
	if (list->count < 2)
		return;
	gram *other = xmalloc(list->count * sizeof *other);
	for (unsigned shift = 0; shift < 32; shift += 16) {
		sort_by_byte(list->grams, other, list->count, shift);
		sort_by_byte(other, list->grams, list->count, shift + 8);
	}
	free(other);
}

static bool repeats(const struct gram_list *list, size_t i)
{
	return i > 0 && list->grams[i] == list->grams[i - 1];
}

struct gram_count *gram_tally(struct arena *arena, struct gram_list *list, size_t *count)
{
	size_t distinct = 0;

	sort(list);
	for (size_t i = 0; i < list->count; i++)
		distinct += !repeats(list, i);
	struct gram_count *out = arena_array(arena, distinct, sizeof *out);
	*count = distinct;
	distinct = 0;
	for (size_t i = 0; i < list->count; i++) {
		if (!repeats(list, i))
			out[distinct++].gram = list->grams[i];
		out[distinct - 1].times++;
	}
	return out;
}

static uint32_t *bucket(struct frequency *frequency, gram g)
{
	/* Neighbouring grams share their first character: spread them (Knuth's multiplier). */
	return &frequency->bucket[(g * 2654435761u) >> 15];
}

struct frequency *frequency_new(void)
{
	return xcalloc(1, sizeof(struct frequency));
}

void frequency_free(struct frequency *frequency)
{
	free(frequency);
}

void frequency_add(struct frequency *frequency, struct gram_list *list)
{
	sort(list);
	frequency->documents++;
	for (size_t i = 0; i < list->count; i++)
		if (!repeats(list, i))
			(*bucket(frequency, list->grams[i]))++;
}

void frequency_remove(struct frequency *frequency, struct gram_list *list)
{
	sort(list);
	if (frequency->documents)
		frequency->documents--;
	for (size_t i = 0; i < list->count; i++) {
		uint32_t *n = bucket(frequency, list->grams[i]);
		if (!repeats(list, i) && *n)
			(*n)--;
	}
}

static void count_paragraphs(struct frequency *frequency, const struct paragraph *paragraphs,
			     size_t count,
			     void (*count_one)(struct frequency *, struct gram_list *))
{
	struct gram_list list = { 0 };

	for (size_t i = 0; i < count; i++) {
		list.count = 0;
		gram_add(&list, paragraphs[i].text);
		count_one(frequency, &list);
	}
	gram_list_free(&list);
}

void frequency_add_paragraphs(struct frequency *frequency, const struct paragraph *paragraphs,
			      size_t count)
{
	count_paragraphs(frequency, paragraphs, count, frequency_add);
}

void frequency_remove_paragraphs(struct frequency *frequency, const struct paragraph *paragraphs,
				 size_t count)
{
	count_paragraphs(frequency, paragraphs, count, frequency_remove);
}

double frequency_idf(const struct frequency *frequency, gram g)
{
	uint32_t with = frequency->bucket[(g * 2654435761u) >> 15];

	if (with > frequency->documents)
		with = frequency->documents;
	return log((frequency->documents + 1.0) / (with + 1.0));
}
