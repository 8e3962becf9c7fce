/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets: places by indicators, for the reports of one plan year. */
#ifndef DUIDU_TARGETS_H
#define DUIDU_TARGETS_H

#include "tui/app.h"

/*
 * The screen of the targets of all places, in *out, to be pushed, at the place and year of the
 * report `at`. With count > 0 it begins with the places of those reports alone. Fails as
 * store_fetch() does. DD_NOT_FOUND: no report says a place and a year.
 */
enum status targets_new(struct app *app, int64_t at, const int64_t *reports, size_t count,
			struct screen **out, struct fault *fault);

/* Opens it, or says why it cannot be opened. */
void targets_open(struct app *app, int64_t at, const int64_t *reports, size_t count);

#endif
