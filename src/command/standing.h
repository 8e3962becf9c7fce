/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare --all: one report against the middle of all. */
#ifndef DUIDU_COMMAND_STANDING_H
#define DUIDU_COMMAND_STANDING_H

#include "command/commands.h"

/*
 * Prints how the report that the operand names stands among those that the narrowing options let
 * through; without them, among those for its year where there are any.
 */
command_run_fn standing_print;

#endif
