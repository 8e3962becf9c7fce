/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statistics. */
#include "query/statistics.h"

#include <math.h>
#include <stdlib.h>

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The value below which that part of the sorted numbers lies. */
static double quantile(const double *sorted, size_t count, double part)
{
	double at = part * (double)(count - 1);
	size_t below = (size_t)at;

	if (below + 1 >= count)
		return sorted[count - 1];
	return sorted[below] + (at - (double)below) * (sorted[below + 1] - sorted[below]);
}

struct statistics statistics_of(double *values, size_t count)
{
	struct running r = { 0 };
	struct statistics out = { .count = count };

	out.mean = out.sd = out.cv = out.least = out.lower = out.median = out.upper = out.most =
		(double)NAN;
	if (count == 0)
		return out;
	qsort(values, count, sizeof *values, by_size);
	for (size_t i = 0; i < count; i++)
		running_add(&r, values[i]);
	out.mean = r.mean;
	out.sd = running_sd(&r);
	out.cv = r.mean != 0 ? out.sd / fabs(r.mean) : (double)NAN;
	out.least = values[0];
	out.lower = quantile(values, count, 0.25);
	out.median = quantile(values, count, 0.5);
	out.upper = quantile(values, count, 0.75);
	out.most = values[count - 1];
	return out;
}

void running_add(struct running *running, double value)
{
	double from_old = value - running->mean;

	running->count++;
	running->mean += from_old / (double)running->count;
	running->squares += from_old * (value - running->mean);
}

double running_sd(const struct running *running)
{
	if (running->count < 2)
		return (double)NAN;
	return sqrt(running->squares / (double)(running->count - 1));
}

double running_without(const struct running *running, double value)
{
	if (running->count < 2)
		return (double)NAN;
	return running->mean - (value - running->mean) / (double)(running->count - 1);
}
