/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pair: which passages of several reports stand side by side when the reports are compared. */
#ifndef DUIDU_PAIR_H
#define DUIDU_PAIR_H

#include "query/align.h"
#include "query/yardstick.h"
#include "report/report.h"

enum { PAIR_REPORTS = 4 };
#define PAIR_NONE ((size_t)-1)

/* Paragraphs of each report, half-open; first == last where a report has nothing to match. */
struct band {
	size_t first[PAIR_REPORTS], last[PAIR_REPORTS];
	/*
	 * Where a report has nothing here: the band in which the counterpart of this passage
	 * stands, since the report joins what the other splits; PAIR_NONE where it has no
	 * counterpart.
	 */
	size_t see[PAIR_REPORTS];
	float score[PAIR_REPORTS]; /* of each but the first report: of its passage with the first's
				    */
	bool by_hand; /* a person said what belongs together here, or that nothing does */
};

/*
 *  1. Every paragraph of every report stands in exactly one band.
 *  2. No band is empty in all reports.
 *  3. Bands are in the order of the first report; what another one splits follows at once, what
 *     only another one has follows the passage that it follows there.
 */
struct pairing {
	struct band *bands;
	size_t count;
	size_t reports;
};

/*
 * Pairs the sections (query/section.h) of the first of count reports with those of each of the
 * others, as alignments[1] and on have them (of the first with that one): each with its best that
 * is free, the highest score first. *out lives in arena.
 */
void pair_sections(struct arena *arena, const struct report *const *reports, size_t count,
		   const struct alignment *const *alignments, struct pairing *out);

/* The same, finding the alignments by a yardstick that is settled. */
void pair_by_meaning(struct arena *arena, const struct report *const *reports, size_t count,
		     const struct yardstick *yardstick, struct pairing *out);

/* The number of the band in which a paragraph of a report stands. */
size_t pair_band(const struct pairing *pairing, size_t report, size_t para);

#endif
