/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Status and fault. */
#include "base/status.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"

/* Copies text, cut at a character where it is too long; controls and broken bytes become '?'. */
static void put(char *to, size_t room, const char *text)
{
	size_t n = utf8_clean(to, room - 1, text, strlen(text));
	to[n] = '\0';
}

enum status fault_set(struct fault *fault, enum status st, const char *where, const char *what,
		      const char *todo)
{
	put(fault->where, sizeof fault->where, where ? where : "");
	put(fault->what, sizeof fault->what, what);
	put(fault->todo, sizeof fault->todo, todo ? todo : "");
	return st;
}

enum status fault_setf(struct fault *fault, enum status st, const char *where, const char *what,
		       ...)
{
	char text[sizeof fault->what];
	va_list args;

	va_start(args, what);
	(void)vsnprintf(text, sizeof text, what, args);
	va_end(args);
	return fault_set(fault, st, where, text, "");
}

void fault_todo(struct fault *fault, const char *todo)
{
	put(fault->todo, sizeof fault->todo, todo);
}

/* What the user can do about an error of the system. */
static const char *way_out(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
	case ELOOP:
		return N_("see that the name is right");
	case EACCES:
	case EPERM:
		return N_("get the right to read it, or have somebody who has it do this");
	case ENAMETOOLONG:
		return N_("move it to where its path is shorter");
	default:
		return N_("see that the disk and the file are sound, and try again");
	}
}

enum status fault_errno(struct fault *fault, const char *where)
{
	int error = errno;

	return fault_set(fault, DD_BAD_INPUT, where, strerror(error), _(way_out(error)));
}
