/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets: what stands in the cells of their grid. */
#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "output/sign.h"
#include "tui/sentence.h"
#include "tui/targets_inside.h"

enum { WORDS = 12 }; /* cells of what is said in words */

/* What describes the columns, a row each of the foot; where there is room for one it is the
 * median. */
static const struct {
	const char *name;
	size_t offset; /* of the number in struct statistics */
} summaries[] = {
	{ N_("upper quartile"), offsetof(struct statistics, upper) },
	{ N_("median"), offsetof(struct statistics, median) },
	{ N_("lower quartile"), offsetof(struct statistics, lower) },
};

enum { SUMMARY_MEDIAN = 1 };

const struct matrix_column *targets_column(const struct targets_screen *targets, size_t column)
{
	return &targets->board.matrix.columns[targets->columns[column]];
}

const struct matrix_cell *targets_cell(const struct targets_screen *targets, size_t row,
				       size_t column)
{
	size_t number = targets->rows[row];

	return &targets->board.matrix.rows[number].cells[targets->columns[column]];
}

const struct matrix_cell *targets_before(const struct targets_screen *targets, size_t row,
					 size_t column)
{
	return board_before(&targets->board, targets->rows[row], targets->columns[column]);
}

static enum signs signs_of(const struct targets_screen *targets)
{
	return targets->grid.ambiguous == 1 ? SIGNS_NARROW : SIGNS_ASCII;
}

static size_t summary_of(const struct targets_screen *targets, size_t foot)
{
	return targets->grid.foot == COUNT(summaries) ? foot : SUMMARY_MEDIAN;
}

static double described(const struct statistics *statistics, size_t summary)
{
	double number;

	memcpy(&number, (const char *)statistics + summaries[summary].offset, sizeof(number));
	return number;
}

static void title(void *of, size_t row, int cells, struct str *out)
{
	const struct targets_screen *targets = of;

	if (row >= targets->grid.list.count) {
		size_t summary = summary_of(targets, row - targets->grid.list.count);
		str_adds(out, _(summaries[summary].name));
		return;
	}
	size_t place = targets->board.matrix.rows[targets->rows[row]].row->place;
	str_adds(out, survey_place_name(targets->survey, place, cells));
}

/* The unit, or over two figures what each of them is. */
static void head(void *of, size_t column, struct str *name, struct str *parts)
{
	const struct targets_screen *targets = of;
	const struct matrix_column *at = targets_column(targets, column);
	int year = targets->board.year;

	str_adds(name, survey_short_name(at->indicator));
	if (!board_is_pair(targets->view)) {
		str_adds(&parts[0], at->unit);
	} else if (targets->view == BOARD_AHEAD) {
		str_addf(&parts[0], "%d", year - 1);
		str_addf(&parts[1], "%d", year);
		str_adds(&parts[2], "+-");
	} else {
		str_adds(&parts[0], _("planned"));
		str_adds(&parts[1], _("reached"));
		str_adds(&parts[2], "+-");
	}
}

/* In percentage points, or in per cent of the median where it is no percentage itself. */
static void add_deviation(struct str *out, const struct matrix_column *column, double value)
{
	double median = column->statistics.median;

	if (strcmp(column->unit, "%") == 0 || median == 0) {
		sentence_signed(out, value - median);
	} else {
		sentence_signed(out, round(100 * (value - median) / fabs(median)));
		str_addc(out, '%');
	}
}

/* The longest bar is that of the greatest amount. */
static double share_of(double value, double least, double most)
{
	double longest = fmax(fabs(least), fabs(most));

	return longest > 0 ? value / longest : 0;
}

static void fill_single(const struct targets_screen *targets, const struct matrix_column *column,
			const struct matrix_cell *cell, struct grid_cell *out)
{
	const struct statistics *s = &column->statistics;

	if (!targets->deviation || isnan(cell->value)) {
		sign_cell(&out->parts[0], column, cell, signs_of(targets), WORDS);
		if (!targets->deviation)
			out->share = share_of(cell->value, s->least, s->most);
		return;
	}
	add_deviation(&out->parts[0], column, cell->value);
	out->share = share_of(cell->value - s->median, s->least - s->median, s->most - s->median);
}

/* Row is the board's, column the grid's. */
static void fill_pair(const struct targets_screen *targets, size_t row, size_t column,
		      struct grid_cell *out)
{
	const struct board *board = &targets->board;
	size_t number = targets->columns[column];
	const struct statistics *all = &board->differences[number];
	const struct matrix_cell *before = board_before(board, row, number);
	double difference = board_difference(board, row, number);

	if (!targets->deviation) {
		if (before)
			sign_cell(&out->parts[0], &board->before.columns[board->partner[number]],
				  before, signs_of(targets), WORDS);
		sign_cell(&out->parts[1], &board->matrix.columns[number],
			  &board->matrix.rows[row].cells[number], signs_of(targets), WORDS);
	}
	sentence_signed(&out->parts[2], difference);
	out->share = share_of(difference, all->least, all->most);
}

/* The foot: each figure of a pair, and their differences, by their own statistics. */
static void fill_foot(const struct targets_screen *targets, size_t foot, size_t column,
		      struct grid_cell *out)
{
	const struct board *board = &targets->board;
	size_t summary = summary_of(targets, foot), number = targets->columns[column];
	const struct statistics *own = &board->matrix.columns[number].statistics;

	if (!board_is_pair(targets->view)) {
		sign_number(&out->parts[0], described(own, summary));
		return;
	}
	if (!targets->deviation && board->partner[number] != PANEL_NONE)
		sign_number(&out->parts[0],
			    described(&board->before.columns[board->partner[number]].statistics,
				      summary));
	if (!targets->deviation)
		sign_number(&out->parts[1], described(own, summary));
	if (board->differences[number].count > 0)
		sentence_signed(&out->parts[2], described(&board->differences[number], summary));
}

static void cell(void *of, size_t row, size_t column, struct grid_cell *out)
{
	const struct targets_screen *targets = of;

	if (row >= targets->grid.list.count)
		fill_foot(targets, row - targets->grid.list.count, column, out);
	else if (board_is_pair(targets->view))
		fill_pair(targets, targets->rows[row], column, out);
	else
		fill_single(targets, targets_column(targets, column),
			    targets_cell(targets, row, column), out);
}

const struct grid_source targets_source = { title, head, cell };
