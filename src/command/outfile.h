/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outfile: the file that --output names. */
#ifndef DUIDU_OUTFILE_H
#define DUIDU_OUTFILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/status.h"

/* What is written goes into a file beside it, which takes its place when all of it is there. */
struct outfile {
	FILE *file;
	const char *path; /* links followed */
	const char *part; /* the file beside it; NULL: it is written itself, being no plain file */
};

/* Begins to write. DD_BAD_INPUT: it cannot be written; fault says why. */
enum status outfile_open(struct arena *arena, const char *path, struct outfile *out,
			 struct fault *fault);

/* Ends it: where keep is false, or writing fails (DD_BAD_INPUT), what was there before stays. */
enum status outfile_close(struct outfile *outfile, bool keep, struct fault *fault);

#endif
