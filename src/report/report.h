/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Report: one government work report, and all that was read out of it. */
#ifndef DUIDU_REPORT_H
#define DUIDU_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"
#include "report/glossary.h"
#include "report/identity.h"
#include "report/outline.h"
#include "report/target.h"
#include "text/paragraph.h"

/* All parts live in the arena that the report was made in. Numbers are indexes from 0. */
struct report {
	struct identity identity;
	struct paragraph *paragraphs; /* title and date lines included, in order */
	size_t paragraph_count;
	struct outline outline;
	struct target *targets; /* in text order */
	size_t target_count;
	struct term *terms; /* in text order */
	size_t term_count;
};

/* Characters of the repaired text without white space. */
size_t report_chars(const struct report *report);

#endif
