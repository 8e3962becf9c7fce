/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets: a board in a grid, narrowed, sorted, some of its columns hidden. */
#include <stdlib.h>

#include "base/mem.h"
#include "query/select.h"
#include "tui/targets_inside.h"

static size_t place_of(const struct targets_screen *targets, size_t number)
{
	return targets->board.matrix.rows[number].row->place;
}

static bool is_marked(const struct targets_screen *targets, size_t place)
{
	for (size_t i = 0; i < targets->mark_count; i++)
		if (targets->marked[i] == place)
			return true;
	return targets->all;
}

static bool fits(const struct targets_screen *targets, size_t place)
{
	struct summary summary = { .identity = targets->survey->panel.places[place].identity };

	return is_marked(targets, place) &&
	       select_narrow(&summary, str_text(&targets->narrowed)).fits;
}

/* The column of the board that is sorted by; PANEL_NONE: by place. */
static size_t sorted_column(const struct targets_screen *targets)
{
	return targets->sorted ? matrix_column_of(&targets->board.matrix, targets->sorted->id)
			       : PANEL_NONE;
}

static void order_rows(const struct targets_screen *targets, size_t *order)
{
	size_t column = sorted_column(targets), count = targets->board.matrix.row_count;

	if (column != PANEL_NONE) {
		board_sort(&targets->board, column, targets->turned, order);
		return;
	}
	for (size_t i = 0; i < count; i++)
		order[i] = targets->turned ? count - 1 - i : i;
}

/* The rows that fit, in order; returns how many. */
static size_t take_rows(struct targets_screen *targets)
{
	size_t all = targets->board.matrix.row_count, count = 0;
	size_t *order = xcalloc(all + 1, sizeof(*order));

	order_rows(targets, order);
	for (size_t i = 0; i < all; i++)
		if (fits(targets, place_of(targets, order[i])))
			targets->rows[count++] = order[i];
	free(order);
	return count;
}

static bool is_hidden(const struct targets_screen *targets, const struct indicator *indicator)
{
	for (size_t i = 0; i < targets->hidden_count; i++)
		if (targets->hidden[i] == indicator)
			return true;
	return false;
}

/* Whether at least half of the rows say something there. */
static bool is_common(const struct matrix *matrix, size_t column)
{
	size_t said = 0;

	for (size_t r = 0; r < matrix->row_count; r++)
		said += matrix->rows[r].cells[column].said != NULL;
	return 2 * said >= matrix->row_count;
}

/* What most places say comes first, each in the order of the lexicon. */
static size_t take_columns(struct targets_screen *targets)
{
	const struct matrix *matrix = &targets->board.matrix;
	size_t count = 0;

	targets->grid.sorted = GRID_NONE;
	for (int common = 1; common >= 0; common--) {
		for (size_t c = 0; c < matrix->column_count; c++) {
			const struct indicator *indicator = matrix->columns[c].indicator;
			if (is_common(matrix, c) != common || is_hidden(targets, indicator))
				continue;
			if (indicator == targets->sorted)
				targets->grid.sorted = count;
			targets->columns[count++] = c;
		}
	}
	return count;
}

static void choose_place(struct targets_screen *targets, size_t place)
{
	for (size_t i = 0; i < targets->grid.list.count; i++)
		if (place_of(targets, targets->rows[i]) == place)
			list_choose(&targets->grid.list, i);
}

static void choose_indicator(struct targets_screen *targets, const struct indicator *indicator)
{
	for (size_t c = 0; c < targets->grid.column_count; c++)
		if (targets_column(targets, c)->indicator == indicator)
			grid_choose_column(&targets->grid, c);
}

size_t targets_place(const struct targets_screen *targets)
{
	const struct list *list = &targets->grid.list;

	return list->count > 0 ? place_of(targets, targets->rows[list->chosen]) : PANEL_NONE;
}

const struct indicator *targets_indicator(const struct targets_screen *targets)
{
	const struct grid *grid = &targets->grid;

	return grid->column_count > 0 ? targets_column(targets, grid->column)->indicator : NULL;
}

void targets_refresh(struct targets_screen *targets, size_t place,
		     const struct indicator *indicator)
{
	size_t rows = take_rows(targets), columns = take_columns(targets);

	grid_resize(&targets->grid, rows, columns);
	targets->grid.falling = !targets->turned;
	choose_place(targets, place);
	choose_indicator(targets, indicator);
}

void targets_refresh_here(struct targets_screen *targets)
{
	targets_refresh(targets, targets_place(targets), targets_indicator(targets));
}

void targets_make_board(struct targets_screen *targets, size_t place,
			const struct indicator *indicator)
{
	const struct matrix *matrix = &targets->board.matrix;

	arena_free(targets->board_arena);
	targets->board_arena = arena_new();
	board_make(targets->board_arena, &targets->survey->panel, targets->years[targets->year],
		   targets->view, &targets->board);
	targets->rows = arena_array(targets->board_arena, matrix->row_count, sizeof(size_t));
	targets->columns = arena_array(targets->board_arena, matrix->column_count, sizeof(size_t));
	targets_refresh(targets, place, indicator);
}
