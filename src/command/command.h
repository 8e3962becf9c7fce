/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Command: the command line, from one table of commands and options. */
#ifndef DUIDU_COMMAND_H
#define DUIDU_COMMAND_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "store/store.h"

enum view {
	VIEW_NONE, /* nothing to open: exit with the status */
	VIEW_LIBRARY,
	VIEW_READER,
	VIEW_COMPARE,
};

enum { VIEW_REPORTS = 4 };

/* What the viewer is to open, when the command line asks for it on a terminal. */
struct view_request {
	enum view view;
	struct store *store;	       /* open for reading; the viewer closes it */
	int64_t reports[VIEW_REPORTS]; /* ids in store */
	size_t report_count;
	const char *section; /* role to start at, or NULL */
	int ambiguous_width; /* 1, 2, or 0: ask the terminal */
	bool temporary;	     /* files read for this once: no position is remembered */
};

/* The surroundings of a run, so that tests can give others. */
struct command_io {
	FILE *out, *err;
	bool out_is_terminal, err_is_terminal;
	size_t columns; /* of text output: COLUMNS, else 100 */
};

/*
 * Runs the command line. Returns the exit status of the machine interface (0 done, 1 nothing
 * found, 2 usage or bad input, 3 partial, 4 index, 130 interrupted) and fills *view.
 */
int command_run(int argc, char **argv, const struct command_io *io, struct view_request *view);

#endif
