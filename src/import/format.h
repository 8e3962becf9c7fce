/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Format: what kind of file some bytes are, told from the bytes and never from the file's name.
 * A new format is a row of the table in format.c: a name, how it is recognised, and who reads it.
 */
#ifndef DUIDU_FORMAT_H
#define DUIDU_FORMAT_H

#include <stdbool.h>

#include "import/bytes.h"
#include "import/import.h"

/*
 * Turns bytes into the lines of document, whose path is set, and fills its format, charset and
 * warning. DD_BAD_INPUT: no such document stands there; fault says why, document is untouched.
 */
typedef enum status format_reader(struct arena *arena, struct bytes bytes,
				  struct document *document, struct fault *fault);

struct format {
	const char *name;		   /* as document.format and messages call it */
	bool (*recognise)(struct bytes b); /* whether b is of this format */
	format_reader *read;		   /* NULL: known, and refused by its name */
	const char *todo;		   /* where it is refused: the way out, for gettext */
};

/* The format of b: the first row that recognises it. Plain text, the last row, recognises all. */
const struct format *format_of(struct bytes b);

/* Plain text, the format of whatever is no other. */
format_reader text_read;

#endif
