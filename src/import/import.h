/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import: one file of any known format and charset in, lines of valid UTF-8 out. */
#ifndef DUIDU_IMPORT_H
#define DUIDU_IMPORT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "text/paragraph.h"

/* A file as read: its lines in order, empty ones included, all in one arena. */
struct document {
	const char *path;    /* as given by the user */
	const char *name;    /* file name without folders and extension, as UTF-8 */
	const char *format;  /* "text" ... */
	const char *charset; /* "UTF-8", "GB18030" ... */
	struct line *lines;
	size_t line_count;
	uint64_t digest; /* of the file's bytes: equal means unchanged */
	size_t bytes;
	const char *warning; /* what was odd but usable, in the user's language; NULL: nothing */
};

/*
 * Reads the file at path into *out, which lives in arena.
 * DD_BAD_INPUT: it cannot be opened, is no regular file, is empty, binary, of an unknown or not
 * yet readable format, of a charset that cannot be told, or too large; fault names the file and
 * the way out. *out is untouched.
 */
enum status import_file(struct arena *arena, const char *path, struct document **out,
			struct fault *fault);

/* Whether a file's extension is of a kind that a folder is searched for (txt, htm, docx, pdf ...).
 */
bool import_wanted(const char *path);

#endif
