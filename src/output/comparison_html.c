/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The comparison as a page.
 *
 * 1. Ids: s3 is a band, a4 figure 4 in the first report (b4, c4, d4 in the others), ap2 passage 2.
 * 2. What colour says, a number or a word says too.
 */
#include "base/i18n.h"
#include "base/mem.h"
#include "output/comparison.h"
#include "output/markup.h"

/* Quiet text is #595959 on white (7:1), on the ground of a match 6:1. */
static const char style[] =
	"body{font:17px/1.75 'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,serif;"
	"color:#1a1a1a;background:#fff;max-width:82em;margin:0 auto;padding:0 1em 3em;"
	"overflow-wrap:anywhere}"
	"h1{font-size:1.35em;line-height:1.4;margin:1em 0 .3em}"
	"h2{font-size:1.1em;margin:2em 0 .5em;break-after:avoid}"
	"a{color:#14508c}"
	"nav ol{padding-left:2.4em;margin:.3em 0}"
	"table{border-collapse:collapse;width:100%;font-size:.88em;line-height:1.5}"
	"th,td{border-bottom:1px solid #ccc;padding:.25em .5em .25em 0;text-align:left;"
	"vertical-align:top}"
	"table:not(.results) :first-child:is(td,th){width:2.6em}"
	".band{display:grid;gap:0 2.2em;border-top:1px solid #bbb;padding:.5em 0 1em}"
	".two{grid-template-columns:repeat(2,minmax(0,1fr))}"
	".three{grid-template-columns:repeat(3,minmax(0,1fr))}"
	".four{grid-template-columns:repeat(4,minmax(0,1fr))}"
	".score{grid-column:1/-1;color:#595959;font-size:.8em;margin:0}"
	".who{color:#595959;font-size:.8em;margin:0}"
	".cell p{margin:.35em 0;text-indent:2em}"
	".cell p.who,.cell p.none,.cell p.head{text-indent:0}"
	".none,.common{color:#595959}"
	".match{background:#fdebd0;border-bottom:2px solid #b35900}"
	".value{color:#7a3b00;font-size:.85em}"
	".shared{border-bottom:1px dotted #14508c}"
	"del{color:#8a1c1c;background:#fbeaea}"
	"ins{color:#1d5c1d;background:#e9f5e9}"
	".note{font-size:.72em;line-height:1;vertical-align:super}"
	":target{outline:2px solid #14508c}"
	"@media(max-width:46em){body{font-size:16px;padding:0 .7em 2em}"
	".band{display:block}.cell+.cell{border-left:3px solid #bbb;padding-left:.7em;"
	"margin-top:.8em}}"
	"@media print{@page{size:A4;margin:1.6cm}body{font-size:9.5pt;max-width:none;padding:0}"
	"a{color:inherit;text-decoration:none}"
	".match,.common{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";

static const char *const columns[] = { "", "", "two", "three", "four" };

static char letter_of(size_t of)
{
	return (char)('a' + of);
}

static void add_text(struct str *out, const char *text)
{
	markup_html(out, slice_of(text));
}

static void add_begin(struct str *out, const struct comparison_page *page)
{
	struct str title = { 0 };

	for (size_t i = 0; i < page->comparison->count; i++) {
		const struct identity *identity = &page->comparison->reports[i]->identity;
		str_addf(&title, "%s%s %.0d", i ? " / " : "", identity->place, identity->plan_year);
	}
	str_adds(out, "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n"
		      "<meta http-equiv=\"Content-Security-Policy\" "
		      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
		      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		      "<title>");
	add_text(out, str_text(&title));
	str_addf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n<h1>", style);
	add_text(out, str_text(&title));
	str_adds(out, "</h1>\n");
	str_free(&title);
}

static void add_summary(struct str *out, const struct comparison_page *page)
{
	for (size_t of = 1; of < page->comparison->count; of++) {
		struct str text = { 0 };
		page_summary(&text, page, of);
		str_adds(out, "<p>");
		if (page->comparison->count > 2) {
			add_text(out, page->names[of]);
			str_adds(out, ": ");
		}
		add_text(out, str_text(&text));
		str_adds(out, "</p>\n");
		str_free(&text);
	}
}

