/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Glossary: the terms that a report's appendix (名词解释) explains. */
#ifndef DUIDU_GLOSSARY_H
#define DUIDU_GLOSSARY_H

#include <stddef.h>

struct term {
	const char *term; /* without its quotes and mark */
	const char *definition;
	const char *mark; /* the note's number as printed in the text, "" for none */
	size_t para, start, end;
	size_t line;
};

#endif
