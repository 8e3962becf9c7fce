/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying: the clauses and sentences of a report, and which of them are nearly the same. */
#ifndef DUIDU_SAYING_H
#define DUIDU_SAYING_H

#include "report/report.h"
#include "text/sketch.h"

/* A clause or a sentence: bytes start to end of paragraph para. */
struct saying {
	size_t para;
	size_t start, end;
	size_t chars; /* without white space */
	bool judged;  /* long enough to be held against others (text/sketch.h) */
};

/* All of a report in text order, in one arena. A sentence is made of clauses. */
struct sayings {
	struct saying *clauses, *sentences;
	size_t clause_count, sentence_count;
	struct sketch *sketches; /* of each clause, where it is judged */
	size_t *sentence_of;	 /* each clause: the number of its sentence */
};

void sayings_cut(struct arena *arena, const struct report *report, struct sayings *out);

/* Finds those clauses that are nearly the same as another. */
struct alike;

/* Of the clauses of sayings, which it borrows; alike_free() gives it back. */
struct alike *alike_new(const struct sayings *sayings);
void alike_free(struct alike *alike);

/*
 * Calls found with the number of each clause that is nearly the same as sketch, perhaps several
 * times; of clauses with equal sketches only with the first, from which alike_next() leads on.
 */
typedef void alike_found(void *data, size_t clause);
void alike_find(const struct alike *alike, const struct sketch *sketch, alike_found *found,
		void *data);

/* The next clause whose sketch is that of clause; ALIKE_NONE when there is none. */
#define ALIKE_NONE ((size_t)-1)
size_t alike_next(const struct alike *alike, size_t clause);

#endif
