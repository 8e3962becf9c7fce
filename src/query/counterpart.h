/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counterpart: the paragraph of another report that says most of what one says. */
#ifndef DUIDU_COUNTERPART_H
#define DUIDU_COUNTERPART_H

#include "report/report.h"
#include "text/gram.h"

#define COUNTERPART_NONE ((size_t)-1)

/*
 * Of the paragraphs first to last (half-open) of report b the one whose pairs of characters,
 * weighed by how rare they are, agree best with those of paragraph para of a (Dice's coefficient);
 * of equal ones the first. COUNTERPART_NONE where none shares any.
 */
size_t counterpart_find(const struct report *a, size_t para, const struct report *b, size_t first,
			size_t last, const struct frequency *frequency);

#endif
