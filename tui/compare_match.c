/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: going from matched figure to matched figure, or to those that only one report has; what
 * the line below says of them. */
#include <math.h>
#include <stdio.h>

#include "base/i18n.h"
#include "text/width.h"
#include "tui/compare_inside.h"

/* What one steps through: spans of the pane with the keys. */
struct steps {
	const struct span *spans;
	size_t count;
};

static struct steps steps_of(const struct compare *compare, bool matched)
{
	const struct matches *matches = &compare->sides[compare->focus].matches;

	if (matched)
		return (struct steps){ matches->spans, matches->count };
	return (struct steps){ matches->alone, matches->alone_count };
}

/* The step that one is at; the count where one is at none. */
static size_t step_at(const struct steps *steps, const struct span *spot)
{
	for (size_t i = 0; i < steps->count && spot->end > spot->start; i++)
		if (steps->spans[i].kind == spot->kind && steps->spans[i].ref == spot->ref)
			return i;
	return steps->count;
}

static size_t steps_before(const struct steps *steps, struct place place)
{
	size_t n = 0;

	while (n < steps->count &&
	       (steps->spans[n].para < place.para ||
		(steps->spans[n].para == place.para && steps->spans[n].start < place.byte)))
		n++;
	return n;
}

/* The step so many on or back, round the ends: from the spot while it is to be seen. */
static size_t step_from(struct compare *compare, const struct steps *steps,
			const struct command *command, bool forward)
{
	const struct text *text = &compare->texts[compare->focus];
	size_t by = (command->count > 0 ? command->count : 1) % steps->count;
	size_t at = step_at(steps, &text->spot);
	struct place spot;

	if (at == steps->count || !text_spot(text, &spot) || !compare_shows(compare, spot)) {
		/* From between two: a step on is the next one itself. */
		at = steps_before(steps, text->anchor);
		by = forward ? (by + steps->count - 1) % steps->count : by;
	}
	return (at + (forward ? by : steps->count - by)) % steps->count;
}

/* Lights the figures of a match in the other panes, and none where they have none. */
static void light_others(struct compare *compare, const struct span *span)
{
	for (size_t n = 0; n < compare->count; n++) {
		struct text *text = &compare->texts[n];
		const struct span *other =
			span->kind == SPAN_MATCH
				? matches_span(&compare->sides[n].matches, span->ref)
				: NULL;
		if (n == compare->focus)
			continue;
		text->spot = other ? *other : (struct span){ 0 };
		if (other && !compare->together)
			text_show(text, (struct place){ other->para, other->start });
	}
}

void compare_next_match(struct compare *compare, struct app *app, const struct command *command)
{
	bool matched = command->action == ACTION_MATCH_NEXT || command->action == ACTION_MATCH_BACK;
	bool forward = command->action == ACTION_MATCH_NEXT || command->action == ACTION_ALONE_NEXT;
	struct steps steps = steps_of(compare, matched);

	if (steps.count == 0) {
		app_say(app, LOOK_ERROR, "%s",
			matched ? _("No figure of this report has a counterpart")
				: _("Every figure of this report has a counterpart"));
		return;
	}
	compare_light(compare, &steps.spans[step_from(compare, &steps, command, forward)]);
}

void compare_light(struct compare *compare, const struct span *span)
{
	struct text *text = &compare->texts[compare->focus];

	text->spot = *span;
	light_others(compare, span);
	compare_show(compare, (struct place){ span->para, span->start });
}

static void add_value(struct str *out, const struct compare *compare, size_t of, size_t target,
		      unsigned ambiguous)
{
	matches_name(out, &compare->comparison, of);
	str_addc(out, ' ');
	figures_value(out, &compare->sides[of].report->targets[target], ambiguous);
}

/* Which of the first report and another is higher, and by how much. */
static void add_difference(struct str *out, const struct compare *compare, size_t other,
			   const struct target_difference *difference)
{
	bool first = difference->order == TARGET_A_HIGHER;
	struct str name = { 0 };

	if (difference->order == TARGET_EQUAL) {
		str_adds(out, _("equal"));
		return;
	}
	if (difference->order == TARGET_UNDECIDED) {
		str_adds(out, _("which is higher is left open"));
		return;
	}
	matches_name(&name, &compare->comparison, first ? 0 : other);
	str_addf(out, _("%s is higher by %.6g %s"), str_text(&name), fabs(difference->by),
		 difference->unit);
	str_free(&name);
}

