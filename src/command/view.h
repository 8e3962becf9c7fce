/* SPDX-License-Identifier: GPL-3.0-or-later */
/* View: asking for the viewer. */
#ifndef DUIDU_VIEW_H
#define DUIDU_VIEW_H

#include "command/commands.h"

/* Whether the viewer is to answer: on a terminal, where no format was asked for. */
bool view_wanted(const struct call *call);

/* Asks for the reader of the one report that the operands name, or the comparison of several. */
enum status view_reports(struct call *call, struct fault *fault);

#endif
