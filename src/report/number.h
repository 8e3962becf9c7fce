/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Number: figures with their units, as they stand in folded text: 2.3万亩, 百分之六点五, 四成,
 * 5.8%-6%, 1800多名. What is a count of pages or the number of a road is not told here.
 */
#ifndef DUIDU_NUMBER_H
#define DUIDU_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "text/fold.h"
#include "text/slice.h"

/* What a unit measures. */
enum measure {
	MEASURE_PERCENT, /* %, ‰, 成 */
	MEASURE_POINTS,	 /* 个百分点 */
	MEASURE_TIMES,	 /* 倍 */
	MEASURE_DOUBLE,	 /* 番 */
	MEASURE_MONEY,
	MEASURE_COUNT, /* 个, 家, 人 …: whatever is counted by pieces */
	MEASURE_AREA,
	MEASURE_LENGTH,
	MEASURE_MASS,
	MEASURE_VOLUME,
	MEASURE_POWER, /* 千瓦, and 千伏: the size of works, often part of their names */
	MEASURE_ENERGY,
	MEASURE_DENSITY, /* 微克/立方米 and other ratios of two units */
	MEASURE_TIME,	 /* 天, 小时: how long */
	MEASURE_NONE,	 /* 年, 届, 号: no quantity at all */
};

/* A row of the table of units. value in base units = figure * factor. */
struct unit {
	const char *name; /* folded */
	enum measure measure;
	double factor;
	const char *base;
};

/* The longest unit that text, folded, begins with; NULL when it begins with none. */
const struct unit *unit_at(struct slice text);

/* The base unit of a ratio of units: 吨标准煤/万元 by its name. */
enum { NUMBER_TEXT = 24 };

/*
 * A figure: bytes start to end of the folded text, number, words between and unit. Of a range
 * value is the lower end as printed and upper the other; else upper is empty.
 */
struct number {
	size_t start, end;
	char value[NUMBER_TEXT]; /* plain decimal, in the printed unit */
	char upper[NUMBER_TEXT];
	size_t unit_start;     /* where the unit's letters begin; 万 and 亿 belong to it */
	size_t unit_end;       /* and end, where 余 or 多 stand between they are in it */
	const char *unit_name; /* instead of the printed one: % for 百分之; else NULL */
	enum measure measure;
	const char *base;
	double low, high; /* in base units */
	bool more;	  /* 余, 多: a little more than that */
	bool chinese;	  /* in Chinese numerals */
};

enum number_found {
	NUMBER_NOT,    /* no figure begins here */
	NUMBER_READ,   /* *out is filled in */
	NUMBER_BROKEN, /* something like one that cannot be read: out->start and end only */
};

/*
 * Reads the figure that begins at byte at of text, which must not be the middle of a number.
 * NUMBER_NOT: out->end is where looking can go on.
 */
enum number_found number_at(const struct folded *text, size_t at, struct number *out);

#endif
