/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: moving through a report. Drawing stands in text_draw.c. */
#include "tui/text.h"

#include "base/mem.h"
#include "tui/motion.h"

/* Panes of so many cells have two to spare on either side. */
enum { ROOMY = 44 };

void text_init(struct text *text, const struct report *report, const struct sheet *sheet)
{
	*text = (struct text){ .report = report, .sheet = sheet, .height = 1 };
	text->find = find_new(report->paragraphs, report->paragraph_count);
}

void text_free(struct text *text)
{
	layout_free(text->layout);
	find_free(text->find);
}

static bool is_empty(const struct text *text)
{
	return text->report->paragraph_count == 0;
}

static void lay_out(struct text *text)
{
	layout_free(text->layout);
	text->layout = layout_new(&text->sheet->text, &text->options);
	text->top = (struct layout_pos){ 0, 0 };
	/* At the very start the blank row above it is shown as well. */
	if (text->anchor.para > 0 || text->anchor.byte > 0)
		text->top = layout_find(text->layout, text->anchor);
}

void text_set_sheet(struct text *text, const struct sheet *sheet)
{
	text->sheet = sheet;
	if (text->layout)
		lay_out(text);
}

static bool above(struct layout_pos a, struct layout_pos b)
{
	return a.para < b.para || (a.para == b.para && a.row < b.row);
}

static void arrive(struct text *text, struct layout_pos top)
{
	text->top = top;
	text->anchor = layout_place(text->layout, top);
}

/* The last row that may stand at the top when one scrolls: the pane is then full. */
static struct layout_pos lowest_top(struct text *text)
{
	struct layout_pos pos = layout_end(text->layout);

	layout_step(text->layout, &pos, 1 - (long)text->height);
	return pos;
}

/* A third of the pane stays above a place that one has gone to. */
static void bring(struct text *text, struct place place)
{
	struct layout_pos at, lowest;

	if (is_empty(text))
		return;
	at = layout_find(text->layout, place);
	lowest = lowest_top(text);
	layout_step(text->layout, &at, -(long)text->height / 3);
	arrive(text, above(lowest, at) ? lowest : at);
}

bool text_fit(struct text *text, const struct app *app, struct rect rect)
{
	unsigned cells = (unsigned)(rect.cols >= ROOMY ? rect.cols - 4 : rect.cols);
	struct layout_options options = { .width = layout_measure(cells),
					  .ambiguous = term_ambiguous(app->term) };
	int margin = (rect.cols - (int)options.width) / 2;

	text->column = (struct rect){ rect.row, rect.col + margin, rect.rows, (int)options.width };
	text->height = rect.rows;
	text->margin = margin;
	if (text->layout && options.width == text->options.width &&
	    options.ambiguous == text->options.ambiguous)
		return false;
	text->options = options;
	lay_out(text);
	if (text->arriving)
		bring(text, text->anchor);
	text->arriving = false;
	return true;
}

void text_scroll(struct text *text, long rows)
{
	struct layout_pos pos = text->top, lowest;

	if (is_empty(text) || !text->layout)
		return;
	layout_step(text->layout, &pos, rows);
	lowest = lowest_top(text);
	if (rows > 0 && above(lowest, pos))
		pos = above(lowest, text->top) ? text->top : lowest;
	arrive(text, pos);
}

void text_go(struct text *text, struct place place)
{
	text->anchor = place;
	if (text->layout && !is_empty(text))
		arrive(text, layout_find(text->layout, place));
}

bool text_shows(struct text *text, struct place place)
{
	struct layout_pos at, end = text->top;

	if (!text->layout)
		return false;
	at = layout_find(text->layout, place);
	layout_step(text->layout, &end, text->height - 1);
	return !above(at, text->top) && !above(end, at);
}

void text_show(struct text *text, struct place place)
{
	if (!text->layout) {
		text->anchor = place;
		text->arriving = true;
	} else if (!text_shows(text, place)) {
		bring(text, place);
	}
}

static size_t bytes_before(const struct text *text, struct place place)
{
	return text->sheet->bytes[place.para] + place.byte;
}

unsigned text_percent(struct text *text)
{
	if (is_empty(text) || !text->layout)
		return 100;
	struct layout_pos lowest = lowest_top(text);
	size_t whole = bytes_before(text, layout_place(text->layout, lowest));
	size_t done = bytes_before(text, text->anchor);
	if (done >= whole || !above(text->top, lowest))
		return 100;
	unsigned percent = (unsigned)((done * 100 + whole / 2) / whole);
	return percent < 99 ? percent : 99;
}

