/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parts.
 * 1. A part's heading is a short paragraph of its own, or ends at its first 。 and names a time.
 * 2. One form heads the parts of a report: the one whose lines most often say that they review or
 *    plan; where none does, 一、 on lines of their own. Un-numbered lines are parts only where they
 *    say what they are for.
 * 3. What stands before the salutation is front matter: a title, a date, a table of contents.
 *    Where the first heading comes again, what came before was contents, or the report has been
 *    printed twice: the second copy is left alone.
 * 4. Behind the first 附件 only what names itself is a part: lists of livelihood items, a glossary.
 * 5. A glossary may follow under any heading; nothing comes behind it.
 */
#include "report/outline_part.h"

#include "report/outline_order.h"
#include "report/outline_role.h"

enum {
	PART_CHARS = 40,       /* longest title of a part */
	BARE_CHARS = 24,       /* longest un-numbered one that only names a time and work */
	CURT_CHARS = 12,       /* longest one that only names its role */
	CONTENTS_BYTES = 300,  /* text between two headings of a table of contents, at most */
	ANNEX_CHARS = 40,      /* longest line that announces annexes */
	LOST_HEADINGS = 2,     /* numbers that may be missing in a sequence */
	GLOSSARY_DISTANCE = 5, /* paragraphs between a list of annexes and the glossary itself */
	STRONG = 4,
	FULL_STOP = 0x3002,
	COLON = 0xFF1A,
};

/* What is known while the parts of a report are found. */
struct search {
	const struct paragraph *paragraphs;
	const struct opening *openings;
	size_t count;
	size_t start; /* behind the salutation */
	enum form form;
	struct part *parts;
	size_t found;
	size_t annex;
};

static struct slice title_of(const struct search *s, size_t para)
{
	const struct opening *o = &s->openings[para];

	return slice_sub(s->paragraphs[para].text, o->body, o->end);
}

static bool may_head_part(const struct search *s, size_t para)
{
	const struct opening *o = &s->openings[para];
	struct slice title = title_of(s, para);

	if (o->address || o->chars < 2 || o->chars > PART_CHARS || slice_ends(title, SLICE("报告")))
		return false;
	if (o->whole)
		return o->stop == 0 ||
		       (o->form != FORM_NONE && (o->stop == FULL_STOP || o->stop == COLON));
	return o->form != FORM_NONE && o->stop == FULL_STOP && role_names_time(title);
}

static bool is_glossary(const struct search *s, size_t para)
{
	const struct opening *o = &s->openings[para];

	return o->whole && o->chars <= PART_CHARS && (o->stop == 0 || o->stop == COLON) &&
	       role_weigh(title_of(s, para)).of[ROLE_GLOSSARY] > 0;
}

/* Whether the line says that it heads a review or a plan. */
static bool speaks_up(const struct search *s, size_t para)
{
	if (!may_head_part(s, para))
		return false;
	struct slice title = title_of(s, para);
	struct role_weights w = role_weigh(title);
	if (w.of[ROLE_GLOSSARY])
		return false;
	if (w.of[ROLE_REVIEW] >= STRONG)
		return true;
	return role_names_time(title) &&
	       (w.of[ROLE_REVIEW] || w.of[ROLE_REQUIREMENTS] || w.of[ROLE_PLAN]);
}

/* The form of most lines that speak up, among those on lines of their own or among all. */
static enum form form_by_vote(const struct search *s, bool whole)
{
	size_t votes[FORM_NONE + 1] = { 0 };
	enum form best = FORM_NONE;

	for (size_t i = s->start; i < s->count; i++)
		if ((s->openings[i].whole || !whole) && speaks_up(s, i))
			votes[s->openings[i].form]++;
	for (enum form form = FORM_CHAPTER; form <= FORM_COMMA; form++)
		if (votes[form] && votes[form] >= votes[best] + (best != FORM_NONE))
			best = form;
	for (enum form form = FORM_PAREN; form <= FORM_ARABIC && votes[best] == 0; form++)
		if (votes[form])
			best = form;
	return votes[best] ? best : FORM_COUNT;
}

static enum form form_of_parts(const struct search *s)
{
	enum form form = form_by_vote(s, true);
	size_t lines = 0;

	if (form == FORM_COUNT)
		form = form_by_vote(s, false);
	if (form != FORM_COUNT)
		return form;
	for (size_t i = s->start; i < s->count; i++)
		lines += s->openings[i].form == FORM_COMMA && s->openings[i].whole;
	return lines > 1 ? FORM_COMMA : FORM_NONE;
}

