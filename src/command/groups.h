/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups: what `panel --by` prints. */
#ifndef DUIDU_GROUPS_H
#define DUIDU_GROUPS_H

#include "command/panels.h"

/*
 * Prints the groups of the rows, as the call's --by and --period ask. DD_USAGE: --by names what is
 * none; DD_NOT_FOUND: there is no figure.
 */
enum status groups_print(const struct call *call, const struct panels *panels,
			 const struct panel_row *const *rows, size_t count, struct fault *fault);

#endif
