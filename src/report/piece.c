/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Piece. */
#include "report/piece.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/clean.h"
#include "report/front.h"

enum {
	NOISE_MOST = 400, /* bytes of a line that is no text */
	PAGE_LINES = 10,  /* between the numbers of two pages */
};

/* The pieces so far, in a growing array. */
struct pieces {
	struct piece *items;
	size_t count, room;
};

void piece_measure(struct piece *p)
{
	p->chars = slice_chars(p->text);
	p->width = mark_width(p->text);
	p->ending = mark_ending(p->text);
	opening_read(p->text, &p->opening);
}

/* The columns of blanks before a line's text. */
static size_t indent_of(struct slice line)
{
	size_t end = 0;
	uint32_t c;

	while (end < line.n) {
		size_t n = utf8_next(line.s + end, line.n - end, &c);
		if (!mark_is_blank(c))
			break;
		end += n;
	}
	return mark_width(slice_sub(line, 0, end));
}

static void add(struct pieces *all, struct slice text, const struct line *line, size_t index,
		size_t gap, bool inside)
{
	struct piece p = {
		.text = text,
		.line = index,
		.gap = gap,
		.inside = inside,
		.indent = inside ? 0 : indent_of(line->text),
	};

	piece_measure(&p);
	all->items = grow(all->items, &all->room, all->count, sizeof p);
	all->items[all->count++] = p;
}

/* Whether a line is no text: noise, or the title where it was printed before. */
static bool is_noise(struct slice text, struct slice title, bool *title_seen)
{
	char room[FRONT_LINE];
	struct title parts;

	if (text.n > NOISE_MOST)
		return false;
	struct slice compact = front_compact(text, room);
	enum front_kind kind = front_kind(compact, &parts);

	if (kind == FRONT_TITLE && title.n > 0 && slice_is(compact, title)) {
		bool again = *title_seen;
		*title_seen = true;
		return again;
	}
	return kind == FRONT_EMPTY || kind == FRONT_NOISE;
}

/* The number that alone stands on a line; 0 when something else does. */
static unsigned bare_number(struct slice line)
{
	struct slice t = slice_trim(line);
	unsigned number = 0;

	if (t.n == 0 || t.n > 4)
		return 0;
	for (size_t i = 0; i < t.n; i++) {
		if (t.s[i] < '0' || t.s[i] > '9')
			return 0;
		number = number * 10 + (unsigned)(t.s[i] - '0');
	}
	return number;
}

/* Marks in page[] the lines that are bare numbers of pages: one more each time, far apart. */
static void find_pages(const struct line *lines, size_t count, bool *page)
{
	size_t last = 0;
	unsigned number = 0;

	for (size_t i = 0; i < count; i++) {
		unsigned n = bare_number(lines[i].text);
		if (n == 0)
			continue;
		if (n == number + 1 && number > 0 && i - last >= PAGE_LINES)
			page[i] = page[last] = true;
		number = n;
		last = i;
	}
}

struct piece *piece_read(struct arena *arena, const struct line *lines, size_t line_count,
			 struct slice title, size_t *count)
{
	struct pieces all = { 0 };
	struct str clean = { 0 };
	char room[FRONT_LINE];
	struct slice head = front_compact(title, room);
	bool title_seen = false, *page = xcalloc(line_count, sizeof *page);
	size_t gap = 0;

	find_pages(lines, line_count, page);
	for (size_t i = 0; i < line_count; i++) {
		str_clear(&clean);
		if (!page[i] && !is_noise(lines[i].text, head, &title_seen))
			clean_line(lines[i].text, &clean);
		if (clean.n == 0) {
			gap++;
			continue;
		}
		struct slice text = { arena_copy(arena, clean.s, clean.n), clean.n };
		for (size_t at = 0, end; at < text.n; at = end + 1, gap = 0) {
			end = slice_find(text, SLICE("\n"), at);
			add(&all, slice_sub(text, at, end), &lines[i], i, gap, at > 0);
		}
	}
	struct piece *kept = arena_copy(arena, all.items, all.count * sizeof *all.items);
	free(all.items);
	free(page);
	str_free(&clean);
	*count = all.count;
	return kept;
}
