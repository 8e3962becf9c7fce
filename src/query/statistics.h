/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statistics: what describes a list of numbers. NaN means that it cannot be told. */
#ifndef DUIDU_STATISTICS_H
#define DUIDU_STATISTICS_H

#include <stddef.h>

/*
 * Of count numbers, none of them NaN. Quartiles lie between neighbours as in R's default (type 7)
 * and Excel's QUARTILE.INC; sd is that of a sample (n - 1), cv is sd over the mean's amount. sd
 * needs two numbers, cv also a mean that is not 0, the others one.
 */
struct statistics {
	size_t count;
	double mean, sd, cv;
	double least, lower, median, upper, most; /* quartiles */
};

/* values are sorted by it. */
struct statistics statistics_of(double *values, size_t count);

/* Of numbers that come one by one: count, mean and sd only. Begin with { 0 }. */
struct running {
	size_t count;
	double mean, squares; /* of the distances from the mean (Welford, 1962) */
};
void running_add(struct running *running, double value);
double running_sd(const struct running *running);

/* The mean of all but one of the numbers added; NaN where no other was. */
double running_without(const struct running *running, double value);

#endif
