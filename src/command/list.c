/* SPDX-License-Identifier: GPL-3.0-or-later */
/* list: the reports of the index. */
#include "base/i18n.h"
#include "base/mem.h"
#include "command/answer.h"

static const struct column columns[] = {
	{ "id", N_("id"), COLUMN_NUMBER },
	{ "place", N_("place"), COLUMN_TEXT },
	{ "province", N_("province"), COLUMN_TEXT },
	{ "level", N_("level"), COLUMN_TEXT },
	{ "review_year", NULL, COLUMN_NUMBER },
	{ "plan_year", N_("plan"), COLUMN_NUMBER },
	{ "date", N_("date"), COLUMN_TEXT },
	{ "meeting", NULL, COLUMN_TEXT },
	{ "chars", N_("characters"), COLUMN_NUMBER },
	{ "sections", N_("sections"), COLUMN_NUMBER },
	{ "targets", N_("targets"), COLUMN_NUMBER },
	{ "source", NULL, COLUMN_TEXT },
	{ "short", NULL, COLUMN_TEXT },
	{ "code", NULL, COLUMN_TEXT },
};

static void add_row(const struct call *call, struct table *table, const struct summary *summary)
{
	const struct identity *identity = &summary->identity;
	const struct slice cells[] = {
		answer_number(call, (size_t)summary->id),
		slice_of(identity->place),
		slice_of(identity->province),
		slice_of(level_name(identity->level)),
		answer_year(call, identity->review_year),
		answer_year(call, identity->plan_year),
		slice_of(identity->date),
		slice_of(identity->meeting),
		answer_number(call, summary->chars),
		answer_number(call, summary->sections),
		answer_number(call, summary->targets),
		slice_of(summary->source),
		slice_of(identity->short_name),
		slice_of(identity->code),
	};

	_Static_assert(COUNT(cells) == COUNT(columns), "a cell a column");
	table_row(table, cells);
}

enum status command_list(struct call *call, struct fault *fault)
{
	struct listing listing = { 0 };

	enum status st = answer_list(call, &listing, fault);
	if (st != DD_OK && st != DD_NOT_FOUND)
		return st;
	struct table *table = answer_begin(call, columns, COUNT(columns));
	for (size_t i = 0; i < listing.count; i++)
		add_row(call, table, &listing.summaries[i]);
	table_end(table);
	store_close(listing.store);
	return st == DD_OK && listing.count == 0 ? answer_nothing(fault) : st;
}