/* The titles of a band: those of its passages, a slash between. */
static void add_band_titles(struct str *out, const struct comparison_page *page,
			    const struct band *band)
{
	bool first = true;

	for (size_t i = 0; i < page->comparison->count; i++) {
		struct slice title = page_title(page->comparison, band, i);
		if (title.n == 0)
			continue;
		str_adds(out, first ? "" : " / ");
		markup_html(out, title);
		first = false;
	}
	if (first)
		add_text(out, _("without a heading"));
}

static bool is_paired(const struct band *band, size_t count)
{
	size_t sides = 0;

	for (size_t i = 0; i < count; i++)
		sides += band->first[i] < band->last[i] || band->see[i] != PAIR_NONE;
	return sides > 1;
}

static void add_see(struct str *out, size_t band)
{
	struct str text = { 0 };

	str_addf(&text, _("see section %zu"), band + 1);
	add_text(out, str_text(&text));
	str_free(&text);
}

/* Where the counterparts stand of a band that stands beside nothing. */
static void add_elsewhere(struct str *out, const struct comparison_page *page,
			  const struct band *band)
{
	for (size_t i = 0; i < page->comparison->count; i++)
		if (band->see[i] != PAIR_NONE) {
			str_adds(out, " <span class=\"none\">");
			add_see(out, band->see[i]);
			str_adds(out, "</span>");
		}
}

static void add_index(struct str *out, const struct comparison_page *page)
{
	const struct pairing *pairing = &page->comparison->pairing;

	str_adds(out, "<nav>\n<h2>");
	add_text(out, _("Sections"));
	str_adds(out, "</h2>\n<ol>\n");
	for (size_t b = 0; b < pairing->count; b++) {
		const struct band *band = &pairing->bands[b];
		if (!page_shows(page, band))
			continue;
		str_addf(out, "<li value=\"%zu\"><a href=\"#s%zu\">", b + 1, b + 1);
		add_band_titles(out, page, band);
		str_adds(out, "</a>");
		add_elsewhere(out, page, band);
		if (!is_paired(band, page->comparison->count)) {
			str_adds(out, " <span class=\"none\">");
			add_text(out, _("no counterpart"));
			str_adds(out, "</span>");
		}
		str_adds(out, "</li>\n");
	}
	str_adds(out, "</ol>\n</nav>\n");
}

static void add_match_head(struct str *out, const struct comparison_page *page)
{
	str_adds(out, "<table>\n<thead><tr><th>");
	add_text(out, _("No."));
	str_adds(out, "</th><th>");
	add_text(out, _("what"));
	for (size_t i = 0; i < page->comparison->count; i++) {
		str_adds(out, "</th><th>");
		add_text(out, page->names[i]);
	}
	str_adds(out, "</th><th>");
	add_text(out, _("difference"));
	str_adds(out, "</th></tr></thead>\n<tbody>\n");
}

static void add_match_row(struct str *out, const struct comparison_page *page, size_t number)
{
	const struct comparison *c = page->comparison;
	const struct figure_match *match = &c->matches[number - 1];

	str_addf(out, "<tr><td><a href=\"#a%zu\">%zu</a></td><td>", number, number);
	add_text(out, c->reports[0]->targets[match->target[0]].label);
	str_adds(out, "</td>");
	for (size_t i = 0; i < c->count; i++) {
		str_adds(out, "<td>");
		if (match->target[i] != PAIR_NONE)
			markup_html(out, page_figure(c->reports[i], match->target[i]));
		str_adds(out, "</td>");
	}
	str_adds(out, "<td>");
	for (size_t i = 1, told = 0; i < c->count; i++) {
		struct str verdict = { 0 };
		if (match->target[i] == PAIR_NONE)
			continue;
		page_verdict(&verdict, page, match, i);
		str_adds(out, told++ ? "<br>" : "");
		add_text(out, str_text(&verdict));
		str_free(&verdict);
	}
	str_adds(out, "</td></tr>\n");
}

static void add_matches(struct str *out, const struct comparison_page *page, bool headline,
			const char *title)
{
	const struct comparison *c = page->comparison;
	bool begun = false;

	for (size_t i = 0; i < c->match_count; i++) {
		if (c->matches[i].headline != headline)
			continue;
		if (!begun) {
			str_adds(out, "<h2>");
			add_text(out, title);
			str_adds(out, "</h2>\n");
			add_match_head(out, page);
		}
		begun = true;
		add_match_row(out, page, i + 1);
	}
	if (begun)
		str_adds(out, "</tbody>\n</table>\n");
}

