/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overview: rows of three kinds under their titles. */
#include "tui/overview.h"

#include <math.h>
#include <stdio.h>

#include "base/i18n.h"
#include "query/section.h"
#include "report/coverage.h"
#include "text/tsv.h"
#include "text/width.h"
#include "tui/bar.h"
#include "tui/figures.h"
#include "tui/matches.h"

/* Cells: of the sign of what is chosen, between columns, of columns, of one half of a bar. */
enum { MARK = 2, GAP = 2, NUMBER = 5, NAME = 36, VALUE = 14, SHARE = 4, HALF = 10 };

static void add(struct overview *overview, enum overview_kind kind, size_t number)
{
	overview->rows[overview->list.count++] = (struct overview_row){ kind, number };
}

static bool has(const struct band *band, size_t of)
{
	return band->first[of] < band->last[of];
}

static void add_sections(struct overview *overview)
{
	const struct pairing *pairing = &overview->comparison->pairing;

	add(overview, OVERVIEW_TITLE, OVERVIEW_SECTION);
	for (size_t i = 0; i < pairing->count; i++)
		if (has(&pairing->bands[i], 0) || has(&pairing->bands[i], overview->other))
			add(overview, OVERVIEW_SECTION, i);
}

static void add_figures(struct overview *overview)
{
	const struct comparison *c = overview->comparison;

	add(overview, OVERVIEW_TITLE, OVERVIEW_FIGURE);
	for (size_t i = 0; i < c->match_count; i++)
		if (c->matches[i].target[overview->other] != PAIR_NONE)
			add(overview, OVERVIEW_FIGURE, i);
}

/* What share of what a report plans each topic has: in shares[topic][side]. */
static void take_shares(struct overview *overview, size_t of, size_t side)
{
	struct str packed = { 0 };
	struct slice topic;
	size_t chars, all = 0;

	coverage_add(&packed, overview->comparison->reports[of]);
	struct slice rest = { str_text(&packed), packed.n };
	while (coverage_next(&rest, &topic, &chars)) {
		all += chars;
		for (size_t i = 0; i < topics_count(overview->topics); i++)
			if (slice_is(topic, topic_id(overview->topics, i)))
				overview->shares[i][side] = (double)chars;
	}
	for (size_t i = 0; i < topics_count(overview->topics) && all > 0; i++)
		overview->shares[i][side] /= (double)all;
	str_free(&packed);
}

static void add_topics(struct overview *overview)
{
	take_shares(overview, 0, 0);
	take_shares(overview, overview->other, 1);
	add(overview, OVERVIEW_TITLE, OVERVIEW_TOPIC);
	for (size_t i = 0; i < topics_count(overview->topics); i++)
		if (overview->shares[i][0] > 0 || overview->shares[i][1] > 0)
			add(overview, OVERVIEW_TOPIC, i);
}

void overview_find(struct arena *arena, const struct comparison *comparison,
		   const struct topics *topics, size_t other, struct overview *out)
{
	enum { TITLES = 3 };
	size_t topic_count = topics_count(topics);
	size_t most = TITLES + comparison->pairing.count + comparison->match_count + topic_count;

	*out = (struct overview){ .comparison = comparison, .topics = topics, .other = other };
	out->rows = arena_array(arena, most, sizeof(*out->rows));
	out->shares = arena_array(arena, topic_count, sizeof(*out->shares));
	add_sections(out);
	add_figures(out);
	add_topics(out);
}

static void put(struct app *app, struct rect field, struct slice text, struct style style)
{
	term_put(app->term, field.row, field.col, field.col + field.cols,
		 bar_fit(text, field.cols, term_ambiguous(app->term)), style);
}

static void put_right(struct app *app, struct rect field, struct slice text, struct style style)
{
	unsigned ambiguous = term_ambiguous(app->term);
	struct slice words = bar_fit(text, field.cols, ambiguous);
	int cells = (int)width_text(words, ambiguous);

	field.col += field.cols - cells;
	field.cols = cells;
	put(app, field, words, style);
}

/* Takes a field of so many cells off the left of what is left of a row. */
static struct rect take(struct rect *rest, int cells)
{
	struct rect field = *rest;

	field.cols = cells < rest->cols ? cells : rest->cols;
	cells = field.cols + GAP < rest->cols ? field.cols + GAP : rest->cols;
	rest->col += cells;
	rest->cols -= cells;
	return field;
}

