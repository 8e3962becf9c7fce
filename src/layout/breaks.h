/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaks: where a line of Chinese text may end. */
#ifndef DUIDU_BREAKS_H
#define DUIDU_BREAKS_H

#include "text/slice.h"

/* How well a line may end before a byte; each includes the ones above it. */
enum break_quality {
	BREAK_NEVER, /* or only in need, where a cluster ends */
	BREAK_WORD,  /* tears a word or a figure, but no mark from what it stands at */
	BREAK_TIGHT, /* UAX #14 allows it, but a number would be torn from its unit */
	BREAK_GOOD,
};

struct breaks;

/* ICU's tables are opened when they are first needed: 0.2 ms the first time in a process. */
struct breaks *breaks_new(void);
void breaks_free(struct breaks *breaks);

/*
 * The quality of a break before each byte of text, as enum break_quality; valid until the next
 * call. Linear in text. Should ICU lack its tables, no break is more than needful.
 */
unsigned char *breaks_find(struct breaks *breaks, struct slice text);

#endif
