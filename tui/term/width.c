/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Width: the wcwidth() that curses finds instead of the C library's, so that curses and the layout
 * agree. It works only while curses is a shared library and this symbol is visible; a test on a
 * wide screen tells.
 */
#include <stdatomic.h>
#include <wchar.h>

#include "text/width.h"
#include "tui/term/inside.h"

/* wcwidth() has no argument for it: the one value that has to be reached from anywhere. */
static atomic_uint ambiguous_cells = 1;

void width_set_ambiguous(unsigned cells)
{
	atomic_store(&ambiguous_cells, cells);
}

unsigned width_ambiguous(void)
{
	return atomic_load(&ambiguous_cells);
}

int wcwidth(wchar_t c)
{
	uint32_t point = (uint32_t)c;

	if (point == 0)
		return 0;
	if (point < 0x20 || (point >= 0x7F && point < 0xA0))
		return -1;
	return (int)width_of(point, width_ambiguous());
}
