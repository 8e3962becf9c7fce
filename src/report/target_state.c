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
	size_t i = 0, at;

	while (i < p->token_count && p->tokens[i].start < start)
		i++;
	for (; i < p->token_count && p->tokens[i].start < end; i++) {
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

static void tell(struct clause_walk *walk, const struct subjects *list, size_t start, size_t end,
		 enum target_rule rule)
{
	for (size_t i = 0; i < list->count; i++) {
		struct subject subject = list->items[i];
		struct finding finding = { &subject, NULL, &walk->context, start, end };
		subject.rules |= RULE_BIT(rule);
		if (subject.of)
			walk->take(walk->taker, &finding);
	}
}

/* 完成省下达的节能减排任务: done, then the name, then what it is a part of. */
static bool is_duty(const struct passage *p, size_t start, size_t name, size_t name_end, size_t end)
{
	static const char *const set[] = { "任务", "目标", "指标", "计划" };
	struct slice head = slice_sub(p->text, start, name),
		     tail = slice_sub(p->text, name_end, end);

	if (slice_find(head, SLICE("完成"), 0) == head.n)
		return false;
	for (size_t i = 0; i < COUNT(set); i++)
		if (slice_find(tail, slice_of(set[i]), 0) < tail.n)
			return true;
	return false;
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
	size_t at;

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
	else if (!is_object(out) && word_in(&p->words, name_end, end, WORD_STATE, &at))
		tell(walk, out, start, end, RULE_STATE);
	return out->count > 0 && !is_object(out);
}
