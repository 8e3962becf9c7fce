/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notice: what was odd in a file that could be read all the same, each told once, in a sentence. */
#ifndef DUIDU_NOTICE_H
#define DUIDU_NOTICE_H

#include "base/arena.h"
#include "report/report.h"
#include "report/split.h"

enum { NOTICES = 8 };

/* Sentences in the user's language, in the arena. */
struct notices {
	struct arena *arena;
	const char *texts[NOTICES];
	size_t count;
};

/* Contents that name reports which are not there, titles without a text. */
void notice_split(struct notices *notices, const struct split *split, const struct report *reports,
		  size_t count);

/* Reports that were left out: how many, and the first, of a place and year that were there. */
void notice_again(struct notices *notices, size_t left_out, const struct report *first);

/* Reports whose place or year is not known, or that have no heading. */
void notice_reports(struct notices *notices, const struct report *reports, size_t count);

/* Figures that could not be read; a lexicon of the user's that cannot be used, and why. */
void notice_unread(struct notices *notices, size_t unread);
void notice_lexicon(struct notices *notices, const struct fault *fault);

#endif
