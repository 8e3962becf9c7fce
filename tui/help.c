/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: lines of keys and what they do, under the titles of their groups. */
#include "tui/help.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "text/width.h"
#include "tui/bar.h"
#include "tui/list.h"

/* A line: a group's title (help NULL), an action, or nothing. */
struct help_line {
	const char *title;
	struct str keys;
	const char *help;
};

struct help {
	struct screen screen;
	struct help_line *lines;
	size_t count, room;
	struct list list;
};

static struct help_line *add_line(struct help *help, const char *title, const char *text)
{
	help->lines = grow(help->lines, &help->room, help->count, sizeof(*help->lines));
	struct help_line *line = &help->lines[help->count++];
	*line = (struct help_line){ .title = title, .help = text };
	return line;
}

/* All keys of an action on these screens, two blanks between them. */
static void add_keys(struct str *out, const struct keymap *map, enum action action,
		     unsigned screens)
{
	size_t count;
	const struct binding *bindings = keymap_bindings(map, &count);

	for (size_t i = 0; i < count; i++) {
		if (bindings[i].action != action || !(bindings[i].screens & screens))
			continue;
		if (out->n > 0)
			str_adds(out, "  ");
		keymap_name(out, bindings[i].keys, bindings[i].count);
	}
}

static void add_group(struct help *help, const struct keymap *map, enum action_group group,
		      unsigned screens)
{
	bool titled = false;

	for (int a = 0; a < ACTION_COUNT; a++) {
		const struct action_entry *entry = action_entry((enum action)a);
		if (entry->group != group || !(entry->screens & screens))
			continue;
		if (!titled && help->count > 0)
			add_line(help, NULL, NULL);
		if (!titled)
			add_line(help, _(action_group_title(group)), NULL);
		titled = true;
		struct help_line *line = add_line(help, NULL, _(entry->help));
		add_keys(&line->keys, map, (enum action)a, screens);
	}
}

/* Keys at the left, what they do beside them, or below where the screen is narrow. */
static void draw_line(void *of, struct app *app, size_t index, bool chosen, struct rect rect)
{
	const struct help *help = of;
	const struct help_line *line = &help->lines[index];
	int end = rect.col + rect.cols;
	int keys = rect.cols >= 64 ? 34 : rect.cols / 2;

	(void)chosen;
	if (line->title) {
		term_put(app->term, rect.row, rect.col, end, slice_of(line->title),
			 app_style(app, LOOK_PART));
		return;
	}
	if (!line->help)
		return;
	struct slice names = { str_text(&line->keys), line->keys.n };
	term_put(app->term, rect.row, rect.col, rect.col + keys - 1,
		 bar_fit(names, keys - 1, term_ambiguous(app->term)), app_style(app, LOOK_KEY));
	term_put(app->term, rect.row, rect.col + keys, end, slice_of(line->help),
		 app_style(app, LOOK_TEXT));
}

static void draw(struct screen *screen, struct app *app, struct rect rect)
{
	static const struct hint hints[] = { { ACTION_QUIT, N_("back") } };
	struct help *help = (struct help *)screen;
	int margin = rect.cols > 84 ? (rect.cols - 80) / 2 : rect.cols > 40 ? 2 : 0;
	struct rect body = { rect.row + 1, rect.col + margin, rect.rows - 2,
			     rect.cols - 2 * margin };

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
	for (size_t i = 0; i < help->count; i++)
		str_free(&help->lines[i].keys);
	free(help->lines);
	free(help);
}

struct screen *help_new(const struct app *app, unsigned kind)
{
	static const struct screen_ops ops = {
		.kind = ON_HELP, .draw = draw, .act = act, .point = point, .close = close_help
	};
	struct help *help = xcalloc(1, sizeof(*help));

	help->screen.ops = &ops;
	for (int g = 0; g < GROUP_COUNT; g++)
		add_group(help, app->keymap, (enum action_group)g,
			  g == GROUP_TYPING ? ON_TYPING : kind);
	help->list.window = true;
	list_resize(&help->list, help->count);
	return &help->screen;
}
