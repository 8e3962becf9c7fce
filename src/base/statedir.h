/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State folder: where what is a person's own stands, never in the index: $XDG_STATE_HOME/duidu,
 * else ~/.local/state/duidu. */
#ifndef DUIDU_STATEDIR_H
#define DUIDU_STATEDIR_H

#include <stdbool.h>

#include "base/str.h"

/* Adds the path of a file in it; false, and nothing added, when there is no home. */
bool statedir_file(struct str *path, const char *name);

/* Makes the folder of a path with those above it; what fails shows when the file is opened. */
void statedir_make(const char *path);

#endif
