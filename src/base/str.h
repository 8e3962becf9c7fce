/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Str: a text that grows. It owns its bytes; str_free() gives them back. */
#ifndef DUIDU_STR_H
#define DUIDU_STR_H

#include <stddef.h>
#include <stdint.h>

struct str {
	char *s; /* n bytes and a NUL behind them; NULL while nothing was added */
	size_t n;
	size_t room;
};

void str_add(struct str *str, const char *bytes, size_t n);
void str_adds(struct str *str, const char *text);
void str_addc(struct str *str, char c);
void str_addu(struct str *str, uint32_t c); /* a code point, as UTF-8 */
void str_addf(struct str *str, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forgets the text and keeps the room. */
void str_clear(struct str *str);
void str_free(struct str *str);

/* The text as a C string, "" while nothing was added; valid until the next change. */
const char *str_text(const struct str *str);

#endif
