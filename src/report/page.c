/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page. What it looks like is counted: most pairs of lines have an empty one between them, most
 * long lines are indented, most lines have the same width. The measure of the printed page is the
 * width that makes most sentences cut by a page break end at the right margin.
 */
#include "report/page.h"

enum {
	ENOUGH = 8,	    /* lines before anything is said of the page */
	LONG = 40,	    /* characters of what is a paragraph's line and no title */
	CUT_LEAST = 26,	    /* of a line that a page break can have cut */
	WIDEST = 160,	    /* columns that lines are broken at, at most */
	NARROWEST = 20,	    /* and at least */
	SPREAD = 3,	    /* columns by which a full line may be shorter than others */
	MEASURE_LEAST = 50, /* columns of a printed page */
	MEASURE_MOST = 100,
	INDENT = 4, /* columns of a paragraph's indent */
};

static bool separated(const struct piece *pieces, size_t count)
{
	size_t gaps = 0, pairs = 0;

	for (size_t i = 1; i < count; i++) {
		pairs += !pieces[i].inside;
		gaps += pieces[i].gap > 0;
	}
	return pairs >= ENOUGH && gaps * 5 >= pairs * 4;
}

/*
 * The length, given by len, that so many lines have and none exceeds by much that lines must have
 * been broken there; spread is how far below it a broken line may stay. 0: there is none.
 */
static size_t wrap(const struct piece *pieces, size_t count, size_t (*len)(const struct piece *),
		   size_t spread)
{
	size_t of[WIDEST + 1] = { 0 };
	size_t longest = 0, full = 0, sentences = 0;

	if (count < ENOUGH)
		return 0;
	for (size_t i = 0; i < count; i++) {
		size_t n = len(&pieces[i]);
		of[n < WIDEST ? n : WIDEST]++;
		sentences += pieces[i].ending == ENDING_FINAL;
	}
	for (size_t n = 1; n < WIDEST; n++)
		if (of[n] * 50 >= count)
			longest = n;
	for (size_t n = longest > spread ? longest - spread : 0; n <= WIDEST; n++)
		full += of[n];
	if (of[WIDEST] * 50 > count || longest < NARROWEST || sentences * 2 > count)
		return 0;
	return full * 5 >= count * 2 ? longest - spread : 0;
}

static size_t chars_of(const struct piece *p)
{
	return p->chars + p->indent / 2;
}

static size_t width_of(const struct piece *p)
{
	return p->width + p->indent;
}

/* Whether a text of width columns ends at the right margin when lines are measure wide. */
static bool at_margin(size_t width, size_t measure)
{
	/* Print is set a little closer than columns: two columns a page, one a line. */
	return width >= measure && width % measure <= 2 + width / measure;
}

/* The measure that most of the sentences cut by a page break agree with. */
static size_t measure(const struct piece *pieces, size_t count)
{
	size_t cuts = 0, best = 0, best_hits = 0;

	for (size_t m = MEASURE_LEAST; m <= MEASURE_MOST; m++) {
		size_t hits = 0;
		cuts = 0;
		for (size_t i = 0; i + 1 < count; i++) {
			const struct piece *p = &pieces[i];
			if (p[1].gap == 0 || p->chars < CUT_LEAST || p->ending == ENDING_FINAL ||
			    (i > 0 && pieces[i].gap > 0))
				continue;
			cuts++;
			hits += at_margin(p->width + INDENT, m);
		}
		if (hits >= best_hits) {
			best_hits = hits;
			best = m;
		}
	}
	return best_hits >= 4 && best_hits * 2 >= cuts ? best : 0;
}

bool page_is_wrapped(const struct page *page, const struct piece *p)
{
	return (page->wrap_chars && chars_of(p) >= page->wrap_chars) ||
	       (page->wrap_width && width_of(p) >= page->wrap_width);
}

/* Whether long lines, where each is a paragraph, are indented. */
static bool paragraphs_indented(const struct piece *pieces, size_t count)
{
	size_t in = 0, all = 0;

	for (size_t i = 0; i < count; i++) {
		if (pieces[i].chars < LONG)
			continue;
		all++;
		in += pieces[i].indent > 0;
	}
	return all >= ENOUGH && in * 10 >= all * 7;
}

/* What shows where paragraphs of broken lines begin, behind lines that are not full. */
static enum page_starts wrapped_starts(const struct page *page, const struct piece *pieces,
				       size_t count)
{
	size_t first = 0, first_in = 0, first_gap = 0, other = 0, other_in = 0;

	for (size_t i = 1; i < count; i++) {
		const struct piece *p = &pieces[i];
		if (page_is_wrapped(page, p - 1)) {
			other++;
			other_in += p->indent > 0;
			continue;
		}
		first++;
		first_in += p->indent > 0;
		first_gap += p->gap > 0;
	}
	if (first >= ENOUGH && first_in * 10 >= first * 8 && other_in * 3 <= other)
		return STARTS_INDENTED;
	return first >= ENOUGH && first_gap * 10 >= first * 8 ? STARTS_SEPARATED : STARTS_UNSEEN;
}

struct page page_of(const struct piece *pieces, size_t count)
{
	struct page page = {
		.separated = separated(pieces, count),
		.wrap_chars = wrap(pieces, count, chars_of, 0),
		.wrap_width = wrap(pieces, count, width_of, SPREAD),
	};

	page.wrapped = page.wrap_chars || page.wrap_width;
	if (page.wrapped)
		page.starts = wrapped_starts(&page, pieces, count);
	else if (paragraphs_indented(pieces, count))
		page.starts = STARTS_INDENTED;
	if (!page.separated && !page.wrapped)
		page.measure = measure(pieces, count);
	return page;
}

bool page_is_full(const struct page *page, const struct piece *p, bool first)
{
	return page->measure > 0 && at_margin(p->width + (first ? INDENT : 0), page->measure);
}
