/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topic: what a section is about, by the terms of art that stand in it. */
#ifndef DUIDU_TOPIC_H
#define DUIDU_TOPIC_H

#include "base/arena.h"
#include "text/paragraph.h"

enum { TOPIC_MOST = 32 };

/* The lexicon of data/topics.tsv, ready to scan with. */
struct topics;
struct topics *topics_new(void);
void topics_free(struct topics *topics);

/* How many topics there are, and the id and Chinese name of each as the table prints them. */
size_t topics_count(const struct topics *topics);
struct slice topic_id(const struct topics *topics, size_t topic);
struct slice topic_name(const struct topics *topics, size_t topic);

/*
 * How much of each topic a section has: a word counts its weight times ln(1 + how often it
 * stands in the text), and in the heading TOPIC_HEADING times more. Nothing is 0; only scores of
 * one section compare.
 */
enum { TOPIC_HEADING = 8 };
struct topic_scores {
	float of[TOPIC_MOST];
};
struct topic_scores topic_scores(const struct topics *topics, struct slice heading,
				 const struct paragraph *paragraphs, size_t count);

/*
 * The ids of the topics that weigh in scores, most fitting first, commas between: the first and
 * those of at least TOPIC_SHARE per cent of its score, three at most. "" where nothing was found.
 */
enum { TOPIC_SHARE = 60 };
const char *topics_best(struct arena *arena, const struct topics *topics,
			const struct topic_scores *scores);

#endif
