/* SPDX-License-Identifier: GPL-3.0-or-later */
/* panel: places by years by series, with the measures that are worked out of them. */
#include <math.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/groups.h"
#include "command/measures.h"
#include "command/variables.h"

/* What is printed. */
struct shape {
	const struct call *call;
	struct panels panels;
	struct measures measures;
	const struct panel_row **rows; /* that were asked for */
	size_t row_count;
	bool people; /* the format is for them: not all columns */
};

/* Columns as they are put together. */
struct columns {
	struct column *items;
	size_t count;
};

static bool is_wanted(const struct shape *shape, size_t series)
{
	return panels_wants(&shape->panels, shape->panels.panel.series[series].indicator);
}

static void add_column(struct columns *columns, const char *name, const char *heading,
		       enum column_kind kind)
{
	columns->items[columns->count++] = (struct column){ name, heading, kind };
}

static void add_variables(const struct shape *shape, struct columns *columns, bool of_series)
{
	for (size_t i = 0; i < variable_count; i++) {
		const struct variable *v = &variable_table[i];
		if (v->of_series == of_series)
			add_column(columns, v->name, shape->people && v->hidden ? NULL : v->label,
				   v->kind);
	}
}

static size_t variable_cells(const struct shape *shape, const struct panel_at *at, bool of_series,
			     struct slice *cells)
{
	size_t n = 0;

	for (size_t i = 0; i < variable_count; i++)
		if (variable_table[i].of_series == of_series)
			cells[n++] = variable_table[i].cell(shape->call, at);
	return n;
}

/* The columns of the long form: the measures have names for people, too, that are short. */
static struct columns long_columns(const struct shape *shape)
{
	struct columns c = { .count = 0 };

	c.items = arena_array(shape->call->arena, variable_count + MEASURE_COUNT, sizeof *c.items);
	add_variables(shape, &c, false);
	add_variables(shape, &c, true);
	for (size_t i = 0; i < shape->measures.count; i++) {
		const struct measure_info *m = &measure_table[shape->measures.items[i]];
		add_column(&c, m->name, shape->people ? m->name : m->label,
			   measures_kind(shape->measures.items[i]));
	}
	return c;
}

static bool is_said(const struct panel_cell *cell)
{
	return cell->plan || cell->actual;
}

static void add_long_row(const struct shape *shape, struct table *table, const struct panel_at *at,
			 struct slice *cells)
{
	const struct panel_cell *cell = &at->row->cells[at->series];
	size_t n = variable_cells(shape, at, false, cells);

	n += variable_cells(shape, at, true, cells + n);
	for (size_t i = 0; i < shape->measures.count; i++)
		cells[n++] = measures_cell(shape->call, cell, shape->measures.items[i]);
	table_row(table, cells);
}

static size_t print_long(const struct shape *shape)
{
	struct columns columns = long_columns(shape);
	struct table *table = answer_begin(shape->call, columns.items, columns.count);
	struct slice *cells = arena_array(shape->call->arena, columns.count, sizeof *cells);
	size_t printed = 0;

	for (size_t r = 0; r < shape->row_count; r++)
		for (size_t s = 0; s < shape->panels.panel.series_count; s++) {
			const struct panel_at at = { &shape->panels, shape->rows[r], s };
			if (!is_wanted(shape, s) || !is_said(&at.row->cells[s]))
				continue;
			add_long_row(shape, table, &at, cells);
			printed++;
		}
	table_end(table);
	return printed;
}

/* A column of the wide form: a measure of a series. */
struct pair {
	size_t series;
	enum measure measure;
};

static bool has_value(const struct panel_cell *cell, enum measure measure)
{
	return measure_is_text(measure) ? *measure_text(cell, measure)
					: !isnan(cell->measure[measure]);
}

/* The pairs that any row has a value of. */
static struct pair *find_pairs(const struct shape *shape, size_t *count)
{
	size_t series_count = shape->panels.panel.series_count;
	struct pair *pairs = arena_array(shape->call->arena, series_count * shape->measures.count,
					 sizeof *pairs);

