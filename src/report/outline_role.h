/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Role words: what titles and passages call themselves. One table; the structure decides the rest.
 */
#ifndef DUIDU_OUTLINE_ROLE_H
#define DUIDU_OUTLINE_ROLE_H

#include <stdbool.h>

#include "report/outline.h"
#include "text/slice.h"

/* How strongly a title speaks for each role; 0 where it says nothing of it. */
struct role_weights {
	unsigned of[ROLE_COUNT];
};

struct role_weights role_weigh(struct slice title);

/* Whether a title names a span of time: a year, 过去五年, 今年. Parts do, sections rarely. */
bool role_names_time(struct slice title);

/* The last year that a title names, in digits of any make; 0 when it names none. */
int role_year(struct slice title);

/*
 * The role that a section of the plan has of its own: government where its title is about
 * self-building (last: it is the plan's last section, where vaguer words will do), livelihood
 * where it is about nothing but 民生 or 社会建设; else ROLE_PLAN.
 */
enum role role_of_section(struct slice title, bool last);

/* The cues of government self-building that a passage holds (作风, 依法行政 ...), a bit for each.
 */
unsigned role_government_cues(struct slice text);
unsigned role_cue_count(unsigned cues);

/* Whether a passage states what the plan is to reach: 总体要求, 主要预期目标. */
bool role_requires(struct slice text);

/* Whether a passage closes a report: 让我们更加紧密地团结. */
bool role_closes(struct slice text);

#endif
