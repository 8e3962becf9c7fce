/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attention: how much reports speak of a topic, or of the words of a list. */
#include "query/attention.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"

static const struct column columns[] = {
	{ "place", N_("place"), COLUMN_TEXT },
	{ "code", NULL, COLUMN_TEXT },
	{ "plan_year", N_("year"), COLUMN_NUMBER },
	{ "chars", N_("characters"), COLUMN_NUMBER },
	{ "hits", N_("hits"), COLUMN_NUMBER },
	{ "per_thousand", N_("per thousand"), COLUMN_NUMBER },
	{ "word_share", N_("share of words"), COLUMN_NUMBER },
	{ "sentence_share", N_("share of sentences"), COLUMN_NUMBER },
};

struct walk {
	struct table *table;
	struct word_list *words;
};

static struct slice ratio(const struct call *call, size_t part, size_t all, double times)
{
	if (all == 0)
		return SLICE("");
	return slice_of(arena_printf(call->arena, "%.6g", times * (double)part / (double)all));
}

static void visit(const struct call *call, int64_t id, const struct report *report, void *data)
{
	struct walk *walk = data;

	(void)id;
	struct attention a = attention_of(walk->words, report, call->args->section);
	const struct slice cells[] = {
		slice_of(report->identity.place),
		slice_of(report->identity.code),
		answer_year(call, report->identity.plan_year),
		answer_number(call, a.chars),
		answer_number(call, a.hits),
		ratio(call, a.hits, a.chars, 1000),
		ratio(call, a.hit_chars, a.chars, 1),
		ratio(call, a.sentence_chars, a.chars, 1),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(walk->table, cells);
}

static enum status take_words(const struct args *args, struct word_list **out, struct fault *fault)
{
	const char *path = args->value[OPTION_WORDS], *topic = args->value[OPTION_TOPIC];

	if (!path == !topic)
		return fault_set(fault, DD_USAGE, "attention", _("say what to look for"),
				 _("give a list of words with --words, or --topic"));
	return path ? word_list_read(path, out, fault) : word_list_of_topic(topic, out, fault);
}

enum status command_attention(struct call *call, struct fault *fault)
{
	struct word_list *words;
	struct selection reports;

	enum status st = take_words(call->args, &words, fault);
	if (st != DD_OK)
		return st;
	st = answer_reports(call, call->args->operands, call->args->operand_count, &reports, fault);
	if (st == DD_OK) {
		struct walk walk = { answer_begin(call, columns, COUNT(columns)), words };
		st = answer_each(call, &reports, visit, &walk, fault);
		table_end(walk.table);
		store_close(reports.store);
		if (st == DD_OK && reports.count == 0)
			st = answer_nothing(fault);
	}
	word_list_free(words);
	return st;
}
