/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Profile. */
#include "query/profile.h"

#include <math.h>
#include <stdlib.h>

#include "text/digest.h"

/* The parts of topic and wording in a likeness; see profile.h. */
static const float TOPIC_PART = 0.65f, GOVERNMENT_PART = 0.5f;

static void take_grams(struct arena *arena, struct profile *profile, struct gram_list *list,
		       const struct frequency *frequency)
{
	size_t count;
	struct gram_count *tally = gram_tally(arena, list, &count);
	struct gram_weight *grams = arena_array(arena, count, sizeof *grams);
	double sum = 0;

	for (size_t i = 0; i < count; i++) {
		double times = tally[i].times > 1 ? 1 + log(tally[i].times) : 1;
		double w = times * frequency_idf(frequency, tally[i].gram);
		grams[i] = (struct gram_weight){ tally[i].gram, (float)w };
		sum += w * w;
	}
	profile->grams = grams;
	profile->gram_count = count;
	profile->length = sqrt(sum);
}

void profile_wording(struct arena *arena, struct profile *profile, const struct report *report,
		     const struct section *section, const struct frequency *frequency)
{
	struct gram_list list = { 0 };

	profile->text = DIGEST_START;
	for (size_t p = section->first; p < section->last; p++) {
		gram_add(&list, report->paragraphs[p].text);
		profile->text = digest_add(profile->text, report->paragraphs[p].text);
	}
	take_grams(arena, profile, &list, frequency);
	gram_list_free(&list);
}

static void take_topics(struct profile *profile, const struct report *report,
			const struct section *section, const struct topics *topics)
{
	const struct heading *h = section_heading(report, section);
	struct slice title = h ? slice_of(h->title) : SLICE("");
	float most = 0;

	profile->topics = topic_scores(topics, title, report->paragraphs + section->first,
				       section->last - section->first);
	for (size_t t = 0; t < TOPIC_MOST; t++)
		most = fmaxf(most, profile->topics.of[t]);
	for (size_t t = 0; t < TOPIC_MOST && most > 0; t++)
		profile->topics.of[t] /= most;
}

/* Promises of a government on itself speak of the people, of reform, of risks: that is no topic. */
static void take_government(struct profile *profile, const struct topics *topics)
{
	struct slice government = slice_of(role_name(ROLE_GOVERNMENT));

	profile->government = true;
	for (size_t t = 0; t < topics_count(topics); t++)
		profile->topics.of[t] = slice_is(topic_id(topics, t), government);
}

struct profile *profile_sections(struct arena *arena, const struct report *report,
				 const struct section *sections, size_t count,
				 const struct topics *topics, const struct frequency *frequency)
{
	struct profile *out = arena_array(arena, count, sizeof *out);

	for (size_t i = 0; i < count; i++) {
		profile_wording(arena, &out[i], report, &sections[i], frequency);
		if (sections[i].role == ROLE_GOVERNMENT)
			take_government(&out[i], topics);
		else
			take_topics(&out[i], report, &sections[i], topics);
	}
	return out;
}

double profile_cosine(const struct profile *a, const struct profile *b)
{
	double sum = 0;

	if (a->length <= 0 || b->length <= 0)
		return 0;
	for (size_t i = 0, j = 0; i < a->gram_count && j < b->gram_count;) {
		gram x = a->grams[i].gram, y = b->grams[j].gram;
		if (x == y)
			sum += (double)a->grams[i].weight * (double)b->grams[j].weight;
		i += x <= y;
		j += y <= x;
	}
	return fmin(1, sum / (a->length * b->length));
}

static float shared_topic(const struct profile *a, const struct profile *b)
{
	float best = 0;

	for (size_t t = 0; t < TOPIC_MOST; t++)
		best = fmaxf(best, a->topics.of[t] * b->topics.of[t]);
	return sqrtf(best);
}

float profile_likeness(const struct profile *a, const struct profile *b)
{
	float part = a->government && b->government ? GOVERNMENT_PART : TOPIC_PART;

	if (a->text == b->text)
		return 1;
	float topic = shared_topic(a, b);
	float wording = sqrtf((float)profile_cosine(a, b));
	return topic > 0 ? part * topic + (1 - part) * wording : wording;
}
