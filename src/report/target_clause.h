/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clause: walks the clauses of a paragraph and finds for each figure whose it is. What was said
 * before in the sentence is remembered: of what, of when, of what part of the place.
 */
#ifndef DUIDU_TARGET_CLAUSE_H
#define DUIDU_TARGET_CLAUSE_H

#include "report/target_run.h"
#include "report/target_scope.h"
#include "report/target_subject.h"

/* A figure of a subject, or, figure being NULL, a subject of which something is said in words. */
struct finding {
	const struct subject *subject;
	const struct figure *figure;
	const struct context *context;
	size_t start, end; /* of the clause that says it, as folded bytes */
};

typedef void finding_take(void *taker, const struct finding *finding);

/* Its arrays and what it borrows. Begin with the borrowed ones set and all else 0. */
struct clause_walk {
	struct subject_reader reader;
	struct arena *arena;
	finding_take *take;
	void *taker;
	struct context context;
	bool span;	      /* what stands over the paragraph speaks of several years */
	struct subjects last; /* of the figures before, in this sentence */
	bool has_lead;
	struct subject lead;		     /* what was spoken of last in this paragraph */
	struct subject recent[SUBJECT_MOST]; /* with one figure each, in this sentence */
	size_t recent_count;
	size_t verb, verb_end; /* the last in this sentence */
	size_t silent;	       /* clauses without a figure since */
	struct runs runs;      /* of the clause */
};

/* Finds what stands in the passage that walk->reader has. */
void clause_walk(struct clause_walk *walk);
void clause_walk_free(struct clause_walk *walk);

#endif
