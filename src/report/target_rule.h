/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rule: the grammar of targets, one table in the order in which the rules are tried. Each has a
 * name, which a target's explanation gives, an example that a test reads with it, and what it says.
 */
#ifndef DUIDU_TARGET_RULE_H
#define DUIDU_TARGET_RULE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "text/slice.h"

/* clang-format off */
/* id, name, example, what it says */
#define TARGET_RULES(X) \
	/* What is no target at all. */ \
	X(NO_QUOTE, "no-quote", "实施“1+4+16”和“百企50家”工程", \
	  N_("figures in short quotes are names or slogans")) \
	X(NO_FROM, "no-from", "报销比例由50%提高到74%", \
	  N_("what a figure was before is left out")) \
	X(NO_LIMIT, "no-limit", "新增营业收入过10亿元企业8家", \
	  N_("a threshold that says which things are meant is left out")) \
	X(NO_SIZE, "no-size", "建成2个110千伏变电站", \
	  N_("the size of works in their name is left out")) \
	X(NO_TIME, "no-time", "建成24小时自助图书馆6座", \
	  N_("a length of time is left out unless it is shortened or kept")) \
	/* How the number is written. */ \
	X(N_CHINESE, "n-chinese", "地区生产总值增长百分之六点五", \
	  N_("a number in Chinese characters")) \
	X(N_RANGE, "n-range", "地区生产总值增长5.8%~6%", \
	  N_("a range has a lower and an upper end")) \
	X(N_MORE, "n-more", "签约入驻企业6500余家", \
	  N_("余 and 多 mean a little more")) \
	/* How exactly it is meant. */ \
	X(OP_AFTER, "op-after", "地区生产总值增长6%左右", \
	  N_("左右, 以上 and 以内 behind a figure say how exactly it is meant")) \
	X(OP_BEFORE, "op-before", "各项贷款余额突破1100亿元", \
	  N_("突破, 不低于 and 近 before a figure say how exactly it is meant")) \
	X(OP_SHARED, "op-shared", "城乡居民人均可支配收入分别增长7%和8%以上", \
	  N_("the word behind the last of bare figures holds for all")) \
	/* Whose it is. */ \
	X(NAME_BEFORE, "name-before", "规模以上工业增加值增长6%", \
	  N_("the indicator named before a figure is its own")) \
	X(NAME_BEHIND, "name-behind", "实现6%左右的经济增长", \
	  N_("the indicator named behind a figure is its own")) \
	X(NAME_LIST, "name-list", "固定资产投资、社会消费品零售总额均增长15%", \
	  N_("a figure behind a list of indicators holds for each")) \
	X(NAME_HEAD, "name-head", "规模以上工业、建筑业增加值分别增长8%、9%", \
	  N_("the head of the last name belongs to the names before it too")) \
	X(NAME_LEAD, "name-lead", "粮食播种面积稳定在600万亩，总产量稳定在160万吨", \
	  N_("a head alone goes with the start of the name before")) \
	X(EACH, "each", "固定资产投资、进出口总额分别增长7%、8%", \
	  N_("as many figures as names: one each, in order")) \
	X(EACH_BACK, "each-back", "城镇居民人均可支配收入3万元，农村居民人均可支配收入1万元，分别增长9%和10%", \
	  N_("figures one each for the names before")) \
	X(TOWN_LAND, "town-land", "城乡居民人均可支配收入增长7%、8%", \
	  N_("two figures of 城乡居民: towns first, then the country")) \
	X(CARRIED, "carried", "进出口总额达到200亿元，增长15%", \
	  N_("a figure without a name goes with the one before")) \
	X(THING_BEHIND, "thing-behind", "建成8个精品镇", \
	  N_("the thing that is counted stands behind its count")) \
	X(THING_BEFORE, "thing-before", "新引进知名首店50家", \
	  N_("the thing that is counted stands before its count")) \
	X(THING_HEAD, "thing-head", "创建2个国家级、建好8个省级产业园", \
	  N_("a count before 级 goes with the thing of the next")) \
	X(VERB_SHARED, "verb-shared", "新增涉外服务港8个、国际学校5家", \
	  N_("a thing without a verb goes with the verb before")) \
	/* Of what place and time. */ \
	X(PART, "part", "高新区固定资产投资增长5%", \
	  N_("of a part of the place or of the thing: no headline")) \
	X(PART_LEAD, "part-lead", "综合保税区争先进位，进出口额达到460亿元", \
	  N_("the sentence speaks of a part of the place")) \
	X(SPAN, "span", "地区生产总值年均增长7%", \
	  N_("over several years: no headline")) \
	X(OTHER_BASE, "other-base", "地区生产总值比2017年增长45%", \
	  N_("compared with another year than the one before: no headline")) \
	X(YEAR, "year", "到2027年，地区生产总值达到2000亿元", \
	  N_("the text names another year")) \
	X(YEAR_PART, "year-part", "前三季度，进出口总额增长26.5%", \
	  N_("the text names a part of the year")) \
	X(LAST_YEAR, "last-year", "去年，地区生产总值增长5%", \
	  N_("a figure of the year before")) \
	/* Without a figure. */ \
	X(STATE, "state", "居民收入增长与经济增长同步", \
	  N_("what an indicator is to do, in words")) \
	X(DUTY, "duty", "完成省下达的节能减排任务", \
	  N_("an indicator that is to reach what others set"))
/* clang-format on */

enum target_rule {
#define X(id, ...) RULE_##id,
	TARGET_RULES(X)
#undef X
		RULE_COUNT
};

/* Rules that read a target, a bit each. */
typedef uint64_t rule_set;
#define RULE_BIT(rule) ((rule_set)1 << (rule))

const char *rule_name(enum target_rule rule);
/* The rule of that name; RULE_COUNT when there is none. */
enum target_rule rule_named(struct slice name);
const char *rule_example(enum target_rule rule);
/* What it says, in the user's language. */
const char *rule_meaning(enum target_rule rule);

/* The names of the rules in set, in the order of the table, commas between. */
const char *rule_names(struct arena *arena, rule_set set);

#endif
