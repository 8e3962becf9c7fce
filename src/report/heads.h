/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads: what every line of a file is to the fronts of reports, titles over several lines too. */
#ifndef DUIDU_HEADS_H
#define DUIDU_HEADS_H

#include "base/arena.h"
#include "report/front.h"
#include "text/paragraph.h"

/* One line, as far as split needs it. */
struct head {
	enum front_kind kind;
	bool ends;  /* a sentence ends at its end: it is text */
	bool brief; /* short, and no sentence: it may belong to a front */
	/* Of titles and entries: compact, in the arena; of a title over several lines all of it. */
	struct title title;
};

/* The heads of lines, one each, in arena. */
struct head *heads_read(struct arena *arena, const struct line *lines, size_t count);

/*
 * Whether lines first to end hold a text: a sentence that is neither salutation nor opening, or, as
 * in a list, many lines without one.
 */
bool heads_have_text(const struct head *heads, size_t first, size_t end);

#endif
