/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Own: phrases that stand often in one text; which of them others use is not told here. */
#ifndef DUIDU_OWN_H
#define DUIDU_OWN_H

#include "query/standing.h"
#include "text/sketch.h"

/* A phrase and its shingles. */
struct candidate_phrase {
	struct own_phrase phrase;
	struct shingles shingles; /* sorted; to be given back */
	bool elsewhere;		  /* another has it too */
};

/* The candidates of a text, *count of them; the owner frees the list and the shingles of each. */
struct candidate_phrase *own_candidates(const struct report *report, size_t *count);
void own_free(struct candidate_phrase *candidates, size_t count);

#endif
