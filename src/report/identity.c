/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Identity.
 * 1. A place's full name comes from the title, else from who reports (我代表光明区人民政府), else
 * from the meeting; else, as the table of divisions has it, from the name that the text says most
 *    often, else from the file's name.
 * 2. What the report calls its place (我代表市人民政府) tells places of one name apart.
 */
#include "report/identity.h"

#include <string.h>

#include "base/mem.h"
#include "report/date.h"
#include "report/front.h"
#include "report/locate.h"
#include "report/mark.h"
#include "report/pinyin.h"
#include "report/place.h"
#include "report/year.h"

enum { FRONT_MOST = 16 }; /* paragraphs that may belong to the front */

/* What the front says, as far as it was read; texts are in the arena. */
struct front {
	struct slice title; /* the most telling one */
	struct slice named_by_title, named_by_opener, named_by_meeting;
	struct slice kind; /* 市 of 我代表市人民政府 */
	struct slice meeting;
	struct date date;
	unsigned date_rank; /* how surely that is the day of the meeting */
	bool nation;
	int title_year;
};

const char *level_name(enum level level)
{
	static const char *const names[] = { "", "nation", "province", "prefecture", "county" };

	return level < COUNT(names) ? names[level] : "";
}

static struct slice keep(struct arena *arena, struct slice t)
{
	return (struct slice){ arena_copy(arena, t.s, t.n), t.n };
}

static void read_title(struct arena *arena, struct front *front, const struct title *title,
		       struct slice printed)
{
	if (front->title.n == 0 || (front->named_by_title.n == 0 && title->place.n > 0))
		front->title = printed;
	if (front->title_year == 0)
		front->title_year = title->year;
	if (front->named_by_title.n == 0)
		front->named_by_title = keep(arena, title->place);
}

/* 省 or 市 alone: how a report calls its place without naming it. */
static bool is_mere_kind(struct slice t)
{
	static const char *const kinds[] = { "省", "市", "县",	   "区",     "州",
					     "盟", "旗", "自治区", "自治州", "自治县" };

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (slice_is(t, slice_of(kinds[i])))
			return true;
	return false;
}

/* Without 第六届 before or behind the name: 我代表第六届县人民政府. */
static struct slice without_term(struct slice t)
{
	size_t start = slice_find(t, SLICE("第"), 0);
	size_t end = slice_find(t, SLICE("届"), start);

	if (end == t.n)
		return t;
	end += strlen("届");
	return start == 0 ? slice_sub(t, end, t.n) : slice_sub(t, 0, start);
}

static void read_opener(struct arena *arena, struct front *front, struct slice opener)
{
	if (opener.n == 0 || front->kind.n || front->named_by_opener.n)
		return;
	if (slice_is(opener, SLICE("国务院")))
		front->nation = true;
	opener = without_term(opener);
	if (is_mere_kind(opener)) {
		front->kind = keep(arena, opener);
		return;
	}
	if (slice_starts(opener, SLICE("我")) || place_level(opener) == LEVEL_UNKNOWN)
		return;
	front->named_by_opener = keep(arena, opener);
}

/* A date beside the meeting is its; then one in brackets, then the last: pages print their own. */
static void read_date(struct front *front, struct slice compact, bool at_meeting)
{
	struct date date;
	size_t end;
	unsigned rank = at_meeting ? 3 : mark_opens(mark_first(compact)) ? 2 : 1;

	if (rank < front->date_rank || !date_find(compact, &date, &end))
		return;
	front->date = date;
	front->date_rank = rank;
}

static void read_meeting(struct arena *arena, struct front *front, struct slice compact)
{
	struct slice place;
	struct slice meeting = date_meeting(compact, &place);

	read_date(front, compact, meeting.n > 0);
	if (front->meeting.n > 0 || meeting.n == 0)
		return;
	front->meeting = keep(arena, meeting);
	if (slice_is(place, SLICE("全国")))
		front->nation = true;
	else if (!slice_starts(place, SLICE("我")) && !is_mere_kind(place))
		front->named_by_meeting = keep(arena, place);
}

/* A title's line without what a page prints before it. */
static struct slice printed_title(struct slice line)
{
	struct slice t = slice_trim(line);

