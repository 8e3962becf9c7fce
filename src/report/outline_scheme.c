/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scheme.
 * 1. Where a part has numbered sections those are its level 2; which form numbers them is told by
 *    which comes first in a row that starts at one.
 * 2. What leads paragraphs before the first section is level 2 too, except in the plan: there it
 *    is argument. A part without numbered sections takes the first family of leads instead.
 * 3. Level 3 is what a section's paragraphs regularly open with. 各位代表 ends a section's items.
 */
#include "report/outline_scheme.h"

#include "report/outline_family.h"
#include "report/outline_lead.h"

enum {
	TITLE_CHARS = 100, /* longest title of a numbered section */
	LOST_HEADINGS = 2,
	INTRO_BYTES = 270, /* longest paragraph that only leads in: 90 characters */
};

/* Rows of one numbered form in a passage. */
struct row {
	enum form form;
	size_t first, count;
	unsigned last;
	bool heads; /* one of them at least has text under it: no list */
};

static bool joins_row(struct row *row, const struct opening *o, size_t para)
{
	if (o->form != row->form || !o->closed || o->chars == 0 || o->chars > TITLE_CHARS)
		return false;
	bool next =
		row->count && o->number > row->last && o->number <= row->last + 1 + LOST_HEADINGS;
	if (o->number != 1 && !next)
		return false;
	if (row->count++ == 0)
		row->first = para;
	row->last = o->number;
	return true;
}

static struct row row_of(const struct scheme *s, size_t start, size_t end, enum form form)
{
	struct row row = { .form = form, .first = end };

	for (size_t i = start; i < end; i++)
		if (joins_row(&row, &s->openings[i], i))
			row.heads |= !s->openings[i].whole ||
				     (i + 1 < end && s->openings[i + 1].form != form);
	return row;
}

/* The numbered form below another that comes first; FORM_NONE when none numbers two. */
static enum form outer_form(const struct scheme *s, size_t start, size_t end, enum form below)
{
	struct row best = { .form = FORM_NONE, .first = end };

	for (enum form form = FORM_CHAPTER; form <= FORM_ARABIC; form++) {
		if (form <= below && below != FORM_NONE)
			continue;
		struct row row = row_of(s, start, end, form);
		if (row.count > 1 && row.heads && row.first < best.first)
			best = row;
	}
	return best.form;
}

static void mark_row(struct scheme *s, size_t start, size_t end, enum form form, unsigned level)
{
	struct row row = { .form = form };

	for (size_t i = start; i < end; i++)
		if (joins_row(&row, &s->openings[i], i))
			s->levels[i] = (unsigned char)level;
}

static size_t next_heading(const struct scheme *s, size_t start, size_t end)
{
	while (start < end && !s->levels[start])
		start++;
	return start;
}

/*
 * Where the items of a section end: at its end, or where the speaker turns to the hearers. Right
 * behind a heading on a line of its own that only begins it.
 */
static size_t items_end(const struct scheme *s, size_t start, size_t end)
{
	size_t at = start;

	if (at < end && s->openings[start - 1].whole)
		at++;
	while (at < end && !s->openings[at].address)
		at++;
	return at;
}

static void tally_leads(const struct scheme *s, size_t start, size_t end, struct lead_tally *tally)
{
	for (size_t i = start; i < end; i++)
		lead_count(tally, s->paragraphs[i].text, &s->openings[i]);
}

/* A short paragraph that leads in to the items below a heading on a line of its own. */
static bool leads_in(const struct scheme *s, size_t para, size_t end)
{
	size_t bytes = 0;
	size_t n = end - para - 1;

	if (para == 0 || n < 2 || !s->levels[para - 1] || !s->openings[para - 1].whole)
		return false;
	for (size_t i = para + 1; i < end; i++)
		bytes += s->paragraphs[i].text.n;
	size_t own = s->paragraphs[para].text.n;
	return own <= INTRO_BYTES && own * 2 * n < bytes;
}

