/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Matcher: an Aho-Corasick automaton over code points, its edges in one hash table.
 * 1. Node 0 is the root and stands for "no edge" as a target, since no edge leads to it.
 * 2. After linking, fail of a node is its longest proper suffix in the tree, and output the
 *    nearest node on the fail path, itself excluded, at which a word ends (0: none).
 * 3. Words that end at a node are a list through next_word.
 * 4. Most characters of a text begin no word: the bit of a code point (its last 16 bits) in first
 *    is set when an edge over it, or over one that shares the bit, leaves the root.
 */
#include "text/matcher.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { ROOT = 0 };

static const uint32_t NO_WORD = UINT32_MAX;

struct node {
	uint32_t fail, output;
	uint32_t parent, c; /* the edge that leads here */
	uint32_t word;	    /* the first word that ends here */
};

struct word {
	size_t id, length; /* in bytes */
	uint32_t next_word;
};

struct edge {
	uint32_t from, c, to;
};

struct matcher {
	struct node *nodes;
	size_t node_count, node_room;
	struct word *words;
	size_t word_count, word_room;
	struct edge *edges; /* open addressing, a power of two of them */
	size_t edge_room;
	bool linked;
	uint8_t first[1 << 13];
};

struct matcher *matcher_new(void)
{
	struct matcher *m = xcalloc(1, sizeof *m);

	m->nodes = grow(NULL, &m->node_room, 0, sizeof *m->nodes);
	m->nodes[m->node_count++] = (struct node){ .word = NO_WORD };
	m->edge_room = 1024;
	m->edges = xcalloc(m->edge_room, sizeof *m->edges);
	return m;
}

void matcher_free(struct matcher *m)
{
	if (!m)
		return;
	free(m->nodes);
	free(m->words);
	free(m->edges);
	free(m);
}

/* Where the edge from a node over c stands, or would. */
static struct edge *edge_slot(struct edge *edges, size_t room, uint32_t from, uint32_t c)
{
	size_t at = (from * 0x9E3779B1u ^ c * 0x85EBCA77u) & (room - 1);

	while (edges[at].to != ROOT && (edges[at].from != from || edges[at].c != c))
		at = (at + 1) & (room - 1);
	return &edges[at];
}

static bool may_begin(const struct matcher *m, uint32_t c)
{
	return m->first[(c & 0xffff) >> 3] & 1 << (c & 7);
}

static uint32_t follow(const struct matcher *m, uint32_t from, uint32_t c)
{
	if (from == ROOT && !may_begin(m, c))
		return ROOT;
	return edge_slot(m->edges, m->edge_room, from, c)->to;
}

static void widen(struct matcher *m)
{
	size_t room = m->edge_room * 2;
	struct edge *edges = xcalloc(room, sizeof *edges);

	for (size_t i = 0; i < m->edge_room; i++)
		if (m->edges[i].to != ROOT)
			*edge_slot(edges, room, m->edges[i].from, m->edges[i].c) = m->edges[i];
	free(m->edges);
	m->edges = edges;
	m->edge_room = room;
}

static uint32_t extend(struct matcher *m, uint32_t from, uint32_t c)
{
	uint32_t to = follow(m, from, c);

	if (to != ROOT)
		return to;
	if (m->node_count * 2 >= m->edge_room)
		widen(m);
	m->nodes = grow(m->nodes, &m->node_room, m->node_count, sizeof *m->nodes);
	to = (uint32_t)m->node_count++;
	m->nodes[to] = (struct node){ .parent = from, .c = c, .word = NO_WORD };
	*edge_slot(m->edges, m->edge_room, from, c) = (struct edge){ from, c, to };
	if (from == ROOT)
		m->first[(c & 0xffff) >> 3] |= (uint8_t)(1 << (c & 7));
	return to;
}

void matcher_add(struct matcher *m, struct slice word, size_t id)
{
	uint32_t at = ROOT, c;

	if (word.n == 0)
		return;
	for (size_t i = 0; i < word.n;) {
		i += utf8_next(word.s + i, word.n - i, &c);
		at = extend(m, at, c);
	}
	m->words = grow(m->words, &m->word_room, m->word_count, sizeof *m->words);
	m->words[m->word_count] = (struct word){ id, word.n, m->nodes[at].word };
	m->nodes[at].word = (uint32_t)m->word_count++;
}

/* The node for the text that led to at, and c: by the longest suffix that goes on. */
static uint32_t step(const struct matcher *m, uint32_t at, uint32_t c)
{
	uint32_t to = follow(m, at, c);

	while (to == ROOT && at != ROOT) {
		at = m->nodes[at].fail;
		to = follow(m, at, c);
	}
	return to;
}

static void link_node(struct matcher *m, uint32_t i)
{
	struct node *node = &m->nodes[i];

	node->fail = node->parent == ROOT ? ROOT : step(m, m->nodes[node->parent].fail, node->c);
	const struct node *fail = &m->nodes[node->fail];
	node->output = fail->word != NO_WORD ? node->fail : fail->output;
}

/* Links the nodes breadth first, since a fail link leads to a node nearer the root. */
static void link_all(struct matcher *m)
{
	uint32_t *depth = xcalloc(m->node_count, sizeof *depth);
	uint32_t deepest = 0;

	for (size_t i = 1; i < m->node_count; i++) {
		depth[i] = depth[m->nodes[i].parent] + 1; /* a parent has the lower number */
		if (depth[i] > deepest)
			deepest = depth[i];
	}
	uint32_t *order = xcalloc(m->node_count, sizeof *order);
	size_t *start = xcalloc((size_t)deepest + 2, sizeof *start);
	for (size_t i = 1; i < m->node_count; i++)
		start[depth[i] + 1]++;
	for (size_t d = 1; d <= (size_t)deepest + 1; d++)
		start[d] += start[d - 1];
	for (size_t i = 1; i < m->node_count; i++)
		order[start[depth[i]]++] = (uint32_t)i;
	for (size_t k = 0; k + 1 < m->node_count; k++)
		link_node(m, order[k]);
	free(start);
	free(order);
	free(depth);
	m->linked = true;
}

static void tell(const struct matcher *m, uint32_t at, size_t end, struct matches *out)
{
	for (; at != ROOT; at = m->nodes[at].output) {
		for (uint32_t w = m->nodes[at].word; w != NO_WORD; w = m->words[w].next_word) {
			out->items = grow(out->items, &out->room, out->count, sizeof *out->items);
			out->items[out->count++] =
				(struct match){ end - m->words[w].length, end, m->words[w].id };
		}
	}
}

void matcher_scan(struct matcher *m, struct slice text, struct matches *out)
{
	uint32_t at = ROOT, c;

	if (!m->linked)
		link_all(m);
	for (size_t i = 0; i < text.n;) {
		i += utf8_next(text.s + i, text.n - i, &c);
		at = step(m, at, c);
		tell(m, at, i, out);
	}
}

void matches_free(struct matches *matches)
{
	free(matches->items);
	*matches = (struct matches){ 0 };
}
