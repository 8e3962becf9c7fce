/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Layout. Each paragraph's lines are kept as ranges of its composed text, which is the text with
 * the inserts put in; runs are made from them when a row is asked for.
 */
#include "layout/layout.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/mem.h"
#include "layout/breaks.h"
#include "layout/compose.h"
#include "layout/fill.h"

/* How each kind of paragraph is set. Numbers are cells and blank rows. */
static const struct shape {
	unsigned first, further; /* indents */
	unsigned before, after;
	bool centred;
} shapes[LAYOUT_KINDS] = {
	[LAYOUT_BODY] = { .first = 4 },
	[LAYOUT_LEAD] = { .first = 4, .before = 1 },
	[LAYOUT_TITLE] = { .after = 1, .centred = true },
	[LAYOUT_CENTRED] = { .after = 1, .centred = true },
	[LAYOUT_PART] = { .further = 2, .before = 1, .after = 1 },
	[LAYOUT_SECTION] = { .further = 2, .before = 1 },
	[LAYOUT_ITEM] = { .first = 2, .further = 2 },
	[LAYOUT_PLAIN] = { .further = 2 },
};

/* Columns narrower than this have no cells to spare for indents. */
enum { NARROW = 12, MEASURE = 80 };

/* A laid-out paragraph; lines is NULL before. */
struct block {
	const struct fill_line *lines;
	size_t count;
};

struct layout {
	struct layout_text text;
	struct layout_options options;
	struct breaks *breaks;
	struct arena *arena; /* of the lines */
	struct block *blocks;
	size_t rows_known, bytes_known, bytes;
	struct fill_lines lines; /* scratch: of one paragraph */
	struct str composed;
	struct runs runs; /* of the row asked for last */
};

struct layout *layout_new(const struct layout_text *text, const struct layout_options *options)
{
	struct layout *l = xcalloc(1, sizeof *l);

	assert(options->width > 0 && (options->ambiguous == 1 || options->ambiguous == 2));
	l->text = *text;
	l->options = *options;
	l->breaks = breaks_new();
	l->arena = arena_new();
	l->blocks = xcalloc(text->count + 1, sizeof *l->blocks);
	for (size_t i = 0; i < text->count; i++)
		l->bytes += text->paragraphs[i].text.n;
	return l;
}

void layout_free(struct layout *layout)
{
	if (!layout)
		return;
	breaks_free(layout->breaks);
	arena_free(layout->arena);
	free(layout->blocks);
	free(layout->lines.line);
	str_free(&layout->composed);
	free(layout->runs.run);
	free(layout);
}

unsigned layout_measure(unsigned cells)
{
	if (cells > MEASURE)
		return MEASURE;
	/* Most characters have two cells: an odd one would stay empty. */
	return cells < NARROW ? cells : cells & ~1u;
}

const struct layout_text *layout_text_of(const struct layout *layout)
{
	return &layout->text;
}

unsigned layout_width(const struct layout *layout)
{
	return layout->options.width;
}

unsigned layout_ambiguous(const struct layout *layout)
{
	return layout->options.ambiguous;
}

static struct slice paragraph_text(const struct layout *l, size_t para)
{
	return l->text.paragraphs[para].text;
}

static const struct shape *shape_of(const struct layout *l, size_t para)
{
	return &shapes[l->text.kinds[para]];
}

/* Blank rows above a paragraph: those of two neighbours are not added up, and title and date stay
 * together. */
static size_t gap(const struct layout *l, size_t para)
{
	if (para == 0)
		return 0;
	const struct shape *above = shape_of(l, para - 1), *below = shape_of(l, para);
	if (above->centred && below->centred)
		return 0;
	return above->after > below->before ? above->after : below->before;
}

static struct fill_room room_of(const struct layout *l, size_t para)
{
	const struct shape *shape = shape_of(l, para);
	unsigned width = l->options.width;
	bool narrow = width < NARROW;

	return (struct fill_room){
		.first = narrow ? width : width - shape->first,
		.further = narrow ? width : width - shape->further,
		.ambiguous = l->options.ambiguous,
	};
}

static const struct block *block(struct layout *l, size_t para)
{
	struct block *block = &l->blocks[para];

	assert(para < l->text.count);
	if (block->lines)
		return block;
	struct slice text = compose(&l->text, para, &l->composed);
	struct fill_room room = room_of(l, para);
	unsigned char *quality = breaks_find(l->breaks, text);
	compose_bind(&l->text, para, quality);
	fill_text(&l->lines, text, quality, &room);
	block->count = l->lines.count;
	block->lines = arena_copy(l->arena, l->lines.line, block->count * sizeof *l->lines.line);
	l->rows_known += gap(l, para) + block->count;
	l->bytes_known += paragraph_text(l, para).n;
	return block;
}

/* Rows of one paragraph, the blank ones above it counted. */
static size_t height(struct layout *l, size_t para)
{
	return gap(l, para) + block(l, para)->count;
}