/* What a section is called; of the opening of a report what stands in for it. */
static void add_section_name(struct str *out, const struct report *report, size_t para)
{
	const struct outline *outline = &report->outline;
	size_t number = outline->para_heading[para];

	if (number == OUTLINE_NONE)
		str_adds(out, _("(opening)"));
	else
		str_adds(out, outline->headings[number].title);
}

static void draw_side(const struct overview *overview, struct app *app, struct rect field,
		      const struct band *band, size_t of, struct style style)
{
	const struct pairing *pairing = &overview->comparison->pairing;
	const struct report *report = overview->comparison->reports[of];
	struct str name = { 0 };

	if (has(band, of)) {
		add_section_name(&name, report, band->first[of]);
	} else if (band->see[of] != PAIR_NONE && has(&pairing->bands[band->see[of]], of)) {
		struct str see = { 0 };
		add_section_name(&see, report, pairing->bands[band->see[of]].first[of]);
		str_addf(&name, _("see %s"), str_text(&see));
		str_free(&see);
	} else {
		str_adds(&name, _("no counterpart"));
	}
	put(app, field, (struct slice){ str_text(&name), name.n },
	    has(band, of) ? style : app_style(app, LOOK_QUIET));
	str_free(&name);
}

static void draw_section(const struct overview *overview, struct app *app, size_t number,
			 struct rect rest, struct style style)
{
	const struct band *band = &overview->comparison->pairing.bands[number];
	struct rect score = take(&rest, NUMBER);
	struct rect left = take(&rest, (rest.cols - GAP) / 2);
	char text[16];

	if (band->by_hand) {
		put_right(app, score, slice_of(_("hand")), style);
	} else if (has(band, 0) && has(band, overview->other)) {
		snprintf(text, sizeof(text), "%.2f", (double)band->score[overview->other]);
		put_right(app, score, slice_of(text), style);
	}
	draw_side(overview, app, left, band, 0, style);
	draw_side(overview, app, rest, band, overview->other, style);
}

/*
 * A bar from the middle to the side of the higher figure, as long as the difference is of the
 * greater one. Dots where the figures differ but leave open which is higher.
 */
static void draw_bar(struct app *app, struct rect field, const struct target *a,
		     const struct target *b, const struct target_difference *difference,
		     struct style style)
{
	double greater = fmax(fabs(a->low), fabs(b->low));
	bool left = difference->by > 0;
	int length = 0;

	if (field.cols < 2 * HALF + 1)
		return;
	if (!isnan(difference->by) && greater > 0)
		length = (int)ceil(fmin(1, fabs(a->low - b->low) / greater) * HALF);
	if (difference->order == TARGET_EQUAL)
		length = 0;
	for (int i = 0; i < length; i++)
		term_put(app->term, field.row, field.col + (left ? HALF - 1 - i : HALF + 1 + i),
			 field.col + field.cols,
			 difference->order == TARGET_UNDECIDED ? SLICE(".") : SLICE("#"), style);
	term_put(app->term, field.row, field.col + HALF, field.col + field.cols,
		 difference->order == TARGET_EQUAL ? SLICE("=") : SLICE("|"),
		 app_style(app, LOOK_QUIET));
}

static void draw_value(struct app *app, struct rect field, const struct target *target,
		       struct style style)
{
	struct str value = { 0 };

	figures_value(&value, target, term_ambiguous(app->term));
	put_right(app, field, (struct slice){ str_text(&value), value.n }, style);
	str_free(&value);
}

/* The cells of a name: what the other columns leave, within reason. */
static int name_cells(struct rect rest, int others)
{
	int cells = rest.cols - others;

	return cells < NAME ? cells : NAME;
}

static void draw_figure(const struct overview *overview, struct app *app, size_t number,
			struct rect rest, struct style style)
{
	const struct comparison *c = overview->comparison;
	const struct figure_match *match = &c->matches[number];
	const struct target *a = &c->reports[0]->targets[match->target[0]];
	const struct target *b =
		&c->reports[overview->other]->targets[match->target[overview->other]];
	enum look look = (enum look)(LOOK_MATCH_1 + number % MATCH_LOOKS);
	char text[32];

