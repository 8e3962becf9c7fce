/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Unit: the measure words and units of reports, folded, in the order of their bytes. 万 and 亿
 * before them are no part of the table. Mass has 吨 as its base, area 亩 or 平方米 by what is
 * usual, as the printed ones convert.
 */
#include "report/number.h"

#include <string.h>

#include "base/mem.h"

/* A measure word that counts pieces, its own base. */
#define PIECE(name)                                                                                \
	{                                                                                          \
		name, MEASURE_COUNT, 1, name                                                       \
	}
/* What follows a number that is no quantity: a year, a rank, a number of a road. */
#define NO(name)                                                                                   \
	{                                                                                          \
		name, MEASURE_NONE, 1, name                                                        \
	}

/* clang-format off */
static const struct unit units[] = {
	{ "%", MEASURE_PERCENT, 1, "%" }, { "(人)次", MEASURE_COUNT, 1, "人次" },
	{ "eflops", MEASURE_COUNT, 1e3, "pflops" }, { "gbps", MEASURE_DENSITY, 1, "gbps" },
	{ "gw", MEASURE_POWER, 1e6, "千瓦" }, { "gwh", MEASURE_ENERGY, 1e6, "千瓦时" },
	{ "km", MEASURE_LENGTH, 1000, "米" }, { "km2", MEASURE_AREA, 1e6, "平方米" },
	{ "kv", MEASURE_POWER, 1, "千伏" }, { "kva", MEASURE_POWER, 1, "千伏安" },
	{ "kw", MEASURE_POWER, 1, "千瓦" }, { "kwh", MEASURE_ENERGY, 1, "千瓦时" },
	{ "m2", MEASURE_AREA, 1, "平方米" }, { "m3", MEASURE_VOLUME, 1, "立方米" },
	{ "mbps", MEASURE_DENSITY, 0.001, "gbps" }, { "mw", MEASURE_POWER, 1e3, "千瓦" },
	{ "mwh", MEASURE_ENERGY, 1e3, "千瓦时" }, { "p", MEASURE_COUNT, 1, "pflops" },
	{ "pb", MEASURE_COUNT, 1024, "tb" }, { "pflops", MEASURE_COUNT, 1, "pflops" },
	{ "tb", MEASURE_COUNT, 1, "tb" }, { "tbps", MEASURE_DENSITY, 1e3, "gbps" },
	PIECE("teu"), { "ug/m3", MEASURE_DENSITY, 1, "微克/立方米" }, NO("°c"),
	{ "μg/m3", MEASURE_DENSITY, 1, "微克/立方米" }, { "‰", MEASURE_PERCENT, 0.1, "%" },
	NO("℃"), NO("世纪"), PIECE("个"), { "个交易日", MEASURE_TIME, 1, "天" },
	{ "个基点", MEASURE_POINTS, 0.01, "个百分点" }, { "个季度", MEASURE_TIME, 1, "个季度" },
	{ "个小时", MEASURE_TIME, 1, "小时" }, { "个工作日", MEASURE_TIME, 1, "个工作日" },
	{ "个年头", MEASURE_NONE, 1, "年" }, { "个月", MEASURE_TIME, 1, "个月" },
	{ "个百分点", MEASURE_POINTS, 1, "个百分点" }, { "个自然日", MEASURE_TIME, 1, "天" },
	{ "亩", MEASURE_AREA, 1, "亩" }, { "亩次", MEASURE_AREA, 1, "亩" },
	{ "人", MEASURE_COUNT, 1, "人" }, { "人(次)", MEASURE_COUNT, 1, "人次" },
	{ "人/万人", MEASURE_DENSITY, 1, "人/万人" },
	{ "人/平方公里", MEASURE_DENSITY, 1, "人/平方公里" }, PIECE("人公里"),
	{ "人次", MEASURE_COUNT, 1, "人次" }, NO("代"), PIECE("件"), PIECE("件次"), PIECE("份"),
	{ "位", MEASURE_COUNT, 1, "人" }, NO("位数"), PIECE("例"),
	{ "倍", MEASURE_TIMES, 1, "倍" }, { "元", MEASURE_MONEY, 1, "元" },
	{ "元/亩", MEASURE_DENSITY, 1, "元/亩" }, { "元/人", MEASURE_DENSITY, 1, "元/人" },
	{ "元/平方公里", MEASURE_DENSITY, 1, "元/平方公里" },
	{ "元/平方米", MEASURE_DENSITY, 1, "元/平方米" },
	{ "元人民币", MEASURE_MONEY, 1, "元" }, { "兆伏安", MEASURE_POWER, 1e3, "千伏安" },
	{ "兆瓦", MEASURE_POWER, 1e3, "千瓦" }, { "兆瓦时", MEASURE_ENERGY, 1e3, "千瓦时" },
	{ "克", MEASURE_MASS, 0.000001, "吨" }, { "公斤", MEASURE_MASS, 0.001, "吨" },
	{ "公里", MEASURE_LENGTH, 1000, "米" }, { "公顷", MEASURE_AREA, 15, "亩" }, PIECE("册"),
	NO("分"), PIECE("分册"), { "分钟", MEASURE_TIME, 1, "分钟" }, PIECE("列"),
	PIECE("列次"), PIECE("副"), PIECE("匹"), { "千伏", MEASURE_POWER, 1, "千伏" },
	{ "千伏安", MEASURE_POWER, 1, "千伏安" }, { "千克", MEASURE_MASS, 0.001, "吨" },
	{ "千瓦", MEASURE_POWER, 1, "千瓦" }, { "千瓦时", MEASURE_ENERGY, 1, "千瓦时" },
	{ "千米", MEASURE_LENGTH, 1000, "米" }, { "升", MEASURE_VOLUME, 0.001, "立方米" },
	PIECE("单"), PIECE("卡"), { "厘米", MEASURE_LENGTH, 0.01, "米" }, PIECE("口"),
	PIECE("只"), PIECE("只(头)"), PIECE("台"), PIECE("台(套)"), PIECE("台套"),
	PIECE("台次"), NO("号"), NO("号线"), { "吉瓦", MEASURE_POWER, 1e6, "千瓦" },
	{ "吉瓦时", MEASURE_ENERGY, 1e6, "千瓦时" }, { "名", MEASURE_COUNT, 1, "人" }, NO("后"),
	{ "吨", MEASURE_MASS, 1, "吨" }, { "吨/万元", MEASURE_DENSITY, 1, "吨/万元" },
	PIECE("吨位"), PIECE("吨公里"), { "吨标准煤", MEASURE_MASS, 1, "吨标准煤" },
	{ "吨标准煤/万元", MEASURE_DENSITY, 1, "吨标准煤/万元" },
	{ "吨标煤", MEASURE_MASS, 1, "吨标准煤" },
	{ "吨标煤/万元", MEASURE_DENSITY, 1, "吨标准煤/万元" }, PIECE("吨次"),
	{ "吨油当量", MEASURE_MASS, 1, "吨油当量" }, { "周", MEASURE_TIME, 7, "天" },
	NO("周岁"), NO("周年"), PIECE("回"), PIECE("团次"), PIECE("场"), PIECE("场(次)"),
	PIECE("场次"), PIECE("块"), { "块钱", MEASURE_MONEY, 1, "元" }, PIECE("处"),
	{ "天", MEASURE_TIME, 1, "天" }, PIECE("头"), PIECE("头(只)"), PIECE("头只"),
	PIECE("套"), PIECE("套(户)"), PIECE("套(间)"), PIECE("孔"), PIECE("学时"), PIECE("宗"),
	PIECE("家"), PIECE("家次"), PIECE("对"), PIECE("封"),
	{ "小时", MEASURE_TIME, 1, "小时" }, PIECE("尾"), NO("层"), NO("届"), NO("岁"),
	PIECE("峰"), { "工作日", MEASURE_TIME, 1, "个工作日" }, PIECE("席"), PIECE("席位"),
	PIECE("幅"), PIECE("幢"), { "平方", MEASURE_AREA, 1, "平方米" },
	{ "平方公里", MEASURE_AREA, 1e6, "平方米" },
	{ "平方千米", MEASURE_AREA, 1e6, "平方米" }, { "平方米", MEASURE_AREA, 1, "平方米" },
	{ "平米", MEASURE_AREA, 1, "平方米" }, NO("年"), NO("年代"), NO("年度"), PIECE("床"),
	{ "度", MEASURE_ENERGY, 1, "千瓦时" }, { "度电", MEASURE_ENERGY, 1, "千瓦时" },
	PIECE("座"), PIECE("座次"), { "延米", MEASURE_LENGTH, 1, "米" },
	{ "延长米", MEASURE_LENGTH, 1, "米" }, PIECE("张"), NO("强"),
	{ "微克", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "微克/立方米", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "微克每立方米", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "总吨", MEASURE_MASS, 1, "吨" }, { "成", MEASURE_PERCENT, 10, "%" }, PIECE("户"),
	PIECE("户(套)"), PIECE("户家庭"), PIECE("户次"), PIECE("所"), PIECE("批"),
	PIECE("批(次)"), PIECE("批次"), { "担", MEASURE_MASS, 0.05, "吨" }, NO("摄氏度"),
	PIECE("支"), PIECE("支队伍"), { "斤", MEASURE_MASS, 0.0005, "吨" },
	{ "方", MEASURE_VOLUME, 1, "立方米" }, NO("日"), { "日元", MEASURE_MONEY, 1, "日元" },
	NO("时"), NO("月"), NO("月份"), NO("期"), PIECE("本"), PIECE("条"), PIECE("枚"),
	PIECE("架"), PIECE("架次"), PIECE("标准箱"), PIECE("标箱"), PIECE("栋"), PIECE("株"),
	PIECE("根"), PIECE("桩"), PIECE("桶"), PIECE("棚"), PIECE("棵"), NO("楼"), NO("横"),
	PIECE("次"), { "欧元", MEASURE_MONEY, 1, "欧元" }, PIECE("款"), PIECE("段"),
	{ "毫克/升", MEASURE_DENSITY, 1, "毫克/升" }, { "毫秒", MEASURE_TIME, 0.001, "秒" },
	{ "毫米", MEASURE_LENGTH, 0.001, "米" }, PIECE("泊位"),
	{ "港元", MEASURE_MONEY, 1, "港元" }, { "港币", MEASURE_MONEY, 1, "港元" }, NO("点"),
	PIECE("点位"), PIECE("片"), NO("版"), NO("环"), PIECE("班"), PIECE("班列"),
	PIECE("班次"), { "瓦", MEASURE_POWER, 0.001, "千瓦" }, PIECE("瓶"),
	{ "番", MEASURE_DOUBLE, 1, "番" }, { "百分点", MEASURE_POINTS, 1, "个百分点" },
	{ "皮长公里", MEASURE_LENGTH, 1000, "米" }, PIECE("盏"), PIECE("盒"), PIECE("眼"),
	PIECE("种"), { "秒", MEASURE_TIME, 1, "秒" }, { "立方", MEASURE_VOLUME, 1, "立方米" },
	{ "立方米", MEASURE_VOLUME, 1, "立方米" }, PIECE("端口"), PIECE("笔"), PIECE("箱"),
	PIECE("篇"), { "米", MEASURE_LENGTH, 1, "米" }, PIECE("类"), PIECE("粒"), NO("级"),
	NO("纵"), NO("线"), PIECE("线公里"), PIECE("组"), { "美元", MEASURE_MONEY, 1, "美元" },
	PIECE("羽"), PIECE("股"), PIECE("航次"), PIECE("船次"), PIECE("艘"), PIECE("芯公里"),
	{ "英镑", MEASURE_MONEY, 1, "英镑" }, { "蒸吨", MEASURE_POWER, 1, "蒸吨" }, NO("街"),
	PIECE("课时"), PIECE("起"), PIECE("趟"), NO("路"), PIECE("车次"),
	{ "车道公里", MEASURE_LENGTH, 1000, "米" }, { "载重吨", MEASURE_MASS, 1, "吨" },
	PIECE("辆"), PIECE("辆次"), PIECE("道"), PIECE("部"),
	{ "部/百人", MEASURE_DENSITY, 1, "部/百人" }, PIECE("重箱"), PIECE("重量箱"),
	PIECE("锭"), PIECE("门"), PIECE("间"), PIECE("间(套)"), PIECE("队"), PIECE("集"),
	PIECE("项"), PIECE("项次"), PIECE("颗"), { "马力", MEASURE_POWER, 0.7355, "千瓦" },
};
/* clang-format on */

/* The first row whose name is not before text, in the order of bytes. */
static size_t lower_bound(struct slice text)
{
	size_t low = 0, high = COUNT(units);

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct slice name = slice_of(units[middle].name);
		size_t n = name.n < text.n ? name.n : text.n;
		int order = memcmp(name.s, text.s, n);
		if (order < 0 || (order == 0 && name.n <= text.n))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct unit *unit_at(struct slice text)
{
	if (text.n == 0)
		return NULL;
	/* What text begins with comes before it, the longest last, with its longer kin between. */
	for (size_t i = lower_bound(text); i > 0 && units[i - 1].name[0] == text.s[0]; i--)
		if (slice_starts(text, slice_of(units[i - 1].name)))
			return &units[i - 1];
	return NULL;
}
