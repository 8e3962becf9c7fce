/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wording: every report of the store goes by once.
 *
 * 1. A clause of ours is found through places: place[band][key] is 1 + the number of the last of
 *    our clauses that has that band, next[band] of it that of the one before; 0 is none.
 * 2. What the report that goes by holds is listed in held, and has mark == walk.turn.
 */
#include "query/wording.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/sentence.h"

enum { PLACES = 1 << 16 };

static const char *const names[] = { "own", "earlier", "above", "sibling", "other" };

const char *origin_name(enum origin origin)
{
	return names[origin];
}

/* What is known of a clause while reports go by. */
struct probe {
	struct sketch sketch;
	uint32_t next[SKETCH_BANDS];
	size_t saying;	 /* number of the clause */
	size_t sentence; /* that it stands in */
	size_t turn;	 /* of the last report that holds it */
};

/* The same of a sentence. */
struct sum {
	size_t judged; /* characters in clauses that have a sketch */
	size_t held;   /* those that the report of that turn holds; 0 once the sentence counted */
	size_t turn;
};

/* Who said a thing before: the earliest of each kind. */
struct sources {
	const struct summary *of[ORIGIN_COUNT];
};

struct walk {
	const struct report *report;
	int64_t id;
	const struct summary **by_id; /* all summaries, ascending */
	size_t summary_count;
	struct wording *wording;
	struct probe *probes;
	size_t probe_count, probe_room;
	struct sum *sums;
	struct sources *clause_sources, *sentence_sources;
	uint32_t (*place)[PLACES]; /* of each band */
	uint32_t *held;
	size_t held_count;
	size_t turn;
};

/* One more saying at the end of a list. */
static struct saying *add_saying(struct saying **list, size_t *count, size_t *room)
{
	*list = grow(*list, room, *count, sizeof **list);
	return &(*list)[(*count)++];
}

struct cutter {
	struct saying *clauses, *sentences;
	size_t clause_count, clause_room, sentence_count, sentence_room;
};

static struct saying saying_of(size_t para, struct slice text, size_t start, size_t end)
{
	return (struct saying){ .para = para,
				.start = start,
				.end = end,
				.chars = slice_solid(slice_sub(text, start, end)) };
}

static void add_probe(struct walk *walk, struct slice clause, size_t saying, size_t sentence)
{
	struct probe probe = { .saying = saying, .sentence = sentence };

	if (!sketch_of(clause, &probe.sketch))
		return;
	walk->probes =
		grow(walk->probes, &walk->probe_room, walk->probe_count, sizeof *walk->probes);
	walk->probes[walk->probe_count++] = probe;
}

static void cut_sentence(struct walk *walk, struct cutter *cutter, size_t para, struct slice text,
			 struct sentence sentence)
{
	struct slice whole = slice_sub(text, sentence.start, sentence.end);
	struct sentence clause;

	*add_saying(&cutter->sentences, &cutter->sentence_count, &cutter->sentence_room) =
		saying_of(para, text, sentence.start, sentence.end);
	for (size_t at = 0; clause_next(whole, &at, &clause);) {
		*add_saying(&cutter->clauses, &cutter->clause_count, &cutter->clause_room) =
			saying_of(para, text, sentence.start + clause.start,
				  sentence.start + clause.end);
		add_probe(walk, slice_sub(whole, clause.start, clause.end),
			  cutter->clause_count - 1, cutter->sentence_count - 1);
	}
}

static void cut(struct walk *walk, struct arena *arena)
{
	struct wording *wording = walk->wording;
	struct cutter cutter = { 0 };
	struct sentence sentence;

	for (size_t p = 0; p < walk->report->paragraph_count; p++) {
		struct slice text = walk->report->paragraphs[p].text;
		for (size_t at = 0; sentence_next(text, &at, &sentence);)
			cut_sentence(walk, &cutter, p, text, sentence);
	}
	wording->clauses =
		arena_copy(arena, cutter.clauses, cutter.clause_count * sizeof *cutter.clauses);
	wording->clause_count = cutter.clause_count;
	wording->sentences = arena_copy(arena, cutter.sentences,
					cutter.sentence_count * sizeof *cutter.sentences);
	wording->sentence_count = cutter.sentence_count;
	free(cutter.clauses);
	free(cutter.sentences);
}

