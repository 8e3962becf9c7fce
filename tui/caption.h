/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Caption: what the lines above and below say of a report that is shown. */
#ifndef DUIDU_CAPTION_H
#define DUIDU_CAPTION_H

#include "tui/text.h"

/* Adds the place and the plan year. */
void caption_title(struct str *out, const struct report *report);

/*
 * Adds the part and section at the top of the text, or the section alone where there is no room for
 * both in so many cells; before the first one, the meeting.
 */
void caption_path(struct str *out, const struct text *text, int cells);

/*
 * Adds which of how many figures one is at and what it means, as much as there is room for in so
 * many cells; nothing where one is at none.
 */
void caption_figure(struct str *out, const struct text *text, int cells, unsigned ambiguous);

/* Adds which of how many hits one is at; that there are none, where something was searched. */
void caption_hits(struct str *out, const struct text *text, bool searched);

#endif
