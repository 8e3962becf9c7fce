/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Role words. A pattern is pieces in order, * between them for anything, $ at the end for the
 * title's end. Words are those of government work reports at large, never of one place.
 */
#include "report/outline_role.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

static const char *const names[ROLE_COUNT] = {
	[ROLE_PREAMBLE] = "preamble",	      [ROLE_REVIEW] = "review",
	[ROLE_REQUIREMENTS] = "requirements", [ROLE_PLAN] = "plan",
	[ROLE_LIVELIHOOD] = "livelihood",     [ROLE_GOVERNMENT] = "government",
	[ROLE_GLOSSARY] = "glossary",	      [ROLE_CLOSING] = "closing",
};

struct cue {
	const char *pattern;
	enum role role;
	unsigned weight;
};

/* Titles of parts. */
static const struct cue title_cues[] = {
	{ "回顾", ROLE_REVIEW, 5 },
	{ "工作总结", ROLE_REVIEW, 5 },
	{ "工作情况", ROLE_REVIEW, 4 },
	{ "完成情况", ROLE_REVIEW, 4 },
	{ "过去", ROLE_REVIEW, 4 },
	{ "成就", ROLE_REVIEW, 2 },
	{ "成绩", ROLE_REVIEW, 2 },
	{ "成效", ROLE_REVIEW, 2 },
	{ "今后", ROLE_REQUIREMENTS, 4 },
	{ "总体要求", ROLE_REQUIREMENTS, 3 },
	{ "指导思想", ROLE_REQUIREMENTS, 3 },
	{ "总体思路", ROLE_REQUIREMENTS, 3 },
	{ "总体部署", ROLE_REQUIREMENTS, 3 },
	{ "总体安排", ROLE_REQUIREMENTS, 3 },
	{ "基本思路", ROLE_REQUIREMENTS, 3 },
	{ "目标", ROLE_REQUIREMENTS, 3 },
	{ "蓝图", ROLE_REQUIREMENTS, 2 },
	{ "形势", ROLE_REQUIREMENTS, 2 },
	{ "考虑", ROLE_REQUIREMENTS, 2 },
	{ "纲要", ROLE_REQUIREMENTS, 2 },
	{ "要求", ROLE_REQUIREMENTS, 2 },
	{ "任务", ROLE_PLAN, 3 },
	{ "工作*安排", ROLE_PLAN, 3 },
	{ "重点", ROLE_PLAN, 3 },
	{ "主要工作", ROLE_PLAN, 3 },
	{ "工作*建议", ROLE_PLAN, 3 },
	{ "工作部署", ROLE_PLAN, 3 },
	{ "工作举措", ROLE_PLAN, 3 },
	{ "工作打算", ROLE_PLAN, 3 },
	{ "工作思路", ROLE_PLAN, 2 },
	{ "工作计划", ROLE_PLAN, 3 },
	{ "政府工作$", ROLE_PLAN, 2 },
	{ "自身建设", ROLE_GOVERNMENT, 6 },
	{ "政府建设", ROLE_GOVERNMENT, 6 },
	{ "政府治理", ROLE_GOVERNMENT, 5 },
	{ "政府*治理能力", ROLE_GOVERNMENT, 5 },
	{ "政府效能", ROLE_GOVERNMENT, 5 },
	{ "政府自身", ROLE_GOVERNMENT, 6 },
	{ "行政能力", ROLE_GOVERNMENT, 5 },
	{ "政风建设", ROLE_GOVERNMENT, 5 },
	{ "政府职能", ROLE_GOVERNMENT, 4 },
	{ "政府*履职", ROLE_GOVERNMENT, 4 },
	{ "建设*政府$", ROLE_GOVERNMENT, 5 },
	{ "打造*政府$", ROLE_GOVERNMENT, 5 },
	{ "政府*现代化", ROLE_GOVERNMENT, 4 },
	{ "民生实事", ROLE_LIVELIHOOD, 5 },
	{ "为民*实事", ROLE_LIVELIHOOD, 5 },
	{ "惠民实事", ROLE_LIVELIHOOD, 5 },
	{ "名词*解释", ROLE_GLOSSARY, 9 },
	{ "名词*注释", ROLE_GLOSSARY, 9 },
	{ "名词*说明", ROLE_GLOSSARY, 9 },
	{ "词语*解释", ROLE_GLOSSARY, 9 },
	{ "术语*解释", ROLE_GLOSSARY, 9 },
	{ "用语*解释", ROLE_GLOSSARY, 9 },
	{ "用语说明", ROLE_GLOSSARY, 9 },
	{ "缩略语", ROLE_GLOSSARY, 9 },
	{ "注释", ROLE_GLOSSARY, 9 },
	{ "注解", ROLE_GLOSSARY, 9 },
	{ "有关*名词", ROLE_GLOSSARY, 9 },
};

static const char *const government_section[] = { "自身建设", "政府自身", "政府建设" };
static const char *const government_last[] = { "政府治理",    "政府职能", "政府效能",
					       "政府*现代化", "政府$",	  "政府*履职" };

