/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Select: which report a person means. */
#include "query/select.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "query/distance.h"
#include "text/fold.h"

/* How well a selector names a place; the best way that any place offers counts. */
enum way { WAY_NONE, WAY_INITIALS, WAY_PINYIN, WAY_NAME };

/* A selector taken apart. */
struct wanted {
	struct str place; /* folded */
	struct str sound; /* the same as pinyin: ü is typed as v */
	int year;	  /* 0: the newest */
	int64_t id;	  /* 0: by place */
};

static struct slice text_of(const struct str *str)
{
	return (struct slice){ str_text(str), str->n };
}

/* A number that is all of text, at most most; 0 where it is none. */
static int64_t number(const char *text, int64_t most)
{
	char *end;
	long long n = strtoll(text, &end, 10);

	return *text >= '0' && *text <= '9' && *end == '\0' && n > 0 && n <= most ? n : 0;
}

static void take_apart(const char *selector, struct wanted *wanted)
{
	struct str folded = { 0 };

	fold_add(&folded, slice_of(selector));
	const char *text = str_text(&folded);
	const char *at = strrchr(text, '@');
	wanted->year = at ? (int)number(at + 1, 9999) : 0;
	size_t n = wanted->year ? (size_t)(at - text) : folded.n;
	wanted->id = *text == '#' ? number(text + 1, INT64_MAX) : 0;
	str_add(&wanted->place, text, n);
	for (size_t i = 0; i < n; i++)
		str_addc(&wanted->sound, text[i] == 'v' ? 'u' : text[i]);
	str_free(&folded);
}

static void forget(struct wanted *wanted)
{
	str_free(&wanted->place);
	str_free(&wanted->sound);
}

static bool contains(struct slice t, struct slice what)
{
	return what.n > 0 && what.n <= t.n && slice_find(t, what, 0) < t.n;
}

/* key is the place, its short name, or the short name with more of the place around it. */
static bool is_name(struct slice key, struct slice place, struct slice short_name)
{
	return key.n > 0 && (slice_is(key, place) || slice_is(key, short_name) ||
			     (contains(place, key) && contains(key, short_name)));
}

/* key without a province before it, in full (山东省) or without its kind (山东). */
static struct slice without_province(struct slice key, struct slice province)
{
	size_t n = 0;

	while (n < key.n && n < province.n && key.s[n] == province.s[n])
		n++;
	return n >= strlen("山东") ? slice_sub(key, n, key.n) : (struct slice){ "", 0 };
}

static enum way way_to(const struct identity *identity, const struct wanted *wanted)
{
	struct str place = { 0 }, short_name = { 0 }, province = { 0 }, pinyin = { 0 };
	struct slice key = text_of(&wanted->place);
	enum way way = WAY_NONE;

	fold_add(&place, slice_of(identity->place));
	fold_add(&short_name, slice_of(identity->short_name));
	fold_add(&province, slice_of(identity->province));
	fold_add(&pinyin, slice_of(identity->pinyin));
	struct slice rest = without_province(key, text_of(&province));
	if (is_name(key, text_of(&place), text_of(&short_name)) ||
	    is_name(rest, text_of(&place), text_of(&short_name)))
		way = WAY_NAME;
	else if (key.n > 0 && slice_is(text_of(&wanted->sound), text_of(&pinyin)))
		way = WAY_PINYIN;
	else if (key.n > 0 && slice_is(key, slice_of(identity->initials)))
		way = WAY_INITIALS;
	str_free(&place);
	str_free(&short_name);
	str_free(&province);
	str_free(&pinyin);
	return way;
}

bool select_place(const struct identity *identity, const char *place)
{
	struct wanted wanted = { 0 };

	take_apart(place, &wanted);
	bool fits = way_to(identity, &wanted) != WAY_NONE &&
		    (!wanted.year || wanted.year == identity->plan_year);
	forget(&wanted);
	return fits;
}

bool select_province(const struct identity *identity, const char *province)
{
	struct str have = { 0 }, want = { 0 };

	fold_add(&have, slice_of(identity->province));
	fold_add(&want, slice_of(province));
	bool fits = want.n >= strlen("山东") && slice_starts(text_of(&have), text_of(&want));
	str_free(&have);
	str_free(&want);
	return fits;
}

/* Those that the best way leads to, in order. */
struct found {
	const struct summary **items;
	size_t count, room;
};

static void find_place(const struct summary *summaries, size_t count, const struct wanted *wanted,
		       struct found *found)
{
	enum way best = WAY_INITIALS;

	for (size_t i = 0; i < count; i++) {
		enum way way = way_to(&summaries[i].identity, wanted);
		if (way < best)
			continue;
		if (way > best)
			found->count = 0;
		best = way;
		found->items =
			grow(found->items, &found->room, found->count, sizeof(*found->items));
		found->items[found->count++] = &summaries[i];
	}
}

/* The reports as a person would type them, commas between. */
static void add_names(struct str *out, const struct found *found)
{
	enum { MOST = 8 };

	for (size_t i = 0; i < found->count && i < MOST; i++) {
		const struct identity *identity = &found->items[i]->identity;
		str_adds(out, i ? ", " : "");
		str_adds(out, *identity->place ? identity->place : "?");
		if (identity->plan_year)
			str_addf(out, "@%d", identity->plan_year);
		str_addf(out, " (#%lld)", (long long)found->items[i]->id);
	}
	if (found->count > MOST)
		str_adds(out, " ...");
}

