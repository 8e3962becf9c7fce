/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: going from hit to hit of what was searched. */
#include "tui/text.h"

/* The hit from a place on, or before it; round the end where there is none. */
static size_t nearest(const struct text *text, struct place from, bool forward, bool *wrapped)
{
	size_t count;
	size_t number = forward ? find_after(text->find, from) : find_before(text->find, from);

	find_hits(text->find, &count);
	*wrapped = number == FIND_NONE;
	if (*wrapped)
		return forward ? 0 : count - 1;
	return number;
}

bool text_seek(struct text *text, struct slice typed, struct place from, bool forward)
{
	size_t count;
	bool wrapped;

	text->spot = (struct span){ 0 };
	find_all(text->find, typed);
	const struct span *hits = find_hits(text->find, &count);
	if (count > 0)
		text->spot = hits[nearest(text, from, forward, &wrapped)];
	return count > 0;
}

bool text_next_hit(struct text *text, struct place from, bool forward, unsigned long steps)
{
	size_t count;
	const struct span *hits = find_hits(text->find, &count);
	struct place spot;
	bool wrapped;

	/* The hit that one is at is not the next one. */
	if (forward && text_spot(text, &spot) && spot.para == from.para && spot.byte == from.byte)
		from.byte++;
	size_t number = nearest(text, from, forward, &wrapped);
	steps = (steps > 0 ? steps - 1 : 0) % count;
	text->spot = hits[(number + (forward ? steps : count - steps)) % count];
	return wrapped;
}

bool text_spot(const struct text *text, struct place *place)
{
	*place = (struct place){ text->spot.para, text->spot.start };
	return text->spot.end > text->spot.start;
}

void text_forget(struct text *text)
{
	text->spot = (struct span){ 0 };
	find_all(text->find, SLICE(""));
}

size_t text_hits(const struct text *text, size_t *number)
{
	size_t count;

	find_hits(text->find, &count);
	*number = text->spot.kind == SPAN_HIT && text->spot.end > text->spot.start
			  ? text->spot.ref + 1
			  : 0;
	return count;
}
