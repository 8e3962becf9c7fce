/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Theme: one accent colour, bold for what is current, dim for what may be overlooked. The colours
 * can be read on dark and on light backgrounds; without colour attributes alone tell all apart.
 */
#include "tui/theme.h"

enum {
	ACCENT = 31,  /* of 256: a blue between cyan and navy */
	AMBER = 222,  /* behind a hit */
	ORANGE = 208, /* behind the hit that one is at */
	INK = 16,     /* black, whatever the terminal's palette */
	RED = 160,
	/* Of matches, told apart at a glance; their numbers say which is which. */
	GREEN = 71,
	PURPLE = 134,
	OCHRE = 136,
};

struct style theme_style(enum look look, int colours)
{
	static const struct {
		struct style rich, poor, bare; /* 256 colours, 8, none */
	} styles[] = {
		[LOOK_TEXT] = { { -1, -1, 0 }, { -1, -1, 0 }, { -1, -1, 0 } },
		[LOOK_PART] = { { ACCENT, -1, STYLE_BOLD },
				{ 6, -1, STYLE_BOLD },
				{ -1, -1, STYLE_BOLD | STYLE_UNDERLINE } },
		[LOOK_SECTION] = { { -1, -1, STYLE_BOLD },
				   { -1, -1, STYLE_BOLD },
				   { -1, -1, STYLE_BOLD } },
		[LOOK_ITEM] = { { ACCENT, -1, 0 }, { 6, -1, 0 }, { -1, -1, STYLE_UNDERLINE } },
		[LOOK_COMMON] = { { -1, -1, STYLE_DIM },
				  { -1, -1, STYLE_DIM },
				  { -1, -1, STYLE_DIM } },
		[LOOK_QUIET] = { { -1, -1, STYLE_DIM },
				 { -1, -1, STYLE_DIM },
				 { -1, -1, STYLE_DIM } },
		[LOOK_TITLE] = { { ACCENT, -1, STYLE_BOLD | STYLE_UNDERLINE },
				 { 6, -1, STYLE_BOLD | STYLE_UNDERLINE },
				 { -1, -1, STYLE_BOLD | STYLE_UNDERLINE } },
		[LOOK_BAR] = { { -1, -1, STYLE_UNDERLINE },
			       { -1, -1, STYLE_UNDERLINE },
			       { -1, -1, STYLE_UNDERLINE } },
		[LOOK_STATUS] = { { -1, -1, STYLE_DIM }, { -1, -1, STYLE_DIM }, { -1, -1, 0 } },
		[LOOK_KEY] = { { ACCENT, -1, 0 }, { 6, -1, 0 }, { -1, -1, STYLE_BOLD } },
		[LOOK_CHOSEN] = { { ACCENT, -1, STYLE_BOLD },
				  { 6, -1, STYLE_BOLD },
				  { -1, -1, STYLE_BOLD } },
		[LOOK_MARKED] = { { ACCENT, -1, 0 }, { 6, -1, 0 }, { -1, -1, STYLE_UNDERLINE } },
		[LOOK_FIGURE] = { { ACCENT, -1, 0 }, { 6, -1, 0 }, { -1, -1, STYLE_BOLD } },
		[LOOK_MATCH_1] = { { ACCENT, -1, STYLE_BOLD },
				   { 6, -1, STYLE_BOLD },
				   { -1, -1, STYLE_BOLD } },
		[LOOK_MATCH_2] = { { OCHRE, -1, STYLE_BOLD },
				   { 3, -1, STYLE_BOLD },
				   { -1, -1, STYLE_BOLD } },
		[LOOK_MATCH_3] = { { PURPLE, -1, STYLE_BOLD },
				   { 5, -1, STYLE_BOLD },
				   { -1, -1, STYLE_BOLD } },
		[LOOK_MATCH_4] = { { GREEN, -1, STYLE_BOLD },
				   { 2, -1, STYLE_BOLD },
				   { -1, -1, STYLE_BOLD } },
		[LOOK_GAUGE] = { { ACCENT, -1, 0 }, { 6, -1, 0 }, { -1, -1, 0 } },
		[LOOK_HIT] = { { INK, AMBER, 0 }, { 0, 3, 0 }, { -1, -1, STYLE_UNDERLINE } },
		[LOOK_SPOT] = { { INK, ORANGE, STYLE_BOLD },
				{ 0, 2, STYLE_BOLD },
				{ -1, -1, STYLE_REVERSE | STYLE_BOLD } },
		[LOOK_ERROR] = { { RED, -1, STYLE_BOLD },
				 { 1, -1, STYLE_BOLD },
				 { -1, -1, STYLE_BOLD } },
	};

	if (colours >= 256)
		return styles[look].rich;
	return colours >= 8 ? styles[look].poor : styles[look].bare;
}

struct style theme_over(struct style base, struct style over)
{
	if (over.fg >= 0)
		base.fg = over.fg;
	if (over.bg >= 0)
		base.bg = over.bg;
	base.attributes |= over.attributes;
	return base;
}
