/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pair: counterparts first, then the bands in order.
 *
 * The first report is the base. partner is one to one; a section without a partner whose best is
 * another's partner stands beside nothing and says where that one is.
 */
#include "query/pair.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "query/align.h"

/* The sections of one report. */
struct side {
	const struct section *sections;
	size_t count;
	const struct alignment *alignment; /* with the base; NULL for the base itself */
	size_t *partner;		   /* number of the section of the base, or PAIR_NONE */
	size_t *of_base; /* of each section of the base: its partner here, or PAIR_NONE */
	size_t *best;	 /* the best of each section in the base, or PAIR_NONE */
	size_t *best_of_base;
	/* Sections that the base joins: of each of its sections the first here, and what follows.
	 */
	size_t *split, *next_split;
	size_t *band; /* of each section */
};

struct work {
	struct side sides[PAIR_REPORTS];
	size_t count;
	struct pairing *out;
};

static int higher(const void *x, const void *y)
{
	const struct aligned *p = x, *q = y;

	if (p->score != q->score)
		return p->score < q->score ? 1 : -1;
	if (p->a != q->a)
		return p->a > q->a ? 1 : -1;
	return (p->b > q->b) - (p->b < q->b);
}

static size_t *none(struct arena *arena, size_t count)
{
	size_t *out = arena_array(arena, count, sizeof *out);

	memset(out, 0xFF, count * sizeof *out);
	return out;
}

/* The best of each section on the other side; pairs are the best first. */
static void find_bests(struct arena *arena, struct side *side, const struct aligned *pairs)
{
	side->best = none(arena, side->count);
	side->best_of_base = none(arena, side->alignment->a_count);
	for (size_t i = 0; i < side->alignment->count; i++) {
		const struct aligned *pair = &pairs[i];
		if (pair->a == ALIGN_NONE || pair->b == ALIGN_NONE)
			continue;
		if (side->best_of_base[pair->a] == PAIR_NONE)
			side->best_of_base[pair->a] = pair->b;
		if (side->best[pair->b] == PAIR_NONE)
			side->best[pair->b] = pair->a;
	}
}

/* Whether the base joins section number k, which has no partner, to another. */
static bool is_joined(const struct side *side, size_t k)
{
	return side->partner[k] == PAIR_NONE && side->best[k] != PAIR_NONE;
}

static void list_splits(struct arena *arena, struct side *side)
{
	side->split = none(arena, side->alignment->a_count);
	side->next_split = none(arena, side->count);
	for (size_t k = side->count; k-- > 0;) {
		if (!is_joined(side, k))
			continue;
		side->next_split[k] = side->split[side->best[k]];
		side->split[side->best[k]] = k;
	}
}

/* Each section with its best that is free, the highest score first. */
static void match(struct arena *arena, struct side *side)
{
	const struct alignment *alignment = side->alignment;
	struct aligned *pairs =
		arena_copy(arena, alignment->pairs, alignment->count * sizeof *pairs);

	side->partner = none(arena, side->count);
	side->of_base = none(arena, alignment->a_count);
	if (alignment->count)
		qsort(pairs, alignment->count, sizeof *pairs, higher);
	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *pair = &pairs[i];
		if (pair->a == ALIGN_NONE || pair->b == ALIGN_NONE ||
		    side->of_base[pair->a] != PAIR_NONE || side->partner[pair->b] != PAIR_NONE)
			continue;
		side->of_base[pair->a] = pair->b;
		side->partner[pair->b] = pair->a;
	}
	find_bests(arena, side, pairs);
	list_splits(arena, side);
}

static void take_side(struct arena *arena, struct work *work, size_t of,
		      const struct alignment *alignment)
{
	struct side *side = &work->sides[of];

	side->alignment = alignment;
	side->sections = alignment->b;
	side->count = alignment->b_count;
	match(arena, side);
}

static struct band *add_band(struct work *work)
{
	struct band *band = &work->out->bands[work->out->count++];

	*band = (struct band){ 0 };
	for (size_t i = 0; i < PAIR_REPORTS; i++)
		band->see[i] = PAIR_NONE;
	return band;
}

static void set_side(struct work *work, struct band *band, size_t of, size_t number)
{
	const struct section *section = &work->sides[of].sections[number];

	band->first[of] = section->first;
	band->last[of] = section->last;
	work->sides[of].band[number] = (size_t)(band - work->out->bands);
}

