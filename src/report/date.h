/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Date: when and at which meeting a report was given, and which years it speaks of. */
#ifndef DUIDU_DATE_H
#define DUIDU_DATE_H

#include <stdbool.h>

#include "text/slice.h"

struct date {
	int year, month, day;
};

/*
 * The first complete date in a compact text (front_compact): 2022年12月26日, 2003年1月十日,
 * 2023-01-09. Sets *out and, where it is printed, *end to the byte behind it; false when there is
 * none.
 */
bool date_find(struct slice compact, struct date *out, size_t *end);

/*
 * The meeting that a compact text names: 济南市第十八届人民代表大会第二次会议; empty when it names
 * none. *place is what stands before its number: 济南市, or 全国.
 */
struct slice date_meeting(struct slice compact, struct slice *place);

/* The last year (2013, 2013年度 …) that stands in a compact text, 0 when none does. */
int date_last_year(struct slice compact);

#endif
