/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kin. */
#include "query/kin.h"

#include <string.h>

#include "text/slice.h"

enum { CODE = 6 };

static bool has_code(const struct identity *i)
{
	return strlen(i->code) == CODE;
}

static bool same_place(const struct identity *a, const struct identity *b)
{
	if (has_code(a) && has_code(b))
		return strcmp(a->code, b->code) == 0;
	return *a->place && a->level == b->level && strcmp(a->place, b->place) == 0 &&
	       strcmp(a->province, b->province) == 0;
}

/* The digits of a code that say which place of that level one lies in. */
static size_t digits_of(enum level level)
{
	switch (level) {
	case LEVEL_PROVINCE:
		return 2;
	case LEVEL_PREFECTURE:
		return 4;
	case LEVEL_COUNTY:
		return CODE;
	default:
		return 0;
	}
}

static bool same_province(const struct identity *a, const struct identity *b)
{
	return *a->province && strcmp(a->province, b->province) == 0;
}

/* Whether nothing known of their provinces speaks against it. */
static bool may_be_of_one_province(const struct identity *a, const struct identity *b)
{
	return strcmp(a->province, b->province) == 0;
}

/*
 * How much of a county's full name is that of the prefecture before it: 青岚市 of 青岚市梧桐区; 0
 * where none stands there.
 */
static size_t prefecture_in(const struct identity *county)
{
	static const char *const kinds[] = { "市", "州", "盟", "地区" };
	struct slice name = slice_of(county->place);

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		struct slice kind = slice_of(kinds[i]);
		size_t at = slice_find(name, kind, 0);
		if (at > 0 && at + kind.n < name.n)
			return at + kind.n;
	}
	return 0;
}

static bool lies_in(const struct identity *county, const struct identity *prefecture)
{
	struct slice name = { county->place, prefecture_in(county) };

	return county->level == LEVEL_COUNTY && prefecture->level == LEVEL_PREFECTURE &&
	       name.n > 0 && slice_is(name, slice_of(prefecture->place)) &&
	       may_be_of_one_province(county, prefecture);
}

static bool same_prefecture(const struct identity *a, const struct identity *b)
{
	struct slice x = { a->place, prefecture_in(a) }, y = { b->place, prefecture_in(b) };

	return x.n > 0 && slice_is(x, y) && may_be_of_one_province(a, b);
}

static bool is_above(const struct identity *of, const struct identity *above)
{
	if (above->level == LEVEL_NATION)
		return of->level > LEVEL_NATION;
	if (above->level == LEVEL_UNKNOWN || above->level >= of->level)
		return false;
	if (has_code(of) && has_code(above))
		return strncmp(of->code, above->code, digits_of(above->level)) == 0;
	return (above->level == LEVEL_PROVINCE && same_province(of, above)) || lies_in(of, above);
}

static bool is_sibling(const struct identity *a, const struct identity *b)
{
	if (a->level != b->level || a->level <= LEVEL_NATION)
		return false;
	if (has_code(a) && has_code(b))
		return strncmp(a->code, b->code, digits_of(a->level) - 2) == 0;
	if (a->level == LEVEL_COUNTY)
		return same_prefecture(a, b);
	return a->level == LEVEL_PROVINCE || same_province(a, b);
}

enum kin kin_of(const struct identity *of, const struct identity *other)
{
	if (same_place(of, other))
		return KIN_SELF;
	if (is_above(of, other))
		return KIN_ABOVE;
	return is_sibling(of, other) ? KIN_SIBLING : KIN_NONE;
}

bool kin_before(const struct identity *a, const struct identity *b)
{
	if (a->plan_year != b->plan_year)
		return a->plan_year > 0 && a->plan_year < b->plan_year;
	return *a->date && *b->date && strcmp(a->date, b->date) < 0;
}
