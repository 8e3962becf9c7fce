/* SPDX-License-Identifier: GPL-3.0-or-later */
/* App: events to commands, commands to screens. */
#include "tui/app.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "tui/help.h"
#include "tui/survey.h"

enum { COUNT_MOST = 1000000 };

void app_init(struct app *app, struct store *store, bool temporary)
{
	*app = (struct app){ .store = store,
			     .temporary = temporary,
			     .keymap = keymap_new(),
			     .mouse = true,
			     .end = -1 };
}

void app_push(struct app *app, struct screen *screen)
{
	if (app->depth == APP_SCREENS) {
		app_say(app, LOOK_ERROR, _("Too many screens are open: leave some with q"));
		screen->ops->close(screen, app);
		return;
	}
	app->screens[app->depth++] = screen;
}

void app_pop(struct app *app)
{
	struct screen *screen = app->screens[--app->depth];

	screen->ops->close(screen, app);
	if (app->depth == 0 && app->end < 0)
		app->end = 0;
}

void app_free(struct app *app)
{
	while (app->depth > 0)
		app_pop(app);
	keymap_free(app->keymap);
	survey_free(app->survey);
	str_free(&app->message);
}

void app_say(struct app *app, enum look look, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	str_clear(&app->message);
	str_adds(&app->message, text);
	app->message_look = look;
}

void app_fault(struct app *app, const struct fault *fault)
{
	app_say(app, LOOK_ERROR, "%s%s%s%s%s", fault->where, *fault->where ? ": " : "", fault->what,
		*fault->todo ? "; " : "", fault->todo);
}

struct style app_style(const struct app *app, enum look look)
{
	return theme_style(look, term_colours(app->term));
}

static struct screen *top(struct app *app)
{
	return app->screens[app->depth - 1];
}

static void forget_keys(struct app *app)
{
	app->key_count = 0;
	app->typing = (struct command){ .action = ACTION_NONE };
}

static void turn_mouse(struct app *app)
{
	app->mouse = !app->mouse;
	term_mouse(app->term, app->mouse);
	app_say(app, LOOK_STATUS, "%s",
		app->mouse ? _("The mouse points and scrolls here")
			   : _("The mouse selects text in the terminal"));
}

/* What is the same on every screen; true when it was that. */
static bool act_here(struct app *app, enum action action)
{
	switch (action) {
	case ACTION_QUIT:
		app_pop(app);
		return true;
	case ACTION_QUIT_ALL:
		app->end = 0;
		return true;
	case ACTION_REDRAW:
		term_redraw(app->term);
		return true;
	case ACTION_SUSPEND:
		term_suspend(app->term);
		return true;
	case ACTION_MOUSE:
		turn_mouse(app);
		return true;
	case ACTION_HELP:
		if (app->drawn)
			app_push(app, help_new(top(app)->ops->kind));
		return true;
	default:
		return false;
	}
}

static void act(struct app *app, enum action action)
{
	struct command command = app->typing;
	struct screen *screen = top(app);

	command.action = action;
	if (!command.counted)
		command.count = 1;
	forget_keys(app);
	bool known =
		act_here(app, action) || !app->drawn || screen->ops->act(screen, app, &command);
	assert(known);
	(void)known;
}

/* A digit belongs to a number unless it goes on with a sequence. */
static bool digit(struct app *app, uint32_t key)
{
	if (app->key_count > 0 || key < '0' || key > '9' || (key == '0' && !app->typing.counted))
		return false;
	app->typing.counted = true;
	app->typing.count = app->typing.count * 10 + (key - '0');
	if (app->typing.count > COUNT_MOST)
		app->typing.count = COUNT_MOST;
	return true;
}

static void command_key(struct app *app, uint32_t key)
{
	bool prefix;

	key = keymap_meant(key);
	if (digit(app, key))
		return;
	app->keys[app->key_count++] = key;
	enum action action =
		keymap_find(app->keymap, top(app)->ops->kind, app->keys, app->key_count, &prefix);
	if (action != ACTION_NONE)
		act(app, action);
	else if (!prefix || app->key_count == KEY_SEQUENCE)
		forget_keys(app);
}

