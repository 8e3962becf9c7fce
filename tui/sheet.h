/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheet: how the paragraphs of a report are set, and how its headings look. */
#ifndef DUIDU_SHEET_H
#define DUIDU_SHEET_H

#include "base/arena.h"
#include "layout/layout.h"
#include "report/report.h"
#include "tui/theme.h"

/* Spans of one report with a look each; looks is NULL where all have the same. */
struct layer {
	const struct span *spans; /* by place, not overlapping */
	const enum look *looks;
	size_t count;
	enum look look;
};

struct sheet {
	struct layout_text text;
	const enum look *insert_looks; /* of each insert of text */
	struct layer headings;
	size_t *bytes; /* of the paragraphs before number i; one more than there are paragraphs */
};

/* All of it in arena; report is borrowed. */
struct sheet *sheet_new(struct arena *arena, const struct report *report);

#endif
