/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Status and fault. */
#include "base/status.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

enum status fault_errno(struct fault *fault, const char *where)
{
	return fault_set(fault, DD_BAD_INPUT, where, strerror(errno), "");
}
