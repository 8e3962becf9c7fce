/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds: how paragraphs are set. */
#include "report/kinds.h"

#include "report/front.h"

enum { FRONT_MOST = 12 }; /* paragraphs that are looked at for title and date */

static enum layout_kind front_setting(const struct paragraph *paragraph)
{
	char room[FRONT_LINE];
	struct title title;

	if (slice_chars(paragraph->text) > FRONT_LINE / 8)
		return LAYOUT_BODY;
	switch (front_kind(front_compact(paragraph->text, room), &title)) {
	case FRONT_TITLE:
		return LAYOUT_TITLE;
	case FRONT_MEETING:
		return LAYOUT_CENTRED;
	default:
		return LAYOUT_BODY;
	}
}

static void set_front(const struct report *report, enum layout_kind *kinds)
{
	for (size_t i = 0; i < report->paragraph_count && i < FRONT_MOST; i++) {
		if (report->outline.count > 0 && report->outline.headings[0].para <= i)
			break;
		kinds[i] = front_setting(&report->paragraphs[i]);
	}
}

/* Whether the paragraph holds no more than the heading and its full stop. */
static bool stands_alone(const struct report *report, const struct heading *heading)
{
	struct slice text = report->paragraphs[heading->para].text;

	return heading->start == 0 && slice_solid(slice_sub(text, heading->end, text.n)) <= 1;
}

static enum layout_kind heading_setting(const struct heading *heading, bool alone)
{
	if (!alone)
		return heading->level <= 2 ? LAYOUT_LEAD : LAYOUT_BODY;
	if (heading->level == 1)
		return LAYOUT_PART;
	return heading->level == 2 ? LAYOUT_SECTION : LAYOUT_ITEM;
}

void kinds_find(const struct report *report, enum layout_kind *kinds)
{
	for (size_t i = 0; i < report->paragraph_count; i++)
		kinds[i] =
			report->paragraphs[i].hints & PARAGRAPH_TABLE ? LAYOUT_PLAIN : LAYOUT_BODY;
	set_front(report, kinds);
	/* Backwards: of several headings in a paragraph the first one sets it. */
	for (size_t i = report->outline.count; i-- > 0;) {
		const struct heading *heading = &report->outline.headings[i];
		kinds[heading->para] = heading_setting(heading, stands_alone(report, heading));
	}
}
