/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bands: heights are worked out when a band comes near the screen. */
#include "tui/bands.h"

void bands_init(struct bands *bands, struct arena *arena, const struct pairing *pairing,
		struct text *texts)
{
	*bands = (struct bands){ .pairing = pairing, .texts = texts };
	bands->sizes = arena_array(arena, pairing->count + 1, sizeof(*bands->sizes));
}

void bands_reset(struct bands *bands)
{
	for (size_t i = 0; i < bands->pairing->count; i++)
		bands->sizes[i].known = false;
}

/* Blank rows before the first words of a passage. */
static size_t lead(const struct bands *bands, size_t band, size_t text)
{
	struct layout_pos pos = { bands->pairing->bands[band].first[text], 0 };

	while (layout_row(bands->texts[text].layout, pos).blank)
		pos.row++;
	return pos.row;
}

static void measure(const struct bands *bands, size_t number, struct band_size *size)
{
	const struct band *band = &bands->pairing->bands[number];
	size_t leads[PAIR_REPORTS] = { 0 };

	*size = (struct band_size){ .known = true };
	for (size_t i = 0; i < bands->pairing->reports; i++) {
		if (!bands->shown[i] || band->first[i] == band->last[i])
			continue;
		size->rows[i] = layout_rows(bands->texts[i].layout, band->first[i], band->last[i]);
		leads[i] = lead(bands, number, i);
		size->lead = leads[i] > size->lead ? leads[i] : size->lead;
	}
	for (size_t i = 0; i < bands->pairing->reports; i++) {
		size->above[i] = size->lead - leads[i];
		size_t height = size->rows[i] ? size->above[i] + size->rows[i] : 0;
		size->height = height > size->height ? height : size->height;
	}
}

static const struct band_size *size_of(struct bands *bands, size_t band)
{
	if (!bands->sizes[band].known)
		measure(bands, band, &bands->sizes[band]);
	return &bands->sizes[band];
}

static size_t height(struct bands *bands, size_t band)
{
	return size_of(bands, band)->height;
}

struct band_pos bands_start(struct bands *bands, size_t band)
{
	return (struct band_pos){ band, size_of(bands, band)->lead };
}

bool bands_next(struct bands *bands, size_t *band, bool forward)
{
	size_t number = *band;

	do {
		if (forward ? number + 1 >= bands->pairing->count : number == 0)
			return false;
		number += forward ? 1 : (size_t)-1;
	} while (height(bands, number) == 0);
	*band = number;
	return true;
}

struct band_pos bands_end(struct bands *bands)
{
	size_t band = bands->pairing->count;

	if (!bands_next(bands, &band, false))
		return (struct band_pos){ 0, 0 };
	return (struct band_pos){ band, height(bands, band) - 1 };
}

/* Invariant of both: done rows have been gone, *pos is a row that exists. */

static size_t step_down(struct bands *bands, struct band_pos *pos, size_t by)
{
	for (size_t done = 0; done < by;) {
		size_t below = height(bands, pos->band) - pos->row - 1;
		size_t next = pos->band;
		if (below >= by - done) {
			pos->row += by - done;
			return by;
		}
		if (!bands_next(bands, &next, true)) {
			pos->row += below;
			return done + below;
		}
		done += below + 1;
		*pos = (struct band_pos){ next, 0 };
	}
	return by;
}

static size_t step_up(struct bands *bands, struct band_pos *pos, size_t by)
{
	for (size_t done = 0; done < by;) {
		size_t above = pos->row, next = pos->band;
		if (above >= by - done) {
			pos->row -= by - done;
			return by;
		}
		if (!bands_next(bands, &next, false)) {
			pos->row = 0;
			return done + above;
		}
		done += above + 1;
		*pos = (struct band_pos){ next, height(bands, next) - 1 };
	}
	return by;
}

size_t bands_step(struct bands *bands, struct band_pos *pos, long by)
{
	if (bands->pairing->count == 0)
		return 0;
	/* A position in a band of which nothing is shown is none: the next one counts. */
	if (pos->row >= height(bands, pos->band)) {
		bool some = height(bands, pos->band) > 0;
		if (!some && !bands_next(bands, &pos->band, true) &&
		    !bands_next(bands, &pos->band, false))
			return 0;
		pos->row = some ? height(bands, pos->band) - 1 : 0;
	}
	return by < 0 ? step_up(bands, pos, (size_t)-by) : step_down(bands, pos, (size_t)by);
}

enum band_row bands_row(struct bands *bands, struct band_pos at, size_t text,
			struct layout_pos *pos)
{
	const struct band_size *size = size_of(bands, at.band);
	struct layout *layout = bands->texts[text].layout;
	size_t above = size->above[text], rows = size->rows[text];

	if (rows == 0)
		return BAND_NOTHING;
	*pos = (struct layout_pos){ bands->pairing->bands[at.band].first[text], 0 };
	if (at.row < above)
		return BAND_ABOVE;
	bool within = at.row - above < rows;
	layout_step(layout, pos, (long)(within ? at.row - above : rows - 1));
	return within ? BAND_ROW : BAND_BELOW;
}

struct band_pos bands_find(struct bands *bands, size_t text, struct place place)
{
	struct layout *layout = bands->texts[text].layout;
	struct band_pos at = { pair_band(bands->pairing, text, place.para), 0 };
	const struct band_size *size = size_of(bands, at.band);
	struct layout_pos pos = layout_find(layout, place);

	if (size->rows[text] > 0)
		at.row = size->above[text] + pos.row +
			 layout_rows(layout, bands->pairing->bands[at.band].first[text], pos.para);
	return at;
}
