/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Find: linear search in paragraphs that were folded once. */
#include "query/find.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/fold.h"

struct find {
	const struct paragraph *paragraphs;
	size_t count;
	struct folded *folded; /* of each paragraph; NULL before the first search */
	struct span *hits;
	size_t hit_count, room;
};

struct find *find_new(const struct paragraph *paragraphs, size_t count)
{
	struct find *find = xcalloc(1, sizeof(*find));

	find->paragraphs = paragraphs;
	find->count = count;
	return find;
}

void find_free(struct find *find)
{
	if (!find)
		return;
	for (size_t i = 0; find->folded && i < find->count; i++)
		fold_free(&find->folded[i]);
	free(find->folded);
	free(find->hits);
	free(find);
}

static void fold_paragraphs(struct find *find)
{
	find->folded = xcalloc(find->count, sizeof(*find->folded));
	for (size_t i = 0; i < find->count; i++)
		fold(find->paragraphs[i].text, &find->folded[i]);
}

static void find_in(struct find *find, size_t para, const struct folded *needle)
{
	const struct folded *in = &find->folded[para];
	size_t at = fold_find(in, needle, 0);

	while (at < in->text.n) {
		struct fold_source printed = fold_printed(in, at, at + needle->text.n);
		find->hits = grow(find->hits, &find->room, find->hit_count, sizeof(*find->hits));
		find->hits[find->hit_count] = (struct span){ para, printed.start, printed.end,
							     SPAN_HIT, find->hit_count };
		find->hit_count++;
		at = fold_find(in, needle, at + needle->text.n);
	}
}

void find_all(struct find *find, struct slice typed)
{
	struct folded needle = { 0 };

	find->hit_count = 0;
	fold(typed, &needle);
	if (needle.text.n > 0) {
		if (!find->folded)
			fold_paragraphs(find);
		for (size_t i = 0; i < find->count; i++)
			find_in(find, i, &needle);
	}
	fold_free(&needle);
}

const struct span *find_hits(const struct find *find, size_t *count)
{
	*count = find->hit_count;
	return find->hits;
}

/* How many hits begin before the place. */
static size_t before(const struct find *find, struct place place)
{
	size_t low = 0, high = find->hit_count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct span *hit = &find->hits[mid];
		if (hit->para < place.para || (hit->para == place.para && hit->start < place.byte))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t find_after(const struct find *find, struct place place)
{
	size_t number = before(find, place);

	return number < find->hit_count ? number : FIND_NONE;
}

size_t find_before(const struct find *find, struct place place)
{
	size_t number = before(find, place);

	return number > 0 ? number - 1 : FIND_NONE;
}
