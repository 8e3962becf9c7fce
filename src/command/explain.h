/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explain: what `targets --explain` prints. */
#ifndef DUIDU_COMMAND_EXPLAIN_H
#define DUIDU_COMMAND_EXPLAIN_H

#include "command/commands.h"
#include "report/report.h"

/* A walk over the figures to explain: for people in paragraphs, else a table, a row a part. */
struct explainer;
struct explainer *explainer_begin(const struct call *call);

/* Explains one; call is that of the visit, whose arena lasts as long as the report. */
void explainer_add(struct explainer *explainer, const struct call *call,
		   const struct report *report, size_t target);

void explainer_end(struct explainer *explainer);

#endif
