/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Panel: first everything that the reports say is noted, in the order in which it stands there;
 * then series and rows are known, and the notes become cells.
 */
#include "query/panel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "query/kin.h"
#include "query/panel_place.h"
#include "query/phrase.h"

/* A statement, and where it belongs. */
struct note {
	struct statement statement;
	size_t place;
	int year;
	enum period period;
	struct series series;
};

/* A report that was added. */
struct entry {
	size_t place;
	int plan_year, review_year;
	int64_t id;
};

struct panel_maker {
	struct arena *arena;
	const struct indicators *lexicon;
	struct place_list places;
	struct note *notes;
	size_t note_count, note_room;
	struct entry *entries;
	size_t entry_count, entry_room;
};

double statement_middle(const struct statement *statement)
{
	return statement ? (statement->low + statement->high) / 2 : (double)NAN;
}

double statement_scale(const struct statement *statement)
{
	double printed = strtod(statement->value, NULL);

	return printed != 0 && statement->low != 0 ? fabs(statement->low / printed) : 1;
}

const char *panel_group(const struct identity *identity)
{
	if (identity->level == LEVEL_NATION || identity->level == LEVEL_PROVINCE)
		return "";
	return *identity->province ? identity->province : identity->place;
}

struct panel_maker *panel_begin(struct arena *arena, const struct indicators *lexicon)
{
	struct panel_maker *maker = xcalloc(1, sizeof *maker);

	maker->arena = arena;
	maker->lexicon = lexicon;
	maker->places.arena = arena;
	return maker;
}

/* The number of an indicator in the lexicon; PANEL_NONE for what is none of it. */
static size_t number_of(const struct indicators *lexicon, const char *id)
{
	const struct indicator *indicator;

	for (size_t i = 0; (indicator = indicator_at(lexicon, i)) != NULL; i++)
		if (strcmp(indicator->id, id) == 0)
			return i;
	return PANEL_NONE;
}

/* Whether a target speaks of the whole year of its period. */
static bool is_whole_year(const struct target *t, const struct identity *identity)
{
	char *end;
	long year = strtol(t->year, &end, 10);

	return *t->year && !*end &&
	       year == (t->period == PERIOD_PLAN ? identity->plan_year : identity->review_year);
}

static struct statement statement_of(const struct panel_maker *maker, int64_t id,
				     const struct report *report, size_t number)
{
	const struct target *t = &report->targets[number];
	struct slice text = report->paragraphs[t->para].text;
	struct slice phrase = { "", 0 };
	struct arena *arena = maker->arena;

	if (t->op == OP_QUAL)
		phrase = phrase_of(maker->lexicon, slice_sub(text, t->start, t->end));

	return (struct statement){
		.report = id,
		.target = number,
		.line = t->line,
		.op = t->op,
		.hardness = hardness_of(t, text),
		.low = t->low,
		.high = t->high,
		.value = arena_str(arena, t->value),
		.unit = arena_str(arena, t->unit),
		.phrase = arena_strn(arena, phrase.s, phrase.n),
	};
}

/* A target in words is of what its indicator usually is. */
static void note_target(struct panel_maker *maker, const struct entry *entry,
			const struct report *report, size_t number, size_t indicator)
{
	const struct target *t = &report->targets[number];
	bool words = isnan(t->low) || isnan(t->high);
	enum basis basis = words ? indicator_at(maker->lexicon, indicator)->basis : t->basis;
	const char *unit = words ? NULL : arena_str(maker->arena, t->base_unit);

	maker->notes =
		grow(maker->notes, &maker->note_room, maker->note_count, sizeof *maker->notes);
	maker->notes[maker->note_count++] = (struct note){
		.statement = statement_of(maker, entry->id, report, number),
		.place = entry->place,
		.year = t->period == PERIOD_PLAN ? entry->plan_year : entry->review_year,
		.period = t->period,
		.series = series_of(maker->arena, maker->lexicon, indicator, basis, unit),
	};
}

static bool was_added(const struct panel_maker *maker, const struct entry *entry)
{
	for (size_t i = 0; i < maker->entry_count; i++)
		if (maker->entries[i].place == entry->place &&
		    maker->entries[i].plan_year == entry->plan_year)
			return true;
	return false;
}

void panel_add(struct panel_maker *maker, int64_t id, const struct report *report)
{
	const struct identity *identity = &report->identity;

	if (!*identity->place || !identity->plan_year)
		return;
	struct entry entry = { place_list_add(&maker->places, identity), identity->plan_year,
			       identity->review_year, id };
	if (was_added(maker, &entry))
		return;
	maker->entries = grow(maker->entries, &maker->entry_room, maker->entry_count, sizeof entry);
	maker->entries[maker->entry_count++] = entry;
	for (size_t i = 0; i < report->target_count; i++) {
		const struct target *t = &report->targets[i];
		size_t indicator =
			t->headline ? number_of(maker->lexicon, t->indicator) : PANEL_NONE;
		if (indicator != PANEL_NONE && is_whole_year(t, identity))
			note_target(maker, &entry, report, i, indicator);
	}
}

