/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair: from the lines of a report to its paragraphs. */
#ifndef DUIDU_REPAIR_H
#define DUIDU_REPAIR_H

#include "base/arena.h"
#include "text/paragraph.h"

/*
 * The paragraphs of a report's lines, *count of them, in arena; lines must outlive them.
 */
struct paragraph *repair_lines(struct arena *arena, const struct line *lines, size_t line_count,
			       size_t *count);

#endif
