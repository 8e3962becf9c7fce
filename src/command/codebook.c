/* SPDX-License-Identifier: GPL-3.0-or-later */
/* codebook: what the columns of a panel mean. */
#include "base/i18n.h"
#include "base/mem.h"
#include "command/measures.h"
#include "command/variables.h"

static const struct column columns[] = {
	{ "name", N_("name"), COLUMN_TEXT },
	{ "kind", NULL, COLUMN_TEXT },
	{ "label", N_("label"), COLUMN_TEXT },
	{ "unit", N_("unit"), COLUMN_TEXT },
	{ "formula", N_("formula"), COLUMN_TEXT },
	{ "version", N_("version"), COLUMN_NUMBER },
	{ "definition", N_("definition"), COLUMN_TEXT },
};

/* The columns that are no measures have had one meaning since there are panels. */
static const unsigned VARIABLES_VERSION = 1;

/* A row: an entry of the codebook. */
struct entry {
	const char *name, *kind, *label, *unit, *formula, *definition;
	unsigned version;
};

static void add_entry(const struct call *call, struct table *table, const struct entry *entry)
{
	const struct slice cells[] = {
		slice_of(entry->name),	     slice_of(entry->kind),
		slice_of(entry->label),	     slice_of(entry->unit),
		slice_of(entry->formula),    answer_number(call, entry->version),
		slice_of(entry->definition),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

static void add_variables(const struct call *call, struct table *table)
{
	for (size_t i = 0; i < variable_count; i++) {
		const struct variable *v = &variable_table[i];
		const struct entry entry = {
			v->name, "variable",	   _(v->label),	      "",
			"",	 _(v->definition), VARIABLES_VERSION,
		};
		add_entry(call, table, &entry);
	}
}

static void add_measures(const struct call *call, struct table *table)
{
	for (size_t i = 0; i < MEASURE_COUNT; i++) {
		const struct measure_info *m = &measure_table[i];
		bool own = m->unit[0] == '*';
		const struct entry entry = {
			m->name,     "measure",
			_(m->label), own ? _("of the series") : *m->unit ? _(m->unit) : "",
			m->formula,  _(m->definition),
			m->version,
		};
		add_entry(call, table, &entry);
	}
}

static void add_indicators(const struct call *call, struct table *table)
{
	struct indicators *lexicon = panels_lexicon(call);
	const struct indicator *indicator;

	for (size_t i = 0; (indicator = indicator_at(lexicon, i)) != NULL; i++) {
		struct series s = series_of(call->arena, lexicon, i, indicator->basis, NULL);
		const struct entry entry = {
			s.name,
			"series",
			arena_str(call->arena, panels_name(indicator)),
			s.unit,
			"",
			basis_name(s.basis),
			VARIABLES_VERSION,
		};
		add_entry(call, table, &entry);
	}
	indicators_free(lexicon);
}

enum status command_codebook(struct call *call, struct fault *fault)
{
	struct table *table = answer_begin(call, columns, COUNT(columns));

	(void)fault;
	add_variables(call, table);
	add_measures(call, table);
	add_indicators(call, table);
	table_end(table);
	return DD_OK;
}