static int by_series(const void *a, const void *b)
{
	return series_compare(a, b);
}

/* Numbers series of one name, whose units have no ending of their own. */
static void tell_apart(struct arena *arena, struct series *series, size_t count)
{
	const char *name = "";
	size_t twins = 0;

	for (size_t i = 0; i < count; i++) {
		twins = strcmp(series[i].name, name) == 0 ? twins + 1 : 1;
		name = series[i].name;
		if (twins > 1)
			series[i].name = arena_printf(arena, "%s%zu", name, twins);
	}
}

/* The series of all notes, each once, in order. */
static void collect_series(const struct panel_maker *maker, struct panel *panel)
{
	struct series *all = xcalloc(maker->note_count + 1, sizeof *all);
	size_t count = 0;

	for (size_t i = 0; i < maker->note_count; i++)
		all[i] = maker->notes[i].series;
	if (maker->note_count)
		qsort(all, maker->note_count, sizeof *all, by_series);
	for (size_t i = 0; i < maker->note_count; i++)
		if (count == 0 || by_series(&all[count - 1], &all[i]) != 0)
			all[count++] = all[i];
	tell_apart(maker->arena, all, count);
	panel->series = arena_copy(maker->arena, all, count * sizeof *all);
	panel->series_count = count;
	free(all);
}

static int by_place(const void *a, const void *b)
{
	const struct panel_row *x = a, *y = b;

	if (x->place != y->place)
		return x->place > y->place ? 1 : -1;
	return x->year - y->year;
}

/* A row for every year that a report plans for or looks back on. */
static struct panel_row *collect_rows(const struct panel_maker *maker, size_t *row_count)
{
	struct panel_row *all = xcalloc(2 * maker->entry_count + 1, sizeof *all);
	size_t count = 0, kept = 0;

	for (size_t i = 0; i < maker->entry_count; i++) {
		const struct entry *e = &maker->entries[i];
		all[count++] = (struct panel_row){ e->place, e->plan_year, e->id, 0, NULL };
		if (e->review_year)
			all[count++] =
				(struct panel_row){ e->place, e->review_year, 0, e->id, NULL };
	}
	if (count)
		qsort(all, count, sizeof *all, by_place);
	for (size_t i = 0; i < count; i++) {
		struct panel_row *last = kept ? &all[kept - 1] : NULL;
		if (!last || by_place(last, &all[i]) != 0) {
			all[kept++] = all[i];
			continue;
		}
		last->plan = all[i].plan ? all[i].plan : last->plan;
		last->review = all[i].review ? all[i].review : last->review;
	}
	struct panel_row *rows = arena_copy(maker->arena, all, kept * sizeof *all);
	*row_count = kept;
	free(all);
	return rows;
}

const struct panel_row *panel_row_of(const struct panel *panel, size_t place, int year)
{
	struct panel_row key = { .place = place, .year = year };

	if (panel->row_count == 0)
		return NULL;
	return bsearch(&key, panel->rows, panel->row_count, sizeof key, by_place);
}

/* What counts of several statements on one thing: the first that has a figure. */
static bool counts_more(const struct statement *a, const struct statement *b)
{
	return !b || (isnan(b->low) && !isnan(a->low));
}

static void fill_cell(struct arena *arena, const struct panel *panel, struct panel_cell *cells,
		      const struct note *note)
{
	const struct panel_row *row = panel_row_of(panel, note->place, note->year);
	const struct series *series = bsearch(&note->series, panel->series, panel->series_count,
					      sizeof *series, by_series);
	size_t at = (size_t)(row - panel->rows) * panel->series_count;
	struct panel_cell *cell = &cells[at + (size_t)(series - panel->series)];
	const struct statement **said = note->period == PERIOD_PLAN ? &cell->plan : &cell->actual;

	if (counts_more(&note->statement, *said))
		*said = arena_copy(arena, &note->statement, sizeof note->statement);
}

static struct panel_cell *fill(const struct panel_maker *maker, const struct panel *panel)
{
	struct panel_cell *cells =
		arena_array(maker->arena, panel->row_count * panel->series_count, sizeof *cells);

	for (size_t i = 0; i < maker->note_count; i++)
		fill_cell(maker->arena, panel, cells, &maker->notes[i]);
	measure_all(panel, cells);
	return cells;
}

void panel_end(struct panel_maker *maker, struct panel *out)
{
	struct panel panel = { 0 };
	struct panel_row *rows = collect_rows(maker, &panel.row_count);

	panel.places = place_list_end(&maker->places, &panel.place_count);
	panel.rows = rows;
	collect_series(maker, &panel);
	const struct panel_cell *cells = fill(maker, &panel);
	for (size_t i = 0; i < panel.row_count; i++)
		rows[i].cells = &cells[i * panel.series_count];
	*out = panel;
	free(maker->notes);
	free(maker->entries);
	free(maker);
}
