/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair: from the lines of a report to its paragraphs. */
#ifndef DUIDU_REPAIR_H
#define DUIDU_REPAIR_H

#include "base/arena.h"
#include "text/paragraph.h"

/*
 * The paragraphs of a report's lines, *count of them, in arena; lines must outlive them. title is
 * the report's own, empty if none is printed: where it returns as a running head it is dropped.
 * What is repaired, and by which rules: clean.h for blanks and lost characters, join.c for
 * paragraphs that were cut, glued.h for headings that stuck to the paragraph before.
 */
struct paragraph *repair_lines(struct arena *arena, const struct line *lines, size_t line_count,
			       struct slice title, size_t *count);

#endif
