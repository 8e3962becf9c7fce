/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hand: pairs of sections that a person knows better. They stand in the person's state folder
 * (base/statedir.h), in the file `pairs`, a line each: place, plan year and heading of the one
 * section, then of the other, its heading empty where the first is to have no counterpart there;
 * with tabs between. Headings, not numbers, so that a report may be loaded anew.
 */
#ifndef DUIDU_HAND_H
#define DUIDU_HAND_H

#include "query/align.h"

/* A section by what outlives its report. */
struct hand_section {
	const char *place, *heading; /* heading "": none */
	int year;
};

struct hand {
	struct arena *arena;
	struct hand_pair {
		struct hand_section a, b;
	} * pairs;
	size_t count, room;
};

/* What is kept; empty where nothing can be read. The caller gives it back. */
struct hand *hand_new(void);
void hand_free(struct hand *hand);

/*
 * Pairs section number i of the first report with number j of the other; ALIGN_NONE for one of
 * them: the other is to have no counterpart. What was said of either before, between the two
 * reports, is forgotten. False where a section has no heading, or a report no place, to know it by.
 */
bool hand_pair(struct hand *hand, const struct report *const reports[2],
	       const struct alignment *alignment, size_t i, size_t j);

/* Forgets what was said of a section of the first report (of_a) or of the other. */
void hand_forget(struct hand *hand, const struct report *const reports[2],
		 const struct alignment *alignment, bool of_a, size_t section);

/* Writes the file anew. DD_BAD_INPUT: it cannot be written, and is as it was. */
enum status hand_keep(const struct hand *hand, struct fault *fault);

/* Changes an alignment of two reports as hand says; what it adds lives in arena. */
void hand_apply(struct arena *arena, const struct hand *hand, const struct report *a,
		const struct report *b, struct alignment *alignment);

#endif
