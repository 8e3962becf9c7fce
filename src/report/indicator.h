/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Indicator: the lexicon of the indicators that reports set targets for (data/indicators.tsv,
 * data/compounds.tsv), and where their names stand in a text.
 */
#ifndef DUIDU_INDICATOR_H
#define DUIDU_INDICATOR_H

#include <stdbool.h>

#include "base/status.h"
#include "report/target.h"
#include "text/matcher.h"
#include "text/slice.h"

struct indicators;

/* A row of the lexicon; texts live as long as it. */
struct indicator {
	const char *id;			 /* of the machine interface's vocabulary */
	const char *zh, *en;		 /* preferred names */
	enum basis basis;		 /* how its figures are usually given */
	double low, high;		 /* per cent, plausible for a whole place; NaN: any */
	const char *units;		 /* base units of its figures, bars between; "": any */
	const char *short_zh, *short_en; /* for the head of a column; "" where there is none */
};

/* The lexicon that is compiled in. indicators_free() gives it back; NULL is fine. */
struct indicators *indicators_new(void);
void indicators_free(struct indicators *lexicon);

/*
 * The compiled-in lexicon and the rows of the table at path, of the same form, behind it: a row
 * of a known id adds names, one of a new id an indicator.
 * DD_NOT_FOUND: no such file. DD_BAD_INPUT: fault names the line and what is wrong with it.
 */
enum status indicators_load(const char *path, struct indicators **out, struct fault *fault);

/* $XDG_CONFIG_HOME/duidu/indicators.tsv, else ~/.config/duidu/indicators.tsv; to be freed. NULL
 * where neither is known. */
char *indicators_user_path(void);

/* The indicator of that number, counted from 0, or of that id; NULL when there is none. */
const struct indicator *indicator_at(const struct indicators *lexicon, size_t number);
const struct indicator *indicator_named(const struct indicators *lexicon, const char *id);

/* What a name stands for. */
enum { NAME_MOST = 4 };
struct indicator_name {
	size_t count; /* 0: a longer name that holds one and means something else */
	const struct indicator *of[NAME_MOST];
};

/*
 * Adds to out the names that stand in text, which is folded (text/fold.h), in its order: of those
 * that overlap the one that begins first, then the longest. A match's id is for
 * indicator_name_of().
 */
void indicators_scan(const struct indicators *lexicon, struct slice text, struct matches *out);
const struct indicator_name *indicator_name_of(const struct indicators *lexicon, size_t id);

/* What the whole of text, folded, is a name of; NULL when it is none. */
const struct indicator_name *indicators_find(const struct indicators *lexicon, struct slice text);

#endif
