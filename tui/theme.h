/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Theme: how what is shown looks, by what it is. */
#ifndef DUIDU_THEME_H
#define DUIDU_THEME_H

#include "tui/term/term.h"

enum look {
	LOOK_TEXT,    /* body of a report */
	LOOK_PART,    /* heading of level 1 */
	LOOK_SECTION, /* heading of level 2 */
	LOOK_ITEM,    /* heading of level 3 */
	LOOK_COMMON,  /* what many reports say */
	LOOK_QUIET,   /* what is there to be overlooked: hints, fillers, rules */
	LOOK_TITLE,   /* name of a report or screen, in the line above */
	LOOK_BAR,     /* the rest of the line above */
	LOOK_STATUS,  /* the line below */
	LOOK_KEY,     /* a key named in it */
	LOOK_CHOSEN,  /* the current row of a list */
	LOOK_MARKED,  /* a row marked in a list */
	LOOK_FIGURE,  /* a figure in a text, marked but quiet */
	LOOK_MATCH_1, /* a figure with a counterpart: of four looks one, by its number */
	LOOK_MATCH_2,
	LOOK_MATCH_3,
	LOOK_MATCH_4,
	LOOK_GAUGE,   /* a bar that shows a size */
	LOOK_HIT,     /* what a search found */
	LOOK_SPOT,    /* the hit or figure that one has gone to */
	LOOK_ERROR,   /* a message of something wrong */
	LOOK_COUNT
};

/* So many looks of matches there are, from LOOK_MATCH_1 on. */
enum { MATCH_LOOKS = LOOK_MATCH_4 - LOOK_MATCH_1 + 1 };

/* How it looks with that many colours (0: with attributes alone). */
struct style theme_style(enum look look, int colours);

/* A style laid over another: its colours where it has any, and the attributes of both. */
struct style theme_over(struct style base, struct style over);

#endif
