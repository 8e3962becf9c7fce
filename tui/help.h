/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: every action that a screen knows, with its keys, made from the table of actions. */
#ifndef DUIDU_HELP_H
#define DUIDU_HELP_H

#include "tui/app.h"

/* The help for a screen, one of ON_, and for typing; to be pushed. */
struct screen *help_new(unsigned kind);

#endif
