/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparison. */
#include "query/comparison.h"

static void compare_by(struct arena *arena, const struct yardstick *yardstick,
		       const struct frequency *frequency, struct comparison *out)
{
	align_sections(arena, out->a, out->b, yardstick->topics, frequency, &out->sections);
	out->targets = target_pairs(arena, out->a, out->b, frequency, &out->target_count);
	out->shared = shared_find(arena, out->a, out->b, &out->shared_count);
}

void comparison_make(struct arena *arena, const struct report *a, const struct report *b,
		     const struct yardstick *yardstick, struct comparison *out)
{
	*out = (struct comparison){ .a = a, .b = b };
	if (yardstick->frequency->documents > 0) {
		compare_by(arena, yardstick, yardstick->frequency, out);
		return;
	}
	struct frequency *own = frequency_new();
	frequency_add_paragraphs(own, a->paragraphs, a->paragraph_count);
	frequency_add_paragraphs(own, b->paragraphs, b->paragraph_count);
	compare_by(arena, yardstick, own, out);
	frequency_free(own);
}
