/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locate. */
#include "report/locate.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/mark.h"
#include "report/place.h"

enum {
	CANDIDATES = 32,    /* divisions of one name */
	SHORT_MOST = 4,	    /* characters of a short name that is counted */
	MENTIONS_LEAST = 8, /* of the place that a text is about */
	PER_CHARS = 1300,   /* and one in so many characters */
	TOP_PLACES = 512,   /* different names that are counted */
	PROVINCE_MOST = 4,  /* characters of a province's name before 省委 */
};

/* The divisions that are still thought of. */
struct candidates {
	const struct division *items[CANDIDATES];
	size_t count;
};

static void found(void *context, const struct division *division)
{
	struct candidates *c = context;

	if (c->count < CANDIDATES)
		c->items[c->count++] = division;
}

/* Keeps those that fits() holds for, unless it holds for none. */
static void keep(struct candidates *c, bool (*fits)(const struct division *, const void *),
		 const void *context)
{
	size_t n = 0;

	for (size_t i = 0; i < c->count; i++)
		n += fits(c->items[i], context);
	if (n == 0 || n == c->count)
		return;
	n = 0;
	for (size_t i = 0; i < c->count; i++)
		if (fits(c->items[i], context))
			c->items[n++] = c->items[i];
	c->count = n;
}

static bool in_force(const struct division *d, const void *year)
{
	return d->until == 0 || (*(const int *)year > 0 && d->until >= *(const int *)year);
}

/* Of a place that had another rank then, the row of that time. */
static bool of_its_time(const struct division *d, const void *year)
{
	return d->until > 0 && d->until >= *(const int *)year;
}

static bool of_kind(const struct division *d, const void *kind)
{
	struct slice k = *(const struct slice *)kind;

	if (slice_is(k, SLICE("省")) && d->level == LEVEL_PROVINCE)
		return true;
	return slice_ends(d->name, k);
}

/* Whether a division above d is called by the name, full or short. */
static bool lies_in(const struct division *d, const void *name)
{
	struct slice above = *(const struct slice *)name;

	for (d = d->parent; d; d = d->parent)
		if (slice_is(d->name, above) || slice_is(d->short_name, above))
			return true;
	return false;
}

static size_t count_in(const struct locate_text *text, struct slice words)
{
	size_t n = 0;

	for (size_t i = 0; i < text->count; i++) {
		struct slice t = text->paragraphs[i].text;
		for (size_t at = 0; (at = slice_find(t, words, at)) < t.n; at += words.n)
			n++;
	}
	return n;
}

/* How often the text names what lies above d. */
static size_t mentions_above(const struct division *d, const struct locate_text *text)
{
	size_t n = 0;

	for (d = d->parent; d; d = d->parent)
		n += count_in(text, d->short_name);
	return n;
}

/* The one candidate whose province and city the text names most; NULL when two draw. */
static const struct division *most_mentioned(const struct candidates *c,
					     const struct locate_text *text)
{
	const struct division *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < c->count; i++) {
		size_t n = mentions_above(c->items[i], text);
		if (n == most)
			best = NULL;
		if (n > most) {
			best = c->items[i];
			most = n;
		}
	}
	return best;
}

static enum level common_level(const struct candidates *c)
{
	enum level level = c->count ? c->items[0]->level : LEVEL_UNKNOWN;

	for (size_t i = 1; i < c->count; i++)
		if (c->items[i]->level != level)
			return LEVEL_UNKNOWN;
	return level;
}

const struct division *locate_name(const struct divisions *all, struct slice name,
				   struct slice kind, const struct locate_text *text,
				   enum level *level)
{
	struct slice parts[PLACE_PARTS];
	struct candidates c = { .count = 0 };
	size_t n = place_parts(name, parts);

	*level = LEVEL_UNKNOWN;
	if (n == 0)
		return NULL;
	division_each(all, parts[n - 1], false, found, &c);
	if (c.count == 0)
		division_each(all, parts[n - 1], true, found, &c);
	keep(&c, in_force, &text->year);
	for (size_t i = 0; i + 1 < n; i++)
		keep(&c, lies_in, &parts[i]);
	if (kind.n > 0)
		keep(&c, of_kind, &kind);
	if (c.count > 1 && text->year > 0)
		keep(&c, of_its_time, &text->year);
	const struct division *d = c.count == 1 ? c.items[0] : most_mentioned(&c, text);
	*level = d ? d->level : common_level(&c);
	return d;
}

/* Short names of the text and how often each stands there. */
struct tally {
	struct place_count {
		const struct division *division;
		size_t times;
	} of[TOP_PLACES];
	size_t count;
	struct slice kind;
	const struct division *hit; /* of the name that is being looked up */
};

static void hit(void *context, const struct division *division)
{
	struct tally *t = context;

	if (!t->hit && division->until == 0 && (t->kind.n == 0 || of_kind(division, &t->kind)))
		t->hit = division;
}

