/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: panes beside each other, as many as have room, with a rule between them. */
#include "base/i18n.h"
#include "base/mem.h"
#include "text/width.h"
#include "tui/bar.h"
#include "tui/caption.h"
#include "tui/compare_inside.h"

enum {
	NARROWEST = 36, /* cells of a pane */
	RULE = 3,	/* cells between two panes */
	TALL = 8,	/* rows from which on titles and sections have lines of their own */
};

/* How many panes there is room for, and which they are: those around the one with the keys. */
static bool choose_sides(struct compare *compare, int cols)
{
	size_t most = (size_t)((cols + RULE) / (NARROWEST + RULE));
	size_t shown = most < 1 ? 1 : most > compare->count ? compare->count : most;
	size_t first = compare->first;

	if (first + shown > compare->count)
		first = compare->count - shown;
	if (compare->focus < first)
		first = compare->focus;
	if (compare->focus >= first + shown)
		first = compare->focus - shown + 1;
	bool changed = first != compare->first || shown != compare->shown;
	compare->first = first;
	compare->shown = shown;
	for (size_t i = 0; i < compare->count; i++) {
		compare->bands.shown[i] = i >= first && i < first + shown;
		compare->sides[i].rect = (struct rect){ 0 };
	}
	return changed;
}

/* Gives each pane its cells; what does not divide goes to the first ones. */
static bool fit_sides(struct compare *compare, struct app *app, struct rect body)
{
	int n = (int)compare->shown, col = body.col;
	int cells = body.cols - RULE * (n - 1);
	bool changed = false;

	for (int i = 0; i < n; i++) {
		size_t number = compare->first + (size_t)i;
		struct rect rect = { body.row, col, body.rows, cells / n + (i < cells % n) };
		compare->sides[number].rect = rect;
		changed |= text_fit(&compare->texts[number], app, rect);
		col += rect.cols + RULE;
	}
	return changed;
}

static void arrange(struct compare *compare, struct app *app, struct rect body)
{
	bool changed = choose_sides(compare, body.cols);

	changed |= fit_sides(compare, app, body);
	if (!changed)
		return;
	bands_reset(&compare->bands);
	if (compare->together && (compare->anchor.para > 0 || compare->anchor.byte > 0))
		compare->top = bands_find(&compare->bands, compare->anchor_side, compare->anchor);
}

static void draw_rules(const struct compare *compare, struct app *app, struct rect rect,
		       enum look look)
{
	for (size_t i = compare->first + 1; i < compare->first + compare->shown; i++)
		for (int row = 0; row < rect.rows; row++)
			term_put(app->term, rect.row + row, compare->sides[i].rect.col - 2,
				 rect.col + rect.cols, SLICE("|"), app_style(app, look));
}

/* What a pane says of a passage that it has not: where its matter stands, or that it is nowhere. */
static void add_missing(struct str *out, const struct compare *compare, size_t number, size_t band)
{
	const struct pairing *pairing = &compare->comparison.pairing;
	size_t see = pairing->bands[band].see[number];
	const struct heading *heading = NULL;

	if (see != PAIR_NONE)
		heading = text_heading(&compare->texts[number],
				       (struct place){ pairing->bands[see].first[number], 0 }, 2);
	if (heading)
		str_addf(out, _("see %s"), heading->title);
	else
		str_adds(out, pairing->bands[band].by_hand ? _("no counterpart, by hand")
							   : _("no counterpart"));
}

/* Dots down the passage that is not there; its first row says so. */
static void draw_missing(struct compare *compare, struct app *app, size_t number,
			 struct band_pos at, int row)
{
	enum { INDENT = 4 };
	struct rect column = compare->texts[number].column;
	struct str words = { 0 };
	int indent = column.cols > 2 * INDENT ? INDENT : 0;

	str_adds(&words, at.row == 1 ? ". . . . . " : ".");
	if (at.row == 1)
		add_missing(&words, compare, number, at.band);
	term_put(app->term, row, column.col + indent, column.col + column.cols,
		 bar_fit((struct slice){ str_text(&words), words.n }, column.cols - indent,
			 term_ambiguous(app->term)),
		 app_style(app, LOOK_QUIET));
	str_free(&words);
}

