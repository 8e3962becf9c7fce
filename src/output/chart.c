/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chart: the axis, and lines of text. */
#include "output/chart.h"

#include <math.h>

#include "text/slice.h"
#include "text/width.h"

struct chart_range chart_range_of(const struct chart *chart)
{
	struct chart_range r = { 0, 0 };

	for (size_t i = 0; i < chart->count; i++) {
		const struct chart_bar *b = &chart->bars[i];
		if (isnan(b->low))
			continue;
		r.from = fmin(r.from, b->low);
		r.to = fmax(r.to, b->high);
	}
	if (!(r.to > r.from))
		r.to = r.from + 1;
	return r;
}

double chart_step(struct chart_range range, size_t most)
{
	static const double steps[] = { 1, 2, 5 };
	double size = pow(10, floor(log10((range.to - range.from) / (double)most)));

	for (;; size *= 10)
		for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
			if ((range.to - range.from) / (steps[i] * size) <= (double)most)
				return steps[i] * size;
}

/* Where the parts of a line stand, in cells. */
struct lines {
	size_t label, text; /* widths */
	size_t room;	    /* of the bars */
	struct chart_range range;
	unsigned ambiguous;
};

static size_t cells_of(const struct lines *l, const char *text)
{
	return width_text(slice_of(text), l->ambiguous);
}

static struct lines measure(const struct chart *chart, size_t columns, unsigned ambiguous)
{
	enum { LEAST = 10, GAPS = 2 + 2 + 1, TEXT_MOST = 14 };
	struct lines l = { .range = chart_range_of(chart), .ambiguous = ambiguous };

	l.label = isnan(chart->median) ? 0 : cells_of(&l, chart->median_label);
	for (size_t i = 0; i < chart->count; i++) {
		const struct chart_bar *b = &chart->bars[i];
		size_t label = cells_of(&l, b->label);
		size_t text = isnan(b->low) ? 0 : cells_of(&l, b->text);
		l.label = label > l.label ? label : l.label;
		l.text = text > l.text ? text : l.text;
	}
	size_t used = l.label + l.text + GAPS;
	l.room = columns > used + LEAST ? columns - used : LEAST;
	return l;
}

static size_t cell_at(const struct lines *l, double value)
{
	double part = (value - l->range.from) / (l->range.to - l->range.from);

	return (size_t)lround(part * (double)l->room);
}

static void pad(struct str *out, size_t n)
{
	while (n-- > 0)
		str_addc(out, ' ');
}

static void add_run(struct str *out, char c, size_t from, size_t to)
{
	for (; from < to; from++)
		str_addc(out, c);
}

/* A bar from 0 to its figure; one to the left of 0 ends there. */
static void add_bar(struct str *out, const struct lines *l, const struct chart_bar *b, char mark)
{
	static const char ends[] = {
		[OP_EQ] = 0, [OP_APPROX] = '~', [OP_GE] = '>', [OP_LE] = '|', [OP_QUAL] = 0,
	};
	size_t zero = cell_at(l, 0), low = cell_at(l, b->low), high = cell_at(l, b->high);
	size_t start = low < zero ? low : zero;

	pad(out, start);
	if (b->high <= 0) { /* the nearer end is the upper one */
		add_run(out, '=', low, high);
		add_run(out, mark, high, zero);
	} else {
		add_run(out, mark, start, low > zero ? low : zero);
		add_run(out, '=', low > zero ? low : zero, high);
	}
	if (ends[b->op])
		str_addc(out, ends[b->op]);
}

static void add_line(struct str *out, const struct lines *l, const struct chart_bar *b, char mark)
{
	width_draw(out, slice_of(b->label));
	pad(out, l->label - cells_of(l, b->label) + 2);
	if (isnan(b->low)) { /* words stand where the bars are */
		pad(out, l->text + 2);
		width_draw(out, slice_of(b->text));
	} else {
		pad(out, l->text - cells_of(l, b->text));
		width_draw(out, slice_of(b->text));
		pad(out, 2);
		add_bar(out, l, b, mark);
	}
	while (out->n > 0 && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
	str_addc(out, '\n');
}

void chart_text(struct str *out, const struct chart *chart, size_t columns, unsigned ambiguous)
{
	struct lines l = measure(chart, columns, ambiguous);

	width_draw(out, slice_of(chart->title));
	str_addc(out, '\n');
	for (size_t i = 0; i < chart->count; i++)
		add_line(out, &l, &chart->bars[i], '#');
	if (!isnan(chart->median)) {
		struct chart_bar median = { chart->median_label, "", OP_EQ, chart->median,
					    chart->median };
		add_line(out, &l, &median, '-');
	}
}
