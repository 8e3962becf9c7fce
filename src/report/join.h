/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Join: which pieces continue the paragraph of the piece before. */
#ifndef DUIDU_JOIN_H
#define DUIDU_JOIN_H

#include "report/page.h"

/*
 * Sets joined in every piece that continues a paragraph which extraction cut, by a page break, a
 * line break or a link; join.c says by which evidence. hints of lines that a format vouches for
 * (headings, rows of a table) keep them apart.
 */
void join_find(const struct page *page, const struct line *lines, struct piece *pieces,
	       size_t count);

#endif
