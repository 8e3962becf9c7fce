/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Column: what the library shows of a report, and how it is sorted by it. */
#ifndef DUIDU_COLUMN_H
#define DUIDU_COLUMN_H

#include <stdbool.h>

#include "base/str.h"
#include "store/store.h"

enum column {
	COLUMN_PLACE,
	COLUMN_PROVINCE,
	COLUMN_LEVEL,
	COLUMN_YEAR,
	COLUMN_DATE,
	COLUMN_LENGTH,
	COLUMN_SECTIONS,
	COLUMN_TARGETS,
	COLUMN_COUNT
};

struct column_kind {
	const char *title; /* to be translated */
	int width;	   /* cells */
	bool right;	   /* numbers stand at the right */
	int rank;	   /* columns of a low rank are the last to go where there is no room */
};

const struct column_kind *column_kind(enum column column);

/* Adds what stands in the column of a report. */
void column_text(struct str *out, enum column column, const struct summary *summary);

/* Orders two reports by a column as strcmp() orders. */
int column_compare(enum column column, const struct summary *a, const struct summary *b);

/*
 * Which columns fit into so many cells, with `gap` blanks between them, and how wide they are (0:
 * not shown); what is left goes to the place.
 */
void column_widths(int cells, int gap, int widths[COLUMN_COUNT]);

#endif
