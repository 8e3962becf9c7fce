/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: what was measured several times, and its quantiles. */
#include "tests/bench/figures.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

void figures_add(struct figures *figures, double value)
{
	figures->values = grow(figures->values, &figures->room, figures->count, sizeof(value));
	figures->values[figures->count++] = value;
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double figures_quantile(struct figures *figures, double share)
{
	if (figures->count == 0)
		return 0;
	qsort(figures->values, figures->count, sizeof(double), by_value);
	size_t rank = (size_t)ceil(share * (double)figures->count);
	return figures->values[rank > 0 ? rank - 1 : 0];
}

void figures_free(struct figures *figures)
{
	free(figures->values);
	*figures = (struct figures){ 0 };
}
