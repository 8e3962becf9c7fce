/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Arena: a list of blocks, filled from the front.
 * 1. The first block of the list is the one that is being filled.
 * 2. A piece larger than a block's usual size gets a block of its own, behind the first.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { BLOCK = 64 * 1024 - 64 };

struct block {
	struct block *next;
	size_t used, size;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	struct block *blocks;
};

static struct block *block_new(size_t size, struct block *next)
{
	struct block *b = xmalloc(sizeof *b + size);

	b->next = next;
	b->used = 0;
	b->size = size;
	return b;
}

struct arena *arena_new(void)
{
	struct arena *arena = xmalloc(sizeof *arena);

	arena->blocks = block_new(BLOCK, NULL);
	return arena;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	for (struct block *b = arena->blocks, *next; b; b = next) {
		next = b->next;
		free(b);
	}
	free(arena);
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct block *b = arena->blocks;

	if (size > BLOCK / 4) {
		b->next = block_new(size, b->next);
		b = b->next;
	} else if (size > b->size - b->used) {
		b = arena->blocks = block_new(BLOCK, b);
	}
	void *p = b->bytes + b->used;
	size_t step = (size + alignof(max_align_t) - 1) / alignof(max_align_t);
	b->used += step * alignof(max_align_t);
	if (b->used > b->size)
		b->used = b->size;
	return memset(p, 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		return xrealloc(NULL, SIZE_MAX, 2); /* ends the program */
	return arena_alloc(arena, count * size);
}

char *arena_strn(struct arena *arena, const char *s, size_t n)
{
	char *copy = arena_alloc(arena, n + 1);

	if (n)
		memcpy(copy, s, n);
	return copy;
}

char *arena_str(struct arena *arena, const char *s)
{
	return arena_strn(arena, s, strlen(s));
}

void *arena_copy(struct arena *arena, const void *bytes, size_t n)
{
	void *copy = arena_alloc(arena, n);

	return n ? memcpy(copy, bytes, n) : copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	size_t size = n > 0 ? (size_t)n + 1 : 1;
	char *text = arena_alloc(arena, size);
	(void)vsnprintf(text, size, format, again);
	va_end(again);
	return text;
}
