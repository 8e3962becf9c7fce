/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comparison, for documents: the same pairing, matched figures and shared passages in each format.
 * All text of reports is escaped; numbers of matches and passages are the same in all reports.
 */
#ifndef DUIDU_OUTPUT_COMPARISON_H
#define DUIDU_OUTPUT_COMPARISON_H

#include "base/str.h"
#include "output/segment.h"
#include "query/change.h"
#include "query/comparison.h"

/* What a page is made of; lives as long as it is written. */
struct comparison_page {
	const struct comparison *comparison;
	/* Of each report: comparison_spans(), and what of it many reports have (SPAN_COMMON). */
	struct span_list spans[PAIR_REPORTS], common[PAIR_REPORTS];
	/* Of two reports of one place: what changed, and changes_spans() of both; else NULL. */
	const struct changes *changes;
	struct span_list changed[PAIR_REPORTS];
	enum role section;		 /* only passages of this role; ROLE_COUNT: all */
	const char *names[PAIR_REPORTS]; /* short, and different from each other: page_names() */
};

/* One file without scripts or anything from elsewhere, for screens from 320 px on and for paper. */
void comparison_html(struct str *out, const struct comparison_page *page);

/* The passages one after the other, each report's as a quotation. */
void comparison_md(struct str *out, const struct comparison_page *page);

/* One object: reports, sections, targets, passages, with places in characters. */
void comparison_json(struct str *out, const struct comparison_page *page);

/* What the documents share. */

/* Fills in names: the place's, with the year where another report is of that place. */
void page_names(struct arena *arena, struct comparison_page *page);

/* The figure of a target as printed; where it has none, its clause. */
struct slice page_figure(const struct report *report, size_t target);

/* The heading of the first section of report `of` in a band; "" where it has none. */
struct slice page_title(const struct comparison *comparison, const struct band *band, size_t of);

/* Whether a band is shown: whether one of its passages has the role that is asked for. */
bool page_shows(const struct comparison_page *page, const struct band *band);

/* A match in words: 济南 is higher by 0.5 个百分点; appended as plain text. */
void page_verdict(struct str *out, const struct comparison_page *page,
		  const struct figure_match *match, size_t of);

/* The counterparts of a figure of report `of`: 银川 6.5%左右; 固原 7%. */
void page_counterparts(struct str *out, const struct comparison_page *page,
		       const struct figure_match *match, size_t of);

/* 9 of 11 sections paired; 14 figures matched: 5 higher in 济南 ...; with report `of`. */
void page_summary(struct str *out, const struct comparison_page *page, size_t of);

#endif
