/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: texts that scroll together by bands, or each alone. */
#include "tui/compare.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/command.h"
#include "tui/compare_inside.h"
#include "tui/motion.h"
#include "tui/reader.h"
#include "tui/targets.h"

_Static_assert((int)PAIR_REPORTS >= (int)VIEW_REPORTS, "all reports can be paired");

static struct text *focused(struct compare *compare)
{
	return &compare->texts[compare->focus];
}

/* The end of the last passage of a side that stands before a band. */
static struct place passage_before(const struct compare *compare, size_t side, size_t band)
{
	while (band > 0) {
		const struct band *b = &compare->comparison.pairing.bands[--band];
		if (b->first[side] < b->last[side])
			return (struct place){ b->last[side] - 1, 0 };
	}
	return (struct place){ 0, 0 };
}

void compare_follow(struct compare *compare, bool moved)
{
	bool kept = !moved;

	for (size_t i = 0; i < compare->shown && compare->comparison.pairing.count > 0; i++) {
		/* The place that is kept is one of the pane with the keys if that has any. */
		size_t n = compare->first + (compare->focus - compare->first + i) % compare->shown;
		struct text *text = &compare->texts[n];
		struct layout_pos pos;
		enum band_row kind = bands_row(&compare->bands, compare->top, n, &pos);

		compare->sides[n].missing = kind == BAND_NOTHING;
		if (kind == BAND_NOTHING) {
			text->anchor = passage_before(compare, n, compare->top.band);
			pos = layout_find(text->layout, text->anchor);
		} else {
			text->anchor = layout_place(text->layout, pos);
		}
		text->top = pos;
		if (kind == BAND_ROW && !kept) {
			compare->anchor_side = n;
			compare->anchor = text->anchor;
			kept = true;
		}
	}
}

bool compare_above(struct band_pos a, struct band_pos b)
{
	return a.band < b.band || (a.band == b.band && a.row < b.row);
}

static struct band_pos lowest_top(struct compare *compare)
{
	struct band_pos pos = bands_end(&compare->bands);

	bands_step(&compare->bands, &pos, 1 - (long)focused(compare)->height);
	return pos;
}

static void scroll(struct compare *compare, long rows)
{
	struct band_pos pos = compare->top, lowest = lowest_top(compare);

	bands_step(&compare->bands, &pos, rows);
	if (rows > 0 && compare_above(lowest, pos))
		pos = compare_above(lowest, compare->top) ? compare->top : lowest;
	compare->top = pos;
}

/* To the start of the next or an earlier band. */
static void step_band(struct compare *compare, bool forward, unsigned long count)
{
	for (; count > 0; count--) {
		size_t band = compare->top.band;
		struct band_pos start = bands_start(&compare->bands, band);
		if (!forward && compare_above(start, compare->top)) {
			compare->top = start;
			continue;
		}
		if (!bands_next(&compare->bands, &band, forward))
			return;
		compare->top = bands_start(&compare->bands, band);
	}
}

static bool act_together(struct compare *compare, const struct command *command)
{
	struct text *text = focused(compare);
	struct place place = text->anchor;
	long rows;

	if (compare->comparison.pairing.count == 0)
		return true;
	if (motion_rows(command, text->height, &rows))
		scroll(compare, rows);
	else if (command->action == ACTION_SECTION_NEXT || command->action == ACTION_SECTION_BACK)
		step_band(compare, command->action == ACTION_SECTION_NEXT, command->count);
	else if (command->action == ACTION_START && !command->counted)
		compare->top = (struct band_pos){ 0, 0 };
	else if (command->action == ACTION_END && !command->counted)
		compare->top = lowest_top(compare);
	else if (text->report->paragraph_count > 0 && !text_target(text, command, &place))
		return false;
	else
		compare->top = bands_find(&compare->bands, compare->focus, place);
	return true;
}

void compare_turn_together(struct compare *compare, struct app *app)
{
	compare->together = !compare->together;
	if (compare->together && compare->comparison.pairing.count > 0) {
		compare->top =
			bands_find(&compare->bands, compare->focus, focused(compare)->anchor);
		compare_follow(compare, true);
	}
	for (size_t i = 0; i < compare->count; i++)
		compare->sides[i].missing = false;
	app_say(app, LOOK_STATUS, "%s",
		compare->together ? _("Panes scroll together") : _("Each pane scrolls alone"));
}

