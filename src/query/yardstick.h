/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Yardstick: what all comparisons of one index are made with. */
#ifndef DUIDU_YARDSTICK_H
#define DUIDU_YARDSTICK_H

#include "query/hand.h"
#include "report/topic.h"
#include "store/store.h"
#include "text/gram.h"

struct yardstick {
	struct topics *topics;
	struct frequency *frequency; /* of the whole index */
	struct hand *hand;	     /* pairs that a person made; NULL for none */
};

/* What store has, to be given back with yardstick_free(). DD_INDEX as store_frequency(). */
enum status yardstick_take(struct store *store, struct yardstick *out, struct fault *fault);

/*
 * To be called with the reports that are to be compared: where the index has counted nothing (it
 * was made before it counted) their own paragraphs say how rare wordings are.
 */
void yardstick_settle(struct yardstick *yardstick, const struct report *const *reports,
		      size_t count);

void yardstick_free(struct yardstick *yardstick);

#endif
