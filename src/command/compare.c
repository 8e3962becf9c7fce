/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * compare: the parts of reports that look ahead, side by side, each section beside the one on the
 * same matter.
 */
#include "base/i18n.h"
#include "base/str.h"
#include "command/answer.h"
#include "command/standing.h"
#include "command/view.h"
#include "layout/print.h"
#include "output/comparison.h"
#include "query/kin.h"
#include "query/wording.h"
#include "report/kinds.h"

_Static_assert((int)PAIR_REPORTS == (int)VIEW_REPORTS, "as many as the viewer shows");

enum { COLUMN_LEAST = 8 }; /* cells: four characters a line */

/* The reports of a comparison, and how each is set. */
struct sides {
	struct report *reports[PAIR_REPORTS];
	struct layout_text texts[PAIR_REPORTS];
	struct layout *layouts[PAIR_REPORTS];
	unsigned widths[PAIR_REPORTS];
	size_t count;
	struct yardstick yardstick;
	/* Of each report, what many others have; nothing where files are read for this once. */
	struct span_list common[PAIR_REPORTS];
};

enum { COMMON_FROM = 250 }; /* per mille of the reports: what so many say is everyone's */

/* Finds what many reports of the index have. */
static enum status find_common(const struct call *call, struct sides *sides,
			       const struct selection *selection, struct fault *fault)
{
	struct summary *summaries;
	size_t count;

	enum status st = store_list(selection->store, call->arena, &summaries, &count, fault);
	for (size_t i = 0; st == DD_OK && i < sides->count; i++) {
		struct wording wording;
		st = wording_find(call->arena, selection->store, sides->reports[i],
				  selection->ids[i], summaries, count, &wording, fault);
		if (st == DD_OK)
			sides->common[i].spans = wording_spans(call->arena, &wording, COMMON_FROM,
							       &sides->common[i].count);
	}
	return st;
}

static enum status fetch(const struct call *call, struct sides *sides, struct fault *fault)
{
	const struct args *args = call->args;
	struct selection selection;

	enum status st =
		answer_select(call, args->operands, args->operand_count, false, &selection, fault);
	if (st != DD_OK)
		return st;
	sides->count = selection.count;
	st = store_hold(selection.store, fault);
	for (size_t i = 0; st == DD_OK && i < selection.count; i++)
		st = store_fetch(selection.store, call->arena, selection.ids[i], &sides->reports[i],
				 fault);
	if (st == DD_OK)
		st = yardstick_take(selection.store, &sides->yardstick, fault);
	if (st == DD_OK)
		yardstick_settle(&sides->yardstick, (const struct report *const *)sides->reports,
				 sides->count);
	if (st == DD_OK && args->format == FORMAT_HTML && !selection.temporary)
		st = find_common(call, sides, &selection, fault);
	store_close(selection.store);
	return st;
}

static unsigned column_width(const struct call *call, size_t count)
{
	size_t between = (count - 1) * strlen(" | ");
	size_t all = call->io->columns > between ? call->io->columns - between : 0;
	size_t width = all / count;

	return width < COLUMN_LEAST ? COLUMN_LEAST : (unsigned)width;
}

static void set(const struct call *call, struct sides *sides)
{
	const struct layout_options options = {
		.width = column_width(call, sides->count),
		.ambiguous = answer_ambiguous(call),
	};

	for (size_t i = 0; i < sides->count; i++) {
		const struct report *report = sides->reports[i];
		enum layout_kind *kinds =
			arena_array(call->arena, report->paragraph_count, sizeof *kinds);
		kinds_find(report, kinds);
		sides->texts[i] = (struct layout_text){
			.paragraphs = report->paragraphs,
			.kinds = kinds,
			.count = report->paragraph_count,
		};
		sides->layouts[i] = layout_new(&sides->texts[i], &options);
		sides->widths[i] = options.width;
	}
}

/* The parts that are compared: those that look ahead, or the one that was asked for. */
static bool is_shown(const struct args *args, enum role role)
{
	if (args->section != ROLE_COUNT)
		return role == args->section;
	return role == ROLE_REQUIREMENTS || role == ROLE_PLAN || role == ROLE_LIVELIHOOD ||
	       role == ROLE_GOVERNMENT;
}

/* The role of a band: that of the first passage in it. */
static enum role role_of(const struct sides *sides, const struct band *band)
{
	size_t i = 0;

	while (i + 1 < sides->count && band->first[i] == band->last[i])
		i++;
	return sides->reports[i]->outline.para_role[band->first[i]];
}

/* The bands that are shown, as extents a column; their number. */
static size_t choose_bands(const struct call *call, struct sides *sides, struct extent **extents)
{
	struct pairing pairing;
	size_t shown = 0;

	pair_by_meaning(call->arena, (const struct report *const *)sides->reports, sides->count,
			&sides->yardstick, &pairing);
	*extents = arena_array(call->arena, pairing.count * sides->count, sizeof **extents);
	for (size_t b = 0; b < pairing.count; b++) {
		const struct band *band = &pairing.bands[b];
		if (!is_shown(call->args, role_of(sides, band)))
			continue;
		for (size_t i = 0; i < sides->count; i++)
			(*extents)[shown * sides->count + i] =
				(struct extent){ band->first[i], band->last[i] };
		shown++;
	}
	return shown;
}

