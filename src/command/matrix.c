/* SPDX-License-Identifier: GPL-3.0-or-later */
/* targets --wide: a row a place, a column an indicator. */
#include "command/matrix.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/measures.h"
#include "command/panels.h"
#include "output/sign.h"
#include "query/matrix.h"
#include "text/width.h"

/* Words in a cell for people are cut to so many cells of the terminal. */
enum { WORDS = 18 };

/* The columns before those of the indicators; the last one only where rows were sorted. */
static const struct column leading[] = {
	{ "place", N_("place"), COLUMN_TEXT }, { "year", N_("year"), COLUMN_NUMBER },
	{ "province", NULL, COLUMN_TEXT },     { "level", NULL, COLUMN_TEXT },
	{ "code", NULL, COLUMN_TEXT },	       { "report", NULL, COLUMN_NUMBER },
	{ "rank", N_("rank"), COLUMN_NUMBER },
};

enum { LEADING = COUNT(leading), LEADING_RANK = LEADING - 1 };

/* What is printed. */
struct wide {
	const struct call *call;
	const struct panels *panels;
	struct matrix matrix;
	struct measures measures;
	size_t sorted; /* column, or PANEL_NONE */
	bool people;   /* the format is for them */
	enum signs signs;
};

/* Some columns of it, as they fit beside each other. */
struct block {
	struct column *columns;
	size_t count;
	size_t from, to; /* columns of the matrix */
};

static size_t leading_count(const struct wide *w)
{
	return w->sorted == PANEL_NONE ? LEADING_RANK : LEADING;
}

static int64_t report_of(const struct wide *w, const struct panel_row *row)
{
	return w->matrix.period == PERIOD_PLAN ? row->plan : row->review;
}

/* The name of a column: that of what most of its figures are. */
static const char *series_name(const struct wide *w, const struct matrix_column *column)
{
	return w->matrix.panel->series[column->series].name;
}

/* "GDP (%)" for people. */
static const char *heading_of(const struct wide *w, const struct matrix_column *column)
{
	const char *name = panels_short_name(column->indicator);

	if (!*column->unit)
		return name;
	return arena_printf(w->call->arena, "%s (%s)", name, column->unit);
}

static struct column value_column(const struct wide *w, const struct matrix_column *column)
{
	return (struct column){ series_name(w, column), heading_of(w, column),
				w->people ? COLUMN_NUMBER : COLUMN_TEXT };
}

static struct column measure_column(const struct wide *w, const struct matrix_column *column,
				    enum measure measure)
{
	const char *name = measure_table[measure].name;
	const char *own = arena_printf(w->call->arena, "%s_%s", series_name(w, column), name);

	return (struct column){ own, i18n_is_chinese() ? _(measure_table[measure].label) : name,
				measures_kind(measure) };
}

static struct block block_of(const struct wide *w, size_t from, size_t to)
{
	size_t each = 1 + w->measures.count, lead = leading_count(w);
	struct block b = { .count = lead + (to - from) * each, .from = from, .to = to };

	b.columns = arena_array(w->call->arena, b.count, sizeof *b.columns);
	memcpy(b.columns, leading, lead * sizeof *leading);
	for (size_t c = from, at = lead; c < to; c++) {
		const struct matrix_column *column = &w->matrix.columns[c];
		b.columns[at++] = value_column(w, column);
		for (size_t i = 0; i < w->measures.count; i++)
			b.columns[at++] = measure_column(w, column, w->measures.items[i]);
	}
	return b;
}

static void lead_cells(const struct wide *w, const struct matrix_row *row, struct slice *cells)
{
	const struct panel_row *r = row->row;
	const struct identity *identity = &w->panels->panel.places[r->place].identity;

	cells[0] = slice_of(w->people ? identity->short_name : identity->place);
	cells[1] = answer_year(w->call, r->year);
	cells[2] = slice_of(identity->province);
	cells[3] = slice_of(level_name(identity->level));
	cells[4] = slice_of(identity->code);
	cells[5] = answer_number(w->call, (size_t)report_of(w, r));
	if (w->sorted != PANEL_NONE) {
		size_t rank = row->cells[w->sorted].rank;
		cells[LEADING_RANK] = rank ? answer_number(w->call, rank) : SLICE("");
	}
}

