/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figure list: a row a target, in the order of the text. */
#include "tui/figure_list.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "text/fold.h"
#include "text/width.h"
#include "tui/bar.h"
#include "tui/caption.h"
#include "tui/list.h"

/* Cells: before the rows, between columns, of the columns, and of a screen that has room for all.
 */
enum { MARGIN = 2, GAP = 2, NAME = 44, VALUE = 15, TIME = 18, YEAR = 4, WIDE = 64 };

enum { ABOVE = 3 }; /* rows to be seen above the one that is chosen at first */

struct figure_list {
	struct screen screen;
	struct arena *arena;
	struct text *text; /* borrowed */
	size_t *shown;	   /* numbers among figures->targets of those that fit what was typed */
	struct list list;
	struct rect body;
	struct prompt prompt;
	struct str narrowed; /* what was typed, folded */
};

static const struct target *target_at(const struct figure_list *list, size_t row)
{
	const struct figures *figures = list->text->figures;

	return &figures->report->targets[figures->targets[list->shown[row]]];
}

/* Whether the verb and the thing counted, as one word, hold what was typed. */
static bool fits(const struct figure_list *list, const struct target *target)
{
	struct str name = { 0 };
	struct slice wanted = { str_text(&list->narrowed), list->narrowed.n };

	fold_add(&name, slice_of(target->verb));
	fold_add(&name, slice_of(target->label));
	struct slice folded = { str_text(&name), name.n };
	bool found = slice_find(folded, wanted, 0) < folded.n || wanted.n == 0;
	str_free(&name);
	return found;
}

/* Takes the rows that fit; what was chosen stays so, or else the one before it. */
static void narrow(struct figure_list *list, struct slice typed)
{
	const struct figures *figures = list->text->figures;
	size_t kept = list->list.count > 0 ? list->shown[list->list.chosen] : 0;
	size_t count = 0, at = 0;

	str_clear(&list->narrowed);
	fold_add(&list->narrowed, typed);
	for (size_t i = 0; i < figures->report->target_count; i++) {
		if (!fits(list, &figures->report->targets[figures->targets[i]]))
			continue;
		if (i <= kept)
			at = count;
		list->shown[count++] = i;
	}
	list_resize(&list->list, count);
	list_choose(&list->list, at);
}

static void put_right(struct app *app, struct rect field, const char *text, struct style style)
{
	unsigned ambiguous = term_ambiguous(app->term);
	struct slice words = bar_fit(slice_of(text), field.cols, ambiguous);
	int end = field.col + field.cols;

	term_put(app->term, field.row, end - (int)width_text(words, ambiguous), end, words, style);
}

static void put_left(struct app *app, struct rect field, const char *text, struct style style)
{
	term_put(app->term, field.row, field.col, field.col + field.cols,
		 bar_fit(slice_of(text), field.cols, term_ambiguous(app->term)), style);
}

/* The verb, and behind it the thing, which is what one looks for. */
static void draw_name(struct app *app, struct rect field, const struct target *target,
		      struct style style)
{
	struct slice verb = slice_of(target->verb);
	int cells = (int)width_text(verb, term_ambiguous(app->term));

	if (cells > 0 && cells < field.cols) {
		put_left(app, field, target->verb, app_style(app, LOOK_QUIET));
		field.col += cells + 1;
		field.cols -= cells + 1;
	}
	put_left(app, field, target->label, style);
}

/* For when, as much of it as there is room for. */
static void draw_time(struct app *app, struct rect field, const struct target *target,
		      struct style style)
{
	struct str text = { 0 };

	if (field.cols > YEAR)
		figures_period(&text, target);
	else
		figures_year(&text, target->year);
	put_left(app, field, str_text(&text), style);
	str_free(&text);
}

static void draw_section(const struct figure_list *list, struct app *app, struct rect field,
			 const struct target *target)
{
	struct place place = { target->para, target->start };
	const struct heading *heading = text_heading(list->text, place, 2);

	if (heading && field.cols > 0)
		put_left(app, field, heading->title, app_style(app, LOOK_QUIET));
}

/* Its columns: name, value, time, and the section where there is room. */
static void draw_row(void *of, struct app *app, size_t index, bool chosen, struct rect rect)
{
	const struct figure_list *list = of;
	const struct target *target = target_at(list, index);
	struct style style = app_style(app, chosen ? LOOK_CHOSEN : LOOK_TEXT);
	int time = rect.cols >= WIDE ? TIME : YEAR;
	int rest = rect.cols - MARGIN - VALUE - time - 2 * GAP;
	struct rect field = { rect.row, rect.col + MARGIN, 1, rest < NAME ? rest : NAME };
	struct str value = { 0 };

	if (chosen)
		term_put(app->term, rect.row, rect.col, rect.col + 1, SLICE(">"), style);
	draw_name(app, field, target, style);
	field.col += field.cols + GAP;
	field.cols = VALUE;
	figures_value(&value, target, term_ambiguous(app->term));
	put_right(app, field, str_text(&value), style);
	str_free(&value);
	field.col += field.cols + GAP;
	field.cols = time;
	draw_time(app, field, target, style);
	field.col += field.cols + GAP;
	field.cols = rect.col + rect.cols - field.col;
	draw_section(list, app, field, target);
}

