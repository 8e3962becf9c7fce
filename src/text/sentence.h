/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentence: cuts a paragraph into sentences, and these into clauses. */
#ifndef DUIDU_SENTENCE_H
#define DUIDU_SENTENCE_H

#include "text/slice.h"

/* Bytes start to end of a paragraph's text, blanks around them left out. */
struct sentence {
	size_t start, end;
};

/*
 * The sentence that begins at or after byte *at of text, in *out; *at goes behind it. false at
 * the end. A sentence ends behind 。！？； or ……, with the closing quotes and brackets that follow,
 * and behind .!?; where a blank or the end follows. All sentences cover all but blanks.
 */
bool sentence_next(struct slice text, size_t *at, struct sentence *out);

/* The same for clauses, which also end behind ，and ：and , or : before a blank. */
bool clause_next(struct slice text, size_t *at, struct sentence *out);

#endif
