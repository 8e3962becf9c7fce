/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds: how the paragraphs of a report are set, from what is known of them. */
#ifndef DUIDU_KINDS_H
#define DUIDU_KINDS_H

#include "layout/layout.h"
#include "report/report.h"

/*
 * Writes the kind of every paragraph of report to kinds. Title and date before the text are
 * centred; a paragraph that is a heading is set as one of its level; one that only begins with the
 * heading of a part or section leads it in and stays body.
 */
void kinds_find(const struct report *report, enum layout_kind *kinds);

#endif
