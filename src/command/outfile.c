/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outfile. */
#include "command/outfile.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A new file beside path, with the rights that any new file gets; NULL with errno set. */
static FILE *open_part(char *part)
{
	int fd = mkstemp(part);
	mode_t mask = umask(0);

	(void)umask(mask);
	if (fd < 0)
		return NULL;
	(void)fchmod(fd, 0666 & ~mask);
	return fdopen(fd, "wb");
}

enum status outfile_open(struct arena *arena, const char *path, struct outfile *out,
			 struct fault *fault)
{
	struct outfile outfile = { .path = path };
	struct stat st;
	char *real = NULL;

	errno = 0;
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
		outfile.file = fopen(path, "wb");
	} else {
		real = realpath(path, NULL);
		outfile.path = arena_str(arena, real ? real : path);
		char *part = arena_printf(arena, "%s.XXXXXX", outfile.path);
		outfile.file = open_part(part);
		outfile.part = part;
		free(real);
	}
	if (!outfile.file)
		return fault_errno(fault, path);
	*out = outfile;
	return DD_OK;
}

enum status outfile_close(struct outfile *outfile, bool keep, struct fault *fault)
{
	enum status st = DD_OK;

	if (fclose(outfile->file) != 0 && keep)
		st = fault_errno(fault, outfile->path);
	if (!outfile->part)
		return st;
	if (st == DD_OK && keep && rename(outfile->part, outfile->path) != 0)
		st = fault_errno(fault, outfile->path);
	if (st != DD_OK || !keep)
		(void)unlink(outfile->part);
	return st;
}
