/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Make: from what a clause says of a subject to a target. */
#ifndef DUIDU_TARGET_MAKE_H
#define DUIDU_TARGET_MAKE_H

#include "report/target_clause.h"
#include "report/target_period.h"

/* What is known where a finding is made: of the report, and of the paragraph that is read. */
struct maker {
	struct arena *arena; /* the target's texts live in it */
	const struct passage *passage;
	const struct identity *identity;
	const struct periods *periods;
	size_t para;
};

/* Fills in all of *out but its line. */
void target_make(const struct maker *maker, const struct finding *finding, struct target *out);

#endif