/* The panes row by row, whatever each has there. */
static void draw_together(struct compare *compare, struct app *app)
{
	struct band_pos at = compare->top;
	struct rect first = compare->sides[compare->first].rect;

	for (int i = 0; i < first.rows && compare->comparison.pairing.count > 0; i++) {
		for (size_t n = compare->first; n < compare->first + compare->shown; n++) {
			struct layout_pos pos;
			enum band_row kind = bands_row(&compare->bands, at, n, &pos);
			if (kind == BAND_ROW)
				text_draw_row(&compare->texts[n], app, pos, first.row + i);
			else if (kind == BAND_NOTHING && at.row > 0)
				draw_missing(compare, app, n, at, first.row + i);
		}
		if (bands_step(&compare->bands, &at, 1) == 0)
			break;
	}
}

static void place_cursor(struct compare *compare, struct app *app)
{
	struct text *text = &compare->texts[compare->focus];
	struct place spot;

	text_rest(text, app);
	if (!compare->together || !text_spot(text, &spot))
		return;
	struct band_pos at = bands_find(&compare->bands, compare->focus, spot), row = compare->top;
	for (int i = 0; i < text->column.rows; i++) {
		if (row.band == at.band && row.row == at.row)
			term_cursor(app->term, text->column.row + i,
				    text->column.col + text_cell(text, spot));
		if (bands_step(&compare->bands, &row, 1) == 0)
			break;
	}
}

static void draw_free(struct compare *compare, struct app *app)
{
	for (size_t n = compare->first; n < compare->first + compare->shown; n++)
		if (n != compare->focus)
			text_draw(&compare->texts[n], app);
	text_draw(&compare->texts[compare->focus], app);
}

static void draw_title(struct compare *compare, struct app *app, size_t number, int row)
{
	struct rect rect = compare->sides[number].rect;
	struct text *text = &compare->texts[number];
	bool focus = number == compare->focus;
	struct str title = { 0 }, hits = { 0 };
	int end = rect.col + rect.cols;
	struct style style = app_style(app, focus ? LOOK_CHOSEN : LOOK_SECTION);

	caption_title(&title, compare->sides[number].report);
	caption_hits(&hits, text, false);
	if (hits.n == 0)
		str_addf(&hits, "%3u %%", text_percent(text));
	if (focus && compare->count > 1)
		term_put(app->term, row, rect.col, end, SLICE(">"), style);
	int right = bar_right(app, (struct rect){ row, rect.col, 1, rect.cols }, str_text(&hits));
	int col = rect.col + (compare->count > 1 ? 2 : 0);
	term_put(app->term, row, col, right - 1,
		 bar_fit((struct slice){ str_text(&title), title.n }, right - 1 - col,
			 term_ambiguous(app->term)),
		 style);
	str_free(&title);
	str_free(&hits);
}

/*
 * How alike the passages at the top are, from 0 to 1: of two reports at the end of the first pane,
 * of more at the end of each other one.
 */
static int draw_score(struct compare *compare, struct app *app, size_t number, int row)
{
	const struct pairing *pairing = &compare->comparison.pairing;
	struct rect rect = compare->sides[number].rect;
	bool two = compare->count == 2 && compare->shown == 2;
	size_t of = two ? 1 - number : number;
	int end = rect.col + rect.cols;
	const struct band *band = &pairing->bands[compare->top.band];
	struct str score = { 0 };

	if (!compare->together || of == 0 || compare->top.band >= pairing->count ||
	    (band->score[of] <= 0 && !band->by_hand))
		return end;
	if (band->by_hand)
		str_adds(&score, _("by hand"));
	else
		str_addf(&score, "%.2f", (double)band->score[of]);
	struct slice text = { str_text(&score), score.n };
	int at = end - (int)width_text(text, term_ambiguous(app->term));
	term_put(app->term, row, at, end, text, app_style(app, LOOK_BAR));
	str_free(&score);
	return at - 1;
}

static void draw_path(struct compare *compare, struct app *app, size_t number, int row)
{
	struct rect rect = compare->sides[number].rect;
	int cells = draw_score(compare, app, number, row) - rect.col;
	struct str path = { 0 };

	if (compare->sides[number].missing)
		add_missing(&path, compare, number, compare->top.band);
	else
		caption_path(&path, &compare->texts[number], cells);
	term_put(app->term, row, rect.col, rect.col + cells,
		 bar_fit((struct slice){ str_text(&path), path.n }, cells,
			 term_ambiguous(app->term)),
		 app_style(app, LOOK_BAR));
	str_free(&path);
}

