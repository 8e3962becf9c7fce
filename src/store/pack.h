/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pack: numbers in few bytes, and what a paragraph was printed as, since its text is stored. */
#ifndef DUIDU_PACK_H
#define DUIDU_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/slice.h"

/* Appends ascending line numbers to out: the first, then the steps, as numbers of 7 bits a byte. */
void pack_lines(struct str *out, const size_t *lines, size_t count);

/* The reverse, in arena. false: packed is damaged, or empty; the outputs are untouched. */
bool unpack_lines(struct arena *arena, struct slice packed, const size_t **lines, size_t *count);

/* Appends count numbers to out, and takes exactly so many back; false: packed is damaged. */
void pack_counts(struct str *out, const uint32_t *counts, size_t count);
bool unpack_counts(struct slice packed, uint32_t *counts, size_t count);

/*
 * Appends to out how to get what from text: stretches to keep, to leave out and to put in. Any two
 * texts will do; it is short where one is the other with small changes. Linear in their length.
 */
void pack_changes(struct str *out, struct slice text, struct slice what);

/* The reverse, in arena. false: packed is damaged or of another text; *what is untouched. */
bool unpack_changes(struct arena *arena, struct slice packed, struct slice text,
		    struct slice *what);

#endif