static struct slice value_cell(const struct wide *w, const struct matrix_column *column,
			       const struct matrix_cell *cell)
{
	struct str text = { 0 };

	sign_cell(&text, column, cell, w->signs, w->people ? WORDS : 0);
	struct slice kept = slice_of(arena_str(w->call->arena, str_text(&text)));
	str_free(&text);
	return kept;
}

/* The measures of an indicator are those of its column's series. */
static struct slice measure_cell(const struct wide *w, const struct matrix_row *row, size_t column,
				 enum measure measure)
{
	size_t series = w->matrix.columns[column].series;

	return measures_cell(w->call, &row->row->cells[series], measure);
}

static void add_row(const struct wide *w, const struct block *b, struct table *table,
		    const struct matrix_row *row, struct slice *cells)
{
	size_t at = leading_count(w);

	lead_cells(w, row, cells);
	for (size_t c = b->from; c < b->to; c++) {
		cells[at++] = value_cell(w, &w->matrix.columns[c], &row->cells[c]);
		for (size_t i = 0; i < w->measures.count; i++)
			cells[at++] = measure_cell(w, row, c, w->measures.items[i]);
	}
	table_row(table, cells);
}

/* What describes the columns, a row each, below the places. */
static const struct {
	const char *name;
	size_t offset; /* of the number in struct statistics */
} summaries[] = {
	{ N_("upper quartile"), offsetof(struct statistics, upper) },
	{ N_("median"), offsetof(struct statistics, median) },
	{ N_("lower quartile"), offsetof(struct statistics, lower) },
};

static double number_at(const struct statistics *statistics, size_t offset)
{
	double number;

	memcpy(&number, (const char *)statistics + offset, sizeof number);
	return number;
}

static void add_summary(const struct wide *w, const struct block *b, struct table *table,
			size_t summary, struct slice *cells)
{
	size_t at = leading_count(w);

	for (size_t i = 0; i < b->count; i++)
		cells[i] = SLICE("");
	cells[0] = slice_of(_(summaries[summary].name));
	for (size_t c = b->from; c < b->to; c++, at += 1 + w->measures.count)
		cells[at] = panels_real(w->call, number_at(&w->matrix.columns[c].statistics,
							   summaries[summary].offset));
	table_row(table, cells);
}

static void print_block(const struct wide *w, const struct block *b)
{
	struct table *table = answer_begin(w->call, b->columns, b->count);
	struct slice *cells = arena_array(w->call->arena, b->count, sizeof *cells);

	for (size_t r = 0; r < w->matrix.row_count; r++)
		add_row(w, b, table, &w->matrix.rows[r], cells);
	for (size_t i = 0; w->people && i < COUNT(summaries); i++)
		add_summary(w, b, table, i, cells);
	table_end(table);
}

static size_t cells_of(const struct wide *w, struct slice text)
{
	return width_text(text, answer_ambiguous(w->call));
}

/* Cells of the terminal that a column with its measures takes, blanks before it included. */
static size_t width_of_column(const struct wide *w, size_t column)
{
	struct block b = block_of(w, column, column + 1);
	size_t lead = leading_count(w), sum = 0;

	for (size_t i = lead; i < b.count; i++) {
		size_t most = cells_of(w, slice_of(b.columns[i].heading));
		for (size_t r = 0; r < w->matrix.row_count; r++) {
			const struct matrix_row *row = &w->matrix.rows[r];
			struct slice text = i == lead
						    ? value_cell(w, &w->matrix.columns[column],
								 &row->cells[column])
						    : measure_cell(w, row, column,
								   w->measures.items[i - lead - 1]);
			most = cells_of(w, text) > most ? cells_of(w, text) : most;
		}
		sum += 2 + most;
	}
	return sum;
}

