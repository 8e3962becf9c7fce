/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passage: what stands in a report without a heading of its own, and what it is for. */
#ifndef DUIDU_OUTLINE_PASSAGE_H
#define DUIDU_OUTLINE_PASSAGE_H

#include "report/outline_part.h"
#include "report/outline_scheme.h"

/* First paragraphs of passages; count where there is none. */
struct passages {
	size_t aims; /* of the plan part: aims before its first task, up to aims_end */
	size_t aims_end;
	size_t government_section; /* the plan's last section, if it is about self-building */
	size_t government;	   /* self-building behind the last task, up to government_end */
	size_t government_end;
	size_t review;	  /* of a report without parts: what looks back, up to plan */
	size_t plan;	  /* and what looks ahead, from the first aims on */
	size_t closing;	  /* the last words, up to the glossary */
	size_t end;	  /* annexes, the glossary, or count */
	size_t annex_end; /* of annexes that no part of their own holds */
};

/*
 * Finds them. parts may be none. Gives level 2 to the leads of an unheaded passage on
 * self-building.
 */
void passages_find(struct scheme *scheme, const struct parts *parts, struct passages *out);

#endif
