/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target: a figure that a report promises (预期目标) or reports, and what it means. */
#ifndef DUIDU_TARGET_H
#define DUIDU_TARGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "report/identity.h"
#include "report/outline.h"
#include "text/paragraph.h"

enum period { PERIOD_PLAN, PERIOD_ACTUAL };
enum target_op { OP_EQ, OP_APPROX, OP_GE, OP_LE, OP_QUAL };
enum basis { BASIS_NONE, BASIS_GROWTH, BASIS_LEVEL, BASIS_RATE, BASIS_INDEX, BASIS_SHARE };

/* Names of the machine interface: "plan", "ge", "growth" ...; BASIS_NONE is "". */
const char *period_name(enum period period);
const char *target_op_name(enum target_op op);
const char *basis_name(enum basis basis);

/*
 * Texts are NUL-terminated UTF-8 in the report's arena. value is a plain decimal in the printed
 * unit, or low~high; a fall is negative; "" for a qualitative target. low and high are the same
 * as numbers in the base unit (亿元 -> 元, 万亩 -> 亩), both NaN where there is no figure.
 */
struct target {
	enum period period;
	const char *year;      /* 2023, 2022M1-10, 2022Q3 */
	const char *indicator; /* id of the vocabulary, or "other" */
	const char *label;     /* the thing counted, or the indicator as printed */
	const char *verb;
	enum target_op op;
	const char *value;
	const char *unit; /* as printed */
	enum basis basis;
	bool headline;
	double low, high;
	const char *base_unit; /* of low and high */
	const char *rules;     /* names of the rules that read it, commas between */
	size_t para;
	size_t start, end;	   /* the clause that holds the figure */
	size_t figure, figure_end; /* the figure itself with its unit and operator words */
	size_t line;
};

struct indicators;

/* What was found in a report. */
struct targets {
	struct target *items; /* in text order */
	size_t count;
	size_t unread; /* figures that could not be read (8.5.5%) and were left out */
};

/*
 * Finds the targets of one report's paragraphs, by the rules of target_rule.h. identity gives the
 * years and the place, outline the roles; without them (year 0, no heading) figures are still
 * found. All of *out lives in arena. Cannot fail; deterministic, linear in the bytes of the text.
 */
void targets_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		  const struct outline *outline, const struct identity *identity,
		  const struct indicators *lexicon, struct targets *out);

#endif
