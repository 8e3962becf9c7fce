/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Family.
 * 1. Every paragraph is a member of one family at most; families are numbered by first member.
 * 2. The first family of a passage is an outer one. Another stands under an outer one if it begins
 *    between two of its members, or right behind one that has no text of its own; else it is an
 *    outer one itself.
 */
#include "report/outline_family.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	TITLE_CHARS = 70,    /* longest title of a lead */
	BARE_CHARS = 40,     /* longest bare line */
	SENTENCE_CHARS = 30, /* and longest that ends with 。 */
	CLAUSE_BYTES = 24,   /* longest clause that is repeated: eight characters */
	REPEATED = 3,	     /* times, at least */
	FULL_STOP = 0x3002,
	DASHES,
	ORDINALS,
	BARE_LINES,
	REPEATS, /* the first of those; one a clause */
};

struct member {
	size_t para;
	size_t family;
};

struct clause {
	struct slice text;
	size_t para;
};

struct families {
	struct scheme *scheme;
	size_t start, end;
	struct member *members; /* in text order */
	bool *taken;		/* by paragraph from start: whether it is a member */
	size_t count;
	size_t kinds; /* families are numbers below */
};

static const struct opening *opening_of(const struct families *f, size_t para)
{
	return &f->scheme->openings[para];
}

static bool short_enough(const struct opening *o)
{
	return o->closed && o->chars >= 2 && o->chars <= TITLE_CHARS &&
	       (o->stop == FULL_STOP || (o->stop == 0 && o->whole));
}

/* Ends like a sentence, so that the next line is no continuation. */
static bool ends_sentence(struct slice text)
{
	static const char *const ends[] = { "。", "！", "？", "：", "；", "”", "）", "." };

	for (size_t i = 0; i < COUNT(ends); i++)
		if (slice_ends(text, slice_of(ends[i])))
			return true;
	return false;
}

static bool line_by_itself(const struct opening *o)
{
	if (o->form != FORM_NONE || !o->whole || o->address || o->chars < 4)
		return false;
	if (o->stop == FULL_STOP)
		return o->chars <= SENTENCE_CHARS && !o->figures;
	return o->stop == 0 && o->chars <= BARE_CHARS;
}

/* A line of its own above a longer paragraph. */
static bool is_bare_line(const struct families *f, size_t para)
{
	const struct opening *o = opening_of(f, para);
	struct slice text = f->scheme->paragraphs[para].text;

	if (!line_by_itself(o) || opening_announces(text, o) || para + 1 >= f->end)
		return false;
	struct slice next = f->scheme->paragraphs[para + 1].text;
	struct slice before = f->scheme->paragraphs[para - 1].text;
	if (o->stop == 0 && ends_sentence(text))
		return false;
	return next.n > text.n && ends_sentence(next) &&
	       (ends_sentence(before) || f->scheme->levels[para - 1] || para == f->start);
}

/* Says that what follows are faults, not headings. */
static bool confesses(struct slice text)
{
	static const char *const faults[] = { "问题", "不足", "困难", "短板" };
	static const char *const seen[] = { "清醒", "认识到", "看到", "主要表现", "存在" };
	bool fault = false;
	bool admitted = false;

	for (size_t i = 0; i < COUNT(faults); i++)
		fault |= slice_find(text, slice_of(faults[i]), 0) < text.n;
	for (size_t i = 0; i < COUNT(seen); i++)
		admitted |= slice_find(text, slice_of(seen[i]), 0) < text.n;
	return fault && admitted;
}

static void add(struct families *f, size_t para, size_t family)
{
	f->members[f->count++] = (struct member){ para, family };
	f->taken[para - f->start] = true;
	if (family >= f->kinds)
		f->kinds = family + 1;
}

/* Ordinals count only in a row that starts at one and is no list of faults. */
static bool goes_on(const struct families *f, size_t para, unsigned *last)
{
	const struct opening *o = opening_of(f, para);

	if (o->number == 1 && confesses(f->scheme->paragraphs[para - 1].text))
		return false;
	if (o->number != 1 && (*last == 0 || o->number <= *last || o->number > *last + 2))
		return false;
	*last = o->number;
	return true;
}

static void collect_marked(struct families *f)
{
	unsigned last = 0;

	for (size_t i = f->start; i < f->end; i++) {
		const struct opening *o = opening_of(f, i);
		if (f->scheme->levels[i] || f->taken[i - f->start] || !short_enough(o))
			continue;
		if (o->form == FORM_DASH)
			add(f, i, DASHES);
		else if (o->form == FORM_ORDINAL && goes_on(f, i, &last))
			add(f, i, ORDINALS);
		else if (is_bare_line(f, i))
			add(f, i, BARE_LINES);
	}
}

