/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare --all. */
#include "command/standing.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"
#include "command/panels.h"
#include "output/sign.h"
#include "query/standing.h"
#include "query/target_pair.h"
#include "report/topic.h"

/* Everything in one table, for programs and documents. */
static const struct column columns[] = {
	{ "kind", N_("kind"), COLUMN_TEXT },
	{ "id", NULL, COLUMN_TEXT },
	{ "name", N_("name"), COLUMN_TEXT },
	{ "op", NULL, COLUMN_TEXT },
	{ "own", N_("own"), COLUMN_NUMBER },
	{ "unit", N_("unit"), COLUMN_TEXT },
	{ "median", N_("median"), COLUMN_NUMBER },
	{ "lower", N_("lower quartile"), COLUMN_NUMBER },
	{ "upper", N_("upper quartile"), COLUMN_NUMBER },
	{ "difference", N_("difference"), COLUMN_NUMBER },
	{ "rank", N_("rank"), COLUMN_NUMBER },
	{ "of", N_("of"), COLUMN_NUMBER },
	{ "line", N_("line"), COLUMN_NUMBER },
};

/* For people a table a kind. */
static const struct column indicator_columns[] = {
	{ "name", N_("name"), COLUMN_TEXT },
	{ "own", N_("own"), COLUMN_NUMBER },
	{ "median", N_("median"), COLUMN_NUMBER },
	{ "quartiles", N_("quartiles"), COLUMN_TEXT },
	{ "difference", N_("difference"), COLUMN_NUMBER },
	{ "rank", N_("rank"), COLUMN_TEXT },
	{ "unit", N_("unit"), COLUMN_TEXT },
};

static const struct column phrase_columns[] = {
	{ "text", N_("said nowhere else"), COLUMN_TEXT },
	{ "times", N_("times"), COLUMN_NUMBER },
	{ "line", N_("line"), COLUMN_NUMBER },
};

struct subject {
	const struct call *call;
	struct report *report;
	int64_t id; /* 0: a file that is read for this once */
	struct standings standings;
	struct indicators *lexicon;
	struct topics *topics;
};

/* A number of a standing, in the unit of its own. */
static struct slice number(const struct subject *s, double value, double scale)
{
	struct str text = { 0 };

	sign_number(&text, value / scale);
	struct slice kept = slice_of(arena_str(s->call->arena, str_text(&text)));
	str_free(&text);
	return kept;
}

/* Shares are told in per cent, to a tenth. */
static struct slice share(const struct subject *s, double value)
{
	if (isnan(value))
		return SLICE("");
	return slice_of(arena_printf(s->call->arena, "%.1f", 100 * value));
}

static struct slice cell(const struct subject *s, const struct standing *standing, double value)
{
	if (!standing->target)
		return share(s, value);
	return number(s, value, target_unit_size(standing->target));
}

static const char *unit_of(const struct standing *standing)
{
	return standing->target ? standing->target->unit : "%";
}

static const char *name_of(const struct subject *s, const struct standing *standing)
{
	const struct indicator *indicator = indicator_named(s->lexicon, standing->id);

	if (standing->target)
		return indicator ? panels_name(indicator) : standing->id;
	for (size_t t = 0; i18n_is_chinese() && t < topics_count(s->topics); t++)
		if (slice_is(topic_id(s->topics, t), slice_of(standing->id)))
			return arena_strn(s->call->arena, topic_name(s->topics, t).s,
					  topic_name(s->topics, t).n);
	return standing->id;
}

static size_t line_of(const struct report *report, size_t para)
{
	return report->paragraphs[para].lines[0];
}

