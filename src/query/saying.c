/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying. */
#include "query/saying.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/sentence.h"

/* Lists that grow while a report is cut. */
struct cutter {
	struct sayings out;
	size_t clause_room, sentence_room, sketch_room, number_room;
};

static struct saying saying_of(size_t para, struct slice text, size_t start, size_t end)
{
	return (struct saying){ .para = para,
				.start = start,
				.end = end,
				.chars = slice_solid(slice_sub(text, start, end)) };
}

static void add_clause(struct cutter *c, struct saying clause, struct slice text)
{
	struct sayings *out = &c->out;
	size_t n = out->clause_count++;

	out->clauses = grow(out->clauses, &c->clause_room, n, sizeof *out->clauses);
	out->sketches = grow(out->sketches, &c->sketch_room, n, sizeof *out->sketches);
	out->sentence_of = grow(out->sentence_of, &c->number_room, n, sizeof *out->sentence_of);
	clause.judged = sketch_of(text, &out->sketches[n]);
	out->clauses[n] = clause;
	out->sentence_of[n] = out->sentence_count - 1;
	if (clause.judged)
		out->sentences[out->sentence_count - 1].judged = true;
}

static void add_sentence(struct cutter *c, size_t para, struct slice text, struct sentence sentence)
{
	struct sayings *out = &c->out;
	struct slice whole = slice_sub(text, sentence.start, sentence.end);
	struct sentence clause;

	out->sentences = grow(out->sentences, &c->sentence_room, out->sentence_count,
			      sizeof *out->sentences);
	out->sentences[out->sentence_count++] = saying_of(para, text, sentence.start, sentence.end);
	for (size_t at = 0; clause_next(whole, &at, &clause);)
		add_clause(c,
			   saying_of(para, text, sentence.start + clause.start,
				     sentence.start + clause.end),
			   slice_sub(whole, clause.start, clause.end));
}

/* Moves a grown list into arena. */
static void *settle(struct arena *arena, void *items, size_t size)
{
	void *kept = arena_copy(arena, items, size);

	free(items);
	return kept;
}

void sayings_cut(struct arena *arena, const struct report *report, struct sayings *out)
{
	struct cutter c = { 0 };
	struct sentence sentence;

	for (size_t p = 0; p < report->paragraph_count; p++) {
		struct slice text = report->paragraphs[p].text;
		for (size_t at = 0; sentence_next(text, &at, &sentence);)
			add_sentence(&c, p, text, sentence);
	}
	*out = c.out;
	out->clauses = settle(arena, c.out.clauses, out->clause_count * sizeof *out->clauses);
	out->sketches = settle(arena, c.out.sketches, out->clause_count * sizeof *out->sketches);
	out->sentence_of =
		settle(arena, c.out.sentence_of, out->clause_count * sizeof *out->sentence_of);
	out->sentences =
		settle(arena, c.out.sentences, out->sentence_count * sizeof *out->sentences);
}

enum { PLACES = 1 << 16 };

/*
 * place[band][key] is 1 + the number of the last clause that has that key in that band, and
 * before[clause][band] the same of the one before it; 0 is none. A clause whose sketch another has
 * already stands in the list of that one alone: last[first] is its end, next[clause] what follows.
 */
struct alike {
	const struct sketch *sketches;
	uint32_t (*place)[PLACES];
	uint32_t (*before)[SKETCH_BANDS];
	size_t *next, *last;
};

/* The clause that has the very sketch of clause i already. */
static size_t twin_of(const struct alike *alike, size_t i)
{
	uint32_t at = alike->place[0][sketch_band(&alike->sketches[i], 0)];

	for (; at; at = alike->before[at - 1][0])
		if (memcmp(&alike->sketches[at - 1], &alike->sketches[i], sizeof(struct sketch)) ==
		    0)
			return at - 1;
	return ALIKE_NONE;
}

static void add_to_bands(struct alike *alike, size_t i)
{
	for (size_t band = 0; band < SKETCH_BANDS; band++) {
		uint32_t *place = &alike->place[band][sketch_band(&alike->sketches[i], band)];
		alike->before[i][band] = *place;
		*place = (uint32_t)i + 1;
	}
}

static void add_to_alike(struct alike *alike, size_t i)
{
	size_t twin = twin_of(alike, i);

	alike->last[i] = i;
	alike->next[i] = ALIKE_NONE;
	if (twin == ALIKE_NONE) {
		add_to_bands(alike, i);
		return;
	}
	alike->next[alike->last[twin]] = i;
	alike->last[twin] = i;
}

struct alike *alike_new(const struct sayings *sayings)
{
	struct alike *alike = xcalloc(1, sizeof *alike);

	alike->sketches = sayings->sketches;
	alike->place = xcalloc(SKETCH_BANDS, sizeof *alike->place);
	alike->before = xcalloc(sayings->clause_count, sizeof *alike->before);
	alike->next = xcalloc(sayings->clause_count, sizeof *alike->next);
	alike->last = xcalloc(sayings->clause_count, sizeof *alike->last);
	for (size_t i = 0; i < sayings->clause_count; i++)
		if (sayings->clauses[i].judged)
			add_to_alike(alike, i);
	return alike;
}

size_t alike_next(const struct alike *alike, size_t clause)
{
	return alike->next[clause];
}

void alike_free(struct alike *alike)
{
	if (!alike)
		return;
	free(alike->place);
	free(alike->before);
	free(alike->next);
	free(alike->last);
	free(alike);
}

void alike_find(const struct alike *alike, const struct sketch *sketch, alike_found *found,
		void *data)
{
	for (size_t band = 0; band < SKETCH_BANDS; band++) {
		uint32_t at = alike->place[band][sketch_band(sketch, band)];
		for (; at; at = alike->before[at - 1][band])
			if (sketch_alike(&alike->sketches[at - 1], sketch))
				found(data, at - 1);
	}
}
