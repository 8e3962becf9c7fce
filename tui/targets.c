/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets: what acts on them. */
#include "tui/targets.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "tui/sentence.h"
#include "tui/targets_inside.h"
#include "tui/years.h"

static void step_view(struct targets_screen *targets)
{
	size_t place = targets_place(targets);
	const struct indicator *indicator = targets_indicator(targets);

	targets->view = (enum board_view)((targets->view + 1) % BOARD_VIEWS);
	targets_make_board(targets, place, indicator);
}

static void step_year(struct targets_screen *targets, struct app *app, bool forward)
{
	size_t place = targets_place(targets);
	const struct indicator *indicator = targets_indicator(targets);

	if (forward ? targets->year + 1 >= targets->year_count : targets->year == 0) {
		app_say(app, LOOK_STATUS, "%s",
			forward ? _("No report is here for a later year")
				: _("No report is here for an earlier year"));
		return;
	}
	targets->year += forward ? 1 : (size_t)-1;
	targets_make_board(targets, place, indicator);
}

/* Sorts by the chosen column; by the same one again: the other way round. */
static void sort_here(struct targets_screen *targets)
{
	const struct indicator *indicator = targets_indicator(targets);

	targets->turned = indicator == targets->sorted && !targets->turned;
	targets->sorted = indicator;
	targets_refresh_here(targets);
}

/* Sorts by the next column or the one before; left of the first one stand the places. */
static void step_sort(struct targets_screen *targets, bool forward)
{
	size_t all = targets->grid.column_count + 1;
	size_t at = targets->grid.sorted == GRID_NONE ? 0 : targets->grid.sorted + 1;

	at = (at + (forward ? 1 : all - 1)) % all;
	targets->sorted = at > 0 ? targets_column(targets, at - 1)->indicator : NULL;
	targets->turned = false;
	if (at > 0)
		grid_choose_column(&targets->grid, at - 1);
	targets_refresh_here(targets);
}

static void hide(struct targets_screen *targets)
{
	const struct indicator *indicator = targets_indicator(targets);

	if (!indicator || targets->grid.column_count < 2)
		return;
	targets->hidden = grow(targets->hidden, &targets->hidden_room, targets->hidden_count,
			       sizeof(*targets->hidden));
	targets->hidden[targets->hidden_count++] = indicator;
	targets_refresh(targets, targets_place(targets), NULL);
}

static void turn_all(struct targets_screen *targets, struct app *app)
{
	if (targets->mark_count == 0) {
		app_say(app, LOOK_STATUS, "%s",
			_("All places are shown: mark some in the library to see them alone"));
		return;
	}
	targets->all = !targets->all;
	targets_refresh_here(targets);
}

static void open_cell(struct targets_screen *targets, struct app *app, bool earlier)
{
	size_t row = targets->grid.list.chosen, column = targets->grid.column;
	const struct matrix_cell *before = targets_before(targets, row, column);
	const struct matrix_cell *cell = targets_cell(targets, row, column);

	if (earlier || !cell->said)
		cell = before;
	sentence_open(app, cell ? cell->said : NULL);
}

static void open_years(struct targets_screen *targets, struct app *app)
{
	size_t place = targets_place(targets);

	if (place != PANEL_NONE)
		app_push(app, years_new(targets->survey, place, targets_indicator(targets)));
}

static void narrow(struct targets_screen *targets, struct slice text)
{
	size_t place = targets_place(targets);

	str_clear(&targets->narrowed);
	str_add(&targets->narrowed, text.s, text.n);
	targets_refresh(targets, place, targets_indicator(targets));
}

/* A command that needs a cell. */
static bool act_on_cell(struct targets_screen *targets, struct app *app, enum action action)
{
	bool some = targets->grid.list.count > 0 && targets->grid.column_count > 0;

	switch (action) {
	case ACTION_ENTER:
	case ACTION_EARLIER:
		if (some)
			open_cell(targets, app, action == ACTION_EARLIER);
		return true;
	case ACTION_SORT_HERE:
		if (some)
			sort_here(targets);
		return true;
	case ACTION_HIDE:
		hide(targets);
		return true;
	case ACTION_YEARS:
		open_years(targets, app);
		return true;
	default:
		return false;
	}
}

