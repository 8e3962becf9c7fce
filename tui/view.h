/* SPDX-License-Identifier: GPL-3.0-or-later */
/* View: opens the viewer as the command line asked for it. */
#ifndef DUIDU_VIEWER_H
#define DUIDU_VIEWER_H

#include "command/command.h"

/*
 * Shows what is requested until the person leaves, and closes the request's store. Returns DD_OK
 * with *signal 0, or the signal that ended it; else fault says why it could not begin.
 */
enum status view_run(const struct view_request *request, int *signal, struct fault *fault);

#endif
