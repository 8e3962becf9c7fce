/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage: how much of what a report plans is about which topic, in characters. */
#ifndef DUIDU_COVERAGE_H
#define DUIDU_COVERAGE_H

#include "base/str.h"
#include "report/report.h"

/*
 * Appends "rural=2345,industry=1234": of each topic the characters of the passages that look
 * ahead (roles plan, livelihood, government) under a section whose first topic it is; "" for
 * passages without a topic.
 */
void coverage_add(struct str *out, const struct report *report);

/* Takes the next topic off such a text; false at its end, or where it is damaged. */
bool coverage_next(struct slice *packed, struct slice *topic, size_t *chars);

#endif
