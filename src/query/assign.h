/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assign: the best one-to-one pairing of two lists. */
#ifndef DUIDU_ASSIGN_H
#define DUIDU_ASSIGN_H

#include <stddef.h>

#define ASSIGN_NONE ((size_t)-1)

/*
 * Pairs rows with columns so that the sum of score[row * columns + column] is the greatest
 * (scores at least 0; 0 never pairs). to[row] is its column or ASSIGN_NONE. Up to
 * ASSIGN_EXACT rows and columns by the Hungarian method (Kuhn 1955, with the potentials of
 * Jonker and Volgenant 1987), cubic; beyond that the highest score first, n² log n, since no
 * reader looks at a pairing of thousands as a whole.
 */
enum { ASSIGN_EXACT = 256 };
void assign_best(const float *score, size_t rows, size_t columns, size_t *to);

#endif
