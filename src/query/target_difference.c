/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The difference of two targets, their operators respected. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "query/target_pair.h"

/* The values that meet a target, in its base unit. */
struct stretch {
	double low, high;
};

/* What an index says the price of last year's goods is; what is above it is the rise. */
static const double INDEX_BASE = 100;

/* How far an index stands above the rise that it means: 0 where it was read as a rise. */
static double index_base(const struct target *t)
{
	return t->basis == BASIS_INDEX && t->low > INDEX_BASE / 2 ? INDEX_BASE : 0;
}

static struct stretch stretch_of(const struct target *t)
{
	double base = index_base(t);
	struct stretch s = { t->low - base, t->high - base };

	if (t->op == OP_GE)
		s.high = INFINITY;
	if (t->op == OP_LE)
		s.low = -INFINITY;
	return s;
}

static bool has_figure(const struct target *t)
{
	return t->op != OP_QUAL && !isnan(t->low) && !isnan(t->high);
}

/* Figures are decimals: what differs by less differs by rounding. */
static bool exceeds(double a, double b)
{
	return a - b > 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

static enum target_order order_of(const struct target *a, const struct target *b)
{
	struct stretch x = stretch_of(a), y = stretch_of(b);

	if (a->op == b->op && a->op == OP_GE)
		x.high = x.low, y.high = y.low;
	if (a->op == b->op && a->op == OP_LE)
		x.low = x.high, y.low = y.high;
	if (exceeds(x.low, y.high))
		return TARGET_A_HIGHER;
	if (exceeds(y.low, x.high))
		return TARGET_B_HIGHER;
	return x.low == y.low && x.high == y.high ? TARGET_EQUAL : TARGET_UNDECIDED;
}

double target_unit_size(const struct target *t)
{
	double printed = strtod(t->value, NULL);

	return printed != 0 && t->low != 0 ? t->low / printed : 1;
}

static bool is_share(const struct target *t)
{
	return strcmp(t->base_unit, "%") == 0;
}

struct target_difference target_compare(const struct target *a, const struct target *b)
{
	struct target_difference out = { TARGET_UNDECIDED, NAN, a->base_unit };

	if (!has_figure(a) || !has_figure(b) || strcmp(a->base_unit, b->base_unit) != 0)
		return out;
	out.order = order_of(a, b);
	out.by = (a->low + a->high) / 2 - index_base(a) - ((b->low + b->high) / 2 - index_base(b));
	if (is_share(a)) {
		out.unit = "个百分点";
	} else if (strcmp(a->unit, b->unit) == 0) {
		out.unit = a->unit;
		out.by /= target_unit_size(a);
	}
	return out;
}
