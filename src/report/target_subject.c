/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subject: peels verbs and small words off a phrase, and reads the list that is left. */
#include "report/target_subject.h"

#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/number_chinese.h"
#include "text/tsv.h"

enum {
	FRONT = WORD_FILL | WORD_WHOLE | WORD_ALL,
	LEAD_MOST = 36, /* bytes of a name's start that a head alone may go with */
};

/* One member of a list. */
struct item {
	size_t start, end;
	size_t name; /* token of the name at its end; NO_NAME: a thing */
};

static const size_t NO_NAME = (size_t)-1;

static bool is_at(const struct passage *p, size_t at, const char *text)
{
	return slice_starts(slice_sub(p->text, at, p->text.n), slice_of(text));
}

/* What makes a noun of a verb before it: 利用率, 保障性. */
static bool noun_suffix_at(const struct passage *p, size_t at)
{
	static const char *const suffixes[] = { "性", "额", "率", "量", "者", "值",
						"费", "力", "型", "度", "员" };

	for (size_t i = 0; i < COUNT(suffixes); i++)
		if (is_at(p, at, suffixes[i]))
			return true;
	return false;
}

/* A word of time or a remark that begins at byte at: its end, else at. */
static size_t skip_token(const struct passage *p, size_t at, size_t limit)
{
	size_t i = passage_token(p, at);

	if (i < p->token_count && p->tokens[i].start == at && p->tokens[i].end <= limit &&
	    (p->tokens[i].kind == TOKEN_TIME ||
	     (p->tokens[i].kind == TOKEN_ASIDE && p->text.s[at] == '(')))
		return p->tokens[i].end;
	return at;
}

/* The end of the verb that begins at byte at, 新 before it included; at when none does. */
static size_t verb_at(const struct passage *p, size_t at, size_t limit)
{
	size_t start = at;
	const struct word *word = word_at(&p->words, at, limit, WORD_VERB);

	if (!word && is_at(p, at, "新")) {
		start = at + strlen("新");
		word = start < limit ? word_at(&p->words, start, limit, WORD_VERB) : NULL;
	}
	return word && !noun_suffix_at(p, start + word->text.n) ? start + word->text.n : at;
}

static bool own_name_at(const struct subject_reader *r, size_t at, size_t limit)
{
	return r->own_name.n && r->own_name.n <= limit - at &&
	       slice_starts(slice_sub(r->passage->text, at, limit), r->own_name);
}

/* The mark of a list that begins at byte at (一是, 1、, ●): its end, else at. */
static size_t skip_mark(const struct passage *p, size_t at, size_t limit)
{
	static const char *const marks[] = {
		"●", "◆", "■", "◎", "★", "※", "▲", "·", "-", "*", "□"
	};
	static const char *const behind[] = { "是", "、", ".", "要" };
	size_t to = at;

	for (size_t i = 0; i < COUNT(marks); i++)
		if (is_at(p, at, marks[i]))
			return at + strlen(marks[i]);
	while (to < limit && p->text.s[to] >= '0' && p->text.s[to] <= '9')
		to++;
	while (to < limit && chinese_begins(slice_sub(p->text, 0, limit), to))
		to += strlen("一");
	for (size_t i = 0; to > at && i < COUNT(behind); i++)
		if (is_at(p, to, behind[i]))
			return to + strlen(behind[i]);
	return at;
}

/* How far small words go from start; what they say of span is added to subject. */
static size_t peel_small(const struct subject_reader *r, size_t start, size_t end,
			 struct subject *subject)
{
	static const char *const kinds[] = { "市", "省", "区", "县", "州", "旗", "自治区" };
	const struct passage *p = r->passage;
	size_t at = skip_mark(p, start, end);

	while (at < end) {
		const struct word *word = word_at(&p->words, at, end, FRONT | WORD_SPAN);
		size_t to = skip_token(p, at, end);
		if (word && word->kinds & WORD_SPAN)
			subject->span = true;
		if (word) {
			to = at + word->text.n;
		} else if (to == at && own_name_at(r, at, end)) {
			to = at + r->own_name.n;
			for (size_t i = 0; i < COUNT(kinds) && to < end; i++)
				to += is_at(p, to, kinds[i]) ? strlen(kinds[i]) : 0;
		}
		if (to == at)
			break;
		at = to;
	}
	return at;
}

/* Small words and verbs from start; the chain of verbs in verb and verb_end, its first in *first.
 */
static size_t peel_verbs(const struct subject_reader *r, size_t start, size_t end,
			 struct subject *subject, size_t *first)
{
	const struct passage *p = r->passage;
	size_t at = peel_small(r, start, end, subject), to;

