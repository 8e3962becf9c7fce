/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator table: from the rows of a table to the entries of a lexicon that is being built. */
#ifndef DUIDU_INDICATOR_TABLE_H
#define DUIDU_INDICATOR_TABLE_H

#include "base/arena.h"
#include "report/indicator.h"

/* A folded name, and the line of the user's table that gave it; 0 for ours. */
struct entry {
	struct slice text;
	struct indicator_name name;
	unsigned line;
};

struct indicators {
	struct arena *arena;
	struct matcher *matcher;
	struct indicator **items;
	size_t count, room;
	struct entry *entries;
	size_t entry_count, entry_room;
};

/*
 * Adds the rows of a table of the form of data/indicators.tsv; ours tells that they are none of the
 * user's. DD_BAD_INPUT: fault names path, line and what is wrong.
 */
enum status indicator_table_read(struct indicators *lexicon, struct slice text, const char *path,
				 bool ours, struct fault *fault);

/* Adds the names of data/compounds.tsv, which stand for several indicators at once. */
void indicator_compounds_read(struct indicators *lexicon);

/* The indicator of that id; NULL when there is none. */
struct indicator *indicator_known(const struct indicators *lexicon, struct slice id);

/* DD_BAD_INPUT at a line of a table. */
enum status indicator_bad_line(const char *path, unsigned line, const char *what,
			       struct slice about, struct fault *fault);

#endif
