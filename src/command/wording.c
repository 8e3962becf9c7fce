/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wording: how common each sentence of a report is, and who said it first. */
#include "query/wording.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"

static const struct column columns[] = {
	{ "line", N_("line"), COLUMN_NUMBER },	     { "offset", NULL, COLUMN_NUMBER },
	{ "reports", N_("reports"), COLUMN_NUMBER }, { "share", NULL, COLUMN_NUMBER },
	{ "origin", N_("origin"), COLUMN_TEXT },     { "source", N_("said first by"), COLUMN_TEXT },
	{ "text", N_("sentence"), COLUMN_TEXT },
};

/* The report, and the index that it is held against. */
struct subject {
	struct report *report;
	int64_t id; /* 0: a file that is read for this once */
	struct listing index;
};

static enum status take_subject(const struct call *call, struct subject *out, struct fault *fault)
{
	struct selection selection;

	enum status st = answer_select(call, call->args->operands, 1, false, &selection, fault);
	if (st != DD_OK)
		return st;
	st = store_fetch(selection.store, call->arena, selection.ids[0], &out->report, fault);
	store_close(selection.store);
	out->id = selection.temporary ? 0 : selection.ids[0];
	return st == DD_OK ? answer_list(call, &out->index, fault) : st;
}

/* 青岚市@2023 for the report of that id, "" for none. */
static struct slice source_cell(const struct call *call, const struct listing *index, int64_t id)
{
	for (size_t i = 0; id && i < index->count; i++) {
		const struct identity *identity = &index->summaries[i].identity;
		if (index->summaries[i].id == id)
			return slice_of(arena_printf(call->arena, "%s@%d", identity->place,
						     identity->plan_year));
	}
	return SLICE("");
}

static void add_row(const struct call *call, struct table *table, const struct subject *subject,
		    const struct wording *wording, size_t sentence)
{
	const struct saying *s = &wording->sayings.sentences[sentence];
	const struct echo *echo = &wording->sentences[sentence];
	const struct paragraph *p = &subject->report->paragraphs[s->para];
	double share = wording->others ? (double)echo->reports / (double)wording->others : 0;
	const struct slice cells[] = {
		answer_number(call, p->lines[0]),
		answer_number(call, slice_chars(slice_sub(p->text, 0, s->start))),
		answer_number(call, echo->reports),
		slice_of(arena_printf(call->arena, "%.4f", share)),
		slice_of(origin_name(echo->origin)),
		source_cell(call, &subject->index, echo->source),
		slice_sub(p->text, s->start, s->end),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

/* In whose words the report is, for people. */
static void print_shares(const struct call *call, const struct wording *wording)
{
	static const char *const labels[] = {
		[ORIGIN_OWN] = N_("said by nobody before"),
		[ORIGIN_EARLIER] = N_("said in an earlier report of the place"),
		[ORIGIN_ABOVE] = N_("said by a place above"),
		[ORIGIN_SIBLING] = N_("said by a place beside it"),
		[ORIGIN_OTHER] = N_("said by another place"),
	};
	struct wording_shares shares = wording_shares(wording);

	fputc('\n', call->io->out);
	for (enum origin o = 0; o < ORIGIN_COUNT; o++)
		if (shares.chars[o])
			fprintf(call->io->out, "%5.1f %%  %s\n",
				100 * (double)shares.chars[o] / (double)shares.judged,
				_(labels[o]));
}

static void print_wording(const struct call *call, const struct subject *subject,
			  const struct wording *wording)
{
	struct table *table = answer_begin(call, columns, COUNT(columns));
	bool people = call->args->format == FORMAT_TEXT;

	for (size_t i = 0; i < wording->sayings.sentence_count; i++)
		if (wording->sayings.sentences[i].judged &&
		    (!people || wording->sentences[i].reports > 0))
			add_row(call, table, subject, wording, i);
	table_end(table);
	if (people)
		print_shares(call, wording);
}

enum status command_wording(struct call *call, struct fault *fault)
{
	struct subject subject;
	struct wording wording;

	enum status st = take_subject(call, &subject, fault);
	if (st != DD_OK)
		return st;
	st = wording_find(call->arena, subject.index.store, subject.report, subject.id,
			  subject.index.summaries, subject.index.count, &wording, fault);
	store_close(subject.index.store);
	if (st == DD_OK)
		print_wording(call, &subject, &wording);
	return st;
}
