/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Piece.
 * What a page looks like is counted, never asked: most pairs of lines have an empty one between
 * them, most long lines are indented, most lines have the same width. The measure of the printed
 * page is the width that makes most sentences cut by a page break end at the right margin.
 */
#include "report/piece.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "report/clean.h"
#include "report/front.h"

enum {
	NOISE_MOST = 400,   /* bytes of a line that is no text */
	ENOUGH = 8,	    /* lines before anything is said of the page */
	LONG = 40,	    /* characters of what is a paragraph's line and no title */
	WIDEST = 160,	    /* columns that lines are broken at, at most */
	NARROWEST = 20,	    /* and at least */
	MEASURE_LEAST = 50, /* columns of a printed page */
	MEASURE_MOST = 100,
	INDENT = 4, /* columns of a paragraph's indent */
};

/* The pieces so far, in a growing array. */
struct pieces {
	struct piece *items;
	size_t count, room;
};

void piece_measure(struct piece *p)
{
	p->chars = slice_chars(p->text);
	p->width = mark_width(p->text);
	p->ending = mark_ending(p->text);
	opening_read(p->text, &p->opening);
}

static void add(struct pieces *all, struct slice text, const struct line *line, size_t index,
		size_t gap, bool inside)
{
	struct piece p = {
		.text = text,
		.line = index,
		.gap = gap,
		.inside = inside,
		.indented = !inside && (line->hints & PARAGRAPH_INDENTED),
	};

	piece_measure(&p);
	all->items = grow(all->items, &all->room, all->count, sizeof p);
	all->items[all->count++] = p;
}

/* Whether a line is no text: noise, or the title where it was printed before. */
static bool is_noise(struct slice text, struct slice title, bool *title_seen)
{
	char room[FRONT_LINE];
	struct title parts;

	if (text.n > NOISE_MOST)
		return false;
	struct slice compact = front_compact(text, room);
	enum front_kind kind = front_kind(compact, &parts);

	if (kind == FRONT_TITLE && title.n > 0 && slice_is(compact, title)) {
		bool again = *title_seen;
		*title_seen = true;
		return again;
	}
	return kind == FRONT_EMPTY || kind == FRONT_NOISE;
}

struct piece *piece_read(struct arena *arena, const struct line *lines, size_t line_count,
			 struct slice title, size_t *count)
{
	struct pieces all = { 0 };
	struct str clean = { 0 };
	char room[FRONT_LINE];
	struct slice head = front_compact(title, room);
	bool title_seen = false;
	size_t gap = 0;

	for (size_t i = 0; i < line_count; i++) {
		str_clear(&clean);
		if (!is_noise(lines[i].text, head, &title_seen))
			clean_line(lines[i].text, &clean);
		if (clean.n == 0) {
			gap++;
			continue;
		}
		struct slice text = { arena_copy(arena, clean.s, clean.n), clean.n };
		for (size_t at = 0, end; at < text.n; at = end + 1, gap = 0) {
			end = slice_find(text, SLICE("\n"), at);
			add(&all, slice_sub(text, at, end), &lines[i], i, gap, at > 0);
		}
	}
	struct piece *kept = arena_copy(arena, all.items, all.count * sizeof *all.items);
	free(all.items);
	str_free(&clean);
	*count = all.count;
	return kept;
}

static bool separated(const struct piece *pieces, size_t count)
{
	size_t gaps = 0, pairs = 0;

	for (size_t i = 1; i < count; i++) {
		pairs += !pieces[i].inside;
		gaps += pieces[i].gap > 0;
	}
	return pairs >= ENOUGH && gaps * 5 >= pairs * 4;
}

static bool indented(const struct piece *pieces, size_t count)
{
	size_t in = 0, all = 0;

	for (size_t i = 0; i < count; i++) {
		if (pieces[i].chars < LONG)
			continue;
		all++;
		in += pieces[i].indented;
	}
	return all >= ENOUGH && in * 10 >= all * 7;
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
	return p->chars;
}

static size_t width_of(const struct piece *p)
{
	return p->width;
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
			if (p[1].gap == 0 || p->chars < 26 || p->ending == ENDING_FINAL ||
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

struct page page_of(const struct piece *pieces, size_t count)
{
	struct page page = {
		.separated = separated(pieces, count),
		.indented = indented(pieces, count),
		.wrap_chars = wrap(pieces, count, chars_of, 0),
		.wrap_width = wrap(pieces, count, width_of, 3),
	};

	if (!page.separated && !page.wrap_chars && !page.wrap_width)
		page.measure = measure(pieces, count);
	return page;
}

bool page_is_wrapped(const struct page *page, const struct piece *p)
{
	return (page->wrap_chars && p->chars >= page->wrap_chars) ||
	       (page->wrap_width && p->width >= page->wrap_width);
}

bool page_is_full(const struct page *page, const struct piece *p, bool first)
{
	return page->measure > 0 && at_margin(p->width + (first ? INDENT : 0), page->measure);
}
