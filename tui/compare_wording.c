/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: what reports have in common: sentences that many have are dimmed when one asks for it,
 * and a pane is brought to what corresponds to a paragraph of another. */
#include "base/i18n.h"
#include "query/counterpart.h"
#include "query/wording.h"
#include "tui/compare_inside.h"

enum {
	COMMON_FROM = 250, /* per mille of the other reports from which on a clause is common */
	FEWEST = 6,	   /* reports of the index with which one can say so */
};

/* Finds the common clauses of one report, in the comparison's arena. */
static enum status find_common(struct compare *compare, struct app *app, struct side *side,
			       const struct summary *summaries, size_t count, struct fault *fault)
{
	struct wording wording;

	enum status st = wording_find(compare->arena, app->store, side->report, side->id, summaries,
				      count, &wording, fault);
	if (st != DD_OK)
		return st;
	side->common.look = LOOK_COMMON;
	side->common.spans =
		wording_spans(compare->arena, &wording, COMMON_FROM, &side->common.count);
	return DD_OK;
}

/* The same of all reports, once: it takes time that grows with the index. None become known where
 * the index has too few. */
static enum status find_commons(struct compare *compare, struct app *app, struct fault *fault)
{
	struct summary *summaries;
	size_t count;
	enum status st = store_list(app->store, compare->arena, &summaries, &count, fault);

	if (st != DD_OK || count < FEWEST)
		return st;
	for (size_t i = 0; st == DD_OK && i < compare->count; i++)
		st = find_common(compare, app, &compare->sides[i], summaries, count, fault);
	compare->common_known = st == DD_OK;
	return st;
}

void compare_turn_common(struct compare *compare, struct app *app)
{
	struct fault fault;

	if (!compare->common_known && find_commons(compare, app, &fault) != DD_OK) {
		app_fault(app, &fault);
		return;
	}
	if (!compare->common_known) {
		app_say(app, LOOK_ERROR, "%s",
			_("What many reports say is only known with more of them in the index"));
		return;
	}
	compare->dimmed = !compare->dimmed;
	for (size_t i = 0; i < compare->count; i++)
		compare->texts[i].common =
			compare->dimmed ? compare->sides[i].common : (struct layer){ 0 };
	app_say(app, LOOK_STATUS, "%s",
		compare->dimmed ? _("What other reports say too is dim")
				: _("What other reports say too is as bright as the rest"));
}

/* Where report `of` has the matter of a band: the band itself, or the one it leads to. */
static const struct band *band_for(const struct compare *compare, size_t band, size_t of)
{
	const struct pairing *pairing = &compare->comparison.pairing;
	const struct band *b = &pairing->bands[band];

	if (b->first[of] < b->last[of])
		return b;
	return b->see[of] == PAIR_NONE ? NULL : &pairing->bands[b->see[of]];
}

/* The paragraph of report `of` that corresponds to one of the pane with the keys. */
static size_t counterpart_of(const struct compare *compare, size_t para, size_t of)
{
	size_t number = pair_band(&compare->comparison.pairing, compare->focus, para);
	const struct band *band = band_for(compare, number, of);

	if (!band)
		return COUNTERPART_NONE;
	size_t found = counterpart_find(compare->sides[compare->focus].report, para,
					compare->sides[of].report, band->first[of], band->last[of],
					compare->yardstick.frequency);
	return found == COUNTERPART_NONE ? band->first[of] : found;
}

size_t compare_paragraph(struct compare *compare)
{
	struct text *text = &compare->texts[compare->focus];
	struct place spot;

	if (text_spot(text, &spot) && compare_shows(compare, spot))
		return spot.para;
	return text->anchor.para;
}

void compare_bring(struct compare *compare, struct app *app)
{
	size_t para = compare_paragraph(compare), found = 0;

	if (compare->comparison.pairing.count == 0)
		return;
	if (compare->together)
		compare_turn_together(compare, app);
	for (size_t n = 0; n < compare->count; n++) {
		if (n == compare->focus)
			continue;
		size_t other = counterpart_of(compare, para, n);
		if (other == COUNTERPART_NONE)
			continue;
		text_go(&compare->texts[n], (struct place){ other, 0 });
		found++;
	}
	if (found == 0)
		app_say(app, LOOK_STATUS, "%s", _("This passage has no counterpart"));
	else
		app_say(app, LOOK_STATUS, "%s", _("The other pane is at what corresponds"));
}
