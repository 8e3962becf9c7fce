/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mark: what characters and line ends say of how Chinese text goes on. */
#ifndef DUIDU_MARK_H
#define DUIDU_MARK_H

#include <stdbool.h>
#include <stdint.h>

#include "text/slice.h"

bool mark_is_blank(uint32_t c);	 /* any white space, full-width and no-break ones too */
bool mark_is_han(uint32_t c);	 /* a Chinese character, 〇 too */
bool mark_is_letter(uint32_t c); /* of the Latin alphabet, full-width ones not */
bool mark_is_digit(uint32_t c);	 /* 0 to 9, narrow or full-width */
bool mark_is_final(uint32_t c);	 /* 。！？ and the like: a sentence ends */
bool mark_is_pause(uint32_t c);	 /* ，、 and the like: a sentence goes on */
bool mark_opens(uint32_t c);	 /* an opening quote or bracket */
bool mark_closes(uint32_t c);	 /* a closing one */
/* What no line of Chinese text begins with: pauses, ends, closing quotes and brackets, %. */
bool mark_is_trailing(uint32_t c);

/* The first and the last character of t; 0 when t is empty. */
uint32_t mark_first(struct slice t);
uint32_t mark_last(struct slice t);

/* How a text ends, closing quotes and brackets left aside. */
enum ending {
	ENDING_NONE,  /* in the middle of a sentence, or as a title does */
	ENDING_FINAL, /* 。 */
	ENDING_SEMI,  /* ； */
	ENDING_COLON, /* ： */
	ENDING_PAUSE, /* ， 、 or an opening bracket: it must go on */
};

enum ending mark_ending(struct slice t);

/* The first character of t from at on for which is() holds: where it stands, else t.n. */
size_t mark_find(struct slice t, size_t at, bool (*is)(uint32_t c));

/* Columns that t takes where everything but ASCII is two wide, as in print. */
size_t mark_width(struct slice t);

#endif
