/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Distance. */
#include "query/distance.h"

#include "base/utf8.h"

static size_t characters(struct slice t, uint32_t out[DISTANCE_MOST])
{
	size_t count = 0;

	for (size_t i = 0; i < t.n && count < DISTANCE_MOST;)
		i += utf8_next(t.s + i, t.n - i, &out[count++]);
	return count;
}

static size_t least(size_t a, size_t b, size_t c)
{
	size_t ab = a < b ? a : b;

	return ab < c ? ab : c;
}

size_t distance_edit(struct slice a, struct slice b)
{
	uint32_t from[DISTANCE_MOST], to[DISTANCE_MOST];
	size_t row[DISTANCE_MOST + 1]; /* from the characters of a so far to the first j of b */
	size_t n = characters(a, from), m = characters(b, to);

	for (size_t j = 0; j <= m; j++)
		row[j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t diagonal = row[0];
		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t changed = diagonal + (from[i - 1] != to[j - 1]);
			diagonal = row[j];
			row[j] = least(row[j] + 1, row[j - 1] + 1, changed);
		}
	}
	return row[m];
}
