/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read: the way from lines to reports. */
#include "report/read.h"

#include <string.h>

#include "base/i18n.h"
#include "report/division.h"
#include "report/notice.h"
#include "report/repair.h"
#include "report/split.h"

size_t report_chars(const struct report *report)
{
	size_t chars = 0;

	for (size_t i = 0; i < report->paragraph_count; i++)
		chars += slice_solid(report->paragraphs[i].text);
	return chars;
}

/* The name of the folder that path lies in, "" where it has none. */
static const char *folder_of(struct arena *arena, const char *path)
{
	const char *end = strrchr(path, '/');

	if (!end || end == path)
		return "";
	const char *start = end;
	while (start > path && start[-1] != '/')
		start--;
	return arena_strn(arena, start, (size_t)(end - start));
}

/* Whether the file is one report's, printed twice perhaps: then its name and head speak of it. */
static bool is_single(const struct split *split)
{
	for (size_t i = 1; i < split->count; i++)
		if (!slice_is(split->reports[i].title.whole, split->reports[0].title.whole))
			return false;
	return split->entry_count == 0;
}

static void read_identity(struct arena *arena, const struct divisions *divisions,
			  const struct line *lines, const struct extent *extent,
			  const struct identity_source *file, struct report *out)
{
	struct identity_source source = *file;

	out->paragraphs = repair_lines(arena, lines + extent->first, extent->end - extent->first,
				       extent->title.whole, &out->paragraph_count);
	source.title = extent->title.whole;
	source.paragraphs = out->paragraphs;
	source.count = out->paragraph_count;
	identity_find(arena, divisions, &source, &out->identity);
}

static void read_text(struct arena *arena, struct report *report)
{
	outline_find(arena, report->paragraphs, report->paragraph_count, &report->outline);
	report->term_count = glossary_find(arena, report->paragraphs, report->paragraph_count,
					   &report->outline, &report->terms);
}

/* The report among the first count that is of the place and year of report; NULL: there is none. */
static const struct report *same(const struct report *reports, size_t count,
				 const struct report *report)
{
	for (size_t i = 0; i < count; i++)
		if (reports[i].identity.place[0] != '\0' &&
		    reports[i].identity.plan_year == report->identity.plan_year &&
		    strcmp(reports[i].identity.place, report->identity.place) == 0)
			return &reports[i];
	return NULL;
}

static enum status refuse(const struct split *split, const char *path, struct fault *fault)
{
	static const char *const what[] = {
		[SPLIT_NOTHING] = N_("this is no government work report"),
		[SPLIT_CONTENTS] = N_("there is a table of contents, but none of its reports"),
		[SPLIT_TITLES] = N_("there are titles of reports, but no texts"),
		[SPLIT_OTHER_BODY] = N_("this is a work report, but not a government's"),
	};

	return fault_set(fault, DD_BAD_INPUT, path, _(what[split->refusal]),
			 _("give a file with the text of a government work report"));
}

enum status read_lines(struct arena *arena, const struct line *lines, size_t count,
		       const char *path, const char *name, struct reading *out, struct fault *fault)
{
	struct split split;
	struct identity_source file = { .name = "", .folder = "" };
	struct notices notices = { .arena = arena };
	size_t n = 0, left_out = 0;

	split_find(arena, lines, count, &split);
	if (split.count == 0)
		return refuse(&split, path, fault);
	if (is_single(&split)) {
		file.name = name;
		file.folder = folder_of(arena, path);
		file.before = lines;
		file.before_count = split.reports[0].first;
	}
	struct divisions *divisions = division_open(arena);
	struct report *reports = arena_array(arena, split.count + 1, sizeof *reports);
	struct report again = { .paragraph_count = 0 };
	for (size_t i = 0; i < split.count; i++) {
		reports[n] = (struct report){ .paragraph_count = 0 };
		read_identity(arena, divisions, lines, &split.reports[i], &file, &reports[n]);
		if (!same(reports, n, &reports[n]))
			read_text(arena, &reports[n++]);
		else if (left_out++ == 0)
			again = reports[n];
	}
	notice_split(&notices, &split, reports, n);
	notice_again(&notices, left_out, &again);
	notice_reports(&notices, reports, n);
	*out = (struct reading){
		.reports = reports,
		.report_count = n,
		.warnings = arena_copy(arena, notices.texts, notices.count * sizeof *notices.texts),
		.warning_count = notices.count,
		.compilation = n > 1 || split.entry_count > 0,
	};
	return DD_OK;
}
