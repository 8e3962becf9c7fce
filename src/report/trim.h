/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trim: what at the edge of a report is none of it, and whether what is left is one. */
#ifndef DUIDU_TRIM_H
#define DUIDU_TRIM_H

#include "report/heads.h"
#include "report/split.h"

/*
 * Takes off the end of an extent: lines that show nothing, and what web pages put under a text
 * (version of a site, its address, long rows of links), but no appendix.
 */
void trim_extent(const struct line *lines, const struct head *heads, struct extent *extent);

/* Whether an extent has a text, be it on the line of its opening. */
bool trim_is_report(const struct line *lines, const struct head *heads,
		    const struct extent *extent);

/* Whether the file begins with the title of a work report of a court, a congress and the like. */
bool trim_other_body(const struct line *lines, const struct head *heads, size_t count);

/* Whether lines without title and opening speak, all the same, as only such reports do. */
bool trim_speaks_as_report(const struct line *lines, size_t count);

#endif
