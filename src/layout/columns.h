/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns: layouts side by side in bands, so that what belongs together begins on the same row.
 * A band is as high as the highest of its columns; what is left of the others is empty.
 */
#ifndef DUIDU_COLUMNS_H
#define DUIDU_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "layout/layout.h"

/* Paragraphs first to last of one layout, half-open; first == last: it has none in this band. */
struct extent {
	size_t first, last;
};

/* Row number `row` of band `band`. */
struct columns_pos {
	size_t band;
	size_t row;
};

struct columns;

/*
 * Bands of count layouts, at least one: extents[band * count + column]. Bands may take the
 * paragraphs of a layout in any order. Nothing is laid out yet. The layouts and extents are
 * borrowed; the caller frees the columns with columns_free().
 */
struct columns *columns_new(struct layout *const *layouts, size_t count,
			    const struct extent *extents, size_t bands);
void columns_free(struct columns *columns);

size_t columns_count(const struct columns *columns);
size_t columns_bands(const struct columns *columns);
struct layout *columns_layout(const struct columns *columns, size_t column);

/* The rows of a band, at least one; lays it out. */
size_t columns_rows(struct columns *columns, size_t band);

/* Whether a column has a row at pos, and then which; *row lives as layout_row()'s does. */
bool columns_row(struct columns *columns, struct columns_pos pos, size_t column, struct row *row);

/* Whether a column has paragraphs in a band. */
bool columns_has(const struct columns *columns, size_t band, size_t column);

/*
 * Whether a place of a column's text stands in a band, and then the row that draws it. The first
 * band that holds its paragraph is taken.
 */
bool columns_find(struct columns *columns, size_t column, struct place place,
		  struct columns_pos *pos);

/* The last row; zero where there is no band. */
struct columns_pos columns_end(struct columns *columns);

/* Moves *pos by so many rows, up when negative; returns how many it could, as a positive number. */
size_t columns_step(struct columns *columns, struct columns_pos *pos, long by);

#endif
