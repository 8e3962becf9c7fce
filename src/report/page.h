/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page: how the lines of a report are set, as far as the lines themselves show it. */
#ifndef DUIDU_PAGE_H
#define DUIDU_PAGE_H

#include "report/piece.h"

/* What shows where a paragraph begins. */
enum page_starts { STARTS_UNSEEN, STARTS_INDENTED, STARTS_SEPARATED };

/* How the lines of a report are set. */
struct page {
	bool separated; /* an empty line behind every line: it says nothing of page breaks */
	enum page_starts starts;
	/* Every line is broken at so many characters or columns; 0: lines are paragraphs. */
	bool wrapped;
	size_t wrap_chars, wrap_width;
	size_t measure; /* columns of the printed page's lines; 0: not known */
};

/* What the page looks like. */
struct page page_of(const struct piece *pieces, size_t count);

/* Whether p's line was broken for being full, where lines are. */
bool page_is_wrapped(const struct page *page, const struct piece *p);

/*
 * Whether piece p, the last of a paragraph whose first piece is first, ended at the right margin
 * of the printed page, as far as its length tells.
 */
bool page_is_full(const struct page *page, const struct piece *p, bool first);

#endif
