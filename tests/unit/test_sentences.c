/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target: sentences of an invented place, and what is read in them, a line a target. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "report/target_rule.h"
#include "tests/unit/targets.h"

/* indicator op value unit basis of a headline, else "- " verb label op value unit; a line each. */
static void print_target(const struct target *t, struct str *out)
{
	if (t->headline)
		str_addf(out, "%s %s %s%s %s\n", t->indicator, target_op_name(t->op), t->value,
			 t->unit, basis_name(t->basis));
	else
		str_addf(out, "- %s|%s %s %s%s\n", t->verb, t->label, target_op_name(t->op),
			 t->value, t->unit);
}

static void expect(const char *text, enum role role, const char *targets)
{
	struct bench b = bench_read(text, role);
	struct str got = { 0 };

	for (size_t i = 0; i < b.targets.count; i++)
		print_target(&b.targets.items[i], &got);
	if (strcmp(str_text(&got), targets) != 0)
		print_message("read: %s\n", text);
	assert_string_equal(str_text(&got), targets);
	str_free(&got);
	bench_free(&b);
}

struct example {
	const char *text, *targets;
};

static void expect_all(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect(examples[i].text, ROLE_PLAN, examples[i].targets);
}

static void every_rule_reads_its_example(void **state)
{
	(void)state;
	for (unsigned r = RULE_N_CHINESE; r < RULE_COUNT; r++) {
		struct bench b = bench_read(rule_example(r), ROLE_REVIEW);
		bool named = false;
		for (size_t i = 0; i < b.targets.count; i++)
			named = named || strstr(b.targets.items[i].rules, rule_name(r));
		if (!named)
			print_message("%s: %s\n", rule_name(r), rule_example(r));
		assert_true(named);
		assert_true(rule_meaning(r)[0] != '\0');
		bench_free(&b);
	}
}

static void what_is_no_target_is_left_out(void **state)
{
	static const struct example examples[] = {
		{ "实施“1+4+16”和“百企50家”工程。", "" },
		{ "大病保险报销比例由50%提高到74%。", "- 提高到|大病保险报销比例 eq 74%\n" },
		{ "新增营业收入过10亿元企业8家。", "- 新增|营业收入过10亿元企业 eq 8家\n" },
		{ "实施500万元以上项目826个。", "- 实施|500万元以上项目 eq 826个\n" },
		{ "撤并34所20人以下小规模学校。", "- 撤并|20人以下小规模学校 eq 34所\n" },
		{ "建成2个110千伏变电站。", "- 建成|110千伏变电站 eq 2个\n" },
		{ "推进年产20万吨双氧水项目建设。", "" },
		{ "推进2×100万千瓦调峰煤电项目。", "" },
		{ "建成24小时自助图书馆6座。", "- 建成|24小时自助图书馆 eq 6座\n" },
		{ "打造15分钟生活圈。", "" },
		{ "企业开办时间压缩至2个工作日以内。", "- 压缩至|企业开办时间 le 2个工作日\n" },
		{ "办好第25届文化节，纪念建县70周年。", "" },
		{ "加快5G网络和G312线建设，创建4A级景区3个。", "- 创建|4A级景区 eq 3个\n" },
		{ "拨打12345热线，为33-64周岁妇女体检。", "" },
		{ "三次产业结构调整为19.2:17:63.8。", "" },
		{ "综合考评居全市第3位，进入前10名。", "" },
		{ "落实《云岭市2031年100件实事方案》。", "" },
		{ "“云岭一号（3）”平台上线[22]运行①。", "" },
	};

	(void)state;
	expect_all(examples, COUNT(examples));
}

