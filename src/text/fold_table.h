/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table behind fold_char(), written by mkfold at build time. A code point c looks up
 * fold_entry[fold_block[c >> FOLD_SHIFT]][c & (FOLD_BLOCK - 1)]: 0 where it stays as it is, else
 * where in fold_pool the number of its code points stands, followed by them.
 */
#ifndef DUIDU_FOLD_TABLE_H
#define DUIDU_FOLD_TABLE_H

#include <stdint.h>

enum { FOLD_SHIFT = 7, FOLD_BLOCK = 1 << FOLD_SHIFT, FOLD_BLOCKS = 0x110000 >> FOLD_SHIFT };

extern const uint16_t fold_block[FOLD_BLOCKS];
extern const uint16_t fold_entry[][FOLD_BLOCK];
extern const uint32_t fold_pool[];

#endif
