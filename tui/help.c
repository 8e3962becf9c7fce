/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: lines of keys and what they do, under the titles of their groups, as wide as there is room.
 */
#include "tui/help.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "tui/bar.h"
#include "tui/list.h"

/* From so many cells on, what keys do stands beside them, behind their column; else below. */
enum { BESIDE_FROM = 60, KEYS = 28, INDENT = 2 };

/* What stands at the left of a line, and what from a cell on. */
struct help_line {
	struct slice left, text;
	enum look look; /* of left */
	int col;	/* of text */
};

struct help {
	struct screen screen;
	unsigned kind;	     /* the screen that it is for, one of ON_ */
	struct arena *arena; /* of the lines; NULL before they are made */
	int cells;	     /* they are made for */
	unsigned ambiguous;
	struct help_line *lines;
	size_t count, room;
	struct list list;
};

static void add_line(struct help *help, const struct help_line *line)
{
	help->lines = grow(help->lines, &help->room, help->count, sizeof(*help->lines));
	help->lines[help->count++] = *line;
}

/* Takes from text what fits into so many cells, up to a blank where it can. */
static struct slice take(struct slice *text, int cells, unsigned ambiguous)
{
	struct slice piece = bar_fit(*text, cells, ambiguous);
	size_t end = piece.n;

	if (piece.n < text->n)
		while (end > 0 && text->s[end] != ' ')
			end--;
	if (end == 0)
		end = piece.n > 0 ? piece.n : text->n;
	piece.n = end;
	*text = slice_trim(slice_sub(*text, end, text->n));
	return piece;
}

/* Keys and help in two columns, each as many lines as it needs. */
static void add_beside(struct help *help, struct slice keys, struct slice text)
{
	while (keys.n > 0 || text.n > 0) {
		struct help_line line = { .look = LOOK_KEY, .col = KEYS + INDENT };
		line.left = take(&keys, KEYS, help->ambiguous);
		line.text = take(&text, help->cells - line.col, help->ambiguous);
		add_line(help, &line);
	}
}

static void add_below(struct help *help, struct slice keys, struct slice text)
{
	while (keys.n > 0)
		add_line(help,
			 &(struct help_line){ .left = take(&keys, help->cells, help->ambiguous),
					      .look = LOOK_KEY });
	while (text.n > 0)
		add_line(help, &(struct help_line){
				       .text = take(&text, help->cells - INDENT, help->ambiguous),
				       .col = INDENT });
}

/* All keys of an action on these screens, two blanks between them. */
static struct slice keys_of(struct help *help, const struct keymap *map, enum action action,
			    unsigned screens)
{
	size_t count;
	const struct binding *bindings = keymap_bindings(map, &count);
	struct str out = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (bindings[i].action != action || !(bindings[i].screens & screens))
			continue;
		if (out.n > 0)
			str_adds(&out, "  ");
		keymap_name(&out, bindings[i].keys, bindings[i].count);
	}
	struct slice keys = { arena_strn(help->arena, str_text(&out), out.n), out.n };
	str_free(&out);
	return keys;
}

static void add_group(struct help *help, const struct keymap *map, enum action_group group)
{
	unsigned screens = group == GROUP_TYPING ? ON_TYPING : help->kind;
	bool titled = false;

	for (int a = 0; a < ACTION_COUNT; a++) {
		const struct action_entry *entry = action_entry((enum action)a);
		if (entry->group != group || !(entry->screens & screens))
			continue;
		if (!titled && help->count > 0)
			add_line(help, &(struct help_line){ .look = LOOK_TEXT });
		if (!titled)
			add_line(help, &(struct help_line){
					       .left = slice_of(_(action_group_title(group))),
					       .look = LOOK_PART });
		titled = true;
		struct slice keys = keys_of(help, map, (enum action)a, screens);
		if (help->cells >= BESIDE_FROM)
			add_beside(help, keys, slice_of(_(entry->help)));
		else
			add_below(help, keys, slice_of(_(entry->help)));
	}
}

/* Makes the lines for a width; those that were shown stay about where they were. */
static void make_lines(struct help *help, const struct app *app, int cells)
{
	unsigned ambiguous = term_ambiguous(app->term);

	if (help->arena && help->cells == cells && help->ambiguous == ambiguous)
		return;
	arena_free(help->arena);
	help->arena = arena_new();
	help->cells = cells;
	help->ambiguous = ambiguous;
	help->count = 0;
	for (int g = 0; g < GROUP_COUNT; g++)
		add_group(help, app->keymap, (enum action_group)g);
	list_resize(&help->list, help->count);
}

static void draw_line(void *of, struct app *app, size_t index, bool chosen, struct rect rect)
{
	const struct help *help = of;
	const struct help_line *line = &help->lines[index];
	int end = rect.col + rect.cols;

	(void)chosen;
	term_put(app->term, rect.row, rect.col, end, line->left, app_style(app, line->look));
	term_put(app->term, rect.row, rect.col + line->col, end, line->text,
		 app_style(app, LOOK_TEXT));
}

static void draw(struct screen *screen, struct app *app, struct rect rect)
{
	static const struct hint hints[] = { { ACTION_QUIT, N_("back") } };
	struct help *help = (struct help *)screen;
	int margin = rect.cols > 84 ? (rect.cols - 80) / 2 : rect.cols > 40 ? 2 : 0;
	struct rect body = { rect.row + 1, rect.col + margin, rect.rows - 2,
			     rect.cols - 2 * margin };

	make_lines(help, app, body.cols);
	bar_draw(app, (struct rect){ rect.row, rect.col, 1, rect.cols },
		 &(struct bar){ .title = slice_of("duidu"), .middle = slice_of(_("help")) });
	bar_status(app, (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols }, ON_HELP,
		   "", hints, COUNT(hints));
	list_draw(&help->list, app, body, draw_line, help);
}

static bool act(struct screen *screen, struct app *app, const struct command *command)
{
	struct help *help = (struct help *)screen;

	(void)app;
	return list_act(&help->list, command) || command->action == ACTION_CANCEL;
}

static void point(struct screen *screen, struct app *app, const struct event *event)
{
	struct help *help = (struct help *)screen;

	(void)app;
	if (event->kind == EVENT_WHEEL)
		list_scroll(&help->list, 3 * event->button);
}

static void close_help(struct screen *screen, struct app *app)
{
	struct help *help = (struct help *)screen;

	(void)app;
	arena_free(help->arena);
	free(help->lines);
	free(help);
}

struct screen *help_new(unsigned kind)
{
	static const struct screen_ops ops = {
		.kind = ON_HELP, .draw = draw, .act = act, .point = point, .close = close_help
	};
	struct help *help = xcalloc(1, sizeof(*help));

	help->screen.ops = &ops;
	help->kind = kind;
	help->list.window = true;
	return &help->screen;
}
