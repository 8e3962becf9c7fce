/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Group. */
#include "query/group.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

unsigned group_named(struct slice name)
{
	static const char *const names[] = { "province", "level", "year" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (slice_is(name, slice_of(names[i])))
			return 1U << i;
	return 0;
}

/* A number and the group that it is of. */
struct item {
	struct group group; /* without statistics */
	double value;
};

static int by_group(const void *a, const void *b)
{
	const struct group *x = &((const struct item *)a)->group;
	const struct group *y = &((const struct item *)b)->group;
	int order = strcmp(x->province, y->province);

	if (order == 0)
		order = (int)x->level - (int)y->level;
	if (order == 0)
		order = x->year - y->year;
	return order ? order : (x->series > y->series) - (x->series < y->series);
}

static struct group group_of(const struct panel *panel, const struct panel_row *row, size_t series,
			     unsigned by)
{
	const struct identity *identity = &panel->places[row->place].identity;

	return (struct group){
		.province = by & GROUP_PROVINCE ? panel_group(identity) : "",
		.level = by & GROUP_LEVEL ? identity->level : LEVEL_UNKNOWN,
		.year = by & GROUP_YEAR ? row->year : 0,
		.series = series,
	};
}

/* Describes the items of one group. */
static void describe(const struct item *items, size_t count, struct group *out)
{
	double *values = xcalloc(count, sizeof *values);

	for (size_t i = 0; i < count; i++)
		values[i] = items[i].value;
	*out = items->group;
	out->statistics = statistics_of(values, count);
	free(values);
}

struct group *group_describe(struct arena *arena, const struct panel *panel,
			     const struct panel_row *const *rows, size_t row_count, unsigned by,
			     enum measure measure, size_t *count)
{
	struct item *items = xcalloc(row_count * panel->series_count + 1, sizeof *items);
	size_t n = 0, groups = 0;

	for (size_t r = 0; r < row_count; r++)
		for (size_t s = 0; s < panel->series_count; s++) {
			double value = rows[r]->cells[s].measure[measure];
			if (!isnan(value))
				items[n++] =
					(struct item){ group_of(panel, rows[r], s, by), value };
		}
	qsort(items, n, sizeof *items, by_group);
	struct group *out = arena_array(arena, n, sizeof *out);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && by_group(&items[i], &items[end]) == 0;)
			end++;
		describe(&items[i], end - i, &out[groups++]);
	}
	free(items);
	*count = groups;
	return out;
}
