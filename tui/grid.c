/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grid: measuring, choosing and drawing. */
#include "tui/grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/width.h"
#include "tui/bar.h"

/* Cells: before titles, before each column, between parts. */
enum { MARGIN = 2, GAP = 2, PART_GAP = 1 };
/* Cells of the longest bar: where all columns have one, or the screen is narrow, and else. */
enum { BAR = 6, LONG_BAR = 12, LONG_FROM = 64 };
/* Cells that titles may take: the least, a part of the pane, the most; rows from which on the head
 * has two. */
enum { TITLE_LEAST = 10, TITLE_PART = 6, TITLE_MOST = 30, TALL = 12 };

void grid_init(struct grid *grid, const struct grid_source *source, void *of)
{
	*grid = (struct grid){ .source = source, .of = of, .sorted = GRID_NONE };
}

void grid_free(struct grid *grid)
{
	free(grid->columns);
}

void grid_resize(struct grid *grid, size_t rows, size_t columns)
{
	grid->column_count = columns;
	grid->measured = false;
	list_resize(&grid->list, rows);
	grid_choose_column(grid, grid->column);
}

void grid_choose_column(struct grid *grid, size_t column)
{
	size_t last = grid->column_count > 0 ? grid->column_count - 1 : 0;

	grid->column = column < last ? column : last;
}

static int cells_of(const struct grid *grid, const struct str *text)
{
	return (int)width_text((struct slice){ str_text(text), text->n }, grid->ambiguous);
}

static void clear_cell(struct grid_cell *cell)
{
	for (size_t i = 0; i < GRID_PARTS; i++)
		str_clear(&cell->parts[i]);
	cell->share = (double)NAN;
}

static void free_cell(struct grid_cell *cell)
{
	for (size_t i = 0; i < GRID_PARTS; i++)
		str_free(&cell->parts[i]);
}

static void widen(int *width, int cells)
{
	*width = cells > *width ? cells : *width;
}

/* All rows of a column, so that nothing shifts when they scroll. */
static void measure_parts(struct grid *grid, size_t column, struct grid_cell *cell)
{
	struct grid_column *of = &grid->columns[column];

	*of = (struct grid_column){ .cells = 0 };
	for (size_t row = 0; row < grid->list.count + grid->foot; row++) {
		clear_cell(cell);
		grid->source->cell(grid->of, row, column, cell);
		for (size_t i = 0; i < GRID_PARTS; i++)
			widen(&of->parts[i], cells_of(grid, &cell->parts[i]));
	}
}

static void measure_column(struct grid *grid, size_t column, struct grid_cell *cell)
{
	struct grid_column *of = &grid->columns[column];
	struct str name = { 0 };

	measure_parts(grid, column, cell);
	clear_cell(cell);
	grid->source->head(grid->of, column, &name, cell->parts);
	for (size_t i = 0; i < GRID_PARTS; i++) {
		if (of->parts[i] > 0) {
			widen(&of->parts[i], cells_of(grid, &cell->parts[i]));
			of->cells += of->parts[i] + (of->cells > 0 ? PART_GAP : 0);
		}
	}
	widen(&of->cells, cells_of(grid, &name));
	str_free(&name);
}

static void measure(struct grid *grid)
{
	struct grid_cell cell = { .share = 0 };

	while (grid->column_room < grid->column_count)
		grid->columns = grow(grid->columns, &grid->column_room, grid->column_room,
				     sizeof(*grid->columns));
	for (size_t c = 0; c < grid->column_count; c++)
		measure_column(grid, c, &cell);
	free_cell(&cell);
	grid->measured = true;
}

/* The titles take what they need, but not too much of the pane. */
static void measure_titles(struct grid *grid)
{
	int part = grid->rect.cols / TITLE_PART;
	int most = part < TITLE_LEAST ? TITLE_LEAST : part < TITLE_MOST ? part : TITLE_MOST;

	grid->title = 0;
	for (size_t row = 0; row < grid->list.count + grid->foot; row++) {
		struct str title = { 0 };
		grid->source->title(grid->of, row, most, &title);
		widen(&grid->title, cells_of(grid, &title));
		str_free(&title);
	}
	if (grid->title > most)
		grid->title = most;
}

static int left_of_columns(const struct grid *grid)
{
	return grid->rect.col + MARGIN + grid->title;
}

static int cells_with_bar(const struct grid *grid, size_t column)
{
	const struct grid_column *of = &grid->columns[column];

	return GAP + of->cells + of->bar;
}

/* The column behind the last one that is shown when `first` is the first one: at least one is. */
static size_t end_from(const struct grid *grid, size_t first)
{
	int room = grid->rect.col + grid->rect.cols - left_of_columns(grid);
	size_t column = first;

	while (column < grid->column_count) {
		room -= cells_with_bar(grid, column);
		if (room < 0 && column > first)
			break;
		column++;
	}
	return column;
}

