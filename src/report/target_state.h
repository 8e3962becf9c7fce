/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State: targets in words: 与经济增长基本同步, 控制在省定目标以内, 完成节能减排任务. */
#ifndef DUIDU_TARGET_STATE_H
#define DUIDU_TARGET_STATE_H

#include "report/target_clause.h"

/*
 * Reads a clause without figures, bytes start to end: tells what it says of indicators in words.
 * true: it speaks of indicators, which *out names, and what comes next may be said of them too.
 */
bool state_read(struct clause_walk *walk, size_t start, size_t end, struct subjects *out);

#endif