/* Adds what only report `of` has, from its section number `from` on up to a paired one. */
static void add_alone(struct work *work, size_t of, size_t from)
{
	struct side *side = &work->sides[of];

	for (size_t k = from; k < side->count && side->partner[k] == PAIR_NONE; k++)
		if (!is_joined(side, k))
			set_side(work, add_band(work), of, k);
}

/* Adds what report `of` splits and section number i of the base joins. */
static void add_split(struct work *work, size_t of, size_t i)
{
	struct side *side = &work->sides[of];

	for (size_t k = side->split[i]; k != PAIR_NONE; k = side->next_split[k])
		set_side(work, add_band(work), of, k);
}

/* Adds section number i of the base with what stands beside it, and what follows that. */
static void add_base(struct work *work, size_t i)
{
	struct band *band = add_band(work);

	set_side(work, band, 0, i);
	for (size_t of = 1; of < work->count; of++) {
		const struct side *side = &work->sides[of];
		size_t k = side->of_base[i];
		if (k != PAIR_NONE)
			set_side(work, band, of, k);
	}
	for (size_t of = 1; of < work->count; of++)
		add_split(work, of, i);
	for (size_t of = 1; of < work->count; of++)
		if (work->sides[of].of_base[i] != PAIR_NONE)
			add_alone(work, of, work->sides[of].of_base[i] + 1);
}

/* Says where the counterparts are of what stands beside nothing. */
static void point_out(struct work *work, size_t of)
{
	const struct side *base = &work->sides[0], *side = &work->sides[of];
	const struct alignment *alignment = side->alignment;

	for (size_t i = 0; i < base->count; i++) {
		size_t k = side->best_of_base[i];
		if (side->of_base[i] == PAIR_NONE && k != PAIR_NONE)
			work->out->bands[base->band[i]].see[of] = side->band[k];
	}
	for (size_t k = 0; k < side->count; k++)
		if (is_joined(side, k))
			work->out->bands[side->band[k]].see[0] = base->band[side->best[k]];
	for (size_t p = 0; p < alignment->count; p++) {
		const struct aligned *pair = &alignment->pairs[p];
		struct band *band = &work->out->bands[pair->a != ALIGN_NONE ? base->band[pair->a]
									    : side->band[pair->b]];
		if (pair->by_hand)
			band->by_hand = true;
		if (pair->a != ALIGN_NONE && side->of_base[pair->a] == pair->b &&
		    pair->b != ALIGN_NONE)
			band->score[of] = pair->score;
	}
}

void pair_sections(struct arena *arena, const struct report *const *reports, size_t count,
		   const struct alignment *const *alignments, struct pairing *out)
{
	struct work work = { .count = count, .out = out };
	size_t sections = 0;

	work.sides[0].sections = section_list(arena, reports[0], &work.sides[0].count);
	for (size_t of = 1; of < count; of++)
		take_side(arena, &work, of, alignments[of]);
	for (size_t i = 0; i < count; i++) {
		work.sides[i].band = arena_array(arena, work.sides[i].count, sizeof(size_t));
		sections += work.sides[i].count;
	}
	*out = (struct pairing){ .reports = count };
	out->bands = arena_array(arena, sections, sizeof *out->bands);
	for (size_t of = 1; of < count; of++)
		add_alone(&work, of, 0);
	for (size_t i = 0; i < work.sides[0].count; i++)
		add_base(&work, i);
	for (size_t of = 1; of < count; of++)
		point_out(&work, of);
}

void pair_by_meaning(struct arena *arena, const struct report *const *reports, size_t count,
		     const struct yardstick *yardstick, struct pairing *out)
{
	struct alignment alignments[PAIR_REPORTS];
	const struct alignment *each[PAIR_REPORTS] = { NULL };

	for (size_t of = 1; of < count; of++) {
		align_sections(arena, reports[0], reports[of], yardstick->topics,
			       yardstick->frequency, &alignments[of]);
		if (yardstick->hand)
			hand_apply(arena, yardstick->hand, reports[0], reports[of],
				   &alignments[of]);
		each[of] = &alignments[of];
	}
	pair_sections(arena, reports, count, each, out);
}

size_t pair_band(const struct pairing *pairing, size_t report, size_t para)
{
	size_t number = 0;

	while (number + 1 < pairing->count && (para < pairing->bands[number].first[report] ||
					       para >= pairing->bands[number].last[report]))
		number++;
	return number;
}
