/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bar: the lines above and below. */
#include "tui/bar.h"

#include "base/i18n.h"
#include "text/grapheme.h"
#include "text/width.h"

static int cells_of(const struct app *app, struct slice text)
{
	return (int)width_text(text, term_ambiguous(app->term));
}

struct slice bar_fit(struct slice text, int cells, unsigned ambiguous)
{
	size_t at = 0;
	int used = 0;

	while (at < text.n) {
		size_t next = grapheme_next(text, at);
		used += (int)width_text(slice_sub(text, at, next), ambiguous);
		if (used > cells)
			break;
		at = next;
	}
	return slice_sub(text, 0, at);
}

void bar_draw(struct app *app, struct rect row, const struct bar *bar)
{
	struct style style = app_style(app, LOOK_BAR);
	unsigned ambiguous = term_ambiguous(app->term);
	int end = row.col + row.cols;
	int right = cells_of(app, bar->right), title = cells_of(app, bar->title);

	if (right > 0 && title + right < row.cols) {
		end -= right;
		term_put(app->term, row.row, end, end + right, bar->right,
			 app_style(app, LOOK_TEXT));
		end -= 1;
	}
	term_fill(app->term, row.row, row.col, end, style);
	term_put(app->term, row.row, row.col, end, bar->title, app_style(app, LOOK_TITLE));
	int col = row.col + title + 2;
	if (col < end)
		term_put(app->term, row.row, col, end, bar_fit(bar->middle, end - col, ambiguous),
			 style);
}

/* Keys and numbers that wait for more; returns the cell that is left of them. */
static int draw_waiting(struct app *app, struct rect row)
{
	struct str text = { 0 };
	int end = row.col + row.cols;

	if (app->typing.counted)
		str_addf(&text, "%lu", app->typing.count);
	keymap_name(&text, app->keys, app->key_count);
	if (text.n > 0) {
		struct slice waiting = { text.s, text.n };
		end -= cells_of(app, waiting) + 1;
		term_put(app->term, row.row, end, row.col + row.cols, waiting,
			 app_style(app, LOOK_KEY));
		end -= 1;
	}
	str_free(&text);
	return end;
}

static int draw_hint(struct app *app, int row, int col, int end, unsigned screen,
		     const struct hint *hint)
{
	struct str key = { 0 };
	struct slice text = slice_of(_(hint->text));

	keymap_first(app->keymap, &key, screen, hint->action);
	struct slice name = { str_text(&key), key.n };
	int needed = cells_of(app, name) + 1 + cells_of(app, text);
	if (col + needed <= end) {
		int at = term_put(app->term, row, col, end, name, app_style(app, LOOK_KEY));
		term_put(app->term, row, at + 1, end, text, app_style(app, LOOK_STATUS));
		col += needed + 3;
	} else {
		col = end;
	}
	str_free(&key);
	return col;
}

void bar_status(struct app *app, struct rect row, unsigned screen, const char *text,
		const struct hint *hints, size_t hint_count)
{
	int end = draw_waiting(app, row);
	bool message = app->message.n > 0;
	struct slice first = slice_of(message ? str_text(&app->message) : text);
	struct style style = app_style(app, message ? app->message_look : LOOK_STATUS);
	int col = row.col;

	if (first.n > 0)
		col = term_put(app->term, row.row, col, end,
			       bar_fit(first, end - col, term_ambiguous(app->term)), style) +
		      3;
	for (size_t i = 0; i < hint_count && !message; i++)
		col = draw_hint(app, row.row, col, end, screen, &hints[i]);
}

int bar_right(struct app *app, struct rect row, const char *text)
{
	struct slice words = slice_of(text);
	int end = row.col + row.cols, cells = cells_of(app, words);

	if (cells > row.cols / 2)
		return end;
	term_put(app->term, row.row, end - cells, end, words, app_style(app, LOOK_STATUS));
	return end - cells;
}

void bar_prompt(struct app *app, struct rect row, const struct prompt *prompt, const char *right)
{
	int end = bar_right(app, row, right);

	prompt_draw(prompt, app->term, row.row, row.col, end - 1, app_style(app, LOOK_TEXT));
}
