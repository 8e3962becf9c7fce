/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subject: reads the list that is left of a phrase when verbs and small words are peeled off. */
#include "report/target_subject.h"

#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/target_peel.h"
#include "text/tsv.h"

enum { LEAD_MOST = 36 }; /* bytes of a name's start that a head alone may go with */

/* One member of a list. */
struct item {
	size_t start, end;
	size_t name; /* token of the name at its end; NO_NAME: a thing */
};

static const size_t NO_NAME = (size_t)-1;

/* Cuts start to end at the words of AND that are in no name; the last item takes what is left. */
static size_t split_items(const struct passage *p, size_t start, size_t end, struct item *items)
{
	size_t count = 0, from = start, token = passage_token(p, start);

	for (size_t at = start; at < end;) {
		uint32_t c;
		while (token < p->token_count && p->tokens[token].end <= at)
			token++;
		const struct token *t = token < p->token_count ? &p->tokens[token] : NULL;
		const struct word *joint = word_at(&p->words, at, end, WORD_AND);
		if (t && t->start <= at && t->kind != TOKEN_FIGURE) {
			at = t->end;
		} else if (joint && count + 1 < SUBJECT_MOST) {
			if (at > from)
				items[count++] = (struct item){ from, at, NO_NAME };
			from = at += joint->text.n;
		} else {
			at += utf8_next(p->text.s + at, p->text.n - at, &c);
		}
	}
	if (end > from)
		items[count++] = (struct item){ from, end, NO_NAME };
	return count;
}

/* 研发经费支出占生产总值的比重: of what a share is, behind the name of one. */
static bool is_share_tail(const struct passage *p, size_t start, size_t end)
{
	static const char *const ends[] = { "比重", "比例", "比", "份额" };
	struct slice tail = slice_sub(p->text, start, end);

	if (!slice_starts(tail, SLICE("占")) && !slice_starts(tail, SLICE("相当于")))
		return false;
	for (size_t i = 0; i < COUNT(ends); i++)
		if (slice_ends(tail, slice_of(ends[i])))
			return true;
	return slice_ends(tail, SLICE("生产总值")) || slice_ends(tail, SLICE("gdp"));
}

/* A name of what is given as a share, with of what it is one behind it. */
static void find_share(const struct subject_reader *r, struct item *item)
{
	const struct passage *p = r->passage;

	for (size_t i = passage_token(p, item->start);
	     i < p->token_count && p->tokens[i].start < item->end; i++) {
		const struct indicator_name *name =
			p->tokens[i].kind == TOKEN_NAME
				? indicator_name_of(r->lexicon, p->tokens[i].at)
				: NULL;
		if (name && name->count == 1 && name->of[0]->basis == BASIS_SHARE &&
		    is_share_tail(p, p->tokens[i].end, item->end))
			item->name = i;
	}
}

/* Finds the name at the end of an item, but for words of measure and remarks. */
static void find_name(const struct passage *p, struct item *item)
{
	size_t at = item->end, token = passage_token(p, item->end);

	while (token < p->token_count && p->tokens[token].start < item->end)
		token++;
	for (;;) {
		while (token > 0 && p->tokens[token - 1].end > at)
			token--;
		const struct word *word = word_before(
			&p->words, at, item->start, WORD_MEASURE | WORD_FILL | WORD_UP | WORD_DOWN);
		if (token == 0 || p->tokens[token - 1].start < item->start)
			return;
		const struct token *t = &p->tokens[token - 1];
		if (t->end == at && t->kind == TOKEN_NAME) {
			item->name = token - 1;
			return;
		}
		if (t->end == at && t->kind == TOKEN_ASIDE && p->text.s[t->start] == '(')
			at = t->start;
		else if (word)
			at -= word->text.n;
		else
			return;
	}
}

static void find_item_name(const struct subject_reader *r, struct item *item)
{
	find_name(r->passage, item);
	if (item->name == NO_NAME)
		find_share(r, item);
}

static void add_subject(struct subjects *out, const struct subject *subject)
{
	if (out->count < SUBJECT_MOST)
		out->items[out->count++] = *subject;
}