struct place text_nearest(const struct text *text, struct place place)
{
	size_t count = text->report->paragraph_count;

	if (count == 0)
		return (struct place){ 0, 0 };
	if (place.para >= count)
		return (struct place){ count - 1, 0 };
	struct slice in = text->report->paragraphs[place.para].text;
	if (place.byte >= in.n)
		place.byte = 0;
	while (place.byte > 0 && ((unsigned char)in.s[place.byte] & 0xC0) == 0x80)
		place.byte--;
	return place;
}

/* The character at so many percent of the way. */
static struct place percent_place(struct text *text, unsigned long percent)
{
	struct layout_pos lowest = lowest_top(text);
	size_t whole = bytes_before(text, layout_place(text->layout, lowest));
	size_t byte = whole / 100 * percent + whole % 100 * percent / 100;
	size_t para = 0;

	while (para + 1 < text->report->paragraph_count && text->sheet->bytes[para + 1] <= byte)
		para++;
	return text_nearest(text, (struct place){ para, byte - text->sheet->bytes[para] });
}

const struct heading *text_heading(const struct text *text, struct place place, unsigned level)
{
	const struct outline *outline = &text->report->outline;

	if (is_empty(text))
		return NULL;
	size_t number = outline->para_heading[place.para];
	/* One that stands further down in the same paragraph is not yet in effect. */
	while (number != OUTLINE_NONE && outline->headings[number].para == place.para &&
	       outline->headings[number].start > place.byte)
		number = number > 0 ? number - 1 : OUTLINE_NONE;
	while (number != OUTLINE_NONE && outline->headings[number].level > level)
		number = outline->headings[number].parent;
	return number == OUTLINE_NONE ? NULL : &outline->headings[number];
}

static int compare_places(const struct heading *heading, struct place place)
{
	if (heading->para != place.para)
		return heading->para < place.para ? -1 : 1;
	return heading->start < place.byte ? -1 : heading->start > place.byte;
}

/* The next heading of at most that level after a place, or the last before it. */
static bool step(const struct text *text, unsigned level, bool forward, struct place *place)
{
	const struct outline *outline = &text->report->outline;

	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[forward ? i : outline->count - 1 - i];
		int order = compare_places(h, *place);
		if (h->level > level || (forward ? order <= 0 : order >= 0))
			continue;
		*place = (struct place){ h->para, h->start };
		return true;
	}
	if (forward || (place->para == 0 && place->byte == 0))
		return false;
	*place = (struct place){ 0, 0 };
	return true;
}

static bool jump(const struct text *text, const struct command *command, struct place *place)
{
	static const struct {
		enum action action;
		unsigned level;
		bool forward;
	} jumps[] = {
		{ ACTION_SECTION_NEXT, 2, true },
		{ ACTION_SECTION_BACK, 2, false },
		{ ACTION_PART_NEXT, 1, true },
		{ ACTION_PART_BACK, 1, false },
	};

	for (size_t i = 0; i < COUNT(jumps); i++) {
		if (jumps[i].action != command->action)
			continue;
		for (unsigned long n = 0; n < command->count; n++)
			if (!step(text, jumps[i].level, jumps[i].forward, place))
				break;
		return true;
	}
	return false;
}

bool text_target(struct text *text, const struct command *command, struct place *place)
{
	size_t last = text->report->paragraph_count - 1;
	size_t number = command->count > 0 ? command->count - 1 : 0;

	switch (command->action) {
	case ACTION_START:
	case ACTION_END:
		if (command->action == ACTION_END && !command->counted)
			*place = layout_place(text->layout, lowest_top(text));
		else
			*place = (struct place){ command->counted ? number : 0, 0 };
		if (place->para > last)
			place->para = last;
		return true;
	case ACTION_PERCENT:
		number = command->counted ? command->count : 0;
		*place = percent_place(text, number < 100 ? number : 100);
		return true;
	default:
		return jump(text, command, place);
	}
}

bool text_act(struct text *text, const struct command *command)
{
	struct place place = text->anchor;
	long rows;

	if (is_empty(text))
		return true;
	if (motion_rows(command, text->height, &rows))
		text_scroll(text, rows);
	else if (!text_target(text, command, &place))
		return false;
	else if (place.para == 0 && place.byte == 0)
		arrive(text, (struct layout_pos){ 0, 0 });
	else
		text_go(text, place);
	return true;
}
