/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Decode: from the bytes that a terminal sends to events. curses could do it, but takes the answer
 * to a cursor query on row 1 for F15, and hands out the bytes of sequences that it does not know
 * one by one, as keys. Here a sequence is taken whole or waited for, and unknown ones are dropped.
 */
#ifndef DUIDU_TERM_DECODE_H
#define DUIDU_TERM_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/term/event.h"

/* What this terminal sends for a key, where it is not what xterm would send. */
struct key_string {
	const char *bytes; /* NUL-terminated, not empty */
	uint32_t key;
};

struct decoder {
	const struct key_string *strings; /* borrowed */
	size_t count;
	bool pasting;
};

/*
 * Takes one event from the first of n bytes, and returns how many of them it was (EVENT_NONE: to
 * be skipped). 0: a sequence has begun and is not complete. With last, nothing will follow soon:
 * what is there is taken for what it is, and 0 is returned only for n = 0.
 */
size_t decode_next(struct decoder *decoder, const char *bytes, size_t n, bool last,
		   struct event *event);

#endif
