/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scope: words of time and of place. */
#include "report/target_scope.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { LEAD_MOST = 45 }; /* bytes of a place's name at the head of a clause */

static struct slice head(const struct passage *p, size_t end)
{
	return slice_sub(p->text, 0, end);
}

/* 比2017年, 与去年: a year that something is compared with. */
static bool compared(const struct passage *p, const struct token *t)
{
	static const char *const before[] = { "比", "较", "与", "同", "于",
					      "按", "从", "由", "自", "和" };

	for (size_t i = 0; i < COUNT(before); i++)
		if (slice_ends(head(p, t->start), slice_of(before[i])))
			return true;
	return false;
}

static void set_part(struct context *c, const char *part)
{
	memcpy(c->part, part, sizeof c->part);
}

static void take_time(struct context *c, const struct time_expression *time)
{
	switch (time->kind) {
	case TIME_YEAR:
		c->year = time->year;
		c->span = c->last_year = false;
		set_part(c, time->part);
		break;
	case TIME_PART:
		c->span = false;
		set_part(c, time->part);
		break;
	case TIME_WHOLE:
		c->span = c->last_year = false;
		memset(c->part, 0, sizeof c->part);
		break;
	case TIME_LAST:
		c->last_year = true;
		c->span = false;
		break;
	case TIME_SPAN:
		c->span = true;
		break;
	case TIME_DATE:
		break;
	}
}

void scope_until(struct context *context, const struct passage *passage, size_t until)
{
	for (; context->seen < passage->token_count; context->seen++) {
		const struct token *t = &passage->tokens[context->seen];
		if (t->end > until)
			return;
		if (t->kind == TOKEN_TIME && !compared(passage, t))
			take_time(context, &passage->times[t->at]);
	}
}

/* Where the name of a county or zone ends that stands between start and end; start for none. */
static size_t place_end(const struct passage *p, size_t start, size_t end)
{
	static const char *const kinds[] = { "县", "区", "镇", "乡", "旗" };
	struct slice text = slice_sub(p->text, 0, end);
	size_t at, first = end;
	const struct word *word = word_in(&p->words, start, end, WORD_PART, &at);

	if (word)
		return at + word->text.n;
	for (size_t i = 0; i < COUNT(kinds); i++) {
		at = slice_find(text, slice_of(kinds[i]), start);
		first = at < first ? at : first;
	}
	return first < end ? first + strlen(kinds[0]) : start;
}

/*
 * The end of the words at the head of a clause that may name a place: what they do or reach
 * follows; start where something is done with the place instead (示范区建设).
 */
static size_t lead_end(const struct passage *p, size_t start, size_t end)
{
	enum { DOES = WORD_LEVEL | WORD_UP | WORD_DOWN | WORD_BOUND };
	size_t limit = end - start < LEAD_MOST ? end : start + LEAD_MOST, at;
	const struct word *word = word_in(&p->words, start, limit, WORD_VERB | DOES, &at);

	if (!word)
		return place_end(p, start, limit);
	if (!word_at(&p->words, at, limit, DOES))
		return start;
	while ((word = word_before(&p->words, at, start, WORD_FILL)))
		at -= word->text.n;
	return at;
}

/* Whether a name of a county, city or zone ends at byte end; 各县, 全区 and the like are none. */
static bool names_part(const struct subject_reader *r, size_t start, size_t end)
{
	static const char *const kinds[] = { "县", "区", "镇", "乡", "旗" };
	const struct passage *p = r->passage;
	struct slice lead = slice_sub(p->text, start, end);

	if (word_before(&p->words, end, start, WORD_PART))
		return true;
	if (word_before(&p->words, end, start, WORD_WHOLE | WORD_BLOCK) || lead.n < 9 ||
	    lead.n > 24)
		return false;
	if (r->own_name.n && slice_find(lead, r->own_name, 0) < lead.n)
		return false;
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (slice_ends(lead, slice_of(kinds[i])))
			return true;
	return false;
}

/* 全市… at byte at; but the 地区 of 地区生产总值 is part of a name. */
static bool whole_at(const struct passage *p, size_t at, size_t end)
{
	size_t i = passage_token(p, at);
	bool named =
		i < p->token_count && p->tokens[i].start == at && p->tokens[i].kind == TOKEN_NAME;

	return !named && word_at(&p->words, at, end, WORD_WHOLE);
}

void scope_enter(struct context *context, const struct subject_reader *reader, size_t start,
		 size_t end)
{
	const struct passage *p = reader->passage;

	if (whole_at(p, start, end))
		context->part_lead = false;
	else if (names_part(reader, start, lead_end(p, start, end)))
		context->part_lead = true;
}

void scope_end(struct context *context)
{
	context->year = 0;
	context->span = context->section_span;
	context->last_year = context->part_lead = false;
	memset(context->part, 0, sizeof context->part);
}

enum heading_time scope_of_heading(struct slice folded)
{
	enum heading_time found = HEADING_SILENT;
	struct time_expression time;
	uint32_t c;

	for (size_t at = 0; at < folded.n; at += utf8_next(folded.s + at, folded.n - at, &c)) {
		if (!time_at(folded, at, &time))
			continue;
		if (time.kind != TIME_SPAN)
			return HEADING_YEAR;
		found = HEADING_SPAN;
	}
	return found;
}
