/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Command: runs a command line, and says how it ended. */
#include "command/command.h"

#include <errno.h>
#include <string.h>

#include "base/i18n.h"
#include "command/answer.h"
#include "command/outfile.h"

static int exit_status(enum status st)
{
	static const int of[] = {
		[DD_OK] = 0,	  [DD_NOT_FOUND] = 1, [DD_USAGE] = 2,	      [DD_BAD_INPUT] = 2,
		[DD_PARTIAL] = 3, [DD_INDEX] = 4,     [DD_INTERRUPTED] = 130,
	};

	return of[st];
}

static enum status run(struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	const struct command_info *command = args->command ? args->command : &command_unnamed;

	if (args->value[OPTION_VERSION]) {
		fprintf(call->io->out, "%s\n", PACKAGE_STRING);
		return DD_OK;
	}
	if (args->value[OPTION_HELP]) {
		help_print(call->io->out, args->command);
		return DD_OK;
	}
	return command->run(call, fault);
}

/* An answer that did not arrive (a full disk) is none. */
static enum status flush(const struct call *call, enum status st, struct fault *fault)
{
	errno = 0;
	if (fflush(call->io->out) == 0 && !ferror(call->io->out) && !*call->failed)
		return st;
	const char *why = errno ? strerror(errno) : _("it failed");
	return fault_setf(fault, DD_BAD_INPUT, "", _("the answer could not be written: %s"), why);
}

static enum status run_and_flush(struct call *call, struct fault *fault)
{
	if (format_is_binary(call->args->format) && call->io->out_is_terminal)
		return fault_set(fault, DD_USAGE, format_name(call->args->format),
				 _("this format is nothing for a terminal"),
				 _("name a file with --output"));
	return flush(call, run(call, fault), fault);
}

/* The same with the answer in the file that --output names, kept when all went well. */
static enum status run_to_file(struct call *call, struct fault *fault)
{
	struct command_io io = *call->io;
	struct outfile file;
	struct fault other;

	enum status st = outfile_open(call->arena, call->args->value[OPTION_OUTPUT], &file, fault);
	if (st != DD_OK)
		return st;
	io.out = file.file;
	io.out_is_terminal = false;
	call->io = &io;
	st = run_and_flush(call, fault);
	if (st == DD_OK)
		return outfile_close(&file, true, fault);
	(void)outfile_close(&file, false, &other);
	return st;
}

int command_run(int argc, char **argv, const struct command_io *io, struct view_request *view)
{
	struct arena *arena = arena_new();
	struct args args;
	struct fault fault = { .what = "" };
	bool failed = false;
	struct call call = {
		.io = io, .args = &args, .view = view, .arena = arena, .failed = &failed
	};

	*view = (struct view_request){ .view = VIEW_NONE };
	enum status st = args_parse(arena, argc, argv, &args, &fault);
	if (st == DD_OK)
		st = args.value[OPTION_OUTPUT] ? run_to_file(&call, &fault)
					       : run_and_flush(&call, &fault);
	call.io = io;
	if (st != DD_OK && *fault.what)
		answer_complain(&call, &fault);
	arena_free(arena);
	return exit_status(st);
}
