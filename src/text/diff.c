/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Diff.
 *
 * 1. What both texts begin and end with is cut off first; x and y count clusters behind that.
 * 2. Row d has d + 1 entries: entry i is the furthest x that d edits reach on diagonal 2 i - d (x
 *    less y), or NOWHERE. All rows are kept, so that the way can be walked back.
 */
#include "text/diff.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/grapheme.h"

enum { NOWHERE = -1 };

static bool is_digit(struct slice text, size_t at)
{
	return at < text.n && text.s[at] >= '0' && text.s[at] <= '9';
}

/* The end of the cluster at byte at, or of the figure that begins there. */
static size_t cluster_end(struct slice text, size_t at)
{
	if (!is_digit(text, at))
		return grapheme_next(text, at);
	while (is_digit(text, at) || (at < text.n && text.s[at] == '.' && is_digit(text, at + 1)))
		at++;
	return at;
}

/* A text as clusters: at[i] is where cluster number i begins, at[count] the end. */
struct clusters {
	struct slice text;
	size_t *at;
	size_t count;
	bool *changed; /* of each: the other text has none for it */
};

static struct clusters clusters_of(struct slice text)
{
	struct clusters c = { .text = text };

	c.at = xcalloc(text.n + 1, sizeof *c.at);
	for (size_t i = 0; i < text.n; i = cluster_end(text, i))
		c.at[c.count++] = i;
	c.at[c.count] = text.n;
	c.changed = xcalloc(c.count, sizeof *c.changed);
	return c;
}

static void clusters_free(struct clusters *c)
{
	free(c->at);
	free(c->changed);
}

static struct slice cluster(const struct clusters *c, size_t i)
{
	return slice_sub(c->text, c->at[i], c->at[i + 1]);
}

struct work {
	struct clusters a, b;
	size_t head; /* clusters that both begin with */
	long n, m;   /* of a and b, between what they begin and end with */
	long *rows;
	size_t room;
};

static bool equal(const struct work *w, size_t x, size_t y)
{
	return slice_is(cluster(&w->a, w->head + x), cluster(&w->b, w->head + y));
}

static void trim(struct work *w)
{
	size_t n = w->a.count, m = w->b.count;

	while (w->head < n && w->head < m && equal(w, 0, 0))
		w->head++;
	while (n > w->head && m > w->head &&
	       slice_is(cluster(&w->a, n - 1), cluster(&w->b, m - 1))) {
		n--;
		m--;
	}
	w->n = (long)(n - w->head);
	w->m = (long)(m - w->head);
}

static long *row(const struct work *w, long d)
{
	return w->rows + d * (d + 1) / 2;
}

/* Where the way to entry i of row d stands before it goes along equal clusters. */
struct entrance {
	long x;	   /* or NOWHERE */
	bool down; /* it came by a cluster of b, else by one of a */
};

static struct entrance enter(const struct work *w, long d, long i)
{
	if (d == 0)
		return (struct entrance){ 0, false };
	const long *before = row(w, d - 1);
	long k = 2 * i - d;
	long down = i < d ? before[i] : NOWHERE;
	long right = i > 0 && before[i - 1] != NOWHERE ? before[i - 1] + 1 : NOWHERE;

	if (down - k > w->m)
		down = NOWHERE;
	if (right > w->n)
		right = NOWHERE;
	return (struct entrance){ down > right ? down : right, down > right };
}

/* Fills row d; the entry that reaches the end of both texts, or NOWHERE. */
static long fill_row(struct work *w, long d)
{
	long *at = row(w, d);

	for (long i = 0; i <= d; i++) {
		long x = enter(w, d, i).x, k = 2 * i - d;
		while (x != NOWHERE && x < w->n && x - k < w->m &&
		       equal(w, (size_t)x, (size_t)(x - k)))
			x++;
		at[i] = x;
		if (x == w->n && x - k == w->m)
			return i;
	}
	return NOWHERE;
}

/* Marks what is changed on the way to entry i of row d. */
static void walk_back(struct work *w, long d, long i)
{
	for (; d > 0; d--) {
		struct entrance e = enter(w, d, i);
		long k = 2 * i - d;
		if (e.down)
			w->b.changed[w->head + (size_t)(e.x - k) - 1] = true;
		else
			w->a.changed[w->head + (size_t)e.x - 1] = true;
		i = e.down ? i : i - 1;
	}
}

static void mark_all(struct work *w)
{
	for (long x = 0; x < w->n; x++)
		w->a.changed[w->head + (size_t)x] = true;
	for (long y = 0; y < w->m; y++)
		w->b.changed[w->head + (size_t)y] = true;
}

static void search(struct work *w)
{
	for (long d = 0; d <= DIFF_MOST; d++) {
		size_t needed = (size_t)((d + 1) * (d + 2) / 2);
		while (w->room < needed) {
			w->room = w->room ? 2 * w->room : 64;
			w->rows = xrealloc(w->rows, w->room, sizeof *w->rows);
		}
		long i = fill_row(w, d);
		if (i != NOWHERE) {
			walk_back(w, d, i);
			return;
		}
	}
	mark_all(w);
}

/* The next changed cluster of c at or after i, or the count. */
static size_t next_changed(const struct clusters *c, size_t i)
{
	while (i < c->count && !c->changed[i])
		i++;
	return i;
}

/* Adds the edit of clusters x to x_end of a and y to y_end of b; one that begins a single cluster
 * behind the last one takes that up. */
static size_t add_edit(const struct work *w, struct edit *edits, size_t count, const size_t at[4])
{
	const struct edit e = { w->a.at[at[0]], w->a.at[at[1]], w->b.at[at[2]], w->b.at[at[3]] };

	if (count > 0 && at[0] > 0 && at[2] > 0 && edits[count - 1].a_end == w->a.at[at[0] - 1] &&
	    edits[count - 1].b_end == w->b.at[at[2] - 1]) {
		edits[count - 1].a_end = e.a_end;
		edits[count - 1].b_end = e.b_end;
		return count;
	}
	edits[count] = e;
	return count + 1;
}

static size_t collect(const struct work *w, struct edit *edits)
{
	size_t count = 0, x = 0, y = 0;

	while (x < w->a.count || y < w->b.count) {
		size_t same_a = next_changed(&w->a, x) - x, same_b = next_changed(&w->b, y) - y;
		size_t same = same_a < same_b ? same_a : same_b;
		size_t at[4] = { x + same, x + same, y + same, y + same };
		while (at[1] < w->a.count && w->a.changed[at[1]])
			at[1]++;
		while (at[3] < w->b.count && w->b.changed[at[3]])
			at[3]++;
		if (at[1] > at[0] || at[3] > at[2])
			count = add_edit(w, edits, count, at);
		x = at[1];
		y = at[3];
	}
	return count;
}

struct edit *diff_texts(struct arena *arena, struct slice a, struct slice b, size_t *count)
{
	struct work w = { .a = clusters_of(a), .b = clusters_of(b) };

	trim(&w);
	search(&w);
	struct edit *edits = xcalloc(w.a.count + w.b.count, sizeof *edits);
	*count = collect(&w, edits);
	struct edit *out = arena_copy(arena, edits, *count * sizeof *edits);
	free(edits);
	free(w.rows);
	clusters_free(&w.a);
	clusters_free(&w.b);
	return out;
}
