/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Segment: a paragraph cut where a span begins or ends, for formats that mark text up. */
#ifndef DUIDU_SEGMENT_H
#define DUIDU_SEGMENT_H

#include <stdbool.h>

#include "base/arena.h"
#include "text/span.h"

/* Bytes start to end of a paragraph, over which the same spans lie: one a kind at most. */
struct segment {
	size_t start, end;
	const struct span *of[SPAN_KINDS]; /* NULL: none */
};

/* Whether the span of that kind begins, or ends, with the segment. */
bool segment_begins(const struct segment *segment, enum span_kind kind);
bool segment_ends(const struct segment *segment, enum span_kind kind);

/* A list of spans of one report, ordered by paragraph. */
struct span_list {
	const struct span *spans;
	size_t count;
};

/* The spans of list that lie in paragraph para. */
struct span_list span_list_of(const struct span_list *list, size_t para);

/*
 * The next span of the kind of span that lies over its bytes too and is hidden by it: after it,
 * or after hidden, where that is not NULL. NULL: no further one. list is the paragraph's.
 */
const struct span *span_hidden(const struct span_list *list, const struct span *span,
			       const struct span *hidden);

/*
 * Cuts a paragraph of n bytes. lists are those of its own spans (span_list_of); in each, those of a
 * kind are ordered by their start and where they overlap the first counts. Segments cover the text
 * without a gap; *count of them, in arena. Linear, but for the sorting of their ends.
 */
struct segment *segments_cut(struct arena *arena, size_t n, const struct span_list *lists,
			     size_t list_count, size_t *count);

#endif
