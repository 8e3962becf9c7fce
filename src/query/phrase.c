/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrase. */
#include "query/phrase.h"

#include "base/mem.h"
#include "text/fold.h"

/* Where the first word stands with which a duty begins; t.n where there is none. */
static size_t find_duty(struct slice t)
{
	static const char *const words[] = {
		"完成", "落实", "实现", "控制", "达到", "推动", "促进"
	};
	size_t first = t.n;

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t at = slice_find(t, slice_of(words[i]), 0);
		first = at < first ? at : first;
	}
	return first;
}

/* Whether names go on that are no indicators': 和水环境质量完成下达的任务. */
static bool goes_on(struct slice rest)
{
	static const char *const words[] = { "、", "和", "及", "以及", "等" };

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_starts(rest, slice_of(words[i])))
			return true;
	return false;
}

/* The printed bytes from the first to the last name of an indicator; false where none stands. */
static bool find_names(const struct indicators *lexicon, struct slice clause,
		       struct fold_source *out)
{
	struct folded folded = { 0 };
	struct matches names = { 0 };
	bool found = false;

	fold(clause, &folded);
	indicators_scan(lexicon, (struct slice){ str_text(&folded.text), folded.text.n }, &names);
	for (size_t i = 0; i < names.count; i++) {
		const struct match *m = &names.items[i];
		if (indicator_name_of(lexicon, m->id)->count == 0)
			continue;
		struct fold_source printed = fold_printed(&folded, m->start, m->end);
		*out = (struct fold_source){ found ? out->start : printed.start, printed.end };
		found = true;
	}
	matches_free(&names);
	fold_free(&folded);
	return found;
}

struct slice phrase_of(const struct indicators *lexicon, struct slice clause)
{
	enum { LEAST = 2 }; /* characters that say something */
	struct fold_source names;

	if (!find_names(lexicon, clause, &names) ||
	    find_duty(slice_sub(clause, 0, names.start)) < names.start)
		return clause;
	struct slice rest = slice_trim(slice_sub(clause, names.end, clause.n));
	size_t duty = goes_on(rest) ? find_duty(rest) : rest.n;
	if (duty < rest.n)
		rest = slice_sub(rest, duty, rest.n);
	return slice_solid(rest) > LEAST ? rest : clause;
}
