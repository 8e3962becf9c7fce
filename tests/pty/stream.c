/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stream: what a program sends, rewritten for libvterm. */
#include "tests/pty/stream.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>

#include "base/utf8.h"

enum { STAND_IN = 0x30000, ESC = 0x1b };

/* As xterm -cjk_width has it: ambiguous, and neither a combining nor a format character. */
static bool is_ambiguous(uint32_t c)
{
	uint32_t marks = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;

	return c < 0xfffe && !(U_MASK(u_charType((UChar32)c)) & marks) &&
	       u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH) == U_EA_AMBIGUOUS;
}

uint32_t stream_char(const struct stream *stream, uint32_t c)
{
	if (!stream->wide || c < STAND_IN || c > 0x3ffff)
		return c;
	return is_ambiguous(c - STAND_IN) ? c - STAND_IN : c;
}

static void put_char(struct stream *stream, struct str *out)
{
	uint32_t c;

	utf8_next(stream->pending.s, stream->pending.n, &c);
	if (stream->wide && is_ambiguous(c))
		c += STAND_IN;
	str_clear(&stream->last);
	str_addu(&stream->last, c);
	str_add(out, stream->last.s, stream->last.n);
	str_clear(&stream->pending);
}

/* The bytes of a character that begins with c. */
static size_t length_of(unsigned char c)
{
	return c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : c >= 0xc0 ? 2 : 1;
}

static void ground(struct stream *stream, char c, struct str *out)
{
	if (c == ESC) {
		str_addc(&stream->pending, c);
		stream->state = ESCAPE;
	} else if ((unsigned char)c < ' ' || c == 0x7f) {
		str_addc(out, c);
	} else {
		str_addc(&stream->pending, c);
		if (stream->pending.n >= length_of((unsigned char)stream->pending.s[0]))
			put_char(stream, out);
	}
}

/* Ends a sequence by sending it as it came. */
static void pass(struct stream *stream, struct str *out)
{
	str_add(out, stream->pending.s, stream->pending.n);
	str_clear(&stream->pending);
	stream->state = GROUND;
}

static void escape(struct stream *stream, char c, struct str *out)
{
	str_addc(&stream->pending, c);
	if (c == '[') {
		stream->state = CSI;
	} else if (strchr("]PX^_", c)) {
		stream->state = STRING;
	} else if (c < ' ' || c > '/') {
		if (c == '=' || c == '>')
			stream->modes.keypad = c == '=';
		pass(stream, out);
	}
}

/* One number of an SGR; returns how many behind it belong to it, as after 38 and 48. */
static int put_sgr_number(long n, const char *behind, struct str *out)
{
	if (n == 2)
		str_adds(out, "11");
	else if (n == 22)
		str_adds(out, "22;10");
	else
		str_addf(out, "%ld", n);
	if ((n != 38 && n != 48) || *behind != ';')
		return 0;
	return behind[1] == '5' ? 2 : 4;
}

/* SGR with dim as a font. */
static void put_sgr(const char *args, struct str *out)
{
	int skip = 0;
	char *end;

	str_adds(out, "\033[");
	for (const char *p = args;; p = end + 1) {
		long n = strtol(p, &end, 10);
		if (skip > 0) {
			str_addf(out, "%ld", n);
			skip--;
		} else {
			skip = put_sgr_number(n, end, out);
		}
		if (*end != ';')
			break;
		str_addc(out, ';');
	}
	str_addc(out, 'm');
}

static void repeat(struct stream *stream, const char *args, struct str *out)
{
	long n = strtol(args, NULL, 10);

	for (long i = 0; i < (n > 0 ? n : 1) && i < 10000; i++)
		str_add(out, str_text(&stream->last), stream->last.n);
}

static void note_mode(struct stream_modes *modes, long mode, bool on)
{
	if (mode == 1)
		modes->cursors = on;
	else if (mode == 7)
		modes->autowrap_off = !on;
	else if (mode == 66)
		modes->keypad = on;
	else if (mode == 2004)
		modes->paste = on;
}

static void note_modes(struct stream_modes *modes, const char *args, bool on)
{
	for (const char *p = args; p; p = strchr(p, ';')) {
		p += *p == ';';
		note_mode(modes, strtol(p, NULL, 10), on);
	}
}

static void csi(struct stream *stream, char c, struct str *out)
{
	str_addc(&stream->pending, c);
	if (c < '@' || c > '~')
		return;
	const char *args = stream->pending.s + 2;
	bool plain = strspn(args, "0123456789;") == strlen(args) - 1;
	if (c == 'm' && plain) {
		put_sgr(args, out);
	} else if (c == 'b' && plain) {
		repeat(stream, args, out);
	} else {
		if ((c == 'h' || c == 'l') && args[0] == '?')
			note_modes(&stream->modes, args + 1, c == 'h');
		str_add(out, stream->pending.s, stream->pending.n);
	}
	str_clear(&stream->pending);
	stream->state = GROUND;
}

/* OSC and the like, up to BEL or ESC \. */
static void string(struct stream *stream, char c, struct str *out)
{
	str_addc(&stream->pending, c);
	if (c != '\a' && (stream->state != STRING_ESCAPE || c != '\\')) {
		stream->state = c == ESC ? STRING_ESCAPE : STRING;
	} else if (strcmp(stream->pending.s, STREAM_MARK) == 0) {
		stream->marks++;
		str_clear(&stream->pending);
		stream->state = GROUND;
	} else {
		pass(stream, out);
	}
}

void stream_feed(struct stream *stream, const char *bytes, size_t n, struct str *out)
{
	for (size_t i = 0; i < n; i++) {
		switch (stream->state) {
		case GROUND:
			ground(stream, bytes[i], out);
			break;
		case ESCAPE:
			escape(stream, bytes[i], out);
			break;
		case CSI:
			csi(stream, bytes[i], out);
			break;
		case STRING:
		case STRING_ESCAPE:
			string(stream, bytes[i], out);
			break;
		}
	}
}

void stream_free(struct stream *stream)
{
	str_free(&stream->pending);
	str_free(&stream->last);
}
