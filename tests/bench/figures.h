/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: what was measured several times, and its quantiles. */
#ifndef DUIDU_BENCH_FIGURES_H
#define DUIDU_BENCH_FIGURES_H

#include <stddef.h>

/* Zero is none; figures_free() gives the memory back. */
struct figures {
	double *values;
	size_t count, room;
};

void figures_add(struct figures *figures, double value);

/* The value that a share of all (0 to 1) does not exceed: 0.5 is the median. Sorts them. 0 of none.
 */
double figures_quantile(struct figures *figures, double share);

void figures_free(struct figures *figures);

#endif
