/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check: whether the file of the index is sound. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/session.h"

struct found {
	const char **items;
	size_t count, room;
};

/* Adds the rows of statement, "ok" left out. */
static void collect(struct store *store, struct arena *arena, enum statement statement,
		    struct found *found)
{
	struct sql sql = sql_use(store, statement);

	while (sql_row(&sql)) {
		const char *text = sql_take_text(&sql, arena);
		if (strcmp(text, "ok") == 0)
			continue;
		found->items = grow(found->items, &found->room, found->count, sizeof *found->items);
		found->items[found->count++] = text;
	}
}

enum status store_check(struct store *store, struct arena *arena, const char ***out, size_t *count,
			struct fault *fault)
{
	struct found found = { 0 };

	enum status st = session_begin(store, fault);
	if (st != DD_OK)
		return st;
	collect(store, arena, SQL_CHECK_FILE, &found);
	collect(store, arena, SQL_CHECK_REFERENCES, &found);
	st = session_end(store, DD_OK, fault);
	if (st == DD_OK) {
		*out = arena_copy(arena, found.items, found.count * sizeof *found.items);
		*count = found.count;
	}
	free(found.items);
	return st;
}