/* Makes our clauses findable. */
static void set_out(struct walk *walk)
{
	walk->place = xcalloc(SKETCH_BANDS, sizeof *walk->place);
	walk->held = xcalloc(walk->probe_count, sizeof *walk->held);
	walk->sums = xcalloc(walk->wording->sentence_count, sizeof *walk->sums);
	walk->clause_sources = xcalloc(walk->wording->clause_count, sizeof *walk->clause_sources);
	walk->sentence_sources =
		xcalloc(walk->wording->sentence_count, sizeof *walk->sentence_sources);
	for (size_t i = 0; i < walk->probe_count; i++) {
		struct probe *probe = &walk->probes[i];
		struct saying *clause = &walk->wording->clauses[probe->saying];
		clause->judged = walk->wording->sentences[probe->sentence].judged = true;
		walk->sums[probe->sentence].judged += clause->chars;
		for (size_t band = 0; band < SKETCH_BANDS; band++) {
			uint32_t *place = &walk->place[band][sketch_band(&probe->sketch, band)];
			probe->next[band] = *place;
			*place = (uint32_t)i + 1;
		}
	}
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

/* Lists those of our clauses that are alike to one of theirs. */
static void meet(struct walk *walk, const struct sketch *theirs)
{
	for (size_t band = 0; band < SKETCH_BANDS; band++) {
		uint32_t at = walk->place[band][sketch_band(theirs, band)];
		for (; at; at = walk->probes[at - 1].next[band]) {
			struct probe *probe = &walk->probes[at - 1];
			if (probe->turn == walk->turn || !sketch_alike(&probe->sketch, theirs))
				continue;
			probe->turn = walk->turn;
			walk->held[walk->held_count++] = at - 1;
		}
	}
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

static void credit(struct saying *saying, struct sources *sources, const struct summary *them,
		   enum origin origin)
{
	const struct summary *earliest = sources->of[origin];

	saying->reports++;
	if (origin != ORIGIN_OWN && (!earliest || kin_before(&them->identity, &earliest->identity)))
		sources->of[origin] = them;
}

static void sum_up(struct walk *walk, const struct probe *probe)
{
	struct sum *sum = &walk->sums[probe->sentence];

	if (sum->turn != walk->turn)
		*sum = (struct sum){ .turn = walk->turn, .judged = sum->judged };
	sum->held += walk->wording->clauses[probe->saying].chars;
}

/* Whether the report of this turn holds the sentence; told only once. */
static bool holds_sentence(struct sum *sum)
{
	bool holds = sum->held * 100 >= sum->judged * WORDING_PART;

	if (holds)
		sum->held = 0;
	return holds;
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
		meet(walk, &sketches[i]);
	enum origin origin = origin_of(&walk->report->identity, &them->identity);
	for (size_t i = 0; i < walk->held_count; i++) {
		const struct probe *probe = &walk->probes[walk->held[i]];
		credit(&walk->wording->clauses[probe->saying], &walk->clause_sources[probe->saying],
		       them, origin);
		sum_up(walk, probe);
	}
	for (size_t i = 0; i < walk->held_count; i++) {
		size_t at = walk->probes[walk->held[i]].sentence;
		if (holds_sentence(&walk->sums[at]))
			credit(&walk->wording->sentences[at], &walk->sentence_sources[at], them,
			       origin);
	}
}

static void conclude(struct saying *sayings, const struct sources *sources, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (enum origin o = ORIGIN_COUNT - 1; o > ORIGIN_OWN; o--)
			if (sources[i].of[o]) {
				sayings[i].origin = o;
				sayings[i].source = sources[i].of[o]->id;
			}
}

static void walk_free(struct walk *walk)
{
	free(walk->probes);
	free(walk->place);
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
	struct walk walk = { .report = report, .id = id, .wording = &wording };

	cut(&walk, arena);
	set_out(&walk);
	order_summaries(&walk, summaries, count);
	enum status st = store_sketches(store, visit, &walk, fault);
	if (st == DD_OK) {
		conclude(wording.clauses, walk.clause_sources, wording.clause_count);
		conclude(wording.sentences, walk.sentence_sources, wording.sentence_count);
		*out = wording;
	}
	walk_free(&walk);
	return st;
}

struct span *wording_spans(struct arena *arena, const struct wording *wording, size_t per_mille,
			   size_t *count)
{
	struct span *spans = arena_array(arena, wording->clause_count, sizeof *spans);

	*count = 0;
	for (size_t i = 0; i < wording->clause_count && wording->others > 0; i++) {
		const struct saying *c = &wording->clauses[i];
		size_t share = c->reports * 1000 / wording->others;
		if (c->reports > 0 && share >= per_mille)
			spans[(*count)++] =
				(struct span){ c->para, c->start, c->end, SPAN_COMMON, share };
	}
	return spans;
}

struct wording_shares wording_shares(const struct wording *wording)
{
	struct wording_shares shares = { 0 };

	for (size_t i = 0; i < wording->sentence_count; i++) {
		const struct saying *s = &wording->sentences[i];
		if (!s->judged)
			continue;
		shares.chars[s->origin] += s->chars;
		shares.judged += s->chars;
	}
	return shares;
}
