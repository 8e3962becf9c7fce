/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison as Markdown. */
#include "base/i18n.h"
#include "output/comparison.h"
#include "output/markup.h"

static void add_text(struct str *out, const char *text)
{
	markup_md(out, slice_of(text));
}

static void add_title(struct str *out, const struct comparison_page *page)
{
	str_adds(out, "# ");
	for (size_t i = 0; i < page->comparison->count; i++) {
		const struct identity *identity = &page->comparison->reports[i]->identity;
		str_adds(out, i ? " / " : "");
		add_text(out, identity->place);
		str_addf(out, " %.0d", identity->plan_year);
	}
	str_adds(out, "\n\n");
	for (size_t of = 1; of < page->comparison->count; of++) {
		struct str text = { 0 };
		page_summary(&text, page, of);
		add_text(out, page->names[of]);
		str_adds(out, ": ");
		add_text(out, str_text(&text));
		str_adds(out, "\n\n");
		str_free(&text);
	}
}

static void add_row(struct str *out, const struct comparison_page *page, size_t number)
{
	const struct comparison *c = page->comparison;
	const struct figure_match *match = &c->matches[number - 1];
	bool told = false;

	str_addf(out, "| %zu | ", number);
	add_text(out, c->reports[0]->targets[match->target[0]].label);
	for (size_t i = 0; i < c->count; i++) {
		str_adds(out, " | ");
		if (match->target[i] != PAIR_NONE)
			markup_md(out, page_figure(c->reports[i], match->target[i]));
	}
	str_adds(out, " | ");
	for (size_t i = 1; i < c->count; i++) {
		struct str verdict = { 0 };
		if (match->target[i] == PAIR_NONE)
			continue;
		page_verdict(&verdict, page, match, i);
		str_adds(out, told ? "; " : "");
		add_text(out, str_text(&verdict));
		str_free(&verdict);
		told = true;
	}
	str_adds(out, " |\n");
}

static void add_matches(struct str *out, const struct comparison_page *page)
{
	const struct comparison *c = page->comparison;

	if (c->match_count == 0)
		return;
	str_addf(out, "## %s\n\n| %s | %s", _("Figures"), _("No."), _("what"));
	for (size_t i = 0; i < c->count; i++) {
		str_adds(out, " | ");
		add_text(out, page->names[i]);
	}
	str_addf(out, " | %s |\n| ---: | ---", _("difference"));
	for (size_t i = 0; i < c->count; i++)
		str_adds(out, " | ---");
	str_adds(out, " | --- |\n");
	for (size_t i = 0; i < c->match_count; i++)
		add_row(out, page, i + 1);
	str_adds(out, "\n");
}

static void add_value(struct str *out, const struct comparison_page *page, size_t of, size_t number)
{
	struct str value = { 0 };

	page_counterparts(&value, page, &page->comparison->matches[number - 1], of);
	str_addf(out, "\\[%zu\\]\u27e8", number);
	add_text(out, str_text(&value));
	str_adds(out, "\u27e9");
	str_free(&value);
}

static void add_values(struct str *out, const struct comparison_page *page, size_t of,
		       const struct span *span)
{
	struct span_list own = span_list_of(&page->spans[of], span->para);
	const struct span *hidden = NULL;

	add_value(out, page, of, span->ref);
	while ((hidden = span_hidden(&own, span, hidden)))
		add_value(out, page, of, hidden->ref);
}

/* A figure is bold, with its number and what the others say behind it. */
static void add_segment(struct str *out, const struct comparison_page *page, size_t of,
			struct slice text, const struct segment *s)
{
	bool strong = s->of[SPAN_MATCH] || s->of[SPAN_HEADING];

	const struct span *change = s->of[SPAN_CHANGE];

	str_adds(out, change ? (of ? "<ins>" : "~~") : "");
	str_adds(out, strong ? "**" : "");
	markup_md(out, slice_sub(text, s->start, s->end));
	str_adds(out, strong ? "**" : "");
	str_adds(out, change ? (of ? "</ins>" : "~~") : "");
	if (segment_ends(s, SPAN_MATCH))
		add_values(out, page, of, s->of[SPAN_MATCH]);
	if (segment_ends(s, SPAN_SHARED))
		str_addf(out, "\\[=%zu\\]", s->of[SPAN_SHARED]->ref);
}

static void add_paragraph(struct str *out, const struct comparison_page *page, size_t of,
			  size_t para)
{
	struct arena *arena = arena_new();
	struct slice text = page->comparison->reports[of]->paragraphs[para].text;
	const struct span_list lists[] = { span_list_of(&page->spans[of], para),
					   span_list_of(&page->changed[of], para) };
	size_t count;

	const struct segment *segments = segments_cut(arena, text.n, lists, 2, &count);
	str_adds(out, "> ");
	for (size_t i = 0; i < count; i++)
		add_segment(out, page, of, text, &segments[i]);
	str_adds(out, "\n>\n");
	arena_free(arena);
}

static void add_cell(struct str *out, const struct comparison_page *page, const struct band *band,
		     size_t of)
{
	add_text(out, page->names[of]);
	str_adds(out, "\n\n");
	if (band->first[of] == band->last[of]) {
		str_adds(out, "> ");
		if (band->see[of] == PAIR_NONE)
			str_adds(out, _("no counterpart"));
		else
			str_addf(out, _("see section %zu"), band->see[of] + 1);
		str_adds(out, "\n");
	}
	for (size_t p = band->first[of]; p < band->last[of]; p++)
		add_paragraph(out, page, of, p);
	str_adds(out, "\n");
}

static void add_band(struct str *out, const struct comparison_page *page, size_t number)
{
	const struct band *band = &page->comparison->pairing.bands[number];
	bool first = true;

	str_addf(out, "## %zu ", number + 1);
	for (size_t of = 0; of < page->comparison->count; of++) {
		struct slice title = page_title(page->comparison, band, of);
		if (title.n == 0)
			continue;
		str_adds(out, first ? "" : " / ");
		markup_md(out, title);
		first = false;
	}
	for (size_t of = 1; of < page->comparison->count; of++)
		if (band->score[of] > 0)
			str_addf(out, " (%.2f)", (double)band->score[of]);
	str_adds(out, "\n\n");
	for (size_t of = 0; of < page->comparison->count; of++)
		add_cell(out, page, band, of);
}

void comparison_md(struct str *out, const struct comparison_page *page)
{
	const struct pairing *pairing = &page->comparison->pairing;

	add_title(out, page);
	add_matches(out, page);
	for (size_t b = 0; b < pairing->count; b++)
		if (page_shows(page, &pairing->bands[b]))
			add_band(out, page, b);
}
