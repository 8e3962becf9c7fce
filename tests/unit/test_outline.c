/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outline: a scheme a test; the text is invented, a line is a paragraph, the tree is printed. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/outline.h"
#include "tests/unit/reports.h"

/* What stands in a report of two parts between its headings, long enough to be no list. */
#define BODY "全市围绕年初确定的目标，一件一件抓落实，各项工作都有了新的进展，群众看得见、摸得着。"

/* A line a heading: its level as blanks, its role, its title. */
static void print_tree(const struct outline *outline, struct str *out)
{
	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		str_addf(out, "%*s%s %s\n", (int)(h->level - 1) * 2, "", role_name(h->role),
			 h->title);
	}
}

static void expect_tree(const char *text, const char *tree)
{
	struct arena *arena = arena_new();
	struct str got = { 0 };
	struct outline outline;
	size_t count;
	struct paragraph *paragraphs = paragraphs_of(arena, text, &count);

	outline_find(arena, paragraphs, count, &outline);
	print_tree(&outline, &got);
	assert_string_equal(str_text(&got), tree);
	str_free(&got);
	arena_free(arena);
}

static void numbered_parts_over_numbered_sections_over_leads(void **state)
{
	(void)state;
	expect_tree("云岭市政府工作报告\n"
		    "各位代表：\n"
		    "现在，我代表市人民政府，向大会报告工作，请予审议。\n"
		    "一、2030年工作回顾\n"
		    "2030年是云岭发展史上不平凡的一年。" BODY "\n"
		    "（一）坚持实干为先，经济运行稳中有进。" BODY "\n"
		    "（二）坚持民生为本，社会事业全面进步。" BODY "\n"
		    "各位代表！成绩来之不易。" BODY "\n"
		    "二、2031年重点工作\n"
		    "2031年是承上启下的一年。" BODY "\n"
		    "（一）扩大有效投资，夯实发展基础。" BODY "\n"
		    "抓好项目前期。" BODY "\n"
		    "加快项目建设。" BODY "\n"
		    "（二）推进乡村振兴，建设和美乡村。" BODY "\n"
		    "稳住粮食生产。" BODY "\n"
		    "当前，春耕已经开始。" BODY "\n"
		    "整治人居环境。" BODY "\n"
		    "三、加强政府自身建设\n"
		    "（一）政治上过得硬。" BODY "\n"
		    "（二）作风上过得硬。" BODY "\n"
		    "各位代表！让我们更加紧密地团结起来，为建设现代化云岭而努力奋斗！",
		    "review 一、2030年工作回顾\n"
		    "  review （一）坚持实干为先，经济运行稳中有进\n"
		    "  review （二）坚持民生为本，社会事业全面进步\n"
		    "plan 二、2031年重点工作\n"
		    "  plan （一）扩大有效投资，夯实发展基础\n"
		    "    plan 抓好项目前期\n"
		    "    plan 加快项目建设\n"
		    "  plan （二）推进乡村振兴，建设和美乡村\n"
		    "    plan 稳住粮食生产\n"
		    "    plan 整治人居环境\n"
		    "government 三、加强政府自身建设\n"
		    "  government （一）政治上过得硬\n"
		    "  government （二）作风上过得硬\n");
}

static void bare_parts_over_numbers_of_both_makes(void **state)
{
	(void)state;
	expect_tree("各位代表：\n"
		    "2030年工作回顾\n" BODY "\n"
		    "一、经济稳步增长\n"
		    "（一）工业提质。" BODY "\n"
		    "（二）农业增效。" BODY "\n"
		    "二、社会安定祥和\n"
		    "（一）就业扩大。" BODY "\n"
		    "（二）保障提高。" BODY "\n"
		    "2031年工作安排\n" BODY "\n"
		    "一、做强县域经济。" BODY "\n"
		    "二、加强政府自身建设。" BODY "\n"
		    "名词解释：\n"
		    "“三张清单”：权力清单、责任清单、服务清单。",
		    "review 2030年工作回顾\n"
		    "  review 一、经济稳步增长\n"
		    "    review （一）工业提质\n"
		    "    review （二）农业增效\n"
		    "  review 二、社会安定祥和\n"
		    "    review （一）就业扩大\n"
		    "    review （二）保障提高\n"
		    "plan 2031年工作安排\n"
		    "  plan 一、做强县域经济\n"
		    "  government 二、加强政府自身建设\n"
		    "glossary 名词解释\n");
}

