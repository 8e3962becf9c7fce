/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Print: rows as plain text. */
#include "layout/print.h"

#include "text/grapheme.h"
#include "text/width.h"

static void pad(struct str *out, size_t cells)
{
	while (cells-- > 0)
		str_addc(out, ' ');
}

/* Ends the line that begins at byte start of out. */
static void end_line(struct str *out, size_t start)
{
	while (out->n > start && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
	str_addc(out, '\n');
}

void print_layout(struct str *out, struct layout *layout)
{
	struct layout_pos pos = { 0, 0 };

	if (layout_text_of(layout)->count == 0)
		return;
	do {
		struct row row = layout_row(layout, pos);
		row_draw(out, &row);
		str_addc(out, '\n');
	} while (layout_step(layout, &pos, 1) > 0);
}

/* As much of text as fits in so many cells, and the cells that it takes. */
static struct slice fit(struct slice text, unsigned width, unsigned ambiguous, size_t *cells)
{
	size_t end = 0;

	*cells = 0;
	for (size_t next; end < text.n; end = next) {
		next = grapheme_next(text, end);
		size_t more = width_text(slice_sub(text, end, next), ambiguous);
		if (*cells + more > width)
			break;
		*cells += more;
	}
	return slice_sub(text, 0, end);
}

static void add_cell(struct str *out, struct slice text, unsigned width, unsigned ambiguous)
{
	size_t cells;

	width_draw(out, fit(text, width, ambiguous, &cells));
	pad(out, width - cells);
}

void print_cells(struct str *out, const struct slice *texts, const unsigned *widths, size_t count,
		 unsigned ambiguous, const char *between)
{
	size_t start = out->n;

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			str_adds(out, between);
		add_cell(out, texts[i], widths[i], ambiguous);
	}
	end_line(out, start);
}

static void add_column(struct str *out, struct columns *columns, struct columns_pos pos, size_t i,
		       const struct print_style *style)
{
	const struct layout *layout = columns_layout(columns, i);
	unsigned width = layout_width(layout);
	struct row row;

	if (columns_row(columns, pos, i, &row)) {
		size_t before = out->n;
		row_draw(out, &row);
		struct slice drawn = { out->s + before, out->n - before };
		pad(out, width - width_text(drawn, layout_ambiguous(layout)));
		return;
	}
	bool says = pos.row == 0 && !columns_has(columns, pos.band, i);
	add_cell(out, slice_of(says ? style->missing : ""), width, layout_ambiguous(layout));
}

void print_columns(struct str *out, struct columns *columns, const struct print_style *style)
{
	struct columns_pos pos = { 0, 0 };

	if (columns_bands(columns) == 0)
		return;
	do {
		size_t start = out->n;
		for (size_t i = 0; i < columns_count(columns); i++) {
			if (i > 0)
				str_adds(out, style->between);
			add_column(out, columns, pos, i, style);
		}
		end_line(out, start);
	} while (columns_step(columns, &pos, 1) > 0);
}
