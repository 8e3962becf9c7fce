/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explain. */
#include "query/explain.h"

#include "text/sentence.h"
#include "text/tsv.h"

const char *explain_part_name(enum explain_part part)
{
	static const char *const names[EXPLAIN_PARTS] = { "sentence", "clause", "name", "verb",
							  "figure" };

	return names[part];
}

static void set(struct explanation *out, enum explain_part part, size_t start, size_t end)
{
	out->parts[part].start = start;
	out->parts[part].end = end;
}

/* From the start of the sentence that the clause begins in to the end of the one it ends in. */
static void find_sentence(struct slice text, const struct target *t, struct explanation *out)
{
	struct sentence s;
	size_t at = 0, start = t->start, end = t->end;

	while (sentence_next(text, &at, &s)) {
		if (s.start <= t->start && t->start < s.end)
			start = s.start;
		if (s.start < t->end && t->end <= s.end)
			end = s.end;
	}
	set(out, EXPLAIN_SENTENCE, start, end);
}

/* A word of the sentence: the last before the figure, else the first behind it; else empty. */
static void find_word(struct slice text, const struct target *t, const char *word,
		      enum explain_part part, struct explanation *out)
{
	struct slice w = slice_of(word);
	struct slice in = slice_sub(text, 0, out->parts[EXPLAIN_SENTENCE].end);
	size_t at = slice_find(in, w, out->parts[EXPLAIN_SENTENCE].start), last = in.n;

	set(out, part, t->figure, t->figure);
	while (w.n > 0 && at < in.n && (last == in.n || at + w.n <= t->figure)) {
		last = at;
		at = slice_find(in, w, at + w.n);
	}
	if (last < in.n)
		set(out, part, last, last + w.n);
}

static void take_rules(const char *names, struct explanation *out)
{
	struct slice rest = slice_of(names), name;

	while (slice_cut(&rest, ',', &name) && out->rule_count < RULE_COUNT) {
		enum target_rule rule = rule_named(name);
		if (rule != RULE_COUNT)
			out->rules[out->rule_count++] = rule;
	}
}

void explain_target(const struct report *report, size_t target, struct explanation *out)
{
	const struct target *t = &report->targets[target];
	struct slice text = report->paragraphs[t->para].text;

	out->rule_count = 0;
	find_sentence(text, t, out);
	set(out, EXPLAIN_CLAUSE, t->start, t->end);
	set(out, EXPLAIN_FIGURE, t->figure, t->figure_end);
	find_word(text, t, t->label, EXPLAIN_LABEL, out);
	find_word(text, t, t->verb, EXPLAIN_VERB, out);
	take_rules(t->rules, out);
}
