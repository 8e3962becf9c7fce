/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Presence: which shingles (text/sketch.h) a text has, in twelve bits each: a Bloom filter (Bloom
 * 1970) with five hash functions. What it says is not there is not there; of what is not there it
 * takes five in a thousand to be there.
 */
#ifndef DUIDU_PRESENCE_H
#define DUIDU_PRESENCE_H

#include "base/str.h"
#include "text/paragraph.h"
#include "text/sketch.h"

/* Appends the filter of count paragraphs; no shingle reaches over the end of a clause. */
void presence_add(struct str *out, const struct paragraph *paragraphs, size_t count);

/* Whether a text with that filter may have the shingle. */
bool presence_has(struct slice filter, shingle wanted);

/* Whether it may have all of them: the words of one phrase. */
bool presence_has_all(struct slice filter, const struct shingles *shingles);

#endif
