/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clause: a clause is cut into runs, bare lists of figures (7%和8%以上), each with the phrase
 * before it and the noun behind it; then each run is given its subjects.
 */
#include "report/target_clause.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/target_state.h"

enum {
	SAYS = WORD_UP | WORD_DOWN | WORD_LEVEL,
	SILENT_MOST = 2, /* clauses over which a subject is remembered */
};

void clause_walk_free(struct clause_walk *walk)
{
	runs_free(&walk->runs);
}

/* Adds a rule to those that read the subjects. */
static void add_rule(struct subjects *list, enum target_rule rule)
{
	for (size_t i = 0; i < list->count; i++)
		list->items[i].rules |= RULE_BIT(rule);
}

/* The subjects of a run that names none: those of figures before. */
static void recall(const struct clause_walk *walk, const struct run *run, struct subjects *out)
{
	size_t count = run->end - run->first;
	const struct figure *figure = &walk->runs.figures[run->first];

	out->count = 0;
	if (figure->kinds & WORD_EACH && count > 1 && walk->recent_count >= count &&
	    walk->last.count < count) {
		for (size_t i = walk->recent_count - count; i < walk->recent_count; i++)
			out->items[out->count++] = walk->recent[i];
		add_rule(out, RULE_EACH_BACK);
	} else if (walk->silent <= SILENT_MOST) {
		*out = walk->last;
		add_rule(out, RULE_CARRIED);
	}
}

/* Ends in 级 or the like: 2个国家级、8个省级产业园. */
static bool lacks_head(const struct passage *p, const struct subject *thing)
{
	struct slice t = slice_sub(p->text, thing->start, thing->end);

	return slice_ends(t, SLICE("级")) || slice_ends(t, SLICE("类")) ||
	       slice_ends(t, SLICE("型"));
}

/* Gives a thing that lacks its head that of the next run. */
static void lend_head(struct clause_walk *walk, const struct run *run, struct subject *thing)
{
	const struct passage *p = walk->reader.passage;
	const struct run *next = run + 1;
	struct subject whole;

	if (!lacks_head(p, thing) || next == walk->runs.items + walk->runs.count ||
	    !subject_behind(&walk->reader, next->behind, next->behind_end, false, &whole))
		return;
	size_t at = slice_find(slice_sub(p->text, 0, whole.end), SLICE("级"), whole.start);
	if (at + strlen("级") < whole.end)
		whole.start = at + strlen("级");
	thing->label = arena_printf(walk->arena, "%s%s",
				    passage_printed(p, walk->arena, thing->start, thing->end),
				    passage_printed(p, walk->arena, whole.start, whole.end));
	thing->rules |= RULE_BIT(RULE_THING_HEAD);
}

/* Whether what stands before a figure is what it is of, so that nothing behind it is. */
static bool is_before(const struct figure *figure, const struct subjects *list)
{
	bool count = figure->number->measure == MEASURE_COUNT;
	const struct indicator *of = list->count ? list->items[list->count - 1].of : NULL;

	if (list->count == 0)
		return (figure->rises || figure->falls) && !count;
	return !count || (of && subject_counts(of, figure->number));
}

/* The indicator whose name stands right behind a figure: 5%以上的经济增长. */
static bool find_name_behind(const struct clause_walk *walk, const struct run *run,
			     const struct subject *verb, struct subjects *list)
{
	const struct passage *p = walk->reader.passage;
	const struct figure *figure = &walk->runs.figures[run->end - 1];
	struct subject subject = *verb;
	size_t token = figure->token + 1;

	if (list->count || token >= p->token_count || p->tokens[token].start != run->behind ||
	    run->behind >= run->behind_end || !subject_named(&walk->reader, token, &subject) ||
	    (figure->number->measure > MEASURE_DOUBLE &&
	     !subject_counts(subject.of, figure->number)))
		return false;
	*list = (struct subjects){ { subject }, 1 };
	return true;
}

/* What stands behind a single count: an indicator's name, or the thing that is counted. */
static bool find_behind(struct clause_walk *walk, const struct run *run, const struct subject *verb,
			struct subjects *list)
{
	struct subject subject = *verb, behind;

