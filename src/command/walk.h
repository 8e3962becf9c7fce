/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walk: from the paths that a user names to the files that are to be read. */
#ifndef DUIDU_WALK_H
#define DUIDU_WALK_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

/* A file to read, or a folder that gives none. */
struct input {
	const char *path;
	uint64_t bytes;	    /* its size, 0 where it cannot be told */
	struct fault fault; /* what empty: a file to read */
};

struct inputs {
	struct input *items;
	size_t count, room;
	struct arena *arena; /* of the paths */
};

/*
 * Adds the file at path, of whatever kind, or the files below the folder at path that look like
 * documents (import_wanted()), in the order of their names. Links below a folder are followed to
 * files only, so that no walk is endless or leaves the folder. A folder that cannot be read, or
 * holds no document, is added with a fault.
 */
void walk_add(struct inputs *inputs, const char *path);

/* Gives back the array; the paths are the arena's. */
void walk_free(struct inputs *inputs);

#endif
