/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Split. One pass over the heads of the lines with a report that is open or none:
 * 1. A title, salutation or opening sentence that has a report behind it opens one and closes the
 *    one before; an entry of a table of contents closes it, too.
 * 2. A report that is open and has had no salutation and no text yet takes later titles as its own.
 * 3. An opening sentence without a title, in a report that has one, opens another only where it
 *    names another place or a meeting stands before it.
 * 4. Its own title again, with neither behind it, is a running head.
 */
#include "report/split.h"

#include <stdlib.h>

#include "base/mem.h"
#include "report/heads.h"
#include "report/trim.h"

enum {
	NEAR = 10,	 /* lines between a title and its date or salutation */
	TEXT_LEAST = 60, /* bytes: a shorter sentence may be a caption in the front */
	BACK_MOST = 6,	 /* lines of a front before the salutation, where no title is found */
};

/* The pass's state. */
struct splitter {
	struct arena *arena;
	const struct line *lines;
	const struct head *heads;
	size_t count;
	struct extent *reports;
	size_t report_count, report_room;
	struct title *entries, *bare;
	size_t entry_count, entry_room, bare_count, bare_room;
	bool open;	/* the last of reports still grows */
	bool opened;	/* its salutation or opening sentence was met */
	bool text;	/* so was a sentence */
	size_t opening; /* the opening sentence that was met last with its salutation */
};

static bool shows(enum front_kind kind)
{
	return kind != FRONT_EMPTY && kind != FRONT_NOISE;
}

/* The next line from i on that shows something; count when there is none. */
static size_t next_shown(const struct splitter *s, size_t i)
{
	while (i < s->count && !shows(s->heads[i].kind))
		i++;
	return i;
}

static bool is_listed(enum front_kind kind)
{
	return kind == FRONT_TITLE || kind == FRONT_ENTRY;
}

/* Whether a date, a salutation or an opening sentence follows line i before another title. */
static bool opens_near(const struct splitter *s, size_t i)
{
	struct slice own = s->heads[i].title.whole;

	i = next_shown(s, i + 1);
	for (int n = 0; n < NEAR && i < s->count; n++, i = next_shown(s, i + 1)) {
		enum front_kind kind = s->heads[i].kind;
		if (kind == FRONT_MEETING || kind == FRONT_SALUTATION || kind == FRONT_OPENING)
			return true;
		if (is_listed(kind) && !slice_is(s->heads[i].title.whole, own))
			return false;
	}
	return false;
}

/* Whether a text stands behind line i before the next title. */
static bool has_text(const struct splitter *s, size_t i)
{
	size_t end = i + 1;

	while (end < s->count && !is_listed(s->heads[end].kind))
		end++;
	return heads_have_text(s->heads, i + 1, end);
}

/* Whether line i, a title or an entry, stands in a row of them. */
static bool in_row(const struct splitter *s, size_t i)
{
	size_t next = next_shown(s, i + 1);
	const struct title *own = &s->heads[i].title;

	return next < s->count && is_listed(s->heads[next].kind) &&
	       !slice_is(s->heads[next].title.whole, own->whole) &&
	       (own->entry || (own->place.n > 0 && s->heads[next].title.place.n > 0));
}

static void close_report(struct splitter *s, size_t end)
{
	if (s->open)
		s->reports[s->report_count - 1].end = end;
	s->open = false;
}

static void open_report(struct splitter *s, size_t first, const struct title *title)
{
	bool again = s->open && !s->opened && !s->text;

	if (!again) {
		close_report(s, first);
		s->reports = grow(s->reports, &s->report_room, s->report_count, sizeof *s->reports);
		s->report_count++;
	}
	s->reports[s->report_count - 1] = (struct extent){ first, s->count, *title };
	s->open = true;
	s->opened = s->text = false;
}

static void keep_entry(struct splitter *s, const struct title *title)
{
	s->entries = grow(s->entries, &s->entry_room, s->entry_count, sizeof *s->entries);
	s->entries[s->entry_count++] = *title;
}

static void keep_bare(struct splitter *s, const struct title *title)
{
	s->bare = grow(s->bare, &s->bare_room, s->bare_count, sizeof *s->bare);
	s->bare[s->bare_count++] = *title;
}

static void meet_title(struct splitter *s, size_t i)
{
	const struct title *title = &s->heads[i].title;
	bool named = title->place.n > 0 || title->year > 0;

	if (opens_near(s, i)) {
		open_report(s, i, title);
	} else if (s->open && slice_is(title->whole, s->reports[s->report_count - 1].title.whole)) {
		return;
	} else if (in_row(s, i)) {
		close_report(s, i);
		keep_entry(s, title);
	} else if (named && has_text(s, i)) {
		open_report(s, i, title);
	} else if (named) {
		close_report(s, i);
		keep_bare(s, title);
	}
}

