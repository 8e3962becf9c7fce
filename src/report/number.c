/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Number: reads figures, by the rules of target_rule.h that begin with number-.
 * 1. A figure has a unit. Digits without one, or in a name (5G, G312, PM10), are none.
 * 2. What looks like a figure and cannot be one (8.5.5%, 1e400%, 100万亿亿元) is broken: it is told
 *    apart from what is no figure, and nothing is made of it.
 */
#include "report/number.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/number_chinese.h"

enum { MOST_DIGITS = 15 };

static const double MOST_BASE = 1e18; /* no report counts further */

/* One end of a range, or all of a figure. */
struct reading {
	enum number_found found;
	size_t start, end; /* numeral to unit */
	size_t numeral_end;
	size_t unit_start, unit_end;
	char value[NUMBER_TEXT];
	double magnitude;
	const struct unit *unit; /* NULL: only a numeral, or a magnitude */
	const char *unit_name;
	const struct unit *below; /* of a ratio of two units: 元/平方米; else NULL */
	bool more, chinese;
};

static struct slice all(const struct folded *text)
{
	return (struct slice){ str_text(&text->text), text->text.n };
}

static struct slice rest(const struct folded *text, size_t at)
{
	return slice_sub(all(text), at, text->text.n);
}

static bool digit_at(struct slice t, size_t at)
{
	return at < t.n && t.s[at] >= '0' && t.s[at] <= '9';
}

static bool alpha_at(struct slice t, size_t at)
{
	return at < t.n &&
	       ((t.s[at] >= 'a' && t.s[at] <= 'z') || (t.s[at] >= 'A' && t.s[at] <= 'Z'));
}

/* Whether byte at of the folded text was printed right behind the one before, no blank between. */
static bool adjoins(const struct folded *text, size_t at)
{
	return text->source[at].start <= text->source[at - 1].end;
}

/* A comma of thousands: narrow, three digits behind it and no fourth. */
static bool thousands_at(const struct folded *text, size_t at)
{
	struct slice t = all(text);

	return t.s[at] == ',' && text->source[at].end - text->source[at].start == 1 &&
	       digit_at(t, at + 1) && digit_at(t, at + 2) && digit_at(t, at + 3) &&
	       !digit_at(t, at + 4);
}

/* The end of digits, points and commas that belong to one numeral. */
static size_t numeral_end(const struct folded *text, size_t at)
{
	struct slice t = all(text);

	for (at++; at < t.n && adjoins(text, at); at++) {
		if (digit_at(t, at) || (t.s[at] == '.' && digit_at(t, at + 1)))
			continue;
		if (!thousands_at(text, at))
			break;
	}
	return at;
}

/* The numeral without its commas; false when it is none: too many digits or points. */
static bool copy_numeral(struct slice numeral, char out[NUMBER_TEXT])
{
	size_t n = 0, digits = 0, points = 0;

	for (size_t i = 0; i < numeral.n; i++) {
		if (numeral.s[i] == ',')
			continue;
		points += numeral.s[i] == '.';
		digits += numeral.s[i] != '.';
		if (digits > MOST_DIGITS || points > 1)
			return false;
		out[n++] = numeral.s[i];
	}
	out[n] = '\0';
	return true;
}

static size_t skip(struct slice t, size_t at, struct slice word)
{
	return slice_starts(slice_sub(t, at, t.n), word) ? at + word.n : at;
}

static size_t skip_more(struct slice t, size_t at, bool *more)
{
	size_t to = skip(t, at, SLICE("余"));

	if (to == at)
		to = skip(t, at, SLICE("多"));
	*more = *more || to > at;
	return to;
}

/* 万, 亿, 万亿 …: adds to magnitude; false when they make no sense. */
static bool read_magnitude(struct slice t, size_t *at, double *magnitude)
{
	static const struct {
		const char *word;
		double times;
	} words[] = { { "万亿", 1e12 }, { "千亿", 1e11 }, { "百亿", 1e10 }, { "亿", 1e8 },
		      { "千万", 1e7 },	{ "百万", 1e6 },  { "十万", 1e5 },  { "万", 1e4 },
		      { "千", 1e3 },	{ "百", 1e2 } };
	size_t seen = 0;

	for (size_t i = 0; i < COUNT(words);) {
		size_t to = skip(t, *at, slice_of(words[i].word));
		if (to == *at || (seen && unit_at(slice_sub(t, *at, t.n)))) {
			i++;
			continue;
		}
		*magnitude *= words[i].times;
		*at = to;
		seen++;
		i = 0;
	}
	return seen < 2;
}

/* The unit behind a numeral: [余] [万亿] [余] unit [/ unit]. */
static void read_unit(struct slice t, struct reading *r)
{
	size_t at = skip_more(t, r->numeral_end, &r->more);

	r->unit_start = at;
	r->unit = unit_at(slice_sub(t, at, t.n));
	if (!r->unit) {
		if (!read_magnitude(t, &at, &r->magnitude))
			r->found = NUMBER_BROKEN;
		at = skip_more(t, at, &r->more);
		r->unit = unit_at(slice_sub(t, at, t.n));
	}
	at += r->unit ? strlen(r->unit->name) : 0;
	if (r->unit && skip(t, at, SLICE("/")) > at) {
		r->below = unit_at(slice_sub(t, at + 1, t.n));
		at += r->below ? 1 + strlen(r->below->name) : 0;
	}
	r->unit_end = r->end = at;
}

