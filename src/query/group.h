/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Group: targets or results of places that have something in common, described. */
#ifndef DUIDU_GROUP_H
#define DUIDU_GROUP_H

#include "query/panel.h"
#include "query/statistics.h"

/* What the places of a group have in common; a set. */
enum group_by { GROUP_PROVINCE = 1 << 0, GROUP_LEVEL = 1 << 1, GROUP_YEAR = 1 << 2 };

/* The names of the machine interface: "province", "level", "year"; 0 for another name. */
unsigned group_named(struct slice name);

/* A group and a series. What the places do not have in common is "", unknown or 0. */
struct group {
	const char *province; /* as panel_group(): "" for the provinces among each other */
	enum level level;
	int year;
	size_t series; /* its number in the panel */
	struct statistics statistics;
};

/*
 * The groups of the rows by what is in the set by, which may be empty, of every series that
 * anything is said of: of MEASURE_MID or another measure that is a number. They are ordered by
 * province, level, year and series, and live in arena; *count of them.
 */
struct group *group_describe(struct arena *arena, const struct panel *panel,
			     const struct panel_row *const *rows, size_t row_count, unsigned by,
			     enum measure measure, size_t *count);

#endif
