/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the documents of a comparison share. */
#include "output/comparison.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"

struct slice page_figure(const struct report *report, size_t target)
{
	const struct target *t = &report->targets[target];
	struct slice text = report->paragraphs[t->para].text;

	if (t->figure == t->figure_end)
		return slice_sub(text, t->start, t->end);
	return slice_sub(text, t->figure, t->figure_end);
}

struct slice page_title(const struct comparison *comparison, const struct band *band, size_t of)
{
	const struct report *report = comparison->reports[of];
	size_t heading;

	if (band->first[of] == band->last[of])
		return SLICE("");
	heading = report->outline.para_heading[band->first[of]];
	if (heading == OUTLINE_NONE || report->outline.headings[heading].para < band->first[of])
		return SLICE("");
	/* Several headings may begin in one paragraph: the first of them names the section. */
	while (heading > 0 && report->outline.headings[heading - 1].para >= band->first[of])
		heading--;
	return slice_of(report->outline.headings[heading].title);
}

bool page_shows(const struct comparison_page *page, const struct band *band)
{
	const struct comparison *c = page->comparison;

	if (page->section == ROLE_COUNT)
		return true;
	for (size_t i = 0; i < c->count; i++)
		for (size_t p = band->first[i]; p < band->last[i]; p++)
			if (c->reports[i]->outline.para_role[p] == page->section)
				return true;
	return false;
}

static const char *bare_name(const struct identity *identity)
{
	return *identity->short_name ? identity->short_name : identity->place;
}

/* Whether another report has the name of report `of`. */
static bool is_shared(const struct comparison *comparison, size_t of)
{
	const char *name = bare_name(&comparison->reports[of]->identity);

	for (size_t i = 0; i < comparison->count; i++)
		if (i != of && strcmp(bare_name(&comparison->reports[i]->identity), name) == 0)
			return true;
	return false;
}

void page_names(struct arena *arena, struct comparison_page *page)
{
	for (size_t i = 0; i < page->comparison->count; i++) {
		const struct identity *identity = &page->comparison->reports[i]->identity;
		const char *name = bare_name(identity);
		if (!*name)
			name = arena_printf(arena, _("report %zu"), i + 1);
		else if (is_shared(page->comparison, i) && identity->plan_year)
			name = arena_printf(arena, "%s %d", name, identity->plan_year);
		page->names[i] = name;
	}
}

/* A difference without its sign, without noise of binary fractions. */
static void add_by(struct str *out, const struct target_difference *difference)
{
	str_addf(out, "%.10g", fabs(difference->by));
	str_adds(out, difference->unit);
}

void page_verdict(struct str *out, const struct comparison_page *page,
		  const struct figure_match *match, size_t of)
{
	const struct target_difference *d = &match->difference[of];
	const char *higher = page->names[d->order == TARGET_B_HIGHER ? of : 0];
	struct str by = { 0 };

	if (!isnan(d->by))
		add_by(&by, d);
	if (d->order == TARGET_EQUAL)
		str_adds(out, _("equal"));
	else if (d->order != TARGET_UNDECIDED)
		str_addf(out, _("%s is higher by %s"), higher, str_text(&by));
	else if (by.n > 0)
		str_addf(out, _("undecided; the figures differ by %s"), str_text(&by));
	else
		str_adds(out, _("cannot be compared"));
	str_free(&by);
}

void page_counterparts(struct str *out, const struct comparison_page *page,
		       const struct figure_match *match, size_t of)
{
	const struct comparison *comparison = page->comparison;
	bool first = true;

	for (size_t i = 0; i < comparison->count; i++) {
		if (i == of || match->target[i] == PAIR_NONE || (of > 0 && i > 0))
			continue;
		struct slice figure = page_figure(comparison->reports[i], match->target[i]);
		str_addf(out, "%s%s ", first ? "" : "; ", page->names[i]);
		str_add(out, figure.s, figure.n);
		first = false;
	}
}

/* How many sections of the first report there are, and how many of them have a counterpart. */
static void count_sections(const struct alignment *alignment, size_t *all, size_t *paired)
{
	size_t last = ALIGN_NONE;

	*all = *paired = 0;
	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *p = &alignment->pairs[i];
		if (p->a == ALIGN_NONE || p->a == last || !alignment->a[p->a].whole)
			continue;
		last = p->a;
		++*all;
		*paired += p->b != ALIGN_NONE;
	}
}

void page_summary(struct str *out, const struct comparison_page *page, size_t of)
{
	const struct relation *to = &page->comparison->to[of];
	size_t times[TARGET_UNDECIDED + 1] = { 0 }, all, paired;

	count_sections(&to->sections, &all, &paired);
	str_addf(out, _("%zu of %zu sections paired"), paired, all);
	for (size_t i = 0; i < to->target_count; i++)
		times[to->targets[i].difference.order]++;
	str_addf(out,
		 _("; %zu figures matched: %zu higher in %s, %zu in %s, %zu equal, %zu undecided"),
		 to->target_count, times[TARGET_A_HIGHER], page->names[0], times[TARGET_B_HIGHER],
		 page->names[of], times[TARGET_EQUAL], times[TARGET_UNDECIDED]);
	str_addf(out, n_("; %zu passage shared", "; %zu passages shared", to->shared_count),
		 to->shared_count);
	if (to->sections.by_heading)
		str_adds(out, _("; so many sections are paired by their headings only"));
}
