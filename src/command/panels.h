/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panels: the panel of all reports for the commands that ask for part of it. */
#ifndef DUIDU_PANELS_H
#define DUIDU_PANELS_H

#include "command/answer.h"
#include "query/panel.h"

/*
 * The panel of all reports of the index, or of the files that are read for this once: what is
 * compared with other places and years needs them, whichever rows are asked for.
 */
struct panels {
	struct indicators *lexicon;
	struct panel panel;
	struct selection asked; /* the reports that operands and options let through; no store */
	bool *wanted;		/* of each indicator of the lexicon, by --indicator */
};

/*
 * Takes it, to be given back with panels_free(). All but the lexicon lives in the call's arena.
 * DD_USAGE: --indicator names what is none. Else as answer_reports().
 */
enum status panels_take(const struct call *call, const char **operands, size_t count,
			struct panels *out, struct fault *fault);
void panels_free(struct panels *panels);

/* The lexicon with what the user added; where that cannot be used a warning is printed. */
struct indicators *panels_lexicon(const struct call *call);

/*
 * The number of the indicator that text means: an id, a preferred name, or another of its names.
 * DD_USAGE: it means none; fault lists the ids.
 */
enum status panels_indicator(const struct indicators *lexicon, const char *text, size_t *out,
			     struct fault *fault);

/* Whether a report was asked for. */
bool panels_asked(const struct panels *panels, int64_t report);

/* Whether --indicator lets an indicator of the panel's lexicon through: a matrix_wants of panels.
 */
bool panels_wants(const void *panels, const struct indicator *indicator);

/* A number as it is printed, in the call's arena; "" for NaN. */
struct slice panels_real(const struct call *call, double value);

/* An indicator's name in the user's language; and a short one for the head of a column. */
const char *panels_name(const struct indicator *indicator);
const char *panels_short_name(const struct indicator *indicator);

#endif
