/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Args: words to options and operands. */
#include "command/args.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "command/commands.h"

/* Where the parser stands. */
struct words {
	char **rest; /* NULL at its end, as argv is */
	bool operands_only;
};

static enum status usage(struct fault *fault, const char *word, const char *what, const char *todo)
{
	return fault_set(fault, DD_USAGE, word, what, todo);
}

/* The option whose name is the first n bytes of name; OPTION_COUNT for none. */
static enum option option_named(const char *name, size_t n)
{
	size_t i = 0;

	while (i < OPTION_COUNT &&
	       !slice_is(slice_of(option_table[i].name), (struct slice){ name, n }))
		i++;
	return (enum option)i;
}

static enum option option_lettered(char letter)
{
	size_t i = 0;

	while (i < OPTION_COUNT && option_table[i].letter != letter)
		i++;
	return (enum option)i;
}

/* --name, --name=value or --name value. */
static enum status take_long(struct words *words, struct args *out, struct fault *fault)
{
	const char *word = *words->rest++;
	const char *name = word + 2;
	size_t n = strcspn(name, "=");
	enum option option = option_named(name, n);
	const char *value = name[n] == '=' ? name + n + 1 : NULL;

	if (option == OPTION_COUNT)
		return usage(fault, word, _("there is no such option"),
			     _("`duidu help` lists the commands and their options"));
	if (!option_table[option].argument) {
		if (value)
			return usage(fault, word, _("this option takes no value"), "");
		value = "";
	} else if (!value) {
		value = *words->rest;
		if (!value)
			return usage(fault, word, _("this option needs a value"), "");
		words->rest++;
	}
	out->value[option] = value;
	return DD_OK;
}

/* -abc: letters of options that take nothing. */
static enum status take_short(struct words *words, struct args *out, struct fault *fault)
{
	const char *word = *words->rest++;

	for (const char *letter = word + 1; *letter; letter++) {
		enum option option = option_lettered(*letter);
		if (option == OPTION_COUNT)
			return usage(fault, word, _("there is no such option"),
				     _("a file of this name is given as ./NAME, or after --"));
		out->value[option] = "";
	}
	return DD_OK;
}

static enum status take_word(struct words *words, struct args *out, struct fault *fault)
{
	const char *word = *words->rest;

	if (words->operands_only || word[0] != '-' || word[1] == '\0') {
		if (!out->command && out->operand_count == 0 && !words->operands_only &&
		    (out->command = command_named(word)) != NULL) {
			words->rest++;
			return DD_OK;
		}
		out->operands[out->operand_count++] = *words->rest++;
		return DD_OK;
	}
	if (strcmp(word, "--") == 0) {
		words->operands_only = true;
		words->rest++;
		return DD_OK;
	}
	return word[1] == '-' ? take_long(words, out, fault) : take_short(words, out, fault);
}

/*
 * Which of count names the option's value is, in *chosen, which is left as it was where the option
 * was not given.
 */
static enum status choose(const struct args *args, enum option option, const char *const *names,
			  size_t count, size_t *chosen, struct fault *fault)
{
	const char *value = args->value[option];
	struct str word = { 0 }, choices = { 0 };

	if (!value)
		return DD_OK;
	for (size_t i = 0; i < count; i++)
		if (strcmp(value, names[i]) == 0) {
			*chosen = i;
			return DD_OK;
		}
	for (size_t i = 0; i < count; i++)
		if (*names[i])
			str_addf(&choices, "%s%s", choices.n ? ", " : "", names[i]);
	str_addf(&word, "--%s=%s", option_table[option].name, value);
	enum status st =
		usage(fault, str_text(&word), _("this is none of the values that can stand here"),
		      str_text(&choices));
	str_free(&word);
	str_free(&choices);
	return st;
}

/* The format that the ending of a file's name says, of those that have names; else text. */
static size_t format_of_file(const char *path, const char *const *names)
{
	const char *ending = path ? strrchr(path, '.') : NULL;

	for (size_t i = 0; ending && i < FORMAT_COUNT; i++)
		if (*names[i] && strcmp(ending + 1, names[i]) == 0)
			return i;
	return FORMAT_TEXT;
}

/* Whether the program can write the format. */
static enum status check_format(const struct args *args, struct fault *fault)
{
	const char *lacks = format_lacks(args->format);

	if (!lacks)
		return DD_OK;
	(void)fault_setf(fault, DD_USAGE, format_name(args->format),
			 _("this program was built without %s"), lacks);
	fault_todo(fault, _("install it, then configure and build duidu again"));
	return DD_USAGE;
}

static enum status parse_format(struct args *out, const struct command_info *command,
				struct fault *fault)
{
	const char *names[FORMAT_COUNT];
	size_t format = FORMAT_TEXT;

