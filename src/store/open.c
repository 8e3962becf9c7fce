/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Open: connections and transactions.
 *
 * 1. A file that is no index, or a newer one, is never written to: schema_check() comes first.
 * 2. An index that is there is in WAL mode only from begin to commit, so that readers go on; after
 *    that it is one file, which a reader who may not write to its folder can open.
 * 3. A new index is made in one transaction with the first reports, in rollback mode: broken off,
 *    nothing is left of it.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "store/schema.h"
#include "store/session.h"
#include "store/wording.h"

enum {
	WAIT_MS = 1000,	  /* for a lock that another program holds for a moment */
	LEAVE_TRIES = 20, /* to leave WAL mode while readers come and go */
};

char *store_default_path(void)
{
	const char *db = getenv("DUIDU_DB");
	const char *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");
	struct str path = { 0 };

	if (db && *db)
		str_adds(&path, db);
	else if (data && *data == '/')
		str_addf(&path, "%s/duidu/index.db", data);
	else
		str_addf(&path, "%s/.local/share/duidu/index.db", home && *home ? home : ".");
	return path.s;
}

/* Makes the folders above path that are not there. What fails shows when the file is opened. */
static void make_folders(const char *path)
{
	char *folder = xstrndup(path, strlen(path));

	for (char *slash = strchr(folder + 1, '/'); *folder && slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		(void)mkdir(folder, 0777);
		*slash = '/';
	}
	free(folder);
}

