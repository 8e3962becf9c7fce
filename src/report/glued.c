/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glued. */
#include "report/glued.h"

#include "base/mem.h"
#include "base/utf8.h"

enum {
	HEADING_MOST = 40, /* characters of a numbered heading */
	LEAD_LEAST = 4,	   /* of a run-in heading */
	LEAD_MOST = 20,
	EXPLAINS_LEAST = 20, /* of the sentence behind it */
	ROW_LOOK = 4,	     /* paragraphs before and behind that may be of its row */
};

/* Where the text behind a sentence's end, its closing quotes and brackets included, begins. */
static size_t behind_end(struct slice t, size_t at)
{
	uint32_t c;

	at += utf8_next(t.s + at, t.n - at, &c);
	while (at < t.n) {
		size_t n = utf8_next(t.s + at, t.n - at, &c);
		if (!mark_closes(c))
			break;
		at += n;
	}
	return at;
}

/* p without its bytes before at: a paragraph of its own, inside the line. */
static struct piece tail_of(const struct piece *p, size_t at)
{
	struct piece tail = *p;

	tail.text = slice_sub(p->text, at, p->text.n);
	tail.inside = true;
	tail.joined = false;
	tail.indent = tail.gap = 0;
	piece_measure(&tail);
	return tail;
}

static void shorten(struct piece *p, size_t at)
{
	p->text.n = at;
	piece_measure(p);
}

/* All pieces with room for one more behind each that cut_at has a place for. */
static struct piece *cut_all(struct arena *arena, const struct piece *pieces, const size_t *cut_at,
			     size_t *count)
{
	size_t cuts = 0, n = 0;

	for (size_t i = 0; i < *count; i++)
		cuts += cut_at[i] > 0;
	struct piece *all = arena_array(arena, *count + cuts, sizeof *all);
	for (size_t i = 0; i < *count; i++) {
		all[n++] = pieces[i];
		if (cut_at[i] == 0)
			continue;
		all[n] = tail_of(&pieces[i], cut_at[i]);
		shorten(&all[n - 1], cut_at[i]);
		n++;
	}
	*count = n;
	return all;
}

/* Where the last sentence of p ends with more text behind it; 0: nowhere within reach. */
static size_t last_end(const struct piece *p)
{
	size_t at = p->text.n;
	uint32_t c;

	for (size_t chars = 0; at > 0 && chars <= HEADING_MOST; chars++) {
		at = utf8_back(p->text.s, at);
		(void)utf8_next(p->text.s + at, p->text.n - at, &c);
		if (mark_is_final(c)) {
			size_t end = behind_end(p->text, at);
			return end < p->text.n ? end : 0;
		}
	}
	return 0;
}

struct piece *glued_numbers(struct arena *arena, struct piece *pieces, size_t *count)
{
	size_t *cut_at = arena_array(arena, *count, sizeof *cut_at);
	unsigned due[FORM_NONE + 1] = { 0 };
	size_t cuts = 0;

	for (size_t i = 0; i < *count; i++) {
		const struct piece *p = &pieces[i];
		size_t end = p->ending == ENDING_NONE || mark_closes(mark_last(p->text))
				     ? last_end(p)
				     : 0;
		due[p->opening.form] = p->opening.number + 1;
		if (end == 0)
			continue;
		struct opening o;
		opening_read(slice_sub(p->text, end, p->text.n), &o);
		if (o.form >= FORM_ORDINAL || o.form == FORM_ITEM || !o.whole || o.stop ||
		    o.number < 2 || o.number != due[o.form])
			continue;
		due[o.form]++;
		cut_at[i] = end;
		cuts++;
	}
	return cuts ? cut_all(arena, pieces, cut_at, count) : pieces;
}

static bool is_comma(uint32_t c)
{
	return c == 0xFF0C;
}

/* A short first sentence of t without a pause: its length in characters; 0: it has none. */
static size_t lead_chars(struct slice t)
{
	struct opening o;

	opening_read(t, &o);
	bool lead = o.form == FORM_NONE && o.closed && o.stop == 0x3002 && o.commas == 0 &&
		    !o.whole && o.chars >= LEAD_LEAST && o.chars <= LEAD_MOST &&
		    mark_find(o.title, 0, mark_is_pause) == o.title.n &&
		    slice_find(o.title, SLICE("："), 0) == o.title.n;
	return lead ? o.chars : 0;
}

