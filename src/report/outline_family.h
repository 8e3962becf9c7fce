/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Family: paragraphs that open alike without standing in a numbered hierarchy: —— leads, 一是
 * leads, leads that repeat their first clause (一年来，我们坚持…), bare lines.
 */
#ifndef DUIDU_OUTLINE_FAMILY_H
#define DUIDU_OUTLINE_FAMILY_H

#include <stdbool.h>

#include "report/outline_scheme.h"

/*
 * Gives level to the members of the families that head the paragraphs from start to end, and
 * level + 1 to those of families that stand under them. Families of one member, and those whose
 * members head nothing (lists), do not count. repeats: whether repeated clauses are looked for.
 * Returns how many headings were found.
 */
size_t family_find(struct scheme *scheme, size_t start, size_t end, unsigned level, bool repeats);

#endif
