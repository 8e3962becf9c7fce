/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answer: how the commands write rows, and which reports they are asked about. */
#ifndef DUIDU_ANSWER_H
#define DUIDU_ANSWER_H

#include "command/commands.h"
#include "query/yardstick.h"
#include "report/read.h"

/* A table of the format that was asked for, on standard output. */
struct table *answer_begin(const struct call *call, const struct column *columns, size_t count);

/* Cells made of numbers, in the call's arena; a year or number of 0 is empty, as unknown. */
struct slice answer_number(const struct call *call, size_t number);
struct slice answer_year(const struct call *call, int year);

/* Cells of ambiguous characters in what is printed: off the viewer one, where not asked for two. */
unsigned answer_ambiguous(const struct call *call);

/* DD_NOT_FOUND, worded for a search that found nothing. */
enum status answer_nothing(struct fault *fault);

/* The path of the index, in the call's arena. */
const char *answer_index(const struct call *call);

/*
 * All reports that the narrowing options let through, of the index opened for reading.
 * DD_NOT_FOUND: there is no index, with *store NULL; or none fits, with it open.
 */
struct listing {
	struct store *store; /* the caller closes it */
	struct summary *summaries;
	size_t count;
};
enum status answer_list(const struct call *call, struct listing *out, struct fault *fault);

/*
 * The reports that the operands name, each in the index or in a file that is read for this once.
 * store is open, the caller closes it. Where several is false, a file in which more than one report
 * stands is an error (DD_USAGE); else all of them are meant.
 */
struct selection {
	struct store *store;
	int64_t *ids;
	size_t count;
	bool temporary; /* not the index, but a copy in memory, with files */
};
enum status answer_select(const struct call *call, const char **operands, size_t count,
			  bool several, struct selection *out, struct fault *fault);

/* The same, of no operands all reports; in both cases those that the narrowing options let through.
 */
enum status answer_reports(const struct call *call, const char **operands, size_t count,
			   struct selection *out, struct fault *fault);

/*
 * Calls visit with each report in turn. The call that it is given has an arena of its own, which
 * goes with the report.
 */
typedef void answer_visit(const struct call *call, int64_t id, const struct report *report,
			  void *data);
enum status answer_each(const struct call *call, const struct selection *reports,
			answer_visit *visit, void *data, struct fault *fault);

/* Whether --section and --topic let a passage through. */
bool answer_narrow(const struct args *args, enum role role, const char *topics);

/* One of them, fetched. */
enum status answer_report(const struct call *call, const char *operand, struct report **out,
			  struct fault *fault);

/* Two of them, fetched, and what they are to be compared with. */
struct pair_of_reports {
	struct report *a, *b;
	struct yardstick yardstick; /* the caller gives it back */
};
enum status answer_pair(const struct call *call, const char *const operands[2],
			struct pair_of_reports *out, struct fault *fault);

/* Reads the file at path. The warnings are printed. */
struct document;
enum status answer_read(const struct call *call, const char *path, struct document **document,
			struct reading *reading, struct fault *fault);

/* Prints what is odd about the file at path; what in it acts on a terminal is taken out. */
void answer_warn(const struct call *call, const char *path, const char *what);

/* Prints a fault as a message of the program. */
void answer_complain(const struct call *call, const struct fault *fault);

#endif