	snprintf(text, sizeof(text), "[%zu]", number + 1);
	put_right(app, take(&rest, NUMBER), slice_of(text), app_style(app, look));
	put(app, take(&rest, name_cells(rest, 2 * VALUE + 2 * HALF + 1 + 3 * GAP)),
	    slice_of(a->label), style);
	draw_value(app, take(&rest, VALUE), a, style);
	draw_bar(app, take(&rest, 2 * HALF + 1), a, b, &match->difference[overview->other],
		 app_style(app, look));
	draw_value(app, take(&rest, VALUE), b, style);
}

/* A share, and as many signs for it as it is of a half. */
static void draw_share(struct app *app, struct rect field, double share, struct style style)
{
	char text[16];
	int length = (int)ceil(2 * share * field.cols);

	snprintf(text, sizeof(text), "%.0f%%", 100 * share);
	put_right(app, take(&field, SHARE), slice_of(text), style);
	for (int i = 0; i < length && i < field.cols; i++)
		term_put(app->term, field.row, field.col + i, field.col + field.cols, SLICE("#"),
			 app_style(app, LOOK_FIGURE));
}

static void draw_topic(const struct overview *overview, struct app *app, size_t number,
		       struct rect rest, struct style style)
{
	take(&rest, NUMBER);
	put(app, take(&rest, name_cells(rest, 2 * VALUE)), topic_name(overview->topics, number),
	    style);
	draw_share(app, take(&rest, (rest.cols - GAP) / 2), overview->shares[number][0], style);
	draw_share(app, rest, overview->shares[number][1], style);
}

/* Above the rows of a kind: what they are, and whose. */
static void draw_title(const struct overview *overview, struct app *app, size_t kind,
		       struct rect rest)
{
	static const char *const titles[] = {
		[OVERVIEW_SECTION] = N_("Sections"),
		[OVERVIEW_FIGURE] = N_("Figures"),
		[OVERVIEW_TOPIC] = N_("Topics, by their share of what is planned"),
	};
	struct str text = { 0 };

	str_addf(&text, "%s   ", _(titles[kind]));
	matches_name(&text, overview->comparison, 0);
	str_adds(&text, " | ");
	matches_name(&text, overview->comparison, overview->other);
	put(app, rest, (struct slice){ str_text(&text), text.n }, app_style(app, LOOK_PART));
	str_free(&text);
}

static void draw_row(void *of, struct app *app, size_t index, bool chosen, struct rect rect)
{
	static void (*const draw[])(const struct overview *, struct app *, size_t, struct rect,
				    struct style) = {
		[OVERVIEW_SECTION] = draw_section,
		[OVERVIEW_FIGURE] = draw_figure,
		[OVERVIEW_TOPIC] = draw_topic,
	};
	const struct overview *overview = of;
	const struct overview_row *row = &overview->rows[index];
	struct rect rest = { rect.row, rect.col + MARK, 1, rect.cols - MARK };
	struct style style = app_style(app, chosen ? LOOK_CHOSEN : LOOK_TEXT);

	if (chosen)
		term_put(app->term, rect.row, rect.col, rect.col + 1, SLICE(">"), style);
	if (row->kind == OVERVIEW_TITLE)
		draw_title(overview, app, row->number, rest);
	else
		draw[row->kind](overview, app, row->number, rest, style);
}

void overview_draw(struct overview *overview, struct app *app, struct rect rect)
{
	list_draw(&overview->list, app, rect, draw_row, overview);
}

void overview_choose_band(struct overview *overview, size_t band)
{
	enum { ABOVE = 3 };

	for (size_t i = 0; i < overview->list.count; i++)
		if (overview->rows[i].kind == OVERVIEW_SECTION && overview->rows[i].number == band)
			list_choose(&overview->list, i);
	overview->list.top = overview->list.chosen > ABOVE ? overview->list.chosen - ABOVE : 0;
}

bool overview_topic_place(const struct overview *overview, size_t of, struct place *place)
{
	const struct outline *outline = &overview->comparison->reports[of]->outline;
	struct slice wanted =
		topic_id(overview->topics, overview->rows[overview->list.chosen].number);

	for (size_t i = 0; i < outline->count; i++) {
		struct slice topics = slice_of(outline->headings[i].topics), first;
		if (!slice_cut(&topics, ',', &first) || !slice_is(first, wanted))
			continue;
		*place = (struct place){ outline->headings[i].para, outline->headings[i].start };
		return true;
	}
	return false;
}
