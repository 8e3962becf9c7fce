/* SPDX-License-Identifier: GPL-3.0-or-later */
/* align: which sections, figures and passages of two reports belong together. */
#include <math.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "query/comparison.h"

static const struct column columns[] = {
	{ "kind", N_("kind"), COLUMN_TEXT },	     { "a_line", N_("line"), COLUMN_NUMBER },
	{ "a_title", N_("the one"), COLUMN_TEXT },   { "b_line", N_("line"), COLUMN_NUMBER },
	{ "b_title", N_("the other"), COLUMN_TEXT }, { "score", N_("score"), COLUMN_NUMBER },
	{ "higher", N_("higher"), COLUMN_TEXT },     { "difference", N_("by"), COLUMN_NUMBER },
	{ "unit", N_("unit"), COLUMN_TEXT },
};

/* A side of a row: where and what. */
struct end {
	struct slice line, title;
};

static const struct end nothing = { { "", 0 }, { "", 0 } };

static void add_row(struct table *table, const char *kind, struct end a, struct end b,
		    struct slice score, const struct slice *difference)
{
	const struct slice cells[] = {
		slice_of(kind), a.line,	       a.title,	      b.line,	     b.title,
		score,		difference[0], difference[1], difference[2],
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

static struct slice score_cell(const struct call *call, bool paired, float score)
{
	return paired ? slice_of(arena_printf(call->arena, "%.3f", (double)score)) : SLICE("");
}

static struct end section_end(const struct call *call, const struct report *report,
			      const struct section *sections, size_t section)
{
	const struct heading *h;

	if (section == ALIGN_NONE)
		return nothing;
	h = section_heading(report, &sections[section]);
	if (!h) /* a passage without one may have a counterpart with one */
		return (struct end){
			answer_number(call, report->paragraphs[sections[section].first].lines[0]),
			SLICE("")
		};
	return (struct end){ answer_number(call, h->line), slice_of(h->title) };
}

/* The opening of a part is compared, but is no section: it has no heading of its own. */
static bool is_shown(const struct alignment *sections, const struct aligned *pair)
{
	return (pair->a != ALIGN_NONE && sections->a[pair->a].whole) ||
	       (pair->b != ALIGN_NONE && sections->b[pair->b].whole);
}

static size_t add_sections(const struct call *call, struct table *table,
			   const struct comparison *comparison)
{
	static const struct slice none[3] = { { "", 0 }, { "", 0 }, { "", 0 } };
	const struct alignment *sections = &comparison->to[1].sections;
	size_t rows = 0;

	for (size_t i = 0; i < sections->count; i++) {
		const struct aligned *pair = &sections->pairs[i];
		if (!is_shown(sections, pair))
			continue;
		add_row(table, "section",
			section_end(call, comparison->reports[0], sections->a, pair->a),
			section_end(call, comparison->reports[1], sections->b, pair->b),
			score_cell(call, pair->a != ALIGN_NONE && pair->b != ALIGN_NONE,
				   pair->score),
			none);
		rows++;
	}
	return rows;
}

static struct end target_end(const struct call *call, const struct report *report, size_t target)
{
	const struct target *t = &report->targets[target];

	return (struct end){ answer_number(call, t->line),
			     slice_sub(report->paragraphs[t->para].text, t->start, t->end) };
}

static void difference_cells(const struct call *call, const struct target_difference *difference,
			     struct slice cells[3])
{
	static const char *const higher[] = {
		[TARGET_EQUAL] = "equal",
		[TARGET_A_HIGHER] = "a",
		[TARGET_B_HIGHER] = "b",
		[TARGET_UNDECIDED] = "",
	};

	cells[0] = slice_of(higher[difference->order]);
	cells[1] = cells[2] = SLICE("");
	if (isnan(difference->by))
		return;
	cells[1] = slice_of(arena_printf(call->arena, "%.10g", difference->by));
	cells[2] = slice_of(difference->unit);
}

/* Rows for the targets of one side that stand in no pair. */
static void add_alone(const struct call *call, struct table *table, const struct report *report,
		      const bool *paired, bool of_a)
{
	static const struct slice none[3] = { { "", 0 }, { "", 0 }, { "", 0 } };

	for (size_t i = 0; i < report->target_count; i++) {
		if (paired[i])
			continue;
		struct end end = target_end(call, report, i);
		add_row(table, "target", of_a ? end : nothing, of_a ? nothing : end, SLICE(""),
			none);
	}
}

static size_t add_targets(const struct call *call, struct table *table,
			  const struct comparison *comparison)
{
	const struct report *a = comparison->reports[0], *b = comparison->reports[1];
	bool *in_a = arena_array(call->arena, a->target_count, sizeof *in_a);
	bool *in_b = arena_array(call->arena, b->target_count, sizeof *in_b);

	for (size_t i = 0; i < comparison->to[1].target_count; i++) {
		const struct target_pair *pair = &comparison->to[1].targets[i];
		struct slice difference[3];
		difference_cells(call, &pair->difference, difference);
		add_row(table, "target", target_end(call, a, pair->a), target_end(call, b, pair->b),
			score_cell(call, true, pair->score), difference);
		in_a[pair->a] = in_b[pair->b] = true;
	}
	add_alone(call, table, a, in_a, true);
	add_alone(call, table, b, in_b, false);
	return a->target_count + b->target_count;
}

static struct end stretch_end(const struct call *call, const struct report *report,
			      const struct stretch *stretch)
{
	const struct paragraph *p = &report->paragraphs[stretch->para];

	return (struct end){ answer_number(call, p->lines[0]),
			     slice_sub(p->text, stretch->start, stretch->end) };
}

static size_t add_shared(const struct call *call, struct table *table,
			 const struct comparison *comparison)
{
	static const struct slice none[3] = { { "", 0 }, { "", 0 }, { "", 0 } };

	for (size_t i = 0; i < comparison->to[1].shared_count; i++) {
		const struct shared *s = &comparison->to[1].shared[i];
		add_row(table, "passage", stretch_end(call, comparison->reports[0], &s->a),
			stretch_end(call, comparison->reports[1], &s->b), SLICE(""), none);
	}
	return comparison->to[1].shared_count;
}

enum status command_align(struct call *call, struct fault *fault)
{
	struct comparison comparison;
	struct pair_of_reports pair;

	enum status st = answer_pair(call, call->args->operands, &pair, fault);
	if (st != DD_OK)
		return st;
	const struct report *const both[] = { pair.a, pair.b };
	comparison_make(call->arena, both, COUNT(both), &pair.yardstick, &comparison);
	comparison_share(call->arena, &comparison);
	struct table *table = answer_begin(call, columns, COUNT(columns));
	size_t rows = add_sections(call, table, &comparison);
	rows += add_targets(call, table, &comparison);
	rows += add_shared(call, table, &comparison);
	table_end(table);
	yardstick_free(&pair.yardstick);
	if (comparison.to[1].sections.by_heading)
		answer_warn(call, "", _("so many sections are paired by their headings only"));
	return rows ? DD_OK : answer_nothing(fault);
}
