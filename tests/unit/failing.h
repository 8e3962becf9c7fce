/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing: makes the n-th change that SQLite makes to a file fail. */
#ifndef DUIDU_FAILING_H
#define DUIDU_FAILING_H

#include <stdbool.h>

/* Puts itself between SQLite and the system; once a process. */
void failing_install(void);

/* From now on the n-th write, truncation, sync or deletion fails, and all that follow; 0: none. */
void failing_at(unsigned n);

/* Whether one has failed since. */
bool failing_hit(void);

#endif
