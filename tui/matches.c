/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches: spans, and what is inserted behind them. */
#include "tui/matches.h"

#include <stdio.h>
#include <string.h>

#include "tui/bar.h"
#include "tui/figures.h"

/* Marks of one cell wherever they are drawn (UAX #11: Na). */
static const char OPENING[] = "⟨", CLOSING[] = "⟩";

enum { CLAUSE = 24 }; /* cells of a clause that says something without a figure */

static enum look look_of(size_t match)
{
	return (enum look)(LOOK_MATCH_1 + match % MATCH_LOOKS);
}

void matches_name(struct str *out, const struct comparison *comparison, size_t of)
{
	const struct identity *own = &comparison->reports[of]->identity;
	bool alone = *own->short_name;

	for (size_t i = 0; i < comparison->count; i++)
		if (i != of &&
		    strcmp(comparison->reports[i]->identity.short_name, own->short_name) == 0)
			alone = false;
	if (alone)
		str_adds(out, own->short_name);
	else if (own->plan_year)
		str_addf(out, "%d", own->plan_year);
	else
		str_addf(out, "#%zu", of + 1);
}

/* What is printed of a target: its figure, or the start of its clause. */
static struct slice printed(const struct report *report, size_t number)
{
	const struct target *target = &report->targets[number];
	struct slice text = report->paragraphs[target->para].text;

	if (target->figure < target->figure_end)
		return slice_sub(text, target->figure, target->figure_end);
	return bar_fit(slice_sub(text, target->start, target->end), CLAUSE, 2);
}

/* Adds what the other reports say: the first all others, each other one the first. */
static void add_values(struct str *out, const struct comparison *c,
		       const struct figure_match *match, size_t of)
{
	size_t end = of == 0 ? c->count : 1;
	const char *before = OPENING;

	for (size_t i = of == 0; i < end; i++) {
		if (match->target[i] == PAIR_NONE)
			continue;
		struct slice value = printed(c->reports[i], match->target[i]);
		str_adds(out, before);
		matches_name(out, c, i);
		str_addc(out, ' ');
		str_add(out, value.s, value.n);
		before = ", ";
	}
	str_adds(out, CLOSING);
}

/* One insert behind each span, or two: the number in the match's look, the value quiet. */
static const struct sheet *sheet_with(struct arena *arena, const struct comparison *c, size_t of,
				      const struct sheet *sheet, const struct matches *matches,
				      bool values)
{
	struct sheet *out = arena_copy(arena, sheet, sizeof(*sheet));
	struct layout_insert *inserts = arena_array(arena, 2 * matches->count, sizeof(*inserts));
	enum look *looks = arena_array(arena, 2 * matches->count, sizeof(*looks));
	struct str value = { 0 };
	struct place at = { 0, 0 };
	size_t n = 0;

	for (size_t i = 0; i < matches->count; i++) {
		const struct span *span = &matches->spans[i];
		/* Behind a longer span that began earlier: places ascend. */
		if (at.para != span->para || at.byte < span->end)
			at = (struct place){ span->para, span->end };
		looks[n] = look_of(span->ref);
		inserts[n++] = (struct layout_insert){ at, slice_of(arena_printf(arena, "[%zu]",
										 span->ref + 1)) };
		if (!values)
			continue;
		str_clear(&value);
		add_values(&value, c, &c->matches[span->ref], of);
		looks[n] = LOOK_QUIET;
		inserts[n++] = (struct layout_insert){
			at, { arena_strn(arena, str_text(&value), value.n), value.n }
		};
	}
	str_free(&value);
	out->text.inserts = inserts;
	out->text.insert_count = n;
	out->insert_looks = looks;
	return out;
}

static void take_spans(struct arena *arena, const struct comparison *c, size_t of,
		       struct matches *out)
{
	size_t count;
	struct span *spans = comparison_spans(arena, c, of, &count);

	out->spans = spans;
	for (size_t i = 0; i < count; i++) {
		if (spans[i].kind != SPAN_MATCH)
			continue;
		spans[out->count] = spans[i];
		spans[out->count++].ref--;
	}
}

/* Cuts spans where the one before has not ended yet. */
static void take_layer(struct arena *arena, struct matches *out)
{
	struct span *spans = arena_array(arena, out->count, sizeof(*spans));
	enum look *looks = arena_array(arena, out->count, sizeof(*looks));
	size_t n = 0;

	for (size_t i = 0; i < out->count; i++) {
		struct span span = out->spans[i];
		const struct span *last = n > 0 ? &spans[n - 1] : NULL;
		if (last && last->para == span.para && last->end > span.start)
			span.start = last->end;
		if (span.start >= span.end)
			continue;
		looks[n] = look_of(span.ref);
		spans[n++] = span;
	}
	out->layer = (struct layer){ spans, looks, n, LOOK_MATCH_1 };
}

static bool is_alone(const struct figures *figures, size_t number, const size_t *marks)
{
	size_t count;
	const size_t *targets = figures_targets(figures, number, &count);

	for (size_t i = 0; i < count; i++)
		if (marks[targets[i]] > 0)
			return false;
	return true;
}

static void take_alone(struct arena *arena, const struct comparison *c, size_t of,
		       struct matches *out)
{
	const size_t *marks = comparison_marks(arena, c, of);
	struct figures figures;

	figures_find(arena, c->reports[of], &figures);
	out->alone = arena_array(arena, figures.count, sizeof(*out->alone));
	for (size_t i = 0; i < figures.count; i++) {
		if (!is_alone(&figures, i, marks))
			continue;
		out->alone[out->alone_count] = figures.spans[i];
		out->alone[out->alone_count++].ref = figures.targets[figures.spans[i].ref];
	}
}

void matches_find(struct arena *arena, const struct comparison *comparison, size_t of,
		  const struct sheet *sheet, struct matches *out)
{
	*out = (struct matches){ 0 };
	take_spans(arena, comparison, of, out);
	take_layer(arena, out);
	take_alone(arena, comparison, of, out);
	out->numbered = sheet_with(arena, comparison, of, sheet, out, false);
	out->valued = sheet_with(arena, comparison, of, sheet, out, true);
}

const struct span *matches_span(const struct matches *matches, size_t match)
{
	for (size_t i = 0; i < matches->count; i++)
		if (matches->spans[i].ref == match)
			return &matches->spans[i];
	return NULL;
}
