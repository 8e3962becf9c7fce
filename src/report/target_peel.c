/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Peel: what may stand around a noun, word by word. */
#include "report/target_peel.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/number_chinese.h"

enum { FRONT = WORD_FILL | WORD_WHOLE | WORD_ALL };

bool peel_is(const struct passage *p, size_t at, const char *text)
{
	return slice_starts(slice_sub(p->text, at, p->text.n), slice_of(text));
}

/* What makes a noun of a verb before it: 利用率, 保障性. */
static bool noun_suffix_at(const struct passage *p, size_t at)
{
	static const char *const suffixes[] = { "性", "额", "率", "量", "者", "值",
						"费", "力", "型", "度", "员" };

	for (size_t i = 0; i < COUNT(suffixes); i++)
		if (peel_is(p, at, suffixes[i]))
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
size_t peel_verb(const struct passage *p, size_t at, size_t limit)
{
	size_t start = at;
	const struct word *word = word_at(&p->words, at, limit, WORD_VERB);

	if (!word && peel_is(p, at, "新")) {
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
		if (peel_is(p, at, marks[i]))
			return at + strlen(marks[i]);
	while (to < limit && p->text.s[to] >= '0' && p->text.s[to] <= '9')
		to++;
	while (to < limit && chinese_begins(slice_sub(p->text, 0, limit), to))
		to += strlen("一");
	for (size_t i = 0; to > at && i < COUNT(behind); i++)
		if (peel_is(p, to, behind[i]))
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
				to += peel_is(p, to, kinds[i]) ? strlen(kinds[i]) : 0;
		}
		if (to == at)
			break;
		at = to;
	}
	return at;
}

/* Small words and verbs from start; the chain of verbs in verb and verb_end, its first in *first.
 */
size_t peel_verbs(const struct subject_reader *r, size_t start, size_t end, struct subject *subject,
		  size_t *first)
{
	const struct passage *p = r->passage;
	size_t at = peel_small(r, start, end, subject), to;

	*first = 0;
	while (at < end && (to = peel_verb(p, at, end)) > at) {
		if (subject->verb == subject->verb_end) {
			subject->verb = at;
			*first = to;
		}
		subject->verb_end = at = to;
		const struct word *joint = word_at(&p->words, at, end, WORD_AND);
		size_t next = joint ? at + joint->text.n : at;
		if (next > at && next < end && peel_verb(p, next, end) > next)
			at = next;
	}
	return subject->verb < subject->verb_end ? peel_small(r, at, end, subject) : at;
}

/* Where the first name between start and end begins, which no verb may be peeled off; else end. */
size_t peel_limit(const struct passage *p, size_t start, size_t end)
{
	for (size_t i = passage_token(p, start); i < p->token_count && p->tokens[i].start < end;
	     i++)
		if (p->tokens[i].kind == TOKEN_NAME && p->tokens[i].start >= start)
			return p->tokens[i].start;
	return end;
}

/* 市区新增公共停车位: where a verb in the middle says what is done with what follows; at for none.
 */
size_t peel_inside(const struct subject_reader *r, size_t at, size_t end, struct subject *verb)
{
	static const char *const verbs[] = { "新", "建成", "完成", "打造", "引进", "创建" };
	const struct passage *p = r->passage;
	uint32_t c;

	for (size_t i = at; i < end;) {
		i += utf8_next(p->text.s + i, p->text.n - i, &c);
		size_t to = i < end ? peel_verb(p, i, end) : i;
		for (size_t v = 0; to > i && to < end && v < COUNT(verbs); v++) {
			if (peel_is(p, i, verbs[v])) {
				verb->verb = i;
				verb->verb_end = to;
				return to;
			}
		}
	}
	return at;
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
static size_t deed_start(const struct passage *p, size_t start, size_t end)
{
	uint32_t c;

	for (size_t at = start; at < end;) {
		at += utf8_next(p->text.s + at, p->text.n - at, &c);
		size_t to = at < end ? peel_verb(p, at, end) : at;
		if (to > at && to < end && peel_verb(p, to, end) == to &&
		    !word_at(&p->words, to, end, WORD_AND))
			return at;
	}
	return end;
}

size_t peel_behind(const struct passage *p, size_t start, size_t end)
{
	return cut_fate(p, start, deed_start(p, peel_verb(p, start, end), end));
}