static void operators_are_read_before_and_behind(void **state)
{
	static const struct example examples[] = {
		{ "地区生产总值增长6%。", "gdp eq 6% growth\n" },
		{ "地区生产总值增长6%左右。", "gdp approx 6% growth\n" },
		{ "地区生产总值增长6.5%以上。", "gdp ge 6.5% growth\n" },
		{ "地区生产总值突破1200亿元。", "gdp ge 1200亿元 level\n" },
		{ "地区生产总值跨过1200亿元大关。", "gdp ge 1200亿元 level\n" },
		{ "地区生产总值力争达到1200亿元。", "gdp eq 1200亿元 level\n" },
		{ "地区生产总值接近1200亿元。", "gdp approx 1200亿元 level\n" },
		{ "城镇新增就业不少于3万人。", "jobs_new ge 3万人 level\n" },
		{ "城镇新增就业3万多人。", "jobs_new ge 3万人 level\n" },
		{ "城镇调查失业率控制在5.5%以内。", "unemployment_surveyed le 5.5% rate\n" },
		{ "城镇登记失业率低于4%。", "unemployment_registered le 4% rate\n" },
		{ "PM2.5平均浓度不高于35微克/立方米。", "pm25 le 35微克/立方米 level\n" },
		{ "地区生产总值增长5.8%～6%。", "gdp eq 5.8~6% growth\n" },
		{ "地区生产总值增长5-6%左右。", "gdp approx 5~6% growth\n" },
		{ "城乡居民人均可支配收入分别增长7%、8%左右。",
		  "income_urban approx 7% growth\nincome_rural approx 8% growth\n" },
		{ "城乡居民人均可支配收入分别增长6.5%以上、7.5%左右。",
		  "income_urban ge 6.5% growth\nincome_rural approx 7.5% growth\n" },
		{ "新增规上企业20家、高新技术企业30家以上。",
		  "- 新增|规上企业 eq 20家\n- 新增|高新技术企业 ge 30家\n" },
		{ "国家级园区、省级园区亩均税收分别不低于20万元、10万元。",
		  "- 不低于|国家级园区 ge 20万元\n- 不低于|省级园区亩均税收 ge 10万元\n" },
	};

	(void)state;
	expect_all(examples, COUNT(examples));
}

static void figures_go_to_the_names_they_are_of(void **state)
{
	static const struct example examples[] = {
		{ "固定资产投资、社会消费品零售总额增长15%。",
		  "fai eq 15% growth\nretail eq 15% growth\n" },
		{ "规上工业增加值、固定资产投资、进出口总额分别增长7.5%、7.0%和8.3%。",
		  "industry_va eq 7.5% growth\nfai eq 7.0% growth\ntrade eq 8.3% growth\n" },
		{ "城乡居民人均可支配收入分别达到32088元、10778元，增长8%、10%。",
		  "income_urban eq 32088元 level\nincome_rural eq 10778元 level\n"
		  "income_urban eq 8% growth\nincome_rural eq 10% growth\n" },
		{ "城乡居民人均可支配收入增长7%。", "income_both eq 7% growth\n" },
		{ "城镇居民人均可支配收入3万元，农村居民人均可支配收入1万元，分别增长9%和10%。",
		  "income_urban eq 3万元 level\nincome_rural eq 1万元 level\n"
		  "income_urban eq 9% growth\nincome_rural eq 10% growth\n" },
		{ "完成进出口总额219亿元、增长15%左右。",
		  "trade eq 219亿元 level\ntrade approx 15% growth\n" },
		{ "地区生产总值增长6.7%、达到600亿元。",
		  "gdp eq 6.7% growth\ngdp eq 600亿元 level\n" },
		{ "社会消费品零售总额92亿元，居全市第二，增长10%。",
		  "retail eq 92亿元 level\nretail eq 10% growth\n" },
		{ "进出口总额36亿美元，增长6%，其中出口20亿美元，增长5%。",
		  "trade eq 36亿美元 level\ntrade eq 6% growth\n"
		  "exports eq 20亿美元 level\nexports eq 5% growth\n" },
		{ "粮食播种面积稳定在60万亩以上，总产量稳定在16万吨。",
		  "- 稳定在|粮食播种面积 ge 60万亩\ngrain eq 16万吨 level\n" },
		{ "粮食喜获丰收，产量达到16万吨。", "grain eq 16万吨 level\n" },
		{ "规上工业总产值增长15%，增加值增长5%。",
		  "industry_output eq 15% growth\nindustry_va eq 5% growth\n" },
		{ "全社会研发经费投入总量增长16%以上、强度达1.9%以上。",
		  "rd ge 16% growth\nrd ge 1.9% share\n" },
		{ "存、贷款余额分别增长18.8%、13.1%。",
		  "deposits eq 18.8% growth\nloans eq 13.1% growth\n" },
		{ "二、三产增加值分别增长12%、7.6%。",
		  "secondary_va eq 12% growth\nservice_va eq 7.6% growth\n" },
		{ "一般公共预算收入和支出分别增长7%、10%左右。",
		  "fiscal_revenue approx 7% growth\n- 增长|支出 approx 10%\n" },
		{ "万元GDP能耗和水耗分别下降4%、5%。",
		  "energy_intensity eq -4% growth\n- 下降|水耗 eq -5%\n" },
		{ "实现6%左右的经济增长。", "gdp approx 6% growth\n" },
		{ "国地税之和（剔除印花税）31.4亿元，增长4.3%。",
		  "tax_revenue eq 31.4亿元 level\ntax_revenue eq 4.3% growth\n" },
		{ "研究与试验发展经费支出占生产总值比重达2.25%。", "rd eq 2.25% share\n" },
		{ "一是地区生产总值增长6%；二是固定资产投资增长8%。",
		  "gdp eq 6% growth\nfai eq 8% growth\n" },
		{ "——地区生产总值620亿元，增长6%；", "gdp eq 620亿元 level\ngdp eq 6% growth\n" },
		{ "1、地区生产总值增长6%。", "gdp eq 6% growth\n" },
		{ "居民消费价格指数控制在103%左右。", "cpi approx 103% index\n" },
		{ "居民消费价格指数涨幅控制在3%以内。", "cpi le 3% rate\n" },
		{ "居民消费价格上涨2.5%。", "cpi eq 2.5% rate\n" },
		{ "城镇化率提高1个百分点左右。", "urbanisation approx 1个百分点 growth\n" },
		{ "PM2.5浓度改善10.3%。", "pm25 eq -10.3% growth\n" },
		{ "优良天数达到300天以上，优良率达82%。",
		  "air_good_days ge 300天 level\nair_good_days eq 82% rate\n" },
		{ "地区生产总值增长百分之六点五。", "gdp eq 6.5% growth\n" },
		{ "国内生产总值增长９．５％左右。", "gdp approx 9.5％ growth\n" },
		{ "外贸进出口额翻一番。", "trade eq 1番 growth\n" },
	};

	(void)state;
	expect_all(examples, COUNT(examples));
}

