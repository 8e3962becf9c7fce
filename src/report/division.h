/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Division: the divisions of China that data/divisions.tsv lists, looked up by name. */
#ifndef DUIDU_DIVISION_H
#define DUIDU_DIVISION_H

#include "base/arena.h"
#include "report/identity.h"
#include "text/slice.h"

struct division {
	struct slice code;	 /* GB/T 2260, six digits */
	struct slice name;	 /* 黄岛区 */
	struct slice short_name; /* 黄岛 */
	enum level level;
	int until; /* the last year of one that is no more; 0: it is in force */
	const struct division *parent;
	const struct division *next_name, *next_short; /* of the same hash */
};

struct divisions;

/* The table, read from what is compiled in; it lives in arena. */
struct divisions *division_open(struct arena *arena);

/*
 * Calls found() for every division whose full name, or (in_short) short name, is name, in the
 * order of their codes, those in force first where a code has several.
 */
void division_each(const struct divisions *all, struct slice name, bool in_short,
		   void (*found)(void *context, const struct division *division), void *context);

/* The division of that code, of several the one in force; NULL when there is none. */
const struct division *division_coded(const struct divisions *all, struct slice code);

/* How many divisions there are, and each of them, by code. */
size_t division_count(const struct divisions *all);
const struct division *division_at(const struct divisions *all, size_t i);

/* The province that a division lies in, or is. */
const struct division *division_province(const struct division *division);

#endif
