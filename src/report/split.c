/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Split. */
#include "report/split.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A line that is nothing but a report's title, 2022年…政府工作报告. */
static bool is_title(struct slice t)
{
	static const struct slice end = { "政府工作报告", sizeof("政府工作报告") - 1 };

	return t.n < 200 && slice_ends(t, end) && t.n > 4 && t.s[0] >= '1' && t.s[0] <= '2' &&
	       slice_find(t, SLICE("年"), 0) == 4;
}

struct extent *split_find(struct arena *arena, const struct line *lines, size_t line_count,
			  size_t *count)
{
	struct extent *found = NULL;
	size_t n = 0, room = 0;

	for (size_t i = 0; i < line_count; i++) {
		struct slice t = slice_trim(lines[i].text);
		if (i > 0 && !is_title(t))
			continue;
		if (n > 0)
			found[n - 1].end = i;
		found = grow(found, &room, n, sizeof *found);
		found[n++] = (struct extent){ i, line_count, is_title(t) ? t : SLICE("") };
	}
	if (n > 1 && found[0].title.n == 0)
		memmove(found, found + 1, --n * sizeof *found);
	struct extent *kept = n ? arena_copy(arena, found, n * sizeof *found) : NULL;
	free(found);
	*count = n;
	return kept;
}
