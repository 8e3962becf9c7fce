/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: the overview, below the texts where there is room for both, else in their place. */
#include "base/mem.h"
#include "tui/compare_inside.h"

enum {
	BOTH = 36,	   /* rows from which on the overview stands below the texts */
	PART = 5, OF = 12, /* and then it takes so much of them */
};

void compare_overview_open(struct compare *compare)
{
	size_t other = compare->focus > 0 ? compare->focus : 1;

	overview_find(compare->pairing_arena, &compare->comparison, compare->yardstick.topics,
		      other, &compare->overview);
	overview_choose_band(&compare->overview, compare->top.band);
	compare->overview_open = compare->count > 1;
}

void compare_overview_close(struct compare *compare)
{
	compare->overview_open = compare->overview_keys = false;
}

void compare_overview_turn(struct compare *compare)
{
	if (compare->overview_keys) {
		compare_overview_close(compare);
		return;
	}
	compare_overview_open(compare);
	compare->overview_keys = compare->overview_open;
}

struct rect compare_overview_split(struct compare *compare, struct rect *body)
{
	struct rect below = { body->row, body->col, 0, body->cols };

	compare->overview_alone = body->rows < BOTH;
	if (!compare->overview_open)
		return below;
	/* Nobody scrolls texts that are not to be seen. */
	compare->overview_keys |= compare->overview_alone;
	below.rows = compare->overview_alone ? body->rows : body->rows * PART / OF;
	below.row = body->row + body->rows - below.rows;
	if (!compare->overview_alone)
		body->rows -= below.rows + 1; /* and a rule */
	return below;
}

/* To a place of the pane with the keys, and the others with it if they scroll together. */
static void go(struct compare *compare, struct place place)
{
	if (compare->together)
		compare->top = bands_find(&compare->bands, compare->focus, place);
	else
		text_go(&compare->texts[compare->focus], place);
}

static void go_to_band(struct compare *compare, size_t number)
{
	const struct band *band = &compare->comparison.pairing.bands[number];

	if (compare->together) {
		compare->top = bands_start(&compare->bands, number);
		return;
	}
	for (size_t n = 0; n < compare->count; n++)
		if (band->first[n] < band->last[n])
			text_go(&compare->texts[n], (struct place){ band->first[n], 0 });
}

static void go_to_chosen(struct compare *compare)
{
	struct overview *overview = &compare->overview;
	const struct overview_row *row = &overview->rows[overview->list.chosen];
	const struct span *span;
	struct place place;

	if (row->kind == OVERVIEW_TITLE)
		return;
	if (compare->focus != 0 && compare->focus != overview->other)
		compare->focus = 0;
	if (row->kind == OVERVIEW_SECTION)
		go_to_band(compare, row->number);
	if (row->kind == OVERVIEW_TOPIC && overview_topic_place(overview, compare->focus, &place))
		go(compare, place);
	if (row->kind == OVERVIEW_FIGURE &&
	    (span = matches_span(&compare->sides[compare->focus].matches, row->number)))
		compare_light(compare, span);
	if (compare->overview_alone)
		compare_overview_close(compare);
}

bool compare_overview_act(struct compare *compare, const struct command *command)
{
	switch (command->action) {
	case ACTION_READ:
		go_to_chosen(compare);
		return true;
	case ACTION_PANE_NEXT:
	case ACTION_PANE_BACK:
		compare->overview_keys = false;
		if (compare->overview_alone)
			compare_overview_close(compare);
		return true;
	case ACTION_CANCEL:
		compare_overview_close(compare);
		return true;
	default:
		return list_act(&compare->overview.list, command);
	}
}

bool compare_overview_point(struct compare *compare, const struct event *event)
{
	struct rect rect = compare->overview_rect;
	struct list *list = &compare->overview.list;

	if (!compare->overview_open || event->row < rect.row)
		return false;
	compare->overview_keys = true;
	size_t row = list_at(list, rect, event->row);
	if (event->kind == EVENT_WHEEL) {
		list_scroll(list, 3 * event->button);
	} else if (row < list->count && row == list->chosen) {
		go_to_chosen(compare);
	} else if (row < list->count) {
		list_choose(list, row);
	}
	return true;
}
