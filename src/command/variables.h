/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Variables: the columns of a panel that are no measures, one table that is both the columns and
 * their part of the codebook.
 */
#ifndef DUIDU_VARIABLES_H
#define DUIDU_VARIABLES_H

#include "command/panels.h"

/* What a row of a panel is made of. */
struct panel_at {
	const struct panels *panels;
	const struct panel_row *row;
	size_t series; /* PANEL_NONE where the row is of all series */
};

struct variable {
	const char *name;  /* ASCII */
	const char *label; /* for gettext */
	const char *definition;
	enum column_kind kind;
	bool of_series; /* of a row and a series, not of a row alone */
	bool hidden;	/* from the text for people */
	struct slice (*cell)(const struct call *call, const struct panel_at *at);
};

extern const struct variable variable_table[];
extern const size_t variable_count;

#endif
