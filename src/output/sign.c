/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sign. */
#include "output/sign.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

const char *sign_of(enum target_op op, enum signs signs)
{
	static const char *const of[][2] = {
		[OP_EQ] = { "", "" },	 [OP_APPROX] = { "~", "≈" }, [OP_GE] = { ">=", "≥" },
		[OP_LE] = { "<=", "≤" }, [OP_QUAL] = { "", "" },
	};

	return of[op][signs];
}

/* Takes zeros behind a decimal point off the end, and the point when nothing is behind it. */
static void trim_zeros(char *text)
{
	char *end = text + strlen(text);

	if (!strchr(text, '.'))
		return;
	while (end[-1] == '0')
		end--;
	*(end[-1] == '.' ? end - 1 : end) = '\0';
}

void sign_number(struct str *out, double value)
{
	enum { DIGITS = 10 };
	char text[512];
	double amount = fabs(value);

	if (isnan(value))
		return;
	int whole = amount >= 1 ? (int)floor(log10(amount)) + 1 : 0;
	(void)snprintf(text, sizeof text, "%.*f", whole < DIGITS ? DIGITS - whole : 0, value);
	trim_zeros(text);
	str_adds(out, strcmp(text, "-0") == 0 ? "0" : text);
}

/* What a phrase begins with that says nothing: 增长与经济增长同步. */
static struct slice without_lead(struct slice phrase)
{
	static const char *const leads[] = { "增长", "增速", "增幅", "实现", "保持", "，",
					     "、",   "：",   "力争", "要",   "目标" };
	bool cut = true;

	while (cut) {
		cut = false;
		for (size_t i = 0; i < COUNT(leads); i++) {
			struct slice lead = slice_of(leads[i]);
			if (phrase.n > lead.n && slice_starts(phrase, lead)) {
				phrase = slice_sub(phrase, lead.n, phrase.n);
				cut = true;
			}
		}
	}
	return phrase;
}

static void add_words(struct str *out, const char *phrase, size_t cells)
{
	static const char cut[] = "..";
	struct slice t = cells ? without_lead(slice_of(phrase)) : slice_of(phrase);
	size_t used = 0, n = 0;
	uint32_t c;

	if (cells == 0 || width_text(t, 1) <= cells) {
		str_add(out, t.s, t.n);
		return;
	}
	while (n < t.n) {
		size_t step = utf8_next(t.s + n, t.n - n, &c);
		used += width_of(c, 1);
		if (used + strlen(cut) > cells)
			break;
		n += step;
	}
	str_add(out, t.s, n);
	str_adds(out, cut);
}

static void add_range(struct str *out, const struct statement *said, double scale)
{
	sign_number(out, said->low / scale);
	if (said->low < said->high) {
		str_addc(out, '~');
		sign_number(out, said->high / scale);
	}
}

void sign_cell(struct str *out, const struct matrix_column *column, const struct matrix_cell *cell,
	       enum signs signs, size_t words)
{
	const struct statement *said = cell->said;

	if (!said)
		return;
	if (isnan(said->low)) {
		add_words(out, said->phrase, words);
		return;
	}
	str_adds(out, sign_of(said->op, signs));
	if (!isnan(cell->value)) {
		add_range(out, said, column->scale);
	} else {
		str_adds(out, said->value);
		str_adds(out, said->unit);
	}
}
