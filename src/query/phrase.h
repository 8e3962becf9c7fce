/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrase: what a target without a figure says: 与经济增长基本同步, 控制在省定目标以内. */
#ifndef DUIDU_PHRASE_H
#define DUIDU_PHRASE_H

#include "report/indicator.h"

/*
 * The part of a clause that says what is to become of the indicators that it names: what stands
 * behind the last of their names, or all of it where nothing does or where what is done stands
 * before them (完成节能减排任务).
 */
struct slice phrase_of(const struct indicators *lexicon, struct slice clause);

#endif
