/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sign: a target in a few characters: >=5.5, ~6, <=3, 6~6.5, 与经济增长同步. */
#ifndef DUIDU_SIGN_H
#define DUIDU_SIGN_H

#include <stdbool.h>

#include "base/str.h"
#include "query/matrix.h"

/* ASCII, or ≥ ≤ ≈ for where these were seen to take one cell. */
enum signs { SIGNS_ASCII, SIGNS_NARROW };

/* ">=", "~" ... that stands before a figure; "" for eq and qual. */
const char *sign_of(enum target_op op, enum signs signs);

/*
 * Adds a number so that it reads well and is read back the same to ten digits: no exponent, no
 * zeros at its end. Nothing for NaN.
 */
void sign_number(struct str *out, double value);

/*
 * Adds a cell of a matrix: its figure in the column's unit, else with its own; words are cut to
 * so many cells (0: not at all), the cut marked with "..".
 */
void sign_cell(struct str *out, const struct matrix_column *column, const struct matrix_cell *cell,
	       enum signs signs, size_t words);

#endif
