/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fill: lines of cells. Goes once over the text and remembers the last break of each quality, so
 * that a line that overflows can end at the best one behind it; linear in the text.
 */
#include "layout/fill.h"

#include <stdbool.h>

#include <unicode/uchar.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "layout/breaks.h"
#include "text/grapheme.h"
#include "text/width.h"

/* A point in the text, with the cells before it. */
struct point {
	size_t byte, cells;
};

/* A place where the line may end: what is seen of it ends at ink. */
struct candidate {
	struct point end, ink;
};

struct filler {
	struct fill_lines *lines;
	const struct fill_room *room;
	struct point start, ink, at; /* of the line; of what is seen; of the reading */
	struct candidate best[BREAK_GOOD + 1];
};

static unsigned room_now(const struct filler *f)
{
	return f->lines->count == 0 ? f->room->first : f->room->further;
}

static void add_line(struct filler *f, struct point end, struct point ink)
{
	struct fill_lines *lines = f->lines;

	lines->line = grow(lines->line, &lines->room, lines->count, sizeof *lines->line);
	lines->line[lines->count++] = (struct fill_line){
		.start = (uint32_t)f->start.byte,
		.end = (uint32_t)end.byte,
		.ink = (uint32_t)ink.byte,
		.cells = (uint32_t)(ink.cells - f->start.cells),
	};
	f->start = end;
}

/* Ends lines until cells more fit, or nothing is left before them. */
static void make_room(struct filler *f, unsigned cells)
{
	while (f->at.cells + cells > f->start.cells + room_now(f)) {
		int quality = BREAK_GOOD;
		while (quality >= BREAK_NEVER && f->best[quality].end.byte <= f->start.byte)
			quality--;
		if (quality < BREAK_NEVER)
			break;
		add_line(f, f->best[quality].end, f->best[quality].ink);
	}
}

/* Takes in a piece that is not broken. Blanks hang over the edge, marks of no width stay put. */
static void add_piece(struct filler *f, size_t end, unsigned cells, unsigned quality, bool blank)
{
	if (cells > 0 && !blank) {
		for (unsigned q = BREAK_NEVER; q <= quality; q++)
			f->best[q] = (struct candidate){ f->at, f->ink };
		make_room(f, cells);
	}
	bool attached = f->ink.byte == f->at.byte;
	f->at = (struct point){ end, f->at.cells + cells };
	if (!blank && (cells > 0 || attached))
		f->ink = f->at;
}

static size_t cluster_end(const struct filler *f, struct slice text, size_t at, unsigned *cells)
{
	unsigned most = f->room->first < f->room->further ? f->room->first : f->room->further;
	size_t end = grapheme_next(text, at);
	uint32_t c;

	*cells = (unsigned)width_text(slice_sub(text, at, end), f->room->ambiguous);
	if (*cells > most) {
		end = at + utf8_next(text.s + at, text.n - at, &c);
		*cells = width_of(c, f->room->ambiguous);
	}
	return end;
}

void fill_text(struct fill_lines *lines, struct slice text, const unsigned char *quality,
	       const struct fill_room *room)
{
	struct filler f = { .lines = lines, .room = room };

	lines->count = 0;
	while (f.at.byte < text.n) {
		size_t at = f.at.byte;
		unsigned cells;
		uint32_t c;
		size_t end = cluster_end(&f, text, at, &cells);
		(void)utf8_next(text.s + at, text.n - at, &c);
		add_piece(&f, end, cells, quality[at], u_isUWhiteSpace((UChar32)c));
	}
	add_line(&f, f.at, f.ink);
}
