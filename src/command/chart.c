/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart: a bar for what each place says of one indicator. */
#include "output/chart.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/panels.h"
#include "output/sign.h"
#include "query/matrix.h"

/* The columns of the formats for programs. */
static const struct column columns[] = {
	{ "place", N_("place"), COLUMN_TEXT },	   { "year", N_("year"), COLUMN_NUMBER },
	{ "code", N_("code"), COLUMN_TEXT },	   { "series", N_("series"), COLUMN_TEXT },
	{ "op", N_("op"), COLUMN_TEXT },	   { "low", N_("low"), COLUMN_NUMBER },
	{ "high", N_("high"), COLUMN_NUMBER },	   { "unit", N_("unit"), COLUMN_TEXT },
	{ "rank", N_("rank"), COLUMN_NUMBER },	   { "text", N_("text"), COLUMN_TEXT },
	{ "report", N_("report"), COLUMN_NUMBER }, { "line", N_("line"), COLUMN_NUMBER },
};

/* What is drawn: the one column of a matrix. */
struct plot {
	const struct call *call;
	const struct panels *panels;
	const struct indicator *indicator;
	struct matrix matrix;
	int first_year, last_year; /* of its rows */
	enum signs signs;
};

static const struct matrix_column *column_of(const struct plot *p)
{
	return &p->matrix.columns[0];
}

static const struct identity *identity_of(const struct plot *p, const struct panel_row *row)
{
	return &p->panels->panel.places[row->place].identity;
}

static bool is_indicator(const void *data, const struct indicator *indicator)
{
	return data == indicator;
}

static bool was_said(const struct plot *p, const struct panel_row *row)
{
	for (size_t s = 0; s < p->panels->panel.series_count; s++) {
		const struct panel_cell *cell = &row->cells[s];
		bool said = p->matrix.period == PERIOD_PLAN ? cell->plan : cell->actual;
		if (said && p->panels->panel.series[s].indicator == p->indicator)
			return true;
	}
	return false;
}

/* Of each place the newest year that says anything, or all of one place that is asked for. */
static size_t take_rows(struct plot *p, const struct panel_row **rows)
{
	const struct panel *panel = &p->panels->panel;
	bool all = p->call->args->value[OPTION_PLACE] != NULL;
	size_t count = 0;

	for (size_t i = 0; i < panel->row_count; i++) {
		const struct panel_row *row = &panel->rows[i];
		int64_t report = p->matrix.period == PERIOD_PLAN ? row->plan : row->review;
		if (!panels_asked(p->panels, report) || !was_said(p, row))
			continue;
		if (!all && count && rows[count - 1]->place == row->place)
			count--;
		rows[count++] = row;
	}
	return count;
}

static void make(struct plot *p)
{
	const struct panel *panel = &p->panels->panel;
	const struct panel_row **rows = arena_array(p->call->arena, panel->row_count, sizeof *rows);
	const struct args *args = p->call->args;

	p->matrix.period = args->value[OPTION_PERIOD] ? args->period : PERIOD_PLAN;
	enum period period = p->matrix.period;
	size_t count = take_rows(p, rows);
	for (size_t i = 0; i < count; i++) {
		int year = rows[i]->year;
		p->first_year = i == 0 || year < p->first_year ? year : p->first_year;
		p->last_year = year > p->last_year ? year : p->last_year;
	}
	matrix_make(p->call->arena, panel, period, rows, count, is_indicator, p->indicator,
		    &p->matrix);
	if (p->matrix.column_count)
		matrix_sort(&p->matrix, 0, args->value[OPTION_REVERSE] != NULL);
}

/* What a row says, the unit of a level behind it. */
static const char *text_of(const struct plot *p, const struct matrix_cell *cell)
{
	const struct matrix_column *column = column_of(p);
	struct str text = { 0 };

	sign_cell(&text, column, cell, p->signs, 0);
	if (!isnan(cell->value) && strcmp(column->unit, "%") != 0)
		str_adds(&text, column->unit);
	const char *kept = arena_str(p->call->arena, str_text(&text));
	str_free(&text);
	return kept;
}

/* The place, with its year where several are shown. */
static const char *label_of(const struct plot *p, const struct panel_row *row)
{
	const char *name = identity_of(p, row)->short_name;

	if (p->first_year == p->last_year)
		return name;
	return arena_printf(p->call->arena, "%s %d", name, row->year);
}

static struct chart_bar bar_of(const struct plot *p, const struct matrix_row *row)
{
	const struct matrix_cell *cell = &row->cells[0];
	bool has = !isnan(cell->value);
	double scale = column_of(p)->scale;

