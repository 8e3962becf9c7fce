/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scope: of when, and of which part of the place, what is read speaks. */
#ifndef DUIDU_TARGET_SCOPE_H
#define DUIDU_TARGET_SCOPE_H

#include "report/target_rule.h"
#include "report/target_subject.h"

/* What holds for a figure by what stands before it in its paragraph. Begin with { 0 }. */
struct context {
	int year;		   /* named; 0: none is */
	char part[TIME_PART_TEXT]; /* of the year; "" for all of it */
	bool last_year;		   /* 去年 */
	bool span;		   /* over several years */
	bool section_span;	   /* what stands over the paragraph is */
	bool part_lead;		   /* the sentence speaks of a part of the place */
	size_t seen;		   /* tokens that are taken into account */
};

/* A clause begins: whether it speaks of a part of the place, 商河县…, or of the whole again. */
void scope_enter(struct context *context, const struct subject_reader *reader, size_t start,
		 size_t end);

/* Takes the words of time up to byte until into account. */
void scope_until(struct context *context, const struct passage *passage, size_t until);

/* A sentence ends: all is forgotten but what stands over the paragraph. */
void scope_end(struct context *context);

/* Of how many years a heading says that its section speaks; of none where it says nothing. */
enum heading_time { HEADING_SILENT, HEADING_YEAR, HEADING_SPAN };
enum heading_time scope_of_heading(struct slice folded);

#endif
