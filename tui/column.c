/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Column: a table of what a summary holds. */
#include "tui/column.h"

#include <string.h>

#include "base/i18n.h"
#include "report/place.h"

enum { PLACE_MOST = 40 };

const struct column_kind *column_kind(enum column column)
{
	static const struct column_kind kinds[] = {
		[COLUMN_PLACE] = { N_("place"), 10, false, 0 },
		[COLUMN_PROVINCE] = { N_("province"), 8, false, 4 },
		[COLUMN_LEVEL] = { N_("level"), 10, false, 3 },
		[COLUMN_YEAR] = { N_("year"), 4, true, 1 },
		[COLUMN_DATE] = { N_("date"), 10, false, 2 },
		[COLUMN_LENGTH] = { N_("length"), 7, true, 6 },
		[COLUMN_SECTIONS] = { N_("sections"), 8, true, 5 },
		[COLUMN_TARGETS] = { N_("targets"), 7, true, 7 },
	};

	return &kinds[column];
}

static const char *level_text(enum level level)
{
	static const char *const names[] = {
		[LEVEL_UNKNOWN] = "",
		[LEVEL_NATION] = N_("nation"),
		[LEVEL_PROVINCE] = N_("province"),
		[LEVEL_PREFECTURE] = N_("prefecture"),
		[LEVEL_COUNTY] = N_("county"),
	};

	return *names[level] ? _(names[level]) : "";
}

/* Thousands apart. */
static void add_number(struct str *out, size_t n)
{
	if (n >= 1000) {
		add_number(out, n / 1000);
		str_addf(out, ",%03zu", n % 1000);
	} else {
		str_addf(out, "%zu", n);
	}
}

void column_text(struct str *out, enum column column, const struct summary *summary)
{
	const struct identity *identity = &summary->identity;
	struct slice short_name;

	switch (column) {
	case COLUMN_PLACE:
		str_adds(out, *identity->place ? identity->place : _("(place unknown)"));
		break;
	case COLUMN_PROVINCE:
		short_name = place_short(slice_of(identity->province));
		str_add(out, short_name.s, short_name.n);
		break;
	case COLUMN_LEVEL:
		str_adds(out, level_text(identity->level));
		break;
	case COLUMN_YEAR:
		if (identity->plan_year)
			str_addf(out, "%d", identity->plan_year);
		break;
	case COLUMN_DATE:
		str_adds(out, identity->date);
		break;
	case COLUMN_LENGTH:
		add_number(out, summary->chars);
		break;
	case COLUMN_SECTIONS:
		add_number(out, summary->sections);
		break;
	default:
		add_number(out, summary->targets);
		break;
	}
}

static int by_size(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

int column_compare(enum column column, const struct summary *a, const struct summary *b)
{
	switch (column) {
	case COLUMN_PLACE:
		return strcmp(a->identity.sort_key, b->identity.sort_key);
	case COLUMN_PROVINCE:
		return strcmp(a->identity.code, b->identity.code);
	case COLUMN_LEVEL:
		return (int)a->identity.level - (int)b->identity.level;
	case COLUMN_YEAR:
		return a->identity.plan_year - b->identity.plan_year;
	case COLUMN_DATE:
		return strcmp(a->identity.date, b->identity.date);
	case COLUMN_LENGTH:
		return by_size(a->chars, b->chars);
	case COLUMN_SECTIONS:
		return by_size(a->sections, b->sections);
	default:
		return by_size(a->targets, b->targets);
	}
}

/* The column of the next rank. */
static enum column ranked(int rank)
{
	int column = 0;

	while (column_kind((enum column)column)->rank != rank)
		column++;
	return (enum column)column;
}

void column_widths(int cells, int gap, int widths[COLUMN_COUNT])
{
	int left = cells + gap;

	memset(widths, 0, COLUMN_COUNT * sizeof(*widths));
	for (int rank = 0; rank < COLUMN_COUNT; rank++) {
		enum column column = ranked(rank);
		int width = column_kind(column)->width;
		if (left < width + gap)
			break;
		widths[column] = width;
		left -= width + gap;
	}
	widths[COLUMN_PLACE] += left;
	if (widths[COLUMN_PLACE] > PLACE_MOST)
		widths[COLUMN_PLACE] = PLACE_MOST;
}
