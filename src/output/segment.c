/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Segment. */
#include "output/segment.h"

#include <stdlib.h>

#include "base/mem.h"

bool segment_begins(const struct segment *segment, enum span_kind kind)
{
	return segment->of[kind] && segment->of[kind]->start == segment->start;
}

bool segment_ends(const struct segment *segment, enum span_kind kind)
{
	return segment->of[kind] && segment->of[kind]->end == segment->end;
}

/* The first span of list whose paragraph is not below para. */
static size_t first_of(const struct span_list *list, size_t para)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (list->spans[mid].para < para)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

struct span_list span_list_of(const struct span_list *list, size_t para)
{
	size_t first = first_of(list, para), end = first_of(list, para + 1);

	return end > first ? (struct span_list){ list->spans + first, end - first }
			   : (struct span_list){ NULL, 0 };
}

const struct span *span_hidden(const struct span_list *list, const struct span *span,
			       const struct span *hidden)
{
	const struct span *end = list->spans + list->count;

	for (const struct span *s = (hidden ? hidden : span) + 1; s < end; s++) {
		if (s->start >= span->end)
			return NULL;
		if (s->kind == span->kind && s->start < s->end)
			return s;
	}
	return NULL;
}

/* The spans of one kind that may be laid over segments, in order and without overlap. */
struct layer {
	const struct span **spans;
	size_t count;
	size_t at; /* the one that is next, or lies over the segment that is made */
};

static void add_to_layer(struct layer *layer, const struct span *span)
{
	if (span->start >= span->end)
		return;
	if (layer->count && layer->spans[layer->count - 1]->end > span->start)
		return;
	layer->spans[layer->count++] = span;
}

static int ascending(const void *x, const void *y)
{
	size_t a = *(const size_t *)x, b = *(const size_t *)y;

	return (a > b) - (a < b);
}

/* The span of a layer that lies over byte at; bytes are asked for in ascending order. */
static const struct span *over(struct layer *layer, size_t at)
{
	while (layer->at < layer->count && layer->spans[layer->at]->end <= at)
		layer->at++;
	if (layer->at == layer->count || layer->spans[layer->at]->start > at)
		return NULL;
	return layer->spans[layer->at];
}

static void fill_layers(struct layer *layers, const struct span_list *lists, size_t list_count)
{
	for (size_t l = 0; l < list_count; l++)
		for (size_t i = 0; i < lists[l].count; i++)
			add_to_layer(&layers[lists[l].spans[i].kind], &lists[l].spans[i]);
}

/* All places where a segment ends, ascending; the end of the text is one. */
static size_t *cuts(struct arena *arena, size_t n, const struct layer *layers, size_t most,
		    size_t *count)
{
	size_t *out = arena_array(arena, 2 * most + 1, sizeof *out);

	*count = 0;
	for (size_t kind = 0; kind < SPAN_KINDS; kind++)
		for (size_t i = 0; i < layers[kind].count; i++) {
			out[(*count)++] = layers[kind].spans[i]->start;
			out[(*count)++] = layers[kind].spans[i]->end;
		}
	out[(*count)++] = n;
	qsort(out, *count, sizeof *out, ascending);
	return out;
}

struct segment *segments_cut(struct arena *arena, size_t n, const struct span_list *lists,
			     size_t list_count, size_t *count)
{
	struct layer layers[SPAN_KINDS] = { 0 };
	size_t most = 0, cut_count, start = 0;

	for (size_t l = 0; l < list_count; l++)
		most += lists[l].count;
	for (size_t kind = 0; kind < SPAN_KINDS; kind++)
		layers[kind].spans = arena_array(arena, most, sizeof *layers[kind].spans);
	fill_layers(layers, lists, list_count);
	const size_t *ends = cuts(arena, n, layers, most, &cut_count);
	struct segment *out = arena_array(arena, cut_count, sizeof *out);
	*count = 0;
	for (size_t c = 0; c < cut_count; c++) {
		if (ends[c] <= start || ends[c] > n)
			continue;
		struct segment *segment = &out[(*count)++];
		segment->start = start;
		segment->end = ends[c];
		for (size_t kind = 0; kind < SPAN_KINDS; kind++)
			segment->of[kind] = over(&layers[kind], start);
		start = ends[c];
	}
	return out;
}
