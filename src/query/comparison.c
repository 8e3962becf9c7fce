/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparison. */
#include "query/comparison.h"

void comparison_make(struct arena *arena, const struct report *a, const struct report *b,
		     const struct yardstick *yardstick, struct comparison *out)
{
	*out = (struct comparison){ .a = a, .b = b };
	align_sections(arena, a, b, yardstick->topics, yardstick->frequency, &out->sections);
	out->targets = target_pairs(arena, a, b, yardstick->frequency, &out->target_count);
	out->shared = shared_find(arena, a, b, &out->shared_count);
}
