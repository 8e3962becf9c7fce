/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Align: which section of one report speaks of what a section of another does. */
#ifndef DUIDU_ALIGN_H
#define DUIDU_ALIGN_H

#include "query/section.h"
#include "report/topic.h"
#include "text/gram.h"

#define ALIGN_NONE ((size_t)-1)

/* Two sections on one matter, by number; score from 0 to 1, 1 for a section with itself. */
struct aligned {
	size_t a, b; /* ALIGN_NONE: the other one has no counterpart */
	float score;
	bool by_hand; /* a person said so (query/hand.h) */
};

/*
 * The pairing of all sections of two reports. pairs: by the section of a, then of b; those of b
 * alone last. A section may stand in several pairs where the other report splits what it joins.
 */
struct alignment {
	const struct section *a, *b;
	size_t a_count, b_count;
	const struct aligned *pairs;
	size_t count;
	bool by_heading; /* too many sections to hold each against each: see ALIGN_CELLS */
};

/*
 * Aligns a with b; *out lives in arena. Sections of the review pair with sections of the
 * review, those of plan, livelihood and government among each other, every other role with its
 * own, and the opening of a part only with another of its role. frequency says how rare wordings
 * are. The score is profile_likeness(). The assignment with the greatest sum is taken, then
 * further pairs that are nearly the best of one of their sides, the highest score first, until both
 * sides have ALIGN_FURTHER; a section that the other report has word for word pairs with that
 * alone. That of b with a is the same, turned round.
 *
 * Where there are more than ALIGN_CELLS pairs to look at, only sections of equal text or equal
 * heading pair.
 */
enum { ALIGN_CELLS = 1 << 20, ALIGN_FURTHER = 4 };
void align_sections(struct arena *arena, const struct report *a, const struct report *b,
		    const struct topics *topics, const struct frequency *frequency,
		    struct alignment *out);

/* The best counterpart of section number of side a (or b): ALIGN_NONE when it has none. */
size_t align_counterpart(const struct alignment *alignment, bool of_a, size_t section);

#endif
