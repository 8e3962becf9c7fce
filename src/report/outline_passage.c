/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passage. */
#include "report/outline_passage.h"

#include "report/outline_role.h"

enum {
	CUES_IF_ADDRESSED = 2, /* of self-building, where a new turn to the hearers shows a break */
	CUES_ELSE = 5,
	LAST_WORDS = 3, /* paragraphs at the end in which the closing is looked for */
};

static const struct part *last_part(const struct parts *parts, enum role role)
{
	for (size_t i = parts->count; i > 0; i--)
		if (parts->items[i - 1].role == role)
			return &parts->items[i - 1];
	return NULL;
}

static size_t last_heading(const struct scheme *s, size_t start, size_t end)
{
	while (end > start && !s->levels[end - 1])
		end--;
	return end > start ? end - 1 : start;
}

static struct slice text_of(const struct scheme *s, size_t para)
{
	return s->paragraphs[para].text;
}

static bool lone_address(const struct scheme *s, size_t para)
{
	return s->openings[para].address && s->openings[para].whole;
}

/* The last words: the last of the few last paragraphs that turns to the hearers. */
static size_t closing_of(const struct scheme *s, size_t start, size_t end)
{
	size_t at = end;

	for (size_t i = end; i > start + 1 && i + LAST_WORDS > end && at == end; i--)
		if (!s->levels[i - 1] &&
		    (s->openings[i - 1].address || role_closes(text_of(s, i - 1))))
			at = i - 1;
	while (at < end && at > start + 1 && lone_address(s, at - 1) && !s->levels[at - 1])
		at--;
	return at;
}

/* Behind the plan's last task, where no heading tells of self-building. */
static size_t government_of(const struct scheme *s, const struct part *plan, size_t end)
{
	for (size_t i = last_heading(s, plan->para, end) + 1; i < end; i++) {
		unsigned cues = role_cue_count(role_government_cues(text_of(s, i)));
		if (cues >= (s->openings[i].address ? CUES_IF_ADDRESSED : CUES_ELSE))
			return i;
	}
	return end;
}

/* It goes on as long as its leads and its cues do. */
static void find_government(struct scheme *s, const struct part *plan, size_t end,
			    struct passages *out)
{
	size_t at = government_of(s, plan, end);

	if (at == end)
		return;
	out->government = at++;
	(void)scheme_leads(s, at, end, 2);
	while (at < end && (s->levels[at] || role_government_cues(text_of(s, at))))
		at++;
	out->government_end = at;
}

static void find_aims(const struct scheme *s, const struct part *plan, struct passages *out)
{
	size_t first = plan->para + 1;
	bool aims = false;

	while (first < plan->end && !s->levels[first])
		aims |= role_requires(text_of(s, first++));
	if (!aims || first == plan->end)
		return;
	out->aims = plan->para + 1;
	out->aims_end = first;
}

static size_t last_section(const struct scheme *s, const struct part *plan)
{
	size_t last = last_heading(s, plan->para, plan->end);

	while (last > plan->para && s->levels[last] != 2)
		last--;
	return last;
}

/* Whether a section of the plan says in its title that it is about self-building. */
static bool titled_government(const struct scheme *s, const struct part *plan)
{
	for (size_t i = plan->para + 1; i < plan->end; i++)
		if (s->levels[i] == 2 &&
		    role_of_section(s->openings[i].title, false) == ROLE_GOVERNMENT)
			return true;
	return false;
}

/*
 * Whether a last section is about self-building without saying so: three in four of its
 * paragraphs speak of it, in different words.
 */
static bool speaks_of_government(const struct scheme *s, size_t section, size_t end)
{
	unsigned cues = 0;
	size_t n = 0;
	size_t speaking = 0;
	size_t i = section;

	do {
		unsigned here = role_government_cues(text_of(s, i));
		cues |= here;
		speaking += here || (i == section && s->openings[i].whole);
		n++;
		i++;
	} while (i < end && !s->openings[i].address);
	return role_cue_count(cues) >= CUES_ELSE && speaking * 4 >= n * 3;
}

/* The section or the unheaded passage of the plan that is about self-building. */
static void find_self_building(struct scheme *s, const struct part *plan, struct passages *out)
{
	size_t end = plan->end < out->closing ? plan->end : out->closing;
	size_t last = last_section(s, plan);

	if (titled_government(s, plan))
		return;
	if (last > plan->para &&
	    (role_of_section(s->openings[last].title, true) == ROLE_GOVERNMENT ||
	     speaks_of_government(s, last, end)))
		out->government_section = last;
	else
		find_government(s, plan, end, out);
}

/* Without parts the first aims that are stated part the review from the plan. */
static void find_unheaded(const struct scheme *s, struct passages *out)
{
	size_t start = 0;

	while (start < s->count && !s->openings[start].address)
		start++;
	start = start < s->count ? start + 1 : 0;
	for (size_t i = start; i < out->closing; i++) {
		if (!role_requires(text_of(s, i)))
			continue;
		out->review = start;
		out->plan = i;
		return;
	}
}

/* Where a report proper ends, and where annexes that no part holds do. */
static void find_end(const struct scheme *s, const struct parts *parts, struct passages *out)
{
	const struct part *glossary = last_part(parts, ROLE_GLOSSARY);

	out->end = glossary ? glossary->para : s->count;
	if (parts->annex < out->end)
		out->end = parts->annex;
	out->annex_end = s->count;
	for (size_t i = parts->count; i > 0; i--)
		if (parts->items[i - 1].para >= out->end)
			out->annex_end = parts->items[i - 1].para;
}

void passages_find(struct scheme *s, const struct parts *parts, struct passages *out)
{
	const struct part *plan = last_part(parts, ROLE_PLAN);

	*out = (struct passages){ s->count, s->count, s->count, s->count, s->count,
				  s->count, s->count, s->count, s->count, s->count };
	find_end(s, parts, out);
	out->closing = closing_of(s, parts->count ? parts->items[0].para : 0, out->end);
	if (parts->count == 0)
		find_unheaded(s, out);
	if (!plan)
		return;
	if (!last_part(parts, ROLE_REQUIREMENTS))
		find_aims(s, plan, out);
	if (!last_part(parts, ROLE_GOVERNMENT))
		find_self_building(s, plan, out);
}