static void add_row(const struct subject *s, struct table *table, const char *kind,
		    const struct standing *standing)
{
	const struct statistics *others = &standing->others;
	const struct target *t = standing->target;
	const struct slice cells[] = {
		slice_of(kind),
		slice_of(standing->id),
		slice_of(name_of(s, standing)),
		slice_of(t ? target_op_name(t->op) : ""),
		cell(s, standing, standing->own),
		slice_of(unit_of(standing)),
		cell(s, standing, others->median),
		cell(s, standing, others->lower),
		cell(s, standing, others->upper),
		cell(s, standing, standing->own - others->median),
		answer_number(s->call, standing->rank),
		answer_number(s->call, others->count + 1),
		t ? answer_number(s->call, t->line) : SLICE(""),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

static void add_phrase(const struct subject *s, struct table *table, const struct own_phrase *p)
{
	struct slice cells[COUNT(columns)];

	for (size_t i = 0; i < COUNT(columns); i++)
		cells[i] = SLICE("");
	cells[0] = SLICE("phrase");
	cells[2] = p->text;
	cells[4] = answer_number(s->call, p->times);
	cells[COUNT(columns) - 1] = answer_number(s->call, line_of(s->report, p->para));
	table_row(table, cells);
}

static void print_all(const struct subject *s)
{
	const struct standings *all = &s->standings;
	struct table *table = answer_begin(s->call, columns, COUNT(columns));

	for (size_t i = 0; i < all->indicator_count; i++)
		add_row(s, table, "indicator", &all->indicators[i]);
	for (size_t i = 0; i < all->topic_count; i++)
		add_row(s, table, "topic", &all->topics[i]);
	for (size_t i = 0; i < all->phrase_count; i++)
		add_phrase(s, table, &all->phrases[i]);
	table_end(table);
}

/* A difference that shows its sign. */
static struct slice signed_cell(const struct subject *s, const struct standing *standing)
{
	double difference = standing->own - standing->others.median;
	struct slice text = cell(s, standing, difference);

	if (!(difference > 0))
		return text;
	return slice_of(arena_printf(s->call->arena, "+%.*s", (int)text.n, text.s));
}

static void print_standing(const struct subject *s, struct table *table,
			   const struct standing *standing)
{
	const struct statistics *others = &standing->others;
	const struct target *t = standing->target;
	struct slice own = cell(s, standing, standing->own);
	struct slice lower = cell(s, standing, others->lower);
	struct slice upper = cell(s, standing, others->upper);
	const struct slice cells[] = {
		slice_of(name_of(s, standing)),
		slice_of(arena_printf(s->call->arena, "%s%.*s",
				      t ? sign_of(t->op, SIGNS_ASCII) : "", (int)own.n, own.s)),
		cell(s, standing, others->median),
		others->count == 0
			? SLICE("")
			: slice_of(arena_printf(s->call->arena, "%.*s - %.*s", (int)lower.n,
						lower.s, (int)upper.n, upper.s)),
		signed_cell(s, standing),
		slice_of(
			arena_printf(s->call->arena, "%zu/%zu", standing->rank, others->count + 1)),
		slice_of(unit_of(standing)),
	};

	_Static_assert(COUNT(cells) == COUNT(indicator_columns), "a cell a column");
	table_row(table, cells);
}

static void print_standings(const struct subject *s, const char *title,
			    const struct standing *items, size_t count)
{
	if (count == 0)
		return;
	fprintf(s->call->io->out, "\n%s\n", title);
	struct table *table = answer_begin(s->call, indicator_columns, COUNT(indicator_columns));
	for (size_t i = 0; i < count; i++)
		if (items[i].own > 0 || items[i].target || items[i].others.median > 0)
			print_standing(s, table, &items[i]);
	table_end(table);
}

static void print_phrases(const struct subject *s)
{
	const struct standings *all = &s->standings;

	if (all->phrase_count == 0)
		return;
	fputc('\n', s->call->io->out);
	struct table *table = answer_begin(s->call, phrase_columns, COUNT(phrase_columns));
	for (size_t i = 0; i < all->phrase_count; i++) {
		const struct own_phrase *p = &all->phrases[i];
		const struct slice cells[] = {
			p->text,
			answer_number(s->call, p->times),
			answer_number(s->call, line_of(s->report, p->para)),
		};
		table_row(table, cells);
	}
	table_end(table);
}

static void print_text(const struct subject *s)
{
	const struct standings *all = &s->standings;

	fprintf(s->call->io->out,
		n_("held against %zu report\n", "held against %zu reports\n", all->others),
		all->others);
	print_standings(s, _("Targets"), all->indicators, all->indicator_count);
	print_standings(s, _("Topics, in per cent of what is planned"), all->topics,
			all->topic_count);
	print_phrases(s);
}

/* Keeps the reports for a year, unless no other than one's own is. */
static void keep_year(struct listing *index, int64_t own, int year)
{
	size_t kept = 0, others = 0;

	for (size_t i = 0; i < index->count; i++)
		others += index->summaries[i].identity.plan_year == year &&
			  index->summaries[i].id != own;
	for (size_t i = 0; others > 0 && i < index->count; i++)
		if (index->summaries[i].identity.plan_year == year)
			index->summaries[kept++] = index->summaries[i];
	if (others > 0)
		index->count = kept;
}

static enum status take(struct call *call, struct subject *s, struct fault *fault)
{
	struct selection selection;
	struct listing index;

	enum status st = answer_select(call, call->args->operands, 1, false, &selection, fault);
	if (st != DD_OK)
		return st;
	st = store_fetch(selection.store, call->arena, selection.ids[0], &s->report, fault);
	store_close(selection.store);
	s->id = selection.temporary ? 0 : selection.ids[0];
	if (st == DD_OK)
		st = answer_list(call, &index, fault);
	if (st != DD_OK)
		return st;
	if (!call->args->year)
		keep_year(&index, s->id, s->report->identity.plan_year);
	st = standing_find(call->arena, index.store, s->report, s->id, index.summaries, index.count,
			   &s->standings, fault);
	store_close(index.store);
	return st;
}

enum status standing_print(struct call *call, struct fault *fault)
{
	struct subject s = { .call = call };

	enum status st = take(call, &s, fault);
	if (st != DD_OK)
		return st;
	s.lexicon = panels_lexicon(call);
	s.topics = topics_new();
	if (call->args->format == FORMAT_TEXT)
		print_text(&s);
	else
		print_all(&s);
	topics_free(s.topics);
	indicators_free(s.lexicon);
	return DD_OK;
}
