/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: where the figures of a report stand, and what each of them means in a few words. */
#ifndef DUIDU_FIGURES_H
#define DUIDU_FIGURES_H

#include "base/str.h"
#include "report/report.h"
#include "text/span.h"

/* Targets whose figures overlap, as in 城乡居民收入 or 节能减排, are one figure to step to. */
struct figures {
	const struct report *report; /* borrowed */
	struct span *spans;	     /* by place, not overlapping; ref: where its targets begin */
	size_t count;
	size_t *targets; /* numbers of the report's targets, those of one figure together */
};

/* All of *out in arena. */
void figures_find(struct arena *arena, const struct report *report, struct figures *out);

/* The targets of a figure, and how many there are. */
const size_t *figures_targets(const struct figures *figures, size_t number, size_t *count);

/* The figure at a place, or that has that target; figures->count where there is none. */
size_t figures_at(const struct figures *figures, struct place place);
size_t figures_of_target(const struct figures *figures, size_t target);

/* The first figure that begins at a place or behind it, or the last before it; figures->count where
 * there is none. */
size_t figures_after(const struct figures *figures, struct place from);
size_t figures_before(const struct figures *figures, struct place from);

/* Adds the sign, the value and the unit: ~8 %; for one without a figure that it is in words. Signs
 * are ASCII where ambiguous characters take more cells than one. */
void figures_value(struct str *out, const struct target *target, unsigned ambiguous);

/* Adds a year or part of a year as people write it: 2022, months 1-10. */
void figures_year(struct str *out, const char *year);

/* Adds whether it is planned or reported, and for when: plan 2023. */
void figures_period(struct str *out, const struct target *target);

/*
 * Adds what a target means: what it is of, how much, for when, of the whole place or of a part. A
 * long name is cut where all of it would take more than so many cells.
 */
void figures_say(struct str *out, const struct target *target, int cells, unsigned ambiguous);

#endif