/* Titles above sections, or titles alone where rows are dear; underlined at the bottom. */
static void draw_bars(struct compare *compare, struct app *app, struct rect bars)
{
	int last = bars.row + bars.rows - 1;

	if (bars.rows > 1)
		term_fill(app->term, last, bars.col, bars.col + bars.cols,
			  app_style(app, LOOK_BAR));
	for (size_t n = compare->first; n < compare->first + compare->shown; n++) {
		draw_title(compare, app, n, bars.row);
		if (bars.rows > 1)
			draw_path(compare, app, n, last);
	}
	draw_rules(compare, app, (struct rect){ bars.row, bars.col, 1, bars.cols }, LOOK_QUIET);
	if (bars.rows > 1)
		draw_rules(compare, app, (struct rect){ last, bars.col, 1, bars.cols }, LOOK_BAR);
}

static void draw_status(struct compare *compare, struct app *app, struct rect row)
{
	static const struct hint hints[] = {
		{ ACTION_PANE_NEXT, N_("other pane") }, { ACTION_MATCH_NEXT, N_("match") },
		{ ACTION_OVERVIEW, N_("overview") },	{ ACTION_SECTION_NEXT, N_("section") },
		{ ACTION_SEARCH, N_("search") },	{ ACTION_READ, N_("read alone") },
		{ ACTION_TARGETS, N_("targets") },	{ ACTION_HELP, N_("help") },
		{ ACTION_QUIT, N_("leave") },		{ ACTION_MOUSE, N_("mouse off") },
	};
	static const struct hint free_hint = { ACTION_TOGETHER, N_("each alone") };
	static const struct hint together_hint = { ACTION_TOGETHER, N_("together") };
	struct str text = { 0 };
	struct hint all[COUNT(hints) + 1];

	if (compare->prompt.open) {
		caption_hits(&text, &compare->texts[compare->focus], compare->prompt.line.n > 0);
		bar_prompt(app, row, &compare->prompt, str_text(&text));
		str_free(&text);
		return;
	}
	all[0] = compare->together ? free_hint : together_hint;
	for (size_t i = 0; i < COUNT(hints); i++)
		all[i + 1] = hints[i];
	compare_say(&text, compare, row.cols, term_ambiguous(app->term));
	bar_status(app, row, ON_COMPARE, str_text(&text), all, COUNT(all));
	str_free(&text);
}

static void draw_texts(struct compare *compare, struct app *app, struct rect body)
{
	if (compare->together) {
		draw_together(compare, app);
		place_cursor(compare, app);
	} else {
		draw_free(compare, app);
	}
	draw_rules(compare, app, body, LOOK_QUIET);
}

/* The list, under a rule where texts stand above it. */
static void draw_overview(struct compare *compare, struct app *app, struct rect rect)
{
	if (!compare->overview_alone)
		for (int col = rect.col; col < rect.col + rect.cols; col++)
			term_put(app->term, rect.row - 1, col, rect.col + rect.cols, SLICE("-"),
				 app_style(app, LOOK_QUIET));
	overview_draw(&compare->overview, app, rect);
}

void compare_draw(struct screen *screen, struct app *app, struct rect rect)
{
	struct compare *compare = (struct compare *)screen;
	struct rect bars = { rect.row, rect.col, rect.rows >= TALL ? 2 : 1, rect.cols };
	struct rect body = { rect.row + bars.rows, rect.col, rect.rows - bars.rows - 1, rect.cols };

	struct rect below = compare_overview_split(compare, &body);

	arrange(compare, app, body);
	if (compare->together)
		compare_follow(compare, false);
	compare->overview_rect = below;
	if (below.rows > 0 && !compare->overview_keys)
		draw_overview(compare, app, below);
	if (below.rows == 0 || !compare->overview_alone)
		draw_texts(compare, app, body);
	if (below.rows > 0 && compare->overview_keys)
		draw_overview(compare, app, below);
	draw_bars(compare, app, bars);
	draw_status(compare, app,
		    (struct rect){ rect.row + rect.rows - 1, rect.col, 1, rect.cols });
}
