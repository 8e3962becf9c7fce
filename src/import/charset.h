/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charset: which encoding a text is in, told by strict validation, and its decoding to UTF-8. */
#ifndef DUIDU_CHARSET_H
#define DUIDU_CHARSET_H

#include "base/arena.h"
#include "base/status.h"
#include "import/bytes.h"
#include "text/slice.h"

/* A text in UTF-8. Its bytes are those given, where nothing had to be changed, or the arena's. */
struct decoded {
	struct slice text;   /* without byte-order mark and NUL */
	const char *charset; /* "UTF-8", "GB18030" */
	size_t broken;	     /* places that could not be decoded: U+FFFD stands there */
	size_t nuls;	     /* NUL bytes that were left out, those at the very end not counted */
};

/*
 * Decodes bytes, which must outlive the result, into *out.
 * DD_BAD_INPUT: more than one character in a hundred makes no sense in any charset that is
 * known, or the text is full of NUL; fault names path and the way out, *out is untouched.
 */
enum status charset_decode(struct arena *arena, struct bytes bytes, const char *path,
			   struct decoded *out, struct fault *fault);

#endif
