/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead. */
#include "report/outline_lead.h"

#include "base/mem.h"

enum {
	LEAD_SHORTEST = 4,
	LEAD_LONGEST = 28,
	FULL_STOP = 0x3002,
};

/* Words that join a paragraph to what was said before: it has no title of its own. */
static const char *const joining[] = { "同时", "此外",	 "另外", "当前",   "目前",
				       "今年", "明年",	 "去年", "以上",   "上述",
				       "这些", "一年来", "过去", "在看到", "在肯定",
				       "为此", "因此",	 "总之", "我们也", "即将过去" };

static bool joins(struct slice text)
{
	for (size_t i = 0; i < COUNT(joining); i++)
		if (slice_starts(text, slice_of(joining[i])))
			return true;
	return false;
}

bool lead_possible(struct slice text, const struct opening *opening)
{
	return opening->form == FORM_NONE && opening->stop == FULL_STOP && !opening->whole &&
	       opening->chars >= LEAD_SHORTEST && opening->chars <= LEAD_LONGEST &&
	       opening->commas <= 2 && !opening->figures && !opening->address && !joins(text) &&
	       slice_find(opening->title, SLICE("："), 0) == opening->title.n;
}

static bool is_copula(const struct opening *opening)
{
	return slice_find(opening->title, SLICE("是"), 0) < opening->title.n;
}

void lead_count(struct lead_tally *tally, struct slice text, const struct opening *opening)
{
	tally->paragraphs++;
	if (!lead_possible(text, opening))
		return;
	tally->leads++;
	tally->plain += opening->commas == 0;
	tally->copula += is_copula(opening);
	tally->chars += opening->chars;
}

bool lead_is_rule(const struct lead_tally *tally)
{
	return tally->leads >= 2 && tally->leads * 2 >= tally->paragraphs;
}

bool lead_fits(struct slice text, const struct opening *opening, const struct lead_tally *section,
	       const struct lead_tally *part)
{
	if (!lead_possible(text, opening))
		return false;
	if (is_copula(opening) && part->copula * 4 < part->leads)
		return false;
	if (opening->chars * part->leads > 2 * part->chars + 6 * part->leads)
		return false;
	size_t broken = section->leads - section->plain;
	if (opening->commas && broken < 2 && part->plain * 2 > part->leads)
		return false;
	return opening->commas ? broken >= section->plain : section->plain * 3 >= broken;
}