static void parts_and_spans_are_no_headlines(void **state)
{
	static const struct example examples[] = {
		{ "民营企业进出口总额增长5%。", "- 增长|民营企业进出口总额 eq 5%\n" },
		{ "跨境电商进出口额增长50%以上。", "- 增长|跨境电商进出口额 ge 50%\n" },
		{ "脱贫人口人均可支配收入增长15%。", "- 增长|脱贫人口人均可支配收入 eq 15%\n" },
		{ "民间投资增长19%。", "- 增长|民间投资 eq 19%\n" },
		{ "综合保税区争先进位，进出口额达到460亿元。", "- 达到|进出口额 eq 460亿元\n" },
		{ "柳溪县跻身全省十强，地区生产总值增长9%。", "- 增长|地区生产总值 eq 9%\n" },
		{ "柳溪县跻身全省十强，全市地区生产总值增长9%。", "gdp eq 9% growth\n" },
		{ "云岭市地区生产总值增长9%。", "gdp eq 9% growth\n" },
		{ "人均地区生产总值突破6万元。", "- 突破|人均地区生产总值 ge 6万元\n" },
		{ "服务业增加值占地区生产总值比重达到50%。",
		  "- 达到|服务业增加值占地区生产总值比重 eq 50%\n" },
		{ "地区生产总值年均增长7%。", "- 增长|地区生产总值 eq 7%\n" },
		{ "今后五年，地区生产总值突破2000亿元。", "- 突破|地区生产总值 ge 2000亿元\n" },
		{ "到2035年，地区生产总值突破2000亿元。", "- 突破|地区生产总值 ge 2000亿元\n" },
		{ "地区生产总值比2026年增长45%。", "- 增长|地区生产总值 eq 45%\n" },
		{ "地区生产总值比2030年增长5%。", "gdp eq 5% growth\n" },
		{ "一般公共预算收入52亿元，完成101.1%。",
		  "fiscal_revenue eq 52亿元 level\n- 完成|一般公共预算收入 eq 101.1%\n" },
		{ "拉动地区生产总值增长5.5个百分点。", "- 增长|地区生产总值 eq 5.5个百分点\n" },
		{ "规上工业增加值增长900%。", "- 增长|规上工业增加值 eq 900%\n" },
	};

	(void)state;
	expect_all(examples, COUNT(examples));
}

