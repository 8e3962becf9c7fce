/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress: a bar on a terminal while something takes its time. */
#ifndef DUIDU_PROGRESS_H
#define DUIDU_PROGRESS_H

#include <stdint.h>
#include <stdio.h>

struct progress {
	FILE *out; /* NULL: nothing is shown */
	uint64_t done, all;
	int64_t drawn_ms; /* when it was drawn last */
};

/* The bar is drawn at once, then at most ten times a second. */
void progress_begin(struct progress *progress, FILE *out, uint64_t all);
void progress_add(struct progress *progress, uint64_t done);
/* Takes it off the screen. */
void progress_end(struct progress *progress);

#endif
