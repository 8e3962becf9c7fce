/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Library: a list of summaries. Sorting and narrowing work on numbers of summaries. */
#include "tui/library.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "query/select.h"
#include "tui/compare.h"
#include "tui/library_inside.h"
#include "tui/reader.h"
#include "tui/targets.h"

static const struct summary *chosen(const struct library *library)
{
	return &library->summaries[library->shown[library->list.chosen]];
}

/* Rows are those that fit what is typed, in the order of the sort; the choice stays. */
static void refresh_rows(struct library *library)
{
	size_t kept = library->list.count > 0 ? library->shown[library->list.chosen] : 0;
	size_t count = 0, at = 0;

	for (size_t i = 0; i < library->count; i++) {
		size_t number = library->order[i];
		if (!select_narrow(&library->summaries[number], str_text(&library->narrowed)).fits)
			continue;
		if (number == kept)
			at = count;
		library->shown[count++] = number;
	}
	list_resize(&library->list, count);
	list_choose(&library->list, at);
}

/* Insertion keeps equal ones in the order of pinyin, in which they come. */
static void sort(struct library *library)
{
	for (size_t i = 0; i < library->count; i++)
		library->order[i] = i;
	for (size_t i = 1; i < library->count; i++) {
		size_t number = library->order[i];
		size_t k = i;
		for (; k > 0; k--) {
			int order = column_compare(library->sort,
						   &library->summaries[library->order[k - 1]],
						   &library->summaries[number]);
			if ((library->turned ? -order : order) <= 0)
				break;
			library->order[k] = library->order[k - 1];
		}
		library->order[k] = number;
	}
	refresh_rows(library);
}

size_t library_mark(const struct library *library, size_t number)
{
	for (size_t i = 0; i < library->mark_count; i++)
		if (library->marked[i] == number)
			return i + 1;
	return 0;
}

static void turn_mark(struct library *library, struct app *app)
{
	size_t number = library->shown[library->list.chosen];
	size_t mark = library_mark(library, number);

	if (mark > 0) {
		library->mark_count--;
		memmove(&library->marked[mark - 1], &library->marked[mark],
			(library->mark_count - mark + 1) * sizeof(*library->marked));
	} else if (library->mark_count == VIEW_REPORTS) {
		app_say(app, LOOK_ERROR, _("At most %d reports are compared"), VIEW_REPORTS);
		return;
	} else {
		library->marked[library->mark_count++] = number;
	}
	list_choose(&library->list, library->list.chosen + 1);
}

/* Of the places of the marked reports, or of all, at the chosen one. */
static void open_targets(struct library *library, struct app *app)
{
	int64_t ids[VIEW_REPORTS];
	int64_t at = library->list.count > 0 ? chosen(library)->id : 0;

	for (size_t i = 0; i < library->mark_count; i++)
		ids[i] = library->summaries[library->marked[i]].id;
	targets_open(app, library->mark_count > 0 ? ids[0] : at, ids, library->mark_count);
}

/* The marked reports side by side; one marked, or else the chosen one, to be read. */
static void open_chosen(struct library *library, struct app *app)
{
	int64_t ids[VIEW_REPORTS];
	struct fault fault;
	struct screen *screen;
	enum status st;

	for (size_t i = 0; i < library->mark_count; i++)
		ids[i] = library->summaries[library->marked[i]].id;
	if (library->mark_count >= 2)
		st = compare_new(app, ids, library->mark_count, NULL, &screen, &fault);
	else
		st = reader_new(app, library->mark_count ? ids[0] : chosen(library)->id, &screen,
				&fault);
	if (st == DD_OK)
		app_push(app, screen);
	else
		app_fault(app, &fault);
}

static void choose_sort(struct library *library, enum column column)
{
	library->sort = column;
	sort(library);
}

