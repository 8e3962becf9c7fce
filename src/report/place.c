/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Place. */
#include "report/place.h"

#include <stdbool.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/mark.h"

/* Endings of divisions' names, the longest first. ethnic: names of peoples may stand before. */
static const struct suffix {
	const char *text;
	enum level level;
	bool ethnic, kept;
} suffixes[] = {
	{ "特别行政区", LEVEL_PROVINCE, false, false }, { "国务院", LEVEL_NATION, false, true },
	{ "自治区", LEVEL_PROVINCE, true, false },	{ "自治州", LEVEL_PREFECTURE, true, false },
	{ "自治县", LEVEL_COUNTY, true, false },	{ "自治旗", LEVEL_COUNTY, true, false },
	{ "开发区", LEVEL_COUNTY, false, true },	{ "高新区", LEVEL_COUNTY, false, true },
	{ "示范区", LEVEL_COUNTY, false, true },	{ "管理区", LEVEL_COUNTY, false, true },
	{ "合作区", LEVEL_COUNTY, false, true },	{ "试验区", LEVEL_COUNTY, false, true },
	{ "实验区", LEVEL_COUNTY, false, true },	{ "保税区", LEVEL_COUNTY, false, true },
	{ "度假区", LEVEL_COUNTY, false, true },	{ "园区", LEVEL_COUNTY, false, true },
	{ "矿区", LEVEL_COUNTY, false, true },		{ "地区", LEVEL_PREFECTURE, false, false },
	{ "林区", LEVEL_COUNTY, false, false },		{ "新区", LEVEL_COUNTY, false, false },
	{ "特区", LEVEL_COUNTY, false, false },		{ "省", LEVEL_PROVINCE, false, false },
	{ "市", LEVEL_PREFECTURE, false, false },	{ "州", LEVEL_PREFECTURE, false, false },
	{ "盟", LEVEL_PREFECTURE, false, false },	{ "县", LEVEL_COUNTY, false, false },
	{ "区", LEVEL_COUNTY, false, false },		{ "旗", LEVEL_COUNTY, false, true },
};

/* How the peoples of China stand in names of autonomous places, 族 left off where it may be. */
static const char *const peoples[] = {
	"蒙古", "回",	"藏",	    "维吾尔", "苗",	"彝",	  "壮",	  "布依",
	"朝鲜", "满",	"侗",	    "瑶",     "白",	"土家",	  "哈尼", "哈萨克",
	"傣",	"黎",	"傈僳",	    "佤",     "畲",	"拉祜",	  "水",	  "东乡",
	"纳西", "景颇", "柯尔克孜", "土",     "达斡尔", "仫佬",	  "羌",	  "布朗",
	"撒拉", "毛南", "仡佬",	    "锡伯",   "普米",	"塔吉克", "怒",	  "鄂温克",
	"保安", "裕固", "京",	    "独龙",   "鄂伦春", "各",
};

/* Those that stand without 族, as in 伊犁哈萨克自治州. */
static bool stands_bare(const char *people)
{
	return strlen(people) >= 6;
}

static struct slice without_bracket(struct slice t)
{
	size_t open = slice_find(t, SLICE("（"), 0);

	if (open == t.n)
		open = slice_find(t, SLICE("("), 0);
	return open > 0 ? slice_sub(t, 0, open) : t;
}

static const struct suffix *suffix_of(struct slice t)
{
	for (size_t i = 0; i < COUNT(suffixes); i++)
		if (slice_ends(t, slice_of(suffixes[i].text)))
			return &suffixes[i];
	return NULL;
}

static bool is_one(uint32_t c, const char *characters)
{
	struct slice t = slice_of(characters);
	char bytes[4];
	size_t n = utf8_put(bytes, c);

	return slice_find(t, (struct slice){ bytes, n }, 0) < t.n;
}

/* Whether a division's name may end before rest, after a character c that stands index-th in it. */
static bool ends_before(uint32_t c, size_t index, struct slice part, struct slice rest)
{
	uint32_t next = mark_first(rest);

	if (index < 2 || slice_chars(rest) < 2 || !suffix_of(rest))
		return false;
	/* 青岛市市南区, but not 荆州|市沙市区. */
	if (is_one(next, "省市区县州盟旗"))
		return slice_starts(rest, SLICE("市南区")) || slice_starts(rest, SLICE("市北区")) ||
		       slice_starts(rest, SLICE("市中区"));
	if (c == 0x5DDE) /* 州: 杭州湾新区 */
		return index > 2 || slice_ends(part, SLICE("自治州"));
	return is_one(c, "省市区县盟");
}

size_t place_parts(struct slice full, struct slice parts[PLACE_PARTS])
{
	struct slice t = without_bracket(full);
	size_t count = 0, start = 0, chars = 0;
	uint32_t c;

	for (size_t i = 0; i < t.n && count + 1 < PLACE_PARTS;) {
		i += utf8_next(t.s + i, t.n - i, &c);
		chars++;
		if (!ends_before(c, chars, slice_sub(t, start, i), slice_sub(t, i, t.n)))
			continue;
		parts[count++] = slice_sub(t, start, i);
		start = i;
		chars = 0;
	}
	if (start < t.n)
		parts[count++] = slice_sub(t, start, t.n);
	return count;
}

static struct slice last_part(struct slice full)
{
	struct slice parts[PLACE_PARTS];
	size_t n = place_parts(full, parts);

	return n ? parts[n - 1] : full;
}

/* t without people at its end, if at least two characters stay; else t. */
static struct slice cut_people(struct slice t, const char *people)
{
	struct slice rest = t;

	if (slice_ends(rest, SLICE("族")))
		rest.n -= strlen("族");
	else if (!stands_bare(people))
		return t;
	if (!slice_ends(rest, slice_of(people)))
		return t;
	rest.n -= strlen(people);
	return slice_chars(rest) >= 2 ? rest : t;
}

static struct slice without_peoples(struct slice t)
{
	for (size_t before = 0; before != t.n;) {
		before = t.n;
		for (size_t i = 0; i < COUNT(peoples); i++)
			t = cut_people(t, peoples[i]);
	}
	if (slice_ends(t, SLICE("族")) && slice_chars(t) > 2)
		t.n -= strlen("族");
	return t;
}

struct slice place_short(struct slice full)
{
	struct slice t = last_part(full);
	const struct suffix *suffix = suffix_of(t);

	if (!suffix || suffix->kept)
		return t;
	struct slice rest = slice_sub(t, 0, t.n - strlen(suffix->text));
	if (suffix->ethnic)
		rest = without_peoples(rest);
	return slice_chars(rest) >= 2 ? rest : t;
}

enum level place_level(struct slice full)
{
	const struct suffix *suffix = suffix_of(last_part(full));

	return suffix ? suffix->level : LEVEL_UNKNOWN;
}
