/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Caption: names of places, parts and hits. */
#include "tui/caption.h"

#include "base/i18n.h"
#include "text/width.h"

void caption_title(struct str *out, const struct report *report)
{
	const struct identity *identity = &report->identity;

	if (*identity->place)
		str_adds(out, identity->place);
	else
		str_adds(out, *identity->title ? identity->title : _("(place unknown)"));
	if (identity->plan_year && *identity->place)
		str_addf(out, " %d", identity->plan_year);
}

/* A part leaves room for a section when it takes less than half of it. */
static bool is_short(const struct text *text, const struct heading *part, int cells)
{
	return 2 * (int)width_text(slice_of(part->title), text->options.ambiguous) <= cells;
}

void caption_path(struct str *out, const struct text *text, int cells)
{
	const struct heading *part = text_heading(text, text->anchor, 1);
	const struct heading *section = text_heading(text, text->anchor, 2);

	if (part && (section == part || is_short(text, part, cells)))
		str_adds(out, part->title);
	if (section && section != part)
		str_addf(out, "%s%s", out->n > 0 ? " > " : "", section->title);
	if (!part && !section)
		str_adds(out, text->report->identity.meeting);
}

void caption_hits(struct str *out, const struct text *text, bool searched)
{
	size_t number, count = text_hits(text, &number);

	if (count > 0 && number > 0)
		str_addf(out, _("hit %zu of %zu"), number, count);
	else if (count > 0)
		str_addf(out, n_("%zu hit", "%zu hits", count), count);
	else if (searched)
		str_adds(out, _("not found"));
}

void caption_figure(struct str *out, const struct text *text, int cells, unsigned ambiguous)
{
	enum { NARROW = 60 };
	size_t number = text_figure(text), count;

	if (number == TEXT_NONE)
		return;
	const size_t *targets = figures_targets(text->figures, number, &count);
	str_addf(out, cells < NARROW ? "%zu/%zu  " : _("figure %zu of %zu   "), number + 1,
		 text->figures->count);
	int room = cells - (int)width_text((struct slice){ out->s, out->n }, ambiguous);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			str_adds(out, "; ");
		figures_say(out, &text->report->targets[targets[i]], room / (int)count, ambiguous);
	}
}
