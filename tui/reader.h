/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reader: one report, with its outline beside it. */
#ifndef DUIDU_READER_H
#define DUIDU_READER_H

#include "text/span.h"
#include "tui/app.h"

/*
 * The screen of a report, in *out, to be pushed. It opens where it was left last. Fails as
 * store_fetch() does.
 */
enum status reader_new(struct app *app, int64_t id, struct screen **out, struct fault *fault);

/* Goes to a place; to a target, whose figure is lit; to the first paragraph with the role of that
 * name, where there is one. */
void reader_go(struct screen *screen, struct place place);
void reader_go_target(struct screen *screen, size_t target);
void reader_go_role(struct screen *screen, const char *role);

#endif
