/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrix: what `targets --wide` prints. */
#ifndef DUIDU_COMMAND_MATRIX_H
#define DUIDU_COMMAND_MATRIX_H

#include "command/commands.h"

/* Prints places by indicators, as the options of the call ask. As command_run_fn. */
enum status matrix_print(const struct call *call, struct fault *fault);

#endif
