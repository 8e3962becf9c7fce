/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * App: the loop of the viewer. It takes all events that wait, hands them to the screen on top,
 * and then paints once.
 */
#ifndef DUIDU_APP_H
#define DUIDU_APP_H

#include "base/str.h"
#include "store/store.h"
#include "tui/keymap.h"
#include "tui/screen.h"
#include "tui/theme.h"

enum { APP_SCREENS = 16, SMALLEST_ROWS = 5, SMALLEST_COLS = 20 };

struct survey;

struct app {
	struct term *term; /* while it runs */
	struct store *store;
	bool temporary; /* nothing is remembered */
	struct keymap *keymap;
	struct survey *survey; /* NULL until it is asked for: see survey.h */
	struct screen *screens[APP_SCREENS];
	size_t depth; /* the one on top is screens[depth - 1] */
	struct str message;
	enum look message_look;
	struct command typing; /* a number being typed */
	uint32_t keys[KEY_SEQUENCE];
	size_t key_count; /* keys of a sequence that is not complete */
	bool mouse;
	struct screen *drawn; /* the one that was painted last; NULL: none fits the terminal */
	int end;	      /* -1: it goes on; 0: left; else the signal that ended it */
};

void app_init(struct app *app, struct store *store, bool temporary);

/* Runs on a terminal until no screen is left. Returns 0, or the signal that ended it. */
int app_run(struct app *app, struct term *term);

/* Closes what is open. The terminal and the store are not the app's. */
void app_free(struct app *app);

/* Puts a screen on top, which the app will close; takes the top one away. */
void app_push(struct app *app, struct screen *screen);
void app_pop(struct app *app);

/* Shows a sentence in the status line until the next key. */
void app_say(struct app *app, enum look look, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void app_fault(struct app *app, const struct fault *fault);

struct style app_style(const struct app *app, enum look look);

#endif
