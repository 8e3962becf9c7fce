/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Compose: a paragraph's text with the inserts put in, and the way between the two. Only the
 * files of this room need it.
 */
#ifndef DUIDU_COMPOSE_H
#define DUIDU_COMPOSE_H

#include "base/str.h"
#include "layout/layout.h"

struct runs {
	struct run *run;
	size_t count, room;
};

/* The composed text: the paragraph's own where nothing is inserted, else kept in room. */
struct slice compose(const struct layout_text *text, size_t para, struct str *room);

/*
 * Holds inserts together: breaks within one, and between it and the text that it stands behind,
 * become tight. Between two at one place they stay as they are.
 */
void compose_bind(const struct layout_text *text, size_t para, unsigned char *quality);

/* The byte of the paragraph at a composed byte; within an insert, the byte where it stands. */
size_t compose_printed(const struct layout_text *text, size_t para, size_t byte);

/* The composed byte of a place, behind what is inserted there. */
size_t compose_byte(const struct layout_text *text, struct place place);

/* Adds the runs of the composed bytes start to end. */
void compose_runs(const struct layout_text *text, size_t para, size_t start, size_t end,
		  unsigned ambiguous, struct runs *runs);

#endif
