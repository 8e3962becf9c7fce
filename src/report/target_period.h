/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Period: whether a place of a report looks back or ahead. */
#ifndef DUIDU_TARGET_PERIOD_H
#define DUIDU_TARGET_PERIOD_H

#include "report/outline.h"
#include "report/target.h"
#include "text/span.h"

/* How a report is divided: by its headings, or where it has none by where the plan begins. */
struct periods {
	const struct outline *outline;
	bool headless;
	struct place plan; /* of a report without headings; bytes of the printed text */
};

struct periods periods_find(const struct paragraph *paragraphs, size_t count,
			    const struct outline *outline, const struct identity *identity);

/* Whether targets are looked for in that paragraph: not in titles, glossary and closing words. */
bool periods_hold(const struct periods *periods, size_t para);

/* What a statement there speaks of, where it does not say. */
enum period periods_at(const struct periods *periods, struct place place);

#endif
