/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years: what one place planned and what came of it, year by year, as far as its reports are there.
 */
#ifndef DUIDU_YEARS_H
#define DUIDU_YEARS_H

#include "tui/survey.h"

/* The screen of a place, an indicator of the survey's lexicon (NULL: the first) chosen. */
struct screen *years_new(const struct survey *survey, size_t place,
			 const struct indicator *indicator);

/* Opens that of the place of a report, or says why it cannot be opened. */
void years_open(struct app *app, int64_t report);

#endif