static void bare_parts_over_bracketed_sections(void **state)
{
	(void)state;
	expect_tree("2030年工作回顾\n" BODY "\n"
		    "一年来，我们主要做了以下工作：\n"
		    "（一）稳住了经济大盘。" BODY "\n"
		    "（二）守住了安全底线。" BODY "\n"
		    "2031年主要任务\n"
		    "重点抓好以下工作：\n"
		    "（一）坚持项目带动，扩大投资，夯实基础\n"
		    "加快重点项目建设。" BODY "\n"
		    "加大招商引资力度。" BODY "\n"
		    "（二）坚持绿色发展，治污添绿，守护蓝天\n"
		    "深入治理污染。" BODY "\n"
		    "全面修复生态。" BODY "\n"
		    "建设服务型政府\n"
		    "（一）讲政治。" BODY "\n"
		    "（二）讲规矩。" BODY,
		    "review 2030年工作回顾\n"
		    "  review （一）稳住了经济大盘\n"
		    "  review （二）守住了安全底线\n"
		    "plan 2031年主要任务\n"
		    "  plan （一）坚持项目带动，扩大投资，夯实基础\n"
		    "    plan 加快重点项目建设\n"
		    "    plan 加大招商引资力度\n"
		    "  plan （二）坚持绿色发展，治污添绿，守护蓝天\n"
		    "    plan 深入治理污染\n"
		    "    plan 全面修复生态\n"
		    "government 建设服务型政府\n"
		    "  government （一）讲政治\n"
		    "  government （二）讲规矩\n");
}

static void parts_over_bare_lines(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "经济增长稳健有力\n" BODY "\n"
		    "城乡面貌焕然一新\n" BODY "\n" BODY "\n"
		    "二、2031年工作安排\n"
		    "今年要做好以下工作：\n"
		    "全力以赴扩大内需\n" BODY "\n"
		    "持之以恒深化改革\n" BODY "\n",
		    "review 一、2030年工作回顾\n"
		    "  review 经济增长稳健有力\n"
		    "  review 城乡面貌焕然一新\n"
		    "plan 二、2031年工作安排\n"
		    "  plan 全力以赴扩大内需\n"
		    "  plan 持之以恒深化改革\n");
}

static void bare_lines_may_end_with_a_full_stop(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "生态底色更加亮丽。\n" BODY "\n"
		    "经济运行持续向好。\n" BODY "\n"
		    "二、2031年工作安排\n" BODY "\n"
		    "（一）聚力释放有效需求\n"
		    "大力提振消费。\n" BODY "\n"
		    "扩大有效投资。\n" BODY "\n"
		    "（二）聚力推动绿色发展\n"
		    "坚持绿水青山就是金山银山的理念。\n" BODY,
		    "review 一、2030年工作回顾\n"
		    "  review 生态底色更加亮丽\n"
		    "  review 经济运行持续向好\n"
		    "plan 二、2031年工作安排\n"
		    "  plan （一）聚力释放有效需求\n"
		    "    plan 大力提振消费\n"
		    "    plan 扩大有效投资\n"
		    "  plan （二）聚力推动绿色发展\n");
}

static void annexes_are_no_parts_unless_they_name_themselves(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "二、2031年工作安排\n" BODY "\n"
		    "附件1\n"
		    "2031年十件民生实事\n"
		    "三、提升养老服务水平。\n" BODY "\n"
		    "四、改善农村人居环境。\n" BODY "\n"
		    "附件2\n"
		    "名词解释\n"
		    "三张清单：权力清单、责任清单、服务清单。",
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n"
		    "livelihood 2031年十件民生实事\n"
		    "glossary 名词解释\n");
}

