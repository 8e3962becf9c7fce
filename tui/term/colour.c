/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colour: styles as curses' attributes and colour pairs, made when they are first used. */
#include <stdlib.h>

#include "base/mem.h"
#include "tui/term/inside.h"

void colour_start(struct term *term)
{
	const char *forbidden = getenv("NO_COLOR");

	term->colours = 0;
	if ((forbidden && *forbidden) || !has_colors() || start_color() == ERR)
		return;
	use_default_colors();
	term->colours = COLORS;
}

attr_t colour_attributes(struct style style)
{
	static const struct {
		unsigned ours;
		attr_t theirs;
	} pairs[] = {
		{ STYLE_BOLD, A_BOLD },	      { STYLE_DIM, A_DIM },
		{ STYLE_REVERSE, A_REVERSE }, { STYLE_UNDERLINE, A_UNDERLINE },
		{ STYLE_ITALIC, A_ITALIC },
	};
	attr_t out = A_NORMAL;

	for (size_t i = 0; i < COUNT(pairs); i++)
		if (style.attributes & pairs[i].ours)
			out |= pairs[i].theirs;
	return out;
}

short colour_pair(struct term *term, struct style style)
{
	if (term->colours == 0 || (style.fg < 0 && style.bg < 0))
		return 0;
	for (size_t i = 0; i < term->pair_count; i++)
		if (term->pairs[i].fg == style.fg && term->pairs[i].bg == style.bg)
			return (short)(i + 1);
	if (term->pair_count == PAIRS || (int)term->pair_count + 1 >= COLOR_PAIRS)
		return 0;
	term->pairs[term->pair_count].fg = style.fg;
	term->pairs[term->pair_count].bg = style.bg;
	term->pair_count++;
	init_pair((short)term->pair_count, style.fg, style.bg);
	return (short)term->pair_count;
}
