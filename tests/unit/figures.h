/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures for tests: small reports of invented places, made of what they say of indicators. */
#ifndef DUIDU_TEST_FIGURES_H
#define DUIDU_TEST_FIGURES_H

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"
#include "text/slice.h"

/* A headline target. clause: its text, its figure at the end. */
struct said {
	enum period period;
	const char *indicator;
	enum basis basis;
	enum target_op op;
	double low, high;
	const char *unit, *base;
	const char *clause;
	double scale; /* base units in one as printed; 0: 1 */
};

#define PLAN(id, op, low)                                                                          \
	{                                                                                          \
		PERIOD_PLAN, id, BASIS_GROWTH, op, low, low, "%", "%", "", 0                       \
	}
#define ACTUAL(id, op, low)                                                                        \
	{                                                                                          \
		PERIOD_ACTUAL, id, BASIS_GROWTH, op, low, low, "%", "%", "", 0                     \
	}

static inline struct target figures_target(struct arena *arena, const struct identity *identity,
					   const struct said *said, size_t number)
{
	double scale = said->scale > 0 ? said->scale : 1;
	int year = said->period == PERIOD_PLAN ? identity->plan_year : identity->review_year;
	bool words = said->op == OP_QUAL;

	return (struct target){
		.period = said->period,
		.year = arena_printf(arena, "%d", year),
		.indicator = said->indicator,
		.label = "",
		.verb = "",
		.op = said->op,
		.value = words ? "" : arena_printf(arena, "%.10g", said->low / scale),
		.unit = words ? "" : said->unit,
		.basis = words ? BASIS_NONE : said->basis,
		.headline = true,
		.low = words ? (double)NAN : said->low,
		.high = words ? (double)NAN : said->high,
		.base_unit = words ? "" : said->base,
		.rules = "",
		.para = number,
		.end = strlen(said->clause),
		.figure = words ? 0 : strlen(said->clause),
		.figure_end = strlen(said->clause),
		.line = 100 + number,
	};
}

/* A report that plans for year and looks back on the one before; its sort is the order of calls. */
static inline struct report *figures_report(struct arena *arena, const struct identity *place,
					    int year, const struct said *said, size_t count)
{
	struct report *r = arena_alloc(arena, sizeof *r);

	r->identity = *place;
	r->identity.plan_year = year;
	r->identity.review_year = year - 1;
	r->identity.title = r->identity.date = r->identity.meeting = r->identity.pinyin =
		r->identity.initials = r->identity.sort_key = "";
	r->paragraphs = arena_array(arena, count, sizeof *r->paragraphs);
	r->targets = arena_array(arena, count, sizeof *r->targets);
	r->paragraph_count = r->target_count = count;
	for (size_t i = 0; i < count; i++) {
		r->paragraphs[i].text = slice_of(said[i].clause);
		r->targets[i] = figures_target(arena, &r->identity, &said[i], i);
	}
	return r;
}

/* Adds to maker the report of a place and year that says what follows, with that id. */
#define REPORT(maker, arena, id, place, year, ...)                                                 \
	panel_add(maker, id,                                                                       \
		  figures_report(arena, &(place), year, (const struct said[]){ __VA_ARGS__ },      \
				 sizeof((const struct said[]){ __VA_ARGS__ }) /                    \
					 sizeof(struct said)))

#endif