	*first = 0;
	while (at < end && (to = verb_at(p, at, end)) > at) {
		if (subject->verb == subject->verb_end) {
			subject->verb = at;
			*first = to;
		}
		subject->verb_end = at = to;
		const struct word *joint = word_at(&p->words, at, end, WORD_AND);
		size_t next = joint ? at + joint->text.n : at;
		if (next > at && next < end && verb_at(p, next, end) > next)
			at = next;
	}
	return subject->verb < subject->verb_end ? peel_small(r, at, end, subject) : at;
}

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
	if (is_at(p, t->start, "其中") && before && (!before->of || before->part))
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

/* Where the first name between start and end begins, which no verb may be peeled off; else end. */
static size_t first_name(const struct passage *p, size_t start, size_t end)
{
	for (size_t i = passage_token(p, start); i < p->token_count && p->tokens[i].start < end;
	     i++)
		if (p->tokens[i].kind == TOKEN_NAME && p->tokens[i].start >= start)
			return p->tokens[i].start;
	return end;
}

/* 市区新增公共停车位: where a verb in the middle says what is done with what follows; at for none.
 */
static size_t inner_verb(const struct subject_reader *r, size_t at, size_t end,
			 struct subject *verb)
{
	static const char *const verbs[] = { "新", "建成", "完成", "打造", "引进", "创建" };
	const struct passage *p = r->passage;
	uint32_t c;

	for (size_t i = at; i < end;) {
		i += utf8_next(p->text.s + i, p->text.n - i, &c);
		size_t to = i < end ? verb_at(p, i, end) : i;
		for (size_t v = 0; to > i && to < end && v < COUNT(verbs); v++) {
			if (is_at(p, i, verbs[v])) {
				verb->verb = i;
				verb->verb_end = to;
				return to;
			}
		}
	}
	return at;
}

void subjects_read(const struct subject_reader *reader, size_t start, size_t end,
		   const struct subject *before, struct subjects *out, struct subject *verb)
{
	struct item items[SUBJECT_MOST];
	size_t first;

	out->count = 0;
	*verb = (struct subject){ .from = start };
	size_t at =
		peel_verbs(reader, start, first_name(reader->passage, start, end), verb, &first);
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
	if (verb->verb == verb->verb_end && first_name(reader->passage, at, end) == end)
		at = inner_verb(reader, at, end, verb);
	size_t count = split_items(reader->passage, at, end, items);
	for (size_t i = 0; i < count; i++)
		find_item_name(reader, &items[i]);
	for (size_t i = 0; i < count; i++)
		read_item(reader, items, i, count, verb, before, out);
}

/* Without what becomes of a thing at its end: 项目|开工建设. */
static size_t cut_fate(const struct passage *p, size_t start, size_t end)
{
	static const char *const fates[] = { "投入使用", "建成投用", "建成投产", "竣工投产",
					     "开工建设", "投产达效", "加快建设", "做大做强",
					     "开工",	 "竣工",     "投产",	 "投用",
					     "落户",	 "落地建设", "落地",	 "完工",
					     "达产",	 "达效",     "建成",	 "启动",
					     "上市",	 "获批",     "整体" };
	struct slice t = slice_sub(p->text, start, end);

	for (size_t i = 0; i < COUNT(fates);) {
		struct slice fate = slice_of(fates[i]);
		if (t.n > fate.n && slice_ends(t, fate)) {
			t.n -= fate.n;
			i = 0;
		} else {
			i++;
		}
	}
	return start + t.n;
}

/* Where what is done with a noun begins: a verb with something behind it (村|实施产业项目). */
static size_t noun_end(const struct passage *p, size_t start, size_t end)
{
	uint32_t c;

	for (size_t at = start; at < end;) {
		at += utf8_next(p->text.s + at, p->text.n - at, &c);
		size_t to = at < end ? verb_at(p, at, end) : at;
		if (to > at && to < end && verb_at(p, to, end) == to &&
		    !word_at(&p->words, to, end, WORD_AND))
			return at;
	}
	return end;
}

bool subject_behind(const struct subject_reader *reader, size_t start, size_t end, bool strict,
		    struct subject *out)
{
	const struct passage *p = reader->passage;

	if (start >= end || p->text.s[start] == '(' || word_at(&p->words, start, end, WORD_LEVEL) ||
	    (strict && verb_at(p, start, end) > start))
		return false;
	*out = (struct subject){ .start = start, .from = start };
	out->end = cut_fate(p, start, noun_end(p, verb_at(p, start, end), end));
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
