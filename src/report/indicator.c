/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Indicator: the lexicon of targets.
 * 1. Entries are folded names, sorted, each once, as soon as the lexicon is finished.
 * 2. All texts live in the lexicon's arena.
 */
#include "report/indicator_table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/data.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

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
		const struct entry *entry = &entries[i], *last = kept ? &entries[kept - 1] : NULL;
		bool again = last && slice_is(last->text, entry->text);
		if (again && entry->name.count && !same_meaning(&last->name, &entry->name))
			return indicator_bad_line(path, entry->line,
						  _("this name means something else already"),
						  entry->text, fault);
		if (again)
			continue;
		matcher_add(lexicon->matcher, entry->text, kept);
		entries[kept++] = *entry;
	}
	lexicon->entry_count = kept;
	return DD_OK;
}

static enum status build(struct slice more, const char *path, struct indicators **out,
			 struct fault *fault)
{
	struct indicators *lexicon = lexicon_empty();
	struct slice ours = { data_indicators, data_indicators_size };
	enum status st = indicator_table_read(lexicon, ours, "indicators.tsv", true, fault);

	indicator_compounds_read(lexicon);
	if (st == DD_OK)
		st = indicator_table_read(lexicon, more, path, false, fault);
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
	return indicator_known(lexicon, slice_of(id));
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
