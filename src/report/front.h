/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Front: the lines before a report's text. Its title, date and meeting, the salutation. */
#ifndef DUIDU_FRONT_H
#define DUIDU_FRONT_H

#include "report/title.h"
#include "text/slice.h"

enum { FRONT_LINE = 600 }; /* bytes; what stands behind them is not looked at */

/* What a line is to a report's front. */
enum front_kind {
	FRONT_TEXT,	  /* anything else */
	FRONT_EMPTY,	  /* nothing that shows */
	FRONT_NOISE,	  /* a page number, a mark like ##paidbegin## */
	FRONT_TITLE,	  /* a report's title and nothing else */
	FRONT_ENTRY,	  /* a title with a number or a page: a line of a table of contents */
	FRONT_CONTENTS,	  /* the heading of one: 目录 */
	FRONT_MEETING,	  /* when or at which meeting the report was given */
	FRONT_SALUTATION, /* 各位代表： */
	FRONT_OPENING,	  /* 现在，我代表…人民政府，向大会报告工作 */
};

/*
 * The start of line t (FRONT_LINE bytes) without blanks and what does not show, with narrow digits
 * for full-width ones and for those of a year in Chinese (二〇二三年), in room, which is as long.
 */
struct slice front_compact(struct slice t, char room[FRONT_LINE]);

/* What a compact line is; *title is set for titles and entries. */
enum front_kind front_kind(struct slice compact, struct title *title);

/*
 * Whose report a compact text opens: 我代表光明区人民政府 gives 光明区, 我代表省人民政府 省,
 * 我代表国务院 国务院. Empty when it opens none.
 */
struct slice front_opener(struct slice compact);

#endif
