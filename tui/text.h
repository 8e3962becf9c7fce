/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text: a pane that shows a report. Its position is a place in the text, which it keeps on every
 * change of size; rows are only how it is shown now.
 */
#ifndef DUIDU_TEXT_PANE_H
#define DUIDU_TEXT_PANE_H

#include "query/find.h"
#include "tui/app.h"
#include "tui/figures.h"
#include "tui/sheet.h"

struct text {
	const struct report *report; /* borrowed, as the sheet */
	const struct sheet *sheet;
	struct layout *layout;
	struct layout_options options;
	struct layout_pos top;	       /* the row that is shown first */
	struct place anchor;	       /* where it begins; what is kept when the layout changes */
	int height;		       /* rows shown */
	struct rect column;	       /* where the text stands, as drawn last */
	int margin;		       /* empty cells at its left */
	struct find *find;	       /* hits of what was searched last */
	struct span spot;	       /* the hit or figure that one has gone to; empty for none */
	bool arriving;		       /* the anchor is to be shown as soon as there is a layout */
	const struct figures *figures; /* to be marked and stepped to; borrowed; NULL for none */
	struct layer common;	       /* what many reports say; borrowed */
	struct layer matches;	       /* figures that have counterparts in other texts; borrowed */
};

#define TEXT_NONE ((size_t)-1)

void text_init(struct text *text, const struct report *report, const struct sheet *sheet);
void text_free(struct text *text);

/* Shows the report by another sheet, as with other inserts; the place stays. Positions do not. */
void text_set_sheet(struct text *text, const struct sheet *sheet);

/*
 * Fits the text into rect, with a measure that eyes can follow, in the middle. True when it was
 * laid out anew.
 */
bool text_fit(struct text *text, const struct app *app, struct rect rect);

/* Draws the rows from top on, after text_fit(); the cursor goes to the spot or the first row. */
void text_draw(struct text *text, struct app *app);

/* The cell of a place in the row that draws it. */
int text_cell(const struct text *text, struct place place);

/* Places the cursor at the row that is read: beside its text where there is room. */
void text_rest(const struct text *text, struct app *app);

/* Draws one row of the layout at a row of the screen. */
void text_draw_row(struct text *text, struct app *app, struct layout_pos pos, int row);

/* Moves as a command asks: MOVING, sections and parts. False when it is another command. */
bool text_act(struct text *text, const struct command *command);

/* Moves by rows, not beyond the text's ends. */
void text_scroll(struct text *text, long rows);

/* Brings a place to the top of the pane. */
void text_go(struct text *text, struct place place);

/* Whether a place is to be seen; moves so that it is. */
bool text_shows(struct text *text, struct place place);
void text_show(struct text *text, struct place place);

/*
 * Searches what was typed; the spot becomes the first hit from a place on, or the last before it.
 * False where there is none.
 */
bool text_seek(struct text *text, struct slice typed, struct place from, bool forward);

/* Moves the spot so many hits (at least 1) on or back from a place, there being some; true when it
 * went round the end. */
bool text_next_hit(struct text *text, struct place from, bool forward, unsigned long steps);

/* The spot's place, and whether there is one. */
bool text_spot(const struct text *text, struct place *place);

/* Forgets what was searched. */
void text_forget(struct text *text);

/* How many hits there are; *number: which of them one is at, from 1, or 0. */
size_t text_hits(const struct text *text, size_t *number);

/* The number of the figure that one is at; TEXT_NONE for none. */
size_t text_figure(const struct text *text);

/* Lights a figure, and moves so that it is to be seen. */
void text_light_figure(struct text *text, size_t number);

/* The same with the figure so many (at least 1) on or back, there being some; it goes round the
 * ends. */
void text_next_figure(struct text *text, bool forward, unsigned long steps);

/* The same with the one that is drawn at a cell of the screen; false where there is none. */
bool text_light_at(struct text *text, int row, int col);

/* What is drawn at a cell of the screen; false where no text is. */
bool text_place_at(const struct text *text, int row, int col, struct place *place);

/* The place nearest to one that another version of the text may have had: in it, at a character. */
struct place text_nearest(const struct text *text, struct place place);

/* Percent of the way from the start to where the end is shown: 100 only there. */
unsigned text_percent(struct text *text);

/* The heading in effect at a place, of a level at most `level`; NULL for none. */
const struct heading *text_heading(const struct text *text, struct place place, unsigned level);

/*
 * The place that a command of START, END, PERCENT, sections or parts leads to from *place; false
 * when it is another command. The text has paragraphs, and was fitted.
 */
bool text_target(struct text *text, const struct command *command, struct place *place);

#endif
