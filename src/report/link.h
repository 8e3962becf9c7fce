/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Link: words of a web page's running text that extraction put on lines of their own. */
#ifndef DUIDU_LINK_H
#define DUIDU_LINK_H

#include "report/piece.h"

/*
 * Sets link[i] where piece i is such a word: short, several times in the text, and mostly behind a
 * piece that stops in mid-sentence. Only where paragraphs are separated is that worth asking.
 */
void link_find(const struct piece *pieces, size_t count, bool *link);

#endif
