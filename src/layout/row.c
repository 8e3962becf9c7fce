/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Row: cells and bytes of one line. */
#include "layout/row.h"

#include "base/utf8.h"
#include "text/grapheme.h"
#include "text/width.h"

/* The byte of text in whose character the cell lies. */
static size_t byte_in(const struct row *row, const struct run *run, unsigned cell)
{
	size_t at = 0;

	for (size_t end, cells = 0; at < run->text.n; at = end) {
		end = grapheme_next(run->text, at);
		cells += width_text(slice_sub(run->text, at, end), row->ambiguous);
		if (cells > cell)
			break;
	}
	return run->start + at;
}

/* The start of the last character of the row. */
static size_t last_byte(const struct row *row)
{
	for (size_t i = row->run_count; i-- > 0;) {
		const struct run *run = &row->runs[i];
		if (run->kind == RUN_TEXT && run->end > run->start)
			return run->start + grapheme_back(run->text, run->text.n);
		if (run->kind == RUN_CLIPPED)
			return run->start;
	}
	return row->start;
}

size_t row_byte(const struct row *row, unsigned cell)
{
	unsigned left = 0;

	for (size_t i = 0; i < row->run_count; i++) {
		const struct run *run = &row->runs[i];
		if (cell < left + run->width)
			return run->kind == RUN_TEXT ? byte_in(row, run, cell - left) : run->start;
		left += run->width;
	}
	return last_byte(row);
}

unsigned row_cell(const struct row *row, size_t byte)
{
	unsigned left = 0;

	for (size_t i = 0; i < row->run_count; i++) {
		const struct run *run = &row->runs[i];
		bool inserted = run->start == run->end;
		if (!inserted && byte < run->end) {
			size_t into =
				byte > run->start && run->kind == RUN_TEXT ? byte - run->start : 0;
			return left +
			       (unsigned)width_text(slice_sub(run->text, 0, into), row->ambiguous);
		}
		left += run->width;
	}
	return left;
}

void row_draw(struct str *out, const struct row *row)
{
	size_t before = out->n;

	for (size_t i = 0; i < row->run_count; i++) {
		for (unsigned k = 0; row->runs[i].kind == RUN_INDENT && k < row->runs[i].width; k++)
			str_addc(out, ' ');
		width_draw(out, row->runs[i].text);
	}
	while (out->n > before && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
}