static void add_cell_text(struct str *out, const char *text)
{
	str_adds(out, "<td>");
	add_text(out, text);
	str_adds(out, "</td>");
}

static void add_result(struct str *out, const struct comparison_page *page, const struct result *r)
{
	const struct comparison *c = page->comparison;

	str_adds(out, "<tr>");
	add_cell_text(out, c->reports[0]->targets[r->plan].label);
	str_adds(out, "<td>");
	markup_html(out, page_figure(c->reports[0], r->plan));
	str_adds(out, "</td><td>");
	markup_html(out, page_figure(c->reports[1], r->actual));
	str_adds(out, "</td>");
	add_cell_text(out, r->outcome == OUTCOME_MET	  ? _("met")
			   : r->outcome == OUTCOME_MISSED ? _("missed")
							  : "");
	str_adds(out, "</tr>\n");
}

/* What was promised for the year, and what the next report says came of it. */
static void add_results(struct str *out, const struct comparison_page *page)
{
	const char *const heads[] = { _("what"), _("target"), _("result"), "" };

	if (page->changes->result_count == 0)
		return;
	str_adds(out, "<h2>");
	add_text(out, _("Targets and what came of them"));
	str_adds(out, "</h2>\n<table class=\"results\">\n<thead><tr>");
	for (size_t i = 0; i < COUNT(heads); i++) {
		str_adds(out, "<th>");
		add_text(out, heads[i]);
		str_adds(out, "</th>");
	}
	str_adds(out, "</tr></thead>\n<tbody>\n");
	for (size_t i = 0; i < page->changes->result_count; i++)
		add_result(out, page, &page->changes->results[i]);
	str_adds(out, "</tbody>\n</table>\n");
}

/* Behind a matched figure its number and what the others say. */
static void add_value(struct str *out, const struct comparison_page *page, size_t of, size_t number)
{
	struct str value = { 0 };
	size_t other = of ? 0 : 1;

	while (page->comparison->matches[number - 1].target[other] == PAIR_NONE)
		other++;
	page_counterparts(&value, page, &page->comparison->matches[number - 1], of);
	str_addf(out, "<a class=\"note\" href=\"#%c%zu\">[%zu]</a><span class=\"value\">\u27e8",
		 letter_of(other), number, number);
	add_text(out, str_text(&value));
	str_adds(out, "\u27e9</span>");
	str_free(&value);
}

/* The same for all matches that one clause has (节能减排 are two). */
static void add_values(struct str *out, const struct comparison_page *page, size_t of,
		       const struct span *span)
{
	struct span_list own = span_list_of(&page->spans[of], span->para);
	const struct span *hidden = NULL;

	add_value(out, page, of, span->ref);
	while ((hidden = span_hidden(&own, span, hidden))) {
		str_addf(out, "<span id=\"%c%zu\"></span>", letter_of(of), hidden->ref);
		add_value(out, page, of, hidden->ref);
	}
}

static void add_shared_link(struct str *out, size_t of, size_t number)
{
	str_addf(out, "<a class=\"note\" href=\"#%cp%zu\">=%zu</a>", letter_of(of ? 0 : 1), number,
		 number);
}

static void add_classes(struct str *out, const struct segment *s)
{
	static const struct {
		enum span_kind kind;
		const char *name;
	} classes[] = { { SPAN_MATCH, "match" },
			{ SPAN_COMMON, "common" },
			{ SPAN_SHARED, "shared" } };
	bool first = true;

	for (size_t i = 0; i < COUNT(classes); i++) {
		if (!s->of[classes[i].kind])
			continue;
		str_addf(out, first ? " class=\"%s" : " %s", classes[i].name);
		first = false;
	}
	str_adds(out, first ? "" : "\"");
}

static void add_segment(struct str *out, const struct comparison_page *page, size_t of,
			struct slice text, const struct segment *s)
{
	const char *tag = s->of[SPAN_HEADING] ? "b" : "span";
	const char *changed = !s->of[SPAN_CHANGE] ? "" : of == 0 ? "del" : "ins";

