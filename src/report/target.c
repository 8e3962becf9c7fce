/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target: from what the clauses of a report say to the targets that are kept. */
#include "report/target.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "report/target_clause.h"
#include "report/target_period.h"

enum {
	LABEL_MOST = 120,   /* bytes of a label */
	CLAUSE_MOST = 1200, /* bytes of a clause that is kept whole */
};

/* All that is needed while a report is read. */
struct finder {
	struct arena *arena;
	const struct paragraph *paragraphs;
	const struct outline *outline;
	const struct identity *identity;
	const struct indicators *lexicon;
	struct periods periods;
	const bool *spans; /* of each heading: it stands over several years */
	struct passage passage;
	struct clause_walk walk;
	size_t para;
	size_t *starts; /* of the lines of that paragraph */
	struct target *items;
	size_t count, room;
};

/* A target on its way, with what it is made from. */
struct making {
	const struct finder *finder;
	const struct finding *finding;
	struct target *target;
	int year;
};

const char *period_name(enum period period)
{
	static const char *const names[] = { "plan", "actual" };

	return names[period];
}

const char *target_op_name(enum target_op op)
{
	static const char *const names[] = { "eq", "approx", "ge", "le", "qual" };

	return names[op];
}

const char *basis_name(enum basis basis)
{
	static const char *const names[] = { "", "growth", "level", "rate", "index", "share" };

	return names[basis];
}

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
	const struct finder *f = m->finder;
	const struct context *c = m->finding->context;
	struct target *t = m->target;
	const struct figure *figure = m->finding->figure;
	struct place place = { f->para, f->passage.folded.source[m->finding->start].start };
	int plan = f->identity->plan_year, past = f->identity->review_year;
	int named = figure && figure->time && figure->time->year ? figure->time->year : c->year;

	t->period = periods_at(&f->periods, place);
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
	struct slice t = slice_sub(m->finder->passage.text, found->subject->from,
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
	struct slice verb = slice_sub(m->finder->passage.text, f->verb, f->verb_end);

	return found->subject->rules & RULE_BIT(RULE_CARRIED) && m->target->basis == BASIS_GROWTH &&
	       f->number->measure == MEASURE_PERCENT && !is_change(f) &&
	       (slice_is(verb, SLICE("完成")) || slice_is(verb, SLICE("占")));
}

/* Whether a finding is stated of the whole place for the year of its period. */
static bool is_headline(const struct making *m)
{
	const struct finding *found = m->finding;
	const struct identity *id = m->finder->identity;
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
	struct slice name = slice_sub(m->finder->passage.text, s->start, s->end);

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
		passage_printed(&m->finder->passage, m->finder->arena, n->unit_start, n->unit_end);
	struct slice unit = slice_of(printed);

	for (size_t at = 0; n->more && at < unit.n; at += strlen("余")) {
		struct slice rest = slice_sub(unit, at, unit.n);
		if (slice_starts(rest, SLICE("余")) || slice_starts(rest, SLICE("多")))
			return arena_printf(m->finder->arena, "%.*s%s", (int)at, unit.s,
					    unit.s + at + strlen("余"));
	}
	return printed;
}

static void make_value(struct making *m)
{
	const struct number *n = m->finding->figure->number;
	struct target *t = m->target;
	const char *sign = is_negative(m) ? "-" : "";
	struct arena *arena = m->finder->arena;

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
	const struct passage *p = &m->finder->passage;
	size_t start = s->start;

	if (s->label)
		return arena_str(m->finder->arena, s->label);
	if (s->end - start > LABEL_MOST) {
		start = s->end - LABEL_MOST;
		while (start < s->end && ((unsigned char)p->text.s[start] & 0xC0) == 0x80)
			start++;
	}
	return passage_printed(p, m->finder->arena, start, s->end);
}

static const char *verb_of(const struct making *m)
{
	const struct subject *s = m->finding->subject;
	const struct figure *f = m->finding->figure;
	bool change = f && f->verb < f->verb_end && (s->of || is_ratio(f->number->measure));
	bool own = s->verb < s->verb_end && !change;

	if (own)
		return passage_printed(&m->finder->passage, m->finder->arena, s->verb, s->verb_end);
	if (f && f->verb < f->verb_end)
		return passage_printed(&m->finder->passage, m->finder->arena, f->verb, f->verb_end);
	return "";
}

