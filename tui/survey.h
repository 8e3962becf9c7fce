/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Survey: the indicators of all reports of the index, read when they are first asked for. */
#ifndef DUIDU_SURVEY_H
#define DUIDU_SURVEY_H

#include "query/panel.h"
#include "tui/app.h"

struct survey {
	struct arena *arena;
	struct indicators *lexicon; /* with what the user added */
	struct panel panel;
};

/*
 * The app's survey, made at the first call; it lives as long as the app. A user's lexicon that
 * cannot be used is left out, and said. Fails as store_fetch() does.
 */
enum status survey_of(struct app *app, const struct survey **out, struct fault *fault);

/* NULL is fine. */
void survey_free(struct survey *survey);

/* An indicator's name in the user's language: in full, and for the head of a column. */
const char *survey_name(const struct indicator *indicator);
const char *survey_short_name(const struct indicator *indicator);

/* The number of the place of a report; PANEL_NONE where the report says no place or year. */
size_t survey_place(const struct survey *survey, int64_t report);

/* A place's name: in full where it takes at most so many cells, else the short one. */
const char *survey_place_name(const struct survey *survey, size_t place, int cells);

#endif
