/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Identity. */
#include "report/identity.h"

#include <stdlib.h>

#include "base/mem.h"

const char *level_name(enum level level)
{
	static const char *const names[] = { "", "nation", "province", "prefecture", "county" };

	return level < COUNT(names) ? names[level] : "";
}

void identity_find(struct arena *arena, struct slice title, struct identity *out)
{
	size_t year = slice_find(title, SLICE("年"), 0);
	size_t end = slice_find(title, SLICE("政府工作报告"), 0);
	struct slice place = { "", 0 };

	if (title.n && year + 3 <= end)
		place = slice_sub(title, year + 3, end);
	*out = (struct identity){
		.title = arena_strn(arena, title.s, title.n),
		.place = arena_strn(arena, place.s, place.n),
		.short_name = arena_strn(arena, place.s, place.n > 3 ? place.n - 3 : place.n),
		.province = "",
		.code = "",
		.review_year = title.n ? atoi(arena_strn(arena, title.s, 4)) : 0,
		.date = "",
		.meeting = "",
		.pinyin = "",
		.initials = "",
		.sort_key = "",
	};
	out->plan_year = out->review_year ? out->review_year + 1 : 0;
}
