/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Span: knowledge about a range of a paragraph. Everything that is known of a report's text is
 * said with spans; highlighting, jumping and exporting walk them.
 */
#ifndef DUIDU_SPAN_H
#define DUIDU_SPAN_H

#include <stddef.h>

enum span_kind {
	SPAN_HEADING, /* a printed heading; ref: its number in the outline */
	SPAN_FIGURE,  /* a target's clause; ref: its number among the report's targets */
	SPAN_TERM,    /* a glossary term; ref: its number in the glossary */
	SPAN_HIT,     /* what a search found; ref: which hit */
	SPAN_MATCH,   /* a figure with a counterpart elsewhere; ref: the pair's number */
	SPAN_COMMON,  /* a sentence that many reports have; ref: per mille of the reports */
	SPAN_SHARED,  /* a passage that another report has; ref: its number */
	SPAN_CHANGE,  /* words that changed; ref: 0 gone, 1 new */
	SPAN_KINDS
};

/* Bytes start to end (half-open, on character boundaries) of paragraph number para. */
struct span {
	size_t para;
	size_t start, end;
	enum span_kind kind;
	size_t ref; /* number of the thing in the list of its kind */
};

/* A place in a report's text: never a row of a screen, so that it outlives every layout. */
struct place {
	size_t para;
	size_t byte;
};

#endif