	*count = 0;
	for (size_t s = 0; s < series_count; s++)
		for (size_t i = 0; is_wanted(shape, s) && i < shape->measures.count; i++) {
			enum measure measure = shape->measures.items[i];
			size_t r = 0;
			while (r < shape->row_count &&
			       !has_value(&shape->rows[r]->cells[s], measure))
				r++;
			if (r < shape->row_count)
				pairs[(*count)++] = (struct pair){ s, measure };
		}
	return pairs;
}

static void add_pair(const struct shape *shape, struct columns *columns, const struct pair *pair)
{
	const struct series *series = &shape->panels.panel.series[pair->series];
	const char *name = arena_printf(shape->call->arena, "%s_%s", series->name,
					measure_table[pair->measure].name);
	const char *label =
		arena_printf(shape->call->arena, "%s: %s", panels_name(series->indicator),
			     measures_label(shape->call, pair->measure, series->unit));

	add_column(columns, name, shape->people ? name : label, measures_kind(pair->measure));
}

static size_t print_wide(const struct shape *shape)
{
	size_t pair_count;
	struct pair *pairs = find_pairs(shape, &pair_count);
	struct columns c = { .count = 0 };
	struct slice *cells;

	c.items = arena_array(shape->call->arena, variable_count + pair_count, sizeof *c.items);
	add_variables(shape, &c, false);
	for (size_t i = 0; i < pair_count; i++)
		add_pair(shape, &c, &pairs[i]);
	cells = arena_array(shape->call->arena, c.count, sizeof *cells);
	struct table *table = answer_begin(shape->call, c.items, c.count);
	for (size_t r = 0; r < shape->row_count; r++) {
		const struct panel_at at = { &shape->panels, shape->rows[r], PANEL_NONE };
		size_t n = variable_cells(shape, &at, false, cells);
		for (size_t i = 0; i < pair_count; i++)
			cells[n++] = measures_cell(shape->call, &at.row->cells[pairs[i].series],
						   pairs[i].measure);
		table_row(table, cells);
	}
	table_end(table);
	return pair_count ? shape->row_count : 0;
}

/* A year is asked for by the report that plans for it, or where there is none, looks back on it. */
static bool is_asked(const struct shape *shape, const struct panel_row *row)
{
	int year = shape->call->args->year;

	return (!year || year == row->year) &&
	       panels_asked(&shape->panels, row->plan ? row->plan : row->review);
}

static void take_rows(struct shape *shape)
{
	const struct panel *panel = &shape->panels.panel;

	shape->rows = arena_array(shape->call->arena, panel->row_count, sizeof *shape->rows);
	for (size_t i = 0; i < panel->row_count; i++)
		if (is_asked(shape, &panel->rows[i]))
			shape->rows[shape->row_count++] = &panel->rows[i];
}

static enum status print(const struct shape *shape, struct fault *fault)
{
	const struct args *args = shape->call->args;
	size_t printed = 0;

	if (args->value[OPTION_BY])
		return groups_print(shape->call, &shape->panels, shape->rows, shape->row_count,
				    fault);
	printed = args->value[OPTION_WIDE] ? print_wide(shape) : print_long(shape);
	return printed ? DD_OK : answer_nothing(fault);
}

static enum status check_shape(const struct args *args, struct fault *fault)
{
	bool groups = args->value[OPTION_BY] != NULL;

	if (groups && args->value[OPTION_WIDE])
		return fault_set(fault, DD_USAGE, "--by", _("this option does not go with --wide"),
				 "");
	if (!groups && args->value[OPTION_PERIOD])
		return fault_set(fault, DD_USAGE, "--period", _("this option needs --by"), "");
	return DD_OK;
}

enum status command_panel(struct call *call, struct fault *fault)
{
	struct shape shape = { .call = call, .people = call->args->format == FORMAT_TEXT };

	enum status st = check_shape(call->args, fault);
	if (st == DD_OK)
		st = measures_take(call->args, false, &shape.measures, fault);
	if (st != DD_OK)
		return st;
	st = panels_take(call, call->args->operands, call->args->operand_count, &shape.panels,
			 fault);
	if (st != DD_OK)
		return st;
	take_rows(&shape);
	st = print(&shape, fault);
	panels_free(&shape.panels);
	return st;
}
