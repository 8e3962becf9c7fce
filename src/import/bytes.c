/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes. */
#include "import/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"

/* Why a file of that kind and size is not read; NULL: it is. */
static const char *objection(const struct stat *st)
{
	if (S_ISDIR(st->st_mode))
		return N_("this is a folder, not a file");
	if (!S_ISREG(st->st_mode))
		return N_("this is a pipe, a socket or a device, not a file");
	if (st->st_size < 0 || (uintmax_t)st->st_size > BYTES_LIMIT)
		return N_("the file is longer than 64 MB");
	return NULL;
}

/* Reads until the end or until size bytes are there; the number read, or -1. */
static ssize_t fill(int fd, char *to, size_t size)
{
	size_t have = 0;

	while (have < size) {
		ssize_t n = read(fd, to + have, size - have);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		have += (size_t)n;
	}
	return (ssize_t)have;
}

enum status bytes_read(struct arena *arena, const char *path, struct bytes *out,
		       struct fault *fault)
{
	/* Without O_NONBLOCK a fifo that nobody writes to would be waited for. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return fault_errno(fault, path);
	enum status status = DD_OK;
	const char *why = NULL;
	if (fstat(fd, &st) < 0)
		status = fault_errno(fault, path);
	else if ((why = objection(&st)) != NULL)
		status = fault_set(fault, DD_BAD_INPUT, path, _(why),
				   _("give a text file with a government work report"));
	if (status == DD_OK) {
		char *s = arena_alloc(arena, (size_t)st.st_size);
		ssize_t n = fill(fd, s, (size_t)st.st_size);
		if (n < 0)
			status = fault_errno(fault, path);
		else
			*out = (struct bytes){ s, (size_t)n };
	}
	close(fd);
	return status;
}

uint64_t bytes_digest(struct bytes bytes)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < bytes.n; i++)
		h = (h ^ (unsigned char)bytes.s[i]) * UINT64_C(0x100000001b3);
	return h;
}