	for (size_t i = 0; i < FORMAT_COUNT; i++)
		names[i] = command->formats & (1u << i) ? format_name((enum format)i) : "";
	enum status st = choose(out, OPTION_FORMAT, names, FORMAT_COUNT, &format, fault);
	if (!out->value[OPTION_FORMAT])
		format = format_of_file(out->value[OPTION_OUTPUT], names);
	out->format = (enum format)format;
	return st == DD_OK ? check_format(out, fault) : st;
}

static enum status parse_section(struct args *out, struct fault *fault)
{
	const char *names[ROLE_COUNT];
	size_t role = ROLE_COUNT;

	for (size_t i = 0; i < ROLE_COUNT; i++)
		names[i] = role_name((enum role)i);
	enum status st = choose(out, OPTION_SECTION, names, ROLE_COUNT, &role, fault);
	out->section = (enum role)role;
	return st;
}

static enum status parse_ambiguous(struct args *out, struct fault *fault)
{
	static const char *const names[] = { "auto", "1", "2" };
	size_t width = 0;

	enum status st = choose(out, OPTION_AMBIGUOUS, names, COUNT(names), &width, fault);
	out->ambiguous = (int)width;
	return st;
}

static enum status parse_period(struct args *out, struct fault *fault)
{
	const char *const names[] = { period_name(PERIOD_PLAN), period_name(PERIOD_ACTUAL) };
	size_t period = PERIOD_PLAN;

	enum status st = choose(out, OPTION_PERIOD, names, COUNT(names), &period, fault);
	out->period = (enum period)period;
	return st;
}

static enum status parse_year(struct args *out, struct fault *fault)
{
	const char *value = out->value[OPTION_YEAR];
	char *end;

	if (!value)
		return DD_OK;
	long year = strtol(value, &end, 10);
	if (*end || year < 1 || year > 9999)
		return usage(fault, value, _("this is no year"), "");
	out->year = (int)year;
	return DD_OK;
}

static enum status parse_line(struct args *out, struct fault *fault)
{
	const char *value = out->value[OPTION_LINE];
	char *end;

	if (!value)
		return DD_OK;
	unsigned long long line = strtoull(value, &end, 10);
	if (*end || value[0] < '1' || value[0] > '9' || line > SIZE_MAX)
		return usage(fault, value, _("this is no number of a line"), "");
	out->line = (size_t)line;
	return DD_OK;
}

/* Whether the command knows all the options that were given. */
static enum status check_options(const struct args *args, const struct command_info *command,
				 struct fault *fault)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (args->value[i] && !((command->options | command_globals) & OPTION_BIT(i))) {
			char word[64];
			(void)snprintf(word, sizeof word, "--%s", option_table[i].name);
			return usage(fault, word, _("the command does not know this option"),
				     _("`duidu help COMMAND` lists its options"));
		}
	return DD_OK;
}

static enum status check_operands(const struct args *args, const struct command_info *command,
				  struct fault *fault)
{
	if (args->operand_count < command->least)
		return usage(fault, command->name, _("something is missing after it"),
			     _("`duidu help COMMAND` shows what"));
	if (args->operand_count > command->most)
		return usage(fault, args->operands[command->most], _("this is too much"),
			     _("`duidu help COMMAND` shows what it takes"));
	return DD_OK;
}

static enum status parse_values(struct args *out, struct fault *fault)
{
	const struct command_info *command = out->command ? out->command : &command_unnamed;

	if (out->value[OPTION_HELP] || out->value[OPTION_VERSION])
		return DD_OK;
	enum status st = check_options(out, command, fault);
	if (st == DD_OK)
		st = check_operands(out, command, fault);
	if (st == DD_OK)
		st = parse_format(out, command, fault);
	if (st == DD_OK)
		st = parse_section(out, fault);
	if (st == DD_OK)
		st = parse_ambiguous(out, fault);
	if (st == DD_OK)
		st = parse_period(out, fault);
	if (st == DD_OK)
		st = parse_year(out, fault);
	if (st == DD_OK)
		st = parse_line(out, fault);
	return st;
}

enum status args_parse(struct arena *arena, int argc, char **argv, struct args *out,
		       struct fault *fault)
{
	struct words words = { .rest = argc > 0 ? argv + 1 : argv };
	enum status st = DD_OK;

	*out = (struct args){
		.operands = arena_array(arena, (size_t)argc + 1, sizeof *out->operands),
		.section = ROLE_COUNT,
	};
	while (st == DD_OK && *words.rest)
		st = take_word(&words, out, fault);
	return st == DD_OK ? parse_values(out, fault) : st;
}
