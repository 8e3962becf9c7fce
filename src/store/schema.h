/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Schema: the tables of the index, its versions and the way from one to the next. */
#ifndef DUIDU_SCHEMA_H
#define DUIDU_SCHEMA_H

#include "store/sql.h"

/* The steps that lead to each version: step i goes from version i to i + 1. */
struct schema {
	const char *const *steps;
	int64_t version; /* the number of steps */
};

/* The schema of this program. */
extern const struct schema schema_now;

/*
 * What the open file is: *version is 0 when nothing is in it yet.
 * DD_INDEX: it is no index of duidu, or of a newer version than schema knows.
 */
enum status schema_check(struct store *store, const struct schema *schema, int64_t *version,
			 struct fault *fault);

/*
 * Brings the file to schema's version, inside the caller's transaction; nothing to do when it is
 * there. The outcome is the store's sticky status.
 */
void schema_migrate(struct store *store, const struct schema *schema);

#endif
