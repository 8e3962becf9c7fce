/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: stepping, validation and making foreign bytes fit to print. */
#ifndef DUIDU_UTF8_H
#define DUIDU_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The character at s (n > 0 bytes left): its code point in *c, its length in bytes returned.
 * A broken sequence gives U+FFFD and 1.
 */
size_t utf8_next(const char *s, size_t n, uint32_t *c);

/* The start of the character that ends before at; at > 0, s valid up to at. */
size_t utf8_back(const char *s, size_t at);

/* Writes c to out (room for 4 bytes) and returns its length in bytes. */
size_t utf8_put(char *out, uint32_t c);

/* Whether all n bytes are well-formed UTF-8 (Unicode 15, table 3-7); *bad, where given, the first
 * fault. */
bool utf8_valid(const char *s, size_t n, size_t *bad);

/* Whether c may act on a terminal or turn the text around it: C0, C1, DEL, bidi marks, tags. */
bool utf8_is_control(uint32_t c);

/*
 * Copies text to out, at most room bytes and whole characters only, with controls and broken
 * bytes as '?' (tab and newline as a blank). Returns the bytes written; no NUL is added.
 */
size_t utf8_clean(char *out, size_t room, const char *text, size_t n);

#endif
