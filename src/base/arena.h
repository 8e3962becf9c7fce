/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arena: memory that is taken piece by piece and given back at once. */
#ifndef DUIDU_ARENA_H
#define DUIDU_ARENA_H

#include <stddef.h>

struct arena;

/* A new, empty arena; arena_free() gives back it and all that was taken from it. NULL is fine. */
struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* size zeroed bytes, aligned for any type; they live as long as the arena. */
void *arena_alloc(struct arena *arena, size_t size);

/* count elements of size bytes, zeroed. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Copies: n bytes with a NUL behind them; n bytes as they are. */
char *arena_strn(struct arena *arena, const char *s, size_t n);
char *arena_str(struct arena *arena, const char *s);
void *arena_copy(struct arena *arena, const void *bytes, size_t n);

/* printf into the arena. */
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
