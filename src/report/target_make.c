/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Make: period and basis, headline or not, value and range of one target. */
#include "report/target_make.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

enum {
	LABEL_MOST = 120,   /* bytes of a label */
	CLAUSE_MOST = 1200, /* bytes of a clause that is kept whole */
};

/* A target on its way, with what it is made from. */
struct making {
	const struct maker *maker;
	const struct finding *finding;
	struct target *target;
	int year;
};

static bool is_ratio(enum measure measure)
{
	return measure <= MEASURE_DOUBLE;
}

static bool is_change(const struct figure *f)
{
	return f->rises || f->falls || f->number->measure == MEASURE_DOUBLE;
}

/* The period and year of a finding; rules that changed them are added. */
static void make_time(struct making *m)
{
	const struct maker *f = m->maker;
	const struct context *c = m->finding->context;
	struct target *t = m->target;
	const struct figure *figure = m->finding->figure;
	struct place place = { f->para, f->passage->folded.source[m->finding->start].start };
	int plan = f->identity->plan_year, past = f->identity->review_year;
	int named = figure && figure->time && figure->time->year ? figure->time->year : c->year;

	t->period = periods_at(f->periods, place);
	if (named && named != (t->period == PERIOD_PLAN ? plan : past))
		t->period = named >= plan ? PERIOD_PLAN : PERIOD_ACTUAL;
	else if (!named && c->last_year)
		t->period = PERIOD_ACTUAL;
	m->year = named ? named : t->period == PERIOD_PLAN ? plan : past;
	t->year = m->year ? arena_printf(f->arena, "%d%s", m->year,
					 t->period == PERIOD_ACTUAL ? c->part : "")
			  : "";
}

static rule_set time_rules(const struct making *m)
{
	const struct context *c = m->finding->context;
	rule_set rules = 0;

	rules |= c->year ? RULE_BIT(RULE_YEAR) : 0;
	rules |= c->part[0] && m->target->period == PERIOD_ACTUAL ? RULE_BIT(RULE_YEAR_PART) : 0;
	rules |= c->last_year ? RULE_BIT(RULE_LAST_YEAR) : 0;
	return rules;
}

/* Whether the label, or what is said between it and the figure, speaks of a share. */
static bool says_share(const struct making *m)
{
	static const char *const words[] = { "占", "比重", "份额" };
	const struct finding *found = m->finding;
	struct slice t = slice_sub(m->maker->passage->text, found->subject->from,
				   found->figure->number->start);

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_find(t, slice_of(words[i]), 0) < t.n)
			return true;
	return false;
}

enum { INDEX_LEAST = 50 }; /* per cent: no rise of prices is that high, no index that low */

static enum basis basis_of(const struct making *m)
{
	const struct figure *f = m->finding->figure;
	const struct indicator *of = m->finding->subject->of;
	bool price = of && strcmp(of->id, "cpi") == 0;

	if (!f)
		return of ? of->basis : BASIS_NONE;
	if (!is_ratio(f->number->measure))
		return of && is_change(f) ? BASIS_GROWTH : BASIS_LEVEL;
	if (price && f->number->measure == MEASURE_PERCENT)
		return f->number->low > INDEX_LEAST ? BASIS_INDEX : BASIS_RATE;
	if (is_change(f) || f->number->measure == MEASURE_POINTS)
		return BASIS_GROWTH;
	if (!of)
		return says_share(m) ? BASIS_SHARE : BASIS_RATE;
	return of->basis == BASIS_RATE || of->basis == BASIS_SHARE ? of->basis : BASIS_GROWTH;
}

/* Whether the indicator may have a figure of that unit. */
static bool fits_unit(const struct making *m)
{
	const struct number *n = m->finding->figure->number;
	const struct indicator *of = m->finding->subject->of;

	if (m->target->basis == BASIS_GROWTH)
		return is_ratio(n->measure) ||
		       (n->measure == MEASURE_DENSITY && subject_counts(of, n));
	return is_ratio(n->measure) ? m->target->basis != BASIS_LEVEL && subject_counts(of, n)
				    : subject_counts(of, n);
}

