/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports for tests: from a text whose lines are paragraphs. */
#ifndef DUIDU_TEST_REPORTS_H
#define DUIDU_TEST_REPORTS_H

#include <string.h>

#include "base/arena.h"
#include "text/paragraph.h"

/* One paragraph a line of text, numbered from 1; they live in arena. */
static inline struct paragraph *paragraphs_of(struct arena *arena, const char *text, size_t *count)
{
	size_t n = 1;

	for (const char *s = text; *s; s++)
		n += *s == '\n';
	struct paragraph *paragraphs = arena_array(arena, n, sizeof *paragraphs);
	size_t *lines = arena_array(arena, n, sizeof *lines);
	for (size_t i = 0; i < n; i++) {
		size_t bytes = strcspn(text, "\n");
		lines[i] = i + 1;
		paragraphs[i].text = (struct slice){ text, bytes };
		paragraphs[i].raw = paragraphs[i].text;
		paragraphs[i].lines = &lines[i];
		paragraphs[i].line_count = 1;
		text += bytes + (text[bytes] == '\n');
	}
	*count = n;
	return paragraphs;
}

#endif
