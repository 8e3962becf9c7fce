/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repair: lines are cleaned, their pieces joined, and paragraphs made of them. */
#include "report/repair.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "report/glued.h"
#include "report/join.h"
#include "report/page.h"
#include "report/piece.h"

/* The text of pieces from first to end: Latin words that a line break parted stay apart. */
static struct slice text_of(struct arena *arena, const struct piece *pieces, size_t first,
			    size_t end)
{
	struct str str = { 0 };

	if (end == first + 1)
		return pieces[first].text;
	for (size_t i = first; i < end; i++) {
		struct slice t = pieces[i].text;
		if (i > first && mark_is_letter(mark_first(t)) &&
		    mark_is_letter(mark_last(pieces[i - 1].text)))
			str_addc(&str, ' ');
		str_add(&str, t.s, t.n);
	}
	struct slice text = { arena_copy(arena, str.s, str.n), str.n };
	str_free(&str);
	return text;
}

/* The lines of pieces from first to end, each once: their numbers, and in raw as printed. */
static void lines_of(struct arena *arena, const struct line *lines, const struct piece *pieces,
		     size_t first, size_t end, struct paragraph *out)
{
	size_t *numbers = arena_array(arena, end - first, sizeof *numbers);
	struct str raw = { 0 };

	for (size_t i = first; i < end; i++) {
		const struct line *line = &lines[pieces[i].line];
		if (i > first && pieces[i].line == pieces[i - 1].line)
			continue;
		if (i > first)
			str_addc(&raw, '\n');
		str_add(&raw, line->text.s, line->text.n);
		if (out->line_count == 0 || numbers[out->line_count - 1] != line->line)
			numbers[out->line_count++] = line->line;
	}
	out->lines = numbers;
	out->raw = lines[pieces[first].line].text;
	if (end > first + 1)
		out->raw = (struct slice){ arena_copy(arena, raw.s, raw.n), raw.n };
	str_free(&raw);
}

static struct paragraph paragraph_of(struct arena *arena, const struct line *lines,
				     const struct piece *pieces, size_t first, size_t end)
{
	const struct line *line = &lines[pieces[first].line];
	struct paragraph p = { .hints = line->hints, .heading = line->heading };

	p.text = text_of(arena, pieces, first, end);
	lines_of(arena, lines, pieces, first, end, &p);
	return p;
}

struct paragraph *repair_lines(struct arena *arena, const struct line *lines, size_t line_count,
			       struct slice title, size_t *count)
{
	size_t pieces_count, n = 0;
	struct piece *pieces = piece_read(arena, lines, line_count, title, &pieces_count);
	struct page page = page_of(pieces, pieces_count);

	pieces = glued_numbers(arena, pieces, &pieces_count);
	join_find(&page, lines, pieces, pieces_count);
	pieces = glued_leads(arena, &page, pieces, &pieces_count);
	for (size_t i = 0; i < pieces_count; i++)
		n += !pieces[i].joined;
	struct paragraph *paragraphs = arena_array(arena, n, sizeof *paragraphs);
	n = 0;
	for (size_t i = 0, end; i < pieces_count; i = end) {
		for (end = i + 1; end < pieces_count && pieces[end].joined;)
			end++;
		paragraphs[n++] = paragraph_of(arena, lines, pieces, i, end);
	}
	*count = n;
	return paragraphs;
}
