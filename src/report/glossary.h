/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossary: the terms that a report's appendix (名词解释) explains. */
#ifndef DUIDU_GLOSSARY_H
#define DUIDU_GLOSSARY_H

#include <stddef.h>

#include "base/arena.h"
#include "report/outline.h"
#include "text/paragraph.h"

struct term {
	const char *term; /* without its quotes and mark */
	const char *definition;
	const char *mark; /* the note's number as printed in the text, "" for none */
	size_t para, start, end;
	size_t line;
};

/*
 * Reads the entries of the paragraphs whose role in outline is ROLE_GLOSSARY, in text order. An
 * entry that goes on in the next paragraph is one, two that stand on one line are two. *out lives
 * in arena (NULL when there is none); returns how many there are. Linear in the bytes read.
 */
size_t glossary_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		     const struct outline *outline, struct term **out);

#endif
