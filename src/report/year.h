/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Year: which year a report plans, weighed from all that it says. */
#ifndef DUIDU_YEAR_H
#define DUIDU_YEAR_H

#include "text/paragraph.h"
#include "text/slice.h"

enum { YEAR_CANDIDATES = 16 };

/* Years and what speaks for each being the one that is planned for. */
struct years {
	struct {
		int year;
		unsigned weight;
	} of[YEAR_CANDIDATES];
	unsigned count;
};

/* What speaks for a year. */
enum year_evidence {
	YEAR_OF_TITLE,	/* a title may also print the year that is looked back on */
	YEAR_OF_FILE,	/* of the file's name */
	YEAR_OF_FOLDER, /* of the folder's name */
};

void year_add(struct years *years, enum year_evidence evidence, int year);

/* The date of the meeting: late in the year the next one is planned. */
void year_add_date(struct years *years, int year, int month);

/*
 * Headings and first words of paragraphs: 一、2022年工作回顾, 2023年重点工作,
 * 2023年全市发展的主要预期 目标是. Of several years in one (“十二五”时期和2015年工作回顾) the last
 * counts.
 */
void year_add_text(struct years *years, const struct paragraph *paragraphs, size_t count);

/* The year with most weight, the later of two; 0 when nothing was said. */
int year_best(const struct years *years);

#endif
