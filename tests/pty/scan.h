/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scan: every byte that a program sent is part of a text that can be drawn, or of a sequence that
 * a viewer needs. What a hostile document holds has other sequences, or such with leading zeros
 * (ESC [ 0002 J), which curses never sends: so that none can be taken for the program's own.
 */
#ifndef DUIDU_PTY_SCAN_H
#define DUIDU_PTY_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Whether all n bytes are; else *offence says which are not, where, and what stands around. */
bool scan_holds(const char *bytes, size_t n, struct str *offence);

#endif
