/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Json: strings as RFC 8259 wants them. */
#ifndef DUIDU_JSON_H
#define DUIDU_JSON_H

#include "base/str.h"
#include "text/slice.h"

/*
 * Appends text as a JSON string, quotes included. What a terminal cannot draw (text/width.h) is
 * escaped by number, so that the result may go to one; bytes that are no UTF-8 become U+FFFD.
 */
void json_string(struct str *out, struct slice text);

#endif
