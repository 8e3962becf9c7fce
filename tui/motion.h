/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Motion: what the commands of scrolling mean in rows. */
#ifndef DUIDU_MOTION_H
#define DUIDU_MOTION_H

#include <stdbool.h>

#include "tui/action.h"

/* Rows to scroll in a pane of so many, up when negative; false when the command is another one. */
bool motion_rows(const struct command *command, int height, long *rows);

#endif
