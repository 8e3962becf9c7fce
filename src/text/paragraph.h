/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraph: what importers write, repair joins and everything else reads. */
#ifndef DUIDU_PARAGRAPH_H
#define DUIDU_PARAGRAPH_H

#include <stddef.h>

#include "text/slice.h"

/* What the format of a file says of a paragraph, beyond its text. */
enum paragraph_hint {
	PARAGRAPH_BOLD = 1 << 0,    /* all of it */
	PARAGRAPH_HEADING = 1 << 1, /* marked as a heading by the format */
	PARAGRAPH_CENTRED = 1 << 2,
	PARAGRAPH_TABLE = 1 << 3,    /* cells of a table row, tabs between them */
	PARAGRAPH_INDENTED = 1 << 4, /* begins with the white space of an indent */
};

/*
 * One source line of a file. line is 1-based (for formats without lines: the paragraph's ordinal).
 * text is valid UTF-8 without its line end, else as printed, blanks and controls included.
 */
struct line {
	size_t line;
	struct slice text;
	unsigned hints;	  /* set of enum paragraph_hint */
	unsigned heading; /* level the format gives, 1 the highest; 0 none */
};

/*
 * One paragraph of a report: text is the repaired text (no noise spaces, no line ends, no
 * indent, no leading or trailing blank); lines are the source lines that it was put together
 * from, ascending, at least one. A line that was cut in two (a heading glued to the end of a
 * paragraph) belongs to both. raw holds the same lines as printed, newlines between them.
 */
struct paragraph {
	struct slice text;
	struct slice raw;
	const size_t *lines;
	size_t line_count;
	unsigned hints;
	unsigned heading;
};

/*
 * Where in its text the lines of a paragraph begin, into starts, which has room for line_count:
 * told by the first characters of each, since repair may have dropped blanks between.
 */
void paragraph_starts(const struct paragraph *paragraph, size_t *starts);

/* The source line on which byte at of its text stands; 0 for a paragraph without lines. */
size_t paragraph_line(const struct paragraph *paragraph, const size_t *starts, size_t at);

#endif
