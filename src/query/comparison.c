/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparison. */
#include "query/comparison.h"

#include <stdlib.h>

static void relate(struct arena *arena, struct comparison *c, size_t of,
		   const struct yardstick *yardstick)
{
	const struct report *a = c->reports[0], *b = c->reports[of];
	struct relation *to = &c->to[of];

	align_sections(arena, a, b, yardstick->topics, yardstick->frequency, &to->sections);
	if (yardstick->hand)
		hand_apply(arena, yardstick->hand, a, b, &to->sections);
	to->targets = target_pairs(arena, a, b, yardstick->frequency, &to->target_count);
}

static struct figure_match empty_match(void)
{
	struct figure_match match = { .headline = false };

	for (size_t i = 0; i < PAIR_REPORTS; i++)
		match.target[i] = PAIR_NONE;
	return match;
}

/* Brings the pairs with all others together, by the target of the first report. */
static void match_targets(struct arena *arena, struct comparison *c)
{
	size_t count = c->reports[0]->target_count;
	struct figure_match *all = arena_array(arena, count, sizeof *all);

	for (size_t t = 0; t < count; t++)
		all[t] = empty_match();
	for (size_t of = 1; of < c->count; of++)
		for (size_t i = 0; i < c->to[of].target_count; i++) {
			const struct target_pair *pair = &c->to[of].targets[i];
			all[pair->a].target[0] = pair->a;
			all[pair->a].target[of] = pair->b;
			all[pair->a].difference[of] = pair->difference;
			all[pair->a].headline = pair->headline;
		}
	for (size_t t = 0; t < count; t++)
		if (all[t].target[0] != PAIR_NONE)
			all[c->match_count++] = all[t];
	c->matches = all;
}

void comparison_make(struct arena *arena, const struct report *const *reports, size_t count,
		     const struct yardstick *yardstick, struct comparison *out)
{
	struct comparison c = { .count = count };
	const struct alignment *alignments[PAIR_REPORTS] = { NULL };

	for (size_t i = 0; i < count; i++)
		c.reports[i] = reports[i];
	for (size_t of = 1; of < count; of++) {
		relate(arena, &c, of, yardstick);
		alignments[of] = &c.to[of].sections;
	}
	pair_sections(arena, reports, count, alignments, &c.pairing);
	match_targets(arena, &c);
	*out = c;
}

void comparison_share(struct arena *arena, struct comparison *comparison)
{
	for (size_t of = 1; of < comparison->count; of++) {
		struct relation *to = &comparison->to[of];
		to->shared = shared_find(arena, comparison->reports[0], comparison->reports[of],
					 &to->shared_count);
	}
}

size_t *comparison_marks(struct arena *arena, const struct comparison *comparison, size_t of)
{
	size_t *marks = arena_array(arena, comparison->reports[of]->target_count, sizeof *marks);

	for (size_t i = 0; i < comparison->match_count; i++) {
		size_t target = comparison->matches[i].target[of];
		if (target != PAIR_NONE)
			marks[target] = i + 1;
	}
	return marks;
}

static struct span target_span(const struct target *t, size_t ref)
{
	struct span span = { t->para, t->figure, t->figure_end, SPAN_MATCH, ref };

	if (t->figure == t->figure_end) {
		span.start = t->start;
		span.end = t->end;
	}
	return span;
}

static size_t add_headings(const struct report *report, struct span *out)
{
	const struct outline *outline = &report->outline;

	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		out[i] = (struct span){ h->para, h->start, h->end, SPAN_HEADING, i };
	}
	return outline->count;
}

static size_t add_matches(const struct comparison *c, size_t of, struct span *out)
{
	size_t n = 0;

	for (size_t i = 0; i < c->match_count; i++) {
		size_t target = c->matches[i].target[of];
		if (target != PAIR_NONE)
			out[n++] = target_span(&c->reports[of]->targets[target], i + 1);
	}
	return n;
}

static size_t add_shared(const struct relation *to, bool of_a, struct span *out)
{
	for (size_t i = 0; i < to->shared_count; i++) {
		const struct stretch *s = of_a ? &to->shared[i].a : &to->shared[i].b;
		out[i] = (struct span){ s->para, s->start, s->end, SPAN_SHARED, i + 1 };
	}
	return to->shared_count;
}

static int by_place(const void *x, const void *y)
{
	const struct span *p = x, *q = y;

	if (p->para != q->para)
		return p->para > q->para ? 1 : -1;
	if (p->start != q->start)
		return p->start > q->start ? 1 : -1;
	return (p->end < q->end) - (p->end > q->end);
}

struct span *comparison_spans(struct arena *arena, const struct comparison *comparison, size_t of,
			      size_t *count)
{
	/* Of more than two a passage would have several numbers. */
	const struct relation *to = &comparison->to[comparison->count == 2];
	const struct report *report = comparison->reports[of];
	size_t n = report->outline.count + comparison->match_count + to->shared_count;
	struct span *spans = arena_array(arena, n, sizeof *spans);

	n = add_headings(report, spans);
	n += add_matches(comparison, of, spans + n);
	n += add_shared(to, of == 0, spans + n);
	if (n)
		qsort(spans, n, sizeof *spans, by_place);
	*count = n;
	return spans;
}
