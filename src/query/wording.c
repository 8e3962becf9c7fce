/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wording: every report of the store goes by once, in a turn of its own. */
#include "query/wording.h"

#include <stdlib.h>

#include "base/mem.h"

static const char *const names[] = { "own", "earlier", "above", "sibling", "other" };

const char *origin_name(enum origin origin)
{
	return names[origin];
}

/* Who said a thing before: the earliest of each kind. */
struct sources {
	const struct summary *of[ORIGIN_COUNT];
};

/* What is known of a sentence while reports go by. */
struct sum {
	size_t judged; /* characters in clauses that have a sketch */
	size_t held;   /* those that the report of that turn holds; 0 once the sentence counted */
	size_t turn;
};

struct walk {
	const struct identity *identity; /* ours */
	int64_t id;
	const struct summary **by_id; /* all summaries, ascending */
	size_t summary_count;
	struct wording *wording;
	struct alike *alike;
	size_t *turn_of; /* of each clause: the last turn in which it was held */
	struct sum *sums;
	struct sources *clause_sources, *sentence_sources;
	size_t *held; /* clauses that are held in this turn */
	size_t held_count;
	size_t turn;
};

static void set_out(struct walk *walk, struct arena *arena)
{
	struct wording *wording = walk->wording;
	const struct sayings *s = &wording->sayings;

	wording->clauses = arena_array(arena, s->clause_count, sizeof *wording->clauses);
	wording->sentences = arena_array(arena, s->sentence_count, sizeof *wording->sentences);
	walk->alike = alike_new(s);
	walk->turn_of = xcalloc(s->clause_count, sizeof *walk->turn_of);
	walk->held = xcalloc(s->clause_count, sizeof *walk->held);
	walk->sums = xcalloc(s->sentence_count, sizeof *walk->sums);
	walk->clause_sources = xcalloc(s->clause_count, sizeof *walk->clause_sources);
	walk->sentence_sources = xcalloc(s->sentence_count, sizeof *walk->sentence_sources);
	for (size_t i = 0; i < s->clause_count; i++)
		if (s->clauses[i].judged)
			walk->sums[s->sentence_of[i]].judged += s->clauses[i].chars;
}

static int by_id(const void *x, const void *y)
{
	const struct summary *const *a = x, *const *b = y;

	return ((*a)->id > (*b)->id) - ((*a)->id < (*b)->id);
}

static void order_summaries(struct walk *walk, const struct summary *summaries, size_t count)
{
	walk->by_id = xcalloc(count, sizeof *walk->by_id);
	walk->summary_count = count;
	for (size_t i = 0; i < count; i++)
		walk->by_id[i] = &summaries[i];
	if (count)
		qsort(walk->by_id, count, sizeof *walk->by_id, by_id);
}

static const struct summary *summary_of(const struct walk *walk, int64_t id)
{
	size_t low = 0, high = walk->summary_count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (walk->by_id[mid]->id < id)
			low = mid + 1;
		else
			high = mid;
	}
	return low < walk->summary_count && walk->by_id[low]->id == id ? walk->by_id[low] : NULL;
}

/* What a report is as a source of ours; ORIGIN_OWN for one that was not given before it. */
static enum origin origin_of(const struct identity *ours, const struct identity *theirs)
{
	static const enum origin of_kin[] = {
		[KIN_NONE] = ORIGIN_OTHER,
		[KIN_SELF] = ORIGIN_EARLIER,
		[KIN_ABOVE] = ORIGIN_ABOVE,
		[KIN_SIBLING] = ORIGIN_SIBLING,
	};

	return kin_before(theirs, ours) ? of_kin[kin_of(ours, theirs)] : ORIGIN_OWN;
}

static void hold(void *data, size_t clause)
{
	struct walk *walk = data;

	if (walk->turn_of[clause] == walk->turn)
		return;
	for (; clause != ALIKE_NONE; clause = alike_next(walk->alike, clause)) {
		walk->turn_of[clause] = walk->turn;
		walk->held[walk->held_count++] = clause;
	}
}

static void credit(struct echo *echo, struct sources *sources, const struct summary *them,
		   enum origin origin)
{
	const struct summary *earliest = sources->of[origin];

	echo->reports++;
	if (origin != ORIGIN_OWN && (!earliest || kin_before(&them->identity, &earliest->identity)))
		sources->of[origin] = them;
}

