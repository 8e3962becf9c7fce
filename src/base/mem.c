/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory: the one place where the program ends for want of it. */
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static mem_last_words *last_words;

void mem_on_exhaustion(mem_last_words *words)
{
	last_words = words;
}

static _Noreturn void exhausted(void)
{
	static const char message[] = "duidu: out of memory\n";

	if (last_words)
		last_words();
	ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
	(void)ignored;
	_exit(2);
}

void *xmalloc(size_t size)
{
	void *p = malloc(size ? size : 1);

	if (!p)
		exhausted();
	return p;
}

void *xcalloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);

	if (!p)
		exhausted();
	return p;
}

void *xrealloc(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		exhausted();
	size_t bytes = count * size;
	void *p = realloc(old, bytes ? bytes : 1);

	if (!p)
		exhausted();
	return p;
}

char *xstrndup(const char *s, size_t n)
{
	char *copy = xmalloc(n + 1);

	memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

void *grow(void *items, size_t *room, size_t count, size_t size)
{
	if (count < *room)
		return items;
	size_t want = *room < 8 ? 8 : *room + *room / 2;
	items = xrealloc(items, want, size);
	*room = want;
	return items;
}
