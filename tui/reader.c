/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reader: a text with its contents beside it where there is room, over it where there is none. */
#include "tui/reader.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "tui/bar.h"
#include "tui/caption.h"
#include "tui/contents.h"
#include "tui/figure_list.h"
#include "tui/state.h"
#include "tui/targets.h"
#include "tui/years.h"

/* Columns from which on text and contents are shown together, and the widest contents. */
enum { BESIDE_FROM = 100, CAPTION_REST = 28, WIDEST = 48 };

struct reader {
	struct screen screen;
	int64_t id;
	struct arena *arena;
	struct report *report;
	struct text text;
	struct figures figures;
	struct contents contents;
	struct rect contents_rect; /* empty where they are not shown */
	struct prompt prompt;
	bool forward;	     /* the direction of the search */
	struct place origin; /* where it began */
	bool beside, over;   /* contents are to be shown: on wide screens, on narrow ones */
	bool wide;
	bool choosing; /* keys go to the contents */
};

static bool contents_shown(const struct reader *reader)
{
	return reader->wide ? reader->beside : reader->over;
}

static void draw_bar(struct reader *reader, struct app *app, struct rect row)
{
	struct str title = { 0 }, path = { 0 };
	char right[64];

	caption_title(&title, reader->report);
	caption_path(&path, &reader->text, row.cols - CAPTION_REST);
	snprintf(right, sizeof(right), "%zu/%zu %3u %%", reader->text.anchor.para + 1,
		 reader->report->paragraph_count, text_percent(&reader->text));
	bar_draw(app, row,
		 &(struct bar){ { str_text(&title), title.n },
				{ str_text(&path), path.n },
				slice_of(right) });
	str_free(&title);
	str_free(&path);
}

static void draw_status(struct reader *reader, struct app *app, struct rect row)
{
	static const struct hint hints[] = {
		{ ACTION_FIGURE_NEXT, N_("next figure") },
		{ ACTION_SECTION_NEXT, N_("section") },
		{ ACTION_OUTLINE, N_("outline") },
		{ ACTION_SEARCH, N_("search") },
		{ ACTION_TARGETS, N_("targets") },
		{ ACTION_HELP, N_("help") },
		{ ACTION_QUIT, N_("leave") },
		{ ACTION_MOUSE, N_("mouse off") },
	};
	struct str text = { 0 };

	caption_figure(&text, &reader->text, row.cols, term_ambiguous(app->term));
	if (text.n == 0)
		caption_hits(&text, &reader->text,
			     reader->prompt.open && reader->prompt.line.n > 0);
	if (reader->prompt.open) {
		bar_prompt(app, row, &reader->prompt, str_text(&text));
	} else {
		bar_status(app, row, ON_READER, str_text(&text), hints, COUNT(hints));
	}
	str_free(&text);
}

/* Gives contents and text their places in the body. */
static void arrange(struct reader *reader, struct app *app, struct rect body)
{
	int width = body.cols / 4 < WIDEST ? body.cols / 4 : WIDEST;

	reader->wide = body.cols >= BESIDE_FROM;
	reader->contents_rect = (struct rect){ 0 };
	if (contents_shown(reader))
		reader->contents_rect = body;
	if (contents_shown(reader) && reader->wide) {
		reader->contents_rect.cols = width;
		body.col += width + 3;
		body.cols -= width + 3;
	}
	text_fit(&reader->text, app, body);
}

static void draw_contents(struct reader *reader, struct app *app)
{
	struct rect rect = reader->contents_rect;

	contents_follow(&reader->contents, text_heading(&reader->text, reader->text.anchor, 2),
			!reader->choosing);
	contents_draw(&reader->contents, app, rect, reader->choosing);
	for (int i = 0; reader->wide && i < rect.rows; i++)
		term_put(app->term, rect.row + i, rect.col + rect.cols + 1,
			 rect.col + rect.cols + 2, SLICE("|"), app_style(app, LOOK_QUIET));
}

