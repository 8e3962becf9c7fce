/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Distance: how far two words are apart. */
#ifndef DUIDU_DISTANCE_H
#define DUIDU_DISTANCE_H

#include <stddef.h>

#include "text/slice.h"

/* Characters beyond these are not looked at. */
enum { DISTANCE_MOST = 64 };

/* The characters to put in, leave out or change to get from a to b (Levenshtein 1966). */
size_t distance_edit(struct slice a, struct slice b);

#endif
