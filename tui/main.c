/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's entry: the command line, and the viewer where it asks for one. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/i18n.h"
#include "command/command.h"
#include "tui/view.h"

enum { COLUMNS_DEFAULT = 100, COLUMNS_LEAST = 20, COLUMNS_MOST = 1000 };

/* As wide as COLUMNS says. */
static size_t columns(void)
{
	const char *value = getenv("COLUMNS");
	long n = value ? strtol(value, NULL, 10) : 0;

	return n >= COLUMNS_LEAST && n <= COLUMNS_MOST ? (size_t)n : COLUMNS_DEFAULT;
}

/* Ends as one whom that signal ended, so that the shell knows. */
static int end_by(int number)
{
	signal(number, SIG_DFL);
	raise(number);
	return 128 + number;
}

static int view(const struct view_request *request)
{
	struct fault fault = { .where = "" };
	int number = 0;

	if (view_run(request, &number, &fault) == DD_OK)
		return number ? end_by(number) : 0;
	fprintf(stderr, "%s: %s%s%s\n", PACKAGE, fault.where, *fault.where ? ": " : "", fault.what);
	if (*fault.todo)
		fprintf(stderr, "  %s\n", fault.todo);
	return 2;
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
	struct view_request request;

	i18n_start();
	int status = command_run(argc, argv, &io, &request);
	if (request.view != VIEW_NONE)
		return view(&request);
	store_close(request.store);
	return status;
}
