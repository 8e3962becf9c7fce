/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attention: how much a report speaks of something, by the words for it.
 *
 * Words are looked for in folded text (text/fold.h). Hits do not overlap: of those that do the one
 * that begins first counts, then the longest. Characters are those that are no white space.
 */
#ifndef DUIDU_ATTENTION_H
#define DUIDU_ATTENTION_H

#include "base/status.h"
#include "report/report.h"

struct word_list;

/*
 * The words of the table at path: one a line, what follows a tab passed over, and empty lines and
 * such that begin with #. To be given back with word_list_free().
 * DD_BAD_INPUT: it cannot be read, or holds no word.
 */
enum status word_list_read(const char *path, struct word_list **out, struct fault *fault);

/* The words of a topic of data/topics.tsv, by its id. DD_USAGE: there is none; fault lists them. */
enum status word_list_of_topic(const char *topic, struct word_list **out, struct fault *fault);
void word_list_free(struct word_list *words);

struct attention {
	size_t chars;	       /* of the passages that were looked at */
	size_t hits;	       /* words found */
	size_t hit_chars;      /* characters of these, folded */
	size_t sentence_chars; /* characters of sentences with a hit */
};

/* Of all passages of a report, or of those of one role (ROLE_COUNT: all). */
struct attention attention_of(struct word_list *words, const struct report *report, enum role role);

#endif
