/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Number: a printed figure as far as it must not be torn, with sign, range and unit. */
#ifndef DUIDU_LAYOUT_NUMBER_H
#define DUIDU_LAYOUT_NUMBER_H

#include <stddef.h>

#include "text/slice.h"

/*
 * The end of the figure that begins at byte `at` of text, or `at` where none does: -8.5%, 7%~8%,
 * 3000多亿元, 1.2万平方米, 2022年. Digits may be full-width. A unit that is not in the table of
 * number.c is taken to be one character.
 */
size_t number_end(struct slice text, size_t at);

#endif
