/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variables. */
#include "command/variables.h"

#include "base/i18n.h"
#include "base/mem.h"

static const struct identity *identity_of(const struct panel_at *at)
{
	return &at->panels->panel.places[at->row->place].identity;
}

static const struct series *series_at(const struct panel_at *at)
{
	return &at->panels->panel.series[at->series];
}

static struct slice id_cell(const struct call *call, int64_t id)
{
	return id ? answer_number(call, (size_t)id) : SLICE("");
}

static struct slice place_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(identity_of(at)->place);
}

static struct slice short_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(identity_of(at)->short_name);
}

static struct slice province_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(identity_of(at)->province);
}

static struct slice level_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(level_name(identity_of(at)->level));
}

static struct slice code_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(identity_of(at)->code);
}

static struct slice year_cell(const struct call *call, const struct panel_at *at)
{
	return answer_year(call, at->row->year);
}

static struct slice plan_cell(const struct call *call, const struct panel_at *at)
{
	return id_cell(call, at->row->plan);
}

static struct slice review_cell(const struct call *call, const struct panel_at *at)
{
	return id_cell(call, at->row->review);
}

static struct slice series_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(series_at(at)->name);
}

static struct slice label_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(panels_name(series_at(at)->indicator));
}

static struct slice basis_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(basis_name(series_at(at)->basis));
}

static struct slice unit_cell(const struct call *call, const struct panel_at *at)
{
	(void)call;
	return slice_of(series_at(at)->unit);
}

static struct slice line_cell(const struct call *call, const struct statement *said)
{
	return said ? answer_number(call, said->line) : SLICE("");
}

static struct slice plan_line_cell(const struct call *call, const struct panel_at *at)
{
	return line_cell(call, at->row->cells[at->series].plan);
}

static struct slice review_line_cell(const struct call *call, const struct panel_at *at)
{
	return line_cell(call, at->row->cells[at->series].actual);
}

static struct slice phrase_cell(const struct call *call, const struct panel_at *at)
{
	const struct statement *plan = at->row->cells[at->series].plan;

	(void)call;
	return slice_of(plan ? plan->phrase : "");
}

const struct variable variable_table[] = {
	{ "place", N_("place"), N_("full name of the place, as the title prints it"), COLUMN_TEXT,
	  false, true, place_cell },
	{ "short", N_("place"), N_("its short name"), COLUMN_TEXT, false, false, short_cell },
	{ "province", N_("province"), N_("the province that it lies in, or is"), COLUMN_TEXT, false,
	  true, province_cell },
	{ "level", N_("level"), N_("nation, province, prefecture or county"), COLUMN_TEXT, false,
	  true, level_cell },
	{ "code", N_("code"), N_("its code in GB/T 2260, to join other data by"), COLUMN_TEXT,
	  false, true, code_cell },
	{ "year", N_("year"), N_("the year that is planned for, and later looked back on"),
	  COLUMN_NUMBER, false, false, year_cell },
	{ "report", N_("report with the target"),
	  N_("number of the report that plans for the year, as `duidu list` has it"), COLUMN_NUMBER,
	  false, true, plan_cell },
	{ "report_act", N_("report with the result"),
	  N_("number of the report that looks back on the year"), COLUMN_NUMBER, false, true,
	  review_cell },
	{ "series", N_("series"),
	  N_("what is measured and how: an indicator by its usual basis, or with an ending: _gr "
	     "growth, _lv level, _rt rate, _sh share, then a unit"),
	  COLUMN_TEXT, true, false, series_cell },
	{ "label", N_("indicator"), N_("name of the indicator"), COLUMN_TEXT, true, true,
	  label_cell },
	{ "basis", N_("basis"), N_("growth, level, rate or share; an index of prices is a rate"),
	  COLUMN_TEXT, true, true, basis_cell },
	{ "unit", N_("unit"), N_("unit of all numbers of the series, without 万 and 亿"),
	  COLUMN_TEXT, true, false, unit_cell },
	{ "line", N_("line of the target"),
	  N_("line of the report's file in which it stands; `duidu targets --explain` shows it"),
	  COLUMN_NUMBER, true, true, plan_line_cell },
	{ "line_act", N_("line of the result"), N_("line of the other report's file"),
	  COLUMN_NUMBER, true, true, review_line_cell },
	{ "phrase", N_("words of the target"),
	  N_("what it says where it has no figure: 与经济增长基本同步"), COLUMN_TEXT, true, true,
	  phrase_cell },
};

const size_t variable_count = COUNT(variable_table);
