/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: usage, from the tables. */
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "command/answer.h"
#include "text/width.h"

/* word, blanks up to the column at, and the text that explains it. */
static void print_entry(FILE *out, const char *word, size_t at, const char *text)
{
	size_t cells = width_text(slice_of(word), 1);

	fprintf(out, "  %s%*s%s\n", word, (int)(cells < at ? at - cells : 1), "", text);
}

static void print_option(FILE *out, const struct option_info *option)
{
	struct str word = { 0 };

	if (option->letter)
		str_addf(&word, "-%c, ", option->letter);
	str_addf(&word, "--%s", option->name);
	if (option->argument)
		str_addf(&word, "=%s", _(option->argument));
	print_entry(out, str_text(&word), 28, _(option->help));
	str_free(&word);
}

static void print_options(FILE *out, const char *title, option_set options)
{
	if (!options)
		return;
	fprintf(out, "\n%s\n", title);
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (options & OPTION_BIT(i))
			print_option(out, &option_table[i]);
}

static void print_formats(FILE *out, unsigned formats)
{
	fprintf(out, "\n%s", _("Formats:"));
	for (size_t i = 0; i < FORMAT_COUNT; i++)
		if (formats & (1u << i))
			fprintf(out, " %s", format_name((enum format)i));
	fputc('\n', out);
}

static void print_commands(FILE *out)
{
	fprintf(out, "\n%s\n", _("Commands:"));
	for (size_t i = 0; i < command_count; i++) {
		struct str word = { 0 };
		str_adds(&word, command_table[i].name);
		if (*command_table[i].operands)
			str_addf(&word, " %s", _(command_table[i].operands));
		print_entry(out, str_text(&word), 28, _(command_table[i].help));
		str_free(&word);
	}
}

static const char *operands(const struct command_info *command)
{
	return *command->operands ? _(command->operands) : "";
}

void help_print(FILE *out, const struct command_info *command)
{
	const struct command_info *c = command ? command : &command_unnamed;

	fprintf(out, _("Usage: %s %s%s%s\n"), PACKAGE, c->name, *c->name ? " " : "", operands(c));
	if (!command)
		fprintf(out, _("       %s COMMAND [OPTION...] ...\n"), PACKAGE);
	fprintf(out, "\n  %s\n", _(c->help));
	if (!command)
		print_commands(out);
	print_options(out, _("Options:"), c->options);
	print_options(out, _("Options of every command:"), command_globals);
	print_formats(out, c->formats);
	if (strstr(c->operands, "REPORT"))
		fprintf(out, "\n%s\n",
			_("REPORT is a place (济南, 济南市, jinan, jn), with a year (济南@2023) or "
			  "without (its newest),\na number that `list` prints (#12), or a file."));
}

enum status command_help(struct call *call, struct fault *fault)
{
	const struct args *args = call->args;
	const struct command_info *command = NULL;

	if (args->operand_count > 0) {
		command = command_named(args->operands[0]);
		if (!command)
			return fault_set(fault, DD_USAGE, args->operands[0],
					 _("there is no such command"),
					 _("`duidu help` lists the commands and their options"));
	}
	help_print(call->io->out, command);
	return DD_OK;
}
