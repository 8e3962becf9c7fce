/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Title. Read from both ends: what the document is stands last (政府工作报告), the year first or
 * between the place and that; what is left must look like the name of a place.
 */
#include "report/title.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "report/mark.h"

enum { PLACE_MOST = 40, BARE_PLACE_MOST = 5 }; /* characters */
enum { YEAR_FIRST = 1949, YEAR_LAST = 2099 };

static bool skip(struct slice *t, const char *start)
{
	if (!slice_starts(*t, slice_of(start)))
		return false;
	*t = slice_sub(*t, strlen(start), t->n);
	return true;
}

static bool cut(struct slice *t, const char *end)
{
	if (!slice_ends(*t, slice_of(end)))
		return false;
	t->n -= strlen(end);
	return true;
}

static size_t digits(struct slice t)
{
	size_t n = 0;

	while (n < t.n && t.s[n] >= '0' && t.s[n] <= '9')
		n++;
	return n;
}

int title_year(struct slice t)
{
	int year = 0;

	if (digits(t) != 4)
		return 0;
	for (size_t i = 0; i < 4; i++)
		year = year * 10 + (t.s[i] - '0');
	return year >= YEAR_FIRST && year <= YEAR_LAST ? year : 0;
}

/* Takes off 1．or （1）; false when there is none. */
static bool skip_number(struct slice *t)
{
	static const char *const behind[] = { "．", ".", "、", "）", ")" };
	struct slice rest = *t;

	if (!skip(&rest, "（"))
		(void)skip(&rest, "(");
	size_t n = digits(rest);
	if (n == 0)
		return false;
	rest = slice_sub(rest, n, rest.n);
	for (size_t i = 0; i < COUNT(behind); i++)
		if (skip(&rest, behind[i])) {
			*t = rest;
			return true;
		}
	return false;
}

/* Takes off a page's number and the dots before it; false when there is none. */
static bool cut_page(struct slice *t)
{
	static const char *const dots[] = { "…", "·", ".", "．", "-", "—", "_" };
	size_t end = t->n;

	while (t->n > 0 && t->s[t->n - 1] >= '0' && t->s[t->n - 1] <= '9')
		t->n--;
	bool found = t->n < end;
	for (size_t i = 0; i < COUNT(dots); i++)
		if (cut(t, dots[i])) {
			found = true;
			i = (size_t)-1;
		}
	return found;
}

/* Takes off what says behind a title which text this is, or when it was given: （摘要）, ——2031年…
 */
static void cut_rest(struct slice *t)
{
	static const char *const says[] = {
		"摘要", "全文", "草案", "审议稿", "实录", "会议", "日"
	};
	static const char *const marks[] = { "（", "(", "—", "-" };
	size_t end = slice_find(*t, SLICE("工作报告"), 0);

	if (end == t->n)
		return;
	struct slice rest = slice_sub(*t, end + strlen("工作报告"), t->n);
	bool marked = false, said = false;
	for (size_t i = 0; i < COUNT(marks); i++)
		marked |= slice_starts(rest, slice_of(marks[i]));
	for (size_t i = 0; i < COUNT(says); i++)
		said |= slice_find(rest, slice_of(says[i]), 0) < rest.n;
	if (marked && said && mark_find(rest, 0, mark_is_final) == rest.n)
		t->n = end + strlen("工作报告");
}

/* Takes the year off either end of what stands before 政府工作报告. */
static int take_year(struct slice *head)
{
	int year = title_year(*head);

	if (digits(*head) == 4) {
		*head = slice_sub(*head, 4, head->n);
		(void)(skip(head, "年度") || skip(head, "年"));
		return year;
	}
	struct slice before = *head;
	if (!cut(&before, "年度") && !cut(&before, "年"))
		return 0;
	if (before.n < 4 || digits(slice_sub(before, before.n - 4, before.n)) != 4)
		return 0;
	year = title_year(slice_sub(before, before.n - 4, before.n));
	*head = slice_sub(before, 0, before.n - 4);
	return year;
}

/* 省 or 市人民 alone names no place. */
static bool says_no_place(struct slice t)
{
	static const char *const words[] = {
		"",	  "省",	  "市",	  "县",	  "区",	  "州",	  "旗",
		"自治区", "我市", "我省", "我县", "我区", "全国", "中华人民共和国"
	};

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_is(t, slice_of(words[i])))
			return true;
	return false;
}

static bool ends_as_place(struct slice t)
{
	static const char *const ends[] = { "省",     "市", "区", "县",	  "州",	  "盟", "旗",
					    "国务院", "镇", "乡", "街道", "兵团", "）", ")" };

	for (size_t i = 0; i < COUNT(ends); i++)
		if (slice_ends(t, slice_of(ends[i])))
			return true;
	return false;
}

/* Whether t may be the name of a place; a year before it makes a bare name (济南) good, too. */
static bool is_place(struct slice t, bool dated)
{
	static const char *const never[] = {
		"的", "与", "读", "审议", "听取", "学习", "关于", "年"
	};
	uint32_t c;
	size_t chars = slice_chars(t);

	if (chars < 2 || chars > PLACE_MOST)
		return false;
	for (size_t i = 0; i < t.n;) {
		i += utf8_next(t.s + i, t.n - i, &c);
		if (!mark_is_han(c) && c != 0xFF08 && c != 0xFF09 && c != '(' && c != ')' &&
		    c != 0xB7)
			return false;
	}
	for (size_t i = 0; i < COUNT(never); i++)
		if (slice_find(t, slice_of(never[i]), 0) < t.n)
			return false;
	return ends_as_place(t) || (dated && chars <= BARE_PLACE_MOST);
}

bool title_read(struct slice compact, struct title *out)
{
	struct slice t = compact;
	struct title title = { 0 };

	(void)(skip(&t, "标题：") || skip(&t, "标题:"));
	title.entry = skip_number(&t);
	title.entry |= cut_page(&t);
	if (skip(&t, "《") && !cut(&t, "》"))
		return false;
	cut_rest(&t);
	title.whole = t;
	if (!cut(&t, "政府工作报告") && !cut(&t, "政府工作的报告"))
		return false;
	(void)skip(&t, "关于");
	(void)skip(&t, "今年");
	title.year = take_year(&t);
	(void)(cut(&t, "人民政府") || cut(&t, "人民"));
	(void)skip(&t, "关于");
	if (says_no_place(t))
		t.n = 0;
	else if (!is_place(t, title.year > 0))
		return false;
	title.place = t;
	*out = title;
	return true;
}
