/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Store: the index of reports, in SQLite. The only room that knows SQL.
 * One writer at a time; readers open it read-only and never wait for one another.
 */
#ifndef DUIDU_STORE_H
#define DUIDU_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "report/report.h"
#include "text/gram.h"
#include "text/sketch.h"

struct store;

enum store_mode {
	STORE_READ,	 /* the index must be there */
	STORE_WRITE,	 /* made with its folder where it is not there, migrated where it is old */
	STORE_TEMPORARY, /* in memory, for files that are read for this once; path is not used */
};

/*
 * Opens the index at path.
 * DD_NOT_FOUND: STORE_READ and no file there. DD_INDEX: not an index, from a newer version,
 * locked, read-only; fault names it and the way out, and the file is as it was.
 */
enum status store_open(const char *path, enum store_mode mode, struct store **out,
		       struct fault *fault);
void store_close(struct store *store);

/*
 * Between the two, questions go over one connection, where each would make one of its own: for a
 * row of them. Not to be held while a person thinks, since it keeps a load from making one file of
 * the index again. Fails as store_open() does.
 */
enum status store_hold(struct store *store, struct fault *fault);
void store_release(struct store *store);

/* $DUIDU_DB, else $XDG_DATA_HOME/duidu/index.db, else ~/.local/share/duidu/index.db. */
char *store_default_path(void);

/* What the list shows of a report; texts live in the arena they were listed into. */
struct summary {
	int64_t id;
	struct identity identity;
	size_t chars;	 /* of the repaired text, white space not counted */
	size_t sections; /* headings of levels 1 and 2 */
	size_t targets;
	const char *source; /* path of the file that it was loaded from */
};

/* All reports, ordered by pinyin of the place, then plan year. */
enum status store_list(struct store *store, struct arena *arena, struct summary **out,
		       size_t *count, struct fault *fault);

/* The whole report of that id. DD_NOT_FOUND: no such report. */
enum status store_fetch(struct store *store, struct arena *arena, int64_t id, struct report **out,
			struct fault *fault);

/* How rare pairs of characters are in the whole index; the caller gives it back with
 * frequency_free(). Empty for an index whose reports were loaded before it was kept. */
enum status store_frequency(struct store *store, struct frequency **out, struct fault *fault);

/*
 * Calls visit with each report that has any, in the order of ids, and the sketches of its clauses,
 * which are lent for the call.
 */
typedef void store_sketch_visit(void *data, int64_t id, const struct sketch *sketches,
				size_t count);
enum status store_sketches(struct store *store, store_sketch_visit *visit, void *data,
			   struct fault *fault);

/* The same with which shingles each has (text/presence.h), and with what each speaks of
 * (report/coverage.h). */
typedef void store_bytes_visit(void *data, int64_t id, struct slice bytes);
enum status store_presence(struct store *store, store_bytes_visit *visit, void *data,
			   struct fault *fault);
enum status store_coverage(struct store *store, store_bytes_visit *visit, void *data,
			   struct fault *fault);

/*
 * Calls visit with each headline target of each report, in the order of ids and of the text.
 * Only period, year, indicator, op, basis, low, high and base_unit are there, lent for the call;
 * the other texts are "".
 */
typedef void store_target_visit(void *data, int64_t id, const struct target *target);
enum status store_headlines(struct store *store, store_target_visit *visit, void *data,
			    struct fault *fault);

/* A file that reports were loaded from. */
struct source {
	const char *path; /* absolute, as bytes */
	uint64_t digest;
	size_t reports;
	bool current; /* read by this version of the program, so that equal bytes mean nothing to do
		       */
};

/* What is known of the file at path, in arena. DD_NOT_FOUND: it was never loaded. */
enum status store_source(struct store *store, struct arena *arena, const char *path,
			 struct source *out, struct fault *fault);

/* All of them, ordered by path. */
enum status store_sources(struct store *store, struct arena *arena, struct source **out,
			  size_t *count, struct fault *fault);

/* A report that another file gave. */
struct twin {
	int64_t id;
	const char *path; /* of that file */
};

/*
 * A report of the same place and plan year that was loaded from another file than path, in arena.
 * DD_NOT_FOUND: there is none; always so for a report whose place or year is not known.
 */
enum status store_twin(struct store *store, struct arena *arena, const struct identity *identity,
		       const char *path, struct twin *out, struct fault *fault);

/*
 * What SQLite finds wrong with the file and its references: a sentence in English each, in arena.
 */
enum status store_check(struct store *store, struct arena *arena, const char ***out, size_t *count,
			struct fault *fault);

/*
 * A transaction of the writer. Between begin and commit everything is kept or nothing is, also
 * when the program is killed. put replaces all reports of that source, with none when count is 0;
 * a report of the same place and year keeps its id. drop takes out one report, and its source
 * with the last of them. rollback is harmless after a commit.
 * DD_INDEX: it cannot be written, locked, the disk is full; then nothing is kept.
 */
enum status store_begin(struct store *store, struct fault *fault);
enum status store_put(struct store *store, const char *source, uint64_t digest,
		      const struct report *reports, size_t count, struct fault *fault);
enum status store_drop(struct store *store, int64_t id, struct fault *fault);
enum status store_commit(struct store *store, struct fault *fault);
void store_rollback(struct store *store);

#endif
