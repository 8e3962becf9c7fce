/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports for tests: from a text whose lines are paragraphs, or just lines. */
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

/* The lines of text as an importer gives them. */
static inline struct line *lines_of(struct arena *arena, const char *text, size_t *count)
{
	struct paragraph *paragraphs = paragraphs_of(arena, text, count);
	struct line *lines = arena_array(arena, *count, sizeof *lines);

	for (size_t i = 0; i < *count; i++) {
		struct slice t = paragraphs[i].text, body = slice_trim(t);
		bool indented = body.n > 0 && body.s > t.s;
		lines[i] = (struct line){
			.line = i + 1,
			.text = t,
			.hints = indented ? PARAGRAPH_INDENTED : 0,
		};
	}
	return lines;
}

#endif