	return (struct chart_bar){
		.label = label_of(p, row->row),
		.text = text_of(p, cell),
		.op = cell->said->op,
		.low = has ? cell->said->low / scale : (double)NAN,
		.high = has ? cell->said->high / scale : (double)NAN,
	};
}

/* "GDP, target 2023, %" */
static const char *title_of(const struct plot *p)
{
	struct str title = { 0 };
	const char *unit = column_of(p)->unit;
	bool plan = p->matrix.period == PERIOD_PLAN;

	str_addf(&title, "%s, %s %d", panels_name(p->indicator), plan ? _("target") : _("result"),
		 p->first_year);
	if (p->last_year != p->first_year)
		str_addf(&title, "-%d", p->last_year);
	if (*unit)
		str_addf(&title, ", %s", unit);
	const char *kept = arena_str(p->call->arena, str_text(&title));
	str_free(&title);
	return kept;
}

static struct chart chart_of(const struct plot *p)
{
	struct arena *arena = p->call->arena;
	struct chart_bar *bars = arena_array(arena, p->matrix.row_count, sizeof *bars);
	const struct statistics *s = &column_of(p)->statistics;
	bool several = s->count > 1;

	for (size_t r = 0; r < p->matrix.row_count; r++)
		bars[r] = bar_of(p, &p->matrix.rows[r]);
	return (struct chart){
		.title = title_of(p),
		.median_label = arena_printf(arena, "%s %s", _("median"),
					     panels_real(p->call, s->median).s),
		.median = several ? s->median : (double)NAN,
		.bars = bars,
		.count = p->matrix.row_count,
	};
}

static void print_drawn(const struct plot *p)
{
	const struct command_io *io = p->call->io;
	struct chart chart = chart_of(p);
	struct str out = { 0 };

	if (p->call->args->format == FORMAT_SVG)
		chart_svg(&out, &chart);
	else if (p->call->args->format == FORMAT_HTML)
		chart_html(&out, &chart);
	else
		chart_text(&out, &chart, io->columns, answer_ambiguous(p->call));
	(void)fwrite(str_text(&out), 1, out.n, io->out);
	str_free(&out);
}

static void add_row(const struct plot *p, struct table *table, const struct matrix_row *row)
{
	const struct matrix_cell *cell = &row->cells[0];
	const struct statement *said = cell->said;
	const struct slice cells[] = {
		slice_of(identity_of(p, row->row)->place),
		answer_year(p->call, row->row->year),
		slice_of(identity_of(p, row->row)->code),
		slice_of(cell->series->name),
		slice_of(target_op_name(said->op)),
		panels_real(p->call, said->low),
		panels_real(p->call, said->high),
		slice_of(cell->series->unit),
		cell->rank ? answer_number(p->call, cell->rank) : SLICE(""),
		slice_of(text_of(p, cell)),
		answer_number(p->call, (size_t)said->report),
		answer_number(p->call, said->line),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

static void print_table(const struct plot *p)
{
	struct table *table = answer_begin(p->call, columns, COUNT(columns));

	for (size_t r = 0; r < p->matrix.row_count; r++)
		add_row(p, table, &p->matrix.rows[r]);
	table_end(table);
}

static bool is_drawn(enum format format)
{
	return format == FORMAT_TEXT || format == FORMAT_SVG || format == FORMAT_HTML;
}

/* In documents signs stand as they are printed; elsewhere only where they are narrow. */
static enum signs signs_for(const struct call *call)
{
	enum format format = call->args->format;
	bool narrow = call->io->out_is_terminal && call->args->ambiguous == 1;

	return format == FORMAT_SVG || format == FORMAT_HTML || narrow ? SIGNS_NARROW : SIGNS_ASCII;
}

enum status command_chart(struct call *call, struct fault *fault)
{
	struct panels panels;
	struct plot plot = { .call = call, .panels = &panels, .signs = signs_for(call) };
	size_t number = 0;

	enum status st = panels_take(call, NULL, 0, &panels, fault);
	if (st != DD_OK)
		return st;
	st = panels_indicator(panels.lexicon, call->args->operands[0], &number, fault);
	if (st == DD_OK) {
		plot.indicator = indicator_at(panels.lexicon, number);
		make(&plot);
		if (plot.matrix.column_count == 0)
			st = answer_nothing(fault);
		else if (is_drawn(call->args->format))
			print_drawn(&plot);
		else
			print_table(&plot);
	}
	panels_free(&panels);
	return st;
}
