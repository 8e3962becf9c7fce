/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Split: which lines of a file belong to which report. */
#ifndef DUIDU_SPLIT_H
#define DUIDU_SPLIT_H

#include "base/arena.h"
#include "text/paragraph.h"

/* Lines first to end (half-open, indexes into the lines given) are one report's. */
struct extent {
	size_t first, end;
	struct slice title; /* as printed; empty where the report prints none */
};

/*
 * Finds the reports among lines; *count of them in text order, in arena. None: *count is 0.
 */
struct extent *split_find(struct arena *arena, const struct line *lines, size_t line_count,
			  size_t *count);

#endif