/* A command that changes what is shown of all cells. */
static bool act_on_all(struct targets_screen *targets, struct app *app, enum action action)
{
	switch (action) {
	case ACTION_VIEW:
		step_view(targets);
		return true;
	case ACTION_YEAR_NEXT:
	case ACTION_YEAR_BACK:
		step_year(targets, app, action == ACTION_YEAR_NEXT);
		return true;
	case ACTION_DEVIATION:
		targets->deviation = !targets->deviation;
		targets_refresh_here(targets);
		return true;
	case ACTION_BARS:
		targets->grid.bars = !targets->grid.bars;
		return true;
	case ACTION_SORT_RIGHT:
	case ACTION_SORT_LEFT:
		step_sort(targets, action == ACTION_SORT_RIGHT);
		return true;
	case ACTION_SORT_TURN:
		targets->turned = !targets->turned;
		targets_refresh_here(targets);
		return true;
	case ACTION_SHOW:
		targets->hidden_count = 0;
		targets_refresh_here(targets);
		return true;
	case ACTION_ALL_PLACES:
		turn_all(targets, app);
		return true;
	default:
		return false;
	}
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct targets_screen *targets = (struct targets_screen *)screen;

	if (command->action == ACTION_NARROW)
		prompt_open(&targets->prompt, '/');
	if (command->action == ACTION_NARROW || command->action == ACTION_CANCEL) {
		narrow(targets, SLICE(""));
		return true;
	}
	return act_on_cell(targets, app, command->action) ||
	       act_on_all(targets, app, command->action) || grid_act(&targets->grid, command);
}

static struct prompt *prompt(struct screen *screen)
{
	return &((struct targets_screen *)screen)->prompt;
}

static void typed(struct screen *screen, struct app *app, enum prompt_answer answer)
{
	struct targets_screen *targets = (struct targets_screen *)screen;

	(void)app;
	if (answer == PROMPT_CANCELLED)
		narrow(targets, SLICE(""));
	else if (answer == PROMPT_CHANGED)
		narrow(targets, prompt_text(&targets->prompt));
}

static void typed_move(struct screen *screen, int rows)
{
	struct targets_screen *targets = (struct targets_screen *)screen;
	struct command command = { rows < 0 ? ACTION_ROW_UP : ACTION_ROW_DOWN, 1, false };

	list_act(&targets->grid.list, &command);
}

/* A click chooses a cell, one on what is chosen opens it, one on a head sorts. */
static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct targets_screen *targets = (struct targets_screen *)screen;
	struct grid *grid = &targets->grid;

	if (event->kind == EVENT_WHEEL) {
		list_scroll(&grid->list, 3 * event->button);
		return;
	}
	switch (grid_click(grid, event)) {
	case GRID_HEAD:
		sort_here(targets);
		break;
	case GRID_AGAIN:
		open_cell(targets, app, false);
		break;
	default:
		break;
	}
}

static void close_targets(struct screen *screen, struct app *app)
{
	struct targets_screen *targets = (struct targets_screen *)screen;

	(void)app;
	grid_free(&targets->grid);
	prompt_free(&targets->prompt);
	str_free(&targets->narrowed);
	free(targets->hidden);
	arena_free(targets->board_arena);
	arena_free(targets->arena);
	free(targets);
}

/* The year that a report plans for, else the latest one. */
static size_t year_of(const struct targets_screen *targets, int64_t report)
{
	const struct panel *panel = &targets->survey->panel;

	for (size_t i = 0; i < panel->row_count; i++)
		for (size_t y = 0; panel->rows[i].plan == report && y < targets->year_count; y++)
			if (targets->years[y] == panel->rows[i].year)
				return y;
	return targets->year_count - 1;
}

static void begin(struct targets_screen *targets, int64_t at, const int64_t *reports, size_t count)
{
	targets->marked = arena_array(targets->arena, count + 1, sizeof(*targets->marked));
	for (size_t i = 0; i < count; i++)
		targets->marked[targets->mark_count++] = survey_place(targets->survey, reports[i]);
	targets->all = count == 0;
	targets->year = year_of(targets, at);
	grid_init(&targets->grid, &targets_source, targets);
	targets->sorted = indicator_at(targets->survey->lexicon, 0);
	targets_make_board(targets, survey_place(targets->survey, at), targets->sorted);
}

enum status targets_new(struct app *app, int64_t at, const int64_t *reports, size_t count,
			struct screen **out, struct fault *fault)
{
	static const struct screen_ops ops = {
		.kind = ON_TARGETS,
		.draw = targets_draw,
		.act = act,
		.prompt = prompt,
		.typed = typed,
		.typed_move = typed_move,
		.point = point,
		.close = close_targets,
	};
	const struct survey *survey;

	enum status st = survey_of(app, &survey, fault);
	if (st == DD_OK && survey->panel.row_count == 0)
		st = fault_set(fault, DD_NOT_FOUND, "",
			       _("No report says for which place and year it is"), "");
	if (st != DD_OK)
		return st;
	struct targets_screen *targets = xcalloc(1, sizeof(*targets));
	targets->screen.ops = &ops;
	targets->survey = survey;
	targets->arena = arena_new();
	targets->year_count = board_years(targets->arena, &survey->panel, &targets->years);
	begin(targets, at, reports, count);
	*out = &targets->screen;
	return DD_OK;
}

void targets_open(struct app *app, int64_t at, const int64_t *reports, size_t count)
{
	struct screen *screen;
	struct fault fault;

	if (targets_new(app, at, reports, count, &screen, &fault) == DD_OK)
		app_push(app, screen);
	else
		app_fault(app, &fault);
}
