/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figure: a number with the small words before and behind it: what it says and how exactly. */
#ifndef DUIDU_TARGET_FIGURE_H
#define DUIDU_TARGET_FIGURE_H

#include "report/target_passage.h"
#include "report/target_rule.h"

struct figure {
	const struct number *number;
	size_t token;	   /* of the passage */
	size_t start, end; /* its words included */
	enum target_op op;
	unsigned kinds;			    /* enum word_kind of the words before it */
	bool op_behind;			    /* the word that says op stands behind it */
	bool op_before;			    /* or before it */
	bool rises, falls;		    /* a change: 增长, 下降, but not 提高到 */
	unsigned changes;		    /* how many words of change: 增速提高 are two */
	size_t verb, verb_end;		    /* the word that says what it does; nothing: none */
	const struct time_expression *time; /* between its words: 提高到2012年的; NULL for none */
	int base_year;			    /* 比2017年: compared with that; 0 for none */
	rule_set rules;
};

/*
 * Reads the figure at a token, its words within floor to limit. What figure->rules has of the rules
 * no-… says that it is no target.
 */
void figure_read(const struct passage *passage, size_t token, size_t floor, size_t limit,
		 struct figure *out);

/* Whether rules leave a figure out. */
bool figure_left_out(const struct figure *figure);

/* Takes over what the figure before, of the same list, says: 分别增长7%和8%. */
void figure_follow(struct figure *figure, const struct figure *before);

/* Where a 的 at byte at ends; at when none stands there. */
size_t figure_skip_of(const struct passage *passage, size_t at);

#endif