/* Scrolls sideways so far that the chosen column is shown, and no further than is needed. */
static void show_column(struct grid *grid)
{
	if (grid->column < grid->first || grid->first >= grid->column_count)
		grid->first = grid->column;
	while (end_from(grid, grid->first) <= grid->column && grid->first < grid->column)
		grid->first++;
	while (grid->first > 0 && end_from(grid, grid->first - 1) >= grid->column_count)
		grid->first--;
}

static void arrange(struct grid *grid, const struct app *app, struct rect rect)
{
	bool same = grid->measured && grid->ambiguous == term_ambiguous(app->term);

	grid->rect = rect;
	grid->head = rect.rows >= TALL ? 2 : 1;
	grid->ambiguous = term_ambiguous(app->term);
	if (!same)
		measure(grid);
	measure_titles(grid);
	int bar = grid->bars || rect.cols < LONG_FROM ? BAR : LONG_BAR;
	for (size_t c = 0; c < grid->column_count; c++)
		grid->columns[c].bar = grid->bars || c == grid->sorted ? 1 + bar : 0;
	if (grid->column_count > 0)
		show_column(grid);
}

/* Text at the right of a field that ends before cell end, cut at its end where it is too long;
 * returns where it begins. */
static int put_right(struct grid *grid, struct app *app, int row, int end, int cells,
		     const struct str *text, struct style style)
{
	struct slice words =
		bar_fit((struct slice){ str_text(text), text->n }, cells, grid->ambiguous);

	int first = end - (int)width_text(words, grid->ambiguous);
	term_put(app->term, row, first, end, words, style);
	return first;
}

/* A bar of characters whose width is certain, a blank before it; cells is that of the longest. */
static void draw_bar(struct app *app, int row, int col, int cells, double share)
{
	static const char rising[] = "############", falling[] = "------------";
	int length = isnan(share) ? 0 : (int)lround(fabs(share) * cells);

	_Static_assert(sizeof(rising) > LONG_BAR && sizeof(falling) > LONG_BAR, "long enough");
	if (length > cells)
		length = cells;
	term_put(app->term, row, col + 1, col + 1 + length,
		 (struct slice){ share < 0 ? falling : rising, (size_t)length },
		 app_style(app, LOOK_GAUGE));
}

/* The parts of a cell, the last one ending at the right of the column; returns where the first one
 * begins. */
static int draw_parts(struct grid *grid, struct app *app, int row, int end, size_t column,
		      const struct str *parts, struct style style)
{
	const struct grid_column *of = &grid->columns[column];
	int first = end - 1;

	for (size_t i = GRID_PARTS; i > 0; i--) {
		if (of->parts[i - 1] == 0)
			continue;
		if (parts[i - 1].n > 0)
			first = put_right(grid, app, row, end, of->parts[i - 1], &parts[i - 1],
					  style);
		end -= of->parts[i - 1] + PART_GAP;
	}
	return first;
}

/* The cell behind a column's figures, when it begins at col. */
static int end_of(const struct grid *grid, size_t column, int col)
{
	int end = col + GAP + grid->columns[column].cells;
	int most = grid->rect.col + grid->rect.cols;

	return end < most ? end : most;
}

static void draw_head(struct grid *grid, struct app *app, size_t column, int col)
{
	struct grid_cell under = { .share = 0 };
	struct str name = { 0 };
	bool chosen = column == grid->column;
	struct style style = app_style(app, chosen ? LOOK_CHOSEN : LOOK_SECTION);
	int row = grid->rect.row, end = end_of(grid, column, col);

	grid->source->head(grid->of, column, &name, under.parts);
	put_right(grid, app, row, end, grid->columns[column].cells, &name, style);
	if (column == grid->sorted)
		term_put(app->term, row, end, end + 1, grid->falling ? SLICE("-") : SLICE("+"),
			 style);
	if (grid->head > 1)
		draw_parts(grid, app, row + 1, end, column, under.parts,
			   app_style(app, LOOK_QUIET));
	str_free(&name);
	free_cell(&under);
}

/* All heads, and at the edges whether there is more. */
static void draw_heads(struct grid *grid, struct app *app)
{
	size_t end = end_from(grid, grid->first);
	int col = left_of_columns(grid), right = grid->rect.col + grid->rect.cols;
	struct style style = app_style(app, LOOK_QUIET);

	for (size_t c = grid->first; c < end; c++) {
		draw_head(grid, app, c, col);
		col += cells_with_bar(grid, c);
	}
	if (grid->first > 0)
		term_put(app->term, grid->rect.row, left_of_columns(grid), right, SLICE("<"),
			 style);
	if (end < grid->column_count && col < right)
		term_put(app->term, grid->rect.row, right - 1, right, SLICE(">"), style);
}

static void draw_title(struct grid *grid, struct app *app, size_t row, struct rect rect,
		       struct style style)
{
	struct str title = { 0 };

