/* SPDX-License-Identifier: GPL-3.0-or-later */
/* targets --explain: what each figure was read from, and by which rules. */
#include "command/explain.h"

#include <math.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "command/panels.h"
#include "query/explain.h"
#include "text/width.h"

static const struct column columns[] = {
	{ "place", N_("place"), COLUMN_TEXT },
	{ "plan_year", N_("plan"), COLUMN_NUMBER },
	{ "line", N_("line"), COLUMN_NUMBER },
	{ "indicator", N_("indicator"), COLUMN_TEXT },
	{ "part", N_("part"), COLUMN_TEXT },
	{ "text", N_("text"), COLUMN_TEXT },
	{ "meaning", N_("meaning"), COLUMN_TEXT },
	{ "start", NULL, COLUMN_NUMBER },
	{ "end", NULL, COLUMN_NUMBER },
};

struct explainer {
	struct table *table; /* NULL: for people */
	FILE *out;
	size_t count;
};

/* A row: a part of a figure. start and end are bytes of the paragraph, both 0 for what is none. */
struct part {
	const char *name; /* of the machine interface */
	struct slice text;
	const char *meaning;
	size_t start, end;
};

static const char *heading_of(enum explain_part part)
{
	static const char *const headings[EXPLAIN_PARTS] = {
		N_("sentence"), N_("clause"), N_("name"), N_("verb"), N_("figure"),
	};

	return _(headings[part]);
}

struct explainer *explainer_begin(const struct call *call)
{
	struct explainer *explainer = xcalloc(1, sizeof *explainer);

	explainer->out = call->io->out;
	if (call->args->format != FORMAT_TEXT)
		explainer->table = answer_begin(call, columns, COUNT(columns));
	return explainer;
}

/* "  name      text", what acts on a terminal taken out. */
static void print_part(const struct explainer *e, const char *name, struct slice text,
		       const char *meaning)
{
	enum { AT = 10 };
	struct str line = { 0 };
	size_t cells = width_text(slice_of(name), 1);

	str_addf(&line, "  %s%*s", name, (int)(cells < AT ? AT - cells : 1), "");
	width_draw(&line, text);
	if (*meaning)
		str_addf(&line, ": %s", meaning);
	fprintf(e->out, "%s\n", str_text(&line));
	str_free(&line);
}

static void add_part(const struct explainer *e, const struct call *call,
		     const struct report *report, const struct target *t, const struct part *part)
{
	const struct slice cells[] = {
		slice_of(report->identity.place),
		answer_year(call, report->identity.plan_year),
		answer_number(call, t->line),
		slice_of(t->indicator),
		slice_of(part->name),
		part->text,
		slice_of(part->meaning),
		part->end ? answer_number(call, part->start) : SLICE(""),
		part->end ? answer_number(call, part->end) : SLICE(""),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(e->table, cells);
}

/* What the figure means: 6.5~7 %, beside what is printed where the unit differs. */
static struct slice value_of(const struct call *call, const struct target *t)
{
	if (isnan(t->low))
		return SLICE("");
	struct slice low = panels_real(call, t->low), high = panels_real(call, t->high);
	bool range = t->low < t->high;

	return slice_of(arena_printf(call->arena, "%s %s%s%s %s", target_op_name(t->op), low.s,
				     range ? "~" : "", range ? high.s : "", t->base_unit));
}

static const char *basis_of(const struct call *call, const struct target *t)
{
	return arena_printf(call->arena, "%s %s %s", period_name(t->period), t->year,
			    basis_name(t->basis));
}

static void show(const struct explainer *e, const struct call *call, const struct report *report,
		 const struct target *t, const char *heading, const struct part *part)
{
	if (e->table)
		add_part(e, call, report, t, part);
	else
		print_part(e, heading, part->text, part->meaning);
}

static void print_head(const struct explainer *e, const struct report *report,
		       const struct target *t)
{
	struct str line = { 0 };

	if (e->count > 0)
		str_addc(&line, '\n');
	width_draw(&line, slice_of(report->identity.place));
	str_addf(&line, " %d  ", report->identity.plan_year);
	str_addf(&line, _("line %zu"), t->line);
	str_adds(&line, "  ");
	width_draw(&line, slice_of(t->indicator));
	fprintf(e->out, "%s\n", str_text(&line));
	str_free(&line);
}

void explainer_add(struct explainer *explainer, const struct call *call,
		   const struct report *report, size_t target)
{
	const struct target *t = &report->targets[target];
	struct slice text = report->paragraphs[t->para].text;
	struct explanation x;

	explain_target(report, target, &x);
	if (!explainer->table)
		print_head(explainer, report, t);
	for (size_t i = 0; i < EXPLAIN_PARTS; i++) {
		struct part part = { explain_part_name((enum explain_part)i),
				     slice_sub(text, x.parts[i].start, x.parts[i].end), "",
				     x.parts[i].start, x.parts[i].end };
		if (part.start < part.end)
			show(explainer, call, report, t, heading_of((enum explain_part)i), &part);
	}
	struct part value = { "value", value_of(call, t), basis_of(call, t), 0, 0 };
	show(explainer, call, report, t, _("value"), &value);
	for (size_t i = 0; i < x.rule_count; i++) {
		struct part rule = { "rule", slice_of(rule_name(x.rules[i])),
				     arena_printf(call->arena, "%s (%s)", rule_meaning(x.rules[i]),
						  rule_example(x.rules[i])),
				     0, 0 };
		show(explainer, call, report, t, _("rule"), &rule);
	}
	explainer->count++;
}

void explainer_end(struct explainer *explainer)
{
	if (explainer->table)
		table_end(explainer->table);
	free(explainer);
}
