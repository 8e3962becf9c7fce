/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures: which ones a command line asks for, and their cells. */
#ifndef DUIDU_MEASURES_H
#define DUIDU_MEASURES_H

#include "command/answer.h"
#include "query/panel.h"

/* The measures in the order in which they were asked for. */
struct measures {
	enum measure items[MEASURE_COUNT];
	size_t count;
};

/* Takes --measure apart; where it is not given all are meant, or none where none is true.
 * DD_USAGE: there is no such measure; fault lists them. */
enum status measures_take(const struct args *args, bool none, struct measures *out,
			  struct fault *fault);

/* The cell of a measure, in the call's arena. */
struct slice measures_cell(const struct call *call, const struct panel_cell *cell,
			   enum measure measure);

/* The kind of its column. */
enum column_kind measures_kind(enum measure measure);

/* Its label for people: "target, %". unit is that of the series; in the call's arena. */
const char *measures_label(const struct call *call, enum measure measure, const char *unit);

#endif
