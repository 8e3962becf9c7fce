/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese number: 百分之六点五, 三分之一, 四成, 翻两番, 四千五百七十亿, in folded text. */
#ifndef DUIDU_NUMBER_CHINESE_H
#define DUIDU_NUMBER_CHINESE_H

#include <stdbool.h>

#include "report/number.h"

/* A numeral in Chinese characters; 万 and 亿 behind it are left to the unit. */
struct chinese_number {
	size_t numeral_end;
	size_t end; /* of all: of the numeral, or of the unit where the form brings one */
	char value[NUMBER_TEXT];
	const char *unit; /* that the form brings: %, 成, 番; else NULL */
	size_t chars;	  /* of the numeral */
	bool scaled;	  /* 万 or 亿 follows */
};

/* Whether a numeral, or 百分之, begins there. */
bool chinese_begins(struct slice text, size_t at);

/* The numeral that begins at byte at; false when none does: *out is untouched. */
bool chinese_number_at(struct slice text, size_t at, struct chinese_number *out);

/*
 * Whether a numeral without a unit of its own, before this one, is a figure: 四千五百亿公斤 and
 * 两倍 are, 十大工程, 三个 and 一方 are not.
 */
bool chinese_number_counts(const struct chinese_number *c, const struct unit *unit);

#endif
