/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures. */
#include "command/measures.h"

#include <string.h>

#include "base/i18n.h"
#include "command/panels.h"
#include "text/tsv.h"

static enum status no_measure(struct slice name, struct fault *fault)
{
	struct str names = { 0 }, given = { 0 };

	for (size_t i = 0; i < MEASURE_COUNT; i++)
		str_addf(&names, "%s%s", i ? ", " : "", measure_table[i].name);
	str_add(&given, name.s, name.n);
	enum status st = fault_set(fault, DD_USAGE, str_text(&given), _("there is no such measure"),
				   str_text(&names));
	str_free(&names);
	str_free(&given);
	return st;
}

static bool has(const struct measures *measures, enum measure measure)
{
	for (size_t i = 0; i < measures->count; i++)
		if (measures->items[i] == measure)
			return true;
	return false;
}

enum status measures_take(const struct args *args, bool none, struct measures *out,
			  struct fault *fault)
{
	const char *given = args->value[OPTION_MEASURE];
	struct slice rest = slice_of(given ? given : ""), one;
	struct measures measures = { .count = 0 };

	while (slice_cut(&rest, ',', &one)) {
		enum measure measure = measure_named(one.s, one.n);
		if (measure == MEASURE_COUNT)
			return no_measure(one, fault);
		if (!has(&measures, measure))
			measures.items[measures.count++] = measure;
	}
	for (size_t i = 0; !given && !none && i < MEASURE_COUNT; i++)
		measures.items[measures.count++] = (enum measure)i;
	*out = measures;
	return DD_OK;
}

struct slice measures_cell(const struct call *call, const struct panel_cell *cell,
			   enum measure measure)
{
	if (measure_is_text(measure))
		return slice_of(measure_text(cell, measure));
	return panels_real(call, cell->measure[measure]);
}

enum column_kind measures_kind(enum measure measure)
{
	return measure_is_text(measure) ? COLUMN_TEXT : COLUMN_NUMBER;
}

const char *measures_label(const struct call *call, enum measure measure, const char *unit)
{
	const struct measure_info *info = &measure_table[measure];
	bool own = strcmp(info->unit, "*") == 0;
	const char *in = own ? unit : *info->unit ? _(info->unit) : "";

	return arena_printf(call->arena, "%s%s%s", _(info->label), *in ? ", " : "", in);
}