/* Words of every report that are names of places, too. */
static bool is_plain_word(struct slice name)
{
	static const char *const words[] = {
		"合作", "资源", "振兴", "新兴", "新建", "平安", "城区",
		"友好", "港口", "兴业", "老城", "城中", "和平", "安宁",
		"江山", "城关", "新城", "开平", "文化", "市区", "中山"
	};

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_is(name, slice_of(words[i])))
			return true;
	return false;
}

static void tally_add(struct tally *t, const struct division *d)
{
	size_t i = 0;

	while (i < t->count && !slice_is(t->of[i].division->short_name, d->short_name))
		i++;
	if (i == TOP_PLACES)
		return;
	if (i == t->count)
		t->of[t->count++] = (struct place_count){ d, 0 };
	t->of[i].times++;
}

/* Looks up every stretch of 2 to SHORT_MOST characters in t; returns its characters. */
static size_t tally_text(struct tally *tally, const struct divisions *all, struct slice t)
{
	size_t chars = 0;
	uint32_t c;

	for (size_t i = 0; i < t.n; chars++) {
		size_t end = i;
		for (size_t n = 1; n <= SHORT_MOST && end < t.n; n++) {
			end += utf8_next(t.s + end, t.n - end, &c);
			if (!mark_is_han(c))
				break;
			struct slice name = slice_sub(t, i, end);
			if (n < 2 || is_plain_word(name))
				continue;
			tally->hit = NULL;
			division_each(all, name, true, hit, tally);
			if (tally->hit)
				tally_add(tally, tally->hit);
		}
		i += utf8_next(t.s + i, t.n - i, &c);
	}
	return chars;
}

const struct division *locate_text(const struct divisions *all, struct slice kind,
				   const struct locate_text *text)
{
	struct tally *tally = xcalloc(1, sizeof *tally);
	const struct division *best = NULL;
	size_t chars = 0, most = 0, next = 0;

	tally->kind = kind;
	for (size_t i = 0; i < text->count; i++)
		chars += tally_text(tally, all, text->paragraphs[i].text);
	for (size_t i = 0; i < tally->count; i++) {
		size_t times = tally->of[i].times;
		if (times > most) {
			next = most;
			most = times;
			best = tally->of[i].division;
		} else if (times > next) {
			next = times;
		}
	}
	free(tally);
	bool clear = most >= MENTIONS_LEAST && most * PER_CHARS >= chars && most * 4 >= next * 5;
	if (!clear)
		return NULL;
	enum level level;
	return locate_name(all, best->short_name, kind, text, &level);
}

/* How often the text names the committee of a province: 山东省委, 自治区党委. */
static size_t committee_mentions(const struct division *d, const struct locate_text *text)
{
	char name[96];
	int n = snprintf(name, sizeof name, "%.*s%s", (int)d->name.n, d->name.s,
			 slice_ends(d->name, SLICE("省")) ? "委" : "党委");

	return n > 0 && (size_t)n < sizeof name ? count_in(text, slice_of(name)) : 0;
}

/* Whether a name, without its 省, may be a province's: 中共中央和省委 names none. */
static bool may_be_province(struct slice name)
{
	size_t chars = slice_chars(name);
	uint32_t c;

	for (size_t i = 0; i < name.n;) {
		i += utf8_next(name.s + i, name.n - i, &c);
		if (!mark_is_han(c))
			return false;
	}
	return chars >= 2 && chars <= PROVINCE_MOST && !slice_starts(name, SLICE("中央"));
}

/* The name that stands between 中共 and 省委, 省 included; empty when there is none. */
static struct slice committee_name(struct slice t)
{
	const struct slice party = SLICE("中共"), committee = SLICE("省委");

	for (size_t at = 0; (at = slice_find(t, party, at)) < t.n; at += party.n) {
		size_t start = at + party.n, most = 4 * PROVINCE_MOST + committee.n;
		struct slice rest = slice_sub(t, start, t.n - start > most ? start + most : t.n);
		struct slice name = slice_sub(rest, 0, slice_find(rest, committee, 0));
		if (name.n < rest.n && may_be_province(name))
			return slice_sub(t, start, start + name.n + strlen("省"));
	}
	return SLICE("");
}

struct slice locate_province(const struct divisions *all, const struct locate_text *text)
{
	const struct division *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < division_count(all); i++) {
		const struct division *d = division_at(all, i);
		size_t n = d->level == LEVEL_PROVINCE ? committee_mentions(d, text) : 0;
		if (n > most) {
			most = n;
			best = d;
		}
	}
	if (best)
		return best->name;
	for (size_t i = 0; i < text->count; i++) {
		struct slice name = committee_name(text->paragraphs[i].text);
		if (name.n > 0)
			return name;
	}
	return SLICE("");
}
