/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparison: all that two reports have to do with one another. */
#ifndef DUIDU_COMPARISON_H
#define DUIDU_COMPARISON_H

#include "query/align.h"
#include "query/shared.h"
#include "query/target_pair.h"
#include "query/yardstick.h"

/* Numbers are those of the reports; all lives in the arena that it was made in. */
struct comparison {
	const struct report *a, *b; /* borrowed */
	struct alignment sections;
	const struct target_pair *targets;
	size_t target_count;
	const struct shared *shared;
	size_t shared_count;
};

/* Compares a with b by a yardstick that is settled. */
void comparison_make(struct arena *arena, const struct report *a, const struct report *b,
		     const struct yardstick *yardstick, struct comparison *out);

#endif