static void things_are_counted_with_their_verbs(void **state)
{
	static const struct example examples[] = {
		{ "建成8个精品镇、15个特色镇和7个重点镇。",
		  "- 建成|精品镇 eq 8个\n- 建成|特色镇 eq 15个\n- 建成|重点镇 eq 7个\n" },
		{ "新引进知名首店、品牌店50家以上。", "- 新引进|知名首店、品牌店 ge 50家\n" },
		{ "推进北沙河、柳溪河等12条河道综合治理。", "- 推进|河道综合治理 eq 12条\n" },
		{ "重点推进1000个左右市级项目。", "- 重点推进|市级项目 approx 1000个\n" },
		{ "新建公园6个、绿道31公里。", "- 新建|公园 eq 6个\n- 新建|绿道 eq 31公里\n" },
		{ "新开工安置房8012套、基本建成2600套。",
		  "- 新开工|安置房 eq 8012套\n- 建成|安置房 eq 2600套\n" },
		{ "创建2个国家级、建好8个省级产业园。",
		  "- 创建|国家级产业园 eq 2个\n- 建好|省级产业园 eq 8个\n" },
		{ "完成造林绿化1.2万亩，森林抚育8.8万亩。",
		  "- 完成|造林绿化 eq 1.2万亩\n- 完成|森林抚育 eq 8.8万亩\n" },
		{ "改造老旧小区93个6350户。",
		  "- 改造|老旧小区 eq 93个\n- 改造|老旧小区 eq 6350户\n" },
		{ "客货吞吐量达到1300万人次、14.4万吨。",
		  "- 达到|客货吞吐量 eq 1300万人次\n- 达到|客货吞吐量 eq 14.4万吨\n" },
		{ "扶持1000个村实施产业项目。", "- 扶持|村 eq 1000个\n" },
		{ "推动51个签约项目落地建设。", "- 推动|签约项目 eq 51个\n" },
		{ "市区新增停车位1万个。", "- 新增|停车位 eq 1万个\n" },
		{ "为219户企业引进毕业生847人。", "- |企业 eq 219户\n- 引进|毕业生 eq 847人\n" },
		{ "（8）增加2800个义务教育学位。", "- 增加|义务教育学位 eq 2800个\n" },
		{ "签约入驻企业6500余家。", "- 签约入驻|企业 ge 6500家\n" },
		{ "引进领军人才10名、高端人才60名。",
		  "- 引进|领军人才 eq 10名\n- 引进|高端人才 eq 60名\n" },
		{ "培育壮大1~2个特色产业。", "- 培育|特色产业 eq 1~2个\n" },
		{ "新筹集房源3.5万套（间）。", "- 新筹集|房源 eq 3.5万套（间）\n" },
		{ "产业收入占到农民收入的四成以上。", "- |产业收入占到农民收入 ge 4成\n" },
	};

	(void)state;
	expect_all(examples, COUNT(examples));
}

static void states_are_read_without_figures(void **state)
{
	static const struct example examples[] = {
		{ "居民收入增长与经济增长基本同步。", "income_all qual  growth\n" },
		{ "城镇调查失业率、单位生产总值能耗、居民消费价格涨幅控制在省定目标以内。",
		  "unemployment_surveyed qual  rate\nenergy_intensity qual  growth\ncpi qual  "
		  "rate\n" },
		{ "节能降碳和主要污染物排放完成省下达的目标任务。",
		  "energy_intensity qual  growth\nemissions qual  growth\n" },
		{ "完成省下达的节能减排约束性指标。",
		  "energy_intensity qual  growth\nemissions qual  growth\n" },
		{ "进出口总额促稳提质。", "trade qual  growth\n" },
		{ "全市进出口增幅高于全省平均水平。", "trade qual  growth\n" },
		{ "固定资产投资50亿元，实现正增长。", "fai eq 50亿元 level\nfai qual  growth\n" },
		{ "推动居民收入稳步增长。", "" },
		{ "地区生产总值增速居全省第3位。", "" },
		{ "进出口总额与预期目标还有差距。", "" },
		{ "大力发展外贸进出口。", "" },
	};

	(void)state;
	expect_all(examples, COUNT(examples));
}

static void a_sentence_speaks_for_itself_alone(void **state)
{
	(void)state;
	expect("1-10月进出口总额增长6%。工业投资增长8%。", ROLE_REVIEW,
	       "trade eq 6% growth\nindustry_investment eq 8% growth\n");
	expect("综合保税区争先进位，进出口额达到460亿元。进出口额增长5%。", ROLE_REVIEW,
	       "- 达到|进出口额 eq 460亿元\ntrade eq 5% growth\n");
	expect("地区生产总值增长6%。增长9%。", ROLE_REVIEW, "gdp eq 6% growth\n- 增长| eq 9%\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_reads_its_example),
		cmocka_unit_test(what_is_no_target_is_left_out),
		cmocka_unit_test(operators_are_read_before_and_behind),
		cmocka_unit_test(figures_go_to_the_names_they_are_of),
		cmocka_unit_test(parts_and_spans_are_no_headlines),
		cmocka_unit_test(things_are_counted_with_their_verbs),
		cmocka_unit_test(states_are_read_without_figures),
		cmocka_unit_test(a_sentence_speaks_for_itself_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