static bool plausible(const struct making *m)
{
	const struct indicator *of = m->finding->subject->of;
	const struct target *t = m->target;

	if (t->basis != of->basis || m->finding->figure->number->measure != MEASURE_PERCENT)
		return true;
	return !(t->low < of->low) && !(t->high > of->high);
}

/* A change of a growth rate (增速提高1个百分点) is not the growth. */
static bool is_second_change(const struct making *m)
{
	const struct figure *f = m->finding->figure;
	const char *id = m->finding->subject->of->id;

	return f->number->measure == MEASURE_POINTS &&
	       m->finding->subject->of->basis == BASIS_GROWTH &&
	       strcmp(id, "energy_intensity") != 0 && strcmp(id, "emissions") != 0 &&
	       strcmp(id, "pm25") != 0;
}

/* 97亿元，完成101.1%: a share of what was planned is no growth. */
static bool is_of_plan(const struct making *m)
{
	const struct finding *found = m->finding;
	const struct figure *f = found->figure;
	struct slice verb = slice_sub(m->maker->passage->text, f->verb, f->verb_end);

	return found->subject->rules & RULE_BIT(RULE_CARRIED) && m->target->basis == BASIS_GROWTH &&
	       f->number->measure == MEASURE_PERCENT && !is_change(f) &&
	       (slice_is(verb, SLICE("完成")) || slice_is(verb, SLICE("占")));
}

/* Whether a finding is stated of the whole place for the year of its period. */
static bool is_headline(const struct making *m)
{
	const struct finding *found = m->finding;
	const struct identity *id = m->maker->identity;
	int year = m->target->period == PERIOD_PLAN ? id->plan_year : id->review_year;

	if (!found->subject->of || found->subject->part || found->context->part_lead ||
	    m->year != year || found->subject->span || found->context->span)
		return false;
	if (!found->figure)
		return true;
	if (found->figure->kinds & WORD_SPAN || is_second_change(m) || is_of_plan(m) ||
	    (found->figure->base_year && found->figure->base_year != year - 1))
		return false;
	return fits_unit(m) && plausible(m);
}

static rule_set scope_rules(const struct making *m)
{
	const struct finding *found = m->finding;
	rule_set rules = 0;

	rules |= found->context->part_lead ? RULE_BIT(RULE_PART_LEAD) : 0;
	rules |= found->subject->span || found->context->span ||
				 (found->figure && found->figure->kinds & WORD_SPAN)
			 ? RULE_BIT(RULE_SPAN)
			 : 0;
	rules |= found->figure && found->figure->base_year ? RULE_BIT(RULE_OTHER_BASE) : 0;
	return rules;
}

/* 单位生产总值能耗降低率: the name says that its figure is a fall. */
static bool named_fall(const struct making *m)
{
	static const char *const ends[] = { "下降率", "降低率", "降幅", "下降幅度", "降低幅度" };
	const struct subject *s = m->finding->subject;
	struct slice name = slice_sub(m->maker->passage->text, s->start, s->end);

	for (size_t i = 0; s->of && !s->label && i < COUNT(ends); i++)
		if (slice_ends(name, slice_of(ends[i])))
			return true;
	return false;
}

/* The sign of a figure: a fall is negative where a change is meant. */
static bool is_negative(const struct making *m)
{
	const struct figure *f = m->finding->figure;

	return (f->falls || named_fall(m)) &&
	       (is_ratio(f->number->measure) || f->number->measure == MEASURE_DENSITY);
}

/* The printed unit, without 余 and 多 in it: 万余家. */
static const char *unit_of(const struct making *m)
{
	const struct number *n = m->finding->figure->number;
	const char *printed =
		passage_printed(m->maker->passage, m->maker->arena, n->unit_start, n->unit_end);
	struct slice unit = slice_of(printed);

	for (size_t at = 0; n->more && at < unit.n; at += strlen("余")) {
		struct slice rest = slice_sub(unit, at, unit.n);
		if (slice_starts(rest, SLICE("余")) || slice_starts(rest, SLICE("多")))
			return arena_printf(m->maker->arena, "%.*s%s", (int)at, unit.s,
					    unit.s + at + strlen("余"));
	}
	return printed;
}