	if (slice_starts(t, SLICE("标题：")))
		t = slice_trim(slice_sub(t, strlen("标题："), t.n));
	return t;
}

/*
 * The meeting that a line names; its date may stand at the end of the line before, which a narrow
 * column cut: ——2031年1月8日在云岭市 / 第五届人民代表大会第三次会议上.
 */
static void read_meeting_line(struct arena *arena, struct front *front, struct slice compact,
			      struct slice before)
{
	char room[FRONT_LINE];
	struct slice above = front_compact(before, room);
	struct date date;
	size_t end;

	if (date_find(compact, &date, &end) || !date_find(above, &date, &end) ||
	    above.n + compact.n > FRONT_LINE) {
		read_meeting(arena, front, compact);
		return;
	}
	memcpy(room + above.n, compact.s, compact.n);
	read_meeting(arena, front, (struct slice){ room, above.n + compact.n });
}

/*
 * Reads one line of the front, before being the one above it; false behind its last one, the
 * opening sentence.
 */
static bool read_line(struct arena *arena, struct front *front, struct slice before,
		      struct slice line)
{
	char room[FRONT_LINE];
	struct title title;
	struct slice compact = front_compact(line, room);
	enum front_kind kind = front_kind(compact, &title);

	if (kind == FRONT_TITLE || kind == FRONT_ENTRY) {
		read_title(arena, front, &title, printed_title(line));
		read_meeting(arena, front, compact);
	}
	if (kind == FRONT_MEETING)
		read_meeting_line(arena, front, compact, before);
	if (kind != FRONT_OPENING)
		return true;
	read_opener(arena, front, front_opener(compact));
	/* Where lines were lost, the meeting stands on the same one. */
	size_t opening = slice_find(compact, SLICE("各位代表"), 0);
	if (opening > 0 && opening < compact.n)
		read_meeting(arena, front, slice_sub(compact, 0, opening));
	return false;
}

static void read_front(struct arena *arena, const struct identity_source *source,
		       struct front *front)
{
	struct slice before = { "", 0 };

	for (size_t i = 0; i < source->count && i < FRONT_MOST; i++) {
		struct slice line = source->paragraphs[i].text;
		if (!read_line(arena, front, before, line))
			break;
		before = line;
	}
	for (size_t i = 0; i < source->before_count; i++)
		if (front->named_by_title.n == 0)
			(void)read_line(arena, front, SLICE(""), source->before[i].text);
	if (front->named_by_title.n)
		return;
	char room[FRONT_LINE];
	struct title title;
	if (source->title.n && title_read(front_compact(source->title, room), &title))
		read_title(arena, front, &title, source->title);
}

/* The file's name without year, marks and 政府工作报告: a place, or anything else. */
static struct slice place_in_name(struct arena *arena, const char *name)
{
	static const char *const noise[] = { "政府工作报告", "工作报告", "人民政府", "政府", "年" };
	char room[FRONT_LINE];
	struct slice t = front_compact(slice_of(name), room);
	char *out = arena_alloc(arena, t.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < t.n;) {
		size_t skip = (unsigned char)t.s[i] < 0x80;
		for (size_t k = 0; !skip && k < COUNT(noise); k++)
			if (slice_starts(slice_sub(t, i, t.n), slice_of(noise[k])))
				skip = strlen(noise[k]);
		if (!skip)
			out[n++] = t.s[i];
		i += skip ? skip : 1;
	}
	return (struct slice){ out, n };
}

/* The first year in a name; 0 when there is none. */
static int year_in_name(const char *name)
{
	char room[FRONT_LINE];
	struct slice t = front_compact(slice_of(name), room);

	for (size_t i = 0; i + 4 <= t.n; i++) {
		bool inside = i > 0 && t.s[i - 1] >= '0' && t.s[i - 1] <= '9';
		int year = inside ? 0 : title_year(slice_sub(t, i, t.n));
		if (year)
			return year;
	}
	return 0;
}

