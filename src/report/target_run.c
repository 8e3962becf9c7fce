/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Run: cuts a clause at its figures. */
#include "report/target_run.h"

#include <stdlib.h>

#include "base/mem.h"

enum { SAYS = WORD_UP | WORD_DOWN | WORD_LEVEL };

void runs_free(struct runs *runs)
{
	free(runs->figures);
	free(runs->items);
	*runs = (struct runs){ 0 };
}

/* Reads the figures of a clause; those that a rule leaves out are text, but for what comes 从. */
static void read_figures(struct runs *runs, const struct passage *p, const struct extent *clause)
{
	size_t floor = clause->start;

	runs->figure_count = 0;
	for (size_t i = clause->token; i < clause->last; i++) {
		struct figure figure;
		if (p->tokens[i].kind != TOKEN_FIGURE)
			continue;
		figure_read(p, i, floor, clause->end, &figure);
		floor = p->tokens[i].end;
		if (figure_left_out(&figure) && !(figure.rules & RULE_BIT(RULE_NO_FROM)))
			continue;
		runs->figures = grow(runs->figures, &runs->figure_room, runs->figure_count,
				     sizeof *runs->figures);
		runs->figures[runs->figure_count++] = figure;
	}
}

/* Whether a figure goes on with the list that the one before it is in. */
static bool goes_on(const struct passage *p, const struct figure *before,
		    const struct figure *figure)
{
	size_t at = before->end;
	const struct word *joint = word_at(&p->words, at, figure->start, WORD_AND);

	at += joint ? joint->text.n : 0;
	if (at != figure->start || (before->rules & RULE_BIT(RULE_NO_FROM)))
		return false;
	if (!joint)
		return figure->start == figure->number->start;
	return !(figure->kinds & (SAYS | WORD_EACH)) ||
	       (before->kinds & WORD_EACH && !(figure->kinds & WORD_EACH) &&
		figure->number->measure == before->number->measure);
}

/* Between two runs: where the noun behind the first ends, and the phrase of the second begins. */
static void split_between(const struct passage *p, const struct figure *before, size_t to,
			  struct run *run, struct run *next)
{
	size_t from = before->end, at;
	const struct word *word = word_at(&p->words, from, to, WORD_AND);

	run->behind = run->behind_end = figure_skip_of(p, from);
	next->phrase = from;
	if (word) {
		next->phrase = from + word->text.n;
	} else if (from < to && !word_at(&p->words, from, to, WORD_VERB)) {
		word = word_in(&p->words, from, to, WORD_AND, &at);
		if (!word)
			word = word_in(&p->words, from, to, WORD_VERB, &at);
		if (word) {
			run->behind_end = at;
			next->phrase = word->kinds & WORD_AND ? at + word->text.n : at;
		} else if (before->number->measure == MEASURE_COUNT) {
			run->behind_end = next->phrase = to;
		}
	}
	if (run->behind > run->behind_end)
		run->behind = run->behind_end;
}

static void find_runs(struct runs *runs, const struct passage *p, const struct extent *clause)
{
	struct run *run = NULL;

	runs->count = 0;
	for (size_t i = 0; i < runs->figure_count; i++) {
		struct figure *figure = &runs->figures[i];
		if (run && goes_on(p, figure - 1, figure)) {
			figure_follow(figure, figure - 1);
			run->end = i + 1;
			continue;
		}
		runs->items = grow(runs->items, &runs->room, runs->count, sizeof *runs->items);
		run = &runs->items[runs->count++];
		*run = (struct run){ .first = i, .end = i + 1, .phrase = clause->start };
		if (i > 0)
			split_between(p, figure - 1, figure->start, run - 1, run);
	}
	if (run) {
		run->behind = figure_skip_of(p, runs->figures[run->end - 1].end);
		run->behind_end = clause->end;
		if (run->behind > run->behind_end)
			run->behind = run->behind_end;
	}
}

/* 增长7%和8%以上: the word behind the last figure holds for those that have none. */
static void share_op(struct runs *runs, const struct run *run)
{
	const struct figure *last = &runs->figures[run->end - 1];

	if (run->end - run->first < 2 || !last->op_behind)
		return;
	for (size_t i = run->first; i + 1 < run->end; i++)
		if (runs->figures[i].op_behind || runs->figures[i].op_before)
			return;
	for (size_t i = run->first; i + 1 < run->end; i++) {
		runs->figures[i].op = last->op;
		runs->figures[i].rules |= RULE_BIT(RULE_OP_SHARED);
	}
}

void runs_read(const struct passage *passage, const struct extent *clause, struct runs *runs)
{
	read_figures(runs, passage, clause);
	find_runs(runs, passage, clause);
	for (size_t i = 0; i < runs->count; i++)
		share_op(runs, &runs->items[i]);
}
