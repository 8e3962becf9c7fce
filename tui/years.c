/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years: a grid of series by years, in each the plan, the result and their difference. */
#include "tui/years.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "output/sign.h"
#include "tui/bar.h"
#include "tui/grid.h"
#include "tui/reader.h"
#include "tui/sentence.h"

struct years {
	struct screen screen;
	const struct survey *survey; /* borrowed from the app */
	size_t place;
	const struct panel_row *rows; /* of the place, a year each */
	size_t year_count;
	size_t *series; /* numbers of those of which anything is said */
	struct grid grid;
};

static const struct series *series_at(const struct years *years, size_t row)
{
	return &years->survey->panel.series[years->series[row]];
}

static const struct panel_cell *cell_at(const struct years *years, size_t row, size_t column)
{
	return &years->rows[column].cells[years->series[row]];
}

/* Percentages are told by the title; whatever else is counted has its unit in the cells. */
static bool is_per_cent(const struct series *series)
{
	return strcmp(series->unit, "%") == 0;
}

static void title(void *of, size_t row, int cells, struct str *out)
{
	const struct series *series = series_at(of, row);

	(void)cells;
	str_adds(out, survey_short_name(series->indicator));
	if (is_per_cent(series))
		str_adds(out, " %");
}

static void head(void *of, size_t column, struct str *name, struct str *parts)
{
	const struct years *years = of;

	str_addf(name, "%d", years->rows[column].year);
	str_adds(&parts[0], _("planned"));
	str_adds(&parts[1], _("reached"));
	str_adds(&parts[2], "+-");
}

static void add_statement(struct str *out, const struct years *years, const struct series *series,
			  const struct statement *said)
{
	enum { WORDS = 12 };
	enum signs signs = years->grid.ambiguous == 1 ? SIGNS_NARROW : SIGNS_ASCII;

	if (said)
		sentence_figure(out, said, is_per_cent(series), signs, WORDS);
}

static void cell(void *of, size_t row, size_t column, struct grid_cell *out)
{
	const struct years *years = of;
	const struct series *series = series_at(years, row);
	const struct panel_cell *at = cell_at(years, row, column);

	add_statement(&out->parts[0], years, series, at->plan);
	add_statement(&out->parts[1], years, series, at->actual);
	/* Told in the unit of both, where they have the same. */
	if (at->plan && at->actual && strcmp(at->plan->unit, at->actual->unit) == 0)
		sentence_signed(&out->parts[2],
				at->measure[MEASURE_REAL] / statement_scale(at->actual));
}

static void draw_bar(const struct years *years, struct app *app, struct rect row)
{
	char right[64];

	snprintf(right, sizeof(right), n_("%zu year", "%zu years", years->year_count),
		 years->year_count);
	bar_draw(app, row,
		 &(struct bar){ slice_of(years->survey->panel.places[years->place].identity.place),
				slice_of(_("plan and result")), slice_of(right) });
}

/* What the chosen cell says, in full. */
static void add_meaning(struct str *out, const struct years *years, enum signs signs)
{
	size_t row = years->grid.list.chosen, column = years->grid.column;
	const struct panel_cell *at = cell_at(years, row, column);

	str_addf(out, "%s %d ", survey_name(series_at(years, row)->indicator),
		 years->rows[column].year);
	if (at->plan) {
		str_addf(out, "%s ", _("planned"));
		sentence_figure(out, at->plan, false, signs, 0);
	}
	if (at->actual) {
		str_addf(out, "%s%s ", at->plan ? ", " : "", _("reached"));
		sentence_figure(out, at->actual, false, signs, 0);
	}
	if (!at->plan && !at->actual)
		str_adds(out, _("nothing said"));
}

static void draw_status(const struct years *years, struct app *app, struct rect row)
{
	static const struct hint hints[] = {
		{ ACTION_ENTER, N_("sentence") },
		{ ACTION_EARLIER, N_("that of the plan") },
		{ ACTION_HELP, N_("help") },
		{ ACTION_QUIT, N_("leave") },
	};
	struct str text = { 0 };

	if (years->grid.list.count > 0)
		add_meaning(&text, years,
			    term_ambiguous(app->term) == 1 ? SIGNS_NARROW : SIGNS_ASCII);
	bar_status(app, row, ON_YEARS, str_text(&text), hints, COUNT(hints));
	str_free(&text);
}

