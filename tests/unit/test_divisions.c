/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Divisions: names taken apart, looked up, and read. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/division.h"
#include "report/locate.h"
#include "report/pinyin.h"
#include "report/place.h"
#include "tests/unit/reports.h"

static void names_are_taken_apart(void **state)
{
	static const struct {
		const char *full, *parts, *in_short;
		enum level level;
	} cases[] = {
		{ "青岛市黄岛区（西海岸新区）", "青岛市|黄岛区|", "黄岛", LEVEL_COUNTY },
		{ "长沙市望城区", "长沙市|望城区|", "望城", LEVEL_COUNTY },
		{ "延边朝鲜族自治州", "延边朝鲜族自治州|", "延边", LEVEL_PREFECTURE },
		{ "恩施土家族苗族自治州利川市", "恩施土家族苗族自治州|利川市|", "利川",
		  LEVEL_PREFECTURE },
		{ "伊犁哈萨克自治州", "伊犁哈萨克自治州|", "伊犁", LEVEL_PREFECTURE },
		{ "内蒙古自治区", "内蒙古自治区|", "内蒙古", LEVEL_PROVINCE },
		{ "新疆维吾尔自治区", "新疆维吾尔自治区|", "新疆", LEVEL_PROVINCE },
		{ "东乡族自治县", "东乡族自治县|", "东乡", LEVEL_COUNTY },
		{ "荆州市沙市区", "荆州市|沙市区|", "沙市", LEVEL_COUNTY },
		{ "青岛市市南区", "青岛市|市南区|", "市南", LEVEL_COUNTY },
		{ "呼和浩特市新城区", "呼和浩特市|新城区|", "新城", LEVEL_COUNTY },
		{ "津市市", "津市市|", "津市", LEVEL_PREFECTURE },
		{ "杭州市", "杭州市|", "杭州", LEVEL_PREFECTURE },
		{ "吉县", "吉县|", "吉县", LEVEL_COUNTY },
		{ "神农架林区", "神农架林区|", "神农架", LEVEL_COUNTY },
		{ "大兴安岭地区", "大兴安岭地区|", "大兴安岭", LEVEL_PREFECTURE },
		{ "阿拉善左旗", "阿拉善左旗|", "阿拉善左旗", LEVEL_COUNTY },
		{ "香港特别行政区", "香港特别行政区|", "香港", LEVEL_PROVINCE },
		{ "云岭经济开发区", "云岭经济开发区|", "云岭经济开发区", LEVEL_COUNTY },
		{ "国务院", "国务院|", "国务院", LEVEL_NATION },
		{ "云岭", "云岭|", "云岭", LEVEL_UNKNOWN },
		{ "", "", "", LEVEL_UNKNOWN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice parts[PLACE_PARTS], full = slice_of(cases[i].full);
		struct str got = { 0 };
		size_t n = place_parts(full, parts);
		for (size_t k = 0; k < n; k++)
			str_addf(&got, "%.*s|", (int)parts[k].n, parts[k].s);
		assert_string_equal(str_text(&got), cases[i].parts);
		assert_true(slice_is(place_short(full), slice_of(cases[i].in_short)));
		assert_int_equal(place_level(full), cases[i].level);
		str_free(&got);
	}
}

static void the_text_tells_places_of_one_name_apart(void **state)
{
	static const struct {
		const char *name, *kind, *text;
		int year;
		const char *code; /* "": open */
		enum level level;
	} cases[] = {
		{ "济南市", "", "", 2023, "370100", LEVEL_PREFECTURE },
		{ "济南", "", "", 2023, "370100", LEVEL_PREFECTURE },
		{ "鼓楼区", "", "我们融入南京都市圈，服务江苏。", 2023, "320106", LEVEL_COUNTY },
		{ "鼓楼区", "", "我们建设福州新区。", 2023, "350102", LEVEL_COUNTY },
		{ "开封市鼓楼区", "", "", 2023, "410204", LEVEL_COUNTY },
		{ "鼓楼区", "", "我们干得很好。", 2023, "", LEVEL_COUNTY },
		{ "长沙", "市", "", 2023, "430100", LEVEL_PREFECTURE },
		{ "长沙", "县", "", 2023, "430121", LEVEL_COUNTY },
		{ "吉林", "省", "", 2023, "220000", LEVEL_PROVINCE },
		{ "吉林", "市", "", 2023, "220200", LEVEL_PREFECTURE },
		/* a place that had another rank then */
		{ "巢湖市", "", "", 2005, "341400", LEVEL_PREFECTURE },
		{ "巢湖市", "", "", 2023, "340181", LEVEL_COUNTY },
		{ "云岭市", "", "", 2023, "", LEVEL_UNKNOWN },
	};
	struct arena *arena = arena_new();
	struct divisions *all = division_open(arena);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t count;
		struct paragraph *p = paragraphs_of(arena, cases[i].text, &count);
		struct locate_text text = { p, count, cases[i].year };
		enum level level;
		const struct division *d = locate_name(all, slice_of(cases[i].name),
						       slice_of(cases[i].kind), &text, &level);
		assert_true(slice_is(d ? d->code : SLICE(""), slice_of(cases[i].code)));
		assert_int_equal(level, cases[i].level);
	}
	arena_free(arena);
}

