/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: two to four reports side by side. */
#ifndef DUIDU_COMPARE_H
#define DUIDU_COMPARE_H

#include "tui/app.h"

/*
 * The screen of count (at most VIEW_REPORTS) reports, in *out, to be pushed; it opens at the first
 * part with that role where section names one. Fails as store_fetch() does.
 */
enum status compare_new(struct app *app, const int64_t *ids, size_t count, const char *section,
			struct screen **out, struct fault *fault);

#endif