	grid->source->title(grid->of, row, grid->title, &title);
	term_put(app->term, rect.row, rect.col + MARGIN, left_of_columns(grid),
		 bar_fit((struct slice){ str_text(&title), title.n }, grid->title, grid->ambiguous),
		 style);
	str_free(&title);
}

/* Lights the chosen cell from its first figure on; the cursor stands on that. */
static void draw_spot(struct grid *grid, struct app *app, size_t column,
		      const struct grid_cell *cell, int row, int end)
{
	struct style style = app_style(app, LOOK_SPOT);

	grid->cursor = draw_parts(grid, app, row, end, column, cell->parts, style);
	term_fill(app->term, row, grid->cursor, end, style);
	draw_parts(grid, app, row, end, column, cell->parts, style);
}

/* One row, of the list or of the foot. */
static void draw_cells(struct grid *grid, struct app *app, size_t row, bool chosen, int at,
		       struct style style)
{
	struct grid_cell cell = { .share = 0 };
	size_t end = end_from(grid, grid->first);
	int col = left_of_columns(grid);

	for (size_t c = grid->first; c < end; c++) {
		int right = end_of(grid, c, col);
		clear_cell(&cell);
		grid->source->cell(grid->of, row, c, &cell);
		if (chosen && c == grid->column)
			draw_spot(grid, app, c, &cell, at, right);
		else
			draw_parts(grid, app, at, right, c, cell.parts, style);
		if (grid->columns[c].bar > 0)
			draw_bar(app, at, right, grid->columns[c].bar - 1, cell.share);
		col += cells_with_bar(grid, c);
	}
	free_cell(&cell);
}

static void draw_row(void *of, struct app *app, size_t index, bool chosen, struct rect rect)
{
	struct grid *grid = of;
	struct style title = app_style(app, chosen ? LOOK_CHOSEN : LOOK_TEXT);

	if (chosen)
		term_put(app->term, rect.row, rect.col, rect.col + 1, SLICE(">"), title);
	draw_title(grid, app, index, rect, title);
	draw_cells(grid, app, index, chosen, rect.row, app_style(app, LOOK_TEXT));
}

static void draw_foot(struct grid *grid, struct app *app)
{
	struct style style = app_style(app, LOOK_QUIET);

	for (size_t i = 0; i < grid->foot; i++) {
		int row = grid->rect.row + grid->rect.rows - (int)(grid->foot - i);
		struct rect rect = { row, grid->rect.col, 1, grid->rect.cols };
		draw_title(grid, app, grid->list.count + i, rect, style);
		draw_cells(grid, app, grid->list.count + i, false, row, style);
	}
}

static struct rect body_of(const struct grid *grid)
{
	struct rect rect = grid->rect;

	rect.row += grid->head;
	rect.rows -= grid->head + (int)grid->foot;
	return rect;
}

void grid_draw(struct grid *grid, struct app *app, struct rect rect)
{
	arrange(grid, app, rect);
	if (grid->column_count > 0)
		draw_heads(grid, app);
	draw_foot(grid, app);
	list_draw(&grid->list, app, body_of(grid), draw_row, grid);
	if (grid->column_count > 0 && grid->list.count > 0)
		term_cursor(app->term,
			    body_of(grid).row + (int)(grid->list.chosen - grid->list.top),
			    grid->cursor);
}

bool grid_act(struct grid *grid, const struct command *command)
{
	size_t by = command->count;

	switch (command->action) {
	case ACTION_COLUMN_NEXT:
		grid_choose_column(grid, grid->column + by);
		return true;
	case ACTION_COLUMN_BACK:
		grid_choose_column(grid, grid->column > by ? grid->column - by : 0);
		return true;
	default:
		return list_act(&grid->list, command);
	}
}

/* The column that is drawn at a cell of the screen; GRID_NONE where there is none. */
static size_t column_at(const struct grid *grid, int col)
{
	int left = left_of_columns(grid);

	for (size_t c = grid->first; c < end_from(grid, grid->first); c++) {
		if (col >= left && col < left + cells_with_bar(grid, c))
			return c;
		left += cells_with_bar(grid, c);
	}
	return GRID_NONE;
}

enum grid_hit grid_click(struct grid *grid, const struct event *event)
{
	size_t row = list_at(&grid->list, body_of(grid), event->row);
	size_t column = grid->measured ? column_at(grid, event->col) : GRID_NONE;
	bool head = event->row >= grid->rect.row && event->row < grid->rect.row + grid->head;
	bool again = row == grid->list.chosen && column == grid->column;

	if (!head && row >= grid->list.count)
		return GRID_MISSED;
	if (column != GRID_NONE)
		grid_choose_column(grid, column);
	if (head)
		return column != GRID_NONE ? GRID_HEAD : GRID_MISSED;
	list_choose(&grid->list, row);
	return again ? GRID_AGAIN : GRID_OTHER;
}
