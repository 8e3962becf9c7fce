/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared: stretches that two reports have nearly word for word. */
#ifndef DUIDU_SHARED_H
#define DUIDU_SHARED_H

#include "query/saying.h"

/* So many characters at least: what is shorter is a turn of phrase. */
enum { SHARED_LEAST = 16 };

/* Bytes start to end of a paragraph. */
struct stretch {
	size_t para, start, end;
};

struct shared {
	struct stretch a, b;
	size_t chars; /* of a's side */
};

/*
 * The passages of a that b has too: runs of clauses, one after the other in one paragraph of each,
 * that are nearly the same. The longest first claims its clauses; *count of them, in the order
 * of a, in arena. n log n in the clauses.
 */
struct shared *shared_find(struct arena *arena, const struct report *a, const struct report *b,
			   size_t *count);

#endif