static size_t width_of_lead(const struct wide *w)
{
	enum { YEAR_AND_RANK = 2 + 4 + 2 + 4 };
	size_t most = 0;

	for (size_t i = 0; i < COUNT(summaries); i++)
		most = cells_of(w, slice_of(_(summaries[i].name))) > most
			       ? cells_of(w, slice_of(_(summaries[i].name)))
			       : most;
	for (size_t r = 0; r < w->matrix.row_count; r++) {
		size_t place = w->matrix.rows[r].row->place;
		const char *name = w->panels->panel.places[place].identity.short_name;
		most = cells_of(w, slice_of(name)) > most ? cells_of(w, slice_of(name)) : most;
	}
	return most + YEAR_AND_RANK;
}

/* On a terminal columns that do not fit go below, under the places once more. */
static void print_blocks(const struct wide *w)
{
	size_t room = w->call->io->columns, lead = width_of_lead(w);

	for (size_t from = 0, to; from < w->matrix.column_count; from = to) {
		size_t used = lead + width_of_column(w, from);
		for (to = from + 1; to < w->matrix.column_count; to++) {
			used += width_of_column(w, to);
			if (used > room)
				break;
		}
		if (from > 0)
			fputc('\n', w->call->io->out);
		struct block b = block_of(w, from, to);
		print_block(w, &b);
	}
}

static void print_wide(const struct wide *w)
{
	struct block all = block_of(w, 0, w->matrix.column_count);

	if (w->call->args->format == FORMAT_TEXT && w->call->io->out_is_terminal)
		print_blocks(w);
	else
		print_block(w, &all);
}

/* Fills the matrix with the rows that were asked for, sorted. */
static enum status make_matrix(struct wide *w, struct panels *panels, struct fault *fault)
{
	const struct panel *panel = &panels->panel;
	const struct args *args = w->call->args;
	const struct panel_row **rows = arena_array(w->call->arena, panel->row_count, sizeof *rows);
	const char *by = args->value[OPTION_SORT];
	size_t count = 0, number = 0;

	w->matrix.period = args->value[OPTION_PERIOD] ? args->period : PERIOD_PLAN;
	for (size_t i = 0; i < panel->row_count; i++)
		if (panels_asked(panels, report_of(w, &panel->rows[i])))
			rows[count++] = &panel->rows[i];
	enum period period = w->matrix.period;
	matrix_make(w->call->arena, panel, period, rows, count, panels_wants, panels, &w->matrix);
	w->sorted = PANEL_NONE;
	if (!by)
		return DD_OK;
	enum status st = panels_indicator(panels->lexicon, by, &number, fault);
	if (st != DD_OK)
		return st;
	w->sorted = matrix_column_of(&w->matrix, indicator_at(panels->lexicon, number)->id);
	if (w->sorted == PANEL_NONE)
		return fault_set(fault, DD_NOT_FOUND, by, _("no report says anything of this"), "");
	matrix_sort(&w->matrix, w->sorted, args->value[OPTION_REVERSE] != NULL);
	return DD_OK;
}

/* Signs of ambiguous width only where the user says that they are narrow. */
static enum signs signs_for(const struct call *call)
{
	return call->io->out_is_terminal && call->args->ambiguous == 1 ? SIGNS_NARROW : SIGNS_ASCII;
}

static bool is_for_people(enum format format)
{
	return format == FORMAT_TEXT || format == FORMAT_MD || format == FORMAT_HTML;
}

enum status matrix_print(const struct call *call, struct fault *fault)
{
	struct panels panels;
	struct wide wide = { .call = call, .panels = &panels };

	wide.people = is_for_people(call->args->format);
	wide.signs = signs_for(call);
	enum status st = measures_take(call->args, true, &wide.measures, fault);
	if (st != DD_OK)
		return st;
	st = panels_take(call, call->args->operands, call->args->operand_count, &panels, fault);
	if (st != DD_OK)
		return st;
	st = make_matrix(&wide, &panels, fault);
	if (st == DD_OK && wide.matrix.column_count == 0)
		st = answer_nothing(fault);
	if (st == DD_OK)
		print_wide(&wide);
	panels_free(&panels);
	return st;
}
