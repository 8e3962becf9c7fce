/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: spans of targets, those that overlap put together. */
#include "tui/figures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "output/sign.h"
#include "text/grapheme.h"
#include "text/width.h"

/* Invariant: targets[spans[i].ref] up to targets[spans[i + 1].ref] are those of figure i. */

static struct span span_of(const struct report *report, size_t target)
{
	const struct target *t = &report->targets[target];
	bool marked = t->figure < t->figure_end;

	return (struct span){ t->para, marked ? t->figure : t->start,
			      marked ? t->figure_end : t->end, SPAN_FIGURE, target };
}

static int by_place(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	if (x->para != y->para)
		return x->para < y->para ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return x->ref < y->ref ? -1 : x->ref > y->ref;
}

void figures_find(struct arena *arena, const struct report *report, struct figures *out)
{
	size_t count = report->target_count, kept = 0;
	struct span *spans = arena_array(arena, count + 1, sizeof(*spans));
	size_t *targets = arena_array(arena, count + 1, sizeof(*targets));

	for (size_t i = 0; i < count; i++)
		spans[i] = span_of(report, i);
	if (count > 0)
		qsort(spans, count, sizeof(*spans), by_place);
	for (size_t i = 0; i < count; i++) {
		struct span span = spans[i];
		struct span *last = kept > 0 ? &spans[kept - 1] : NULL;
		targets[i] = span.ref;
		if (last && last->para == span.para && span.start < last->end) {
			last->end = span.end > last->end ? span.end : last->end;
		} else if (span.start < span.end) {
			span.ref = i;
			spans[kept++] = span;
		}
	}
	*out = (struct figures){ report, spans, kept, targets };
}

const size_t *figures_targets(const struct figures *figures, size_t number, size_t *count)
{
	size_t first = figures->spans[number].ref;
	size_t end = number + 1 < figures->count ? figures->spans[number + 1].ref
						 : figures->report->target_count;

	*count = end - first;
	return &figures->targets[first];
}

/* Whether a span begins before a place. */
static bool begins_before(const struct span *span, struct place place)
{
	return span->para < place.para || (span->para == place.para && span->start < place.byte);
}

size_t figures_after(const struct figures *figures, struct place from)
{
	size_t low = 0, high = figures->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (begins_before(&figures->spans[middle], from))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t figures_before(const struct figures *figures, struct place from)
{
	size_t after = figures_after(figures, from);

	return after > 0 ? after - 1 : figures->count;
}

size_t figures_at(const struct figures *figures, struct place place)
{
	size_t number = figures_before(figures, (struct place){ place.para, place.byte + 1 });

	if (number < figures->count && figures->spans[number].para == place.para &&
	    place.byte < figures->spans[number].end)
		return number;
	return figures->count;
}

size_t figures_of_target(const struct figures *figures, size_t target)
{
	struct span span;

	if (target >= figures->report->target_count)
		return figures->count;
	span = span_of(figures->report, target);
	return figures_at(figures, (struct place){ span.para, span.start });
}

void figures_value(struct str *out, const struct target *target, unsigned ambiguous)
{
	if (target->op == OP_QUAL || !*target->value) {
		str_adds(out, _("in words"));
		return;
	}
	str_adds(out, sign_of(target->op, ambiguous > 1 ? SIGNS_ASCII : SIGNS_NARROW));
	str_addf(out, "%s %s", target->value, target->unit);
}

void figures_year(struct str *out, const char *year)
{
	int number, first, last;
	char kind;
	int read = sscanf(year, "%d%c%d-%d", &number, &kind, &first, &last);

	if (read < 3 || (kind != 'M' && kind != 'Q'))
		str_adds(out, year);
	else if (read == 3)
		str_addf(out, kind == 'M' ? _("%d, month %d") : _("%d, quarter %d"), number, first);
	else
		str_addf(out, kind == 'M' ? _("%d, months %d-%d") : _("%d, quarters %d-%d"), number,
			 first, last);
}

void figures_period(struct str *out, const struct target *target)
{
	struct str year = { 0 };

	figures_year(&year, target->year);
	str_addf(out, target->period == PERIOD_PLAN ? _("plan %s") : _("result %s"),
		 str_text(&year));
	str_free(&year);
}

static const char *basis_text(enum basis basis)
{
	static const char *const texts[] = {
		[BASIS_NONE] = "",	     [BASIS_GROWTH] = N_("growth"),
		[BASIS_LEVEL] = "",	     [BASIS_RATE] = N_("rate"),
		[BASIS_INDEX] = N_("index"), [BASIS_SHARE] = N_("share"),
	};

	return *texts[basis] ? _(texts[basis]) : "";
}

/* What stands behind the name of the thing. */
static void add_meaning(struct str *out, const struct target *target, bool known,
			unsigned ambiguous)
{
	const char *basis = known ? basis_text(target->basis) : "";

	str_addf(out, *basis ? " %s " : " ", basis);
	figures_value(out, target, ambiguous);
	str_adds(out, "  (");
	figures_period(out, target);
	if (known)
		str_addf(out, ", %s", target->headline ? _("whole place") : _("a part"));
	str_addc(out, ')');
}

/* The end of a name says most: where there is no room for all, its beginning goes. */
static void add_end(struct str *out, struct slice name, int cells, unsigned ambiguous)
{
	enum { LEAST = 8 };
	size_t from = 0;

	if (cells < LEAST)
		cells = LEAST;
	if ((int)width_text(name, ambiguous) > cells) {
		while ((int)width_text(slice_sub(name, from, name.n), ambiguous) > cells - 2)
			from = grapheme_next(name, from);
		str_adds(out, "..");
	}
	str_add(out, name.s + from, name.n - from);
}

void figures_say(struct str *out, const struct target *target, int cells, unsigned ambiguous)
{
	bool known = *target->indicator && strcmp(target->indicator, "other") != 0;
	struct str name = { 0 }, meaning = { 0 };

	if (!known && *target->verb)
		str_addf(&name, "%s ", target->verb);
	str_adds(&name, target->label);
	add_meaning(&meaning, target, known, ambiguous);
	cells -= (int)width_text((struct slice){ meaning.s, meaning.n }, ambiguous);
	add_end(out, (struct slice){ str_text(&name), name.n }, cells, ambiguous);
	str_add(out, meaning.s, meaning.n);
	str_free(&name);
	str_free(&meaning);
}