/* A text that says name n times among other words. */
static const struct division *spoken_of(struct arena *arena, const char *name, const char *kind,
					size_t n)
{
	struct str text = { 0 };
	size_t count;

	for (size_t i = 0; i < n; i++)
		str_addf(&text, "我们建设美丽%s。推进合作。\n", name);
	for (size_t i = 0; i < 3; i++)
		str_adds(&text, "我们学习武汉的经验。\n");
	struct paragraph *p = paragraphs_of(arena, arena_str(arena, str_text(&text)), &count);
	struct locate_text about = { p, count, 2023 };
	str_free(&text);
	return locate_text(division_open(arena), slice_of(kind), &about);
}

static void the_place_that_a_text_speaks_of_most_is_its_own(void **state)
{
	struct arena *arena = arena_new();
	const struct division *d = spoken_of(arena, "鄂州", "市", 12);

	(void)state;
	assert_non_null(d);
	assert_true(slice_is(d->name, SLICE("鄂州市")));
	assert_null(spoken_of(arena, "鄂州", "市", 3));	 /* too seldom */
	assert_null(spoken_of(arena, "鄂州", "县", 12)); /* of another kind */
	assert_null(spoken_of(arena, "云岭", "市", 12)); /* no place, and 合作 is a word */
	arena_free(arena);
}

static void every_division_has_its_province(void **state)
{
	static const struct {
		const char *name, *province;
	} cases[] = {
		{ "黄岛区", "山东省" },		{ "海淀区", "北京市" }, { "天门市", "湖北省" },
		{ "西藏自治区", "西藏自治区" }, { "莱城区", "山东省" },
	};
	struct arena *arena = arena_new();
	struct divisions *all = division_open(arena);
	struct locate_text none = { NULL, 0, 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		enum level level;
		const struct division *d =
			locate_name(all, slice_of(cases[i].name), SLICE(""), &none, &level);
		assert_non_null(d);
		assert_true(slice_is(division_province(d)->name, slice_of(cases[i].province)));
	}
	arena_free(arena);
}

static void polyphones_are_read_as_the_place_is(void **state)
{
	static const struct {
		const char *name, *pinyin, *initials;
	} cases[] = {
		{ "济南", "ji nan", "jn" },    { "重庆", "chong qing", "cq" },
		{ "长沙", "chang sha", "cs" }, { "长子", "zhang zi", "zz" },
		{ "厦门", "xia men", "xm" },   { "六安", "lu an", "la" },
		{ "蚌埠", "beng bu", "bb" },   { "乐清", "yue qing", "yq" },
		{ "A区", "A qu", "Aq" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct pinyin p = pinyin_read(arena, slice_of(cases[i].name));
		assert_string_equal(p.syllables, cases[i].pinyin);
		assert_string_equal(p.initials, cases[i].initials);
	}
	arena_free(arena);
}

static void keys_sort_by_pinyin(void **state)
{
	static const char *const order[] = { "安庆", "蚌埠", "重庆", "大安", "定西", "济南",
					     "吕梁", "厦门", "延边", "银川", "中卫" };
	struct arena *arena = arena_new();
	const char *before = "";

	(void)state;
	for (size_t i = 0; i < COUNT(order); i++) {
		struct pinyin p = pinyin_read(arena, slice_of(order[i]));
		assert_true(strcmp(before, p.sort_key) < 0);
		before = p.sort_key;
	}
	arena_free(arena);
}

static void a_code_finds_the_division_in_force(void **state)
{
	static const struct {
		const char *code, *name, *parent;
	} cases[] = {
		{ "110000", "北京市", "" },
		{ "110101", "东城区", "北京市" },
		{ "500110", "綦江区", "重庆市" },
		{ "429006", "天门市", "湖北省" },
		{ "370211", "黄岛区", "青岛市" },
		{ "000000", NULL, NULL },
		{ "", NULL, NULL },
		{ "9", NULL, NULL },
		{ "999999", NULL, NULL },
	};
	struct arena *arena = arena_new();
	const struct divisions *all = division_open(arena);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct division *d = division_coded(all, slice_of(cases[i].code));
		assert_int_equal(d != NULL, cases[i].name != NULL);
		if (!d)
			continue;
		assert_true(slice_is(d->name, slice_of(cases[i].name)));
		struct slice parent = d->parent ? d->parent->name : SLICE("");
		assert_true(slice_is(parent, slice_of(cases[i].parent)));
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_taken_apart),
		cmocka_unit_test(the_text_tells_places_of_one_name_apart),
		cmocka_unit_test(the_place_that_a_text_speaks_of_most_is_its_own),
		cmocka_unit_test(every_division_has_its_province),
		cmocka_unit_test(a_code_finds_the_division_in_force),
		cmocka_unit_test(polyphones_are_read_as_the_place_is),
		cmocka_unit_test(keys_sort_by_pinyin),
	};

	return cmocka_run_group_tests_name("divisions", tests, NULL, NULL);
}
