/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Print: rows as plain text, for where there is no terminal. Lines end in a newline, not in
 * blanks; what the text holds for a terminal to act on is drawn as width_draw() says. */
#ifndef DUIDU_PRINT_H
#define DUIDU_PRINT_H

#include "base/str.h"
#include "layout/columns.h"

/* Adds all rows of a layout to out. */
void print_layout(struct str *out, struct layout *layout);

struct print_style {
	const char *between; /* stands between columns, e.g. " | " */
	const char *missing; /* first row of a column that has nothing in a band; "" for none */
};

/* Adds all bands to out, side by side, each column as wide as its layout. */
void print_columns(struct str *out, struct columns *columns, const struct print_style *style);

/* Adds one line of cells, a text a column, cut or padded to widths. */
void print_cells(struct str *out, const struct slice *texts, const unsigned *widths, size_t count,
		 unsigned ambiguous, const char *between);

#endif