/* A subject for each indicator that a name stands for. */
static void add_named(const struct indicator_name *name, const struct subject *like,
		      struct subjects *out)
{
	struct subject subject = *like;

	for (size_t i = 0; i < name->count; i++) {
		subject.of = name->of[i];
		subject.label = name->count > 1 ? name->of[i]->zh : NULL;
		add_subject(out, &subject);
	}
}

/* What a text put together from two places of the passage is a name of; NULL for none. */
static const struct indicator_name *find_joined(const struct subject_reader *r, struct slice a,
						struct slice b)
{
	struct str text = { 0 };

	str_add(&text, a.s, a.n);
	str_add(&text, b.s, b.n);
	const struct indicator_name *name =
		indicators_find(r->lexicon, (struct slice){ text.s, text.n });
	str_free(&text);
	return name && name->count ? name : NULL;
}

/* 规模以上工业、建筑业增加值: the end of the last name makes a name of this item. */
static const struct indicator_name *find_head(const struct subject_reader *r, struct slice item,
					      struct slice last)
{
	for (size_t cut = last.n; cut > 0;) {
		cut = utf8_back(last.s, cut);
		const struct indicator_name *name =
			cut ? find_joined(r, item, slice_sub(last, cut, last.n)) : NULL;
		if (name)
			return name;
	}
	return NULL;
}

/* Heads that may stand alone. */
static bool is_head(struct slice item)
{
	static const char *const heads[] = {
		"产量", "总产量", "总产",   "强度", "总量", "余额",
		"出口", "出口额", "增加值", "浓度", "均值", "出口总额"
	};

	for (size_t i = 0; i < COUNT(heads); i++)
		if (slice_is(item, slice_of(heads[i])))
			return true;
	return false;
}

/* 粮食播种面积…，总产量: the start of the name before makes a name of this item. */
static const struct indicator_name *find_lead(const struct subject_reader *r, struct slice item,
					      struct slice before)
{
	uint32_t c;

	if (!is_head(item))
		return NULL;
	for (size_t cut = 0; cut < before.n && cut < LEAD_MOST;) {
		cut += utf8_next(before.s + cut, before.n - cut, &c);
		const struct indicator_name *name = find_joined(r, slice_sub(before, 0, cut), item);
		if (name)
			return name;
	}
	return NULL;
}

/* An item that ends in a name. What is left before the name makes a part of it. */
static void read_named(const struct subject_reader *r, const struct item *item, bool first,
		       const struct subject *like, const struct subject *before,
		       struct subjects *out)
{
	const struct passage *p = r->passage;
	const struct token *t = &p->tokens[item->name];
	const struct indicator_name *name = indicator_name_of(r->lexicon, t->at);
	struct subject subject = *like;
	size_t ignored,
		at = first ? item->start : peel_verbs(r, item->start, t->start, &subject, &ignored);

	subject.start = t->start;
	subject.end = t->end;
	if (at < t->start || (out->count && out->items[0].part && at == item->start)) {
		subject.part = true;
		subject.rules |= RULE_BIT(RULE_PART);
		subject.start = at < t->start ? at : t->start;
	}
	if (name->count == 0) {
		subject.end = item->end;
		add_subject(out, &subject);
		return;
	}
	if (peel_is(p, t->start, "其中") && before && (!before->of || before->part))
		subject.part = true;
	subject.rules |= RULE_BIT(RULE_NAME_BEFORE);
	add_named(name, &subject, out);
}

static void read_item(const struct subject_reader *r, const struct item *items, size_t i,
		      size_t count, const struct subject *like, const struct subject *before,
		      struct subjects *out)
{
	const struct passage *p = r->passage;
	const struct item *item = &items[i], *last = &items[count - 1];
	struct slice text = slice_sub(p->text, item->start, item->end);
	const struct indicator_name *name = NULL;
	struct subject subject = *like;