static void numbered_lines_are_parts_where_no_line_says_what_for(void **state)
{
	(void)state;
	expect_tree("一、一年接着一年干，云岭建设取得新成效\n" BODY "\n"
		    "（一）产业转型步伐加快\n" BODY "\n"
		    "（二）发展动力有效激发\n" BODY "\n"
		    "二、一张蓝图绘到底，谱写云岭新篇章\n"
		    "今后五年的主要目标是再上新台阶。" BODY "\n"
		    "三、一鼓作气勇争先，开好局、起好步\n" BODY "\n"
		    "（一）稳住实体经济\n" BODY "\n"
		    "（二）扩大有效需求\n" BODY "\n"
		    "四、一以贯之转作风，建设人民满意的政府\n" BODY,
		    "review 一、一年接着一年干，云岭建设取得新成效\n"
		    "  review （一）产业转型步伐加快\n"
		    "  review （二）发展动力有效激发\n"
		    "requirements 二、一张蓝图绘到底，谱写云岭新篇章\n"
		    "plan 三、一鼓作气勇争先，开好局、起好步\n"
		    "  plan （一）稳住实体经济\n"
		    "  plan （二）扩大有效需求\n"
		    "government 四、一以贯之转作风，建设人民满意的政府\n");
}

static void a_broken_line_is_no_bare_heading(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n"
		    "这一年我们在困难中前行，坚持和完善社会主义\n"
		    "法制\n" BODY "\n"
		    "各项事业蓬勃发展，全面建成\n"
		    "小康社会\n" BODY "\n"
		    "二、2031年工作安排\n" BODY,
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n");
}

static void dashes_stand_beside_numbered_sections(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "——经济总量迈上新台阶。" BODY "\n"
		    "——改革开放取得新突破。" BODY "\n"
		    "一年来，着力抓了两个方面工作。\n"
		    "（一）项目建设有声有色。" BODY "\n"
		    "（二）民生实事件件落地。" BODY "\n"
		    "二、2031年工作任务\n" BODY "\n"
		    "主要预期目标是：\n"
		    "——地区生产总值增长6%；\n"
		    "——城镇新增就业2万人；\n"
		    "——居民收入与经济增长同步。\n"
		    "（一）稳增长。" BODY "\n"
		    "（二）惠民生。" BODY,
		    "review 一、2030年工作回顾\n"
		    "  review ——经济总量迈上新台阶\n"
		    "  review ——改革开放取得新突破\n"
		    "  review （一）项目建设有声有色\n"
		    "  review （二）民生实事件件落地\n"
		    "plan 二、2031年工作任务\n"
		    "  plan （一）稳增长\n"
		    "  plan （二）惠民生\n");
}

static void ordinals_are_sections_where_nothing_else_is(void **state)
{
	(void)state;
	expect_tree("2030年工作回顾\n" BODY "\n"
		    "一是经济运行稳中提质。" BODY "\n"
		    "二是生态环境持续改善。" BODY "\n"
		    "三是社会大局和谐稳定。" BODY "\n"
		    "我们也清醒地看到，发展中还存在不少问题：\n"
		    "一是经济总量不大。" BODY "\n"
		    "二是创新能力不强。" BODY "\n"
		    "2031年工作重点\n" BODY "\n"
		    "一是在项目建设上求突破。" BODY "\n"
		    "二是在加强政府建设上树形象。" BODY,
		    "review 2030年工作回顾\n"
		    "  review 一是经济运行稳中提质\n"
		    "  review 二是生态环境持续改善\n"
		    "  review 三是社会大局和谐稳定\n"
		    "plan 2031年工作重点\n"
		    "  plan 一是在项目建设上求突破\n"
		    "  government 二是在加强政府建设上树形象\n");
}

static void ordinals_under_sections_are_items(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "（一）稳增长见到实效。\n"
		    "一是投资有力。" BODY "\n"
		    "二是消费回暖。" BODY "\n"
		    "（二）惠民生见到实效。\n"
		    "一是就业扩大。" BODY "\n"
		    "二是保障增强。" BODY "\n"
		    "二、2031年工作安排\n" BODY,
		    "review 一、2030年工作回顾\n"
		    "  review （一）稳增长见到实效\n"
		    "    review 一是投资有力\n"
		    "    review 二是消费回暖\n"
		    "  review （二）惠民生见到实效\n"
		    "    review 一是就业扩大\n"
		    "    review 二是保障增强\n"
		    "plan 二、2031年工作安排\n");
}