/* What is drawn last has the cursor. */
static void draw(struct screen *screen, struct app *app, struct rect rect)
{
	struct reader *reader = (struct reader *)screen;
	bool contents = false;

	arrange(reader, app, (struct rect){ rect.row + 1, rect.col, rect.rows - 2, rect.cols });
	contents = contents_shown(reader);
	if (contents && !reader->choosing)
		draw_contents(reader, app);
	if (!contents || reader->wide)
		text_draw(&reader->text, app);
	if (contents && reader->choosing)
		draw_contents(reader, app);
	draw_bar(reader, app, (struct rect){ rect.row, rect.col, 1, rect.cols });
	draw_status(reader, app, (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols });
}

static void turn_contents(struct reader *reader)
{
	bool *shown = reader->wide ? &reader->beside : &reader->over;

	*shown = !*shown;
	reader->choosing = *shown && !reader->wide;
}

/* To the contents, which are shown for that, or back to the text. */
static void change_pane(struct reader *reader)
{
	if (!contents_shown(reader))
		turn_contents(reader);
	reader->choosing = !reader->choosing || !reader->wide;
}

static void leave_contents(struct reader *reader)
{
	reader->over = false;
	reader->choosing = false;
}

/* A command while keys go to the contents; false when it is for the text. */
static bool act_in_contents(struct reader *reader, const struct command *command)
{
	const struct heading *heading = contents_chosen(&reader->contents);

	if (command->action == ACTION_ENTER) {
		if (heading)
			text_go(&reader->text, (struct place){ heading->para, heading->start });
		leave_contents(reader);
		return true;
	}
	if (command->action == ACTION_CANCEL) {
		leave_contents(reader);
		return true;
	}
	return list_act(&reader->contents.list, command);
}

static void begin_search(struct reader *reader, bool forward)
{
	leave_contents(reader);
	reader->forward = forward;
	reader->origin = reader->text.anchor;
	prompt_open(&reader->prompt, forward ? '/' : '?');
}

static void next_hit(struct reader *reader, struct app *app, const struct command *command)
{
	bool forward = reader->forward == (command->action == ACTION_HIT_NEXT);
	struct text *text = &reader->text;
	struct place from;
	size_t number;

	if (text_hits(text, &number) == 0) {
		app_say(app, LOOK_ERROR, _("Nothing was found to go to: search with /"));
		return;
	}
	/* One who has scrolled away from the last hit goes on from there. */
	if (!text_spot(text, &from) || !text_shows(text, from))
		from = text->anchor;
	if (text_next_hit(text, from, forward, command->count))
		app_say(app, LOOK_STATUS, "%s",
			forward ? _("Went on from the start") : _("Went on from the end"));
	text_spot(text, &from);
	text_show(text, from);
}

static void next_figure(struct reader *reader, struct app *app, const struct command *command)
{
	bool forward = command->action == ACTION_FIGURE_NEXT;

	leave_contents(reader);
	if (reader->figures.count == 0)
		app_say(app, LOOK_ERROR, _("No figure was found in this report"));
	else
		text_next_figure(&reader->text, forward, command->count);
}

/* Goes to the first hit of what has been typed so far, from where the search began. */
static void seek(struct reader *reader)
{
	struct text *text = &reader->text;
	struct place place;

	text_go(text, reader->origin);
	if (text_seek(text, prompt_text(&reader->prompt), reader->origin, reader->forward) &&
	    text_spot(text, &place))
		text_show(text, place);
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct reader *reader = (struct reader *)screen;

	if (reader->choosing && act_in_contents(reader, command))
		return true;
	switch (command->action) {
	case ACTION_OUTLINE:
		turn_contents(reader);
		break;
	case ACTION_PANE_NEXT:
	case ACTION_PANE_BACK:
		change_pane(reader);
		break;
	case ACTION_SEARCH:
	case ACTION_SEARCH_BACK:
		begin_search(reader, command->action == ACTION_SEARCH);
		break;
	case ACTION_HIT_NEXT:
	case ACTION_HIT_BACK:
		next_hit(reader, app, command);
		break;
	case ACTION_FIGURE_NEXT:
	case ACTION_FIGURE_BACK:
		next_figure(reader, app, command);
		break;
	case ACTION_FIGURES:
		leave_contents(reader);
		app_push(app, figure_list_new(&reader->text));
		break;
	case ACTION_TARGETS:
		targets_open(app, reader->id, NULL, 0);
		break;
	case ACTION_YEARS:
		years_open(app, reader->id);
		break;
	case ACTION_CANCEL:
		text_forget(&reader->text);
		break;
	default:
		return text_act(&reader->text, command);
	}
	return true;
}

