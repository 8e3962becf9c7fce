/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wording: what the index keeps so that the wording of one report can be held against that of all:
 * of each report the sketches of its clauses, and in how many paragraphs of all each pair of
 * characters stands.
 */
#ifndef DUIDU_STORE_WORDING_H
#define DUIDU_STORE_WORDING_H

#include "store/sql.h"

/* Counts a report that has been put in, and keeps its sketches. */
void wording_put(struct store *store, int64_t id, const struct report *report);

/* Counts a report out that is about to go. */
void wording_drop(struct store *store, int64_t id);

/* Before the commit: writes the counts. After a rollback: forgets them. */
void wording_save(struct store *store);
void wording_forget(struct store *store);

#endif