static void repeated_leads_over_short_ones(void **state)
{
	(void)state;
	expect_tree("2030年工作回顾\n" BODY "\n"
		    "一年来，我们坚持攻坚克难，发展态势稳中向好。\n"
		    "经济运行稳健。" BODY "\n"
		    "产业蓬勃发展。" BODY "\n"
		    "一年来，我们坚持建管并重，城市品质提档升级。\n"
		    "新城活力彰显。" BODY "\n"
		    "配套日臻完善。" BODY "\n"
		    "一年来，我们坚持民生优先，群众福祉持续增进。\n"
		    "社会保障有力。" BODY "\n"
		    "公共服务提质。" BODY "\n"
		    "2031年工作安排\n" BODY,
		    "review 2030年工作回顾\n"
		    "  review 一年来，我们坚持攻坚克难，发展态势稳中向好\n"
		    "    review 经济运行稳健\n"
		    "    review 产业蓬勃发展\n"
		    "  review 一年来，我们坚持建管并重，城市品质提档升级\n"
		    "    review 新城活力彰显\n"
		    "    review 配套日臻完善\n"
		    "  review 一年来，我们坚持民生优先，群众福祉持续增进\n"
		    "    review 社会保障有力\n"
		    "    review 公共服务提质\n"
		    "plan 2031年工作安排\n");
}

static void dashes_between_repeated_leads_stand_under_them(void **state)
{
	(void)state;
	expect_tree("2030年工作回顾\n" BODY "\n"
		    "这一年，我们加压奋进，经济稳中有进。" BODY "\n"
		    "这一年，我们真抓实干，十大行动初见成效。\n"
		    "——产业转型加速推进。" BODY "\n"
		    "——城乡面貌明显改观。" BODY "\n"
		    "这一年，我们勤勉履职，政府效能显著提高。" BODY "\n"
		    "2031年工作安排\n" BODY,
		    "review 2030年工作回顾\n"
		    "  review 这一年，我们加压奋进，经济稳中有进\n"
		    "  review 这一年，我们真抓实干，十大行动初见成效\n"
		    "    review ——产业转型加速推进\n"
		    "    review ——城乡面貌明显改观\n"
		    "  review 这一年，我们勤勉履职，政府效能显著提高\n"
		    "plan 2031年工作安排\n");
}

static void short_leads_are_sections_of_a_part_without_others(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "经济运行稳健向好。" BODY "\n"
		    "城乡条件稳步改善。" BODY "\n"
		    "发展活力加速释放。" BODY "\n"
		    "各位代表！这一年我们付出了艰辛努力。" BODY "\n"
		    "二、2031年工作安排\n" BODY "\n"
		    "三、切实加强政府自身建设\n"
		    "各位代表，新征程呼唤新担当。" BODY "\n"
		    "坚决做到立场坚定、对党忠诚。" BODY "\n"
		    "坚决做到依法行政、秉公用权。" BODY "\n"
		    "坚决做到勤政为民、实干担当。" BODY,
		    "review 一、2030年工作回顾\n"
		    "  review 经济运行稳健向好\n"
		    "  review 城乡条件稳步改善\n"
		    "  review 发展活力加速释放\n"
		    "plan 二、2031年工作安排\n"
		    "government 三、切实加强政府自身建设\n"
		    "  government 坚决做到立场坚定、对党忠诚\n"
		    "  government 坚决做到依法行政、秉公用权\n"
		    "  government 坚决做到勤政为民、实干担当\n");
}

