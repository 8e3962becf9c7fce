/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trim. */
#include "report/trim.h"

#include "base/mem.h"
#include "report/outline_opening.h"

enum {
	ROW_LEAST = 8,	  /* brief lines at the end that are links */
	FRONT_LINES = 10, /* with text, in which a title stands */
	WORDS_LEAST = 3,  /* of a report's own that one without a title has */
};

static bool has_any(struct slice t, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_find(t, slice_of(words[i]), 0) < t.n)
			return true;
	return false;
}

/* What the maker of a page writes under a text. */
static bool is_imprint(struct slice t)
{
	static const char *const words[] = { "版权所有", "ICP备",    "网站标识码", "公网安备",
					     "责任编辑", "关闭窗口", "打印本页",   "上一篇",
					     "下一篇",	 "分享到",   "扫一扫",	   "主办单位",
					     "技术支持" };

	return t.n < 300 && has_any(t, words, COUNT(words));
}

static bool is_appendix(struct slice t)
{
	static const char *const words[] = {
		"附件", "附表", "附录", "名词", "注释", "清单", "序号"
	};

	return t.n < 300 && has_any(t, words, COUNT(words));
}

static bool shows(const struct head *head)
{
	return head->kind != FRONT_EMPTY && head->kind != FRONT_NOISE;
}

/* Whether a line may be a link or an imprint: short, no sentence, no heading of the report's. */
static bool may_go(const struct line *line, const struct head *head)
{
	struct opening opening;

	if (!shows(head) || is_imprint(line->text))
		return true;
	if (!head->brief || is_appendix(line->text))
		return false;
	opening_read(slice_trim(line->text), &opening);
	return opening.form == FORM_NONE;
}

void trim_extent(const struct line *lines, const struct head *heads, struct extent *extent)
{
	size_t end = extent->end, row = 0, imprint = 0;

	while (end > extent->first && !shows(&heads[end - 1]))
		end--;
	size_t start = end;
	for (; start > extent->first; start--) {
		if (!may_go(&lines[start - 1], &heads[start - 1]))
			break;
		row += shows(&heads[start - 1]);
		if (is_imprint(lines[start - 1].text))
			imprint = start - 1;
	}
	if (row >= ROW_LEAST && start > extent->first && heads[start - 1].ends)
		end = start;
	else if (imprint > extent->first)
		end = imprint;
	while (end > extent->first && !shows(&heads[end - 1]))
		end--;
	extent->end = end;
}

bool trim_is_report(const struct line *lines, const struct head *heads, const struct extent *extent)
{
	if (heads_have_text(heads, extent->first, extent->end))
		return true;
	/* All of a report may stand on one line, its opening included. */
	for (size_t i = extent->first; i < extent->end; i++)
		if (heads[i].kind == FRONT_OPENING && lines[i].text.n > 2 * FRONT_LINE)
			return true;
	return false;
}

bool trim_other_body(const struct line *lines, const struct head *heads, size_t count)
{
	static const char *const bodies[] = { "法院",	    "检察院", "常务委员会",
					      "人大常委会", "政协",   "政治协商会议" };
	char room[FRONT_LINE];

	for (size_t i = 0, seen = 0; i < count && seen < FRONT_LINES; i++) {
		struct slice t = front_compact(lines[i].text, room);
		seen += shows(&heads[i]);
		if (heads[i].brief && slice_ends(t, SLICE("工作报告")) &&
		    has_any(t, bodies, COUNT(bodies)))
			return true;
	}
	return false;
}

bool trim_speaks_as_report(const struct line *lines, size_t count)
{
	static const char *const words[] = {
		"工作回顾", "重点工作",	    "预期目标",	    "总体要求",
		"生产总值", "公共预算收入", "政府自身建设", "各位代表"
	};
	size_t found = 0;

	for (size_t k = 0; k < COUNT(words); k++) {
		bool has = false;
		for (size_t i = 0; i < count && !has; i++)
			has = slice_find(lines[i].text, slice_of(words[k]), 0) < lines[i].text.n;
		found += has;
	}
	return found >= WORDS_LEAST;
}
