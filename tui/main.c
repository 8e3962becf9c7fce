/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's entry: the command line, and the viewer where it asks for one. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/i18n.h"
#include "command/command.h"

enum { COLUMNS_DEFAULT = 100, COLUMNS_LEAST = 20, COLUMNS_MOST = 1000 };

/* As wide as COLUMNS says. */
static size_t columns(void)
{
	const char *value = getenv("COLUMNS");
	long n = value ? strtol(value, NULL, 10) : 0;

	return n >= COLUMNS_LEAST && n <= COLUMNS_MOST ? (size_t)n : COLUMNS_DEFAULT;
}

int main(int argc, char **argv)
{
	const struct command_io io = {
		.out = stdout,
		.err = stderr,
		.out_is_terminal = isatty(STDOUT_FILENO) == 1,
		.err_is_terminal = isatty(STDERR_FILENO) == 1,
		.columns = columns(),
	};
	struct view_request view;

	i18n_start();
	int status = command_run(argc, argv, &io, &view);
	store_close(view.store);
	return status;
}
