/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read: from a file's lines to the reports that stand in them. */
#ifndef DUIDU_READ_H
#define DUIDU_READ_H

#include "report/report.h"

/* What stands in one file. */
struct reading {
	struct report *reports;
	size_t report_count;
	/* Warnings in the user's language, each one sentence: a title of the contents without its
	 * report, a report without headings, two reports of one place and year ... */
	const char **warnings;
	size_t warning_count;
	bool compilation;
};

/*
 * Reads the lines of a file (path for messages, name as its name without extension) into
 * reports that live in arena; lines must outlive it. Deterministic, linear in the size.
 * DD_BAD_INPUT: no report stands there, or only a table of contents; *out is untouched.
 */
enum status read_lines(struct arena *arena, const struct line *lines, size_t count,
		       const char *path, const char *name, struct reading *out,
		       struct fault *fault);

#endif