/* Titles that are about livelihood alone; with a second subject the section stays a task. */
static const char *const livelihood_section[] = { "民生实事", "社会建设" };
static const char *const livelihood_mixed[] = { "安全", "稳定", "平安", "治理" };
static const char *const livelihood_alone[] = { "改善民生$", "保障民生$", "民生福祉$",
						"民生保障$", "民生改善$", "改善*民生工作$" };

static const char *const government_text[] = {
	"自身建设", "政府系统", "依法行政", "法治政府",	    "作风",	"廉",		"八项规定",
	"三个务必", "政府职能", "权力",	    "全面从严治党", "四个意识", "人民满意*政府"
};
static const char *const required_text[] = { "总体要求", "指导思想", "总体思路", "预期目标",
					     "奋斗目标", "发展目标", "主要目标" };
static const char *const closing_text[] = { "让我们",	"努力奋斗！", "团结奋斗！", "不懈奋斗！",
					    "团结在以", "谢谢大家",   "谢谢各位" };
static const char *const time_words[] = { "过去", "今后", "今年", "明年", "去年",
					  "五年", "近年", "本届", "时期" };

const char *role_name(enum role role)
{
	return names[role];
}

enum role role_named(const char *name)
{
	for (enum role role = 0; role < ROLE_COUNT; role++)
		if (strcmp(names[role], name) == 0)
			return role;
	return ROLE_COUNT;
}

static bool matches(struct slice text, const char *pattern)
{
	size_t at = 0;

	for (;;) {
		size_t n = strcspn(pattern, "*$");
		struct slice piece = { pattern, n };
		if (pattern[n] == '$')
			return text.n >= at + n && slice_ends(text, piece);
		size_t found = slice_find(text, piece, at);
		if (found >= text.n)
			return false;
		if (pattern[n] == '\0')
			return true;
		at = found + n;
		pattern += n + 1;
	}
}

static unsigned count_of(struct slice text, const char *const *patterns, size_t count)
{
	unsigned found = 0;

	for (size_t i = 0; i < count; i++)
		found += matches(text, patterns[i]);
	return found;
}

struct role_weights role_weigh(struct slice title)
{
	struct role_weights w = { { 0 } };

	for (size_t i = 0; i < COUNT(title_cues); i++)
		if (title_cues[i].weight > w.of[title_cues[i].role] &&
		    matches(title, title_cues[i].pattern))
			w.of[title_cues[i].role] = title_cues[i].weight;
	return w;
}

/* Of any make: 2031, ２０３１, 二〇三一; -1 when c is none. */
static int digit_of(uint32_t c)
{
	static const uint32_t chinese[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
					    0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };

	if (c >= '0' && c <= '9')
		return (int)(c - '0');
	if (c >= 0xFF10 && c <= 0xFF19)
		return (int)(c - 0xFF10);
	for (size_t i = 0; i < COUNT(chinese); i++)
		if (c == chinese[i])
			return (int)i;
	return c == 0x25CB || c == 0x96F6 ? 0 : -1;
}

/* Four digits that 年 follows. */
int role_year(struct slice title)
{
	int year = 0;
	int last = 0;
	unsigned digits = 0;
	uint32_t c;

	for (size_t i = 0; i < title.n;) {
		i += utf8_next(title.s + i, title.n - i, &c);
		int digit = digit_of(c);
		if (digit >= 0) {
			year = digits ? year % 1000 * 10 + digit : digit;
			digits++;
			continue;
		}
		if (c == 0x5E74 && digits == 4)
			last = year;
		digits = 0;
	}
	return last;
}

bool role_names_time(struct slice title)
{
	return role_year(title) || count_of(title, time_words, COUNT(time_words)) > 0;
}

enum role role_of_section(struct slice title, bool last)
{
	bool alone = slice_find(title, SLICE("，"), 0) == title.n;

	if (count_of(title, government_section, COUNT(government_section)) ||
	    (last && count_of(title, government_last, COUNT(government_last))))
		return ROLE_GOVERNMENT;
	if (count_of(title, livelihood_mixed, COUNT(livelihood_mixed)))
		return ROLE_PLAN;
	if (count_of(title, livelihood_section, COUNT(livelihood_section)) ||
	    (alone && count_of(title, livelihood_alone, COUNT(livelihood_alone))))
		return ROLE_LIVELIHOOD;
	return ROLE_PLAN;
}

unsigned role_government_cues(struct slice text)
{
	unsigned cues = 0;

	for (size_t i = 0; i < COUNT(government_text); i++)
		if (matches(text, government_text[i]))
			cues |= 1u << i;
	return cues;
}

unsigned role_cue_count(unsigned cues)
{
	unsigned n = 0;

	for (; cues; cues &= cues - 1)
		n++;
	return n;
}

bool role_requires(struct slice text)
{
	return count_of(text, required_text, COUNT(required_text)) > 0;
}

bool role_closes(struct slice text)
{
	return count_of(text, closing_text, COUNT(closing_text)) > 0;
}
