/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bands: texts side by side as one list of rows, so that passages that are paired begin on the same
 * row and all panes scroll by whole lines of the screen. A band is as high as its highest passage;
 * below the others it is empty.
 */
#ifndef DUIDU_BANDS_H
#define DUIDU_BANDS_H

#include "query/pair.h"
#include "tui/text.h"

/* Rows of a band, and of each text in it; measured when it comes near the screen. */
struct band_size {
	bool known;
	size_t height;
	size_t lead;		    /* the row on which the passages' first words stand */
	size_t above[PAIR_REPORTS]; /* empty rows that bring the first words to one row */
	size_t rows[PAIR_REPORTS];  /* 0: it has no passage, or is not shown */
};

struct bands {
	const struct pairing *pairing; /* borrowed */
	struct text *texts;	       /* of the pairing's reports; borrowed */
	bool shown[PAIR_REPORTS];
	struct band_size *sizes;
};

/* Row number `row` of a band. */
struct band_pos {
	size_t band, row;
};

void bands_init(struct bands *bands, struct arena *arena, const struct pairing *pairing,
		struct text *texts);

/* To be called when a layout, or which texts are shown, has changed. */
void bands_reset(struct bands *bands);

/* Moves by rows, up when negative; returns how many it could, as a positive number. */
size_t bands_step(struct bands *bands, struct band_pos *pos, long by);

/* The last row. */
struct band_pos bands_end(struct bands *bands);

/* The row of a band on which its passages begin. */
struct band_pos bands_start(struct bands *bands, size_t band);

/* To the next band that has a passage which is shown, or the one before; false at the ends. */
bool bands_next(struct bands *bands, size_t *band, bool forward);

/* What a text has at a row. */
enum band_row {
	BAND_ROW,    /* *pos is the row of its layout */
	BAND_ABOVE,  /* room above its passage, *pos is the first row of that */
	BAND_BELOW,  /* room below, *pos is the last row */
	BAND_NOTHING /* it has no passage in this band */
};
enum band_row bands_row(struct bands *bands, struct band_pos at, size_t text,
			struct layout_pos *pos);

/* Where a place of a text stands. */
struct band_pos bands_find(struct bands *bands, size_t text, struct place place);

#endif
