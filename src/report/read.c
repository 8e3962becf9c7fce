/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read: the way from lines to reports. */
#include "report/read.h"

#include "base/i18n.h"
#include "report/repair.h"
#include "report/split.h"

size_t report_chars(const struct report *report)
{
	size_t chars = 0;

	for (size_t i = 0; i < report->paragraph_count; i++)
		chars += slice_solid(report->paragraphs[i].text);
	return chars;
}

static void read_report(struct arena *arena, const struct line *lines, const struct extent *extent,
			struct report *out)
{
	out->paragraphs = repair_lines(arena, lines + extent->first, extent->end - extent->first,
				       extent->title, &out->paragraph_count);
	identity_find(arena, extent->title, &out->identity);
	outline_find(arena, out->paragraphs, out->paragraph_count, &out->outline);
	out->term_count = glossary_find(arena, out->paragraphs, out->paragraph_count, &out->outline,
					&out->terms);
}

enum status read_lines(struct arena *arena, const struct line *lines, size_t count,
		       const char *path, const char *name, struct reading *out, struct fault *fault)
{
	size_t n;
	struct extent *extents = split_find(arena, lines, count, &n);

	(void)name;
	if (n == 0)
		return fault_set(fault, DD_BAD_INPUT, path,
				 _("no government work report stands in it"),
				 _("give a file with the text of one"));
	struct report *reports = arena_array(arena, n, sizeof *reports);
	for (size_t i = 0; i < n; i++)
		read_report(arena, lines, &extents[i], &reports[i]);
	*out = (struct reading){ .reports = reports, .report_count = n, .compilation = n > 1 };
	return DD_OK;
}