static struct prompt *prompt(struct screen *screen)
{
	return &((struct reader *)screen)->prompt;
}

static void typed(struct screen *screen, struct app *app, enum prompt_answer answer)
{
	struct reader *reader = (struct reader *)screen;
	struct slice line = prompt_text(&reader->prompt);
	size_t number;

	if (answer == PROMPT_CHANGED) {
		seek(reader);
	} else if (answer == PROMPT_CANCELLED) {
		text_forget(&reader->text);
		text_go(&reader->text, reader->origin);
	} else if (line.n > 0 && text_hits(&reader->text, &number) == 0) {
		app_say(app, LOOK_ERROR, _("%s is not in this report"),
			str_text(&reader->prompt.line));
	}
}

/* A click in the contents goes there, one on a figure lights it; the wheel turns what is under it.
 */
static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct reader *reader = (struct reader *)screen;
	struct rect rect = reader->contents_rect;
	bool inside = event->col < rect.col + rect.cols;
	size_t entry = list_at(&reader->contents.list, rect, event->row);

	(void)app;
	if (event->kind == EVENT_WHEEL && inside) {
		reader->choosing = true;
		list_scroll(&reader->contents.list, 3 * event->button);
	} else if (event->kind == EVENT_WHEEL) {
		text_scroll(&reader->text, 3 * event->button);
	} else if (inside && entry < reader->contents.list.count) {
		list_choose(&reader->contents.list, entry);
		act_in_contents(reader, &(struct command){ ACTION_ENTER, 1, false });
	} else if (!inside) {
		reader->choosing = false;
		text_light_at(&reader->text, event->row, event->col);
	}
}

static void close_reader(struct screen *screen, struct app *app)
{
	struct reader *reader = (struct reader *)screen;
	struct fault fault;

	if (reader->report && !app->temporary &&
	    state_keep(&reader->report->identity, reader->text.anchor, &fault) != DD_OK)
		app_fault(app, &fault);
	if (reader->report)
		text_free(&reader->text);
	prompt_free(&reader->prompt);
	arena_free(reader->arena);
	free(reader);
}

void reader_go(struct screen *screen, struct place place)
{
	struct reader *reader = (struct reader *)screen;

	text_go(&reader->text, text_nearest(&reader->text, place));
}

void reader_go_target(struct screen *screen, size_t target)
{
	struct reader *reader = (struct reader *)screen;
	size_t figure = figures_of_target(&reader->figures, target);

	if (figure < reader->figures.count)
		text_light_figure(&reader->text, figure);
}

void reader_go_role(struct screen *screen, const char *role)
{
	const struct report *report = ((struct reader *)screen)->report;
	enum role wanted = role_named(role);

	for (size_t i = 0; i < report->paragraph_count; i++)
		if (report->outline.para_role[i] == wanted) {
			reader_go(screen, (struct place){ i, 0 });
			return;
		}
}

enum status reader_new(struct app *app, int64_t id, struct screen **out, struct fault *fault)
{
	static const struct screen_ops ops = {
		.kind = ON_READER,
		.draw = draw,
		.act = act,
		.prompt = prompt,
		.typed = typed,
		.point = point,
		.close = close_reader,
	};
	struct reader *reader = xcalloc(1, sizeof(*reader));
	struct place place;

	reader->screen.ops = &ops;
	reader->id = id;
	reader->arena = arena_new();
	reader->beside = true;
	reader->forward = true;
	enum status st = store_fetch(app->store, reader->arena, id, &reader->report, fault);
	if (st != DD_OK) {
		close_reader(&reader->screen, app);
		return st;
	}
	text_init(&reader->text, reader->report, sheet_new(reader->arena, reader->report));
	figures_find(reader->arena, reader->report, &reader->figures);
	reader->text.figures = &reader->figures;
	contents_init(&reader->contents, reader->arena, reader->report);
	if (!app->temporary && state_recall(&reader->report->identity, &place))
		reader_go(&reader->screen, place);
	*out = &reader->screen;
	return DD_OK;
}