static size_t mark_leads(struct scheme *s, size_t start, size_t end, unsigned level,
			 const struct lead_tally *whole)
{
	struct lead_tally section = { 0 };
	size_t given = 0;

	if (start < end && leads_in(s, start, end))
		start++;
	tally_leads(s, start, end, &section);
	if (!lead_is_rule(whole) && !(section.leads > 2 && lead_is_rule(&section)))
		return 0;
	for (size_t i = start; i < end; i++) {
		if (!lead_fits(s->paragraphs[i].text, &s->openings[i], &section, whole))
			continue;
		s->levels[i] = (unsigned char)level;
		given++;
	}
	return given;
}

size_t scheme_leads(struct scheme *s, size_t start, size_t end, unsigned level)
{
	struct lead_tally tally = { 0 };

	end = items_end(s, start, end);
	while (start < end && !lead_possible(s->paragraphs[start].text, &s->openings[start]))
		start++;
	while (end > start && !lead_possible(s->paragraphs[end - 1].text, &s->openings[end - 1]))
		end--;
	tally_leads(s, start, end, &tally);
	if (tally.leads < 3 || tally.leads * 3 < tally.paragraphs * 2)
		return 0;
	return mark_leads(s, start, end, level, &tally);
}

/* Items of a section that are marked in some way; false when they are not. */
static bool mark_items(struct scheme *s, size_t start, size_t end, enum form section)
{
	enum form form = outer_form(s, start, end, section);

	if (form != FORM_NONE) {
		mark_row(s, start, end, form, 3);
		return true;
	}
	return family_find(s, start, end, 3, false) > 0;
}

/* Calls of one kind for every section: the passage behind each heading of level 2. */
typedef void section_act(struct scheme *s, size_t start, size_t end, struct lead_tally *tally);

static void each_section(struct scheme *s, size_t start, size_t end, section_act *act,
			 struct lead_tally *tally)
{
	size_t at = next_heading(s, start, end);

	while (at < end) {
		size_t next = next_heading(s, at + 1, end);
		if (s->levels[at] == 2)
			act(s, at + 1, items_end(s, at + 1, next), tally);
		at = next;
	}
}

/* A heading on a line of its own over a single paragraph: that has nothing to be told apart from.
 */
static bool single(const struct scheme *s, size_t start, size_t end)
{
	return end == start + 1 && s->openings[start - 1].whole;
}

static void count_section(struct scheme *s, size_t start, size_t end, struct lead_tally *tally)
{
	if (start < end && leads_in(s, start, end))
		start++;
	if (!single(s, start, end))
		tally_leads(s, start, end, tally);
}

static void mark_section(struct scheme *s, size_t start, size_t end, struct lead_tally *tally)
{
	if (!single(s, start, end))
		(void)mark_leads(s, start, end, 3, tally);
}

static void find_items(struct scheme *s, size_t start, size_t end, enum form section)
{
	struct lead_tally tally = { 0 };
	size_t at = next_heading(s, start, end);

	while (at < end && section != FORM_NONE) {
		size_t next = next_heading(s, at + 1, end);
		if (s->levels[at] == 2)
			(void)mark_items(s, at + 1, items_end(s, at + 1, next), section);
		at = next;
	}
	each_section(s, start, end, count_section, &tally);
	each_section(s, start, end, mark_section, &tally);
}

static bool argues(enum role role)
{
	return role == ROLE_PLAN || role == ROLE_GOVERNMENT || role == ROLE_LIVELIHOOD;
}

/* A part without numbered sections. */
static void find_unnumbered(struct scheme *s, size_t start, size_t end, enum role role)
{
	if (family_find(s, start, end, 2, !argues(role)) == 0 && role != ROLE_REQUIREMENTS)
		(void)scheme_leads(s, start, end, 2);
}

void scheme_find(struct scheme *s, const struct part *part)
{
	size_t start = part->para + 1;
	size_t end = part->end;
	enum form section = outer_form(s, start, end, part->form);

	s->levels[part->para] = 1;
	if (part->role == ROLE_GLOSSARY || part->role == ROLE_LIVELIHOOD)
		return; /* entries and items are no headings */
	if (section == FORM_NONE) {
		find_unnumbered(s, start, end, part->role);
	} else {
		mark_row(s, start, end, section, 2);
		if (!argues(part->role))
			(void)family_find(s, start, next_heading(s, start, end), 2, true);
	}
	find_items(s, start, end, section);
}