/* An un-numbered line is a part's heading if it says what for. */
static bool heads_bare_part(const struct search *s, size_t para)
{
	struct slice title = title_of(s, para);
	struct role_weights w = role_weigh(title);
	const struct opening *o = &s->openings[para];

	if (speaks_up(s, para) || w.of[ROLE_GOVERNMENT] > STRONG || w.of[ROLE_LIVELIHOOD])
		return true;
	if (o->commas)
		return false;
	if (o->chars <= CURT_CHARS && (w.of[ROLE_REQUIREMENTS] || w.of[ROLE_PLAN]))
		return true;
	return o->chars <= BARE_CHARS && role_names_time(title) &&
	       (slice_find(title, SLICE("工作"), 0) < title.n ||
		slice_find(title, SLICE("发展"), 0) < title.n);
}

static bool heads_part(const struct search *s, size_t para)
{
	const struct opening *o = &s->openings[para];

	if (!may_head_part(s, para))
		return false;
	if (s->annex < para)
		return o->form == FORM_NONE && role_weigh(title_of(s, para)).of[ROLE_LIVELIHOOD];
	if (o->form != s->form)
		return false;
	if (s->form == FORM_NONE)
		return heads_bare_part(s, para);
	unsigned last = s->found ? s->openings[s->parts[s->found - 1].para].number : 0;
	return o->number > last && o->number <= last + 1 + (last ? LOST_HEADINGS : 0);
}

static bool announces_annex(const struct search *s, size_t para)
{
	const struct opening *o = &s->openings[para];

	return s->found && s->annex == s->count && o->form == FORM_NONE && o->whole &&
	       o->chars <= ANNEX_CHARS && slice_starts(s->paragraphs[para].text, SLICE("附件"));
}

static void add(struct search *s, size_t para, enum role role)
{
	if (s->found && s->parts[s->found - 1].end > para)
		s->parts[s->found - 1].end = para;
	s->parts[s->found++] = (struct part){ para, s->count, s->openings[para].form, role };
}

/* The line that the entries follow: a list of annexes may name the glossary before. */
static size_t glossary_from(const struct search *s, size_t para)
{
	for (size_t i = para + 1; i < s->count && i <= para + GLOSSARY_DISTANCE; i++)
		if (is_glossary(s, i))
			para = i;
	return para;
}

static bool holds(struct slice text, struct slice word)
{
	return slice_find(text, word, 0) < text.n;
}

/* Behind 各位代表： or 各位代表，现在，我代表…报告工作; 0 when a report has no such words. */
static size_t behind_salutation(const struct search *s)
{
	for (size_t i = 0; i < s->count; i++) {
		struct slice text = s->paragraphs[i].text;
		if (s->openings[i].address &&
		    (s->openings[i].stop == COLON ||
		     (holds(text, SLICE("我代表")) && holds(text, SLICE("报告")))))
			return i + 1;
	}
	return 0;
}

/* Whether the heading at para is the first part's again. */
static bool comes_again(const struct search *s, size_t para)
{
	return s->found && slice_is(title_of(s, para), title_of(s, s->parts[0].para));
}

/* Whether what was found so far is a table of contents: headings with next to nothing under them.
 */
static bool is_contents(const struct search *s, size_t end)
{
	size_t bytes = 0;

	for (size_t i = s->parts[0].para; i < end; i++)
		bytes += s->paragraphs[i].text.n;
	return bytes < s->found * CONTENTS_BYTES;
}

/* Takes the heading at para, if it is one, and returns the paragraph to go on with. */
static size_t take_heading(struct search *s, size_t para)
{
	if (is_glossary(s, para) && (s->found || para > s->count / 2)) {
		add(s, glossary_from(s, para), ROLE_GLOSSARY);
		return s->count;
	}
	if (announces_annex(s, para)) {
		s->annex = s->parts[s->found - 1].end = para;
		return para + 1;
	}
	if (comes_again(s, para) && may_head_part(s, para)) {
		if (!is_contents(s, para)) {
			s->parts[s->found - 1].end = para;
			return s->count;
		}
		s->found = 0;
	}
	if (heads_part(s, para))
		add(s, para, ROLE_COUNT);
	return para + 1;
}

void parts_find(struct arena *arena, const struct paragraph *paragraphs,
		const struct opening *openings, size_t count, struct parts *out)
{
	struct search s = { .paragraphs = paragraphs, .openings = openings, .count = count };

	s.annex = count;
	s.start = behind_salutation(&s);
	s.parts = arena_array(arena, count, sizeof *s.parts);
	s.form = form_of_parts(&s);
	for (size_t i = s.start; i < count;)
		i = take_heading(&s, i);
	*out = (struct parts){ s.parts, s.found, s.annex };
	order_roles(paragraphs, openings, out);
}
