/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Select: which report a person means: 济南, jn, 济南@2023, #12. */
#ifndef DUIDU_SELECT_H
#define DUIDU_SELECT_H

#include "base/arena.h"
#include "base/status.h"
#include "store/store.h"

/*
 * The report that selector names among count summaries, in *out. A place without a year is its
 * newest report. Full name, short name, pinyin ("jinan", "ji nan") and initials fit.
 * DD_USAGE: several places fit (fault lists them). DD_NOT_FOUND: none does (fault suggests the
 * nearest by edit distance).
 */
enum status select_report(const struct summary *summaries, size_t count, const char *selector,
			  const struct summary **out, struct fault *fault);

/* Whether place, written as in a selector, means the place of identity. */
bool select_place(const struct identity *identity, const char *place);

/* Whether province, in full (山东省) or without its kind (山东), is that of identity. */
bool select_province(const struct identity *identity, const char *province);

/* How well a summary fits what is being typed: narrowing as in the library. */
struct select_match {
	bool fits;
	size_t start, end; /* bytes of short_name that matched, for lighting them up */
};
struct select_match select_narrow(const struct summary *summary, const char *typed);

#endif
