/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics of an outline: what each section of the plan is about. */
#ifndef DUIDU_OUTLINE_TOPIC_H
#define DUIDU_OUTLINE_TOPIC_H

#include "report/outline.h"

/*
 * Fills in the topics of the headings of an outline that is complete otherwise: of sections that
 * look ahead, and their items; a passage on self-building has the topic government.
 */
void outline_tell_topics(struct arena *arena, const struct paragraph *paragraphs, size_t count,
			 struct outline *outline);

#endif
