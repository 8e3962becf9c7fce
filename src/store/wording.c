/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wording.
 *
 * 1. Counted is what has a row in wording: reports of an index that was made before there were
 *    counts have none until they are loaded again.
 * 2. The counts are in memory from their first change to the end of the transaction.
 */
#include "store/wording.h"

#include <stdlib.h>

#include "base/mem.h"
#include "report/coverage.h"
#include "store/pack.h"
#include "store/session.h"
#include "text/gram.h"
#include "text/presence.h"
#include "text/sketch.h"

static void take_frequency(struct store *store, struct frequency *out)
{
	struct sql sql = sql_use(store, SQL_FREQUENCY_GET);

	while (sql_row(&sql)) {
		out->documents = (uint32_t)sql_take_size(&sql);
		if (!unpack_counts(sql_see_blob(&sql), out->bucket, FREQUENCY_BUCKETS))
			store->damaged = true;
	}
}

/* The counts, to be changed. */
static struct frequency *counts(struct store *store)
{
	if (!store->frequency) {
		store->frequency = frequency_new();
		take_frequency(store, store->frequency);
	}
	return store->frequency;
}

/* Puts bytes into the row of a report. */
static void put(struct store *store, enum statement statement, int64_t id, const struct str *bytes)
{
	struct sql sql = sql_use(store, statement);

	sql_int(&sql, id);
	sql_blob(&sql, (struct slice){ str_text(bytes), bytes->n });
	sql_run(&sql);
}

void wording_put(struct store *store, int64_t id, const struct report *report)
{
	struct str bytes = { 0 };

	frequency_add_paragraphs(counts(store), report->paragraphs, report->paragraph_count);
	sketch_paragraphs(&bytes, report->paragraphs, report->paragraph_count);
	put(store, SQL_WORDING_PUT, id, &bytes);
	str_clear(&bytes);
	presence_add(&bytes, report->paragraphs, report->paragraph_count);
	put(store, SQL_PRESENCE_PUT, id, &bytes);
	str_clear(&bytes);
	coverage_add(&bytes, report);
	put(store, SQL_COVERAGE_PUT, id, &bytes);
	str_free(&bytes);
}

void wording_drop(struct store *store, int64_t id)
{
	struct frequency *frequency = counts(store);
	struct gram_list grams = { 0 };
	struct sql sql = sql_use(store, SQL_WORDING_TEXT);

	sql_int(&sql, id);
	while (sql_row(&sql)) {
		struct arena *arena = arena_new();
		grams.count = 0;
		gram_add(&grams, sql_take_slice(&sql, arena));
		frequency_remove(frequency, &grams);
		arena_free(arena);
	}
	gram_list_free(&grams);
}

void wording_save(struct store *store)
{
	struct str packed = { 0 };

	if (!store->frequency)
		return;
	pack_counts(&packed, store->frequency->bucket, FREQUENCY_BUCKETS);
	struct sql sql = sql_use(store, SQL_FREQUENCY_PUT);
	sql_size(&sql, store->frequency->documents);
	sql_blob(&sql, (struct slice){ str_text(&packed), packed.n });
	sql_run(&sql);
	str_free(&packed);
	wording_forget(store);
}

void wording_forget(struct store *store)
{
	frequency_free(store->frequency);
	store->frequency = NULL;
}

enum status store_frequency(struct store *store, struct frequency **out, struct fault *fault)
{
	enum status st = session_begin(store, fault);

	if (st != DD_OK)
		return st;
	struct frequency *frequency = frequency_new();
	take_frequency(store, frequency);
	st = session_end(store, DD_OK, fault);
	if (st == DD_OK)
		*out = frequency;
	else
		frequency_free(frequency);
	return st;
}

enum status store_sketches(struct store *store, store_sketch_visit *visit, void *data,
			   struct fault *fault)
{
	enum status st = session_begin(store, fault);

	if (st != DD_OK)
		return st;
	struct sql sql = sql_use(store, SQL_WORDING_LIST);
	while (!store->damaged && sql_row(&sql)) {
		int64_t id = sql_take_int(&sql);
		struct slice bytes = sql_see_blob(&sql);
		if (bytes.n % sizeof(struct sketch) != 0)
			store->damaged = true;
		else
			visit(data, id, (const struct sketch *)bytes.s,
			      bytes.n / sizeof(struct sketch));
	}
	return session_end(store, DD_OK, fault);
}

/* The rows of a statement that gives a report and bytes. */
static enum status list_bytes(struct store *store, enum statement statement,
			      store_bytes_visit *visit, void *data, struct fault *fault)
{
	enum status st = session_begin(store, fault);

	if (st != DD_OK)
		return st;
	struct sql sql = sql_use(store, statement);
	while (sql_row(&sql)) {
		int64_t id = sql_take_int(&sql);
		visit(data, id, sql_see_blob(&sql));
	}
	return session_end(store, DD_OK, fault);
}

enum status store_presence(struct store *store, store_bytes_visit *visit, void *data,
			   struct fault *fault)
{
	return list_bytes(store, SQL_PRESENCE_LIST, visit, data, fault);
}

enum status store_coverage(struct store *store, store_bytes_visit *visit, void *data,
			   struct fault *fault)
{
	return list_bytes(store, SQL_COVERAGE_LIST, visit, data, fault);
}
