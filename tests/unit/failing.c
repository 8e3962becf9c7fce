/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing: a VFS of SQLite around the real one. */
#include "tests/unit/failing.h"

#include <sqlite3.h>
#include <string.h>

#include "tests/unit/unit.h"

struct file {
	sqlite3_file base;
	sqlite3_file *real; /* stands behind this in the same memory */
};

static struct {
	sqlite3_vfs vfs;
	sqlite3_vfs *real;
	unsigned at, count;
} failing;

static bool fails(void)
{
	failing.count++;
	return failing.at > 0 && failing.count >= failing.at;
}

static sqlite3_file *real(sqlite3_file *file)
{
	return ((struct file *)file)->real;
}

static int do_close(sqlite3_file *f)
{
	return real(f)->pMethods->xClose(real(f));
}

static int do_read(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
	return real(f)->pMethods->xRead(real(f), to, n, at);
}

static int do_write(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
	return fails() ? SQLITE_FULL : real(f)->pMethods->xWrite(real(f), from, n, at);
}

static int do_truncate(sqlite3_file *f, sqlite3_int64 size)
{
	return fails() ? SQLITE_IOERR_TRUNCATE : real(f)->pMethods->xTruncate(real(f), size);
}

static int do_sync(sqlite3_file *f, int flags)
{
	return fails() ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), flags);
}

static int do_size(sqlite3_file *f, sqlite3_int64 *size)
{
	return real(f)->pMethods->xFileSize(real(f), size);
}

static int do_lock(sqlite3_file *f, int level)
{
	return real(f)->pMethods->xLock(real(f), level);
}

static int do_unlock(sqlite3_file *f, int level)
{
	return real(f)->pMethods->xUnlock(real(f), level);
}

static int do_reserved(sqlite3_file *f, int *out)
{
	return real(f)->pMethods->xCheckReservedLock(real(f), out);
}

static int do_control(sqlite3_file *f, int op, void *data)
{
	return real(f)->pMethods->xFileControl(real(f), op, data);
}

static int do_sector(sqlite3_file *f)
{
	return real(f)->pMethods->xSectorSize(real(f));
}

static int do_device(sqlite3_file *f)
{
	return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

static int do_map(sqlite3_file *f, int region, int size, int extend, void volatile **out)
{
	return real(f)->pMethods->xShmMap(real(f), region, size, extend, out);
}

static int do_shm_lock(sqlite3_file *f, int offset, int n, int flags)
{
	return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}

static void do_barrier(sqlite3_file *f)
{
	real(f)->pMethods->xShmBarrier(real(f));
}

static int do_unmap(sqlite3_file *f, int delete_it)
{
	return real(f)->pMethods->xShmUnmap(real(f), delete_it);
}

static int do_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
	static const sqlite3_io_methods methods = {
		2,	     do_close,	 do_read,     do_write,	  do_truncate, do_sync,	  do_size,
		do_lock,     do_unlock,	 do_reserved, do_control, do_sector,   do_device, do_map,
		do_shm_lock, do_barrier, do_unmap,    NULL,	  NULL,
	};
	struct file *file = (struct file *)f;

	(void)vfs;
	file->real = (sqlite3_file *)(file + 1);
	int rc = failing.real->xOpen(failing.real, name, file->real, flags, out);
	file->base.pMethods = file->real->pMethods ? &methods : NULL;
	return rc;
}

static int do_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	return fails() ? SQLITE_IOERR_DELETE : failing.real->xDelete(failing.real, name, sync);
}

void failing_install(void)
{
	failing.real = sqlite3_vfs_find(NULL);
	assert_non_null(failing.real);
	failing.vfs = *failing.real; /* the rest of its functions needs no file of ours */
	failing.vfs.zName = "failing";
	failing.vfs.szOsFile = (int)sizeof(struct file) + failing.real->szOsFile;
	failing.vfs.xOpen = do_open;
	failing.vfs.xDelete = do_delete;
	assert_int_equal(sqlite3_vfs_register(&failing.vfs, 1), SQLITE_OK);
}

void failing_at(unsigned n)
{
	failing.at = n;
	failing.count = 0;
}

bool failing_hit(void)
{
	return failing.at > 0 && failing.count >= failing.at;
}
