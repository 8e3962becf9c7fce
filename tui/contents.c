/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contents: the outline as a list of its first two levels. */
#include "tui/contents.h"

#include "tui/bar.h"

enum { DEEPEST = 2 };

void contents_init(struct contents *contents, struct arena *arena, const struct report *report)
{
	const struct outline *outline = &report->outline;
	size_t count = 0;

	*contents = (struct contents){ .report = report };
	contents->headings = arena_array(arena, outline->count + 1, sizeof(*contents->headings));
	for (size_t i = 0; i < outline->count; i++)
		if (outline->headings[i].level <= DEEPEST)
			contents->headings[count++] = i;
	list_resize(&contents->list, count);
	contents->current = count;
}

void contents_follow(struct contents *contents, const struct heading *heading, bool follow)
{
	contents->current = contents->list.count;
	for (size_t i = 0; heading && i < contents->list.count; i++)
		if (&contents->report->outline.headings[contents->headings[i]] == heading)
			contents->current = i;
	if (follow && contents->current < contents->list.count)
		list_choose(&contents->list, contents->current);
}

const struct heading *contents_chosen(const struct contents *contents)
{
	if (contents->list.count == 0)
		return NULL;
	return &contents->report->outline.headings[contents->headings[contents->list.chosen]];
}

struct drawing {
	const struct contents *contents;
	bool focus;
};

static void draw_entry(void *of, struct app *app, size_t index, bool chosen, struct rect rect)
{
	const struct drawing *drawing = of;
	const struct contents *contents = drawing->contents;
	const struct heading *heading =
		&contents->report->outline.headings[contents->headings[index]];
	bool current = index == contents->current;
	bool marked = drawing->focus ? chosen : current;
	struct style style = app_style(app, current		  ? LOOK_CHOSEN
					    : heading->level == 1 ? LOOK_SECTION
								  : LOOK_TEXT);
	int end = rect.col + rect.cols;
	int col = rect.col + 2 * (int)heading->level - 1;

	if (marked)
		term_put(app->term, rect.row, rect.col, end, SLICE(">"),
			 app_style(app, LOOK_CHOSEN));
	term_put(app->term, rect.row, col, end,
		 bar_fit(slice_of(heading->title), end - col, term_ambiguous(app->term)), style);
}

void contents_draw(struct contents *contents, struct app *app, struct rect rect, bool focus)
{
	struct drawing drawing = { contents, focus };

	list_draw(&contents->list, app, rect, draw_entry, &drawing);
}
