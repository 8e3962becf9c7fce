/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mutate: spoils texts at random, the same way for the same seed on every machine. */
#ifndef DUIDU_MUTATE_H
#define DUIDU_MUTATE_H

#include <stdint.h>

#include "base/str.h"

/* A row of random numbers; state is the seed, anything but 0. */
struct dice {
	uint64_t state;
};

/* A number below sides, which is at least 1. */
size_t dice_roll(struct dice *dice, size_t sides);

/* Changes text in place. */
typedef void mutation(struct dice *dice, struct str *text);

mutation mutate_bytes;	 /* a few become others: the text is often no UTF-8 afterwards */
mutation mutate_cut;	 /* some characters go, or all behind a place */
mutation mutate_repeat;	 /* some characters or lines come many times */
mutation mutate_lines;	 /* lines change places, are joined, are cut in two */
mutation mutate_hostile; /* what acts, what misleads and what other formats mean is put in */
mutation mutate_all;	 /* a few of all these, one on the other */

#endif
