/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Indicator: the lexicon of targets.
 * 1. Entries are folded names, sorted, each once, as soon as the lexicon is finished.
 * 2. All texts live in the lexicon's arena.
 */
#include "report/indicator.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/data.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
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

/* A folded name, and the line of the user's table that gave it; 0 for ours. */
struct entry {
	struct slice text;
	struct indicator_name name;
	unsigned line;
};

struct indicators {
	struct arena *arena;
	struct matcher *matcher;
	struct indicator **items;
	size_t count, room;
	struct entry *entries;
	size_t entry_count, entry_room;
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

static struct indicators *lexicon_empty(void)
{
	struct indicators *lexicon = xcalloc(1, sizeof *lexicon);

	lexicon->arena = arena_new();
	lexicon->matcher = matcher_new();
	return lexicon;
}

void indicators_free(struct indicators *lexicon)
{
	if (!lexicon)
		return;
	matcher_free(lexicon->matcher);
	arena_free(lexicon->arena);
	free(lexicon->items);
	free(lexicon->entries);
	free(lexicon);
}

static enum status bad_row(const struct table *table, const char *what, struct slice about)
{
	char where[512];

	(void)snprintf(where, sizeof where, "%.480s:%u", table->path, table->row.line);
	return fault_setf(table->fault, DD_BAD_INPUT, where, "%s: %.*s", what, (int)about.n,
			  about.s);
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
	enum status st = read_basis(table, &item->basis);
	if (st == DD_OK)
		st = read_limit(table, COL_LOW, &item->low);
	if (st == DD_OK)
		st = read_limit(table, COL_HIGH, &item->high);
	if (st != DD_OK)
		return st;
	lexicon->items =
		grow(lexicon->items, &lexicon->room, lexicon->count, sizeof *lexicon->items);
	lexicon->items[lexicon->count++] = item;
	*out = item;
	return DD_OK;
}

static struct indicator *known(const struct indicators *lexicon, struct slice id)
{
	for (size_t i = 0; i < lexicon->count; i++)
		if (slice_is(slice_of(lexicon->items[i]->id), id))
			return lexicon->items[i];
	return NULL;
}

static enum status read_row(struct table *table)
{
	struct slice id = field(table, COL_ID);
	struct indicator *item = known(table->lexicon, id);
	enum status st = DD_OK;

