/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read: the way from lines to reports. */
#include "report/read.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "report/division.h"
#include "report/indicator.h"
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

/* The reports of one file, as far as they were read. */
struct reader {
	struct arena *arena;
	const struct line *lines;
	const struct divisions *divisions;
	const struct indicators *lexicon;
	struct identity_source file; /* what the file itself says */
	struct report *reports;
	size_t count;
	size_t left_out;     /* of a place and year that was there */
	struct report again; /* the first of them */
	size_t unread;	     /* figures that could not be read */
};

static void read_identity(const struct reader *r, const struct extent *extent, struct report *out)
{
	struct identity_source source = r->file;

	out->paragraphs =
		repair_lines(r->arena, r->lines + extent->first, extent->end - extent->first,
			     extent->title.whole, &out->paragraph_count);
	source.title = extent->title.whole;
	source.paragraphs = out->paragraphs;
	source.count = out->paragraph_count;
	identity_find(r->arena, r->divisions, &source, &out->identity);
}

static void read_text(struct reader *r, struct report *report)
{
	struct targets targets;

	outline_find(r->arena, report->paragraphs, report->paragraph_count, &report->outline);
	report->term_count = glossary_find(r->arena, report->paragraphs, report->paragraph_count,
					   &report->outline, &report->terms);
	targets_find(r->arena, report->paragraphs, report->paragraph_count, &report->outline,
		     &report->identity, r->lexicon, &targets);
	report->targets = targets.items;
	report->target_count = targets.count;
	r->unread += targets.unread;
}

/* The lexicon with what the user added; ours alone where that cannot be used. */
static struct indicators *open_lexicon(struct notices *notices)
{
	struct indicators *lexicon = NULL;
	struct fault fault;
	char *path = indicators_user_path();
	enum status st = path ? indicators_load(path, &lexicon, &fault) : DD_NOT_FOUND;

	if (st != DD_OK && st != DD_NOT_FOUND)
		notice_lexicon(notices, &fault);
	free(path);
	return st == DD_OK ? lexicon : indicators_new();
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

/* Reads all of split; a report of a place and year that was there is left out. */
static void read_reports(struct reader *r, const struct split *split)
{
	r->reports = arena_array(r->arena, split->count + 1, sizeof *r->reports);
	for (size_t i = 0; i < split->count; i++) {
		struct report *report = &r->reports[r->count];
		*report = (struct report){ .paragraph_count = 0 };
		read_identity(r, &split->reports[i], report);
		if (!same(r->reports, r->count, report)) {
			read_text(r, report);
			r->count++;
		} else if (r->left_out++ == 0) {
			r->again = *report;
		}
	}
}

static void tell(const struct reader *r, const struct split *split, struct notices *notices,
		 struct reading *out)
{
	notice_split(notices, split, r->reports, r->count);
	notice_again(notices, r->left_out, &r->again);
	notice_reports(notices, r->reports, r->count);
	notice_unread(notices, r->unread);
	out->warnings =
		arena_copy(r->arena, notices->texts, notices->count * sizeof *notices->texts);
	out->warning_count = notices->count;
}

enum status read_lines(struct arena *arena, const struct line *lines, size_t count,
		       const char *path, const char *name, struct reading *out, struct fault *fault)
{
	struct reader r = { .arena = arena, .lines = lines, .file = { .name = "", .folder = "" } };
	struct notices notices = { .arena = arena };
	struct split split;

	split_find(arena, lines, count, &split);
	if (split.count == 0)
		return refuse(&split, path, fault);
	if (is_single(&split)) {
		r.file.name = name;
		r.file.folder = folder_of(arena, path);
		r.file.before = lines;
		r.file.before_count = split.reports[0].first;
	}
	r.divisions = division_open(arena);
	struct indicators *lexicon = open_lexicon(&notices);
	r.lexicon = lexicon;
	read_reports(&r, &split);
	indicators_free(lexicon);
	*out = (struct reading){
		.reports = r.reports,
		.report_count = r.count,
		.compilation = r.count > 1 || split.entry_count > 0,
	};
	tell(&r, &split, &notices, out);
	return DD_OK;
}
