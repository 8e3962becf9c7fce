/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes: a whole file in memory, read without trusting what the path names. */
#ifndef DUIDU_BYTES_H
#define DUIDU_BYTES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

/* The longest file that is read: a thousand reports and more. */
#define BYTES_LIMIT ((size_t)64 * 1024 * 1024)

/* What a file held; bytes live in the arena that they were read into. */
struct bytes {
	const char *s;
	size_t n;
};

/*
 * Reads the file at path into *out. It never waits: a fifo, a device and a socket are refused.
 * DD_BAD_INPUT: the file cannot be opened or read, is no regular file, or is longer than
 * BYTES_LIMIT; fault says which and what to do, *out is untouched.
 */
enum status bytes_read(struct arena *arena, const char *path, struct bytes *out,
		       struct fault *fault);

/* FNV-1a, 64 bits: tells whether a file has changed; no protection against malice. */
uint64_t bytes_digest(struct bytes bytes);

#endif
