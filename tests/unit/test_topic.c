/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topic: what sections are about, by their titles, by their text, and which headings are told. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/outline.h"
#include "report/topic.h"
#include "tests/unit/reports.h"

static void the_table_has_the_topics_of_the_interface(void **state)
{
	static const char *const ids[] = {
		"investment",
		"industry",
		"digital",
		"innovation",
		"talent_education",
		"reform_business",
		"opening",
		"consumption_culture_tourism",
		"urban",
		"region",
		"rural",
		"ecology",
		"livelihood",
		"safety_governance",
		"strategy",
		"finance",
		"culture",
		"government",
	};
	struct topics *topics = topics_new();

	(void)state;
	assert_int_equal(topics_count(topics), COUNT(ids));
	for (size_t i = 0; i < COUNT(ids); i++)
		assert_true(slice_is(topic_id(topics, i), slice_of(ids[i])));
	topics_free(topics);
}

/* The first topic of a section with that title and text. */
static void expect_first(struct arena *arena, const struct topics *topics, const char *title,
			 const char *text, const char *topic)
{
	struct paragraph paragraph = { .text = slice_of(text) };
	struct topic_scores scores = topic_scores(topics, slice_of(title), &paragraph, 1);
	const char *best = topics_best(arena, topics, &scores);
	size_t n = strcspn(best, ",");

	if (n != strlen(topic) || strncmp(best, topic, n) != 0)
		fail_msg("%s: %s, not %s", title, best, topic);
}

static void a_title_tells_its_topic(void **state)
{
	static const struct {
		const char *title, *topic;
	} cases[] = {
		{ "（一）扩大有效投资，加快重大项目建设", "investment" },
		{ "（二）坚持工业强市，做强重点产业", "industry" },
		{ "（三）抢抓机遇，发展壮大数字经济", "digital" },
		{ "（四）坚持创新驱动，提升科技创新能力", "innovation" },
		{ "（五）科教兴市，建设人才强市", "talent_education" },
		{ "（六）深化改革，优化营商环境", "reform_business" },
		{ "（七）扩大对外开放，稳住外贸外资", "opening" },
		{ "（八）促进文旅融合，激发消费潜力", "consumption_culture_tourism" },
		{ "（九）推进城市更新，提升城市品质", "urban" },
		{ "（十）促进区域协调发展，融入都市圈", "region" },
		{ "（十一）聚焦三农，全面推进乡村振兴", "rural" },
		{ "（十二）打好污染防治攻坚战，改善生态环境", "ecology" },
		{ "（十三）办好民生实事，增进民生福祉", "livelihood" },
		{ "（十四）创新社会治理，建设更高水平的平安云岭", "safety_governance" },
		{ "（十五）落实重大国家战略", "strategy" },
		{ "（十六）激活金融活水，涵养财源税源", "finance" },
		{ "（十七）繁荣文化事业，建设文化强市", "culture" },
		{ "（十八）全面加强政府自身建设", "government" },
	};
	struct arena *arena = arena_new();
	struct topics *topics = topics_new();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_first(arena, topics, cases[i].title, "", cases[i].topic);
	topics_free(topics);
	arena_free(arena);
}

static void a_title_that_says_nothing_leaves_it_to_the_text(void **state)
{
	struct arena *arena = arena_new();
	struct topics *topics = topics_new();

	(void)state;
	expect_first(arena, topics, "（一）一以贯之，久久为功",
		     "新建高标准农田三万亩，发展现代农业，壮大村集体经济，守住耕地红线。", "rural");
	expect_first(arena, topics, "（二）一以贯之，久久为功",
		     "植树造林，守护蓝天、碧水、净土，建好湿地公园，治理水土流失。", "ecology");
	expect_first(arena, topics, "（三）一以贯之，久久为功", "久久为功。", "");
	topics_free(topics);
	arena_free(arena);
}

static void sections_that_look_ahead_and_their_items_have_topics(void **state)
{
	static const char *const topics[] = {
		"",	 "",	       "",	     "",	   "rural",	 "rural",
		"rural", "investment", "government", "government", "government",
	};
	struct arena *arena = arena_new();
	struct outline outline;
	size_t count;
	struct paragraph *paragraphs =
		paragraphs_of(arena,
			      "一、2030年工作回顾\n"
			      "（一）乡村振兴迈出新步伐。粮食增产，农民增收。\n"
			      "（二）污染防治取得新成效。蓝天常在，碧水长流。\n"
			      "二、2031年工作安排\n"
			      "（一）全面推进乡村振兴。农业农村优先发展。\n"
			      "做强现代农业。粮食播种面积稳定在百万亩，农产品品牌更响。\n"
			      "建设和美乡村。人居环境持续改善，农村公路通到家门口。\n"
			      "（二）扩大有效投资。重大项目建设提速，招商引资见效。\n"
			      "三、加强政府自身建设\n"
			      "（一）勤政为民。把乡村振兴的事办好。\n"
			      "（二）从严治政。紧紧盯住关键环节。",
			      &count);

	(void)state;
	outline_find(arena, paragraphs, count, &outline);
	assert_int_equal(outline.count, COUNT(topics));
	for (size_t i = 0; i < COUNT(topics); i++)
		assert_string_equal(outline.headings[i].topics, topics[i]);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_has_the_topics_of_the_interface),
		cmocka_unit_test(a_title_tells_its_topic),
		cmocka_unit_test(a_title_that_says_nothing_leaves_it_to_the_text),
		cmocka_unit_test(sections_that_look_ahead_and_their_items_have_topics),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
