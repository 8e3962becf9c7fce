/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossary: the terms that a report's appendix (名词解释) explains. */
#ifndef DUIDU_GLOSSARY_H
#define DUIDU_GLOSSARY_H

#include <stddef.h>

#include "base/arena.h"
#include "report/outline.h"
#include "text/paragraph.h"

/* Texts are NUL-terminated UTF-8 in the report's arena. */
struct term {
	const char *term;	 /* without its quotes and mark */
	const char *definition;	 /* as printed, noise spaces taken out */
	const char *mark;	 /* the note's number as the text prints it, "" for none */
	size_t para, start, end; /* the term as printed, quotes included */
	size_t line;		 /* source line on which it starts */
};

/*
 * Reads the entries of the paragraphs whose role in outline is ROLE_GLOSSARY, in text order. An
 * entry that goes on in the next paragraph is one, two that stand on one line are two. Where the
 * numbers that are printed are those of a row of which others were lost, the lost ones are given
 * back. *out lives in arena (NULL when there is none); returns how many there are. Linear in the
 * bytes read.
 */
size_t glossary_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		     const struct outline *outline, struct term **out);

#endif
