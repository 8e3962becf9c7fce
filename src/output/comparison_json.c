/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The comparison as JSON. Reports are counted from 0, in the order in which they were given;
 * paragraphs of a report from 0 and characters of a paragraph from 0, ends half-open.
 */
#include <math.h>

#include "base/mem.h"
#include "output/comparison.h"
#include "output/json.h"

static void add_key(struct str *out, const char *key)
{
	json_string(out, slice_of(key));
	str_adds(out, ": ");
}

static void add_string(struct str *out, const char *key, const char *text)
{
	add_key(out, key);
	json_string(out, slice_of(text));
}

static void add_reports(struct str *out, const struct comparison *c)
{
	str_adds(out, "{\"reports\": [");
	for (size_t i = 0; i < c->count; i++) {
		const struct identity *identity = &c->reports[i]->identity;
		str_adds(out, i ? ",\n{" : "\n{");
		add_string(out, "place", identity->place);
		str_addf(out, ", \"plan_year\": %d, ", identity->plan_year);
		add_string(out, "date", identity->date);
		str_adds(out, ", ");
		add_string(out, "code", identity->code);
		str_addf(out, ", \"paragraphs\": %zu}", c->reports[i]->paragraph_count);
	}
	str_adds(out, "\n]");
}

/* A section of a report, or null for none. */
static void add_section(struct str *out, const struct report *report,
			const struct section *sections, size_t number)
{
	if (number == ALIGN_NONE) {
		str_adds(out, "null");
		return;
	}
	const struct section *s = &sections[number];
	const struct heading *h = section_heading(report, s);
	str_addc(out, '{');
	add_string(out, "title", h ? h->title : "");
	str_addf(out, ", \"line\": %zu, ", report->paragraphs[s->first].lines[0]);
	add_string(out, "role", role_name(s->role));
	str_addf(out, ", \"paragraphs\": [%zu, %zu]}", s->first, s->last);
}

static void add_sections(struct str *out, const struct comparison *c)
{
	size_t rows = 0;

	str_adds(out, ",\n\"sections\": [");
	for (size_t of = 1; of < c->count; of++) {
		const struct alignment *alignment = &c->to[of].sections;
		for (size_t i = 0; i < alignment->count; i++) {
			const struct aligned *pair = &alignment->pairs[i];
			str_addf(out, "%s{\"reports\": [0, %zu], \"a\": ", rows++ ? ",\n" : "\n",
				 of);
			add_section(out, c->reports[0], alignment->a, pair->a);
			str_adds(out, ", \"b\": ");
			add_section(out, c->reports[of], alignment->b, pair->b);
			if (pair->a != ALIGN_NONE && pair->b != ALIGN_NONE)
				str_addf(out, ", \"score\": %.3f}", (double)pair->score);
			else
				str_adds(out, ", \"score\": null}");
		}
	}
	str_adds(out, "\n]");
}

/* A place in a report: paragraph, line and characters. */
static void add_place(struct str *out, const struct report *report, size_t para, size_t start,
		      size_t end)
{
	struct slice text = report->paragraphs[para].text;
	size_t before = slice_chars(slice_sub(text, 0, start));

	str_addf(out, "\"paragraph\": %zu, \"line\": %zu, \"start\": %zu, \"end\": %zu, ", para,
		 report->paragraphs[para].lines[0], before,
		 before + slice_chars(slice_sub(text, start, end)));
	add_key(out, "text");
	json_string(out, slice_sub(text, start, end));
}

static void add_target(struct str *out, const struct report *report, size_t of, size_t target)
{
	const struct target *t = &report->targets[target];
	const struct {
		const char *key, *text;
	} fields[] = {
		{ "period", period_name(t->period) },
		{ "year", t->year },
		{ "indicator", t->indicator },
		{ "label", t->label },
		{ "verb", t->verb },
		{ "op", target_op_name(t->op) },
		{ "value", t->value },
		{ "unit", t->unit },
		{ "basis", basis_name(t->basis) },
	};
	size_t start = t->figure == t->figure_end ? t->start : t->figure;
	size_t end = t->figure == t->figure_end ? t->end : t->figure_end;

	str_addf(out, "{\"report\": %zu, ", of);
	for (size_t i = 0; i < COUNT(fields); i++) {
		add_string(out, fields[i].key, fields[i].text);
		str_adds(out, ", ");
	}
	add_place(out, report, t->para, start, end);
	str_addc(out, '}');
}

static void add_difference(struct str *out, const struct target_difference *d, size_t of)
{
	static const char *const orders[] = {
		[TARGET_EQUAL] = "equal",
		[TARGET_A_HIGHER] = "a",
		[TARGET_B_HIGHER] = "b",
		[TARGET_UNDECIDED] = "undecided",
	};

	str_addf(out, "{\"reports\": [0, %zu], \"higher\": \"%s\", \"by\": ", of, orders[d->order]);
	if (isnan(d->by))
		str_adds(out, "null, ");
	else
		str_addf(out, "%.10g, ", d->by);
	add_string(out, "unit", isnan(d->by) ? "" : d->unit);
	str_addc(out, '}');
}

static void add_match(struct str *out, const struct comparison *c, const struct figure_match *match)
{
	size_t told = 0;

	str_addf(out, "\"headline\": %s, \"figures\": [", match->headline ? "true" : "false");
	for (size_t i = 0; i < c->count; i++) {
		if (match->target[i] == PAIR_NONE)
			continue;
		str_adds(out, told++ ? ", " : "");
		add_target(out, c->reports[i], i, match->target[i]);
	}
	str_adds(out, "], \"differences\": [");
	told = 0;
	for (size_t i = 1; i < c->count; i++) {
		if (match->target[i] == PAIR_NONE)
			continue;
		str_adds(out, told++ ? ", " : "");
		add_difference(out, &match->difference[i], i);
	}
	str_addc(out, ']');
}

static void add_matches(struct str *out, const struct comparison *c)
{
	str_adds(out, ",\n\"targets\": [");
	for (size_t i = 0; i < c->match_count; i++) {
		str_addf(out, "%s{\"number\": %zu, ", i ? ",\n" : "\n", i + 1);
		add_match(out, c, &c->matches[i]);
		str_addc(out, '}');
	}
	str_adds(out, "\n]");
}

static void add_passages(struct str *out, const struct comparison *c)
{
	size_t rows = 0;

	str_adds(out, ",\n\"passages\": [");
	for (size_t of = 1; of < c->count; of++)
		for (size_t i = 0; i < c->to[of].shared_count; i++) {
			const struct shared *s = &c->to[of].shared[i];
			str_addf(out, "%s{\"number\": %zu, \"reports\": [0, %zu], \"a\": {",
				 rows++ ? ",\n" : "\n", i + 1, of);
			add_place(out, c->reports[0], s->a.para, s->a.start, s->a.end);
			str_adds(out, "}, \"b\": {");
			add_place(out, c->reports[of], s->b.para, s->b.start, s->b.end);
			str_adds(out, "}}");
		}
	str_adds(out, "\n]}\n");
}

void comparison_json(struct str *out, const struct comparison_page *page)
{
	add_reports(out, page->comparison);
	add_sections(out, page->comparison);
	add_matches(out, page->comparison);
	add_passages(out, page->comparison);
}