/* Shows the counterparts' values or leaves them out; all rows may be others then. */
static void set_sheets(struct compare *compare)
{
	for (size_t i = 0; i < compare->count; i++) {
		const struct matches *matches = &compare->sides[i].matches;
		text_set_sheet(&compare->texts[i],
			       compare->values ? matches->valued : matches->numbered);
	}
}

static void turn_values(struct compare *compare, struct app *app)
{
	compare->values = !compare->values;
	set_sheets(compare);
	bands_reset(&compare->bands);
	if (compare->together && (compare->anchor.para > 0 || compare->anchor.byte > 0))
		compare->top = bands_find(&compare->bands, compare->anchor_side, compare->anchor);
	app_say(app, LOOK_STATUS, "%s",
		compare->values ? _("Counterparts' values are shown beside figures")
				: _("Counterparts' values are not shown"));
}

/* Pairs the reports as they stand now. */
void compare_pair(struct compare *compare)
{
	const struct report *reports[PAIR_REPORTS];

	for (size_t i = 0; i < compare->count; i++)
		reports[i] = compare->sides[i].report;
	arena_free(compare->pairing_arena);
	compare->pairing_arena = arena_new();
	yardstick_settle(&compare->yardstick, reports, compare->count);
	comparison_make(compare->pairing_arena, reports, compare->count, &compare->yardstick,
			&compare->comparison);
	bands_init(&compare->bands, compare->pairing_arena, &compare->comparison.pairing,
		   compare->texts);
	for (size_t i = 0; i < compare->count; i++) {
		struct side *side = &compare->sides[i];
		matches_find(compare->pairing_arena, &compare->comparison, i, side->sheet,
			     &side->matches);
		compare->texts[i].matches = side->matches.layer;
	}
	set_sheets(compare);
	compare->shown = 0; /* to be arranged anew */
	if (compare->overview_open)
		compare_overview_open(compare);
}

/* The pane with the keys changes places with the next one, and takes the keys along. */
static void swap(struct compare *compare)
{
	size_t a = compare->focus, b = (compare->focus + 1) % compare->count;
	struct side side = compare->sides[a];
	struct text text = compare->texts[a];

	compare->sides[a] = compare->sides[b];
	compare->texts[a] = compare->texts[b];
	compare->sides[b] = side;
	compare->texts[b] = text;
	compare->anchor_side = compare->anchor_side == a   ? b
			       : compare->anchor_side == b ? a
							   : compare->anchor_side;
	compare->focus = b;
	compare_pair(compare);
}

static void change_pane(struct compare *compare, bool forward, unsigned long count)
{
	size_t by = count % compare->count;

	compare->focus = (compare->focus + (forward ? by : compare->count - by)) % compare->count;
}

static void read_alone(struct compare *compare, struct app *app)
{
	struct screen *screen;
	struct fault fault;

	if (reader_new(app, compare->sides[compare->focus].id, &screen, &fault) != DD_OK) {
		app_fault(app, &fault);
		return;
	}
	reader_go(screen, focused(compare)->anchor);
	app_push(app, screen);
}

/* Of the places that are compared. */
static void open_targets(struct compare *compare, struct app *app)
{
	int64_t ids[PAIR_REPORTS];

	for (size_t i = 0; i < compare->count; i++)
		ids[i] = compare->sides[i].id;
	targets_open(app, ids[compare->focus], ids, compare->count);
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct compare *compare = (struct compare *)screen;
	bool known = true;

	if (compare->overview_keys && compare_overview_act(compare, command)) {
		if (compare->together)
			compare_follow(compare, true);
		return true;
	}
	switch (command->action) {
	case ACTION_PANE_NEXT:
	case ACTION_PANE_BACK:
		change_pane(compare, command->action == ACTION_PANE_NEXT, command->count);
		break;
	case ACTION_TOGETHER:
		compare_turn_together(compare, app);
		break;
	case ACTION_PANE_SWAP:
		swap(compare);
		break;
	case ACTION_MATCH_NEXT:
	case ACTION_MATCH_BACK:
	case ACTION_ALONE_NEXT:
	case ACTION_ALONE_BACK:
		compare_next_match(compare, app, command);
		break;
	case ACTION_VALUES:
		turn_values(compare, app);
		break;
	case ACTION_PAIR:
		compare_pair_by_hand(compare, app);
		break;
	case ACTION_OVERVIEW:
		compare_overview_turn(compare);
		break;
	case ACTION_COMMON:
		compare_turn_common(compare, app);
		break;
	case ACTION_BRING:
		compare_bring(compare, app);
		break;
	case ACTION_READ:
		read_alone(compare, app);
		break;
	case ACTION_TARGETS:
		open_targets(compare, app);
		break;
	case ACTION_SEARCH:
	case ACTION_SEARCH_BACK:
		compare_search(compare, command->action == ACTION_SEARCH);
		break;
	case ACTION_HIT_NEXT:
	case ACTION_HIT_BACK:
		compare_next_hit(compare, app, command);
		break;
	case ACTION_CANCEL:
		compare_forget(compare);
		break;
	default:
		known = compare->together ? act_together(compare, command)
					  : text_act(focused(compare), command);
		break;
	}
	if (compare->together)
		compare_follow(compare, true);
	return known;
}

