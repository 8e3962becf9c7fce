/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Division: two hash tables, chained, over one array in the order of the codes. */
#include "report/division.h"

#include <stdint.h>

#include "base/data.h"
#include "base/mem.h"
#include "report/place.h"
#include "text/tsv.h"

enum { BUCKETS = 4096 };

struct divisions {
	struct division *items;
	size_t count;
	struct division *by_name[BUCKETS], *by_short[BUCKETS];
};

static size_t bucket_of(struct slice name)
{
	uint32_t h = 2166136261U;

	for (size_t i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.s[i]) * 16777619U;
	return (h ^ h >> 15) % BUCKETS;
}

static enum level level_named(struct slice name)
{
	for (enum level l = LEVEL_NATION; l <= LEVEL_COUNTY; l++)
		if (slice_is(name, slice_of(level_name(l))))
			return l;
	return LEVEL_UNKNOWN;
}

static int number(struct slice t)
{
	int n = 0;

	for (size_t i = 0; i < t.n && t.s[i] >= '0' && t.s[i] <= '9'; i++)
		n = n * 10 + (t.s[i] - '0');
	return n;
}

/* Which columns hold what. */
struct columns {
	size_t code, name, level, parent, until;
};

static size_t column(const struct tsv *tsv, struct slice name)
{
	for (size_t i = 0; i < TSV_FIELDS; i++)
		if (slice_is(tsv->field[i], name))
			return i;
	return TSV_FIELDS - 1; /* stays empty */
}

/* The row with that code before from, of several the one in force: they stand above. */
static const struct division *parent_of(const struct divisions *all, size_t from, struct slice code)
{
	const struct division *found = NULL;

	for (size_t i = from; code.n && i-- > 0;) {
		if (slice_is(all->items[i].code, code))
			found = &all->items[i];
		else if (found)
			break;
	}
	return found;
}

static void add(struct divisions *all, const struct tsv *row, const struct columns *at)
{
	struct division *d = &all->items[all->count];
	struct slice parent = row->field[at->parent];

	*d = (struct division){
		.code = row->field[at->code],
		.name = row->field[at->name],
		.short_name = place_short(row->field[at->name]),
		.level = level_named(row->field[at->level]),
		.until = number(row->field[at->until]),
	};
	/* Neighbours mostly have one parent. */
	if (all->count > 0 && d[-1].parent && slice_is(d[-1].parent->code, parent))
		d->parent = d[-1].parent;
	else
		d->parent = parent_of(all, all->count, parent);
	all->count++;
}

/* Chains the rows backwards, so that each chain is in the order of the table. */
static void chain(struct divisions *all)
{
	for (size_t i = all->count; i-- > 0;) {
		struct division *d = &all->items[i];
		struct division **name = &all->by_name[bucket_of(d->name)];
		struct division **in_short = &all->by_short[bucket_of(d->short_name)];
		d->next_name = *name;
		d->next_short = *in_short;
		*name = *in_short = d;
	}
}

struct divisions *division_open(struct arena *arena)
{
	struct divisions *all = arena_alloc(arena, sizeof *all);
	struct tsv tsv = tsv_open((struct slice){ data_divisions, data_divisions_size });
	size_t lines = 0;

	for (size_t i = 0; i < data_divisions_size; i++)
		lines += data_divisions[i] == '\n';
	all->items = arena_array(arena, lines + 1, sizeof *all->items);
	if (!tsv_next(&tsv))
		return all;
	struct columns at = {
		column(&tsv, SLICE("code")),  column(&tsv, SLICE("name")),
		column(&tsv, SLICE("level")), column(&tsv, SLICE("parent")),
		column(&tsv, SLICE("until")),
	};
	while (tsv_next(&tsv))
		add(all, &tsv, &at);
	chain(all);
	return all;
}

void division_each(const struct divisions *all, struct slice name, bool in_short,
		   void (*found)(void *context, const struct division *division), void *context)
{
	size_t bucket = bucket_of(name);
	const struct division *d = in_short ? all->by_short[bucket] : all->by_name[bucket];

	for (; d; d = in_short ? d->next_short : d->next_name)
		if (slice_is(in_short ? d->short_name : d->name, name))
			found(context, d);
}

static int compare(struct slice a, struct slice b)
{
	int order = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

const struct division *division_coded(const struct divisions *all, struct slice code)
{
	size_t low = 0, high = all->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare(all->items[middle].code, code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < all->count && slice_is(all->items[low].code, code) ? &all->items[low] : NULL;
}

size_t division_count(const struct divisions *all)
{
	return all->count;
}

const struct division *division_at(const struct divisions *all, size_t i)
{
	return &all->items[i];
}

const struct division *division_province(const struct division *division)
{
	while (division->parent)
		division = division->parent;
	return division;
}
