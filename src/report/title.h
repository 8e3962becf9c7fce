/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title: 2022年济南市政府工作报告, 关于某省人民政府工作的报告, 政府工作报告 and their like. */
#ifndef DUIDU_TITLE_H
#define DUIDU_TITLE_H

#include <stdbool.h>

#include "text/slice.h"

/* A title taken apart; the slices are parts of the text that was read. */
struct title {
	struct slice whole; /* without number, page, 标题： and 《》 */
	int year;	    /* 0 when none stands there */
	struct slice place; /* 济南市; empty for none, and for a mere 省, 市, 县 or 区 */
	bool entry;	    /* a number or a page stands around it: a line of a table of contents */
};

/* Whether a compact line (front_compact) is a title and nothing else; *out is set if it is. */
bool title_read(struct slice compact, struct title *out);

/* The four digits at the start of t as a year, 0 where there are none or it cannot be one. */
int title_year(struct slice t);

#endif
