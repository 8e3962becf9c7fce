/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the comparison: its state, shared by what acts on it and what draws it. */
#ifndef DUIDU_COMPARE_INSIDE_H
#define DUIDU_COMPARE_INSIDE_H

#include "query/comparison.h"
#include "tui/bands.h"
#include "tui/matches.h"
#include "tui/overview.h"
#include "tui/prompt.h"
#include "tui/screen.h"

/* One report of the comparison; texts stand in an array of their own, for the bands. */
struct side {
	int64_t id;
	struct report *report;
	const struct sheet *sheet;
	struct matches matches;
	struct layer common; /* what many reports say, when it is known */
	struct rect rect;    /* of its text; empty while it is not shown */
	bool missing;	     /* the passage at the top has no counterpart here */
};

struct compare {
	struct screen screen;
	struct arena *arena;	     /* of the reports */
	struct arena *pairing_arena; /* of what pairs them */
	struct side sides[PAIR_REPORTS];
	struct text texts[PAIR_REPORTS];
	size_t count;
	struct yardstick yardstick;
	struct comparison comparison;
	struct bands bands;
	size_t first, shown; /* sides that the terminal has room for */
	size_t focus;
	bool together;
	bool values;		   /* of counterparts are shown beside figures */
	bool dimmed, common_known; /* what many reports say */
	struct band_pos top;	   /* while together: the row that is shown first */
	/* What is kept when the layout changes: a place, and whose it is. */
	size_t anchor_side;
	struct place anchor;
	struct overview overview; /* while it is open */
	struct rect overview_rect;
	bool overview_open, overview_keys; /* keys go to it */
	bool overview_alone;		   /* there it stands in the place of the texts */
	struct prompt prompt;
	bool forward;
	struct band_pos origin_top; /* where a search began */
	struct place origin[PAIR_REPORTS];
};

/* Brings the texts to where the bands are; after a move, a place is taken that is to be kept. */
void compare_follow(struct compare *compare, bool moved);

/* Whether row a is above row b. */
bool compare_above(struct band_pos a, struct band_pos b);

/* Whether a place of the pane with the keys is to be seen; moves so that it is. */
bool compare_shows(struct compare *compare, struct place place);
void compare_show(struct compare *compare, struct place place);

/* Goes to a figure with a counterpart, or to one without. */
void compare_next_match(struct compare *compare, struct app *app, const struct command *command);

/* Lights a figure of the pane with the keys and its counterparts, and moves there. */
void compare_light(struct compare *compare, const struct span *span);

/* Adds what the line below says: of the figure that one is at, else how much was matched. */
void compare_say(struct str *out, const struct compare *compare, int cells, unsigned ambiguous);

/* Scrolls all panes together or each alone, the other way than before. */
void compare_turn_together(struct compare *compare, struct app *app);

/* The paragraph that is read: of the spot while it is to be seen, else the one at the top. */
size_t compare_paragraph(struct compare *compare);

/* Pairs the reports as they stand now. */
void compare_pair(struct compare *compare);

/* Pairs the section that is read with that of the other pane, or parts the two, or forgets what was
 * said so of it. */
void compare_pair_by_hand(struct compare *compare, struct app *app);

/* Dims what many reports say, or no longer. */
void compare_turn_common(struct compare *compare, struct app *app);

/* Brings the other panes to what corresponds to the paragraph that is read, each alone. */
void compare_bring(struct compare *compare, struct app *app);

/* Opens the overview, anew where it is open; without the keys. */
void compare_overview_open(struct compare *compare);
void compare_overview_close(struct compare *compare);
/* Opens it, or gives it the keys, or closes it when it has them. */
void compare_overview_turn(struct compare *compare);

/* Takes the rows of the overview off what the texts have: none while it is closed. */
struct rect compare_overview_split(struct compare *compare, struct rect *body);

/* What it does with a command or the mouse while it has the keys; false: that is not for it. */
bool compare_overview_act(struct compare *compare, const struct command *command);
bool compare_overview_point(struct compare *compare, const struct event *event);

/* Searching: begins to type; goes on; forgets. */
void compare_search(struct compare *compare, bool forward);
void compare_next_hit(struct compare *compare, struct app *app, const struct command *command);
void compare_forget(struct compare *compare);
struct prompt *compare_prompt(struct screen *screen);
void compare_typed(struct screen *screen, struct app *app, enum prompt_answer answer);

void compare_draw(struct screen *screen, struct app *app, struct rect rect);

#endif