static void draw_bar(struct figure_list *list, struct app *app, struct rect row)
{
	size_t all = list->text->figures->report->target_count;
	struct str title = { 0 };
	char middle[64], right[64] = "";

	caption_title(&title, list->text->report);
	snprintf(middle, sizeof(middle), n_("%zu figure", "%zu figures", all), all);
	if (list->list.count < all)
		snprintf(right, sizeof(right), _("%zu fit"), list->list.count);
	bar_draw(app, row,
		 &(struct bar){ { str_text(&title), title.n }, slice_of(middle), slice_of(right) });
	str_free(&title);
}

/* What the chosen one means, in full. */
static void draw_status(struct figure_list *list, struct app *app, struct rect row)
{
	static const struct hint hints[] = {
		{ ACTION_ENTER, N_("read") },
		{ ACTION_NARROW, N_("find") },
		{ ACTION_HELP, N_("help") },
		{ ACTION_QUIT, N_("back") },
	};
	struct str said = { 0 };

	if (list->prompt.open) {
		bar_prompt(app, row, &list->prompt, "");
		return;
	}
	if (list->list.count > 0)
		figures_say(&said, target_at(list, list->list.chosen), row.cols,
			    term_ambiguous(app->term));
	bar_status(app, row, ON_FIGURES, str_text(&said), hints, COUNT(hints));
	str_free(&said);
}

static void draw(struct screen *screen, struct app *app, struct rect rect)
{
	struct figure_list *list = (struct figure_list *)screen;

	list->body = (struct rect){ rect.row + 1, rect.col, rect.rows - 2, rect.cols };
	draw_bar(list, app, (struct rect){ rect.row, rect.col, 1, rect.cols });
	list_draw(&list->list, app, list->body, draw_row, list);
	if (list->list.count == 0)
		term_put(app->term, list->body.row, list->body.col + MARGIN,
			 list->body.col + list->body.cols, slice_of(_("No figure fits")),
			 app_style(app, LOOK_QUIET));
	draw_status(list, app, (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols });
}

static void go_to_chosen(struct figure_list *list, struct app *app)
{
	const struct figures *figures = list->text->figures;

	if (list->list.count == 0)
		return;
	size_t target = figures->targets[list->shown[list->list.chosen]];
	size_t figure = figures_of_target(figures, target);
	if (figure < figures->count)
		text_light_figure(list->text, figure);
	app_pop(app);
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct figure_list *list = (struct figure_list *)screen;

	switch (command->action) {
	case ACTION_ENTER:
		go_to_chosen(list, app);
		break;
	case ACTION_NARROW:
		prompt_open(&list->prompt, '/');
		narrow(list, SLICE(""));
		break;
	case ACTION_CANCEL:
		narrow(list, SLICE(""));
		break;
	default:
		return list_act(&list->list, command);
	}
	return true;
}

static struct prompt *prompt(struct screen *screen)
{
	return &((struct figure_list *)screen)->prompt;
}

static void typed(struct screen *screen, struct app *app, enum prompt_answer answer)
{
	struct figure_list *list = (struct figure_list *)screen;

	(void)app;
	if (answer == PROMPT_CANCELLED)
		narrow(list, SLICE(""));
	else if (answer == PROMPT_CHANGED)
		narrow(list, prompt_text(&list->prompt));
}

static void typed_move(struct screen *screen, int rows)
{
	struct figure_list *list = (struct figure_list *)screen;
	struct command command = { rows < 0 ? ACTION_ROW_UP : ACTION_ROW_DOWN, 1, false };

	list_act(&list->list, &command);
}

/* A click chooses, one on what is chosen goes there. */
static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct figure_list *list = (struct figure_list *)screen;
	size_t row = list_at(&list->list, list->body, event->row);

	if (event->kind == EVENT_WHEEL)
		list_scroll(&list->list, 3 * event->button);
	else if (row < list->list.count && row == list->list.chosen)
		go_to_chosen(list, app);
	else if (row < list->list.count)
		list_choose(&list->list, row);
}

static void close_list(struct screen *screen, struct app *app)
{
	struct figure_list *list = (struct figure_list *)screen;

	(void)app;
	prompt_free(&list->prompt);
	str_free(&list->narrowed);
	arena_free(list->arena);
	free(list);
}

/* The row of the figure that one is at, or of the first one from the top of the text on. */
static size_t first_choice(const struct text *text)
{
	const struct figures *figures = text->figures;
	size_t number = text_figure(text);

	if (number == TEXT_NONE)
		number = figures_after(figures, text->anchor);
	return number < figures->count ? figures->spans[number].ref : 0;
}

struct screen *figure_list_new(struct text *text)
{
	static const struct screen_ops ops = {
		.kind = ON_FIGURES,
		.draw = draw,
		.act = act,
		.prompt = prompt,
		.typed = typed,
		.typed_move = typed_move,
		.point = point,
		.close = close_list,
	};
	struct figure_list *list = xcalloc(1, sizeof(*list));

	list->screen.ops = &ops;
	list->arena = arena_new();
	list->text = text;
	list->shown = arena_array(list->arena, text->report->target_count + 1, sizeof(size_t));
	narrow(list, SLICE(""));
	list_choose(&list->list, first_choice(text));
	list->list.top = list->list.chosen > ABOVE ? list->list.chosen - ABOVE : 0;
	return &list->screen;
}
