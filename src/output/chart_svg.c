/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Chart for documents. Black text on white; bars are dark grey-blue (7:1 on white), ranges hatched
 * in it, so that print without colours loses nothing. An arrow at a bar's end means at least, a
 * stop at most, an open end with dots about.
 */
#include <math.h>

#include "base/i18n.h"
#include "output/chart.h"
#include "output/markup.h"
#include "output/sign.h"
#include "text/width.h"

/* Pixels. A cell is the width of a narrow letter of the text. */
enum {
	CELL = 8,
	ROW = 24,
	BAR = 14,
	HEAD = 64,  /* title and the axis' figures */
	FOOT = 28,  /* the median's label */
	BARS = 420, /* room of the bars */
	GAP = 10,
	TICKS = 8,
};

static const char style[] = "text{font:14px 'Noto Sans CJK SC','Source Han Sans SC',"
			    "'Microsoft YaHei',sans-serif;fill:#111}"
			    ".t{font-size:17px;font-weight:bold}.w{font-style:italic}"
			    ".b{fill:#37557a}.r{fill:url(#h);stroke:#37557a}"
			    ".e{stroke:#37557a;stroke-width:2;fill:none}"
			    ".g{stroke:#ccc}.z{stroke:#111}.m{stroke:#111;stroke-dasharray:5 3}";

struct drawing {
	struct str *out;
	const struct chart *chart;
	struct chart_range range;
	double left; /* of the bars */
	double width, height;
};

static double x_of(const struct drawing *d, double value)
{
	return d->left + (value - d->range.from) / (d->range.to - d->range.from) * BARS;
}

static void add_text(struct drawing *d, double x, double y, const char *more, const char *text)
{
	str_addf(d->out, "<text x=\"%.1f\" y=\"%.1f\"%s>", x, y, more);
	markup_html(d->out, slice_of(text));
	str_adds(d->out, "</text>\n");
}

static void add_line(struct drawing *d, const char *class, double x, double y, double to)
{
	str_addf(d->out, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
		 class, x, y, x, to);
}

static void add_axis(struct drawing *d)
{
	double step = chart_step(d->range, TICKS), end = HEAD + ROW * (double)d->chart->count;

	for (double i = ceil(d->range.from / step); i * step <= d->range.to; i++) {
		struct str figure = { 0 };
		sign_number(&figure, i * step);
		add_line(d, i == 0 ? "z" : "g", x_of(d, i * step), HEAD - 8, end);
		add_text(d, x_of(d, i * step), HEAD - 12, " text-anchor=\"middle\"",
			 str_text(&figure));
		str_free(&figure);
	}
}

static void add_rectangle(struct drawing *d, const char *class, double from, double to, double y)
{
	if (to > from)
		str_addf(d->out,
			 "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" "
			 "height=\"%d\"/>\n",
			 class, from, y, to - from, BAR);
}

/* What stands at the end of a bar, as its operator wants it; where text may begin behind it. */
static double add_end(struct drawing *d, enum target_op op, double x, double y)
{
	double middle = y + BAR / 2.0;

	switch (op) {
	case OP_GE:
		str_addf(d->out, "<path class=\"e\" d=\"M%.1f %.1fl6 %.1fl-6 %.1f\"/>\n", x + 2, y,
			 BAR / 2.0, BAR / 2.0);
		return x + 10;
	case OP_LE:
		add_line(d, "e", x + 1, y - 3, y + BAR + 3);
		return x + 4;
	case OP_APPROX:
		for (int i = 0; i < 3; i++)
			str_addf(d->out,
				 "<circle class=\"b\" cx=\"%.1f\" cy=\"%.1f\" r=\"1.5\"/>\n",
				 x + 4 + i * 5, middle);
		return x + 17;
	default:
		return x;
	}
}