	if (segment_begins(s, SPAN_SHARED))
		str_addf(out, "<span id=\"%cp%zu\"></span>", letter_of(of),
			 s->of[SPAN_SHARED]->ref);
	str_addf(out, "<%s", tag);
	if (segment_begins(s, SPAN_MATCH))
		str_addf(out, " id=\"%c%zu\"", letter_of(of), s->of[SPAN_MATCH]->ref);
	add_classes(out, s);
	str_addc(out, '>');
	if (*changed)
		str_addf(out, "<%s>", changed);
	markup_html(out, slice_sub(text, s->start, s->end));
	if (*changed)
		str_addf(out, "</%s>", changed);
	str_addf(out, "</%s>", tag);
	if (segment_ends(s, SPAN_MATCH))
		add_values(out, page, of, s->of[SPAN_MATCH]);
	if (segment_ends(s, SPAN_SHARED))
		add_shared_link(out, of, s->of[SPAN_SHARED]->ref);
}

static void add_paragraph(struct str *out, const struct comparison_page *page, size_t of,
			  size_t para)
{
	struct arena *arena = arena_new();
	struct slice text = page->comparison->reports[of]->paragraphs[para].text;
	const struct span_list lists[] = { span_list_of(&page->spans[of], para),
					   span_list_of(&page->common[of], para),
					   span_list_of(&page->changed[of], para) };
	size_t count;

	const struct segment *segments = segments_cut(arena, text.n, lists, COUNT(lists), &count);
	bool head = count == 1 && segments[0].of[SPAN_HEADING];
	str_adds(out, head ? "<p class=\"head\">" : "<p>");
	for (size_t i = 0; i < count; i++)
		add_segment(out, page, of, text, &segments[i]);
	str_adds(out, "</p>\n");
	arena_free(arena);
}

/* Instead of a passage: that there is none, or where it stands. */
static void add_nothing(struct str *out, const struct band *band, size_t of)
{
	str_adds(out, "<p class=\"none\">");
	if (band->see[of] == PAIR_NONE) {
		add_text(out, _("no counterpart"));
	} else {
		str_addf(out, "<a href=\"#s%zu\">", band->see[of] + 1);
		add_see(out, band->see[of]);
		str_adds(out, "</a>");
	}
	str_adds(out, "</p>\n");
}

static void add_cell(struct str *out, const struct comparison_page *page, const struct band *band,
		     size_t of)
{
	str_adds(out, "<div class=\"cell\"><p class=\"who\">");
	add_text(out, page->names[of]);
	str_adds(out, "</p>\n");
	if (band->first[of] == band->last[of])
		add_nothing(out, band, of);
	for (size_t p = band->first[of]; p < band->last[of]; p++)
		add_paragraph(out, page, of, p);
	str_adds(out, "</div>\n");
}

static void add_band(struct str *out, const struct comparison_page *page, size_t number)
{
	const struct band *band = &page->comparison->pairing.bands[number];
	size_t count = page->comparison->count;

	str_addf(out, "<section class=\"band %s\" id=\"s%zu\">\n<p class=\"score\">%zu",
		 columns[count], number + 1, number + 1);
	for (size_t of = 1; of < count; of++)
		if (band->score[of] > 0)
			str_addf(out, " &#160; %.2f", (double)band->score[of]);
	str_adds(out, "</p>\n");
	for (size_t of = 0; of < count; of++)
		add_cell(out, page, band, of);
	str_adds(out, "</section>\n");
}

void comparison_html(struct str *out, const struct comparison_page *page)
{
	const struct pairing *pairing = &page->comparison->pairing;

	add_begin(out, page);
	add_summary(out, page);
	add_index(out, page);
	if (page->changes)
		add_results(out, page);
	add_matches(out, page, true, _("Headline indicators"));
	add_matches(out, page, false, _("Other figures"));
	str_adds(out, "<h2>");
	add_text(out, _("Side by side"));
	str_adds(out, "</h2>\n");
	for (size_t b = 0; b < pairing->count; b++)
		if (page_shows(page, &pairing->bands[b]))
			add_band(out, page, b);
	str_adds(out, "</body>\n</html>\n");
}