	subject.start = item->start;
	subject.end = item->end;
	if (item->name != NO_NAME) {
		read_named(r, item, i == 0, like, before, out);
		return;
	}
	if (last->name != NO_NAME) {
		const struct token *t = &p->tokens[last->name];
		name = find_head(r, text, slice_sub(p->text, t->start, t->end));
		subject.rules |= name ? RULE_BIT(RULE_NAME_HEAD) : 0;
	}
	if (!name && (i > 0 || before)) {
		size_t start = i > 0 ? items[0].start : before->start;
		size_t end = i > 0 ? items[0].end : before->end;
		name = find_lead(r, text, slice_sub(p->text, start, end));
		subject.rules |= name ? RULE_BIT(RULE_NAME_LEAD) : 0;
		subject.part = name && i == 0 && before->part;
	}
	if (name)
		add_named(name, &subject, out);
	else
		add_subject(out, &subject);
}

void subjects_read(const struct subject_reader *reader, size_t start, size_t end,
		   const struct subject *before, struct subjects *out, struct subject *verb)
{
	struct item items[SUBJECT_MOST];
	size_t first;

	out->count = 0;
	*verb = (struct subject){ .from = start };
	size_t at =
		peel_verbs(reader, start, peel_limit(reader->passage, start, end), verb, &first);
	verb->start = verb->end = at;
	if (at == end && first && first < verb->verb_end) {
		at = first; /* 完成造林绿化: the second verb is what is done */
		verb->verb_end = first;
	} else if (at == end && first &&
		   word_at(&reader->passage->words, verb->verb, end, WORD_DEED)) {
		at = verb->verb; /* 造林: it has its thing in it */
	}
	if (at >= end)
		return;
	if (verb->verb == verb->verb_end && peel_limit(reader->passage, at, end) == end)
		at = peel_inside(reader, at, end, verb);
	size_t count = split_items(reader->passage, at, end, items);
	for (size_t i = 0; i < count; i++)
		find_item_name(reader, &items[i]);
	for (size_t i = 0; i < count; i++)
		read_item(reader, items, i, count, verb, before, out);
}

bool subject_behind(const struct subject_reader *reader, size_t start, size_t end, bool strict,
		    struct subject *out)
{
	const struct passage *p = reader->passage;

	if (start >= end || p->text.s[start] == '(' || word_at(&p->words, start, end, WORD_LEVEL) ||
	    (strict && peel_verb(p, start, end) > start))
		return false;
	*out = (struct subject){ .start = start, .from = start };
	out->end = peel_behind(p, start, end);
	return true;
}

bool subject_named(const struct subject_reader *reader, size_t token, struct subject *out)
{
	const struct token *t = &reader->passage->tokens[token];
	const struct indicator_name *name =
		t->kind == TOKEN_NAME ? indicator_name_of(reader->lexicon, t->at) : NULL;

	if (!name || name->count != 1)
		return false;
	out->of = name->of[0];
	out->start = t->start;
	out->end = t->end;
	out->rules |= RULE_BIT(RULE_NAME_BEHIND);
	return true;
}

bool subject_counts(const struct indicator *of, const struct number *number)
{
	struct slice units = slice_of(of->units), unit;

	if (units.n == 0)
		return true;
	while (slice_cut(&units, '|', &unit))
		if (slice_is(unit, slice_of(number->base)))
			return true;
	return false;
}

bool subjects_divide(const struct subject_reader *reader, struct subjects *list, size_t count)
{
	const struct indicator *both = indicator_named(reader->lexicon, "income_both");
	const struct indicator *town = indicator_named(reader->lexicon, "income_urban");
	const struct indicator *land = indicator_named(reader->lexicon, "income_rural");
	struct subjects divided = { .count = 0 };

	for (size_t i = 0; i < list->count; i++) {
		struct subject *s = &list->items[i], half = *s;
		if (!both || !town || !land || s->of != both) {
			add_subject(&divided, s);
			continue;
		}
		half.rules |= RULE_BIT(RULE_TOWN_LAND);
		half.of = town;
		half.label = town->zh;
		add_subject(&divided, &half);
		half.of = land;
		half.label = land->zh;
		add_subject(&divided, &half);
	}
	if (divided.count != count)
		return false;
	*list = divided;
	return true;
}
