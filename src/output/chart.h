/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Chart: a bar for what each place says of one indicator. What is said in words, or measured in
 * another way, has no bar, but stands in its row. Nothing is told by colour alone.
 */
#ifndef DUIDU_CHART_H
#define DUIDU_CHART_H

#include <stdio.h>

#include "base/str.h"
#include "report/target.h"

struct chart_bar {
	const char *label;
	const char *text; /* the figure with its sign and unit, or the words */
	enum target_op op;
	double low, high; /* in the chart's unit; NaN: no bar */
};

struct chart {
	const char *title;
	const char *median_label; /* of the line at the median; its figure included */
	double median;		  /* NaN: none */
	const struct chart_bar *bars;
	size_t count;
};

/*
 * As lines of so many columns: # up to the figure, = from the lower to the upper end of a range;
 * then > at least, | at most, ~ about. Bars begin at 0.
 */
void chart_text(struct str *out, const struct chart *chart, size_t columns, unsigned ambiguous);

/* As an SVG 1.1 image by itself, readable without colours; all text is escaped. */
void chart_svg(struct str *out, const struct chart *chart);

/* As a page that holds the image, and what it shows as a table. */
void chart_html(struct str *out, const struct chart *chart);

/* What both kinds share. */

/* From where to where the axis goes: 0 and all ends of bars lie in it, and it is not empty. */
struct chart_range {
	double from, to;
};
struct chart_range chart_range_of(const struct chart *chart);

/* A step of the axis, 1, 2 or 5 times a power of ten, so that there are at most so many. */
double chart_step(struct chart_range range, size_t most);

#endif
