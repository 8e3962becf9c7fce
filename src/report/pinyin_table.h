/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pinyin table: what mkpinyin found out from ICU when the program was built. */
#ifndef DUIDU_PINYIN_TABLE_H
#define DUIDU_PINYIN_TABLE_H

enum { PINYIN_FIRST = 0x3400, PINYIN_LAST = 0x9FFF };

/* Syllables without tone; the first is empty. */
extern const char pinyin_syllables[][8];

/* Of the characters from PINYIN_FIRST to PINYIN_LAST: the number of their syllable. */
extern const unsigned short pinyin_of[];

#endif