static void add_bar(struct drawing *d, const struct chart_bar *b, double top)
{
	double y = top + (ROW - BAR) / 2.0, base = top + ROW / 2.0 + 5;
	double zero = x_of(d, 0);

	add_text(d, d->left - GAP, base, " text-anchor=\"end\"", b->label);
	if (isnan(b->low)) {
		add_text(d, zero + GAP, base, " class=\"w\"", b->text);
		return;
	}
	double low = x_of(d, b->low), high = x_of(d, b->high);
	add_rectangle(d, "b", b->high <= 0 ? high : fmin(zero, low),
		      b->high <= 0 ? zero : fmax(zero, low), y);
	add_rectangle(d, "r", b->high <= 0 ? low : fmax(zero, low), high, y);
	double end = add_end(d, b->op, fmax(zero, high), y);
	add_text(d, end + 6, base, "", b->text);
}

static void add_median(struct drawing *d)
{
	double end = HEAD + ROW * (double)d->chart->count;

	if (isnan(d->chart->median))
		return;
	add_line(d, "m", x_of(d, d->chart->median), HEAD - 8, end + 6);
	add_text(d, x_of(d, d->chart->median), end + 22, " text-anchor=\"middle\"",
		 d->chart->median_label);
}

static size_t widest(const struct chart *chart, bool labels)
{
	size_t most = 0;

	for (size_t i = 0; i < chart->count; i++) {
		const char *text = labels ? chart->bars[i].label : chart->bars[i].text;
		size_t cells = width_text(slice_of(text), 2);
		most = cells > most ? cells : most;
	}
	return most;
}

static void add_image(struct drawing *d)
{
	str_addf(d->out,
		 "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%.0f\" "
		 "height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">\n<title>",
		 d->width, d->height, d->width, d->height);
	markup_html(d->out, slice_of(d->chart->title));
	str_addf(d->out,
		 "</title>\n<style>%s</style>\n"
		 "<defs><pattern id=\"h\" width=\"6\" height=\"6\" "
		 "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
		 "<path d=\"M0 0V6\" stroke=\"#37557a\" stroke-width=\"3\"/></pattern></defs>\n"
		 "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
		 style);
	add_text(d, GAP, 26, " class=\"t\"", d->chart->title);
	add_axis(d);
	for (size_t i = 0; i < d->chart->count; i++)
		add_bar(d, &d->chart->bars[i], HEAD + ROW * (double)i);
	add_median(d);
	str_adds(d->out, "</svg>\n");
}

void chart_svg(struct str *out, const struct chart *chart)
{
	double title = (double)(width_text(slice_of(chart->title), 2) * (CELL + 2) + 2 * GAP);
	struct drawing d = { .out = out, .chart = chart, .range = chart_range_of(chart) };

	d.left = (double)(widest(chart, true) * CELL) + 2 * GAP;
	d.width = fmax(d.left + BARS + 3 * GAP + (double)(widest(chart, false) * CELL), title);
	d.height = HEAD + ROW * (double)chart->count + FOOT;
	add_image(&d);
}

static void add_table(struct str *out, const struct chart *chart)
{
	str_adds(out, "<table>\n");
	for (size_t i = 0; i < chart->count; i++) {
		str_adds(out, "<tr><th scope=\"row\">");
		markup_html(out, slice_of(chart->bars[i].label));
		str_adds(out, "</th><td>");
		markup_html(out, slice_of(chart->bars[i].text));
		str_adds(out, "</td></tr>\n");
	}
	str_adds(out, "</table>\n");
}

void chart_html(struct str *out, const struct chart *chart)
{
	str_adds(out, "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n"
		      "<meta http-equiv=\"Content-Security-Policy\" "
		      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
		      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		      "<title>");
	markup_html(out, slice_of(chart->title));
	str_adds(out, "</title>\n<style>body{font:16px/1.5 sans-serif;color:#111;background:#fff;"
		      "margin:1em auto;max-width:60em;padding:0 1em}svg{max-width:100%;height:auto}"
		      "table{border-collapse:collapse;font-size:.9em}"
		      "th,td{border-bottom:1px solid #ccc;padding:.15em .8em .15em 0;"
		      "text-align:left;font-weight:normal}</style>\n</head>\n<body>\n");
	chart_svg(out, chart);
	add_table(out, chart);
	str_adds(out, "</body>\n</html>\n");
}
