/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panel of a store. */
#include "query/panel_store.h"

static enum status add_all(struct store *store, struct panel_maker *maker, struct arena *listed,
			   struct fault *fault)
{
	struct summary *summaries;
	size_t count = 0;

	enum status st = store_list(store, listed, &summaries, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++) {
		struct arena *work = arena_new();
		struct report *report;
		st = store_fetch(store, work, summaries[i].id, &report, fault);
		if (st == DD_OK)
			panel_add(maker, summaries[i].id, report);
		arena_free(work);
	}
	return st;
}

enum status panel_of_store(struct arena *arena, struct store *store,
			   const struct indicators *lexicon, struct panel *out, struct fault *fault)
{
	struct panel_maker *maker = panel_begin(arena, lexicon);
	struct arena *listed = arena_new();
	struct panel panel;

	enum status st = add_all(store, maker, listed, fault);
	panel_end(maker, &panel);
	if (st == DD_OK)
		*out = panel;
	arena_free(listed);
	return st;
}
