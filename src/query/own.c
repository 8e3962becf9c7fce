/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Own: every place in the text where a phrase might begin, sorted by the characters that follow,
 * so that equal phrases are neighbours (Manber and Myers 1993, with a bounded comparison).
 */
#include "query/own.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/span.h"

enum { SHORTEST = 3, LONGEST = 12 };

/* The text as characters: 0 ends a run of Chinese ones. */
struct runs {
	uint32_t *chars;
	struct place *places; /* of each character */
	size_t count, char_room, place_room;
};

static void add_char(struct runs *runs, uint32_t c, size_t para, size_t byte)
{
	runs->chars = grow(runs->chars, &runs->char_room, runs->count, sizeof *runs->chars);
	runs->places = grow(runs->places, &runs->place_room, runs->count, sizeof *runs->places);
	runs->chars[runs->count] = c;
	runs->places[runs->count++] = (struct place){ para, byte };
}

static void take_runs(struct runs *runs, const struct report *report)
{
	uint32_t c;

	for (size_t p = 0; p < report->paragraph_count; p++) {
		struct slice text = report->paragraphs[p].text;
		for (size_t i = 0; i < text.n;) {
			size_t at = i;
			i += utf8_next(text.s + i, text.n - i, &c);
			add_char(runs, c >= 0x4E00 && c <= 0x9FFF ? c : 0, p, at);
		}
		add_char(runs, 0, p, text.n);
	}
}

/* Characters in a row from at on, LONGEST at most. */
static size_t length_from(const struct runs *runs, size_t at)
{
	size_t n = 0;

	while (n < LONGEST && at + n < runs->count && runs->chars[at + n])
		n++;
	return n;
}

/* qsort has no room for the text: what is sorted carries it. */
struct suffix {
	const uint32_t *chars; /* ended by a 0 within the text */
	size_t at;
};

static int by_chars(const void *x, const void *y)
{
	const struct suffix *a = x, *b = y;

	for (size_t i = 0; i < LONGEST; i++) {
		if (a->chars[i] != b->chars[i])
			return a->chars[i] > b->chars[i] ? 1 : -1;
		if (a->chars[i] == 0)
			break;
	}
	return (a->at > b->at) - (a->at < b->at);
}

static size_t common(const struct suffix *a, const struct suffix *b)
{
	size_t n = 0;

	while (n < LONGEST && a->chars[n] && a->chars[n] == b->chars[n])
		n++;
	return n;
}

static struct suffix *suffixes(const struct runs *runs, size_t *count)
{
	struct suffix *out = xcalloc(runs->count, sizeof *out);

	*count = 0;
	for (size_t i = 0; i < runs->count; i++)
		if (length_from(runs, i) >= SHORTEST)
			out[(*count)++] = (struct suffix){ &runs->chars[i], i };
	if (*count)
		qsort(out, *count, sizeof *out, by_chars);
	return out;
}

/* Whether the same character, of a run, stands before each of the suffixes first to last. */
static bool goes_left(const struct runs *runs, const struct suffix *s, size_t first, size_t last)
{
	uint32_t before = s[first].at ? runs->chars[s[first].at - 1] : 0;

	for (size_t i = first; i < last && before; i++)
		if (s[i].at == 0 || runs->chars[s[i].at - 1] != before)
			before = 0;
	return before != 0;
}

struct candidates {
	struct candidate_phrase *items;
	size_t count, room;
};

static void add_candidate(struct candidates *list, const struct report *report,
			  const struct runs *runs, const struct suffix *s, size_t first,
			  size_t last, size_t length)
{
	size_t at = s[first].at;

	for (size_t i = first; i < last; i++)
		at = s[i].at < at ? s[i].at : at;
	struct place start = runs->places[at], end = runs->places[at + length];
	struct slice text = slice_sub(report->paragraphs[start.para].text, start.byte, end.byte);
	list->items = grow(list->items, &list->room, list->count, sizeof *list->items);
	struct candidate_phrase *c = &list->items[list->count++];
	*c = (struct candidate_phrase){ .phrase = { text, last - first, start.para, start.byte } };
	shingles_add(&c->shingles, text);
	shingles_sort(&c->shingles);
}

/*
 * Every phrase is the common beginning of a stretch of neighbours that ends where fewer characters
 * are shared; the stack holds the stretches that are open, the shortest phrase at the bottom.
 */
static void find(struct candidates *list, const struct report *report, const struct runs *runs,
		 const struct suffix *s, size_t count)
{
	struct {
		size_t length, first;
	} open[LONGEST + 1];
	size_t depth = 0;

	for (size_t i = 1; i <= count; i++) {
		size_t shared = i < count ? common(&s[i - 1], &s[i]) : 0, first = i - 1;
		while (depth > 0 && open[depth - 1].length > shared) {
			size_t length = open[--depth].length;
			first = open[depth].first;
			size_t least = length > SHORTEST ? PHRASE_LEAST : PHRASE_SHORT;
			if (i - first >= least && !goes_left(runs, s, first, i))
				add_candidate(list, report, runs, s, first, i, length);
		}
		if (shared >= SHORTEST && (depth == 0 || open[depth - 1].length < shared)) {
			open[depth].length = shared;
			open[depth++].first = first;
		}
	}
}

struct candidate_phrase *own_candidates(const struct report *report, size_t *count)
{
	struct runs runs = { 0 };
	struct candidates list = { 0 };
	size_t suffix_count;

	take_runs(&runs, report);
	struct suffix *s = suffixes(&runs, &suffix_count);
	find(&list, report, &runs, s, suffix_count);
	free(s);
	free(runs.chars);
	free(runs.places);
	*count = list.count;
	return list.items;
}

void own_free(struct candidate_phrase *candidates, size_t count)
{
	for (size_t i = 0; i < count; i++)
		shingles_free(&candidates[i].shingles);
	free(candidates);
}
