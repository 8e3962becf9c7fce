/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory: allocation that never returns NULL, and room for growing arrays. */
#ifndef DUIDU_MEM_H
#define DUIDU_MEM_H

#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Called once before the program ends for want of memory, so that a terminal can be put back. */
typedef void mem_last_words(void);

/* Sets it; NULL for none. The one thing besides signal handlers that must be reached from anywhere.
 */
void mem_on_exhaustion(mem_last_words *words);

/* As malloc, calloc, realloc and strndup; out of memory (or an overflow) ends the program. */
void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t count, size_t size);
char *xstrndup(const char *s, size_t n);

/*
 * Makes room for one more element of size bytes in an array that holds count and has room for
 * *room: returns the array, moved perhaps, with *room at least count + 1. Amortised O(1).
 */
void *grow(void *items, size_t *room, size_t count, size_t size);

#endif
