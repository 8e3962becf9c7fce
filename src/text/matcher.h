/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matcher: finds all of thousands of words in one pass over a text (Aho and Corasick, 1975). */
#ifndef DUIDU_MATCHER_H
#define DUIDU_MATCHER_H

#include "text/slice.h"

struct matcher;

/* Empty; matcher_free() gives it back, NULL is fine. */
struct matcher *matcher_new(void);
void matcher_free(struct matcher *m);

/* Adds a word, which need not outlive the call; found, it is told by id. Not after the first scan.
 */
void matcher_add(struct matcher *m, struct slice word, size_t id);

/* One occurrence: bytes start to end of the text. */
struct match {
	size_t start, end;
	size_t id;
};

/* Occurrences as they were found: by end, the longer first. matches_free() gives the room back. */
struct matches {
	struct match *items;
	size_t count, room;
};

/* Adds every occurrence in text of every word to out, nested and overlapping ones too. */
void matcher_scan(struct matcher *m, struct slice text, struct matches *out);
void matches_free(struct matches *matches);

#endif
