/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pair: counterparts first, then the bands in order. */
#include "query/pair.h"

#include <string.h>

#include "query/section.h"

#define NONE ((size_t)-1)

/* The sections of one report. */
struct side {
	const struct section *sections;
	size_t count;
	size_t *partner; /* number of the counterpart in the first report, or NONE */
	size_t *of_base; /* of each section of the first report: its counterpart here, or NONE */
};

struct work {
	const struct report *const *reports;
	struct side sides[PAIR_REPORTS];
	size_t count;
	struct pairing *out;
};

/* Sections that may be paired are of one kind: a role, and whether a part's heading opens them. */
enum { KINDS = ROLE_COUNT * 3 };

static size_t kind_of(const struct report *report, const struct section *section)
{
	const struct heading *heading = section_heading(report, section);

	return (size_t)section->role * 3 + (heading ? (heading->level == 1 ? 1 : 2) : 0);
}

/* Section number n of a kind goes with section number n of that kind. */
static void match(struct arena *arena, struct work *work, size_t of)
{
	struct side *base = &work->sides[0], *side = &work->sides[of];
	size_t next[KINDS] = { 0 };

	side->partner = arena_array(arena, side->count + 1, sizeof(size_t));
	side->of_base = arena_array(arena, base->count + 1, sizeof(size_t));
	memset(side->partner, 0xFF, side->count * sizeof(size_t));
	for (size_t i = 0; i < base->count; i++) {
		size_t kind = kind_of(work->reports[0], &base->sections[i]);
		size_t k = next[kind];
		while (k < side->count && kind_of(work->reports[of], &side->sections[k]) != kind)
			k++;
		side->of_base[i] = k < side->count ? k : NONE;
		if (k < side->count)
			side->partner[k] = i;
		next[kind] = k + 1;
	}
}

static void set_side(struct work *work, struct band *band, size_t of, size_t number)
{
	const struct section *section = &work->sides[of].sections[number];

	band->first[of] = section->first;
	band->last[of] = section->last;
}

/* Adds what only report `of` has, from its section number `from` on up to a paired one. */
static void add_alone(struct work *work, size_t of, size_t from)
{
	struct side *side = &work->sides[of];

	for (size_t k = from; k < side->count && side->partner[k] == NONE; k++) {
		struct band *band = &work->out->bands[work->out->count++];
		*band = (struct band){ 0 };
		set_side(work, band, of, k);
	}
}

static void add_bands(struct work *work)
{
	for (size_t of = 1; of < work->count; of++)
		add_alone(work, of, 0);
	for (size_t i = 0; i < work->sides[0].count; i++) {
		struct band *band = &work->out->bands[work->out->count++];
		*band = (struct band){ 0 };
		set_side(work, band, 0, i);
		for (size_t of = 1; of < work->count; of++)
			if (work->sides[of].of_base[i] != NONE)
				set_side(work, band, of, work->sides[of].of_base[i]);
		for (size_t of = 1; of < work->count; of++)
			if (work->sides[of].of_base[i] != NONE)
				add_alone(work, of, work->sides[of].of_base[i] + 1);
	}
}

void pair_by_role(struct arena *arena, const struct report *const *reports, size_t count,
		  struct pairing *out)
{
	struct work work = { .reports = reports, .count = count, .out = out };
	size_t sections = 0;

	for (size_t i = 0; i < count; i++) {
		work.sides[i].sections = section_list(arena, reports[i], &work.sides[i].count);
		sections += work.sides[i].count;
	}
	*out = (struct pairing){ .reports = count };
	out->bands = arena_array(arena, sections + 1, sizeof(*out->bands));
	for (size_t of = 1; of < count; of++)
		match(arena, &work, of);
	add_bands(&work);
}

size_t pair_band(const struct pairing *pairing, size_t report, size_t para)
{
	size_t number = 0;

	while (number + 1 < pairing->count && (para < pairing->bands[number].first[report] ||
					       para >= pairing->bands[number].last[report]))
		number++;
	return number;
}