/* A unit of letters ends where they end: 5gw, but not 5g or 4a. */
static bool in_name(struct slice t, const struct reading *r)
{
	return alpha_at(t, r->unit_end - 1) ? alpha_at(t, r->unit_end) || digit_at(t, r->unit_end)
					    : r->unit_end == r->numeral_end && alpha_at(t, r->end);
}

/* Over letters and digits that make up a name. */
static size_t name_end(struct slice t, size_t at)
{
	while (alpha_at(t, at) || digit_at(t, at))
		at++;
	return at;
}

static void read_digits(const struct folded *text, size_t at, struct reading *r)
{
	struct slice t = all(text);

	r->numeral_end = numeral_end(text, at);
	r->found = copy_numeral(slice_sub(t, at, r->numeral_end), r->value) ? NUMBER_READ
									    : NUMBER_BROKEN;
	read_unit(t, r);
	if (in_name(t, r)) {
		r->end = name_end(t, r->numeral_end);
		r->found = unit_at(rest(text, r->end)) && t.s[r->end] == '%' ? NUMBER_BROKEN
									     : NUMBER_NOT;
	} else if (!r->unit && r->unit_end == r->unit_start) {
		r->found = NUMBER_NOT;
		r->end = r->numeral_end;
	}
}

static void read_chinese(struct slice t, size_t at, struct reading *r)
{
	struct chinese_number c;

	if (!chinese_number_at(t, at, &c))
		return;
	r->chinese = true;
	r->numeral_end = c.numeral_end;
	(void)snprintf(r->value, sizeof r->value, "%s", c.value);
	r->found = NUMBER_READ;
	if (c.unit) {
		r->unit = unit_at(slice_of(c.unit));
		r->unit_name = c.unit;
		r->unit_start = r->unit_end = r->end = c.end;
		r->end = skip_more(t, r->end, &r->more);
	} else {
		read_unit(t, r);
		if (!r->unit || !chinese_number_counts(&c, r->unit))
			r->found = NUMBER_NOT;
	}
}

static struct reading read_one(const struct folded *text, size_t at)
{
	struct slice t = all(text);
	struct reading r = { .found = NUMBER_NOT, .start = at, .magnitude = 1 };
	uint32_t c;

	r.end = at + (at < t.n ? utf8_next(t.s + at, t.n - at, &c) : 0);
	if (digit_at(t, at))
		read_digits(text, at, &r);
	else if (at < t.n)
		read_chinese(t, at, &r);
	return r;
}

static double base_value(const struct reading *r, const char *value)
{
	double v = strtod(value, NULL) * r->magnitude;

	if (r->below)
		return v;
	return r->unit ? v * r->unit->factor : v;
}

static bool same_unit(const struct reading *a, const struct reading *b)
{
	return a->unit == b->unit && a->magnitude == b->magnitude;
}

/* Where the other end of a range begins; at when none does. One dash only: two are a —. */
static size_t range_mark(const struct folded *text, size_t at)
{
	static const char *const marks[] = { "~", "-", "至", "到" };
	struct slice t = all(text);

	for (size_t i = 0; i < COUNT(marks); i++) {
		size_t to = skip(t, at, slice_of(marks[i]));
		if (to > at && (digit_at(t, to) || i >= 2 || chinese_begins(t, to)))
			return to;
	}
	return at;
}

/* The upper end of a range whose lower end is r; false when it is no range. */
static bool read_upper(const struct folded *text, struct reading *r, struct reading *upper)
{
	size_t from = r->unit || r->unit_end > r->numeral_end ? r->end : r->numeral_end;
	size_t at = range_mark(text, from);

	if (at == from || r->found == NUMBER_BROKEN || r->more)
		return false;
	*upper = read_one(text, at);
	if (upper->found != NUMBER_READ)
		return false;
	if (!r->unit && r->unit_end == r->unit_start) {
		r->unit = upper->unit;
		r->magnitude = upper->magnitude;
	}
	return same_unit(r, upper) && base_value(r, r->value) < base_value(upper, upper->value);
}

/* Fills in all of out that follows from its lower end r and the end that has the unit. */
static enum number_found deliver(const struct reading *r, const struct reading *last,
				 struct number *out)
{
	enum measure measure = !last->unit   ? MEASURE_COUNT
			       : last->below ? MEASURE_DENSITY
					     : last->unit->measure;

	*out = (struct number){
		.start = r->start,
		.end = last->end,
		.unit_start = last->unit_start,
		.unit_end = last->unit_end,
		.unit_name = last->unit_name,
		.measure = measure,
		.base = !last->unit || last->below ? "" : last->unit->base,
		.low = base_value(last, r->value),
		.high = base_value(last, last->value),
		.more = last->more,
		.chinese = r->chinese,
	};
	(void)snprintf(out->value, sizeof out->value, "%s", r->value);
	if (last != r)
		(void)snprintf(out->upper, sizeof out->upper, "%s", last->value);
	return out->high > MOST_BASE ? NUMBER_BROKEN : last->found;
}

enum number_found number_at(const struct folded *text, size_t at, struct number *out)
{
	struct slice t = all(text);
	struct reading r = read_one(text, at), upper;

	if (at > 0 && alpha_at(t, at - 1) && digit_at(t, at)) {
		*out = (struct number){ .start = at, .end = name_end(t, at) };
		return NUMBER_NOT;
	}
	if ((r.found == NUMBER_READ || digit_at(t, at)) && read_upper(text, &r, &upper))
		return deliver(&r, &upper, out);
	if (r.found == NUMBER_NOT) {
		*out = (struct number){ .start = at, .end = r.end };
		return NUMBER_NOT;
	}
	return deliver(&r, &r, out);
}
