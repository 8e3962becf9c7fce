/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gram: pairs of neighbouring Chinese characters, the units in which wording is compared. */
#ifndef DUIDU_GRAM_H
#define DUIDU_GRAM_H

#include <stdint.h>

#include "base/arena.h"
#include "text/paragraph.h"
#include "text/slice.h"

/*
 * A pair of characters of the block CJK Unified Ideographs, as one number: distinct pairs have
 * distinct numbers. A pair does not reach over punctuation, digits or Latin text.
 */
typedef uint32_t gram;

/* Grams as they come; the owner gives the room back with gram_list_free(). */
struct gram_list {
	gram *grams;
	size_t count, room;
};
void gram_add(struct gram_list *list, struct slice text);
void gram_list_free(struct gram_list *list);

/* A gram and how often it stands in a text. */
struct gram_count {
	gram gram;
	uint32_t times;
};

/* The distinct grams of list, ascending, in arena; *count of them. Sorts list. */
struct gram_count *gram_tally(struct arena *arena, struct gram_list *list, size_t *count);

/*
 * In how many documents (paragraphs) a gram stands, kept in buckets: grams may share one, which
 * makes a rare pair look a little less rare. A fixed size, so that it can be stored whole.
 */
enum { FREQUENCY_BUCKETS = 1 << 17 };
struct frequency {
	uint32_t documents;
	uint32_t bucket[FREQUENCY_BUCKETS];
};

/* Empty; frequency_free() gives it back. */
struct frequency *frequency_new(void);
void frequency_free(struct frequency *frequency);

/* Counts one document in, or out again. Sorts list. */
void frequency_add(struct frequency *frequency, struct gram_list *list);
void frequency_remove(struct frequency *frequency, struct gram_list *list);

/* The same for count paragraphs, a document each. */
void frequency_add_paragraphs(struct frequency *frequency, const struct paragraph *paragraphs,
			      size_t count);
void frequency_remove_paragraphs(struct frequency *frequency, const struct paragraph *paragraphs,
				 size_t count);

/* ln((documents + 1) / (documents with gram + 1)): 0 for what stands everywhere. */
double frequency_idf(const struct frequency *frequency, gram g);

#endif