	if (id.n == 0)
		return bad_row(table, _("the row names no indicator"), table->row.field[0]);
	if (!item)
		st = add_indicator(table, &item);
	if (st != DD_OK)
		return st;
	add_entries(table, field(table, COL_ALIASES), &(struct indicator_name){ 1, { item } });
	add_entries(table, field(table, COL_NOT), &(struct indicator_name){ 0 });
	return DD_OK;
}

static enum status read_table(struct indicators *lexicon, struct slice text, const char *path,
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

/* name, indicators: names that stand for several at once. */
static void read_compounds(struct indicators *lexicon)
{
	struct table table = { .lexicon = lexicon, .ours = true };

	table.row = tsv_open((struct slice){ data_compounds, data_compounds_size });
	(void)tsv_next(&table.row);
	while (tsv_next(&table.row)) {
		struct indicator_name means = { 0 };
		struct slice ids = table.row.field[1], id;
		while (means.count < NAME_MOST && slice_cut(&ids, ',', &id)) {
			means.of[means.count] = known(lexicon, id);
			means.count += means.of[means.count] != NULL;
		}
		add_entry(&table, table.row.field[0], &means);
	}
}

static int compare_text(struct slice a, struct slice b)
{
	int order = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

/* By text; names before what only shuts out, then ours before the user's. */
static int compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = compare_text(x->text, y->text);

	if (order == 0)
		order = (x->name.count == 0) - (y->name.count == 0);
	return order ? order : (x->line > y->line) - (x->line < y->line);
}

static bool same_meaning(const struct indicator_name *a, const struct indicator_name *b)
{
	return a->count == b->count && memcmp(a->of, b->of, a->count * sizeof a->of[0]) == 0;
}

/* Sorts the entries, drops those that say the same twice, and makes ready to scan. */
static enum status finish(struct indicators *lexicon, const char *path, struct fault *fault)
{
	struct entry *entries = lexicon->entries;
	size_t kept = 0;

	qsort(entries, lexicon->entry_count, sizeof *entries, compare_entries);
	for (size_t i = 0; i < lexicon->entry_count; i++) {
		if (kept && slice_is(entries[kept - 1].text, entries[i].text)) {
			struct table table = { .path = path,
					       .row.line = entries[i].line,
					       .fault = fault };
			if (entries[i].name.count &&
			    !same_meaning(&entries[kept - 1].name, &entries[i].name))
				return bad_row(&table, _("this name means something else already"),
					       entries[i].text);
			continue;
		}
		matcher_add(lexicon->matcher, entries[i].text, kept);
		entries[kept++] = entries[i];
	}
	lexicon->entry_count = kept;
	return DD_OK;
}

static enum status build(struct slice more, const char *path, struct indicators **out,
			 struct fault *fault)
{
	struct indicators *lexicon = lexicon_empty();
	struct slice ours = { data_indicators, data_indicators_size };
	enum status st = read_table(lexicon, ours, "indicators.tsv", true, fault);

	read_compounds(lexicon);
	if (st == DD_OK)
		st = read_table(lexicon, more, path, false, fault);
	if (st == DD_OK)
		st = finish(lexicon, path, fault);
	if (st == DD_OK) {
		*out = lexicon;
		lexicon = NULL;
	}
	indicators_free(lexicon);
	return st;
}

struct indicators *indicators_new(void)
{
	struct indicators *lexicon = NULL;
	struct fault fault;
	enum status st = build(SLICE("id\n"), "", &lexicon, &fault);

	(void)st; /* our own table is tested to be sound */
	return lexicon;
}

static enum status read_file(const char *path, struct str *out, struct fault *fault)
{
	char bytes[BUFSIZ];
	FILE *f = fopen(path, "rb");

	if (!f)
		return errno == ENOENT ? fault_set(fault, DD_NOT_FOUND, path,
						   _("there is no such file"), "")
				       : fault_errno(fault, path);
	for (size_t n; (n = fread(bytes, 1, sizeof bytes, f)) > 0;)
		str_add(out, bytes, n);
	enum status st = ferror(f) ? fault_errno(fault, path) : DD_OK;
	(void)fclose(f);
	return st;
}

enum status indicators_load(const char *path, struct indicators **out, struct fault *fault)
{
	struct str text = { 0 };
	enum status st = read_file(path, &text, fault);

	if (st == DD_OK && !utf8_valid(str_text(&text), text.n, NULL))
		st = fault_set(fault, DD_BAD_INPUT, path, _("this is no UTF-8 text"), "");
	if (st == DD_OK)
		st = build((struct slice){ str_text(&text), text.n }, path, out, fault);
	str_free(&text);
	return st;
}

char *indicators_user_path(void)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	struct str path = { 0 };

	if (config && config[0] == '/')
		str_addf(&path, "%s/duidu/indicators.tsv", config);
	else if (home && home[0] == '/')
		str_addf(&path, "%s/.config/duidu/indicators.tsv", home);
	return path.s;
}

const struct indicator *indicator_at(const struct indicators *lexicon, size_t number)
{
	return number < lexicon->count ? lexicon->items[number] : NULL;
}

const struct indicator *indicator_named(const struct indicators *lexicon, const char *id)
{
	return known(lexicon, slice_of(id));
}

const struct indicator_name *indicator_name_of(const struct indicators *lexicon, size_t id)
{
	return &lexicon->entries[id].name;
}

const struct indicator_name *indicators_find(const struct indicators *lexicon, struct slice text)
{
	struct entry key = { .text = text };
	size_t low = 0, high = lexicon->entry_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare_text(lexicon->entries[middle].text, key.text);
		if (order == 0)
			return &lexicon->entries[middle].name;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* By place, the longest first. */
static int compare_matches(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end < y->end) - (x->end > y->end);
}

void indicators_scan(const struct indicators *lexicon, struct slice text, struct matches *out)
{
	size_t first = out->count, kept = first, end = 0;

	matcher_scan(lexicon->matcher, text, out);
	if (out->count > first)
		qsort(out->items + first, out->count - first, sizeof *out->items, compare_matches);
	for (size_t i = first; i < out->count; i++) {
		if (kept > first && out->items[i].start < end)
			continue;
		end = out->items[i].end;
		out->items[kept++] = out->items[i];
	}
	out->count = kept;
}