/* Up and down, where a screen has its own use for them while typing. */
static bool typed_move(struct screen *screen, enum action action)
{
	if (!screen->ops->typed_move || (action != ACTION_TYPE_UP && action != ACTION_TYPE_DOWN))
		return false;
	screen->ops->typed_move(screen, action == ACTION_TYPE_UP ? -1 : 1);
	return true;
}

/* A key on a line that is typed into: an action, or a character of the line. */
static void typed_key(struct app *app, struct prompt *prompt, const struct event *event)
{
	struct screen *screen = top(app);
	enum prompt_answer answer = PROMPT_CHANGED;
	enum action action = ACTION_NONE;
	bool prefix;

	if (event->kind == EVENT_KEY)
		action = keymap_find(app->keymap, ON_TYPING, &event->key, 1, &prefix);
	if (action != ACTION_NONE) {
		if (act_here(app, action) || typed_move(screen, action))
			return;
		answer = prompt_act(prompt, action);
	} else if (event->key >= 0x20 && event->key < KEYS_FIRST) {
		prompt_type(prompt, event->key);
	} else {
		return;
	}
	if (answer != PROMPT_GOES_ON)
		screen->ops->typed(screen, app, answer);
}

static void key(struct app *app, const struct event *event)
{
	struct screen *screen = top(app);
	struct prompt *prompt = screen->ops->prompt ? screen->ops->prompt(screen) : NULL;

	str_clear(&app->message);
	if (prompt && prompt->open)
		typed_key(app, prompt, event);
	else if (event->kind == EVENT_KEY)
		command_key(app, event->key);
}

static void handle(struct app *app, const struct event *event)
{
	struct screen *screen = top(app);

	switch (event->kind) {
	case EVENT_KEY:
	case EVENT_PASTED:
		key(app, event);
		break;
	case EVENT_PRESS:
	case EVENT_WHEEL:
		if (screen->ops->point && app->drawn)
			screen->ops->point(screen, app, event);
		break;
	case EVENT_SUSPEND:
		term_suspend(app->term);
		break;
	case EVENT_END:
		app->end = event->button;
		break;
	default:
		break;
	}
}

/* On a terminal that has no room for a screen. */
static void draw_too_small(struct app *app)
{
	char size[64];
	struct style style = app_style(app, LOOK_TEXT);
	int rows = term_rows(app->term), cols = term_cols(app->term);

	snprintf(size, sizeof(size), _("%d x %d needed"), SMALLEST_COLS, SMALLEST_ROWS);
	int row = rows > 2 ? (rows - 2) / 2 : 0;
	term_put(app->term, row, 0, cols, slice_of(_("Too small")), style);
	term_put(app->term, row + 1, 0, cols, slice_of(size), style);
	term_cursor(app->term, row, 0);
}

static void paint(struct app *app)
{
	struct rect rect = { 0, 0, term_rows(app->term), term_cols(app->term) };
	struct screen *screen = top(app);

	term_erase(app->term);
	bool fits = rect.rows >= SMALLEST_ROWS && rect.cols >= SMALLEST_COLS;
	app->drawn = fits ? screen : NULL;
	if (fits)
		screen->ops->draw(screen, app, rect);
	else
		draw_too_small(app);
	term_paint(app->term);
}

int app_run(struct app *app, struct term *term)
{
	struct event event;

	app->term = term;
	while (app->end < 0 && app->depth > 0) {
		paint(app);
		term_wait(app->term, -1);
		/* A screen that has come up is drawn before keys reach it: it has no size yet. */
		struct screen *before = top(app);
		while (app->end < 0 && top(app) == before && term_next(app->term, &event))
			handle(app, &event);
	}
	return app->end > 0 ? app->end : 0;
}
