/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: going from figure to figure. */
#include "tui/text.h"

size_t text_figure(const struct text *text)
{
	struct place spot;

	if (!text->figures || text->spot.kind != SPAN_FIGURE || !text_spot(text, &spot))
		return TEXT_NONE;
	size_t number = figures_at(text->figures, spot);
	return number < text->figures->count ? number : TEXT_NONE;
}

void text_light_figure(struct text *text, size_t number)
{
	text->spot = text->figures->spans[number];
	text->spot.kind = SPAN_FIGURE;
	text_show(text, (struct place){ text->spot.para, text->spot.start });
}

/* The figure a step on or back; count where that is past the end. */
static size_t step_from(const struct text *text, struct place from, bool lit, bool forward)
{
	const struct figures *figures = text->figures;
	size_t here = figures_at(figures, from);

	/* A hit in a figure leads to that first. */
	if (lit && here < figures->count && text->spot.kind != SPAN_FIGURE)
		return here;
	if (lit && forward)
		from.byte++;
	return forward ? figures_after(figures, from) : figures_before(figures, from);
}

void text_next_figure(struct text *text, bool forward, unsigned long steps)
{
	size_t count = text->figures->count;
	struct place from;

	/* One who has scrolled away from the spot goes on from what is read. */
	bool lit = text_spot(text, &from) && text_shows(text, from);
	size_t number = step_from(text, lit ? from : text->anchor, lit, forward);
	if (number == count)
		number = forward ? 0 : count - 1;
	steps = (steps > 0 ? steps - 1 : 0) % count;
	text_light_figure(text, (number + (forward ? steps : count - steps)) % count);
}

bool text_light_at(struct text *text, int row, int col)
{
	struct place place;

	if (!text->figures || !text_place_at(text, row, col, &place))
		return false;
	size_t number = figures_at(text->figures, place);
	if (number < text->figures->count)
		text_light_figure(text, number);
	return number < text->figures->count;
}
