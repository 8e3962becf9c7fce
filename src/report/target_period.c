/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Period: by role, or by the words with which a plan begins. */
#include "report/target_period.h"

#include <stdio.h>

#include "base/mem.h"

enum { HEAD_SHARE = 10 }; /* one part in so many of a report, its head, holds no plan */

/* Where the words with which a plan begins stand in text from byte at on; its end for nowhere. */
static size_t plan_words(struct slice text, size_t at, int year)
{
	static const char *const works[] = { "年工作总体",   "年的工作总体", "年工作安排",
					     "年工作任务",   "年重点工作",   "年主要任务",
					     "年工作思路",   "年政府工作",   "年经济社会发展",
					     "年工作的总体", "年总体部署" };
	size_t best = slice_find(text, SLICE("主要预期目标"), at);

	for (size_t i = 0; i < COUNT(works); i++) {
		char words[64];
		(void)snprintf(words, sizeof words, "%d%s", year, works[i]);
		size_t found = slice_find(slice_sub(text, 0, best), slice_of(words), at);
		best = found < best ? found : best;
	}
	return best;
}

static struct place find_plan(const struct paragraph *paragraphs, size_t count, int year)
{
	size_t total = 0, seen = 0;

	for (size_t i = 0; i < count; i++)
		total += paragraphs[i].text.n;
	for (size_t i = 0; i < count; i++) {
		struct slice text = paragraphs[i].text;
		size_t head = total / HEAD_SHARE;
		size_t from = head > seen ? head - seen : 0;
		size_t at = from < text.n ? plan_words(text, from, year) : text.n;
		if (at < text.n)
			return (struct place){ i, at };
		seen += text.n;
	}
	return (struct place){ count, 0 };
}

struct periods periods_find(const struct paragraph *paragraphs, size_t count,
			    const struct outline *outline, const struct identity *identity)
{
	struct periods periods = { .outline = outline, .headless = outline->count == 0 };

	if (periods.headless)
		periods.plan = find_plan(paragraphs, count, identity->plan_year);
	return periods;
}

bool periods_hold(const struct periods *periods, size_t para)
{
	enum role role = periods->outline->para_role[para];

	return periods->headless
		       ? role != ROLE_GLOSSARY
		       : role != ROLE_PREAMBLE && role != ROLE_GLOSSARY && role != ROLE_CLOSING;
}

enum period periods_at(const struct periods *periods, struct place place)
{
	if (!periods->headless)
		return periods->outline->para_role[place.para] == ROLE_REVIEW ? PERIOD_ACTUAL
									      : PERIOD_PLAN;
	bool ahead = place.para > periods->plan.para ||
		     (place.para == periods->plan.para && place.byte >= periods->plan.byte);
	return ahead ? PERIOD_PLAN : PERIOD_ACTUAL;
}