/* Next or before among the columns that are shown. */
static void step_sort(struct library *library, int step)
{
	int column = (int)library->sort;

	do
		column = (column + step + COLUMN_COUNT) % COLUMN_COUNT;
	while (library->widths[column] == 0 && column != (int)library->sort);
	choose_sort(library, (enum column)column);
}

static void narrow(struct library *library, struct slice text)
{
	str_clear(&library->narrowed);
	str_add(&library->narrowed, text.s, text.n);
	refresh_rows(library);
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct library *library = (struct library *)screen;
	bool some = library->list.count > 0;

	switch (command->action) {
	case ACTION_ENTER:
		if (some || library->mark_count > 0)
			open_chosen(library, app);
		break;
	case ACTION_MARK:
		if (some)
			turn_mark(library, app);
		break;
	case ACTION_UNMARK:
		library->mark_count = 0;
		break;
	case ACTION_TARGETS:
		open_targets(library, app);
		break;
	case ACTION_NARROW:
		prompt_open(&library->prompt, '/');
		narrow(library, SLICE(""));
		break;
	case ACTION_SORT_NEXT:
	case ACTION_SORT_BACK:
		step_sort(library, command->action == ACTION_SORT_NEXT ? 1 : -1);
		break;
	case ACTION_SORT_TURN:
		library->turned = !library->turned;
		sort(library);
		break;
	case ACTION_CANCEL:
		narrow(library, SLICE(""));
		break;
	default:
		return list_act(&library->list, command);
	}
	return true;
}

static struct prompt *prompt(struct screen *screen)
{
	return &((struct library *)screen)->prompt;
}

/* Narrows at once; leaving the line shows all again. */
static void typed(struct screen *screen, struct app *app, enum prompt_answer answer)
{
	struct library *library = (struct library *)screen;

	(void)app;
	if (answer == PROMPT_CANCELLED)
		narrow(library, SLICE(""));
	else if (answer == PROMPT_CHANGED)
		narrow(library, prompt_text(&library->prompt));
}

static void typed_move(struct screen *screen, int rows)
{
	struct library *library = (struct library *)screen;
	struct command command = { rows < 0 ? ACTION_ROW_UP : ACTION_ROW_DOWN, 1, false };

	list_act(&library->list, &command);
}

/* A click chooses, one on what is chosen opens, one on a title sorts. */
static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct library *library = (struct library *)screen;
	enum column column = library_column_at(library, event->row, event->col);
	size_t row = list_at(&library->list, library->body, event->row);

	if (event->kind == EVENT_WHEEL) {
		list_scroll(&library->list, 3 * event->button);
	} else if (column != COLUMN_COUNT) {
		library->turned = library->sort == column && !library->turned;
		choose_sort(library, column);
	} else if (row < library->list.count) {
		if (row == library->list.chosen)
			open_chosen(library, app);
		else
			list_choose(&library->list, row);
	}
}

static void close_library(struct screen *screen, struct app *app)
{
	struct library *library = (struct library *)screen;

	(void)app;
	prompt_free(&library->prompt);
	str_free(&library->narrowed);
	arena_free(library->arena);
	free(library);
}

enum status library_new(struct app *app, struct screen **out, struct fault *fault)
{
	static const struct screen_ops ops = {
		.kind = ON_LIBRARY,
		.draw = library_draw,
		.act = act,
		.prompt = prompt,
		.typed = typed,
		.typed_move = typed_move,
		.point = point,
		.close = close_library,
	};
	struct library *library = xcalloc(1, sizeof(*library));

	library->screen.ops = &ops;
	library->arena = arena_new();
	enum status st =
		store_list(app->store, library->arena, &library->summaries, &library->count, fault);
	if (st != DD_OK) {
		close_library(&library->screen, app);
		return st;
	}
	library->shown = arena_array(library->arena, library->count + 1, sizeof(size_t));
	library->order = arena_array(library->arena, library->count + 1, sizeof(size_t));
	sort(library);
	*out = &library->screen;
	return DD_OK;
}