static void make_range(struct making *m)
{
	const struct finding *found = m->finding;
	const struct folded *folded = &m->finder->passage.folded;
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

/* Keeps what a clause says as a target. */
static void take(void *taker, const struct finding *finding)
{
	struct finder *f = taker;
	const struct paragraph *paragraph = &f->paragraphs[f->para];
	struct target target = { .para = f->para };
	struct making m = { .finder = f, .finding = finding, .target = &target };
	rule_set rules = finding->subject->rules | (finding->figure ? finding->figure->rules : 0);

	make_time(&m);
	target.basis = basis_of(&m);
	make_figure(&m);
	target.headline = is_headline(&m);
	target.indicator =
		target.headline ? arena_str(f->arena, finding->subject->of->id) : "other";
	target.label = label_of(&m);
	target.verb = verb_of(&m);
	make_range(&m);
	target.line = paragraph_line(paragraph, f->starts, target.start);
	target.rules = rule_names(f->arena, rules | time_rules(&m) | scope_rules(&m));
	f->items = grow(f->items, &f->room, f->count, sizeof *f->items);
	f->items[f->count++] = target;
}

/* Whether a section speaks of several years: its heading says so, or says nothing and that above
 * does. */
static bool *find_spans(struct arena *arena, const struct outline *outline)
{
	bool *spans = arena_array(arena, outline->count + 1, sizeof *spans);
	struct str title = { 0 };

	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		str_clear(&title);
		fold_add(&title, slice_of(h->title));
		enum heading_time time =
			scope_of_heading((struct slice){ str_text(&title), title.n });
		spans[i] = time == HEADING_SILENT ? h->parent < i && spans[h->parent]
						  : time == HEADING_SPAN;
	}
	str_free(&title);
	return spans;
}

/*
 * Bytes of the longest paragraph that figures are looked for in: twenty reports, and no paragraph
 * of any. Reading one takes twenty times as much memory as it is long.
 */
enum { PARAGRAPH_MOST = 1 << 20 };

static void read_paragraph(struct finder *f, struct words *words)
{
	const struct paragraph *paragraph = &f->paragraphs[f->para];
	size_t heading = f->outline->para_heading[f->para];

	if (paragraph->text.n > PARAGRAPH_MOST ||
	    !passage_read(&f->passage, paragraph->text, f->lexicon, words))
		return;
	f->starts = xcalloc(paragraph->line_count + 1, sizeof *f->starts);
	paragraph_starts(paragraph, f->starts);
	f->walk.span = heading != OUTLINE_NONE && f->spans[heading];
	clause_walk(&f->walk);
	free(f->starts);
}

/* The place's short name, folded. */
static struct slice own_name(const struct identity *identity, struct str *folded)
{
	fold_add(folded, slice_of(identity->short_name));
	return (struct slice){ str_text(folded), folded->n };
}

void targets_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		  const struct outline *outline, const struct identity *identity,
		  const struct indicators *lexicon, struct targets *out)
{
	struct str name = { 0 };
	struct words *words = words_new();
	struct finder f = {
		.arena = arena,
		.paragraphs = paragraphs,
		.outline = outline,
		.identity = identity,
		.lexicon = lexicon,
		.periods = periods_find(paragraphs, count, outline, identity),
		.spans = find_spans(arena, outline),
	};

	f.walk = (struct clause_walk){
		.reader = { &f.passage, lexicon, own_name(identity, &name) },
		.arena = arena,
		.take = take,
		.taker = &f,
	};
	for (f.para = 0; f.para < count; f.para++)
		if (periods_hold(&f.periods, f.para))
			read_paragraph(&f, words);
	*out = (struct targets){
		.items = arena_copy(arena, f.items, f.count * sizeof *f.items),
		.count = f.count,
		.unread = f.passage.broken,
	};
	free(f.items);
	clause_walk_free(&f.walk);
	passage_free(&f.passage);
	words_free(words);
	str_free(&name);
}