static void draw(struct screen *screen, struct app *app, struct rect rect)
{
	struct years *years = (struct years *)screen;
	struct rect body = { rect.row + 1, rect.col, rect.rows - 2, rect.cols };

	grid_draw(&years->grid, app, body);
	if (years->grid.list.count == 0)
		term_put(app->term, body.row, body.col + 2, body.col + body.cols,
			 slice_of(_("Nothing is said of any indicator")),
			 app_style(app, LOOK_QUIET));
	draw_bar(years, app, (struct rect){ rect.row, rect.col, 1, rect.cols });
	draw_status(years, app, (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols });
}

/* The sentence of the result, or of the plan where it is asked for or the only one. */
static void open_cell(const struct years *years, struct app *app, bool earlier)
{
	if (years->grid.list.count == 0)
		return;
	const struct panel_cell *at = cell_at(years, years->grid.list.chosen, years->grid.column);
	bool plan = earlier ? at->plan != NULL : at->actual == NULL;
	sentence_open(app, plan ? at->plan : at->actual);
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct years *years = (struct years *)screen;

	if (command->action == ACTION_CANCEL)
		return true;
	if (command->action != ACTION_ENTER && command->action != ACTION_EARLIER)
		return grid_act(&years->grid, command);
	open_cell(years, app, command->action == ACTION_EARLIER);
	return true;
}

/* A click chooses a cell, one on what is chosen opens it. */
static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct years *years = (struct years *)screen;
	struct grid *grid = &years->grid;

	if (event->kind == EVENT_WHEEL)
		list_scroll(&grid->list, 3 * event->button);
	else if (grid_click(grid, event) == GRID_AGAIN)
		open_cell(years, app, false);
}

static void close_years(struct screen *screen, struct app *app)
{
	struct years *years = (struct years *)screen;

	(void)app;
	grid_free(&years->grid);
	free(years->series);
	free(years);
}

static void take_rows(struct years *years)
{
	const struct panel *panel = &years->survey->panel;

	for (size_t i = 0; i < panel->row_count; i++) {
		if (panel->rows[i].place != years->place)
			continue;
		if (years->year_count++ == 0)
			years->rows = &panel->rows[i];
	}
}

static bool is_said(const struct years *years, size_t series)
{
	for (size_t y = 0; y < years->year_count; y++) {
		const struct panel_cell *at = &years->rows[y].cells[series];
		if (at->plan || at->actual)
			return true;
	}
	return false;
}

/* The series of which anything is said; returns their number. */
static size_t take_series(struct years *years)
{
	size_t count = 0;

	years->series = xcalloc(years->survey->panel.series_count + 1, sizeof(*years->series));
	for (size_t s = 0; s < years->survey->panel.series_count; s++)
		if (is_said(years, s))
			years->series[count++] = s;
	return count;
}

static void choose_indicator(struct years *years, const struct indicator *indicator)
{
	for (size_t row = years->grid.list.count; row > 0; row--)
		if (series_at(years, row - 1)->indicator == indicator)
			list_choose(&years->grid.list, row - 1);
}

struct screen *years_new(const struct survey *survey, size_t place,
			 const struct indicator *indicator)
{
	static const struct screen_ops ops = {
		.kind = ON_YEARS, .draw = draw, .act = act, .point = point, .close = close_years
	};
	static const struct grid_source source = { title, head, cell };
	struct years *years = xcalloc(1, sizeof(*years));

	years->screen.ops = &ops;
	years->survey = survey;
	years->place = place;
	take_rows(years);
	grid_init(&years->grid, &source, years);
	size_t series = take_series(years);
	grid_resize(&years->grid, series, years->year_count);
	grid_choose_column(&years->grid, years->year_count);
	choose_indicator(years, indicator);
	return &years->screen;
}

void years_open(struct app *app, int64_t report)
{
	const struct survey *survey;
	struct fault fault;

	if (survey_of(app, &survey, &fault) != DD_OK) {
		app_fault(app, &fault);
		return;
	}
	size_t place = survey_place(survey, report);
	if (place == PANEL_NONE)
		app_say(app, LOOK_ERROR, "%s",
			_("The report does not say for which place and year it is"));
	else
		app_push(app, years_new(survey, place, NULL));
}
