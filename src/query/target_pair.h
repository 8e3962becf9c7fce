/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target pair: figures of two reports that say the same of two places, and which is higher. */
#ifndef DUIDU_TARGET_PAIR_H
#define DUIDU_TARGET_PAIR_H

#include "report/report.h"
#include "text/gram.h"

/* Which of two targets is the higher one. */
enum target_order {
	TARGET_EQUAL,
	TARGET_A_HIGHER,
	TARGET_B_HIGHER,
	TARGET_UNDECIDED, /* a figure is missing, or the operators leave it open */
};

struct target_difference {
	enum target_order order;
	double by; /* a less b in unit, ranges by their middle; NaN where a figure is missing */
	const char *unit; /* as both print it, else the base unit; 个百分点 for per cents */
};

/*
 * Compares the figures. Two of one operator compare as they are (以上 with 以上). Else a target is
 * the stretch of values that would meet it (≥ 5.5: all from there up; 左右 is taken as the figure
 * itself), and one is higher only where all of its values are: ≥ 5.5 and ≈ 6.5 is undecided, ≥ 7
 * and ≈ 6.5 is not. An index of prices counts as the rise over 100.
 */
struct target_difference target_compare(const struct target *a, const struct target *b);

/* So many base units are one unit as the target prints it (万亩: 10000); 1 where it cannot be told.
 */
double target_unit_size(const struct target *target);

/* Two targets by their numbers in the reports. */
struct target_pair {
	size_t a, b;
	bool headline; /* of one indicator; else of one object, by its name */
	float score;   /* 1 for one indicator and for equal names */
	struct target_difference difference;
};

/*
 * The pairs of two reports, by a's number, in arena; *count of them. Headline targets pair by
 * indicator, period, basis and how far their year is from the plan year; where a report says
 * one twice, the first counts. Other figures pair by period, basis, what they are counted in, and
 * the name of the thing, where it is telling, unless one counts what there is (达到) and one what
 * is added (新增): equal names first, then names with the same last two characters whose pairs of
 * characters, weighed by how rare they are, mostly agree (Dice's coefficient). Each stands in one
 * pair at most.
 */
struct target_pair *target_pairs(struct arena *arena, const struct report *a,
				 const struct report *b, const struct frequency *frequency,
				 size_t *count);

#endif
