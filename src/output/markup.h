/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markup: any text as plain text within Markdown and HTML. */
#ifndef DUIDU_MARKUP_H
#define DUIDU_MARKUP_H

#include "base/str.h"
#include "text/slice.h"

/* Appends text so that it says itself: nothing in it is markup, no control is left. */
void markup_md(struct str *out, struct slice text);
void markup_html(struct str *out, struct slice text);

#endif
