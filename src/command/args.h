/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Args: the words of a command line, taken apart by the tables of commands and options. */
#ifndef DUIDU_ARGS_H
#define DUIDU_ARGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "output/table.h"
#include "report/report.h"

enum option {
	OPTION_DB,
	OPTION_FORMAT,
	OPTION_AMBIGUOUS,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_QUIET,
	OPTION_RAW,
	OPTION_PLACE,
	OPTION_PROVINCE,
	OPTION_YEAR,
	OPTION_PERIOD,
	OPTION_INDICATOR,
	OPTION_HEADLINE,
	OPTION_SECTION,
	OPTION_TOPIC,
	OPTION_WIDE,
	OPTION_MEASURE,
	OPTION_SORT,
	OPTION_REVERSE,
	OPTION_BY,
	OPTION_EXPLAIN,
	OPTION_LINE,
	OPTION_BOM,
	OPTION_ALL,
	OPTION_WORDS,
	OPTION_MATRIX,
	OPTION_OUTPUT,
	OPTION_COUNT
};

/* Sets of options and of formats: a bit each. */
typedef uint64_t option_set;
#define OPTION_BIT(option) ((option_set)1 << (option))

/* One option: how it is written and what it is for. */
struct option_info {
	const char *name;     /* without its dashes */
	char letter;	      /* of the short form; 0 for none */
	const char *argument; /* what it takes, for gettext; NULL for nothing */
	const char *help;     /* one line, for gettext */
};

extern const struct option_info option_table[OPTION_COUNT];

struct command_info;

/* A command line taken apart. Words are borrowed from argv. */
struct args {
	const struct command_info *command; /* NULL: none was named */
	const char **operands;
	size_t operand_count;
	const char *value[OPTION_COUNT]; /* NULL: not given; "" for one that takes nothing */
	enum format format;
	int ambiguous;	    /* 1, 2, or 0: ask the terminal */
	int year;	    /* 0: any */
	size_t line;	    /* 0: any */
	enum role section;  /* ROLE_COUNT: any */
	enum period period; /* valid where value[OPTION_PERIOD] */
};

/*
 * Takes argv apart, its first word left out; arrays live in arena.
 * DD_USAGE: no such option, one that the command does not know, a value that is missing or makes
 * no sense, too many or too few operands.
 */
enum status args_parse(struct arena *arena, int argc, char **argv, struct args *out,
		       struct fault *fault);

#endif
