/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes the man page: copies the frame from standard input and puts, for a line that names one,
 * a list made from the program's own tables: @COMMANDS@, @OPTIONS@ or @KEYS@.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "command/commands.h"
#include "tui/keymap.h"

/* Text as roff wants it: hyphens that may be copied, no escapes. */
static void put_text(const char *text)
{
	for (; *text; text++) {
		if (*text == '-')
			fputs("\\-", stdout);
		else if (*text == '\\')
			fputs("\\e", stdout);
		else
			putchar(*text);
	}
}

/* The word in capitals in italics: what the user puts in its place. */
static void put_operands(const char *text)
{
	fputs("\\fI", stdout);
	put_text(text);
	fputs("\\fR", stdout);
}

static void put_option(const struct option_info *option)
{
	fputs(".TP\n", stdout);
	if (option->letter)
		printf("\\fB\\-%c\\fR, ", option->letter);
	fputs("\\fB\\-\\-", stdout);
	put_text(option->name);
	fputs("\\fR", stdout);
	if (option->argument) {
		putchar('=');
		put_operands(option->argument);
	}
	putchar('\n');
	put_text(option->help);
	putchar('\n');
}

static void put_options(option_set options)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (options & OPTION_BIT(i))
			put_option(&option_table[i]);
}

static void put_formats(unsigned formats)
{
	fputs(".br\nFormats:", stdout);
	for (size_t i = 0; i < FORMAT_COUNT; i++)
		if (formats & (1u << i))
			printf(" %s", format_name((enum format)i));
	putchar('\n');
}

static void put_command(const struct command_info *command)
{
	fputs(".TP\n\\fB", stdout);
	put_text(command->name);
	fputs("\\fR ", stdout);
	put_operands(command->operands);
	putchar('\n');
	put_text(command->help);
	fputs(".\n", stdout);
	put_formats(command->formats);
	if (!command->options)
		return;
	fputs(".RS\n", stdout);
	put_options(command->options);
	fputs(".RE\n", stdout);
}

static void put_commands(void)
{
	for (size_t i = 0; i < command_count; i++)
		put_command(&command_table[i]);
}

static void put_globals(void)
{
	put_options(command_globals);
}

/* The keys of an action, commas between them. */
static void put_keys(const struct keymap *map, enum action action)
{
	struct str keys = { 0 };
	size_t count;
	const struct binding *bindings = keymap_bindings(map, &count);

	for (size_t i = 0; i < count; i++) {
		if (bindings[i].action != action)
			continue;
		if (keys.n)
			str_adds(&keys, ", ");
		keymap_name(&keys, bindings[i].keys, bindings[i].count);
	}
	fputs(".TP\n\\&", stdout); /* a key may be a full stop */
	put_text(str_text(&keys));
	putchar('\n');
	put_text(action_entry(action)->help);
	putchar('\n');
	str_free(&keys);
}

static void put_all_keys(void)
{
	struct keymap *map = keymap_new();

	for (enum action_group group = 0; group < GROUP_COUNT; group++) {
		fputs(".SS ", stdout);
		put_text(action_group_title(group));
		putchar('\n');
		for (enum action action = 0; action < ACTION_COUNT; action++)
			if (action_entry(action)->group == group)
				put_keys(map, action);
	}
	keymap_free(map);
}

int main(void)
{
	static const struct {
		const char *line;
		void (*put)(void);
	} lists[] = {
		{ "@COMMANDS@\n", put_commands },
		{ "@OPTIONS@\n", put_globals },
		{ "@KEYS@\n", put_all_keys },
	};
	char line[1024];

	while (fgets(line, sizeof(line), stdin)) {
		size_t i = 0;
		while (i < COUNT(lists) && strcmp(line, lists[i].line) != 0)
			i++;
		if (i < COUNT(lists))
			lists[i].put();
		else
			fputs(line, stdout);
	}
	return ferror(stdin) || fflush(stdout) != 0;
}
