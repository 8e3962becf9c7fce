/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: searching all reports at once. n and N stay in the pane that has the keys. */
#include "base/i18n.h"
#include "tui/compare_inside.h"

static struct text *focused(struct compare *compare)
{
	return &compare->texts[compare->focus];
}

static bool shows_row(struct compare *compare, struct band_pos at)
{
	struct band_pos end = compare->top;

	bands_step(&compare->bands, &end, focused(compare)->height - 1);
	return !compare_above(at, compare->top) && !compare_above(end, at);
}

bool compare_shows(struct compare *compare, struct place place)
{
	if (!compare->together)
		return text_shows(focused(compare), place);
	return shows_row(compare, bands_find(&compare->bands, compare->focus, place));
}

void compare_show(struct compare *compare, struct place place)
{
	struct band_pos at;

	if (!compare->together) {
		text_show(focused(compare), place);
		return;
	}
	at = bands_find(&compare->bands, compare->focus, place);
	if (shows_row(compare, at))
		return;
	bands_step(&compare->bands, &at, -(long)focused(compare)->height / 3);
	compare->top = at;
}

void compare_search(struct compare *compare, bool forward)
{
	compare->forward = forward;
	compare->origin_top = compare->top;
	for (size_t i = 0; i < compare->count; i++)
		compare->origin[i] = compare->texts[i].anchor;
	prompt_open(&compare->prompt, forward ? '/' : '?');
}

void compare_forget(struct compare *compare)
{
	for (size_t i = 0; i < compare->count; i++)
		text_forget(&compare->texts[i]);
}

/* Back to where the search began. */
static void go_back(struct compare *compare)
{
	compare->top = compare->origin_top;
	for (size_t i = 0; !compare->together && i < compare->count; i++)
		text_go(&compare->texts[i], compare->origin[i]);
}

/* Searches all reports, and goes to the first hit in the pane with the keys. */
static void seek(struct compare *compare)
{
	struct slice typed = prompt_text(&compare->prompt);
	struct place place;

	go_back(compare);
	for (size_t i = 0; i < compare->count; i++)
		text_seek(&compare->texts[i], typed, compare->origin[i], compare->forward);
	if (text_spot(focused(compare), &place))
		compare_show(compare, place);
}

/* The first pane with hits from the one with the keys on; false when none has any. */
static bool focus_on_hits(struct compare *compare)
{
	size_t number;

	for (size_t i = 0; i < compare->count; i++) {
		size_t n = (compare->focus + i) % compare->count;
		if (text_hits(&compare->texts[n], &number) > 0) {
			compare->focus = n;
			return true;
		}
	}
	return false;
}

void compare_next_hit(struct compare *compare, struct app *app, const struct command *command)
{
	bool forward = compare->forward == (command->action == ACTION_HIT_NEXT);
	struct place from;

	if (!focus_on_hits(compare)) {
		app_say(app, LOOK_ERROR, _("Nothing was found to go to: search with /"));
		return;
	}
	struct text *text = focused(compare);
	if (!text_spot(text, &from) || !compare_shows(compare, from))
		from = text->anchor;
	if (text_next_hit(text, from, forward, command->count))
		app_say(app, LOOK_STATUS, "%s",
			forward ? _("Went on from the start") : _("Went on from the end"));
	text_spot(text, &from);
	compare_show(compare, from);
}

struct prompt *compare_prompt(struct screen *screen)
{
	return &((struct compare *)screen)->prompt;
}

void compare_typed(struct screen *screen, struct app *app, enum prompt_answer answer)
{
	struct compare *compare = (struct compare *)screen;

	if (answer == PROMPT_CHANGED) {
		seek(compare);
	} else if (answer == PROMPT_CANCELLED) {
		compare_forget(compare);
		go_back(compare);
	} else if (compare->prompt.line.n > 0 && !focus_on_hits(compare)) {
		app_say(app, LOOK_ERROR, _("%s is in none of these reports"),
			str_text(&compare->prompt.line));
	}
	if (compare->together)
		compare_follow(compare, true);
}
