/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TSV: rows of tables. */
#include "text/tsv.h"

struct tsv tsv_open(struct slice text)
{
	return (struct tsv){ .rest = text };
}

bool slice_cut(struct slice *list, char mark, struct slice *piece)
{
	if (list->n == 0)
		return false;
	const char *end = memchr(list->s, mark, list->n);
	size_t n = end ? (size_t)(end - list->s) : list->n;

	*piece = slice_sub(*list, 0, n);
	*list = slice_sub(*list, end ? n + 1 : n, list->n);
	return true;
}

static void split(struct tsv *tsv, struct slice row)
{
	for (size_t i = 0; i < TSV_FIELDS; i++)
		tsv->field[i] = (struct slice){ row.s, 0 };
	tsv->count = 0;
	for (struct slice piece; slice_cut(&row, '\t', &piece); tsv->count++)
		if (tsv->count < TSV_FIELDS)
			tsv->field[tsv->count] = piece;
}

bool tsv_next(struct tsv *tsv)
{
	struct slice row;

	while (slice_cut(&tsv->rest, '\n', &row)) {
		tsv->line++;
		if (slice_ends(row, SLICE("\r")))
			row.n--;
		if (row.n == 0 || row.s[0] == '#')
			continue;
		split(tsv, row);
		return true;
	}
	return false;
}