/* Whose column is which, above a rule. */
static void add_titles(const struct call *call, const struct sides *sides, struct str *out)
{
	struct slice titles[PAIR_REPORTS], rules[PAIR_REPORTS];
	struct str rule = { 0 };

	for (unsigned i = 0; i < sides->widths[0]; i++)
		str_addc(&rule, '-');
	for (size_t i = 0; i < sides->count; i++) {
		const struct identity *identity = &sides->reports[i]->identity;
		titles[i] = slice_of(
			arena_printf(call->arena, "%s %.0d", identity->place, identity->plan_year));
		rules[i] = (struct slice){ str_text(&rule), rule.n };
	}
	print_cells(out, titles, sides->widths, sides->count, answer_ambiguous(call), " | ");
	print_cells(out, rules, sides->widths, sides->count, answer_ambiguous(call), "-+-");
	str_free(&rule);
}

static enum status print(const struct call *call, struct sides *sides, struct fault *fault)
{
	const struct print_style style = { " | ", _("(no counterpart)") };
	struct str out = { 0 };
	struct extent *extents;

	size_t shown = choose_bands(call, sides, &extents);
	if (shown == 0)
		return answer_nothing(fault);
	set(call, sides);
	struct columns *columns = columns_new(sides->layouts, sides->count, extents, shown);
	add_titles(call, sides, &out);
	print_columns(&out, columns, &style);
	(void)fwrite(str_text(&out), 1, out.n, call->io->out);
	columns_free(columns);
	for (size_t i = 0; i < sides->count; i++)
		layout_free(sides->layouts[i]);
	str_free(&out);
	return DD_OK;
}

/* Two reports of one place: what changed from the one to the other. */
static void find_changes(const struct call *call, const struct sides *sides,
			 struct comparison_page *page)
{
	struct changes *changes = arena_alloc(call->arena, sizeof *changes);

	if (sides->count != 2 ||
	    kin_of(&sides->reports[0]->identity, &sides->reports[1]->identity) != KIN_SELF)
		return;
	changes_find(call->arena, page->comparison, changes);
	page->changes = changes;
	for (size_t of = 0; of < 2; of++)
		page->changed[of].spans =
			changes_spans(call->arena, changes, of, &page->changed[of].count);
}

static void make_page(const struct call *call, const struct sides *sides,
		      struct comparison *comparison, struct comparison_page *page)
{
	comparison_make(call->arena, (const struct report *const *)sides->reports, sides->count,
			&sides->yardstick, comparison);
	comparison_share(call->arena, comparison);
	*page = (struct comparison_page){ .comparison = comparison,
					  .section = call->args->section };
	for (size_t i = 0; i < sides->count; i++) {
		page->spans[i].spans =
			comparison_spans(call->arena, comparison, i, &page->spans[i].count);
		page->common[i] = sides->common[i];
	}
	find_changes(call, sides, page);
	page_names(call->arena, page);
}

static enum status print_page(const struct call *call, const struct sides *sides)
{
	static void (*const writers[FORMAT_COUNT])(struct str *, const struct comparison_page *) = {
		[FORMAT_JSON] = comparison_json,
		[FORMAT_MD] = comparison_md,
		[FORMAT_HTML] = comparison_html,
	};
	struct comparison comparison;
	struct comparison_page page;
	struct str out = { 0 };

	make_page(call, sides, &comparison, &page);
	writers[call->args->format](&out, &page);
	(void)fwrite(str_text(&out), 1, out.n, call->io->out);
	str_free(&out);
	return DD_OK;
}

/* What the table of commands cannot say: how many reports go with which way to compare. */
static enum status check(const struct args *args, struct fault *fault)
{
	bool all = args->value[OPTION_ALL] != NULL;

	if (all && args->operand_count != 1)
		return fault_set(fault, DD_USAGE, "--all", _("one report is held against all"), "");
	if (!all && args->operand_count < 2)
		return fault_set(fault, DD_USAGE, "compare", _("two reports are compared at least"),
				 _("name another one, or give --all"));
	if (!all && (args->format == FORMAT_TSV || args->format == FORMAT_CSV ||
		     args->format == FORMAT_JSONL))
		return fault_set(fault, DD_USAGE, "--format",
				 _("two reports side by side are no table"),
				 _("duidu align lists what belongs together"));
	return DD_OK;
}

enum status command_compare(struct call *call, struct fault *fault)
{
	struct sides sides = { .count = 0 };

	enum status st = check(call->args, fault);
	if (st != DD_OK)
		return st;
	if (call->args->value[OPTION_ALL])
		return standing_print(call, fault);
	if (view_wanted(call))
		return view_reports(call, fault);
	st = fetch(call, &sides, fault);
	if (st == DD_OK)
		st = call->args->format == FORMAT_TEXT ? print(call, &sides, fault)
						       : print_page(call, &sides);
	yardstick_free(&sides.yardstick);
	return st;
}