/* The values of a match that the pane with the keys sees beside its own, and the differences. */
static void add_match(struct str *out, const struct compare *compare,
		      const struct figure_match *match, unsigned ambiguous)
{
	bool all = compare->focus == 0;

	add_value(out, compare, 0, match->target[0], ambiguous);
	for (size_t i = 1; i < compare->count; i++) {
		if (match->target[i] == PAIR_NONE || (!all && i != compare->focus))
			continue;
		str_adds(out, "   ");
		add_value(out, compare, i, match->target[i], ambiguous);
		str_adds(out, "   ");
		add_difference(out, compare, i, &match->difference[i]);
	}
}

/* Says of the figure that one is at what it is; false where one is at none. */
static bool add_spot(struct str *out, const struct compare *compare, int cells, unsigned ambiguous)
{
	enum { WIDE = 110 };
	const struct side *side = &compare->sides[compare->focus];
	const struct span *spot = &compare->texts[compare->focus].spot;
	struct steps steps = steps_of(compare, spot->kind == SPAN_MATCH);
	size_t at = step_at(&steps, spot);

	if (at == steps.count)
		return false;
	if (spot->kind == SPAN_MATCH) {
		const struct figure_match *match = &compare->comparison.matches[spot->ref];
		str_addf(out, "[%zu]  ", spot->ref + 1);
		if (cells >= WIDE)
			str_addf(out, "%s   ",
				 side->report->targets[match->target[compare->focus]].label);
		add_match(out, compare, match, ambiguous);
	} else {
		str_addf(out, _("only here %zu of %zu   "), at + 1, steps.count);
		figures_say(out, &side->report->targets[spot->ref],
			    cells - (int)width_text((struct slice){ out->s, out->n }, ambiguous),
			    ambiguous);
	}
	return true;
}

/* How many sections of the first report, openings aside, have a counterpart. */
static void count_sections(const struct compare *compare, size_t *paired, size_t *all)
{
	const struct pairing *pairing = &compare->comparison.pairing;
	const struct alignment *sections = &compare->comparison.to[1].sections;

	*paired = *all = 0;
	for (size_t i = 0; i < sections->a_count; i++) {
		bool met = false;
		if (!sections->a[i].whole || sections->a[i].heading == OUTLINE_NONE)
			continue;
		const struct band *band =
			&pairing->bands[pair_band(pairing, 0, sections->a[i].first)];
		for (size_t of = 1; of < compare->count; of++)
			met |= band->first[of] < band->last[of] || band->see[of] != PAIR_NONE;
		*all += 1;
		*paired += met;
	}
}

struct orders {
	size_t higher, lower, equal, open;
};

/* How the figures of the pane with the keys stand to those of another. */
static struct orders count_orders(const struct compare *compare, size_t other)
{
	const struct comparison *c = &compare->comparison;
	bool first = compare->focus == 0;
	struct orders orders = { 0 };

	for (size_t i = 0; i < c->match_count; i++) {
		if (c->matches[i].target[other] == PAIR_NONE)
			continue;
		enum target_order order = c->matches[i].difference[other].order;
		orders.equal += order == TARGET_EQUAL;
		orders.open += order == TARGET_UNDECIDED;
		orders.higher += order == (first ? TARGET_A_HIGHER : TARGET_B_HIGHER);
		orders.lower += order == (first ? TARGET_B_HIGHER : TARGET_A_HIGHER);
	}
	return orders;
}

/* Sums up: sections paired; figures matched, and of two reports which are higher. */
static void add_sums(struct str *out, const struct compare *compare, int cells)
{
	enum { WIDE = 120 };
	size_t paired, all, matched = compare->comparison.match_count;

	count_sections(compare, &paired, &all);
	str_addf(out, cells >= WIDE ? _("%zu of %zu sections paired   ") : _("%zu/%zu paired   "),
		 paired, all);
	str_addf(out,
		 cells >= WIDE ? n_("%zu figure matched", "%zu figures matched", matched)
			       : n_("%zu figure", "%zu figures", matched),
		 matched);
	if (compare->count != 2)
		return;
	struct orders orders = count_orders(compare, compare->focus == 0 ? 1 : compare->focus);
	str_addf(out, _(": %zu higher here, %zu there"), orders.higher, orders.lower);
	if (cells >= WIDE)
		str_addf(out, _(", %zu equal, %zu open"), orders.equal, orders.open);
}

void compare_say(struct str *out, const struct compare *compare, int cells, unsigned ambiguous)
{
	if (compare->count > 1 && !add_spot(out, compare, cells, ambiguous))
		add_sums(out, compare, cells);
}
