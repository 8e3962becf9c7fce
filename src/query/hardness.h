/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hardness: how firmly a report binds itself to a figure. */
#ifndef DUIDU_HARDNESS_H
#define DUIDU_HARDNESS_H

#include "report/target.h"

enum hardness {
	HARDNESS_NONE,	/* no figure: 与经济增长同步 */
	HARDNESS_SOFT,	/* 左右, 约, a range; 力争, 争取 */
	HARDNESS_PLAIN, /* a bare figure */
	HARDNESS_HARD,	/* 以上, 不低于, 以内; 确保, 必保 */
	HARDNESS_COUNT
};

/* Names of the machine interface: "none", "soft", "plain", "hard". */
const char *hardness_name(enum hardness hardness);

/*
 * The hardness of a target that stands in text, its paragraph's. A word on how it is pursued
 * (确保, 力争), in the clause or in the words before it up to a mark, counts for more than one on
 * how exactly the figure is meant (以上, 左右).
 */
enum hardness hardness_of(const struct target *target, struct slice text);

#endif