static void sum_up(struct walk *walk, size_t clause)
{
	const struct sayings *s = &walk->wording->sayings;
	struct sum *sum = &walk->sums[s->sentence_of[clause]];

	if (sum->turn != walk->turn)
		*sum = (struct sum){ .turn = walk->turn, .judged = sum->judged };
	sum->held += s->clauses[clause].chars;
}

/* Whether the report of this turn holds the sentence; told only once. */
static bool holds_sentence(struct sum *sum)
{
	bool holds = sum->held * 100 >= sum->judged * WORDING_PART;

	if (holds)
		sum->held = 0;
	return holds;
}

static void credit_all(struct walk *walk, const struct summary *them, enum origin origin)
{
	struct wording *wording = walk->wording;

	for (size_t i = 0; i < walk->held_count; i++) {
		size_t clause = walk->held[i];
		credit(&wording->clauses[clause], &walk->clause_sources[clause], them, origin);
		sum_up(walk, clause);
	}
	for (size_t i = 0; i < walk->held_count; i++) {
		size_t sentence = wording->sayings.sentence_of[walk->held[i]];
		if (holds_sentence(&walk->sums[sentence]))
			credit(&wording->sentences[sentence], &walk->sentence_sources[sentence],
			       them, origin);
	}
}

static void visit(void *data, int64_t id, const struct sketch *sketches, size_t count)
{
	struct walk *walk = data;
	const struct summary *them = summary_of(walk, id);

	if (!them || id == walk->id)
		return;
	walk->turn++;
	walk->held_count = 0;
	walk->wording->others++;
	for (size_t i = 0; i < count; i++)
		alike_find(walk->alike, &sketches[i], hold, walk);
	credit_all(walk, them, origin_of(walk->identity, &them->identity));
}

static void conclude(struct echo *echoes, const struct sources *sources, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (enum origin o = ORIGIN_COUNT - 1; o > ORIGIN_OWN; o--)
			if (sources[i].of[o]) {
				echoes[i].origin = o;
				echoes[i].source = sources[i].of[o]->id;
			}
}

static void walk_free(struct walk *walk)
{
	alike_free(walk->alike);
	free(walk->turn_of);
	free(walk->held);
	free(walk->sums);
	free(walk->clause_sources);
	free(walk->sentence_sources);
	free(walk->by_id);
}

enum status wording_find(struct arena *arena, struct store *store, const struct report *report,
			 int64_t id, const struct summary *summaries, size_t count,
			 struct wording *out, struct fault *fault)
{
	struct wording wording = { 0 };
	struct walk walk = { .identity = &report->identity, .id = id, .wording = &wording };

	sayings_cut(arena, report, &wording.sayings);
	set_out(&walk, arena);
	order_summaries(&walk, summaries, count);
	enum status st = store_sketches(store, visit, &walk, fault);
	if (st == DD_OK) {
		conclude(wording.clauses, walk.clause_sources, wording.sayings.clause_count);
		conclude(wording.sentences, walk.sentence_sources, wording.sayings.sentence_count);
		*out = wording;
	}
	walk_free(&walk);
	return st;
}

struct span *wording_spans(struct arena *arena, const struct wording *wording, size_t per_mille,
			   size_t *count)
{
	const struct sayings *s = &wording->sayings;
	struct span *spans = arena_array(arena, s->clause_count, sizeof *spans);

	*count = 0;
	for (size_t i = 0; i < s->clause_count && wording->others > 0; i++) {
		const struct saying *c = &s->clauses[i];
		size_t reports = wording->clauses[i].reports;
		size_t share = reports * 1000 / wording->others;
		if (reports > 0 && share >= per_mille)
			spans[(*count)++] =
				(struct span){ c->para, c->start, c->end, SPAN_COMMON, share };
	}
	return spans;
}

struct wording_shares wording_shares(const struct wording *wording)
{
	struct wording_shares shares = { 0 };

	for (size_t i = 0; i < wording->sayings.sentence_count; i++) {
		const struct saying *s = &wording->sayings.sentences[i];
		if (!s->judged)
			continue;
		shares.chars[wording->sentences[i].origin] += s->chars;
		shares.judged += s->chars;
	}
	return shares;
}
