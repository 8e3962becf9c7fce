/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standing: how one report stands among others: its targets, its topics, its phrases. */
#ifndef DUIDU_STANDING_H
#define DUIDU_STANDING_H

#include "query/statistics.h"
#include "store/store.h"

/* A number of the report among those of the others. */
struct standing {
	const char *id; /* of the indicator or topic */
	double own;	/* in base units, ranges by their middle; topics: a share, 0 to 1 */
	const struct target *target; /* of the report; NULL for a topic */
	struct statistics others;
	size_t rank; /* 1 the highest, equal ones alike, among the others and itself */
};

/* Words that no other place uses. */
struct own_phrase {
	struct slice text; /* as printed where it stands first */
	size_t times;
	size_t para, start; /* where it stands first */
};

enum {
	STANDING_PHRASES = 24,
	PHRASE_LEAST = 3 /* times */,
	PHRASE_SHORT = 6 /* of 3 characters */
};

/* All lives in the arena that it was made in. */
struct standings {
	const struct standing *indicators; /* headline targets of the plan year, in text order */
	size_t indicator_count;
	const struct standing *topics; /* the most overweighted first */
	size_t topic_count;
	const struct own_phrase *phrases; /* the most telling first: times by length beyond two */
	size_t phrase_count;
	size_t others; /* reports that it was held against */
};

/*
 * Holds report (id in store; 0: not in it) against the count reports of others. Statistics are
 * those of the others only.
 *
 * - An indicator is compared with the same one of the same basis and base unit, for the year that
 *   each report plans for; where one says it twice, the first counts.
 * - A topic's share: its characters (report/coverage.h) of all that look ahead.
 * - A phrase: 4 to 12 Chinese characters in a row that stand at least PHRASE_LEAST times (or 3
 *   that stand PHRASE_SHORT times), no longer phrase as often, of which no report of another place
 * has all shingles (text/presence.h). Other years of the place do not count as others.
 *
 * Linear in the others.
 */
enum status standing_find(struct arena *arena, struct store *store, const struct report *report,
			  int64_t id, const struct summary *others, size_t count,
			  struct standings *out, struct fault *fault);

#endif
