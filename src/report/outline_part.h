/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Part: the first level of an outline, and what each part is for. */
#ifndef DUIDU_OUTLINE_PART_H
#define DUIDU_OUTLINE_PART_H

#include "base/arena.h"
#include "report/outline.h"
#include "report/outline_opening.h"
#include "text/paragraph.h"

/* Paragraphs para (the heading) to end, half-open. */
struct part {
	size_t para, end;
	enum form form;
	enum role role;
};

/* The parts in order. */
struct parts {
	struct part *items;
	size_t count;
	size_t annex; /* where 附件 begin, which belong to no part but their own; else the end */
};

/* Finds the parts; they live in arena. Linear. */
void parts_find(struct arena *arena, const struct paragraph *paragraphs,
		const struct opening *openings, size_t count, struct parts *out);

#endif
