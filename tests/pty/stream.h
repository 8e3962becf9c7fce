/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stream: what a program sends, rewritten for libvterm 0.1, which lacks three things.
 * 1. Ambiguous characters two cells wide: each is sent as a stand-in, the same number in plane 3,
 *    which libvterm takes for a wide ideograph. stream_char() tells what it stands for.
 * 2. Dim (SGR 2): sent as font 1.
 * 3. REP (CSI n b): the last character is sent again n times.
 */
#ifndef DUIDU_PTY_STREAM_H
#define DUIDU_PTY_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* What the harness itself sends behind the program's last byte before it stopped or ended. */
#define STREAM_MARK "\033_duidu-pty\033\\"

/* Modes of the terminal that libvterm keeps to itself. */
struct stream_modes {
	bool paste;   /* bracketed paste */
	bool keypad;  /* application keypad */
	bool cursors; /* application cursor keys */
	bool autowrap_off;
};

struct stream {
	bool wide;
	struct stream_modes modes;
	unsigned marks; /* how many STREAM_MARK came; they go no further */
	enum { GROUND, ESCAPE, CSI, STRING, STRING_ESCAPE } state;
	struct str pending; /* a sequence or character that is not yet complete */
	struct str last;    /* the last character printed, as rewritten */
};

/* Rewrites n bytes and adds the result to out. */
void stream_feed(struct stream *stream, const char *bytes, size_t n, struct str *out);
void stream_free(struct stream *stream);

/* The character that c on libvterm's screen stands for. */
uint32_t stream_char(const struct stream *stream, uint32_t c);

#endif
