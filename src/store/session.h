/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Session: the time in which one question is asked of the index, as of one moment. */
#ifndef DUIDU_SESSION_H
#define DUIDU_SESSION_H

#include "store/sql.h"

/*
 * Begins and ends one. A reader is connected to the file only in between, or between store_hold()
 * and store_release(), so that it does not keep a writer from giving up the WAL. session_end()
 * returns st, or the failure that came since.
 */
enum status session_begin(struct store *store, struct fault *fault);
enum status session_end(struct store *store, enum status st, struct fault *fault);

#endif
