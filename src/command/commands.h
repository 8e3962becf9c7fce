/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Commands: the one table from which the command line, usage, help and completion come, and what
 * every command is given. Each command has a file of its own.
 */
#ifndef DUIDU_COMMANDS_H
#define DUIDU_COMMANDS_H

#include "command/args.h"
#include "command/command.h"

/* A run of a command. */
struct call {
	const struct command_io *io;
	const struct args *args;
	struct view_request *view;
	struct arena *arena; /* lives until the command has ended */
	bool *failed;	     /* set where the answer could not be written */
};

typedef enum status command_run_fn(struct call *call, struct fault *fault);

struct command_info {
	const char *name;
	const char *operands; /* as usage shows them */
	const char *help;     /* one line, for gettext */
	option_set options;   /* that it knows, beside the global ones */
	unsigned formats;     /* a bit of each enum format */
	size_t least, most;   /* operands */
	command_run_fn *run;
};

extern const struct command_info command_table[];
extern const size_t command_count;

/* The command of that name; NULL when there is none. */
const struct command_info *command_named(const char *name);

/* The set of options that every command knows. */
extern const option_set command_globals;

/* What runs when no command is named: the viewer, or what stands for it off a terminal. */
command_run_fn command_view;
extern const struct command_info command_unnamed;

command_run_fn command_align, command_attention, command_changes, command_similarity, command_load,
	command_list, command_outline, command_show, command_targets, command_panel,
	command_codebook, command_chart, command_glossary, command_compare, command_check,
	command_wording, command_help;

/* Prints what a command is for and its options; NULL: the program's. */
void help_print(FILE *out, const struct command_info *command);

#endif
