/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fill: one paragraph's text into lines of cells. */
#ifndef DUIDU_FILL_H
#define DUIDU_FILL_H

#include <stddef.h>
#include <stdint.h>

#include "text/slice.h"

/* Lines cover the text without gap or overlap. */
struct fill_line {
	uint32_t start, end; /* bytes */
	uint32_t ink;	     /* end without the blanks that are not drawn */
	uint32_t cells; /* from start to ink; more than its room: a character that does not fit */
};

struct fill_lines {
	struct fill_line *line;
	size_t count, room;
};

/* Cells for the first line and for the further ones, both at least 1. */
struct fill_room {
	unsigned first, further;
	unsigned ambiguous;
};

/*
 * Fills lines, whose former content is forgotten, with text (less than 4 GiB), as full as the
 * quality of breaks before each byte (see layout/breaks.h) allows. At least one line comes out.
 */
void fill_text(struct fill_lines *lines, struct slice text, const unsigned char *quality,
	       const struct fill_room *room);

#endif
