/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Library: drawing its lines. */
#include <stdio.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "query/select.h"
#include "text/width.h"
#include "tui/bar.h"
#include "tui/library_inside.h"

enum { GAP = 2, MARGIN = 3 }; /* cells: between columns, and before the first */

/* Draws a field of a row: text at the left or right of its width, part of it lit. */
static void draw_field(struct app *app, struct rect field, struct slice text, bool right,
		       struct style style, struct slice lit)
{
	unsigned ambiguous = term_ambiguous(app->term);
	int end = field.col + field.cols;
	size_t at = lit.n > 0 ? slice_find(text, lit, 0) : text.n;

	text = bar_fit(text, field.cols, ambiguous);
	int col = right ? end - (int)width_text(text, ambiguous) : field.col;
	if (at + lit.n > text.n) {
		term_put(app->term, field.row, col, end, text, style);
		return;
	}
	col = term_put(app->term, field.row, col, end, slice_sub(text, 0, at), style);
	col = term_put(app->term, field.row, col, end, slice_sub(text, at, at + lit.n),
		       theme_over(style, app_style(app, LOOK_HIT)));
	term_put(app->term, field.row, col, end, slice_sub(text, at + lit.n, text.n), style);
}

static void draw_marks(struct app *app, struct rect row, bool is_chosen, size_t mark)
{
	char sign = (char)('0' + mark);

	if (is_chosen)
		term_put(app->term, row.row, row.col, row.col + 1, SLICE(">"),
			 app_style(app, LOOK_CHOSEN));
	if (mark > 0)
		term_put(app->term, row.row, row.col + 1, row.col + 2, (struct slice){ &sign, 1 },
			 app_style(app, LOOK_MARKED));
}

static void draw_row(void *of, struct app *app, size_t index, bool is_chosen, struct rect rect)
{
	struct library *library = of;
	size_t number = library->shown[index];
	const struct summary *summary = &library->summaries[number];
	struct select_match match = select_narrow(summary, str_text(&library->narrowed));
	struct style style = app_style(app, is_chosen ? LOOK_CHOSEN : LOOK_TEXT);
	int col = rect.col + MARGIN;

	draw_marks(app, rect, is_chosen, library_mark(library, number));
	for (int c = 0; c < COLUMN_COUNT; c++) {
		struct str text = { 0 };
		struct slice lit = { 0 };
		if (library->widths[c] == 0)
			continue;
		column_text(&text, (enum column)c, summary);
		if (c == COLUMN_PLACE)
			lit = slice_sub(slice_of(summary->identity.short_name), match.start,
					match.end);
		draw_field(app, (struct rect){ rect.row, col, 1, library->widths[c] },
			   (struct slice){ str_text(&text), text.n },
			   column_kind((enum column)c)->right, style, lit);
		str_free(&text);
		col += library->widths[c] + GAP;
	}
}

static void draw_titles(struct library *library, struct app *app, struct rect rect)
{
	int col = rect.col + MARGIN;

	for (int c = 0; c < COLUMN_COUNT; c++) {
		const struct column_kind *kind = column_kind((enum column)c);
		struct slice title = slice_of(_(kind->title));
		bool sorted = library->sort == (enum column)c;
		if (library->widths[c] == 0)
			continue;
		draw_field(app, (struct rect){ rect.row, col, 1, library->widths[c] }, title,
			   kind->right, app_style(app, sorted ? LOOK_CHOSEN : LOOK_QUIET),
			   (struct slice){ 0 });
		int after = kind->right ? col + library->widths[c]
					: col + (int)width_text(title, term_ambiguous(app->term));
		if (sorted)
			term_put(app->term, rect.row, after, after + 1,
				 library->turned ? SLICE("-") : SLICE("+"),
				 app_style(app, LOOK_CHOSEN));
		col += library->widths[c] + GAP;
	}
}

static void draw_status(struct library *library, struct app *app, struct rect row)
{
	static const struct hint hints[] = {
		{ ACTION_ENTER, N_("open") },	   { ACTION_MARK, N_("mark") },
		{ ACTION_NARROW, N_("find") },	   { ACTION_SORT_NEXT, N_("sort") },
		{ ACTION_TARGETS, N_("targets") }, { ACTION_HELP, N_("help") },
		{ ACTION_QUIT, N_("leave") },	   { ACTION_MOUSE, N_("mouse off") },
	};
	char marked[64] = "";

	if (library->prompt.open) {
		bar_prompt(app, row, &library->prompt, "");
		return;
	}
	if (library->mark_count > 0)
		snprintf(marked, sizeof(marked),
			 n_("%zu marked", "%zu marked", library->mark_count), library->mark_count);
	bar_status(app, row, ON_LIBRARY, marked, hints, COUNT(hints));
}

static void draw_nothing(struct library *library, struct app *app)
{
	const char *text = library->count > 0 ? _("No report fits")
					      : _("No reports yet: load some with duidu load FILE");

	term_put(app->term, library->body.row, library->body.col + MARGIN,
		 library->body.col + library->body.cols, slice_of(text),
		 app_style(app, LOOK_QUIET));
	term_cursor(app->term, library->body.row, library->body.col);
}

static void draw_bar(struct library *library, struct app *app, struct rect row)
{
	char right[64], middle[128];

	snprintf(right, sizeof(right), "%zu", library->list.count);
	snprintf(middle, sizeof(middle), n_("%zu report", "%zu reports", library->count),
		 library->count);
	if (library->list.count == library->count)
		right[0] = '\0';
	else
		snprintf(right, sizeof(right), _("%zu fit %s"), library->list.count,
			 str_text(&library->narrowed));
	bar_draw(app, row, &(struct bar){ slice_of("duidu"), slice_of(middle), slice_of(right) });
}

void library_draw(struct screen *screen, struct app *app, struct rect rect)
{
	struct library *library = (struct library *)screen;

	column_widths(rect.cols - MARGIN - 1, GAP, library->widths);
	library->body = (struct rect){ rect.row + 2, rect.col, rect.rows - 3, rect.cols };
	draw_bar(library, app, (struct rect){ rect.row, rect.col, 1, rect.cols });
	draw_titles(library, app, (struct rect){ rect.row + 1, rect.col, 1, rect.cols });
	if (library->list.count > 0)
		list_draw(&library->list, app, library->body, draw_row, library);
	else
		draw_nothing(library, app);
	draw_status(library, app,
		    (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols });
}

enum column library_column_at(const struct library *library, int row, int col)
{
	int at = library->body.col + MARGIN;

	if (row != library->body.row - 1)
		return COLUMN_COUNT;
	for (int c = 0; c < COLUMN_COUNT; c++) {
		if (library->widths[c] == 0)
			continue;
		if (col >= at && col < at + library->widths[c])
			return (enum column)c;
		at += library->widths[c] + GAP;
	}
	return COLUMN_COUNT;
}
