/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wording: how common what a report says is among all that are loaded, and who said it first.
 *
 * A report holds nearly the same clause where the sketches are alike (text/sketch.h), nearly the
 * same sentence where it holds WORDING_PART per cent of its characters in such clauses; those that
 * are too short for a sketch count neither way.
 */
#ifndef DUIDU_WORDING_H
#define DUIDU_WORDING_H

#include "query/kin.h"
#include "query/saying.h"
#include "store/store.h"
#include "text/span.h"

enum { WORDING_PART = 60 };

/* Where words may come from, the nearest first; said before means by a report given earlier. */
enum origin {
	ORIGIN_OWN,	/* nobody said it before */
	ORIGIN_EARLIER, /* the place itself, in an earlier report */
	ORIGIN_ABOVE,	/* a place above */
	ORIGIN_SIBLING, /* a place beside it */
	ORIGIN_OTHER,	/* another one */
	ORIGIN_COUNT
};

/* "own", "earlier", "above", "sibling", "other". */
const char *origin_name(enum origin origin);

/* Who else says a clause or a sentence. */
struct echo {
	size_t reports;	    /* other reports that hold nearly the same */
	enum origin origin; /* the nearest place that said it before */
	int64_t source;	    /* the earliest report of that place or kind; 0 for none */
};

/* All lives in the arena that it was made in. */
struct wording {
	struct sayings sayings;
	struct echo *clauses, *sentences; /* of each of sayings */
	size_t others;			  /* reports that it was held against */
};

/*
 * Holds report, whose id in store is id (0: it is not in it), against all of store.
 * summaries are those of store. Linear in the clauses of the store.
 */
enum status wording_find(struct arena *arena, struct store *store, const struct report *report,
			 int64_t id, const struct summary *summaries, size_t count,
			 struct wording *out, struct fault *fault);

/*
 * Spans of kind SPAN_COMMON, in arena, for the clauses that at least per_mille of the other
 * reports hold; *count of them.
 */
struct span *wording_spans(struct arena *arena, const struct wording *wording, size_t per_mille,
			   size_t *count);

/* How many characters of judged sentences have each origin, and how many are judged at all. */
struct wording_shares {
	size_t chars[ORIGIN_COUNT];
	size_t judged;
};
struct wording_shares wording_shares(const struct wording *wording);

#endif
