/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Assign: the Hungarian method over costs (the negative score), row by row.
 * 1. Columns and rows count from 1; 0 is the row that is being placed, and no column.
 * 2. price_row + price_column never exceeds the cost of a cell, and equals it where they pair.
 */
#include "query/assign.h"

#include <float.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct work {
	const float *score;
	size_t rows, columns;
	bool turned; /* rows are the columns of score: the method wants no more rows than columns */
	double *price_row, *price_column;
	double *slack;	/* of each column: the least reduced cost seen */
	size_t *owner;	/* row of each column, 0 for none */
	size_t *before; /* of each column: the column from which it was reached */
	bool *done;
};

static double cost(const struct work *w, size_t row, size_t column)
{
	size_t at = w->turned ? (column - 1) * w->rows + (row - 1)
			      : (row - 1) * w->columns + (column - 1);

	return -(double)w->score[at];
}

/* Relaxes the columns from the row that owns column at; returns the nearest open column. */
static size_t reach(struct work *w, size_t at)
{
	size_t row = w->owner[at], nearest = 0;
	double least = DBL_MAX;

	w->done[at] = true;
	for (size_t j = 1; j <= w->columns; j++) {
		if (w->done[j])
			continue;
		double left = cost(w, row, j) - w->price_row[row] - w->price_column[j];
		if (left < w->slack[j]) {
			w->slack[j] = left;
			w->before[j] = at;
		}
		if (w->slack[j] < least) {
			least = w->slack[j];
			nearest = j;
		}
	}
	for (size_t j = 0; j <= w->columns; j++) {
		if (w->done[j]) {
			w->price_row[w->owner[j]] += least;
			w->price_column[j] -= least;
		} else {
			w->slack[j] -= least;
		}
	}
	return nearest;
}

static void place_row(struct work *w, size_t row)
{
	size_t at = 0;

	for (size_t j = 0; j <= w->columns; j++) {
		w->slack[j] = DBL_MAX;
		w->done[j] = false;
	}
	w->owner[0] = row;
	do
		at = reach(w, at);
	while (w->owner[at] != 0);
	while (at != 0) {
		w->owner[at] = w->owner[w->before[at]];
		at = w->before[at];
	}
}

static void exact(const float *score, size_t rows, size_t columns, size_t *to)
{
	bool turned = rows > columns;
	struct work w = { .score = score,
			  .rows = turned ? columns : rows,
			  .columns = turned ? rows : columns,
			  .turned = turned };

	w.price_row = xcalloc(w.rows + 1, sizeof *w.price_row);
	w.price_column = xcalloc(w.columns + 1, sizeof *w.price_column);
	w.slack = xcalloc(w.columns + 1, sizeof *w.slack);
	w.owner = xcalloc(w.columns + 1, sizeof *w.owner);
	w.before = xcalloc(w.columns + 1, sizeof *w.before);
	w.done = xcalloc(w.columns + 1, sizeof *w.done);
	for (size_t i = 1; i <= w.rows; i++)
		place_row(&w, i);
	for (size_t j = 1; j <= w.columns; j++) {
		size_t i = w.owner[j];
		if (i == 0 || cost(&w, i, j) >= 0)
			continue;
		if (turned)
			to[j - 1] = i - 1;
		else
			to[i - 1] = j - 1;
	}
	free(w.price_row);
	free(w.price_column);
	free(w.slack);
	free(w.owner);
	free(w.before);
	free(w.done);
}

struct cell {
	float score;
	unsigned row, column;
};

/* The highest score first; of equals the one that stands first. */
static int higher(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	if (x->row != y->row)
		return x->row > y->row ? 1 : -1;
	return (x->column > y->column) - (x->column < y->column);
}

static void greedy(const float *score, size_t rows, size_t columns, size_t *to)
{
	struct cell *cells = NULL;
	size_t count = 0, room = 0;
	bool *taken = xcalloc(columns, sizeof *taken);

	for (size_t at = 0; at < rows * columns; at++) {
		if (score[at] <= 0)
			continue;
		cells = grow(cells, &room, count, sizeof *cells);
		cells[count++] = (struct cell){ score[at], (unsigned)(at / columns),
						(unsigned)(at % columns) };
	}
	if (count)
		qsort(cells, count, sizeof *cells, higher);
	for (size_t k = 0; k < count; k++) {
		if (to[cells[k].row] != ASSIGN_NONE || taken[cells[k].column])
			continue;
		to[cells[k].row] = cells[k].column;
		taken[cells[k].column] = true;
	}
	free(taken);
	free(cells);
}

void assign_best(const float *score, size_t rows, size_t columns, size_t *to)
{
	for (size_t i = 0; i < rows; i++)
		to[i] = ASSIGN_NONE;
	if (rows == 0 || columns == 0)
		return;
	if (rows <= ASSIGN_EXACT && columns <= ASSIGN_EXACT)
		exact(score, rows, columns, to);
	else
		greedy(score, rows, columns, to);
}
