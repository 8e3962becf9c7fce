/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Diff: what changed between two texts, character as the reader sees it by character (Myers, An
 * O(ND) difference algorithm, 1986). A figure changes as a whole: 3.5 to 3.6, not 5 to 6.
 */
#ifndef DUIDU_DIFF_H
#define DUIDU_DIFF_H

#include "base/arena.h"
#include "text/slice.h"

/* So many insertions and deletions are looked for; texts that differ more are changed as a whole
 * between what they begin and end with. */
enum { DIFF_MOST = 256 };

/* Bytes of a that bytes of b stand for; one of the two may be empty. */
struct edit {
	size_t a_start, a_end;
	size_t b_start, b_end;
};

/*
 * The edits that lead from a to b, ascending, in arena; *count of them. Single characters that
 * are equal between two edits belong to the change. Texts of fewer than 4 GiB; n D in time and n +
 * D² in memory, for n characters and D edits, DIFF_MOST at most.
 */
struct edit *diff_texts(struct arena *arena, struct slice a, struct slice b, size_t *count);

#endif
