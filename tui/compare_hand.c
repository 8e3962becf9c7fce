/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compare: sections that a person pairs, or parts, better than their words do. */
#include "base/i18n.h"
#include "query/hand.h"
#include "tui/compare_inside.h"

/* The first report and the one that is held against it, with the section of each that is meant. */
struct choice {
	size_t of; /* number of the other report */
	const struct report *reports[2];
	const struct alignment *alignment;
	size_t section[2]; /* ALIGN_NONE: the pane shows none beside it */
	bool first;	   /* the pane with the keys has the first report */
};

static struct choice choose(struct compare *compare)
{
	size_t of = compare->focus > 0 ? compare->focus : 1;
	struct choice choice = {
		.of = of,
		.reports = { compare->sides[0].report, compare->sides[of].report },
		.alignment = &compare->comparison.to[of].sections,
		.first = compare->focus == 0,
	};
	const struct alignment *sections = choice.alignment;
	size_t para[2] = { compare->texts[0].anchor.para, compare->texts[of].anchor.para };

	para[!choice.first] = compare_paragraph(compare);
	choice.section[0] = section_at(sections->a, sections->a_count, para[0]);
	choice.section[1] = section_at(sections->b, sections->b_count, para[1]);
	return choice;
}

/* What is said of the section of the pane with the keys: with the one beside it if panes scroll
 * alone, else with any. NULL where it has no counterpart that anybody gave it. */
static const struct aligned *said_of(const struct choice *choice, bool any)
{
	for (size_t i = 0; i < choice->alignment->count; i++) {
		const struct aligned *p = &choice->alignment->pairs[i];
		size_t own = choice->first ? p->a : p->b, other = choice->first ? p->b : p->a;
		if (own != choice->section[!choice->first])
			continue;
		if (any ? p->by_hand || other != ALIGN_NONE
			: other == choice->section[choice->first])
			return p;
	}
	return NULL;
}

/* Says that two sections are a pair, or that the one of the pane with the keys has none. */
static bool say_pair(struct compare *compare, struct choice *choice, bool none)
{
	if (none)
		choice->section[choice->first] = ALIGN_NONE;
	return hand_pair(compare->yardstick.hand, choice->reports, choice->alignment,
			 choice->section[0], choice->section[1]);
}

static void keep(struct compare *compare, struct app *app, const char *message)
{
	struct fault fault;

	if (!app->temporary && hand_keep(compare->yardstick.hand, &fault) != DD_OK)
		app_fault(app, &fault);
	else
		app_say(app, LOOK_STATUS, "%s", message);
	compare_pair(compare);
}

void compare_pair_by_hand(struct compare *compare, struct app *app)
{
	struct choice choice;

	if (compare->count < 2 || compare->comparison.pairing.count == 0)
		return;
	choice = choose(compare);
	const struct aligned *said = said_of(&choice, compare->together);
	if (said && said->by_hand) {
		hand_forget(compare->yardstick.hand, choice.reports, choice.alignment, choice.first,
			    choice.section[!choice.first]);
		keep(compare, app, _("This section is paired by its words again"));
	} else if (!said && compare->together) {
		app_say(app, LOOK_ERROR, "%s",
			_("Let each pane scroll alone, go to the two sections, and ask again"));
	} else if (!say_pair(compare, &choice, said != NULL)) {
		app_say(app, LOOK_ERROR, "%s", _("Only sections with headings can be paired"));
	} else {
		keep(compare, app,
		     said ? _("This section has no counterpart, by hand")
			  : _("These two sections are a pair, by hand"));
	}
}
