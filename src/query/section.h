/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Section: the passages of a report that are compared as wholes. */
#ifndef DUIDU_SECTION_H
#define DUIDU_SECTION_H

#include "report/report.h"

/*
 * A passage under one printed heading of level 1 or 2, up to the next one; the text of a part
 * before its first section belongs to the part's own heading. What stands before the first
 * heading is a passage a role with heading OUTLINE_NONE, and so are passages of another role at the
 * end of a section: words on self-building behind the last task, the closing. Together the sections
 * cover the report. The opening of a part has the role that most of its paragraphs have: the
 * targets for the year often stand before the first task of the plan.
 */
struct section {
	size_t heading; /* number in the outline, or OUTLINE_NONE */
	enum role role;
	size_t first, last; /* paragraphs, half-open, never empty */
	bool whole;	    /* a level-2 section, or a part without any */
};

/* The sections of report in text order, in arena; *count of them. A report of no paragraph has
 * none. */
struct section *section_list(struct arena *arena, const struct report *report, size_t *count);

/* The number of the section that paragraph para stands in. */
size_t section_at(const struct section *sections, size_t count, size_t para);

/* The heading of a section, NULL where it has none. */
const struct heading *section_heading(const struct report *report, const struct section *section);

#endif