/* Whether a and b begin with the same two characters. */
static bool same_start(struct slice a, struct slice b)
{
	uint32_t c;
	size_t n = 0;

	for (int i = 0; i < 2 && n < a.n; i++)
		n += utf8_next(a.s + n, a.n - n, &c);
	return n > 0 && slice_starts(b, slice_sub(a, 0, n));
}

/* The piece that begins the paragraph count steps before (step -1) or behind (1) that of at. */
static const struct piece *neighbour(const struct piece *pieces, size_t count, size_t at, int step)
{
	size_t i = at;

	do {
		if ((step < 0 && i == 0) || (step > 0 && i + 1 == count))
			return NULL;
		i = step < 0 ? i - 1 : i + 1;
	} while (pieces[i].joined);
	return &pieces[i];
}

/* How many of the paragraphs around the one that begins at first have leads of chars characters,
 * itself included; 0 when its own is none. */
static size_t row_of(const struct piece *pieces, size_t count, size_t first, size_t chars)
{
	size_t row = lead_chars(pieces[first].text) == chars;

	for (int step = -1; row && step <= 1; step += 2) {
		const struct piece *p = &pieces[first];
		for (int i = 0; i < ROW_LOOK; i++) {
			p = neighbour(pieces, count, (size_t)(p - pieces), step);
			if (!p || lead_chars(p->text) != chars)
				break;
			row++;
		}
	}
	return row;
}

/* Whether the sentence at the start of t is one of those that a run-in heading is explained by. */
static bool explains(struct slice t)
{
	size_t end = mark_find(t, 0, mark_is_final);

	return slice_chars(slice_sub(t, 0, end)) >= EXPLAINS_LEAST &&
	       mark_find(t, 0, is_comma) < end;
}

/* Whether t has a short sentence behind its first: then such are nothing special in it. */
static bool has_short(struct slice t)
{
	for (size_t at = mark_find(t, 0, mark_is_final); at < t.n;
	     at = mark_find(t, at, mark_is_final)) {
		at = behind_end(t, at);
		if (lead_chars(slice_sub(t, at, t.n)))
			return true;
	}
	return false;
}

/* Where a run-in heading begins inside piece at, of the paragraph that begins at first; else 0. */
static size_t lead_inside(const struct piece *pieces, size_t count, size_t first, size_t at)
{
	struct slice t = pieces[at].text;
	size_t final = mark_find(t, 0, mark_is_final);

	if (final == t.n)
		return 0;
	size_t start = behind_end(t, final);
	struct slice rest = slice_sub(t, start, t.n);
	size_t chars = lead_chars(rest);
	if (chars == 0)
		return 0;
	const struct piece *next = neighbour(pieces, count, at, 1);
	bool parallel = next && lead_chars(pieces[first].text) && lead_chars(next->text) &&
			same_start(rest, pieces[first].text) && same_start(rest, next->text);
	if (parallel)
		return start;
	struct slice behind =
		slice_sub(rest, behind_end(rest, mark_find(rest, 0, mark_is_final)), rest.n);
	bool alone = explains(behind) && !has_short(rest) && !has_short(pieces[first].text);
	return alone && row_of(pieces, count, first, chars) >= 2 ? start : 0;
}

struct piece *glued_leads(struct arena *arena, const struct page *page, struct piece *pieces,
			  size_t *count)
{
	size_t *cut_at = arena_array(arena, *count, sizeof *cut_at);
	size_t first = 0, cuts = 0;

	for (size_t i = 0; i < *count; i++) {
		if (!pieces[i].joined) {
			first = i;
			continue;
		}
		if (page->wrapped && pieces[i].gap == 0)
			continue; /* an ordinary line break */
		cut_at[i] = lead_inside(pieces, *count, first, i);
		cuts += cut_at[i] > 0;
	}
	return cuts ? cut_all(arena, pieces, cut_at, count) : pieces;
}
