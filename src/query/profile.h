/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Profile: what a section is compared by: its topics, its wording, its very text. */
#ifndef DUIDU_PROFILE_H
#define DUIDU_PROFILE_H

#include "query/section.h"
#include "report/topic.h"
#include "text/gram.h"

/* A pair of characters and its weight in a section. */
struct gram_weight {
	gram gram;
	float weight; /* (1 + ln times) * idf (Salton and Buckley 1988) */
};

struct profile {
	struct topic_scores topics;	 /* the strongest is 1, unless all are 0 */
	const struct gram_weight *grams; /* ascending */
	size_t gram_count;
	double length;	 /* of the vector of grams */
	bool government; /* a section on the government itself: that is its one topic */
	uint64_t text;	 /* equal for equal texts */
};

/* Fills in the grams, length and text of a profile: what a passage says. */
void profile_wording(struct arena *arena, struct profile *profile, const struct report *report,
		     const struct section *section, const struct frequency *frequency);

/* The profiles of sections of report, in arena; frequency says how rare wordings are. */
struct profile *profile_sections(struct arena *arena, const struct report *report,
				 const struct section *sections, size_t count,
				 const struct topics *topics, const struct frequency *frequency);

/* The cosine of the two vectors of grams, 0 to 1. */
double profile_cosine(const struct profile *a, const struct profile *b);

/*
 * How much two sections speak of one matter, 0 to 1, 1 for equal texts:
 *
 *	0.65 max over topics t of sqrt(A(t) B(t)) + 0.35 sqrt(cosine)
 *
 * A(t) being the share of topic t of the strongest topic. Sections on the government itself share
 * their topic always, so that among them half is wording; where no word of the lexicon is shared,
 * all of it is.
 */
float profile_likeness(const struct profile *a, const struct profile *b);

#endif