	if (find_name_behind(walk, run, verb, list))
		return true;
	if (is_before(&walk->runs.figures[run->end - 1], list) ||
	    !subject_behind(&walk->reader, run->behind, run->behind_end, list->count > 0, &behind))
		return false;
	subject.start = behind.start;
	subject.end = behind.end;
	subject.rules |= RULE_BIT(RULE_THING_BEHIND);
	lend_head(walk, run, &subject);
	*list = (struct subjects){ { subject }, 1 };
	return true;
}

/* One thing of a list of things: 淤地坝、小型水保拦蓄工程120座. */
static void merge_things(struct subjects *list)
{
	struct subject *first = &list->items[0];

	first->end = list->items[list->count - 1].end;
	first->of = NULL;
	first->label = NULL;
	list->count = 1;
}

static bool all_named(const struct subjects *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (!list->items[i].of)
			return false;
	return list->count > 0;
}

/* Makes the list fit the figures: one each, or all for one. */
static void fit(const struct clause_walk *walk, struct subjects *list, size_t figures)
{
	if (figures > 1 && list->count != figures)
		(void)subjects_divide(&walk->reader, list, figures);
	if (figures > 1 && list->count == figures)
		add_rule(list, RULE_EACH);
	else if (list->count > 1 && all_named(list))
		add_rule(list, RULE_NAME_LIST);
	else if (list->count > 1)
		merge_things(list);
}

static bool is_own_verb(const struct subject *verb)
{
	return verb->verb < verb->verb_end;
}

/* Finds the subjects of a run. */
static void find_subjects(struct clause_walk *walk, const struct run *run, struct subjects *list)
{
	const struct figure *figure = &walk->runs.figures[run->first];
	struct subject verb;

	subjects_read(&walk->reader, run->phrase, figure->start,
		      walk->has_lead ? &walk->lead : NULL, list, &verb);
	if (find_behind(walk, run, &verb, list))
		return;
	if (list->count) {
		for (size_t i = 0; i < list->count; i++)
			if (!list->items[i].of)
				list->items[i].rules |= RULE_BIT(RULE_THING_BEFORE);
		return;
	}
	if (!is_own_verb(&verb) || (walk->last.count && !walk->last.items[0].of))
		recall(walk, run, list);
	if (is_own_verb(&verb))
		for (size_t i = 0; i < list->count; i++) {
			list->items[i].verb = verb.verb;
			list->items[i].verb_end = verb.verb_end;
		}
	if (list->count == 0) {
		verb.start = verb.verb;
		verb.end = verb.verb_end;
		*list = (struct subjects){ { verb }, 1 };
	}
}

/* A thing without a verb goes with the verb before. */
static void share_verb(struct clause_walk *walk, const struct run *run, struct subjects *list)
{
	bool says = walk->runs.figures[run->first].kinds & SAYS;

	for (size_t i = 0; i < list->count; i++) {
		struct subject *s = &list->items[i];
		if (s->of || (s->rules & RULE_BIT(RULE_CARRIED)))
			continue;
		if (s->verb == s->verb_end && !says && walk->verb < walk->verb_end) {
			s->verb = walk->verb;
			s->verb_end = walk->verb_end;
			s->rules |= RULE_BIT(RULE_VERB_SHARED);
		}
		if (s->verb < s->verb_end) {
			walk->verb = s->verb;
			walk->verb_end = s->verb_end;
		}
	}
}

static void remember(struct clause_walk *walk, const struct subjects *list, size_t figures)
{
	walk->last = *list;
	walk->silent = 0;
	walk->has_lead = true;
	walk->lead = list->items[0];
	for (size_t i = 0; i < list->count; i++)
		walk->last.items[i].rules &= ~(RULE_BIT(RULE_EACH) | RULE_BIT(RULE_NAME_LIST) |
					       RULE_BIT(RULE_THING_BEFORE));
	if (list->count != 1 || figures != 1)
		return;
	if (walk->recent_count == SUBJECT_MOST) {
		memmove(walk->recent, walk->recent + 1, (SUBJECT_MOST - 1) * sizeof *walk->recent);
		walk->recent_count--;
	}
	if (!(list->items[0].rules & RULE_BIT(RULE_CARRIED)))
		walk->recent[walk->recent_count++] = walk->last.items[0];
}

