/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns: layouts side by side. */
#include "layout/columns.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"

#define NOT_KNOWN ((size_t)-1)

/* Where a column was asked for last: the next row is mostly near. */
struct cursor {
	struct columns_pos at;
	struct layout_pos pos;
	bool valid;
};

struct columns {
	struct layout *const *layouts;
	const struct extent *extents;
	size_t count, bands;
	size_t *heights; /* as extents: of each column's own rows, NOT_KNOWN at first */
	struct cursor *cursors;
};

struct columns *columns_new(struct layout *const *layouts, size_t count,
			    const struct extent *extents, size_t bands)
{
	struct columns *c = xcalloc(1, sizeof *c);

	assert(count > 0);
	c->layouts = layouts;
	c->extents = extents;
	c->count = count;
	c->bands = bands;
	c->heights = xcalloc(bands * count + 1, sizeof *c->heights);
	for (size_t i = 0; i < bands * count; i++)
		c->heights[i] = NOT_KNOWN;
	c->cursors = xcalloc(count, sizeof *c->cursors);
	return c;
}

void columns_free(struct columns *columns)
{
	if (!columns)
		return;
	free(columns->heights);
	free(columns->cursors);
	free(columns);
}

size_t columns_count(const struct columns *columns)
{
	return columns->count;
}

size_t columns_bands(const struct columns *columns)
{
	return columns->bands;
}

struct layout *columns_layout(const struct columns *columns, size_t column)
{
	return columns->layouts[column];
}

static struct extent extent(const struct columns *c, size_t band, size_t column)
{
	return c->extents[band * c->count + column];
}

/* The rows that a column itself has in a band. */
static size_t height(struct columns *c, size_t band, size_t column)
{
	size_t *rows = &c->heights[band * c->count + column];
	struct extent e = extent(c, band, column);

	if (*rows == NOT_KNOWN)
		*rows = layout_rows(c->layouts[column], e.first, e.last);
	return *rows;
}

size_t columns_rows(struct columns *columns, size_t band)
{
	size_t most = 1;

	for (size_t i = 0; i < columns->count; i++) {
		size_t rows = height(columns, band, i);
		most = rows > most ? rows : most;
	}
	return most;
}

/* Brings the column's cursor to pos, from where it is if that is in the same band. */
static struct layout_pos seek(struct columns *c, struct columns_pos pos, size_t column)
{
	struct cursor *cursor = &c->cursors[column];

	if (!cursor->valid || cursor->at.band != pos.band) {
		cursor->at = (struct columns_pos){ pos.band, 0 };
		cursor->pos = (struct layout_pos){ extent(c, pos.band, column).first, 0 };
		cursor->valid = true;
	}
	(void)layout_step(c->layouts[column], &cursor->pos, (long)pos.row - (long)cursor->at.row);
	cursor->at.row = pos.row;
	return cursor->pos;
}

bool columns_row(struct columns *columns, struct columns_pos pos, size_t column, struct row *row)
{
	if (pos.row >= height(columns, pos.band, column))
		return false;
	*row = layout_row(columns->layouts[column], seek(columns, pos, column));
	return true;
}

bool columns_has(const struct columns *columns, size_t band, size_t column)
{
	struct extent e = extent(columns, band, column);

	return e.first < e.last;
}

bool columns_find(struct columns *columns, size_t column, struct place place,
		  struct columns_pos *pos)
{
	struct layout *layout = columns->layouts[column];

	for (size_t band = 0; band < columns->bands; band++) {
		struct extent e = extent(columns, band, column);
		if (place.para < e.first || place.para >= e.last)
			continue;
		struct layout_pos found = layout_find(layout, place);
		*pos = (struct columns_pos){ band,
					     layout_rows(layout, e.first, place.para) + found.row };
		return true;
	}
	return false;
}

struct columns_pos columns_end(struct columns *columns)
{
	size_t bands = columns->bands;

	if (bands == 0)
		return (struct columns_pos){ 0, 0 };
	return (struct columns_pos){ bands - 1, columns_rows(columns, bands - 1) - 1 };
}

static size_t step_down(struct columns *c, struct columns_pos *pos, size_t by)
{
	size_t left = by, below;

	while (left > (below = columns_rows(c, pos->band) - 1 - pos->row) &&
	       pos->band + 1 < c->bands) {
		left -= below + 1;
		*pos = (struct columns_pos){ pos->band + 1, 0 };
	}
	size_t rows = left < below ? left : below;
	pos->row += rows;
	return by - (left - rows);
}

static size_t step_up(struct columns *c, struct columns_pos *pos, size_t by)
{
	size_t left = by;

	while (left > pos->row && pos->band > 0) {
		left -= pos->row + 1;
		pos->band--;
		pos->row = columns_rows(c, pos->band) - 1;
	}
	size_t rows = left < pos->row ? left : pos->row;
	pos->row -= rows;
	return by - (left - rows);
}

size_t columns_step(struct columns *columns, struct columns_pos *pos, long by)
{
	if (columns->bands == 0)
		return 0;
	if (by < 0)
		return step_up(columns, pos, 0 - (size_t)by);
	return step_down(columns, pos, (size_t)by);
}