static void argument_and_lists_are_no_headings(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "（一）经济稳中有进。" BODY "\n"
		    "（二）民生持续改善。" BODY "\n"
		    "一年来，我们牢记使命，全面加强政府自身建设。" BODY "\n"
		    "二、2031年总体要求\n" BODY "\n"
		    "我们必须在改革创新中激活发展动能。" BODY "\n"
		    "我们必须在扩大开放中拓展发展空间。" BODY "\n"
		    "我们必须在统筹兼顾中守牢发展底线。" BODY "\n"
		    "三、2031年重点工作\n" BODY "\n"
		    "（一）发展壮大产业。" BODY "\n"
		    "做强工业经济。" BODY "\n"
		    "做优现代农业。" BODY "\n"
		    "实体经济是强市之本，企业是根基所在。" BODY "\n"
		    "（二）办好民生事业。" BODY "\n"
		    "扩大城乡就业。" BODY "\n"
		    "完善社会保障。" BODY "\n"
		    "各位代表！我们将集中力量办好两件民生实事：\n"
		    "（1）新建学校三所。改扩建两所。\n"
		    "（2）改造老旧小区。惠及千户。\n"
		    "实事虽小，关乎民心。" BODY,
		    "review 一、2030年工作回顾\n"
		    "  review （一）经济稳中有进\n"
		    "  review （二）民生持续改善\n"
		    "requirements 二、2031年总体要求\n"
		    "plan 三、2031年重点工作\n"
		    "  plan （一）发展壮大产业\n"
		    "    plan 做强工业经济\n"
		    "    plan 做优现代农业\n"
		    "  plan （二）办好民生事业\n"
		    "    plan 扩大城乡就业\n"
		    "    plan 完善社会保障\n");
}

static void a_paragraph_that_leads_in_is_no_item(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "二、2031年工作安排\n" BODY "\n"
		    "（一）突出更新，增强承载力\n"
		    "城市更新事关长远。求创新、见实效。\n"
		    "坚持规划先行。" BODY BODY "\n"
		    "加快滚动开发。" BODY BODY "\n"
		    "（二）突出环境，增强吸引力\n"
		    "优化生态环境。" BODY "\n"
		    "美化市容市貌。" BODY,
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n"
		    "  plan （一）突出更新，增强承载力\n"
		    "    plan 坚持规划先行\n"
		    "    plan 加快滚动开发\n"
		    "  plan （二）突出环境，增强吸引力\n"
		    "    plan 优化生态环境\n"
		    "    plan 美化市容市貌\n");
}

static void numbers_in_front_of_a_list_are_no_marks(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n"
		    "一、二、三产业协同发展。" BODY "\n"
		    "2030.5公里管网建成通水。" BODY "\n"
		    "二、2031年工作安排\n" BODY,
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n");
}

static void a_lost_heading_does_not_break_the_row(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "二、2031年工作安排\n"
		    "（一）抓投资。" BODY "\n"
		    "（二）促消费。" BODY "\n"
		    "（四）稳外贸。" BODY "\n"
		    "四、加强政府自身建设\n" BODY,
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n"
		    "  plan （一）抓投资\n"
		    "  plan （二）促消费\n"
		    "  plan （四）稳外贸\n"
		    "government 四、加强政府自身建设\n");
}

static void front_matter_is_no_outline(void **state)
{
	(void)state;
	expect_tree("2031年政府工作报告\n"
		    "2031年1月9日\n"
		    "目录\n"
		    "一、2030年工作回顾\n"
		    "二、2031年工作安排\n"
		    "各位代表：\n"
		    "现在，我代表市人民政府，向大会报告工作，请予审议。\n"
		    "一、2030年工作回顾\n" BODY "\n"
		    "二、2031年工作安排\n" BODY,
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n");
	expect_tree("2031年1月9日\n"
		    "各位代表：\n"
		    "工作回顾\n" BODY "\n"
		    "重点工作\n" BODY "\n"
		    "2031年，我们再出发\n" BODY,
		    "review 工作回顾\n"
		    "plan 重点工作\n");
}

static void a_heading_that_comes_again_tells_of_contents_or_a_copy(void **state)
{
	(void)state;
	expect_tree("2030年工作回顾\n"
		    "2031年工作安排\n"
		    "2030年工作回顾\n" BODY BODY BODY "\n"
		    "2031年工作安排\n" BODY BODY BODY "\n"
		    "一、抓投资。" BODY "\n"
		    "二、促消费。" BODY "\n"
		    "2030年工作回顾\n" BODY "\n"
		    "2031年工作安排\n" BODY "\n"
		    "一、抓投资。" BODY "\n"
		    "二、促消费。" BODY,
		    "review 2030年工作回顾\n"
		    "plan 2031年工作安排\n"
		    "  plan 一、抓投资\n"
		    "  plan 二、促消费\n");
}

static void a_last_part_on_self_building_is_known_by_its_words(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "二、2031年重点工作\n" BODY "\n"
		    "三、以更实举措凝心聚力\n"
		    "坚持依法行政。深化法治政府建设，规范权力运行，接受监督。\n"
		    "坚持勤政为民。转变作风，落实中央八项规定，从严管理政府系统。\n"
		    "坚持从严治政。守住廉政底线，推进全面从严治党。",
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年重点工作\n"
		    "government 三、以更实举措凝心聚力\n"
		    "  government 坚持依法行政\n"
		    "  government 坚持勤政为民\n"
		    "  government 坚持从严治政\n");
}

