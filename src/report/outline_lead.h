/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lead: a short first sentence that serves as a paragraph's title (持续扩大项目投资。健全…). A
 * single one proves nothing; that its siblings open the same way does.
 */
#ifndef DUIDU_OUTLINE_LEAD_H
#define DUIDU_OUTLINE_LEAD_H

#include <stdbool.h>

#include "report/outline_opening.h"
#include "text/paragraph.h"

/* The paragraphs of one section, or of all sections of a part: how they open. */
struct lead_tally {
	size_t paragraphs;
	size_t leads;
	size_t plain;  /* leads without a ， */
	size_t copula; /* leads that state what something is: A是B */
	size_t chars;  /* of all leads */
};

/* Whether the paragraph opens with what could be a lead. */
bool lead_possible(struct slice text, const struct opening *opening);

void lead_count(struct lead_tally *tally, struct slice text, const struct opening *opening);

/* Whether leads are the rule there. */
bool lead_is_rule(const struct lead_tally *tally);

/* Whether a possible lead is built like its siblings in the section and in the part. */
bool lead_fits(struct slice text, const struct opening *opening, const struct lead_tally *section,
	       const struct lead_tally *part);

#endif
