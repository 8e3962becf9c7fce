/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheet: from the outline of a report to kinds of paragraphs and spans of headings. */
#include "tui/sheet.h"

#include <string.h>

#include "base/mem.h"

/* A paragraph is set as the heading that it is, or as one that begins with a heading. */
static enum layout_kind heading_kind(const struct heading *heading, const struct paragraph *p)
{
	static const enum layout_kind whole[] = { LAYOUT_PART, LAYOUT_SECTION, LAYOUT_ITEM };
	size_t level = heading->level >= 1 && heading->level <= 3 ? heading->level : 3;

	if (heading->start == 0 && heading->end + strlen("。") >= p->text.n)
		return whole[level - 1];
	return level <= 2 && heading->start == 0 ? LAYOUT_LEAD : LAYOUT_BODY;
}

static enum layout_kind plain_kind(const struct report *report, size_t para, size_t opening)
{
	const struct paragraph *p = &report->paragraphs[para];

	if (p->hints & PARAGRAPH_TABLE)
		return LAYOUT_PLAIN;
	if (para >= opening)
		return LAYOUT_BODY;
	return slice_is(p->text, slice_of(report->identity.title)) ? LAYOUT_TITLE : LAYOUT_CENTRED;
}

/*
 * How many paragraphs stand before the address that opens the speech (各位代表：): the title, the
 * date, the speaker. None where it does not come soon.
 */
static size_t opening_of(const struct report *report)
{
	enum { SOON = 6, LINE = 150 };

	for (size_t i = 0; i < report->paragraph_count && i < SOON; i++) {
		struct slice text = report->paragraphs[i].text;
		if (slice_ends(text, SLICE("：")) || slice_ends(text, SLICE(":")))
			return i;
		if (text.n > LINE)
			return 0;
	}
	return 0;
}

static enum layout_kind *kinds_of(struct arena *arena, const struct report *report)
{
	enum layout_kind *kinds = arena_array(arena, report->paragraph_count + 1, sizeof(*kinds));
	size_t opening = opening_of(report);

	for (size_t i = 0; i < report->paragraph_count; i++)
		kinds[i] = plain_kind(report, i, opening);
	for (size_t i = report->outline.count; i > 0; i--) {
		const struct heading *h = &report->outline.headings[i - 1];
		kinds[h->para] = heading_kind(h, &report->paragraphs[h->para]);
	}
	return kinds;
}

static struct layer headings_of(struct arena *arena, const struct report *report)
{
	static const enum look by_level[] = { LOOK_PART, LOOK_SECTION, LOOK_ITEM };
	size_t count = report->outline.count;
	struct span *spans = arena_array(arena, count + 1, sizeof(*spans));
	enum look *looks = arena_array(arena, count + 1, sizeof(*looks));

	for (size_t i = 0; i < count; i++) {
		const struct heading *h = &report->outline.headings[i];
		spans[i] = (struct span){ h->para, h->start, h->end, SPAN_HEADING, i };
		looks[i] = by_level[h->level >= 1 && h->level <= 3 ? h->level - 1 : 2];
	}
	return (struct layer){ spans, looks, count, LOOK_ITEM };
}

struct sheet *sheet_new(struct arena *arena, const struct report *report)
{
	struct sheet *sheet = arena_alloc(arena, sizeof(*sheet));
	size_t count = report->paragraph_count;

	sheet->text = (struct layout_text){ .paragraphs = report->paragraphs,
					    .kinds = kinds_of(arena, report),
					    .count = count };
	sheet->headings = headings_of(arena, report);
	sheet->bytes = arena_array(arena, count + 1, sizeof(*sheet->bytes));
	for (size_t i = 0; i < count; i++)
		sheet->bytes[i + 1] = sheet->bytes[i] + report->paragraphs[i].text.n;
	return sheet;
}
