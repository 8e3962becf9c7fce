/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explain: what a figure was read from: its sentence, the parts of it, and the rules. */
#ifndef DUIDU_EXPLAIN_H
#define DUIDU_EXPLAIN_H

#include "report/report.h"
#include "report/target_rule.h"

enum explain_part {
	EXPLAIN_SENTENCE, /* or, of a sentence of several with 分别, all that the clause spans */
	EXPLAIN_CLAUSE,
	EXPLAIN_LABEL,	/* the name of what is counted, nearest before the figure, else behind it */
	EXPLAIN_VERB,	/* what is done with it */
	EXPLAIN_FIGURE, /* number, unit and the words on how exactly it is meant */
	EXPLAIN_PARTS
};

/* "sentence", "clause" ... */
const char *explain_part_name(enum explain_part part);

struct explanation {
	/* Bytes of the target's paragraph, half-open; empty where the part is not printed there:
	 * a label or verb that another clause lends. */
	struct {
		size_t start, end;
	} parts[EXPLAIN_PARTS];
	enum target_rule rules[RULE_COUNT]; /* in the order of the grammar */
	size_t rule_count;
};

/* Explains target number of report. Rules of another version of the program are left out. */
void explain_target(const struct report *report, size_t target, struct explanation *out);

#endif
