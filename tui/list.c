/* SPDX-License-Identifier: GPL-3.0-or-later */
/* List: choosing and scrolling. */
#include "tui/list.h"

/* Invariant: when drawn, top <= chosen < top + height, and no row is left empty that could be
 * filled. */

static size_t height_of(const struct list *list)
{
	return list->height > 0 ? (size_t)list->height : 1;
}

/* Moves top so that the choice is shown; in a window the choice is what stands at the top. */
static void show(struct list *list)
{
	size_t height = height_of(list);

	if (list->chosen < list->top || list->window)
		list->top = list->chosen;
	if (list->chosen >= list->top + height)
		list->top = list->chosen - height + 1;
	if (list->top + height > list->count)
		list->top = list->count > height ? list->count - height : 0;
	if (list->window)
		list->chosen = list->top;
}

void list_choose(struct list *list, size_t index)
{
	list->chosen = index < list->count ? index : list->count > 0 ? list->count - 1 : 0;
	show(list);
}

void list_resize(struct list *list, size_t count)
{
	list->count = count;
	list_choose(list, list->chosen);
}

void list_scroll(struct list *list, int rows)
{
	size_t height = height_of(list);
	size_t most = list->count > height ? list->count - height : 0;
	size_t by = (size_t)(rows < 0 ? -rows : rows);

	if (rows < 0)
		list->top = list->top > by ? list->top - by : 0;
	else
		list->top = list->top + by < most ? list->top + by : most;
	if (list->chosen < list->top || list->window)
		list->chosen = list->top;
	else if (list->chosen >= list->top + height)
		list->chosen = list->top + height - 1;
}

size_t list_at(const struct list *list, struct rect rect, int row)
{
	size_t index = list->top + (size_t)(row - rect.row);

	return row >= rect.row && row < rect.row + rect.rows && index < list->count ? index
										    : list->count;
}

static void move_by(struct list *list, bool down, size_t by)
{
	if (down)
		list_choose(list, list->chosen + by);
	else
		list_choose(list, list->chosen > by ? list->chosen - by : 0);
}

bool list_act(struct list *list, const struct command *command)
{
	size_t page = height_of(list);
	size_t half = page > 1 ? page / 2 : 1;
	size_t last = list->count > 0 ? list->count - 1 : 0;
	size_t n = command->count;

	switch (command->action) {
	case ACTION_ROW_DOWN:
	case ACTION_ROW_UP:
		move_by(list, command->action == ACTION_ROW_DOWN, n);
		return true;
	case ACTION_HALF_DOWN:
	case ACTION_HALF_UP:
		move_by(list, command->action == ACTION_HALF_DOWN, command->counted ? n : half);
		return true;
	case ACTION_PAGE_DOWN:
	case ACTION_PAGE_ON:
	case ACTION_PAGE_UP:
		move_by(list, command->action != ACTION_PAGE_UP, n * page);
		return true;
	case ACTION_START:
	case ACTION_END:
		list_choose(list, command->counted		    ? (n > 0 ? n - 1 : 0)
				  : command->action == ACTION_START ? 0
								    : last);
		return true;
	case ACTION_PERCENT:
		list_choose(list, command->counted ? last * (n < 100 ? n : 100) / 100 : 0);
		return true;
	case ACTION_ENTER:
		move_by(list, true, list->window ? n : 0);
		return list->window;
	default:
		return false;
	}
}

void list_draw(struct list *list, struct app *app, struct rect rect, list_row *row, void *of)
{
	list->height = rect.rows;
	show(list);
	for (int i = 0; i < rect.rows; i++) {
		size_t index = list->top + (size_t)i;
		struct rect one = { rect.row + i, rect.col, 1, rect.cols };
		if (index < list->count)
			row(of, app, index, index == list->chosen, one);
	}
	term_cursor(app->term, rect.row + (int)(list->chosen - list->top), rect.col);
}
