/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Grapheme: where a character as a reader sees it begins and ends (UAX #29, extended clusters).
 * Hostile text is bounded: a cluster ends at the latest after GRAPHEME_MOST code points.
 */
#ifndef DUIDU_GRAPHEME_H
#define DUIDU_GRAPHEME_H

#include <stddef.h>

#include "text/slice.h"

enum { GRAPHEME_MOST = 32 };

/* The end of the cluster that begins at byte `at` of text; text.n at its end. */
size_t grapheme_next(struct slice text, size_t at);

/* The start of the cluster before the boundary `at`; 0 at the start. Linear in that cluster. */
size_t grapheme_back(struct slice text, size_t at);

#endif
