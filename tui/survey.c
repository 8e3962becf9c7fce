/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Survey. */
#include "tui/survey.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "query/panel_store.h"
#include "text/width.h"

static struct indicators *take_lexicon(struct app *app)
{
	struct indicators *lexicon = NULL;
	struct fault fault;
	char *path = indicators_user_path();
	enum status st = path ? indicators_load(path, &lexicon, &fault) : DD_NOT_FOUND;

	if (st != DD_OK && st != DD_NOT_FOUND)
		app_fault(app, &fault);
	free(path);
	return st == DD_OK ? lexicon : indicators_new();
}

enum status survey_of(struct app *app, const struct survey **out, struct fault *fault)
{
	if (!app->survey) {
		struct survey *survey = xcalloc(1, sizeof(*survey));
		survey->arena = arena_new();
		survey->lexicon = take_lexicon(app);
		enum status st = panel_of_store(survey->arena, app->store, survey->lexicon,
						&survey->panel, fault);
		if (st != DD_OK) {
			survey_free(survey);
			return st;
		}
		app->survey = survey;
	}
	*out = app->survey;
	return DD_OK;
}

void survey_free(struct survey *survey)
{
	if (!survey)
		return;
	arena_free(survey->arena);
	indicators_free(survey->lexicon);
	free(survey);
}

/* The first of the names that is not empty. */
static const char *first_of(const char *a, const char *b, const char *c)
{
	return *a ? a : *b ? b : c;
}

const char *survey_name(const struct indicator *indicator)
{
	bool chinese = i18n_is_chinese();

	return first_of(chinese ? indicator->zh : indicator->en,
			chinese ? indicator->en : indicator->zh, indicator->id);
}

const char *survey_short_name(const struct indicator *indicator)
{
	bool chinese = i18n_is_chinese();

	return first_of(chinese ? indicator->short_zh : indicator->short_en, survey_name(indicator),
			indicator->id);
}

size_t survey_place(const struct survey *survey, int64_t report)
{
	for (size_t i = 0; i < survey->panel.row_count; i++)
		if (survey->panel.rows[i].plan == report)
			return survey->panel.rows[i].place;
	return PANEL_NONE;
}

const char *survey_place_name(const struct survey *survey, size_t place, int cells)
{
	const struct identity *identity = &survey->panel.places[place].identity;

	if ((int)width_text(slice_of(identity->place), 2) <= cells || !*identity->short_name)
		return identity->place;
	return identity->short_name;
}