static void roles_of_parts_follow_from_their_order(void **state)
{
	static const struct {
		const char *titles[4];
		const char *roles;
	} cases[] = {
		{ { "一、2030年工作回顾", "二、2031年总体要求和主要目标", "三、2031年重点工作" },
		  "review requirements plan " },
		{ { "一、2030年工作回顾", "二、2031年总体思路和目标任务", "三、加强自身建设" },
		  "review plan government " },
		{ { "一、过去五年工作回顾", "二、今后五年的奋斗目标和主要任务",
		    "三、2031年工作安排", "四、切实提升政府治理能力" },
		  "review requirements plan government " },
		{ { "一、“十八五”时期发展成就和“十九五”时期主要目标任务", "二、2031年重点工作",
		    "三、全力建设人民满意的服务型政府" },
		  "requirements plan government " },
		{ { "一、2030年主要工作回顾", "二、2031年主要工作", "三、2031年民生实事" },
		  "review plan livelihood " },
		{ { "一、过去一年主要工作", "二、今年主要任务" }, "review plan " },
		{ { "一、2030年主要工作", "二、2031年重点任务" }, "review plan " },
		{ { "一、过去五年主要成就和今后五年目标任务", "二、二〇三一年工作安排" },
		  "requirements plan " },
		{ { "一、二〇三〇年工作情况：", "二、做强产业", "三、做美城乡" },
		  "review plan plan " },
		{ { "一、工作回顾", "二、2031年工作安排", "三、“十九五”时期主要目标任务" },
		  "review plan requirements " },
		{ { "一、一年来工作回顾", "二、“十九五”时期主要任务", "三、2031年主要任务" },
		  "review requirements plan " },
		{ { "一、2030年主要成绩", "二、2031年政府工作", "《政府工作报告》有关名词注释" },
		  "review plan glossary " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena *arena = arena_new();
		struct str text = { 0 }, got = { 0 };
		struct outline outline;
		size_t count;
		for (size_t k = 0; k < 4 && cases[i].titles[k]; k++)
			str_addf(&text, "%s\n%s\n", cases[i].titles[k], BODY);
		struct paragraph *paragraphs = paragraphs_of(arena, str_text(&text), &count);
		outline_find(arena, paragraphs, count, &outline);
		for (size_t k = 0; k < outline.count; k++)
			str_addf(&got, "%s ", role_name(outline.headings[k].role));
		assert_string_equal(str_text(&got), cases[i].roles);
		str_free(&got);
		str_free(&text);
		arena_free(arena);
	}
}

static void sections_of_the_plan_may_have_a_role_of_their_own(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "（一）改善民生。" BODY "\n"
		    "（二）加强政府自身建设。" BODY "\n"
		    "二、2031年工作安排\n" BODY "\n"
		    "（一）着力保障和改善民生。" BODY "\n"
		    "（二）增进民生福祉，提高生活品质。" BODY "\n"
		    "（三）办好民生实事，完善公共服务。" BODY "\n"
		    "（四）办好民生实事，守牢安全底线。" BODY "\n"
		    "（五）突出治理，守牢底线。持续改进作风，坚持依法行政，" BODY "\n"
		    "让权力在阳光下运行。落实中央八项规定，政府系统带头。" BODY,
		    "review 一、2030年工作回顾\n"
		    "  review （一）改善民生\n"
		    "  review （二）加强政府自身建设\n"
		    "plan 二、2031年工作安排\n"
		    "  livelihood （一）着力保障和改善民生\n"
		    "  plan （二）增进民生福祉，提高生活品质\n"
		    "  livelihood （三）办好民生实事，完善公共服务\n"
		    "  plan （四）办好民生实事，守牢安全底线\n"
		    "  government （五）突出治理，守牢底线\n");
}

