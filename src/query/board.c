/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Board: one matrix, or two whose rows belong together. */
#include "query/board.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

/* The rows of a board: those that plan for its year, and those that its reports look back on. */
struct rows {
	const struct panel_row **plan, **review;
	size_t count;
};

/* The row of the year that a report looks back on; empty, without cells, where there is none. */
static const struct panel_row *review_of(const struct panel *panel, const struct panel_row *plan,
					 const struct panel_row *empty)
{
	const struct panel_row *row = plan;

	while (row > panel->rows && row[-1].place == plan->place) {
		row--;
		if (row->review == plan->plan)
			return row;
	}
	return empty;
}

static const struct panel_row *empty_row(struct arena *arena, const struct panel *panel,
					 size_t place)
{
	struct panel_row *row = arena_alloc(arena, sizeof *row);

	*row = (struct panel_row){
		.place = place,
		.cells = arena_array(arena, panel->series_count, sizeof *row->cells),
	};
	return row;
}

static struct rows rows_of(struct arena *arena, const struct panel *panel, int year)
{
	struct rows rows = { .plan = arena_array(arena, panel->row_count, sizeof *rows.plan),
			     .review = arena_array(arena, panel->row_count, sizeof *rows.review) };

	for (size_t i = 0; i < panel->row_count; i++) {
		const struct panel_row *row = &panel->rows[i];
		if (row->year != year || !row->plan)
			continue;
		rows.plan[rows.count] = row;
		rows.review[rows.count++] =
			review_of(panel, row, empty_row(arena, panel, row->place));
	}
	return rows;
}

/* Lets an indicator through of which a matrix says something; any where there is no matrix. */
static bool is_said(const void *matrix, const struct indicator *indicator)
{
	return !matrix || matrix_column_of(matrix, indicator->id) != PANEL_NONE;
}

static void join(struct arena *arena, struct board *board)
{
	board->partner = arena_array(arena, board->matrix.column_count, sizeof *board->partner);
	for (size_t c = 0; c < board->matrix.column_count; c++)
		board->partner[c] =
			matrix_column_of(&board->before, board->matrix.columns[c].indicator->id);
}

static struct statistics describe(const struct board *board, size_t column)
{
	size_t rows = board->matrix.row_count, count = 0;
	double *values = xcalloc(rows + 1, sizeof *values);

	for (size_t r = 0; r < rows; r++) {
		double difference = board_difference(board, r, column);
		if (!isnan(difference))
			values[count++] = difference;
	}
	struct statistics statistics = statistics_of(values, count);
	free(values);
	return statistics;
}

bool board_is_pair(enum board_view view)
{
	return view == BOARD_AHEAD || view == BOARD_KEPT;
}

void board_make(struct arena *arena, const struct panel *panel, int year, enum board_view view,
		struct board *out)
{
	struct rows rows = rows_of(arena, panel, year);
	bool looks_back = view == BOARD_RESULT || view == BOARD_KEPT;
	enum period period = looks_back ? PERIOD_ACTUAL : PERIOD_PLAN;
	enum period other = looks_back ? PERIOD_PLAN : PERIOD_ACTUAL;
	const struct matrix *limits = view == BOARD_KEPT ? &out->before : NULL;

	*out = (struct board){ .view = view, .year = year };
	if (board_is_pair(view))
		matrix_make(arena, panel, other, rows.review, rows.count, is_said, NULL,
			    &out->before);
	matrix_make(arena, panel, period, looks_back ? rows.review : rows.plan, rows.count, is_said,
		    limits, &out->matrix);
	join(arena, out);
	out->differences = arena_array(arena, out->matrix.column_count, sizeof *out->differences);
	for (size_t c = 0; c < out->matrix.column_count; c++)
		out->differences[c] = describe(out, c);
}

const struct matrix_cell *board_before(const struct board *board, size_t row, size_t column)
{
	size_t partner = board->partner[column];

	if (partner == PANEL_NONE || !board->before.rows[row].cells[partner].said)
		return NULL;
	return &board->before.rows[row].cells[partner];
}

double board_difference(const struct board *board, size_t row, size_t column)
{
	const struct matrix_column *own = &board->matrix.columns[column];
	const struct matrix_cell *cell = &board->matrix.rows[row].cells[column];
	const struct matrix_cell *before = board_before(board, row, column);

	if (!before)
		return (double)NAN;
	double scale = board->before.columns[board->partner[column]].scale;
	return (cell->value * own->scale - before->value * scale) / own->scale;
}

/* A row on its way to its place. */
struct sorted {
	double key;
	size_t row;
};

static int by_key(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;

	if (isnan(x->key) != isnan(y->key))
		return isnan(x->key) ? 1 : -1;
	if (x->key < y->key || x->key > y->key)
		return x->key < y->key ? 1 : -1;
	return (x->row > y->row) - (x->row < y->row);
}

void board_sort(const struct board *board, size_t column, bool reverse, size_t *order)
{
	size_t count = board->matrix.row_count;
	struct sorted *rows = xcalloc(count + 1, sizeof *rows);

	for (size_t r = 0; r < count; r++) {
		double value = board_is_pair(board->view)
				       ? board_difference(board, r, column)
				       : board->matrix.rows[r].cells[column].value;
		rows[r] = (struct sorted){ reverse ? -value : value, r };
	}
	if (count > 0)
		qsort(rows, count, sizeof *rows, by_key);
	for (size_t r = 0; r < count; r++)
		order[r] = rows[r].row;
	free(rows);
}

static int by_year(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

size_t board_years(struct arena *arena, const struct panel *panel, int **out)
{
	int *years = arena_array(arena, panel->row_count, sizeof *years);
	size_t count = 0, kept = 0;

	for (size_t i = 0; i < panel->row_count; i++)
		if (panel->rows[i].plan)
			years[count++] = panel->rows[i].year;
	if (count > 0)
		qsort(years, count, sizeof *years, by_year);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || years[kept - 1] != years[i])
			years[kept++] = years[i];
	*out = years;
	return kept;
}
