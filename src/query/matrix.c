/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrix. */
#include "query/matrix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What is being made. */
struct making {
	struct matrix *matrix;
	size_t column;
	struct matrix_column *at;
};

static const struct statement *said_by(const struct matrix *m, const struct panel_row *row,
				       size_t series)
{
	const struct panel_cell *cell = &row->cells[series];

	return m->period == PERIOD_PLAN ? cell->plan : cell->actual;
}

static size_t figures_of(const struct matrix *m, size_t series)
{
	size_t count = 0;

	for (size_t r = 0; r < m->row_count; r++) {
		const struct statement *said = said_by(m, m->rows[r].row, series);
		count += said && !isnan(said->low);
	}
	return count;
}

/* The series that a column shows: the usual one, unless another has twice as many figures. */
static size_t choose_series(const struct matrix *m, const struct indicator *indicator)
{
	size_t chosen = PANEL_NONE, most = 0;

	for (size_t s = 0; s < m->panel->series_count; s++) {
		const struct series *series = &m->panel->series[s];
		if (series->indicator != indicator)
			continue;
		size_t figures = figures_of(m, s) * (series->usual ? 2 : 1);
		if (chosen == PANEL_NONE || figures > most) {
			chosen = s;
			most = figures;
		}
	}
	return chosen;
}

/* Fills a cell by the column's series, else by the first of the indicator's that the row has. */
static void take_cell(const struct making *making, const struct panel_row *row,
		      struct matrix_cell *cell)
{
	const struct matrix *m = making->matrix;
	const struct panel *panel = m->panel;
	size_t own = making->at->series;

	cell->value = (double)NAN;
	cell->said = said_by(m, row, own);
	cell->series = cell->said ? &panel->series[own] : NULL;
	for (size_t s = 0; s < panel->series_count; s++) {
		const struct series *series = &panel->series[s];
		const struct statement *said = said_by(m, row, s);
		if (series->indicator != making->at->indicator || !said)
			continue;
		if (!cell->said || (isnan(cell->said->low) && !isnan(said->low))) {
			cell->said = said;
			cell->series = series;
		}
	}
}

static bool counts(const struct making *making, const struct matrix_cell *cell)
{
	return cell->said && !isnan(cell->said->low) &&
	       cell->series == &making->matrix->panel->series[making->at->series];
}

static size_t times_printed(const struct making *making, const char *unit)
{
	const struct matrix *m = making->matrix;
	size_t times = 0;

	for (size_t r = 0; r < m->row_count; r++) {
		const struct matrix_cell *cell = &m->rows[r].cells[making->column];
		times += counts(making, cell) && strcmp(cell->said->unit, unit) == 0;
	}
	return times;
}

/* A level is given in the unit that most rows print, a ratio in its base unit. */
static void choose_unit(const struct making *making)
{
	const struct matrix *m = making->matrix;
	struct matrix_column *column = making->at;
	size_t most = 0;

	const struct series *series = &m->panel->series[column->series];
	column->scale = 1;
	column->unit = series->unit;
	for (size_t r = 0; r < m->row_count && series->basis == BASIS_LEVEL; r++) {
		const struct matrix_cell *cell = &m->rows[r].cells[making->column];
		if (!counts(making, cell) || (most && strcmp(column->unit, cell->said->unit) == 0))
			continue;
		size_t times = times_printed(making, cell->said->unit);
		if (times > most) {
			most = times;
			column->unit = cell->said->unit;
			column->scale = statement_scale(cell->said);
		}
	}
}

/* 1 and how many of the numbers, which are sorted, are greater. */
static size_t rank_of(const double *sorted, size_t count, double value)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (sorted[middle] <= value)
			low = middle + 1;
		else
			high = middle;
	}
	return count - low + 1;
}

static void describe(const struct making *making)
{
	const struct matrix *m = making->matrix;
	double *values = xcalloc(m->row_count + 1, sizeof *values);
	size_t count = 0;

	for (size_t r = 0; r < m->row_count; r++) {
		struct matrix_cell *cell = &m->rows[r].cells[making->column];
		if (!counts(making, cell))
			continue;
		cell->value = statement_middle(cell->said) / making->at->scale;
		values[count++] = cell->value;
	}
	making->at->statistics = statistics_of(values, count);
	for (size_t r = 0; r < m->row_count; r++) {
		struct matrix_cell *cell = &m->rows[r].cells[making->column];
		if (!isnan(cell->value))
			cell->rank = rank_of(values, count, cell->value);
	}
	free(values);
}

static bool is_said(const struct matrix *m, size_t column)
{
	for (size_t r = 0; r < m->row_count; r++)
		if (m->rows[r].cells[column].said)
			return true;
	return false;
}

static void make_column(struct making *making, const struct indicator *indicator)
{
	struct matrix *m = making->matrix;

	making->column = m->column_count;
	making->at = &m->columns[m->column_count];
	*making->at = (struct matrix_column){ .indicator = indicator,
					      .series = choose_series(m, indicator) };
	for (size_t r = 0; r < m->row_count; r++) {
		m->rows[r].cells[making->column] = (struct matrix_cell){ 0 };
		take_cell(making, m->rows[r].row, &m->rows[r].cells[making->column]);
	}
	if (!is_said(m, making->column))
		return;
	choose_unit(making);
	describe(making);
	m->column_count++;
}

void matrix_make(struct arena *arena, const struct panel *panel, enum period period,
		 const struct panel_row *const *rows, size_t count, matrix_wants *wanted,
		 const void *data, struct matrix *out)
{
	struct making making = { .matrix = out };

	*out = (struct matrix){ .panel = panel, .period = period, .row_count = count };
	out->rows = arena_array(arena, count, sizeof *out->rows);
	out->columns = arena_array(arena, panel->series_count, sizeof *out->columns);
	for (size_t r = 0; r < count; r++) {
		out->rows[r].row = rows[r];
		out->rows[r].cells =
			arena_array(arena, panel->series_count, sizeof *out->rows[r].cells);
	}
	for (size_t s = 0; s < panel->series_count; s++) {
		const struct indicator *indicator = panel->series[s].indicator;
		bool first = s == 0 || panel->series[s - 1].indicator != indicator;
		if (first && wanted(data, indicator))
			make_column(&making, indicator);
	}
}

size_t matrix_column_of(const struct matrix *matrix, const char *id)
{
	for (size_t c = 0; c < matrix->column_count; c++)
		if (strcmp(matrix->columns[c].indicator->id, id) == 0)
			return c;
	return PANEL_NONE;
}

/* A row on its way to its place. */
struct sorted {
	struct matrix_row row;
	double key;
	size_t was;
};

static int by_key(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;

	if (isnan(x->key) != isnan(y->key))
		return isnan(x->key) ? 1 : -1;
	if (x->key < y->key || x->key > y->key)
		return x->key < y->key ? 1 : -1;
	return (x->was > y->was) - (x->was < y->was);
}

void matrix_sort(struct matrix *matrix, size_t column, bool reverse)
{
	struct sorted *rows = xcalloc(matrix->row_count + 1, sizeof *rows);

	for (size_t r = 0; r < matrix->row_count; r++) {
		double value = matrix->rows[r].cells[column].value;
		rows[r] = (struct sorted){ matrix->rows[r], reverse ? -value : value, r };
	}
	if (matrix->row_count)
		qsort(rows, matrix->row_count, sizeof *rows, by_key);
	for (size_t r = 0; r < matrix->row_count; r++)
		matrix->rows[r] = rows[r].row;
	free(rows);
}