/* Roles of all paragraphs, r for review and so on; a dot where it stands under no heading. */
static void expect_roles(const char *text, const char *roles)
{
	static const char letters[ROLE_COUNT + 1] = "prqslgyc";
	struct arena *arena = arena_new();
	struct str got = { 0 };
	struct outline outline;
	size_t count;
	struct paragraph *paragraphs = paragraphs_of(arena, text, &count);

	outline_find(arena, paragraphs, count, &outline);
	for (size_t i = 0; i < count; i++) {
		str_addc(&got, letters[outline.para_role[i]]);
		if (outline.para_heading[i] == OUTLINE_NONE)
			str_addc(&got, '.');
	}
	assert_string_equal(str_text(&got), roles);
	str_free(&got);
	arena_free(arena);
}

static void every_paragraph_has_its_role(void **state)
{
	(void)state;
	expect_roles("各位代表：\n"
		     "现在，我代表市人民政府报告工作。\n"
		     "一、2030年工作回顾\n" BODY "\n"
		     "二、2031年工作安排\n"
		     "2031年是关键之年。\n"
		     "主要预期目标是：地区生产总值增长6%。\n"
		     "（一）抓投资。" BODY "\n"
		     "（二）惠民生。" BODY "\n"
		     "各位代表！打铁必须自身硬。政府系统要改进作风，坚持依法行政，永葆清廉。\n"
		     "坚持高度自觉的政治引领。" BODY "\n"
		     "强化政策落实的责任担当。" BODY "\n"
		     "秉持依法履职的执政理念。" BODY "\n"
		     "各位代表！让我们团结一心，为建设新云岭而努力奋斗！\n"
		     "名词解释\n"
		     "三张清单：权力清单、责任清单、服务清单。",
		     "p.p.rrsqqssggggc.yy");
}

static void without_headings_the_aims_part_review_and_plan(void **state)
{
	(void)state;
	expect_roles("各位代表：\n"
		     "过去一年成绩来之不易。\n" BODY "\n"
		     "今年的主要预期目标是：地区生产总值增长6%。\n" BODY "\n"
		     "各位代表！让我们团结一心，为建设新云岭而努力奋斗！",
		     "p.r.r.s.s.c.");
	expect_roles(BODY "\n" BODY, "p.p.");
}

static void unheaded_words_on_self_building_may_have_leads(void **state)
{
	(void)state;
	expect_tree("一、2030年工作回顾\n" BODY "\n"
		    "二、2031年工作安排\n"
		    "（一）抓投资。" BODY "\n"
		    "（二）惠民生。" BODY "\n"
		    "各位代表！打铁必须自身硬。政府系统要改进作风，坚持依法行政，永葆清廉。\n"
		    "坚持高度自觉的政治引领。" BODY "\n"
		    "强化政策落实的责任担当。" BODY "\n"
		    "秉持依法履职的执政理念。" BODY "\n"
		    "各位代表！让我们团结一心，为建设新云岭而努力奋斗！",
		    "review 一、2030年工作回顾\n"
		    "plan 二、2031年工作安排\n"
		    "  plan （一）抓投资\n"
		    "  plan （二）惠民生\n"
		    "  government 坚持高度自觉的政治引领\n"
		    "  government 强化政策落实的责任担当\n"
		    "  government 秉持依法履职的执政理念\n");
}

