/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair. */
#include "report/repair.h"

#include <stdlib.h>

#include "base/mem.h"

struct paragraph *repair_lines(struct arena *arena, const struct line *lines, size_t line_count,
			       size_t *count)
{
	struct paragraph *paragraphs = NULL;
	size_t n = 0, room = 0;

	for (size_t i = 0; i < line_count; i++) {
		struct slice t = slice_trim(lines[i].text);
		if (t.n == 0)
			continue;
		paragraphs = grow(paragraphs, &room, n, sizeof *paragraphs);
		paragraphs[n++] = (struct paragraph){
			.text = t,
			.raw = lines[i].text,
			.lines = arena_copy(arena, &lines[i].line, sizeof lines[i].line),
			.line_count = 1,
			.hints = lines[i].hints,
			.heading = lines[i].heading,
		};
	}
	struct paragraph *kept = arena_copy(arena, paragraphs, n * sizeof *paragraphs);
	free(paragraphs);
	*count = n;
	return kept;
}
