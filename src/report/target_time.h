/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time: words that say of what year, or part of it, what follows is: 2022年, 1-10月, 前三季度. */
#ifndef DUIDU_TARGET_TIME_H
#define DUIDU_TARGET_TIME_H

#include <stdbool.h>
#include <stddef.h>

#include "text/slice.h"

enum time_kind {
	TIME_YEAR,  /* 2022年; year, and part where months or quarters follow: 2022年1-10月 */
	TIME_PART,  /* 1-10月, 前三季度, 上半年: part of the year that is spoken of */
	TIME_WHOLE, /* 全年, 年内: the year, not a part of it */
	TIME_LAST,  /* 去年, 上年 */
	TIME_SPAN,  /* 五年来, “十三五”期间, 2012年以来: several years */
	TIME_DATE,  /* 5月1日: says nothing */
};

enum { TIME_PART_TEXT = 8 };

struct time_expression {
	enum time_kind kind;
	size_t start, end;
	int year;		   /* of TIME_YEAR; else 0 */
	char part[TIME_PART_TEXT]; /* M1-10, M11, Q3, Q1-3; else "" */
};

/* The expression that begins at byte at of text, folded; false when none does. */
bool time_at(struct slice text, size_t at, struct time_expression *out);

#endif
