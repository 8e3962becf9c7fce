/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notice. */
#include "report/notice.h"

#include <stdbool.h>

#include "base/i18n.h"

static void add(struct notices *notices, const char *text)
{
	if (notices->count < NOTICES)
		notices->texts[notices->count++] = text;
}

/* Whether one of the reports is that of the title. */
static bool is_there(const struct title *title, const struct report *reports, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct identity *id = &reports[i].identity;
		bool same_year = title->year == 0 || title->year == id->plan_year ||
				 title->year == id->review_year;
		if (same_year && slice_is(title->place, slice_of(id->place)))
			return true;
	}
	return false;
}

/* How many of titles name no report that is there, and the first that does not. */
static size_t missing(const struct title *titles, size_t title_count, const struct report *reports,
		      size_t count, const struct title **first)
{
	size_t n = 0;

	for (size_t i = 0; i < title_count; i++) {
		if (titles[i].place.n == 0 || is_there(&titles[i], reports, count))
			continue;
		if (n++ == 0)
			*first = &titles[i];
	}
	return n;
}

void notice_split(struct notices *notices, const struct split *split, const struct report *reports,
		  size_t count)
{
	const struct title *first = NULL;
	size_t n = missing(split->entries, split->entry_count, reports, count, &first);

	if (n)
		add(notices,
		    arena_printf(notices->arena,
				 n_("the contents name %zu report that is not there: %.*s",
				    "the contents name %zu reports that are not there, first %.*s",
				    n),
				 n, (int)first->whole.n, first->whole.s));
	n = missing(split->bare, split->bare_count, reports, count, &first);
	if (n)
		add(notices, arena_printf(notices->arena,
					  n_("%zu title has no text behind it: %.*s",
					     "%zu titles have no text behind them, first %.*s", n),
					  n, (int)first->whole.n, first->whole.s));
	if (split->untitled)
		add(notices, _("there is neither a title nor an opening sentence: this may be no "
			       "government work report"));
}

void notice_again(struct notices *notices, size_t left_out, const struct report *first)
{
	if (left_out)
		add(notices,
		    arena_printf(
			    notices->arena,
			    n_("%zu report is left out, one of its place and year stands before "
			       "it: %s %d in line %zu",
			       "%zu reports are left out, one of their place and year stands "
			       "before them, first %s %d in line %zu",
			       left_out),
			    left_out, first->identity.place, first->identity.plan_year,
			    first->paragraphs[0].lines[0]));
}

/* Tells of the reports for which lacks() holds; of one alone by a sentence without a line. */
static void tell(struct notices *notices, const struct report *reports, size_t count,
		 bool (*lacks)(const struct report *report), const char *what)
{
	size_t n = 0, line = 0;

	for (size_t i = 0; i < count; i++)
		if (lacks(&reports[i]) && n++ == 0)
			line = reports[i].paragraphs[0].lines[0];
	if (n == 1 && count == 1)
		add(notices, what);
	else if (n > 0)
		add(notices, arena_printf(notices->arena,
					  n_("%s: %zu report, in line %zu",
					     "%s: %zu reports, the first in line %zu", n),
					  what, n, line));
}

static bool lacks_place(const struct report *report)
{
	return report->identity.place[0] == '\0';
}

static bool lacks_year(const struct report *report)
{
	return report->identity.plan_year == 0;
}

static bool lacks_headings(const struct report *report)
{
	return report->outline.count == 0;
}

void notice_reports(struct notices *notices, const struct report *reports, size_t count)
{
	tell(notices, reports, count, lacks_place,
	     _("neither the text nor the file's name says which place the report is of"));
	tell(notices, reports, count, lacks_year, _("the text does not say which year it plans"));
	tell(notices, reports, count, lacks_headings, _("the report has no heading"));
}

void notice_unread(struct notices *notices, size_t unread)
{
	if (unread)
		add(notices,
		    arena_printf(notices->arena,
				 n_("%zu figure could not be read and is left out",
				    "%zu figures could not be read and are left out", unread),
				 unread));
}

void notice_lexicon(struct notices *notices, const struct fault *fault)
{
	add(notices, arena_printf(notices->arena, _("the built-in indicators are used, for %s: %s"),
				  fault->where, fault->what));
}