static void meet_entry(struct splitter *s, size_t i)
{
	if (opens_near(s, i) && !in_row(s, i)) {
		open_report(s, i, &s->heads[i].title);
		return;
	}
	close_report(s, i);
	keep_entry(s, &s->heads[i].title);
}

/* Where a front without a title begins whose salutation is line i. */
static size_t front_start(const struct splitter *s, size_t i)
{
	size_t floor = s->open ? s->reports[s->report_count - 1].first + 1 : 0;
	size_t first = i;

	for (size_t k = i, n = 0; k > floor && n < BACK_MOST; n++) {
		const struct head *head = &s->heads[--k];
		if (shows(head->kind) && head->kind != FRONT_MEETING &&
		    !(head->kind == FRONT_TEXT && head->brief))
			break;
		if (shows(head->kind))
			first = k;
	}
	return first;
}

/*
 * The opening sentence that line i is, or that stands right behind the salutation which it is;
 * count when there is none: then it is an address in mid-report.
 */
static size_t opening_of(const struct splitter *s, size_t i)
{
	for (int n = 0; n < 3 && i < s->count; n++, i = next_shown(s, i + 1))
		if (s->heads[i].kind == FRONT_OPENING)
			return i;
	return s->count;
}

static bool has_meeting(const struct splitter *s, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		if (s->heads[i].kind == FRONT_MEETING)
			return true;
	return false;
}

/*
 * Whether an opening sentence may stand within the report that is open: that one has a title, and
 * the sentence neither names another place nor has a meeting in the front that begins at first.
 */
static bool is_own(const struct splitter *s, size_t first, size_t opening)
{
	const struct title *title = &s->reports[s->report_count - 1].title;
	char room[FRONT_LINE];
	struct slice opener = front_opener(front_compact(s->lines[opening].text, room));

	return title->whole.n > 0 && !has_meeting(s, first, opening) &&
	       (slice_chars(opener) == 1 || slice_is(opener, title->place));
}

static void meet_opening(struct splitter *s, size_t i)
{
	static const struct title none = { 0 };
	size_t opening = opening_of(s, i);
	bool begun = s->open && (s->opened || s->text);

	if (i == s->opening)
		return;
	if (opening == s->count) {
		s->opened |= s->open && !s->text;
		return;
	}
	s->opening = opening;
	size_t first = front_start(s, i);
	if (begun && is_own(s, first, opening))
		return;
	if (begun || !s->open)
		open_report(s, first, &none);
	s->opened = true;
}

static void meet(struct splitter *s, size_t i)
{
	switch (s->heads[i].kind) {
	case FRONT_TITLE:
		meet_title(s, i);
		break;
	case FRONT_ENTRY:
		meet_entry(s, i);
		break;
	case FRONT_CONTENTS: {
		size_t next = next_shown(s, i + 1);
		if (next < s->count && is_listed(s->heads[next].kind))
			close_report(s, i);
		break;
	}
	case FRONT_SALUTATION:
	case FRONT_OPENING:
		meet_opening(s, i);
		break;
	default:
		s->text |= s->heads[i].ends && s->lines[i].text.n >= TEXT_LEAST;
	}
}

static void finish(struct splitter *s, struct split *out)
{
	size_t n = 0;

	close_report(s, s->count);
	for (size_t i = 0; i < s->report_count; i++) {
		struct extent e = s->reports[i];
		trim_extent(s->lines, s->heads, &e);
		if (trim_is_report(s->lines, s->heads, &e))
			s->reports[n++] = e;
		else if (e.title.whole.n > 0)
			keep_bare(s, &e.title);
	}
	*out = (struct split){
		.reports = arena_copy(s->arena, s->reports, n * sizeof *s->reports),
		.count = n,
		.entries = arena_copy(s->arena, s->entries, s->entry_count * sizeof *s->entries),
		.entry_count = s->entry_count,
		.bare = arena_copy(s->arena, s->bare, s->bare_count * sizeof *s->bare),
		.bare_count = s->bare_count,
		.refusal = s->bare_count    ? SPLIT_TITLES
			   : s->entry_count ? SPLIT_CONTENTS
					    : SPLIT_NOTHING,
	};
	free(s->reports);
	free(s->entries);
	free(s->bare);
}

void split_find(struct arena *arena, const struct line *lines, size_t count, struct split *out)
{
	struct splitter s = {
		.arena = arena,
		.lines = lines,
		.heads = heads_read(arena, lines, count),
		.count = count,
		.opening = count,
	};

	for (size_t i = 0; i < count; i++)
		meet(&s, i);
	finish(&s, out);
	if (out->count > 0)
		return;
	if (trim_other_body(lines, s.heads, count)) {
		out->refusal = SPLIT_OTHER_BODY;
	} else if (out->refusal == SPLIT_NOTHING && trim_speaks_as_report(lines, count)) {
		struct extent all = { .first = 0, .end = count };
		trim_extent(lines, s.heads, &all);
		out->reports = arena_copy(arena, &all, sizeof all);
		out->count = 1;
		out->untitled = true;
	}
}
