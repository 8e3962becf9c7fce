/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locate: which division a report is of, from a name or from what its text speaks of most. */
#ifndef DUIDU_LOCATE_H
#define DUIDU_LOCATE_H

#include "report/division.h"
#include "text/paragraph.h"

/* A report's text, and the year that it plans (0: not known): a name may have changed hands. */
struct locate_text {
	const struct paragraph *paragraphs;
	size_t count;
	int year;
};

/*
 * The division called name, full (青岛市黄岛区) or short (鄂州). Where several are called so, the
 * higher parts of the name decide, then kind (市, 省, 区 …: how the report calls its place; empty
 * when it does not), then which of their provinces and cities the text mentions most. NULL: there
 * is none, or it stays open; *level is what all that remained have in common, else unknown.
 */
const struct division *locate_name(const struct divisions *all, struct slice name,
				   struct slice kind, const struct locate_text *text,
				   enum level *level);

/*
 * The division of that kind whose short name the text says most often, far more often than any
 * other; NULL: there is none.
 */
const struct division *locate_text(const struct divisions *all, struct slice kind,
				   const struct locate_text *text);

/*
 * The full name of the province whose party committee the text names: of those in the table the
 * one it names most (山东省委, 宁夏回族自治区党委), else what stands between 中共 and 省委. A part of the
 * table or of the text; empty: none is named.
 */
struct slice locate_province(const struct divisions *all, const struct locate_text *text);

#endif