static int by_clause(const void *a, const void *b)
{
	const struct clause *p = a, *q = b;
	size_t n = p->text.n < q->text.n ? p->text.n : q->text.n;
	int order = memcmp(p->text.s, q->text.s, n);

	if (order == 0 && p->text.n != q->text.n)
		order = p->text.n < q->text.n ? -1 : 1;
	return order ? order : (p->para > q->para) - (p->para < q->para);
}

static int by_para(const void *a, const void *b)
{
	const struct member *p = a, *q = b;

	return (p->para > q->para) - (p->para < q->para);
}

static bool may_repeat(const struct families *f, size_t para)
{
	static const char *const joining[] = { "同时", "此外", "另外", "当前", "目前" };
	const struct opening *o = opening_of(f, para);

	if (o->form != FORM_NONE || !short_enough(o) || o->address || !o->commas ||
	    o->clause > CLAUSE_BYTES || f->scheme->levels[para] ||
	    opening_announces(f->scheme->paragraphs[para].text, o))
		return false;
	for (size_t i = 0; i < COUNT(joining); i++)
		if (slice_starts(o->title, slice_of(joining[i])))
			return false;
	return true;
}

static void collect_repeats(struct families *f)
{
	struct clause *clauses = arena_array(f->scheme->arena, f->end - f->start, sizeof *clauses);
	size_t n = 0;

	for (size_t i = f->start; i < f->end; i++)
		if (may_repeat(f, i))
			clauses[n++] = (struct clause){
				slice_sub(opening_of(f, i)->title, 0, opening_of(f, i)->clause), i
			};
	qsort(clauses, n, sizeof *clauses, by_clause);
	for (size_t i = 0, family = REPEATS; i < n; family++) {
		size_t first = i;
		while (i < n && slice_is(clauses[i].text, clauses[first].text))
			i++;
		for (size_t k = first; k < i && i - first >= REPEATED; k++)
			add(f, clauses[k].para, family);
	}
}

/* What was found of one family. */
struct family {
	size_t members;
	size_t first, last; /* numbers of members */
	bool heads;	    /* one of them at least has text under it */
	bool nested;
};

static void describe(const struct families *f, struct family *all)
{
	for (size_t i = 0; i < f->count; i++) {
		struct family *family = &all[f->members[i].family];
		size_t para = f->members[i].para;
		size_t next = i + 1 < f->count ? f->members[i + 1].para : f->end;
		if (family->members++ == 0)
			family->first = i;
		family->last = i;
		family->heads |= !opening_of(f, para)->whole || next > para + 1;
	}
}

static bool counts(const struct family *family)
{
	return family->members > 1 && family->heads;
}

/* Goes through the members, remembering the outer one that came last. */
static void find_nested(const struct families *f, struct family *all)
{
	const struct member *above = NULL;

	for (size_t i = 0; i < f->count; i++) {
		const struct member *m = &f->members[i];
		struct family *family = &all[m->family];
		if (!counts(family) || family->nested)
			continue;
		if (i == family->first && above) {
			bool titled =
				above->para + 1 == m->para && opening_of(f, above->para)->whole;
			family->nested = titled || i < all[above->family].last;
		}
		if (!family->nested)
			above = m;
	}
}

static size_t give_levels(struct families *f, unsigned level)
{
	struct family *all = arena_array(f->scheme->arena, f->kinds + 1, sizeof *all);
	size_t given = 0;

	describe(f, all);
	find_nested(f, all);
	for (size_t i = 0; i < f->count; i++) {
		const struct family *family = &all[f->members[i].family];
		unsigned own = level + family->nested;
		if (!counts(family) || own > 3)
			continue;
		f->scheme->levels[f->members[i].para] = (unsigned char)own;
		given++;
	}
	return given;
}

size_t family_find(struct scheme *scheme, size_t start, size_t end, unsigned level, bool repeats)
{
	struct families f = { .scheme = scheme, .start = start, .end = end };

	if (end <= start)
		return 0;
	f.members = arena_array(scheme->arena, end - start, sizeof *f.members);
	f.taken = arena_array(scheme->arena, end - start, sizeof *f.taken);
	if (repeats)
		collect_repeats(&f);
	collect_marked(&f);
	qsort(f.members, f.count, sizeof *f.members, by_para);
	return give_levels(&f, level);
}
