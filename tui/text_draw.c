/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: drawing rows, with the layers of spans that lie over them. */
#include "base/mem.h"
#include "tui/text.h"

/* What is drawn over a text, in this order. */
enum { LAYERS = 6 };

/* The first span of a layer that ends behind a byte of a paragraph. */
static size_t first_span(const struct layer *layer, size_t para, size_t byte)
{
	size_t low = 0, high = layer->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		const struct span *span = &layer->spans[mid];
		if (span->para < para || (span->para == para && span->end <= byte))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The style at a byte; *end is brought down to where it may change. */
static struct style style_at(const struct app *app, const struct layer *layer, size_t para,
			     size_t byte, size_t *end, struct style style)
{
	size_t number = first_span(layer, para, byte);

	if (number == layer->count || layer->spans[number].para != para)
		return style;
	const struct span *span = &layer->spans[number];
	if (span->start > byte) {
		if (span->start < *end)
			*end = span->start;
		return style;
	}
	if (span->end < *end)
		*end = span->end;
	return theme_over(style, app_style(app, layer->looks ? layer->looks[number] : layer->look));
}

static void draw_bytes(struct app *app, const struct layer layers[LAYERS], const struct row *row,
		       const struct run *run, int at, int col, struct style base)
{
	int end_col = col + (int)run->width;

	for (size_t byte = run->start; byte < run->end;) {
		size_t end = run->end;
		struct style style = base;
		for (size_t i = 0; i < LAYERS; i++)
			style = style_at(app, &layers[i], row->para, byte, &end, style);
		struct slice piece = slice_sub(run->text, byte - run->start, end - run->start);
		col = term_put(app->term, at, col, end_col, piece, style);
		byte = end;
	}
}

/* How the body of a paragraph looks, below all spans. */
static enum look base_look(enum layout_kind kind)
{
	switch (kind) {
	case LAYOUT_TITLE:
		return LOOK_SECTION;
	case LAYOUT_CENTRED:
		return LOOK_QUIET;
	default:
		return LOOK_TEXT;
	}
}

/* How what is not of the text looks. */
static enum look look_of(const struct sheet *sheet, const struct run *run)
{
	return run->kind == RUN_INSERT ? sheet->insert_looks[run->ref] : LOOK_QUIET;
}

void text_draw_row(struct text *text, struct app *app, struct layout_pos pos, int at)
{
	struct row row = layout_row(text->layout, pos);
	struct style base = app_style(app, base_look(text->sheet->text.kinds[pos.para]));
	struct layer layers[LAYERS] = { text->common,
					text->sheet->headings,
					{ .look = LOOK_FIGURE },
					text->matches,
					{ .look = LOOK_HIT },
					{ .spans = &text->spot, .look = LOOK_SPOT } };
	int col = text->column.col;

	if (text->figures) {
		layers[2].spans = text->figures->spans;
		layers[2].count = text->figures->count;
	}
	layers[4].spans = find_hits(text->find, &layers[4].count);
	layers[5].count = text->spot.end > text->spot.start;
	for (size_t i = 0; i < row.run_count; i++) {
		const struct run *run = &row.runs[i];
		int end = col + (int)run->width;
		if (run->kind == RUN_TEXT)
			draw_bytes(app, layers, &row, run, at, col, base);
		else if (run->kind != RUN_INDENT)
			term_put(app->term, at, col, end, run->text,
				 app_style(app, look_of(text->sheet, run)));
		col = end;
	}
}

int text_cell(const struct text *text, struct place place)
{
	struct row row = layout_row(text->layout, layout_find(text->layout, place));

	return (int)row_cell(&row, place.byte);
}

bool text_place_at(const struct text *text, int row, int col, struct place *place)
{
	struct rect column = text->column;
	struct layout_pos pos = text->top;
	size_t down = row > column.row ? (size_t)(row - column.row) : 0;

	if (text->report->paragraph_count == 0 || row < column.row ||
	    row >= column.row + column.rows || col < column.col ||
	    layout_step(text->layout, &pos, (long)down) < down)
		return false;
	struct row drawn = layout_row(text->layout, pos);
	if (drawn.blank || col >= column.col + (int)drawn.width)
		return false;
	*place = (struct place){ pos.para, row_byte(&drawn, (unsigned)(col - column.col)) };
	return true;
}

void text_rest(const struct text *text, struct app *app)
{
	int beside = text->margin >= 2 ? 2 : 0;

	term_cursor(app->term, text->column.row, text->column.col - beside);
}

void text_draw(struct text *text, struct app *app)
{
	struct layout_pos pos = text->top, at = { 0, 0 };
	struct rect column = text->column;
	struct place spot;

	text_rest(text, app);
	if (text->report->paragraph_count == 0)
		return;
	bool gone_to = text_spot(text, &spot);
	if (gone_to)
		at = layout_find(text->layout, spot);
	for (int i = 0; i < column.rows; i++) {
		text_draw_row(text, app, pos, column.row + i);
		if (gone_to && pos.para == at.para && pos.row == at.row)
			term_cursor(app->term, column.row + i, column.col + text_cell(text, spot));
		if (layout_step(text->layout, &pos, 1) == 0)
			break;
	}
}
