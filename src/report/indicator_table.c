/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicator table: columns are found by name, so that a table may have more. */
#include "report/indicator_table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/data.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "text/fold.h"
#include "text/tsv.h"

enum column {
	COL_ID,
	COL_ZH,
	COL_EN,
	COL_BASIS,
	COL_LOW,
	COL_HIGH,
	COL_ALIASES,
	COL_NOT,
	COL_UNITS,
	COL_SHORT_ZH,
	COL_SHORT_EN,
	COLUMNS
};

/* A table on its way into the lexicon. path is for faults. */
struct table {
	struct indicators *lexicon;
	const char *path;
	bool ours;
	struct tsv row;
	size_t column[COLUMNS]; /* TSV_FIELDS where the table lacks it */
	struct fault *fault;
};

enum status indicator_bad_line(const char *path, unsigned line, const char *what,
			       struct slice about, struct fault *fault)
{
	char where[512];

	(void)snprintf(where, sizeof where, "%.480s:%u", path, line);
	return fault_setf(fault, DD_BAD_INPUT, where, "%s: %.*s", what, (int)about.n, about.s);
}

static enum status bad_row(const struct table *table, const char *what, struct slice about)
{
	return indicator_bad_line(table->path, table->row.line, what, about, table->fault);
}

static struct slice field(const struct table *table, enum column column)
{
	size_t at = table->column[column];

	return at < TSV_FIELDS ? slice_trim(table->row.field[at]) : (struct slice){ "", 0 };
}

static enum status read_head(struct table *table)
{
	static const char *const names[COLUMNS] = { "id",    "zh",	 "en",	    "basis",
						    "low",   "high",	 "aliases", "not",
						    "units", "short_zh", "short_en" };

	if (!tsv_next(&table->row))
		return DD_OK; /* an empty table adds nothing */
	for (size_t c = 0; c < COLUMNS; c++) {
		table->column[c] = TSV_FIELDS;
		for (size_t i = 0; i < TSV_FIELDS; i++)
			if (slice_is(slice_trim(table->row.field[i]), slice_of(names[c])))
				table->column[c] = i;
	}
	if (table->column[COL_ID] == TSV_FIELDS)
		return bad_row(table, _("the first row names no such column"), SLICE("id"));
	return DD_OK;
}

static const char *keep(struct indicators *lexicon, struct slice text)
{
	return arena_strn(lexicon->arena, text.s, text.n);
}

static void add_entry(struct table *table, struct slice name, const struct indicator_name *means)
{
	struct indicators *lexicon = table->lexicon;
	struct str folded = { 0 };

	fold_add(&folded, name);
	if (folded.n) {
		struct slice text = { arena_strn(lexicon->arena, folded.s, folded.n), folded.n };
		lexicon->entries = grow(lexicon->entries, &lexicon->entry_room,
					lexicon->entry_count, sizeof *lexicon->entries);
		lexicon->entries[lexicon->entry_count++] =
			(struct entry){ text, *means, table->ours ? 0 : table->row.line };
	}
	str_free(&folded);
}

static void add_entries(struct table *table, struct slice list, const struct indicator_name *means)
{
	for (struct slice name; slice_cut(&list, '|', &name);)
		add_entry(table, slice_trim(name), means);
}

/* A number of per cent; NaN for an empty field. */
static enum status read_limit(const struct table *table, enum column column, double *out)
{
	struct slice text = field(table, column);
	char *copy = xstrndup(text.s, text.n), *end = copy;
	double value = text.n ? strtod(copy, &end) : (double)NAN;
	bool whole = *end == '\0' && (text.n == 0 || isfinite(value));

	free(copy);
	if (!whole)
		return bad_row(table, _("this is no number"), text);
	*out = value;
	return DD_OK;
}

static enum status read_basis(const struct table *table, enum basis *out)
{
	struct slice text = field(table, COL_BASIS);

	for (int b = BASIS_NONE; b <= BASIS_SHARE; b++) {
		if (slice_is(text, slice_of(basis_name((enum basis)b)))) {
			*out = (enum basis)b;
			return DD_OK;
		}
	}
	return bad_row(table, _("no basis of that name"), text);
}

static enum status read_bounds(const struct table *table, struct indicator *item)
{
	enum status st = read_basis(table, &item->basis);

	if (st == DD_OK)
		st = read_limit(table, COL_LOW, &item->low);
	return st == DD_OK ? read_limit(table, COL_HIGH, &item->high) : st;
}

static enum status add_indicator(struct table *table, struct indicator **out)
{
	struct indicators *lexicon = table->lexicon;
	struct indicator *item = arena_alloc(lexicon->arena, sizeof *item);

	*item = (struct indicator){
		.id = keep(lexicon, field(table, COL_ID)),
		.zh = keep(lexicon, field(table, COL_ZH)),
		.en = keep(lexicon, field(table, COL_EN)),
		.units = keep(lexicon, field(table, COL_UNITS)),
		.short_zh = keep(lexicon, field(table, COL_SHORT_ZH)),
		.short_en = keep(lexicon, field(table, COL_SHORT_EN)),
	};
	enum status st = read_bounds(table, item);
	if (st != DD_OK)
		return st;
	lexicon->items =
		grow(lexicon->items, &lexicon->room, lexicon->count, sizeof *lexicon->items);
	lexicon->items[lexicon->count++] = item;
	*out = item;
	return DD_OK;
}

struct indicator *indicator_known(const struct indicators *lexicon, struct slice id)
{
	for (size_t i = 0; i < lexicon->count; i++)
		if (slice_is(slice_of(lexicon->items[i]->id), id))
			return lexicon->items[i];
	return NULL;
}

/* A row about an indicator that is known adds names to it; the rest of it only has to make sense.
 */
static enum status read_row(struct table *table)
{
	struct slice id = field(table, COL_ID);
	struct indicator *item = indicator_known(table->lexicon, id), unused;

	if (id.n == 0)
		return bad_row(table, _("the row names no indicator"), table->row.field[0]);
	if (field(table, COL_ALIASES).n == 0 && field(table, COL_NOT).n == 0)
		return bad_row(table, _("the row gives no name to look for"), id);
	enum status st = item ? read_bounds(table, &unused) : add_indicator(table, &item);
	if (st != DD_OK)
		return st;
	add_entries(table, field(table, COL_ALIASES), &(struct indicator_name){ 1, { item } });
	add_entries(table, field(table, COL_NOT), &(struct indicator_name){ 0 });
	return DD_OK;
}

enum status indicator_table_read(struct indicators *lexicon, struct slice text, const char *path,
				 bool ours, struct fault *fault)
{
	struct table table = { .lexicon = lexicon,
			       .path = path,
			       .ours = ours,
			       .row = tsv_open(text),
			       .fault = fault };
	enum status st = read_head(&table);

	while (st == DD_OK && tsv_next(&table.row))
		st = read_row(&table);
	return st;
}

void indicator_compounds_read(struct indicators *lexicon)
{
	struct table table = { .lexicon = lexicon, .ours = true };

	table.row = tsv_open((struct slice){ data_compounds, data_compounds_size });
	(void)tsv_next(&table.row);
	while (tsv_next(&table.row)) {
		struct indicator_name means = { 0 };
		struct slice ids = table.row.field[1], id;
		while (means.count < NAME_MOST && slice_cut(&ids, ',', &id)) {
			means.of[means.count] = indicator_known(lexicon, id);
			means.count += means.of[means.count] != NULL;
		}
		add_entry(&table, table.row.field[0], &means);
	}
}
