/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Library: the reports of the index, to be narrowed, sorted, marked and opened. */
#ifndef DUIDU_LIBRARY_H
#define DUIDU_LIBRARY_H

#include "tui/app.h"

/* The screen of all reports in the app's store, in *out, to be pushed. Fails as store_list() does.
 */
enum status library_new(struct app *app, struct screen **out, struct fault *fault);

#endif
