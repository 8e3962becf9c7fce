/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subject: what a figure is of: an indicator by its name, or a thing that is done or counted. */
#ifndef DUIDU_TARGET_SUBJECT_H
#define DUIDU_TARGET_SUBJECT_H

#include "report/target_passage.h"
#include "report/target_rule.h"

/* Bytes are of the passage's folded text. */
struct subject {
	const struct indicator *of; /* NULL: a thing */
	size_t start, end;	    /* the label: the name, or the thing */
	const char *label;     /* instead of it, where no text has it: 城镇居民…; else NULL */
	size_t verb, verb_end; /* what is done with a thing; nothing: none */
	size_t from;	       /* where its phrase begins */
	bool part;	       /* of a part of the place or of the people */
	bool span;	       /* over several years */
	rule_set rules;
};

enum { SUBJECT_MOST = 16 };

/* The subjects of a list, in order. */
struct subjects {
	struct subject items[SUBJECT_MOST];
	size_t count;
};

/* What is needed to read subjects. */
struct subject_reader {
	const struct passage *passage;
	const struct indicators *lexicon;
	struct slice own_name; /* of the report's place, folded, without 市 or 县; may be empty */
};

/*
 * Reads the phrase from start to end, which stands before a figure: its verb, and the list of names
 * or things. before is the last subject before, which a head alone (总产量) may go with; NULL for
 * none. Nothing but verbs: out->count is 0 and *verb tells which.
 */
void subjects_read(const struct subject_reader *reader, size_t start, size_t end,
		   const struct subject *before, struct subjects *out, struct subject *verb);

/*
 * The noun from start to end that stands behind a count: without what is done with it, false when
 * there is none. strict: what begins with a verb is none (10家实现上市, but 10个签约项目).
 */
bool subject_behind(const struct subject_reader *reader, size_t start, size_t end, bool strict,
		    struct subject *out);

/* The indicator whose name begins at byte at, as a subject; false when none does. */
bool subject_named(const struct subject_reader *reader, size_t token, struct subject *out);

/* Whether the indicator may be counted in that unit. */
bool subject_counts(const struct indicator *of, const struct number *number);

/* Makes two of each 城乡居民 in list until there are count; false, and nothing changed, when that
 * does not come out. */
bool subjects_divide(const struct subject_reader *reader, struct subjects *list, size_t count);

#endif