static void make_value(struct making *m)
{
	const struct number *n = m->finding->figure->number;
	struct target *t = m->target;
	const char *sign = is_negative(m) ? "-" : "";
	struct arena *arena = m->maker->arena;

	t->value = n->upper[0] ? arena_printf(arena, "%s%s~%s%s", sign, n->value, sign, n->upper)
			       : arena_printf(arena, "%s%s", sign, n->value);
	t->unit = n->unit_name ? n->unit_name : unit_of(m);
	t->low = is_negative(m) ? -n->high : n->low;
	t->high = is_negative(m) ? -n->low : n->high;
	t->base_unit = n->base;
}

/* Makes one measure of those that say the same: 番 and 倍 of growth per cent, an index its rise. */
static void normalise(struct making *m)
{
	struct target *t = m->target;
	enum measure measure = m->finding->figure->number->measure;

	if (measure == MEASURE_DOUBLE) {
		t->low = (exp2(t->low) - 1) * 100;
		t->high = (exp2(t->high) - 1) * 100;
		t->base_unit = "%";
	} else if (measure == MEASURE_TIMES && t->basis == BASIS_GROWTH) {
		t->low *= 100;
		t->high *= 100;
		t->base_unit = "%";
	} else if (t->basis == BASIS_INDEX) {
		t->low -= 100;
		t->high -= 100;
	}
}

/* The label's last LABEL_MOST bytes, whole characters. */
static const char *label_of(const struct making *m)
{
	const struct subject *s = m->finding->subject;
	const struct passage *p = m->maker->passage;
	size_t start = s->start;

	if (s->label)
		return arena_str(m->maker->arena, s->label);
	if (s->end - start > LABEL_MOST) {
		start = s->end - LABEL_MOST;
		while (start < s->end && ((unsigned char)p->text.s[start] & 0xC0) == 0x80)
			start++;
	}
	return passage_printed(p, m->maker->arena, start, s->end);
}

static const char *verb_of(const struct making *m)
{
	const struct subject *s = m->finding->subject;
	const struct figure *f = m->finding->figure;
	bool change = f && f->verb < f->verb_end && (s->of || is_ratio(f->number->measure));
	bool own = s->verb < s->verb_end && !change;

	if (own)
		return passage_printed(m->maker->passage, m->maker->arena, s->verb, s->verb_end);
	if (f && f->verb < f->verb_end)
		return passage_printed(m->maker->passage, m->maker->arena, f->verb, f->verb_end);
	return "";
}

static void make_range(struct making *m)
{
	const struct finding *found = m->finding;
	const struct folded *folded = &m->maker->passage->folded;
	size_t start = found->start;
	struct target *t = m->target;

	if (found->figure && found->figure->number->start - start > CLAUSE_MOST)
		start = found->figure->start;
	struct fold_source clause = fold_printed(folded, start, found->end);
	t->start = clause.start;
	t->end = clause.end;
	t->figure = t->start;
	t->figure_end = t->end;
	if (found->figure) {
		struct fold_source figure =
			fold_printed(folded, found->figure->number->start, found->figure->end);
		t->figure = figure.start;
		t->figure_end = figure.end;
	}
}

static void make_figure(struct making *m)
{
	const struct figure *figure = m->finding->figure;
	struct target *t = m->target;

	if (!figure) {
		t->op = OP_QUAL;
		t->value = t->unit = t->base_unit = "";
		t->low = t->high = (double)NAN;
		return;
	}
	t->op = figure->op;
	make_value(m);
	normalise(m);
}

void target_make(const struct maker *maker, const struct finding *finding, struct target *out)
{
	struct making m = { .maker = maker, .finding = finding, .target = out };
	rule_set rules = finding->subject->rules | (finding->figure ? finding->figure->rules : 0);

	*out = (struct target){ .para = maker->para };
	make_time(&m);
	out->basis = basis_of(&m);
	make_figure(&m);
	out->headline = is_headline(&m);
	out->indicator =
		out->headline ? arena_str(maker->arena, finding->subject->of->id) : "other";
	out->label = label_of(&m);
	out->verb = verb_of(&m);
	make_range(&m);
	out->rules = rule_names(maker->arena, rules | time_rules(&m) | scope_rules(&m));
}
