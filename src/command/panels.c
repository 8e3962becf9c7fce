/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panels. */
#include "command/panels.h"

#include <math.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "output/sign.h"
#include "text/fold.h"
#include "text/tsv.h"

struct indicators *panels_lexicon(const struct call *call)
{
	struct indicators *lexicon = NULL;
	struct fault fault;
	char *path = indicators_user_path();
	enum status st = path ? indicators_load(path, &lexicon, &fault) : DD_NOT_FOUND;

	if (st != DD_OK && st != DD_NOT_FOUND)
		answer_warn(call, fault.where, fault.what);
	free(path);
	return st == DD_OK ? lexicon : indicators_new();
}

/* The number of an indicator of the lexicon. */
static size_t number_of(const struct indicators *lexicon, const struct indicator *indicator)
{
	size_t i = 0;

	while (indicator_at(lexicon, i) != indicator)
		i++;
	return i;
}

static enum status no_indicator(const struct indicators *lexicon, const char *text,
				struct fault *fault)
{
	struct str ids = { 0 };
	const struct indicator *indicator;

	for (size_t i = 0; (indicator = indicator_at(lexicon, i)) != NULL; i++)
		str_addf(&ids, "%s%s", i ? ", " : "", indicator->id);
	enum status st =
		fault_set(fault, DD_USAGE, text, _("there is no such indicator"), str_text(&ids));
	str_free(&ids);
	return st;
}

enum status panels_indicator(const struct indicators *lexicon, const char *text, size_t *out,
			     struct fault *fault)
{
	const struct indicator *found = indicator_named(lexicon, text);
	struct str folded = { 0 };

	fold_add(&folded, slice_of(text));
	struct slice key = { str_text(&folded), folded.n };
	const struct indicator_name *name = found ? NULL : indicators_find(lexicon, key);
	if (name && name->count == 1)
		found = name->of[0];
	str_free(&folded);
	if (!found)
		return no_indicator(lexicon, text, fault);
	*out = number_of(lexicon, found);
	return DD_OK;
}

static size_t indicator_count(const struct indicators *lexicon)
{
	size_t count = 0;

	while (indicator_at(lexicon, count))
		count++;
	return count;
}

/* Takes --indicator apart; all are wanted where it is not given. */
static enum status take_wanted(const struct call *call, struct panels *panels, struct fault *fault)
{
	const char *given = call->args->value[OPTION_INDICATOR];
	size_t count = indicator_count(panels->lexicon), number;
	struct slice rest = slice_of(given ? given : ""), one;
	enum status st = DD_OK;

	panels->wanted = arena_array(call->arena, count, sizeof *panels->wanted);
	for (size_t i = 0; i < count; i++)
		panels->wanted[i] = !given;
	while (st == DD_OK && slice_cut(&rest, ',', &one)) {
		const char *id = arena_strn(call->arena, one.s, one.n);
		st = panels_indicator(panels->lexicon, id, &number, fault);
		if (st == DD_OK)
			panels->wanted[number] = true;
	}
	return st;
}

/* Adds every report of the store. */
static enum status add_reports(const struct call *call, struct store *store,
			       struct panel_maker *maker, struct fault *fault)
{
	struct summary *summaries;
	size_t count = 0;

	enum status st = store_hold(store, fault);
	if (st != DD_OK)
		return st;
	st = store_list(store, call->arena, &summaries, &count, fault);
	for (size_t i = 0; st == DD_OK && i < count; i++) {
		struct arena *work = arena_new();
		struct report *report;
		st = store_fetch(store, work, summaries[i].id, &report, fault);
		if (st == DD_OK)
			panel_add(maker, summaries[i].id, report);
		arena_free(work);
	}
	store_release(store);
	return st;
}

static enum status make_panel(const struct call *call, struct store *store, struct panels *panels,
			      struct fault *fault)
{
	struct panel_maker *maker = panel_begin(call->arena, panels->lexicon);

	enum status st = add_reports(call, store, maker, fault);
	panel_end(maker, &panels->panel);
	return st;
}

enum status panels_take(const struct call *call, const char **operands, size_t count,
			struct panels *out, struct fault *fault)
{
	struct panels panels = { .lexicon = panels_lexicon(call) };

	enum status st = take_wanted(call, &panels, fault);
	if (st == DD_OK)
		st = answer_reports(call, operands, count, &panels.asked, fault);
	if (st == DD_OK) {
		st = make_panel(call, panels.asked.store, &panels, fault);
		store_close(panels.asked.store);
		panels.asked.store = NULL;
	}
	if (st == DD_OK)
		*out = panels;
	else
		panels_free(&panels);
	return st;
}

void panels_free(struct panels *panels)
{
	indicators_free(panels->lexicon);
	panels->lexicon = NULL;
}

bool panels_asked(const struct panels *panels, int64_t report)
{
	for (size_t i = 0; report && i < panels->asked.count; i++)
		if (panels->asked.ids[i] == report)
			return true;
	return false;
}

bool panels_wants(const void *panels, const struct indicator *indicator)
{
	const struct panels *p = panels;

	return p->wanted[number_of(p->lexicon, indicator)];
}

struct slice panels_real(const struct call *call, double value)
{
	struct str text = { 0 };

	sign_number(&text, value);
	struct slice kept = slice_of(arena_str(call->arena, str_text(&text)));
	str_free(&text);
	return kept;
}

const char *panels_name(const struct indicator *indicator)
{
	bool chinese = i18n_is_chinese() && *indicator->zh;

	return chinese ? indicator->zh : *indicator->en ? indicator->en : indicator->id;
}

const char *panels_short_name(const struct indicator *indicator)
{
	const char *name = i18n_is_chinese() ? indicator->short_zh : indicator->short_en;

	return *name ? name : indicator->id;
}
