/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series. */
#include "query/series.h"

#include <string.h>

#include "base/mem.h"
#include "text/tsv.h"

/* Endings of names for units; what is not listed ends in x. */
static const struct {
	const char *unit, *ending;
} endings[] = {
	{ "%", "pct" },	   { "个百分点", "pp" }, { "元", "cny" },   { "美元", "usd" },
	{ "欧元", "eur" }, { "港元", "hkd" },	 { "天", "days" },  { "人", "heads" },
	{ "个", "n" },	   { "吨", "t" },	 { "倍", "times" },
};

static enum basis basis_of(enum basis basis)
{
	return basis == BASIS_INDEX ? BASIS_RATE : basis;
}

/* Rates and shares change by points, everything else by per cent. */
static const char *unit_of_change(const struct indicator *indicator)
{
	enum basis usual = basis_of(indicator->basis);

	return usual == BASIS_RATE || usual == BASIS_SHARE ? "个百分点" : "%";
}

/* The first unit of the indicator that is no per cent. */
static const char *unit_of_level(struct arena *arena, const struct indicator *indicator)
{
	struct slice units = slice_of(indicator->units), unit;

	while (slice_cut(&units, '|', &unit))
		if (!slice_is(unit, SLICE("%")))
			return arena_strn(arena, unit.s, unit.n);
	return "";
}

static const char *unit_of(struct arena *arena, const struct indicator *indicator, enum basis basis)
{
	if (basis == BASIS_LEVEL)
		return unit_of_level(arena, indicator);
	return basis == BASIS_GROWTH ? unit_of_change(indicator) : "%";
}

static const char *ending_of(const char *unit)
{
	for (size_t i = 0; i < COUNT(endings); i++)
		if (strcmp(unit, endings[i].unit) == 0)
			return endings[i].ending;
	return "x";
}

struct series series_of(struct arena *arena, const struct indicators *lexicon, size_t number,
			enum basis basis, const char *unit)
{
	static const char *const bases[] = {
		[BASIS_NONE] = "",    [BASIS_GROWTH] = "_gr", [BASIS_LEVEL] = "_lv",
		[BASIS_RATE] = "_rt", [BASIS_INDEX] = "_rt",  [BASIS_SHARE] = "_sh",
	};
	const struct indicator *indicator = indicator_at(lexicon, number);
	struct series s = { .indicator = indicator, .number = number, .basis = basis_of(basis) };
	const char *usual = unit_of(arena, indicator, s.basis);

	s.unit = unit ? unit : usual;
	bool usual_basis = s.basis == basis_of(indicator->basis);
	bool usual_unit = !*usual || strcmp(s.unit, usual) == 0;
	s.usual = usual_basis && usual_unit;
	s.name = arena_printf(arena, "%s%s%s%s", indicator->id, usual_basis ? "" : bases[s.basis],
			      usual_unit ? "" : "_", usual_unit ? "" : ending_of(s.unit));
	return s;
}

int series_compare(const struct series *a, const struct series *b)
{
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	if (a->usual != b->usual)
		return a->usual ? -1 : 1;
	if (a->basis != b->basis)
		return (int)a->basis - (int)b->basis;
	return strcmp(a->unit, b->unit);
}
