/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series: what can be put side by side: an indicator, how it is measured, and in what. */
#ifndef DUIDU_SERIES_H
#define DUIDU_SERIES_H

#include "base/arena.h"
#include "report/indicator.h"

struct series {
	const struct indicator *indicator; /* of the lexicon, which must outlive it */
	size_t number;			   /* of the indicator in it */
	enum basis basis;		   /* an index of prices counts as the rate of its rise */
	const char *unit;		   /* the base unit of all its numbers: %, 元, 人 */
	const char *name;		   /* of a variable: gdp, gdp_lv, trade_lv_usd */
	bool usual;			   /* whether the indicator is usually given in it */
};

/*
 * The series of an indicator's figures that have that basis and base unit, which must outlive it;
 * unit NULL: the usual one. The name lives in arena: that of the indicator alone for its usual
 * basis; _gr, _lv, _rt or _sh stand for another one (growth, level, rate, share), a last part for
 * another unit than the usual one.
 */
struct series series_of(struct arena *arena, const struct indicators *lexicon, size_t number,
			enum basis basis, const char *unit);

/* The order: indicators as in the lexicon, of each the usual one first, then by basis and unit. */
int series_compare(const struct series *a, const struct series *b);

#endif
