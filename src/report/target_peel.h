/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Peel: takes words off a phrase that say what is done with a thing, of what place and when. */
#ifndef DUIDU_TARGET_PEEL_H
#define DUIDU_TARGET_PEEL_H

#include "report/target_subject.h"

/* Whether text stands at byte at. */
bool peel_is(const struct passage *passage, size_t at, const char *text);

/* The end of the verb that begins at byte at, a 新 before it included; at when none does. */
size_t peel_verb(const struct passage *passage, size_t at, size_t limit);

/*
 * Over marks of lists, small words and verbs from start: where the noun begins. The chain of verbs
 * goes into subject, and that they tell of a span; *first is the end of its first verb, 0 for none.
 */
size_t peel_verbs(const struct subject_reader *reader, size_t start, size_t end,
		  struct subject *subject, size_t *first);

/* Where the first name between start and end begins, which no verb may be peeled off; else end. */
size_t peel_limit(const struct passage *passage, size_t start, size_t end);

/* 市区新增公共停车位: where a verb in the middle says what is done with what follows, which goes
 * into verb; at when none does. */
size_t peel_inside(const struct subject_reader *reader, size_t at, size_t end,
		   struct subject *verb);

/* The end of the noun from start that stands behind a count: before what is done with it, and what
 * becomes of it. */
size_t peel_behind(const struct passage *passage, size_t start, size_t end);

#endif