/* Somebody else's index may be hostile: it can hold rows and nothing that acts. */
static void distrust(sqlite3 *db)
{
	(void)sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	(void)sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	(void)sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	(void)sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	(void)sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

static void connect_to(struct store *store)
{
	static const int flags[] = {
		[STORE_READ] = SQLITE_OPEN_READONLY,
		[STORE_WRITE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
		[STORE_TEMPORARY] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
	};
	const char *name = store->mode == STORE_TEMPORARY ? ":memory:" : store->path;

	store->rc =
		sqlite3_open_v2(name, &store->db, flags[store->mode] | SQLITE_OPEN_NOMUTEX, NULL);
	if (store->rc != SQLITE_OK)
		return;
	distrust(store->db);
	(void)sqlite3_busy_timeout(store->db, WAIT_MS);
	if (store->mode == STORE_WRITE && sqlite3_db_readonly(store->db, "main") == 1)
		store->rc = SQLITE_READONLY;
}

static void migrate(struct store *store)
{
	sql_exec(store, "BEGIN IMMEDIATE");
	schema_migrate(store, &schema_now);
	sql_exec(store, "COMMIT");
}

/* An index of an old version that is opened for reading: whoever may write to it renews it. */
static enum status renew(struct store *store, struct fault *fault)
{
	struct store *writer;

	sql_close(store);
	enum status st = store_open(store->path, STORE_WRITE, &writer, fault);
	if (st != DD_OK)
		return st;
	store_close(writer);
	connect_to(store);
	return sql_status(store, fault);
}

static enum status settle(struct store *store, int64_t version, struct fault *fault)
{
	switch (store->mode) {
	case STORE_READ:
		if (version == 0)
			return fault_set(fault, DD_NOT_FOUND, store->path,
					 _("no report is loaded yet"),
					 _("load some: duidu load FILE..."));
		return version < schema_now.version ? renew(store, fault) : DD_OK;
	case STORE_WRITE:
		if (version > 0 && version < schema_now.version)
			migrate(store);
		break;
	case STORE_TEMPORARY:
		migrate(store);
		break;
	}
	return sql_status(store, fault);
}

/*
 * A writer that was killed at the wrong moment leaves a journal, which has to be played back before
 * anyone can read. Whoever may write to the file does it.
 */
static void play_back(struct store *store)
{
	enum store_mode mode = store->mode;

	(void)sql_number(store, "PRAGMA schema_version");
	if (mode != STORE_READ || (store->rc & 0xFF) != SQLITE_READONLY)
		return;
	sql_close(store);
	store->mode = STORE_WRITE;
	connect_to(store);
	(void)sql_number(store, "PRAGMA schema_version");
	sql_close(store);
	store->mode = mode;
	if (store->rc == SQLITE_OK)
		connect_to(store);
}

static enum status connect_and_check(struct store *store, struct fault *fault)
{
	int64_t version;

	connect_to(store);
	play_back(store);
	enum status st = sql_status(store, fault);
	if (st == DD_OK)
		st = schema_check(store, &schema_now, &version, fault);
	if (st == DD_OK)
		st = settle(store, version, fault);
	return st;
}

static bool is_there(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 || errno != ENOENT;
}

enum status store_open(const char *path, enum store_mode mode, struct store **out,
		       struct fault *fault)
{
	bool there = mode != STORE_TEMPORARY && is_there(path);

	if (mode == STORE_READ && !there)
		return fault_set(fault, DD_NOT_FOUND, path, _("no report is loaded yet"),
				 _("load some: duidu load FILE..."));
	if (mode == STORE_WRITE && !there)
		make_folders(path);
	struct store *store = xcalloc(1, sizeof *store);
	store->path = mode == STORE_TEMPORARY ? xstrndup("", 0) : xstrndup(path, strlen(path));
	store->mode = mode;
	store->made = mode == STORE_WRITE && !there;
	enum status st = connect_and_check(store, fault);
	if (st == DD_OK)
		*out = store;
	else
		store_close(store);
	return st;
}

/* Back to one file. A reader at work prevents it for a moment, one that will not go for good: then
 * the next load tries again. */
static void leave_wal(struct store *store)
{
	const struct timespec pause = { .tv_nsec = 10 * 1000 * 1000 };

	sql_exec(store, "PRAGMA wal_checkpoint(TRUNCATE)");
	for (int i = 0; i < LEAVE_TRIES; i++) {
		store->rc = SQLITE_OK;
		sql_exec(store, "PRAGMA journal_mode = DELETE");
		if (store->rc == SQLITE_OK)
			return;
		(void)nanosleep(&pause, NULL);
	}
	store->rc = SQLITE_OK;
}

/* A file that was made for a load that came to nothing goes again, unless another uses it. */
static void unmake(struct store *store)
{
	struct stat st;

	sql_exec(store, "BEGIN EXCLUSIVE");
	if (store->rc == SQLITE_OK && stat(store->path, &st) == 0 && st.st_size == 0)
		(void)unlink(store->path);
}

void store_close(struct store *store)
{
	if (!store)
		return;
	if (store->db) {
		store_rollback(store);
		if (store->made)
			unmake(store);
		sql_close(store);
	}
	free(store->path);
	free(store);
}

enum status store_begin(struct store *store, struct fault *fault)
{
	bool fresh = sql_number(store, "PRAGMA user_version") == 0;

	if (store->mode == STORE_WRITE && !fresh) {
		sql_exec(store, "PRAGMA journal_mode = WAL");
		sql_exec(store, "PRAGMA synchronous = NORMAL"); /* the checkpoint syncs */
	}
	sql_exec(store, "BEGIN IMMEDIATE");
	if (store->rc == SQLITE_OK)
		store->writing = true;
	schema_migrate(store, &schema_now);
	enum status st = sql_status(store, fault);
	if (st != DD_OK)
		store_rollback(store);
	return st;
}

enum status store_commit(struct store *store, struct fault *fault)
{
	wording_save(store);
	sql_exec(store, "COMMIT");
	enum status st = sql_status(store, fault);
	if (st != DD_OK) {
		store_rollback(store);
		return st;
	}
	store->writing = false;
	store->made = false;
	if (store->mode == STORE_WRITE)
		leave_wal(store);
	return DD_OK;
}

void store_rollback(struct store *store)
{
	if (!store->writing)
		return;
	wording_forget(store);
	store->writing = false;
	store->rc = SQLITE_OK;
	store->damaged = false;
	if (!sqlite3_get_autocommit(store->db)) /* a failure may have rolled back already */
		sql_exec(store, "ROLLBACK");
	store->rc = SQLITE_OK;
	if (store->mode == STORE_WRITE)
		leave_wal(store);
}

enum status session_begin(struct store *store, struct fault *fault)
{
	enum status st = DD_OK;

	if (!store->db)
		st = connect_and_check(store, fault);
	if (st == DD_OK && !store->writing) {
		sql_exec(store, "BEGIN");
		st = sql_status(store, fault);
	}
	if (st != DD_OK && store->mode == STORE_READ)
		sql_close(store);
	return st;
}

enum status session_end(struct store *store, enum status st, struct fault *fault)
{
	enum status failed = sql_status(store, fault);

	if (failed != DD_OK)
		st = failed;
	if (!store->writing && !sqlite3_get_autocommit(store->db))
		sql_exec(store, "COMMIT");
	store->rc = SQLITE_OK;
	if (store->mode == STORE_READ && !store->held)
		sql_close(store);
	return st;
}

enum status store_hold(struct store *store, struct fault *fault)
{
	enum status st = store->db ? DD_OK : connect_and_check(store, fault);

	store->held = st == DD_OK;
	if (st != DD_OK && store->mode == STORE_READ)
		sql_close(store);
	return st;
}

void store_release(struct store *store)
{
	store->held = false;
	if (store->mode == STORE_READ)
		sql_close(store);
}
