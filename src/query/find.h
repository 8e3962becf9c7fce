/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Find: where a text stands in one report, as a reader types it. */
#ifndef DUIDU_FIND_H
#define DUIDU_FIND_H

#include "text/paragraph.h"
#include "text/span.h"

struct find;

#define FIND_NONE ((size_t)-1)

/* Ready to search these paragraphs, which must outlive it. They are folded when first needed. */
struct find *find_new(const struct paragraph *paragraphs, size_t count);
void find_free(struct find *find);

/*
 * Finds what was typed, on folded text (see text/fold.h), in all paragraphs. Hits do not overlap
 * and do not reach over the end of a paragraph. Text of which folding leaves nothing has none.
 */
void find_all(struct find *find, struct slice typed);

/* The hits as spans, by place; valid until the next find_all(). */
const struct span *find_hits(const struct find *find, size_t *count);

/* The number of the first hit at or after a place, and of the last one before; FIND_NONE: none. */
size_t find_after(const struct find *find, struct place place);
size_t find_before(const struct find *find, struct place place);

#endif
