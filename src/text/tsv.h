/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TSV: walks the rows of a table of data/, or of one that a user keeps. */
#ifndef DUIDU_TSV_H
#define DUIDU_TSV_H

#include "text/slice.h"

enum { TSV_FIELDS = 16 };

/* The row that tsv_next() stands on. Fields borrow the table's text; missing ones are empty. */
struct tsv {
	struct slice rest; /* not yet read */
	unsigned line;	   /* 1-based line of the row */
	size_t count;	   /* fields that the row has, at most TSV_FIELDS are kept */
	struct slice field[TSV_FIELDS];
};

/* Before the first row of text. */
struct tsv tsv_open(struct slice text);

/* Goes to the next row, comments (#) and empty lines passed over; false at the end. */
bool tsv_next(struct tsv *tsv);

/* Cuts the first piece of list, up to the next mark, off it; false when list is empty. */
bool slice_cut(struct slice *list, char mark, struct slice *piece);

#endif