static void tell(struct clause_walk *walk, const struct run *run, const struct subject *subject,
		 const struct figure *figure)
{
	struct finding finding = { subject, figure, &walk->context, subject->from, figure->end };

	if (figure->rules & RULE_BIT(RULE_NO_FROM))
		return;
	if (run->behind_end > finding.end && run->end - 1 == (size_t)(figure - walk->runs.figures))
		finding.end = run->behind_end;
	walk->take(walk->taker, &finding);
}

static void read_run(struct clause_walk *walk, struct run *run)
{
	size_t figures = run->end - run->first;
	struct subjects list;

	find_subjects(walk, run, &list);
	fit(walk, &list, figures);
	share_verb(walk, run, &list);
	bool each = figures > 1 && list.count == figures;
	for (size_t i = 0; i < figures; i++) {
		const struct figure *figure = &walk->runs.figures[run->first + i];
		scope_until(&walk->context, walk->reader.passage, figure->number->start);
		for (size_t s = each ? i : 0; s < (each ? i + 1 : list.count); s++)
			tell(walk, run, &list.items[s], figure);
	}
	remember(walk, &list, figures);
}

/* 财政总收入突破百亿元，达到102亿元: a thing that a clause without figures speaks of, where nothing
 * was spoken of before. */
static bool find_topic(const struct clause_walk *walk, const struct extent *clause,
		       struct subjects *list)
{
	enum { TOPIC_MOST = 60 }; /* bytes */
	const struct passage *p = walk->reader.passage;
	struct subject verb;
	size_t at = clause->end;

	if (walk->last.count)
		return false;
	(void)word_in(&p->words, clause->start, clause->end, SAYS | WORD_BOUND, &at);
	subjects_read(&walk->reader, clause->start, at, NULL, list, &verb);
	return list->count == 1 && !list->items[0].of &&
	       list->items[0].end - list->items[0].start <= TOPIC_MOST;
}

/* A clause without figures may name what the next one speaks of, or say it in words. */
static void read_words(struct clause_walk *walk, const struct extent *clause)
{
	struct subjects list;

	walk->silent++;
	if (!state_read(walk, clause->start, clause->end, &list) &&
	    !find_topic(walk, clause, &list))
		return;
	walk->last = list;
	walk->silent = 0;
	walk->has_lead = true;
	walk->lead = list.items[0];
}

static void read_clause(struct clause_walk *walk, const struct extent *clause)
{
	const struct passage *p = walk->reader.passage;

	scope_enter(&walk->context, &walk->reader, clause->start, clause->end);
	runs_read(p, clause, &walk->runs);
	for (size_t i = 0; i < walk->runs.count; i++)
		read_run(walk, &walk->runs.items[i]);
	if (walk->runs.count == 0)
		read_words(walk, clause);
	scope_until(&walk->context, p, clause->end);
}

static void end_sentence(struct clause_walk *walk)
{
	walk->last.count = 0;
	walk->recent_count = 0;
	walk->verb = walk->verb_end = 0;
	scope_end(&walk->context);
}

void clause_walk(struct clause_walk *walk)
{
	const struct passage *p = walk->reader.passage;
	struct extent clause = { .start = 0 };

	walk->context = (struct context){ .section_span = walk->span };
	walk->has_lead = false;
	end_sentence(walk);
	for (size_t i = 0; i <= p->token_count; i++) {
		bool stop = i == p->token_count || p->tokens[i].kind == TOKEN_STOP;
		if (!stop)
			continue;
		clause.end = i < p->token_count ? p->tokens[i].start : p->text.n;
		clause.last = i;
		if (clause.start < clause.end)
			read_clause(walk, &clause);
		if (i < p->token_count && p->tokens[i].stop == '.')
			end_sentence(walk);
		clause.token = i + 1;
		clause.start = i < p->token_count ? p->tokens[i].end : p->text.n;
	}
}