/* A click gives a pane the keys; the wheel turns the one under it, or all. */
static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct compare *compare = (struct compare *)screen;
	struct command turn = { event->button < 0 ? ACTION_ROW_UP : ACTION_ROW_DOWN, 3, true };

	if (compare_overview_point(compare, event)) {
		compare_follow(compare, true);
		return;
	}
	for (size_t n = compare->first; n < compare->first + compare->shown; n++) {
		struct rect rect = compare->sides[n].rect;
		if (event->col < rect.col || event->col >= rect.col + rect.cols)
			continue;
		compare->focus = n;
		compare->overview_keys = false;
		if (event->kind == EVENT_WHEEL)
			act(screen, app, &turn);
	}
}

static void close_compare(struct screen *screen, struct app *app)
{
	struct compare *compare = (struct compare *)screen;

	(void)app;
	for (size_t i = 0; i < compare->count; i++)
		text_free(&compare->texts[i]);
	prompt_free(&compare->prompt);
	yardstick_free(&compare->yardstick);
	arena_free(compare->pairing_arena);
	arena_free(compare->arena);
	free(compare);
}

/* Begins at the first part with that role in the first report that has one. */
static void start_at(struct compare *compare, const char *section)
{
	enum role wanted = role_named(section);

	for (size_t n = 0; n < compare->count; n++) {
		const struct report *report = compare->sides[n].report;
		for (size_t i = 0; i < report->paragraph_count; i++) {
			if (report->outline.para_role[i] != wanted)
				continue;
			compare->anchor_side = n;
			compare->anchor = (struct place){ i, 0 };
			return;
		}
	}
}

static enum status fetch_all(struct compare *compare, struct app *app, const int64_t *ids,
			     size_t count, struct fault *fault)
{
	for (size_t i = 0; i < count && i < PAIR_REPORTS; i++) {
		struct side *side = &compare->sides[i];
		enum status st =
			store_fetch(app->store, compare->arena, ids[i], &side->report, fault);
		if (st != DD_OK)
			return st;
		side->id = ids[i];
		side->sheet = sheet_new(compare->arena, side->report);
		text_init(&compare->texts[i], side->report, side->sheet);
		compare->count = i + 1;
	}
	return DD_OK;
}

/* What the comparison needs of the index, as of one moment. */
static enum status take(struct compare *compare, struct app *app, const int64_t *ids, size_t count,
			struct fault *fault)
{
	enum status st = store_hold(app->store, fault);

	if (st != DD_OK)
		return st;
	st = fetch_all(compare, app, ids, count, fault);
	if (st == DD_OK)
		st = yardstick_take(app->store, &compare->yardstick, fault);
	store_release(app->store);
	return st;
}

enum status compare_new(struct app *app, const int64_t *ids, size_t count, const char *section,
			struct screen **out, struct fault *fault)
{
	static const struct screen_ops ops = {
		.kind = ON_COMPARE,
		.draw = compare_draw,
		.act = act,
		.prompt = compare_prompt,
		.typed = compare_typed,
		.point = point,
		.close = close_compare,
	};
	struct compare *compare = xcalloc(1, sizeof(*compare));

	compare->screen.ops = &ops;
	compare->arena = arena_new();
	compare->together = compare->forward = compare->values = true;
	enum status st = take(compare, app, ids, count, fault);
	if (st != DD_OK) {
		close_compare(&compare->screen, app);
		return st;
	}
	compare_pair(compare);
	if (section)
		start_at(compare, section);
	*out = &compare->screen;
	return DD_OK;
}
