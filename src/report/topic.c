/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topic: weighs the words of the lexicon. */
#include "report/topic.h"

#include <math.h>
#include <stdlib.h>

#include "base/data.h"
#include "base/mem.h"
#include "base/str.h"
#include "text/matcher.h"
#include "text/tsv.h"

enum { MOST_LISTED = 3 };

struct word {
	size_t topic;
	float weight;
};

struct topics {
	struct slice id[TOPIC_MOST], name[TOPIC_MOST];
	size_t count;
	struct word *words;
	size_t word_count, word_room;
	struct matcher *matcher;
};

/* "word" or "word:weight"; without a weight it is 1. */
static void add_word(struct topics *topics, struct slice entry)
{
	struct slice word;
	double weight = 1;

	if (!slice_cut(&entry, ':', &word))
		return;
	if (entry.n) {
		char *number = xstrndup(entry.s, entry.n);
		weight = strtod(number, NULL);
		free(number);
	}
	topics->words =
		grow(topics->words, &topics->word_room, topics->word_count, sizeof *topics->words);
	topics->words[topics->word_count] = (struct word){ topics->count, (float)weight };
	matcher_add(topics->matcher, word, topics->word_count++);
}

struct topics *topics_new(void)
{
	struct topics *topics = xcalloc(1, sizeof *topics);
	struct tsv row = tsv_open((struct slice){ data_topics, data_topics_size });

	topics->matcher = matcher_new();
	(void)tsv_next(&row); /* the names of the columns */
	while (tsv_next(&row) && topics->count < TOPIC_MOST) {
		struct slice entry;
		topics->id[topics->count] = row.field[0];
		topics->name[topics->count] = row.field[1];
		while (slice_cut(&row.field[3], '|', &entry))
			add_word(topics, entry);
		topics->count++;
	}
	return topics;
}

void topics_free(struct topics *topics)
{
	if (!topics)
		return;
	matcher_free(topics->matcher);
	free(topics->words);
	free(topics);
}

size_t topics_count(const struct topics *topics)
{
	return topics->count;
}

struct slice topic_id(const struct topics *topics, size_t topic)
{
	return topics->id[topic];
}

struct slice topic_name(const struct topics *topics, size_t topic)
{
	return topics->name[topic];
}

static void weigh_heading(const struct topics *topics, struct slice heading,
			  struct topic_scores *scores)
{
	struct matches found = { 0 };

	matcher_scan(topics->matcher, heading, &found);
	for (size_t i = 0; i < found.count; i++) {
		const struct word *word = &topics->words[found.items[i].id];
		scores->of[word->topic] += TOPIC_HEADING * word->weight;
	}
	matches_free(&found);
}

struct topic_scores topic_scores(const struct topics *topics, struct slice heading,
				 const struct paragraph *paragraphs, size_t count)
{
	struct topic_scores scores = { 0 };
	struct matches found = { 0 };
	unsigned *times = xcalloc(topics->word_count, sizeof *times);

	for (size_t i = 0; i < count; i++)
		matcher_scan(topics->matcher, paragraphs[i].text, &found);
	for (size_t i = 0; i < found.count; i++)
		times[found.items[i].id]++;
	for (size_t w = 0; w < topics->word_count; w++)
		if (times[w])
			scores.of[topics->words[w].topic] +=
				topics->words[w].weight * log1pf((float)times[w]);
	weigh_heading(topics, heading, &scores);
	free(times);
	matches_free(&found);
	return scores;
}

/* The topic of the highest score that is not taken; TOPIC_MOST when all others are 0. */
static size_t best_left(const struct topics *topics, const struct topic_scores *scores,
			const bool *taken)
{
	size_t best = TOPIC_MOST;

	for (size_t t = 0; t < topics->count; t++)
		if (!taken[t] && scores->of[t] > 0 &&
		    (best == TOPIC_MOST || scores->of[t] > scores->of[best]))
			best = t;
	return best;
}

const char *topics_best(struct arena *arena, const struct topics *topics,
			const struct topic_scores *scores)
{
	bool taken[TOPIC_MOST] = { false };
	struct str out = { 0 };
	float least = 0;

	for (size_t n = 0; n < MOST_LISTED; n++) {
		size_t t = best_left(topics, scores, taken);
		if (t == TOPIC_MOST || scores->of[t] < least)
			break;
		if (n == 0)
			least = scores->of[t] * TOPIC_SHARE / 100;
		else
			str_addc(&out, ',');
		str_add(&out, topics->id[t].s, topics->id[t].n);
		taken[t] = true;
	}
	const char *ids = arena_strn(arena, str_text(&out), out.n);
	str_free(&out);
	return ids;
}