static enum status ambiguous(const char *selector, const struct found *found, struct fault *fault)
{
	struct str text = { 0 };

	str_adds(&text, _("several reports are meant by this: "));
	add_names(&text, found);
	enum status st = fault_set(fault, DD_USAGE, selector, str_text(&text),
				   _("name one by its full name or by its number"));
	str_free(&text);
	return st;
}

/* The distance of what was typed from a summary, by characters or by sound. */
static size_t distance(const struct summary *summary, const struct wanted *wanted)
{
	const char *const names[] = { summary->identity.place, summary->identity.short_name,
				      summary->identity.pinyin };
	size_t least = SIZE_MAX;

	for (size_t i = 0; i < COUNT(names); i++) {
		struct str folded = { 0 };
		fold_add(&folded, slice_of(names[i]));
		size_t d = distance_edit(text_of(&wanted->place), text_of(&folded));
		least = d < least ? d : least;
		str_free(&folded);
	}
	return least;
}

/* The nearest places, none where all are as far as can be; a place once. */
static void find_nearest(const struct summary *summaries, size_t count, const struct wanted *wanted,
			 struct found *found)
{
	size_t least = slice_chars(text_of(&wanted->place));

	for (size_t i = 0; i < count; i++) {
		size_t d = distance(&summaries[i], wanted);
		if (d >= least && (d > least || found->count == 0))
			continue;
		if (d < least)
			found->count = 0;
		least = d;
		found->items =
			grow(found->items, &found->room, found->count, sizeof(*found->items));
		found->items[found->count++] = &summaries[i];
	}
}

static enum status unknown(const struct summary *summaries, size_t count, const char *selector,
			   const struct wanted *wanted, struct fault *fault)
{
	struct found near = { 0 };
	struct str todo = { 0 };

	if (count == 0)
		return fault_set(fault, DD_NOT_FOUND, selector, _("no report is loaded yet"),
				 _("load some: duidu load FILE..."));
	if (wanted->place.n > 0)
		find_nearest(summaries, count, wanted, &near);
	if (near.count > 0) {
		str_adds(&todo, _("the nearest: "));
		add_names(&todo, &near);
	} else {
		str_adds(&todo, _("`duidu list` shows what there is"));
	}
	enum status st = fault_set(fault, DD_NOT_FOUND, selector, _("no report is called this"),
				   str_text(&todo));
	str_free(&todo);
	free(near.items);
	return st;
}

static bool same_place(const struct identity *a, const struct identity *b)
{
	return strcmp(a->place, b->place) == 0 && strcmp(a->province, b->province) == 0 &&
	       strcmp(a->code, b->code) == 0;
}

static bool one_place(const struct found *found)
{
	for (size_t i = 1; i < found->count; i++)
		if (!same_place(&found->items[0]->identity, &found->items[i]->identity))
			return false;
	return true;
}

static int newest_year(const struct found *found)
{
	int year = 0;

	for (size_t i = 0; i < found->count; i++)
		if (found->items[i]->identity.plan_year > year)
			year = found->items[i]->identity.plan_year;
	return year;
}

/* Those that plan for year go first; their number. */
static size_t of_year(struct found *found, int year)
{
	size_t n = 0;

	for (size_t i = 0; i < found->count; i++)
		if (found->items[i]->identity.plan_year == year) {
			const struct summary *summary = found->items[i];
			found->items[i] = found->items[n];
			found->items[n++] = summary;
		}
	return n;
}

static enum status other_years(const char *selector, const struct found *found, struct fault *fault)
{
	struct str todo = { 0 };

	str_adds(&todo, _("there is: "));
	add_names(&todo, found);
	enum status st = fault_set(fault, DD_NOT_FOUND, selector,
				   _("no report of that year is loaded"), str_text(&todo));
	str_free(&todo);
	return st;
}

/* Of reports that a selector fits the one of the year, or the newest. */
static enum status choose(struct found *found, const struct wanted *wanted, const char *selector,
			  const struct summary **out, struct fault *fault)
{
	if (!wanted->year && !one_place(found))
		return ambiguous(selector, found, fault);
	size_t n = of_year(found, wanted->year ? wanted->year : newest_year(found));
	if (n == 0)
		return other_years(selector, found, fault);
	found->count = n;
	if (n > 1)
		return ambiguous(selector, found, fault);
	*out = found->items[0];
	return DD_OK;
}

static enum status select_id(const struct summary *summaries, size_t count, int64_t id,
			     const char *selector, const struct summary **out, struct fault *fault)
{
	for (size_t i = 0; i < count; i++)
		if (summaries[i].id == id) {
			*out = &summaries[i];
			return DD_OK;
		}
	return fault_set(fault, DD_NOT_FOUND, selector, _("no report has this number"),
			 _("`duidu list` shows what there is"));
}

enum status select_report(const struct summary *summaries, size_t count, const char *selector,
			  const struct summary **out, struct fault *fault)
{
	struct wanted wanted = { 0 };
	struct found found = { 0 };
	enum status st;

	take_apart(selector, &wanted);
	if (wanted.id > 0) {
		st = select_id(summaries, count, wanted.id, selector, out, fault);
	} else {
		find_place(summaries, count, &wanted, &found);
		if (found.count == 0)
			st = unknown(summaries, count, selector, &wanted, fault);
		else
			st = choose(&found, &wanted, selector, out, fault);
	}
	free(found.items);
	forget(&wanted);
	return st;
}
