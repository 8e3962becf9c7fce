/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Motion: rows, half pages and pages, as less counts them. */
#include "tui/motion.h"

bool motion_rows(const struct command *command, int height, long *rows)
{
	long n = (long)command->count;
	long page = height > 0 ? height : 1, half = page > 1 ? page / 2 : 1;

	switch (command->action) {
	case ACTION_ROW_DOWN:
	case ACTION_ENTER:
		*rows = n;
		return true;
	case ACTION_ROW_UP:
		*rows = -n;
		return true;
	case ACTION_HALF_DOWN:
		*rows = command->counted ? n : half;
		return true;
	case ACTION_HALF_UP:
		*rows = command->counted ? -n : -half;
		return true;
	case ACTION_PAGE_DOWN:
	case ACTION_PAGE_ON:
		*rows = n * page;
		return true;
	case ACTION_PAGE_UP:
		*rows = -n * page;
		return true;
	default:
		return false;
	}
}