static void without_a_heading_there_is_no_tree(void **state)
{
	static const char *const cases[] = {
		"",
		"\n\n",
		"云岭市政府工作报告",
		BODY "\n" BODY,
		"（一）\n——\n一、\n一是\n。\n（\n1、",
		"各位代表：\n各位代表！\n各位代表，",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect_tree(cases[i], "");
}

static void places_of_a_title_are_its_bytes(void **state)
{
	struct arena *arena = arena_new();
	struct outline outline;
	size_t count;
	struct paragraph *p = paragraphs_of(
		arena,
		"序言\n一、2030年工作回顾\n二、2031年工作安排\n（一）甲乙。丙\n（二）丁戊。己",
		&count);

	(void)state;
	outline_find(arena, p, count, &outline);
	assert_int_equal(outline.count, 4);
	for (size_t i = 0; i < outline.count; i++) {
		const struct heading *h = &outline.headings[i];
		struct slice title = slice_sub(p[h->para].text, h->start, h->end);
		assert_true(slice_is(title, slice_of(h->title)));
		assert_int_equal(h->line, i + 2);
	}
	assert_int_equal(outline.headings[0].parent, OUTLINE_NONE);
	assert_int_equal(outline.headings[3].parent, 1);
	arena_free(arena);
}

/* Long and strange texts: what must hold is that it ends, and what is found makes sense. */
static void large_texts_are_read(void **state)
{
	enum { SECTIONS = 10000, DEEP = 100000 };
	struct arena *arena = arena_new();
	struct str text = { 0 };
	struct outline outline;
	size_t count;

	(void)state;
	str_adds(&text, "一、2030年工作回顾\n二、2031年工作安排\n");
	for (int i = 0; i < SECTIONS; i++)
		str_addf(&text, "（%s）抓紧抓好。%s\n加快推进建设。%s\n", i % 2 ? "二" : "一", BODY,
			 BODY);
	for (int i = 0; i < DEEP; i++)
		str_adds(&text, "（“");
	str_adds(&text, "\n");
	for (int i = 0; i < DEEP; i++)
		str_adds(&text, "字");
	struct paragraph *paragraphs = paragraphs_of(arena, str_text(&text), &count);
	outline_find(arena, paragraphs, count, &outline);
	assert_int_equal(outline.count, 2 + 2 * SECTIONS);
	str_free(&text);
	arena_free(arena);
}

static void every_role_has_a_name(void **state)
{
	(void)state;
	for (enum role role = 0; role < ROLE_COUNT; role++)
		assert_int_equal(role_named(role_name(role)), role);
	assert_int_equal(role_named("nothing"), ROLE_COUNT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbered_parts_over_numbered_sections_over_leads),
		cmocka_unit_test(bare_parts_over_numbers_of_both_makes),
		cmocka_unit_test(bare_parts_over_bracketed_sections),
		cmocka_unit_test(parts_over_bare_lines),
		cmocka_unit_test(bare_lines_may_end_with_a_full_stop),
		cmocka_unit_test(annexes_are_no_parts_unless_they_name_themselves),
		cmocka_unit_test(numbered_lines_are_parts_where_no_line_says_what_for),
		cmocka_unit_test(a_broken_line_is_no_bare_heading),
		cmocka_unit_test(dashes_stand_beside_numbered_sections),
		cmocka_unit_test(ordinals_are_sections_where_nothing_else_is),
		cmocka_unit_test(ordinals_under_sections_are_items),
		cmocka_unit_test(repeated_leads_over_short_ones),
		cmocka_unit_test(dashes_between_repeated_leads_stand_under_them),
		cmocka_unit_test(short_leads_are_sections_of_a_part_without_others),
		cmocka_unit_test(argument_and_lists_are_no_headings),
		cmocka_unit_test(a_paragraph_that_leads_in_is_no_item),
		cmocka_unit_test(numbers_in_front_of_a_list_are_no_marks),
		cmocka_unit_test(a_lost_heading_does_not_break_the_row),
		cmocka_unit_test(front_matter_is_no_outline),
		cmocka_unit_test(a_heading_that_comes_again_tells_of_contents_or_a_copy),
		cmocka_unit_test(a_last_part_on_self_building_is_known_by_its_words),
		cmocka_unit_test(roles_of_parts_follow_from_their_order),
		cmocka_unit_test(sections_of_the_plan_may_have_a_role_of_their_own),
		cmocka_unit_test(every_paragraph_has_its_role),
		cmocka_unit_test(without_headings_the_aims_part_review_and_plan),
		cmocka_unit_test(unheaded_words_on_self_building_may_have_leads),
		cmocka_unit_test(without_a_heading_there_is_no_tree),
		cmocka_unit_test(places_of_a_title_are_its_bytes),
		cmocka_unit_test(large_texts_are_read),
		cmocka_unit_test(every_role_has_a_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
