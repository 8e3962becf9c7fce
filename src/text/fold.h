/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fold: text as searching and matching see it, with a map back to the printed bytes.
 *
 * Equal become: full-width and narrow forms, compatibility forms and what they stand for,
 * upper and lower case, Traditional and Simplified, letters with and without accents, the forms
 * of quotation marks, of dashes, of middle dots and of the character 〇. Dropped are white space,
 * controls, marks and all that has no width. Numbers keep their decimal points and signs.
 *
 * Folding goes code point by code point, by a table that src/text/mkfold.c makes from ICU, so
 * that the fold of a text holds the fold of each of its parts.
 */
#ifndef DUIDU_FOLD_H
#define DUIDU_FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/slice.h"

enum { FOLD_MOST = 18 }; /* the most code points that one folds to */

/* Folds c: code points to out, their number returned, 0 where c is dropped. */
size_t fold_char(uint32_t c, uint32_t out[FOLD_MOST]);

/* Adds the folded text to out, for those who need no map. */
void fold_add(struct str *out, struct slice printed);

/* The printed bytes of a character, half-open. */
struct fold_source {
	uint32_t start, end;
};

/* A folded text. Begin with { 0 }; it owns its arrays, fold_free() gives them back. */
struct folded {
	struct str text;
	struct fold_source *source; /* of each byte of text: the printed character it came from */
	size_t room;
};

/* Folds printed (less than 4 GiB) into out, whose former text is forgotten. */
void fold(struct slice printed, struct folded *out);
void fold_free(struct folded *folded);

/*
 * The first occurrence of needle, itself folded, at or after byte from of in; the length of in's
 * text where there is none. A needle in which nothing is left is found nowhere.
 */
size_t fold_find(const struct folded *in, const struct folded *needle, size_t from);

/* The printed bytes that the folded bytes start to end (not empty) came from. */
struct fold_source fold_printed(const struct folded *in, size_t start, size_t end);

#endif
