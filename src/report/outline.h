/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outline: the printed headings of one report, as a tree. */
#ifndef DUIDU_OUTLINE_H
#define DUIDU_OUTLINE_H

#include <stddef.h>

#include "base/arena.h"
#include "text/paragraph.h"

/* What a passage is for. The names of the machine interface come from role_name(). */
enum role {
	ROLE_PREAMBLE,
	ROLE_REVIEW,
	ROLE_REQUIREMENTS,
	ROLE_PLAN,
	ROLE_LIVELIHOOD,
	ROLE_GOVERNMENT,
	ROLE_GLOSSARY,
	ROLE_CLOSING,
	ROLE_COUNT
};

const char *role_name(enum role role);
/* The role of that name; ROLE_COUNT when there is none. */
enum role role_named(const char *name);

/* One printed heading. */
struct heading {
	unsigned level;	    /* 1 part, 2 section, 3 item */
	enum role role;	    /* in effect */
	const char *topics; /* ids, most fitting first, commas between; "" for none */
	const char *title;  /* as printed, noise spaces taken out, without the closing 。 */
	size_t para;	    /* the paragraph that it is, or begins */
	size_t start, end;  /* its bytes in that paragraph */
	size_t line;	    /* source line on which it starts */
	size_t parent;	    /* number of the heading above; OUTLINE_NONE for parts */
};

#define OUTLINE_NONE ((size_t)-1)

/*
 * Headings in text order. para_role[i] is the role in effect of paragraph i,
 * para_heading[i] the last heading at or before it that it stands under (OUTLINE_NONE: none).
 */
struct outline {
	struct heading *headings;
	size_t count;
	enum role *para_role;
	size_t *para_heading;
};

/*
 * Finds the headings of one report's paragraphs and the role of every paragraph. The scheme (which
 * forms of heading stand over which) is worked out from the report itself; see outline.c. All of
 * *out lives in arena. Cannot fail: without a heading count is 0 and roles are told by what the
 * paragraphs say. Deterministic, linear in the bytes of the text.
 */
void outline_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		  struct outline *out);

#endif
