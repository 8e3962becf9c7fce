/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Run: a bare list of figures (7%和8%以上, or one), with the phrase before it and the noun behind
 * it. The figures of a clause are cut into runs.
 */
#ifndef DUIDU_TARGET_RUN_H
#define DUIDU_TARGET_RUN_H

#include "report/target_figure.h"

/* Where a clause stands. */
struct extent {
	size_t start, end;  /* bytes */
	size_t token, last; /* tokens, half-open */
};

/* Figures first to end, half-open, of the clause, and the bytes around them. */
struct run {
	size_t first, end;
	size_t phrase; /* where the phrase before it begins; it ends at its first figure */
	size_t behind, behind_end; /* the noun behind it; nothing: none */
};

/* Of one clause; the arrays are used again for the next. Begin with { 0 }. */
struct runs {
	struct figure *figures;
	size_t figure_count, figure_room;
	struct run *items;
	size_t count, room;
};

/*
 * Reads the figures of a clause and cuts them into runs; what the last figure of a list says of all
 * is told to all. What a rule leaves out is text, but for what a figure was before (由50%).
 */
void runs_read(const struct passage *passage, const struct extent *clause, struct runs *runs);
void runs_free(struct runs *runs);

#endif
