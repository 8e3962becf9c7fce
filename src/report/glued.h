/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glued: headings that extraction stuck to the paragraph before, cut off again. */
#ifndef DUIDU_GLUED_H
#define DUIDU_GLUED_H

#include "report/page.h"

/*
 * Cuts pieces in two where a numbered heading stands behind the last sentence of a line, to the
 * line's end, and has the number that is due: …控车。6．“某某”（P5）. Returns the pieces, more of
 * them perhaps, in arena. To be called before join_find().
 */
struct piece *glued_numbers(struct arena *arena, struct piece *pieces, size_t *count);

/*
 * Cuts pieces in two where behind the rest of a sentence that a page break cut there stands a
 * short sentence that is one of a row of run-in headings: it begins with the same words as the
 * heading of this paragraph and of the next (要在…), or is as long as those around. To be called
 * after join_find(), whose answers it keeps.
 */
struct piece *glued_leads(struct arena *arena, const struct page *page, struct piece *pieces,
			  size_t *count);

#endif
