/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scheme: which forms of heading a part uses, and which of them stand under which. */
#ifndef DUIDU_OUTLINE_SCHEME_H
#define DUIDU_OUTLINE_SCHEME_H

#include "base/arena.h"
#include "report/outline_opening.h"
#include "report/outline_part.h"
#include "text/paragraph.h"

/* One report while its headings are found; arrays of count, by paragraph. */
struct scheme {
	struct arena *arena;
	const struct paragraph *paragraphs;
	const struct opening *openings;
	size_t count;
	unsigned char *levels; /* 0 no heading, else the level */
};

/* Fills in the levels 2 and 3 of one part. */
void scheme_find(struct scheme *scheme, const struct part *part);

/*
 * Gives level to the short first sentences that open the paragraphs from start to end, where
 * they do so regularly; returns how many. For passages without any other form.
 */
size_t scheme_leads(struct scheme *scheme, size_t start, size_t end, unsigned level);

#endif
