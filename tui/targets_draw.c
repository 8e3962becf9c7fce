/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets: the lines above and below their grid. */
#include <math.h>
#include <stdio.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "output/sign.h"
#include "tui/bar.h"
#include "tui/targets_inside.h"

/* Rows of the screen from which on the foot has one row, and three. */
enum { FOOT_FROM = 9, FEET_FROM = 30 };
/* Cells from which on indicators are named in full. */
enum { WIDE = 64 };

/* What is shown of which years. */
static void add_view(struct str *out, const struct targets_screen *targets)
{
	int year = targets->board.year;

	switch (targets->view) {
	case BOARD_PLAN:
		str_addf(out, _("plan %d"), year);
		break;
	case BOARD_RESULT:
		str_addf(out, _("result %d"), year - 1);
		break;
	case BOARD_AHEAD:
		str_addf(out, _("result %d, plan %d, change"), year - 1, year);
		break;
	default:
		str_addf(out, _("plan %d, result %d, difference"), year - 1, year - 1);
		break;
	}
	if (targets->deviation && !board_is_pair(targets->view))
		str_adds(out, _(", deviation from the median"));
}

static void draw_bar(struct targets_screen *targets, struct app *app, struct rect row)
{
	size_t all = targets->board.matrix.row_count;
	struct str middle = { 0 };
	char right[64];

	add_view(&middle, targets);
	if (targets->grid.list.count < all)
		snprintf(right, sizeof(right), n_("%zu of %zu place", "%zu of %zu places", all),
			 targets->grid.list.count, all);
	else
		snprintf(right, sizeof(right), n_("%zu place", "%zu places", all), all);
	bar_draw(app, row,
		 &(struct bar){ slice_of(_("targets")),
				{ str_text(&middle), middle.n },
				slice_of(right) });
	str_free(&middle);
}

/* A figure with its unit, or the words. */
static void add_said(struct str *out, const struct matrix_column *column,
		     const struct matrix_cell *cell, enum signs signs)
{
	size_t from = out->n;

	sign_cell(out, column, cell, signs, 0);
	if (!isnan(cell->value))
		str_addf(out, " %s", column->unit);
	if (out->n == from)
		str_adds(out, _("nothing said"));
}

/* What the chosen cell says: indicator, figures, rank. */
static void add_meaning(struct str *out, const struct targets_screen *targets, bool wide,
			enum signs signs)
{
	size_t row = targets->grid.list.chosen, column = targets->grid.column;
	const struct matrix_column *of = targets_column(targets, column);
	const struct matrix_cell *cell = targets_cell(targets, row, column);
	const struct matrix_cell *before = targets_before(targets, row, column);

	str_addf(out, "%s ", wide ? survey_name(of->indicator) : survey_short_name(of->indicator));
	if (before) {
		size_t partner = targets->board.partner[targets->columns[column]];
		add_said(out, &targets->board.before.columns[partner], before, signs);
		str_adds(out, " -> ");
	}
	add_said(out, of, cell, signs);
	if (cell->rank > 0)
		str_addf(out, _("   rank %zu of %zu"), cell->rank, of->statistics.count);
}

static void draw_status(struct targets_screen *targets, struct app *app, struct rect row)
{
	static const struct hint hints[] = {
		{ ACTION_ENTER, N_("sentence") },   { ACTION_SORT_HERE, N_("sort") },
		{ ACTION_VIEW, N_("plan/result") }, { ACTION_DEVIATION, N_("deviation") },
		{ ACTION_YEARS, N_("years") },	    { ACTION_HELP, N_("help") },
		{ ACTION_QUIT, N_("leave") },
	};
	struct str text = { 0 };

	if (targets->prompt.open) {
		bar_prompt(app, row, &targets->prompt, "");
		return;
	}
	if (targets->grid.list.count > 0 && targets->grid.column_count > 0)
		add_meaning(&text, targets, row.cols >= WIDE,
			    term_ambiguous(app->term) == 1 ? SIGNS_NARROW : SIGNS_ASCII);
	bar_status(app, row, ON_TARGETS, str_text(&text), hints, COUNT(hints));
	str_free(&text);
}

static void draw_nothing(const struct targets_screen *targets, struct app *app, struct rect rect)
{
	const char *text = _("No place fits");

	if (targets->grid.list.count > 0)
		text = targets->view == BOARD_KEPT
			       ? _("Of none of these places are the reports of both years here")
			       : _("Nothing is said of any indicator");
	term_put(app->term, rect.row + rect.rows / 2, rect.col + 2, rect.col + rect.cols,
		 bar_fit(slice_of(text), rect.cols - 2, term_ambiguous(app->term)),
		 app_style(app, LOOK_QUIET));
}

void targets_draw(struct screen *screen, struct app *app, struct rect rect)
{
	struct targets_screen *targets = (struct targets_screen *)screen;
	size_t foot = rect.rows >= FEET_FROM ? 3 : rect.rows >= FOOT_FROM ? 1 : 0;
	struct rect body = { rect.row + 1, rect.col, rect.rows - 2, rect.cols };

	if (foot != targets->grid.foot)
		targets->grid.measured = false;
	targets->grid.foot = foot;
	grid_draw(&targets->grid, app, body);
	if (targets->grid.list.count == 0 || targets->grid.column_count == 0)
		draw_nothing(targets, app, body);
	draw_bar(targets, app, (struct rect){ rect.row, rect.col, 1, rect.cols });
	draw_status(targets, app,
		    (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols });
}
