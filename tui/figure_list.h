/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figure list: all figures of a report, to be narrowed and gone to. */
#ifndef DUIDU_FIGURE_LIST_H
#define DUIDU_FIGURE_LIST_H

#include "tui/text.h"

/*
 * The screen of the figures that text marks, the one at the spot or the first one in what is shown
 * chosen. Enter lights the chosen one in text and leaves the list. text must outlive it.
 */
struct screen *figure_list_new(struct text *text);

#endif
