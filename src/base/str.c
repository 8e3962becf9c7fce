/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Str: a text that grows. */
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

static void reserve(struct str *str, size_t more)
{
	size_t need = str->n + more + 1;

	if (need <= str->room)
		return;
	size_t room = str->room + str->room / 2;
	if (room < need)
		room = need < 32 ? 32 : need;
	str->s = xrealloc(str->s, room, 1);
	str->room = room;
}

void str_add(struct str *str, const char *bytes, size_t n)
{
	reserve(str, n);
	if (n)
		memcpy(str->s + str->n, bytes, n);
	str->n += n;
	str->s[str->n] = '\0';
}

void str_adds(struct str *str, const char *text)
{
	str_add(str, text, strlen(text));
}

void str_addc(struct str *str, char c)
{
	str_add(str, &c, 1);
}

void str_addu(struct str *str, uint32_t c)
{
	char bytes[4];

	str_add(str, bytes, utf8_put(bytes, c));
}

void str_addf(struct str *str, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (n > 0) {
		reserve(str, (size_t)n);
		(void)vsnprintf(str->s + str->n, (size_t)n + 1, format, again);
		str->n += (size_t)n;
	}
	va_end(again);
}

void str_clear(struct str *str)
{
	str->n = 0;
	if (str->s)
		str->s[0] = '\0';
}

void str_free(struct str *str)
{
	free(str->s);
	*str = (struct str){ 0 };
}

const char *str_text(const struct str *str)
{
	return str->s ? str->s : "";
}