static int plan_year(const struct identity_source *source, const struct front *front)
{
	struct years years = { .count = 0 };

	year_add(&years, YEAR_OF_TITLE, front->title_year);
	year_add(&years, YEAR_OF_FILE, year_in_name(source->name));
	year_add(&years, YEAR_OF_FOLDER, title_year(slice_of(source->folder)));
	year_add_date(&years, front->date.year, front->date.month);
	year_add_text(&years, source->paragraphs, source->count);
	return year_best(&years);
}

/* The full name that the front prints; empty when it prints none. */
static struct slice printed_place(const struct front *front)
{
	if (front->named_by_title.n)
		return front->named_by_title;
	if (front->nation)
		return SLICE("国务院");
	return front->named_by_opener.n ? front->named_by_opener : front->named_by_meeting;
}

/* The name in the file's, if it can be a place's. */
static struct slice named_by_file(struct arena *arena, const char *name,
				  const struct divisions *divisions, struct slice kind,
				  const struct locate_text *text)
{
	struct slice place = place_in_name(arena, name);
	enum level level;
	const struct division *d = locate_name(divisions, place, kind, text, &level);

	if (d && slice_is(place, d->short_name))
		return d->name;
	if (d || slice_is(place, SLICE("国务院")))
		return place;
	bool ends = place_level(place) != LEVEL_UNKNOWN;
	return ends && slice_chars(place) >= 2 ? place : SLICE("");
}

/* The full name of the place that the text speaks of, else of that in the file's name. */
static struct slice unprinted_place(struct arena *arena, const struct divisions *divisions,
				    const char *name, struct slice kind,
				    const struct locate_text *text)
{
	const struct division *d = locate_text(divisions, kind, text);

	return d ? d->name : named_by_file(arena, name, divisions, kind, text);
}

/* The province of a place, whose division d is NULL where the table has none or it stays open. */
static struct slice province_of(const struct divisions *divisions, const struct division *d,
				struct slice place, enum level level,
				const struct locate_text *text)
{
	if (d)
		return division_province(d)->name;
	if (level == LEVEL_NATION || level == LEVEL_PROVINCE)
		return level == LEVEL_PROVINCE ? place : SLICE("");
	return locate_province(divisions, text);
}

static void put_place(struct arena *arena, const struct divisions *divisions, struct slice place,
		      const struct front *front, const struct locate_text *text,
		      struct identity *out)
{
	enum level level;
	const struct division *d = locate_name(divisions, place, front->kind, text, &level);

	if (level == LEVEL_UNKNOWN)
		level = place_level(place);
	struct slice short_name = place_short(place);
	out->place = arena_strn(arena, place.s, place.n);
	out->short_name = arena_strn(arena, short_name.s, short_name.n);
	out->level = level;
	if (d)
		out->code = arena_strn(arena, d->code.s, d->code.n);
	struct slice province = province_of(divisions, d, place, level, text);
	out->province = arena_strn(arena, province.s, province.n);
	struct pinyin pinyin = pinyin_read(arena, short_name);
	out->pinyin = pinyin.syllables;
	out->initials = pinyin.initials;
	out->sort_key = pinyin.sort_key;
}

void identity_find(struct arena *arena, const struct divisions *divisions,
		   const struct identity_source *source, struct identity *out)
{
	struct front front = { .nation = false };

	*out = (struct identity){ .title = "",
				  .place = "",
				  .short_name = "",
				  .province = "",
				  .code = "",
				  .date = "",
				  .meeting = "",
				  .pinyin = "",
				  .initials = "",
				  .sort_key = "" };
	read_front(arena, source, &front);
	out->plan_year = plan_year(source, &front);
	out->review_year = out->plan_year ? out->plan_year - 1 : 0;
	out->title = arena_strn(arena, front.title.s, front.title.n);
	out->meeting = arena_strn(arena, front.meeting.s, front.meeting.n);
	if (front.date.year)
		out->date = arena_printf(arena, "%04d-%02d-%02d", front.date.year, front.date.month,
					 front.date.day);
	struct locate_text text = { source->paragraphs, source->count, out->plan_year };
	struct slice place = printed_place(&front);
	if (place.n == 0)
		place = unprinted_place(arena, divisions, source->name, front.kind, &text);
	if (place.n > 0)
		put_place(arena, divisions, place, &front, &text, out);
}