size_t layout_rows(struct layout *layout, size_t first, size_t last)
{
	size_t rows = 0;

	for (size_t para = first; para < last; para++)
		rows += height(layout, para);
	return rows;
}

size_t layout_guess(const struct layout *layout)
{
	const struct layout *l = layout;
	size_t bytes_a_row = l->options.width > 1 ? l->options.width * 3 / 2 : 2;

	return l->rows_known + (l->bytes - l->bytes_known) / bytes_a_row;
}

struct layout_pos layout_find(struct layout *layout, struct place place)
{
	if (layout->text.count == 0)
		return (struct layout_pos){ 0, 0 };
	if (place.para >= layout->text.count)
		return layout_end(layout);
	const struct block *b = block(layout, place.para);
	size_t byte = compose_byte(&layout->text, place), low = 0, high = b->count - 1;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (b->lines[middle].end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return (struct layout_pos){ place.para, gap(layout, place.para) + low };
}

struct place layout_place(struct layout *layout, struct layout_pos pos)
{
	if (layout->text.count == 0)
		return (struct place){ 0, 0 };
	size_t above = gap(layout, pos.para);
	const struct block *b = block(layout, pos.para);
	size_t byte = pos.row < above ? 0 : b->lines[pos.row - above].start;
	return (struct place){ pos.para, compose_printed(&layout->text, pos.para, byte) };
}

struct layout_pos layout_end(struct layout *layout)
{
	size_t count = layout->text.count;

	if (count == 0)
		return (struct layout_pos){ 0, 0 };
	return (struct layout_pos){ count - 1, height(layout, count - 1) - 1 };
}

static size_t step_down(struct layout *l, struct layout_pos *pos, size_t by)
{
	size_t left = by, below;

	while (left > (below = height(l, pos->para) - 1 - pos->row) &&
	       pos->para + 1 < l->text.count) {
		left -= below + 1;
		*pos = (struct layout_pos){ pos->para + 1, 0 };
	}
	size_t rows = left < below ? left : below;
	pos->row += rows;
	return by - (left - rows);
}

static size_t step_up(struct layout *l, struct layout_pos *pos, size_t by)
{
	size_t left = by;

	while (left > pos->row && pos->para > 0) {
		left -= pos->row + 1;
		pos->para--;
		pos->row = height(l, pos->para) - 1;
	}
	size_t rows = left < pos->row ? left : pos->row;
	pos->row -= rows;
	return by - (left - rows);
}

size_t layout_step(struct layout *layout, struct layout_pos *pos, long by)
{
	if (layout->text.count == 0)
		return 0;
	if (by < 0)
		return step_up(layout, pos, 0 - (size_t)by);
	return step_down(layout, pos, (size_t)by);
}

static void add_run(struct layout *l, struct run run)
{
	l->runs.run = grow(l->runs.run, &l->runs.room, l->runs.count, sizeof run);
	l->runs.run[l->runs.count++] = run;
}

/* The cells left of a line: its indent, or half of what a centred one leaves. */
static unsigned indent_of(const struct layout *l, size_t para, const struct fill_line *line,
			  unsigned room)
{
	if (shape_of(l, para)->centred)
		return (room - line->cells) / 2;
	return l->options.width - room;
}

static void add_line(struct layout *l, struct row *row, const struct fill_line *line, unsigned room)
{
	if (line->cells > room) { /* one character, wider than the column */
		add_run(l, (struct run){ RUN_CLIPPED, SLICE(">"), row->start, row->end, 1, 0 });
		return;
	}
	unsigned indent = indent_of(l, row->para, line, room);
	if (indent > 0 && line->ink > line->start)
		add_run(l, (struct run){ .kind = RUN_INDENT,
					 .start = row->start,
					 .end = row->start,
					 .width = indent });
	compose_runs(&l->text, row->para, line->start, line->ink, l->options.ambiguous, &l->runs);
}

struct row layout_row(struct layout *layout, struct layout_pos pos)
{
	struct layout *l = layout;
	const struct block *b = block(l, pos.para);
	size_t above = gap(l, pos.para);
	struct row row = { .para = pos.para, .ambiguous = l->options.ambiguous };

	assert(pos.row < above + b->count);
	l->runs.count = 0;
	row.blank = pos.row < above;
	if (!row.blank) {
		const struct fill_line *line = &b->lines[pos.row - above];
		struct fill_room room = room_of(l, pos.para);
		row.start = compose_printed(&l->text, pos.para, line->start);
		row.end = compose_printed(&l->text, pos.para, line->end);
		add_line(l, &row, line, line->start == 0 ? room.first : room.further);
	}
	for (size_t i = 0; i < l->runs.count; i++)
		row.width += l->runs.run[i].width;
	row.runs = l->runs.run;
	row.run_count = l->runs.count;
	return row;
}
