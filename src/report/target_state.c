/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State: a list of indicators at the head of a clause, and what the rest says of them. */
#include "report/target_state.h"

#include "base/mem.h"

/* The names in a clause: the first, the last of the list that begins with it. */
struct name_list {
	size_t first, last; /* tokens */
	size_t count;
};

static bool is_named(const struct clause_walk *walk, size_t token)
{
	const struct token *t = &walk->reader.passage->tokens[token];

	return t->kind == TOKEN_NAME && indicator_name_of(walk->reader.lexicon, t->at)->count > 0;
}

/* The first name of the clause, and those that a list joins to it. */
static struct name_list find_list(const struct clause_walk *walk, size_t start, size_t end)
{
	const struct passage *p = walk->reader.passage;
	struct name_list list = { 0 };
	size_t at;

	for (size_t i = passage_token(p, start); i < p->token_count && p->tokens[i].start < end;
	     i++) {
		if (!is_named(walk, i))
			continue;
		if (list.count && !word_in(&p->words, p->tokens[list.last].end, p->tokens[i].start,
					   WORD_AND, &at))
			break;
		list.first = list.count++ ? list.first : i;
		list.last = i;
	}
	return list;
}

/* 节能降碳和主要污染物排放 names the same twice. */
static bool told_before(const struct subjects *list, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (list->items[k].of == list->items[i].of)
			return true;
	return false;
}

static void tell(struct clause_walk *walk, const struct subjects *list, size_t start, size_t end,
		 enum target_rule rule)
{
	for (size_t i = 0; i < list->count; i++) {
		struct subject subject = list->items[i];
		struct finding finding = { &subject, NULL, &walk->context, start, end };
		subject.rules |= RULE_BIT(rule);
		if (subject.of && !told_before(list, i))
			walk->take(walk->taker, &finding);
	}
}

static bool any_in(struct slice t, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_find(t, slice_of(words[i]), 0) < t.n)
			return true;
	return false;
}

/* What others set: 省下达的目标, 约束性指标. */
static bool says_goal(struct slice t)
{
	static const char *const goals[] = { "任务", "目标", "指标", "计划", "以内",
					     "之内", "进度", "要求", "范围" };

	return any_in(t, goals, COUNT(goals));
}

/* 完成省下达的节能减排任务: done, then the name, then what it is a part of. */
static bool is_duty(const struct passage *p, size_t start, size_t name, size_t name_end, size_t end)
{
	struct slice head = slice_sub(p->text, start, name);

	return slice_find(head, SLICE("完成"), 0) < head.n &&
	       says_goal(slice_sub(p->text, name_end, end));
}

/* Ranks and complaints are no targets: 居全省第3位, 与预期目标还有差距. */
static bool says_other(struct slice t)
{
	static const char *const others[] = { "居",   "第",   "位列", "排名",  "首位", "差距",
					      "艰巨", "压力", "不足", "未达",  "不够", "矛盾",
					      "困难", "难度", "放缓", "不平衡" };

	return any_in(t, others, COUNT(others));
}

/* Whether what follows a name can be said of it: 增长质量 goes on with something else. */
static bool goes_on(const struct passage *p, size_t at, size_t end)
{
	enum {
		SAID = WORD_MEASURE | WORD_FILL | WORD_UP | WORD_DOWN | WORD_LEVEL | WORD_ALL |
		       WORD_VERSUS | WORD_STATE | WORD_AND | WORD_VERB | WORD_BOUND | WORD_WHOLE
	};
	size_t i = passage_token(p, at);
	bool token = i < p->token_count && p->tokens[i].start == at;

	return token || word_at(&p->words, at, end, SAID);
}

/* What the rest of a clause says of the names before: how they do, or that they reach a goal. */
static bool is_state(const struct passage *p, size_t start, size_t end)
{
	static const char *const reached[] = { "完成", "达", "控制", "保持在", "稳定在", "实现" };
	struct slice t = slice_sub(p->text, start, end);
	size_t at;

	if (says_other(t) || !goes_on(p, start, end))
		return false;
	return word_in(&p->words, start, end, WORD_STATE | WORD_VERSUS, &at) ||
	       (says_goal(t) && any_in(t, reached, COUNT(reached)));
}

/* 实现正增长, 与去年持平: said of what was spoken of before. */
static bool carries_state(const struct passage *p, size_t start, size_t end)
{
	static const char *const states[] = { "正增长", "持平", "两位数增长" };
	struct slice t = slice_sub(p->text, start, end);

	for (size_t i = 0; i < COUNT(states); i++)
		if (slice_ends(t, slice_of(states[i])))
			return true;
	return false;
}

/* The names themselves, as a list of subjects; without the duty's words before them. */
static void read_list(struct clause_walk *walk, size_t start, const struct name_list *names,
		      bool duty, struct subjects *out)
{
	const struct passage *p = walk->reader.passage;
	struct subject verb;

	subjects_read(&walk->reader, duty ? p->tokens[names->first].start : start,
		      p->tokens[names->last].end, NULL, out, &verb);
}

static bool is_object(const struct subjects *list)
{
	return list->count && list->items[0].verb < list->items[0].verb_end;
}

bool state_read(struct clause_walk *walk, size_t start, size_t end, struct subjects *out)
{
	const struct passage *p = walk->reader.passage;
	struct name_list names = find_list(walk, start, end);

	if (names.count == 0) {
		if (walk->last.count && walk->last.items[0].of && carries_state(p, start, end))
			tell(walk, &walk->last, walk->last.items[0].from, end, RULE_STATE);
		return false;
	}
	size_t name = p->tokens[names.first].start, name_end = p->tokens[names.last].end;
	bool duty = is_duty(p, start, name, name_end, end);
	scope_until(&walk->context, p, name);
	read_list(walk, start, &names, duty, out);
	if (duty)
		tell(walk, out, start, end, RULE_DUTY);
	else if (!is_object(out) && is_state(p, name_end, end))
		tell(walk, out, start, end, RULE_STATE);
	return out->count > 0 && !is_object(out);
}
