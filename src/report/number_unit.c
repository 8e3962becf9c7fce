/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Unit: the measure words and units of reports, folded. 万 and 亿 before them are no part of the
 * table. Mass has 吨 as its base, area 亩 or 平方米 by what is usual, as the printed ones convert.
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
	{ "%", MEASURE_PERCENT, 1, "%" },
	{ "‰", MEASURE_PERCENT, 0.1, "%" },
	{ "成", MEASURE_PERCENT, 10, "%" },
	{ "个百分点", MEASURE_POINTS, 1, "个百分点" },
	{ "百分点", MEASURE_POINTS, 1, "个百分点" },
	{ "个基点", MEASURE_POINTS, 0.01, "个百分点" },
	{ "倍", MEASURE_TIMES, 1, "倍" },
	{ "番", MEASURE_DOUBLE, 1, "番" },

	{ "元", MEASURE_MONEY, 1, "元" },
	{ "元人民币", MEASURE_MONEY, 1, "元" },
	{ "块钱", MEASURE_MONEY, 1, "元" },
	{ "美元", MEASURE_MONEY, 1, "美元" },
	{ "欧元", MEASURE_MONEY, 1, "欧元" },
	{ "日元", MEASURE_MONEY, 1, "日元" },
	{ "英镑", MEASURE_MONEY, 1, "英镑" },
	{ "港元", MEASURE_MONEY, 1, "港元" },
	{ "港币", MEASURE_MONEY, 1, "港元" },

	{ "亩", MEASURE_AREA, 1, "亩" },
	{ "亩次", MEASURE_AREA, 1, "亩" },
	{ "公顷", MEASURE_AREA, 15, "亩" },
	{ "平方公里", MEASURE_AREA, 1e6, "平方米" },
	{ "平方千米", MEASURE_AREA, 1e6, "平方米" },
	{ "平方米", MEASURE_AREA, 1, "平方米" },
	{ "平方", MEASURE_AREA, 1, "平方米" },
	{ "平米", MEASURE_AREA, 1, "平方米" },
	{ "m2", MEASURE_AREA, 1, "平方米" },
	{ "km2", MEASURE_AREA, 1e6, "平方米" },

	{ "公里", MEASURE_LENGTH, 1000, "米" },
	{ "千米", MEASURE_LENGTH, 1000, "米" },
	{ "km", MEASURE_LENGTH, 1000, "米" },
	{ "皮长公里", MEASURE_LENGTH, 1000, "米" },
	{ "车道公里", MEASURE_LENGTH, 1000, "米" },
	{ "延米", MEASURE_LENGTH, 1, "米" },
	{ "延长米", MEASURE_LENGTH, 1, "米" },
	{ "米", MEASURE_LENGTH, 1, "米" },
	{ "厘米", MEASURE_LENGTH, 0.01, "米" },
	{ "毫米", MEASURE_LENGTH, 0.001, "米" },

	{ "吨", MEASURE_MASS, 1, "吨" },
	{ "公斤", MEASURE_MASS, 0.001, "吨" },
	{ "千克", MEASURE_MASS, 0.001, "吨" },
	{ "斤", MEASURE_MASS, 0.0005, "吨" },
	{ "担", MEASURE_MASS, 0.05, "吨" },
	{ "克", MEASURE_MASS, 0.000001, "吨" },
	{ "载重吨", MEASURE_MASS, 1, "吨" },
	{ "总吨", MEASURE_MASS, 1, "吨" },
	{ "吨标准煤", MEASURE_MASS, 1, "吨标准煤" },
	{ "吨标煤", MEASURE_MASS, 1, "吨标准煤" },
	{ "吨油当量", MEASURE_MASS, 1, "吨油当量" },

	{ "立方米", MEASURE_VOLUME, 1, "立方米" },
	{ "立方", MEASURE_VOLUME, 1, "立方米" },
	{ "方", MEASURE_VOLUME, 1, "立方米" },
	{ "m3", MEASURE_VOLUME, 1, "立方米" },
	{ "升", MEASURE_VOLUME, 0.001, "立方米" },

	{ "千瓦", MEASURE_POWER, 1, "千瓦" },
	{ "kw", MEASURE_POWER, 1, "千瓦" },
	{ "兆瓦", MEASURE_POWER, 1e3, "千瓦" },
	{ "mw", MEASURE_POWER, 1e3, "千瓦" },
	{ "吉瓦", MEASURE_POWER, 1e6, "千瓦" },
	{ "gw", MEASURE_POWER, 1e6, "千瓦" },
	{ "瓦", MEASURE_POWER, 0.001, "千瓦" },
	{ "马力", MEASURE_POWER, 0.7355, "千瓦" },
	{ "千伏安", MEASURE_POWER, 1, "千伏安" },
	{ "兆伏安", MEASURE_POWER, 1e3, "千伏安" },
	{ "kva", MEASURE_POWER, 1, "千伏安" },
	{ "千伏", MEASURE_POWER, 1, "千伏" },
	{ "kv", MEASURE_POWER, 1, "千伏" },
	{ "蒸吨", MEASURE_POWER, 1, "蒸吨" },
	{ "千瓦时", MEASURE_ENERGY, 1, "千瓦时" },
	{ "kwh", MEASURE_ENERGY, 1, "千瓦时" },
	{ "兆瓦时", MEASURE_ENERGY, 1e3, "千瓦时" },
	{ "mwh", MEASURE_ENERGY, 1e3, "千瓦时" },
	{ "吉瓦时", MEASURE_ENERGY, 1e6, "千瓦时" },
	{ "gwh", MEASURE_ENERGY, 1e6, "千瓦时" },
	{ "度电", MEASURE_ENERGY, 1, "千瓦时" },
	{ "度", MEASURE_ENERGY, 1, "千瓦时" },
	{ "gbps", MEASURE_DENSITY, 1, "gbps" },
	{ "mbps", MEASURE_DENSITY, 0.001, "gbps" },
	{ "tbps", MEASURE_DENSITY, 1e3, "gbps" },
	{ "tb", MEASURE_COUNT, 1, "tb" },
	{ "pb", MEASURE_COUNT, 1024, "tb" },
	{ "pflops", MEASURE_COUNT, 1, "pflops" },
	{ "eflops", MEASURE_COUNT, 1e3, "pflops" },
	{ "p", MEASURE_COUNT, 1, "pflops" },

	{ "微克/立方米", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "微克每立方米", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "微克", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "μg/m3", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "ug/m3", MEASURE_DENSITY, 1, "微克/立方米" },
	{ "毫克/升", MEASURE_DENSITY, 1, "毫克/升" },
	{ "吨标准煤/万元", MEASURE_DENSITY, 1, "吨标准煤/万元" },
	{ "吨标煤/万元", MEASURE_DENSITY, 1, "吨标准煤/万元" },
	{ "吨/万元", MEASURE_DENSITY, 1, "吨/万元" },
	{ "元/亩", MEASURE_DENSITY, 1, "元/亩" },
	{ "元/平方公里", MEASURE_DENSITY, 1, "元/平方公里" },
	{ "元/平方米", MEASURE_DENSITY, 1, "元/平方米" },
	{ "元/人", MEASURE_DENSITY, 1, "元/人" },
	{ "人/平方公里", MEASURE_DENSITY, 1, "人/平方公里" },
	{ "人/万人", MEASURE_DENSITY, 1, "人/万人" },
	{ "部/百人", MEASURE_DENSITY, 1, "部/百人" },

	{ "人", MEASURE_COUNT, 1, "人" },
	{ "名", MEASURE_COUNT, 1, "人" },
	{ "位", MEASURE_COUNT, 1, "人" },
	{ "人次", MEASURE_COUNT, 1, "人次" },
	{ "人(次)", MEASURE_COUNT, 1, "人次" },
	{ "(人)次", MEASURE_COUNT, 1, "人次" },
	PIECE("个"), PIECE("家"), PIECE("户"), PIECE("户次"), PIECE("户家庭"), PIECE("条"), PIECE("项"),
	PIECE("项次"), PIECE("件"), PIECE("件次"), PIECE("处"), PIECE("座"), PIECE("座次"), PIECE("所"),
	PIECE("台"), PIECE("台次"), PIECE("台套"), PIECE("台(套)"), PIECE("辆"), PIECE("辆次"), PIECE("套"),
	PIECE("套(间)"), PIECE("套(户)"), PIECE("户(套)"), PIECE("间"), PIECE("间(套)"), PIECE("栋"),
	PIECE("幢"), PIECE("幅"), PIECE("宗"), PIECE("块"), PIECE("片"), PIECE("株"), PIECE("棵"),
	PIECE("头"), PIECE("头只"), PIECE("头(只)"), PIECE("只"), PIECE("只(头)"), PIECE("羽"), PIECE("匹"),
	PIECE("尾"), PIECE("峰"), PIECE("艘"), PIECE("架"), PIECE("架次"), PIECE("列"), PIECE("列次"),
	PIECE("班"), PIECE("班次"), PIECE("班列"), PIECE("趟"), PIECE("航次"), PIECE("车次"), PIECE("船次"),
	PIECE("对"), PIECE("支"), PIECE("支队伍"), PIECE("批"), PIECE("批次"), PIECE("批(次)"), PIECE("种"),
	PIECE("类"), PIECE("场"), PIECE("场次"), PIECE("场(次)"), PIECE("次"), PIECE("篇"), PIECE("部"),
	PIECE("集"), PIECE("册"), PIECE("份"), PIECE("本"), PIECE("张"), PIECE("枚"), PIECE("瓶"),
	PIECE("盒"), PIECE("箱"), PIECE("标箱"), PIECE("标准箱"), PIECE("teu"), PIECE("粒"), PIECE("口"),
	PIECE("眼"), PIECE("根"), PIECE("段"), PIECE("盏"), PIECE("门"), PIECE("款"), PIECE("笔"),
	PIECE("单"), PIECE("例"), PIECE("起"), PIECE("桩"), PIECE("股"), PIECE("床"), PIECE("学时"),
	PIECE("分册"), PIECE("重量箱"), PIECE("重箱"), PIECE("锭"),
	PIECE("回"), PIECE("道"), PIECE("孔"), PIECE("颗"), PIECE("副"),
	PIECE("组"), PIECE("队"), PIECE("封"), PIECE("桶"), PIECE("卡"), PIECE("端口"),
	PIECE("吨位"), PIECE("吨次"), PIECE("吨公里"), PIECE("人公里"), PIECE("泊位"), PIECE("席"),
	PIECE("线公里"),
	PIECE("棚"), PIECE("家次"), PIECE("点位"), PIECE("课时"), PIECE("芯公里"),
	PIECE("团次"), PIECE("席位"),

	{ "天", MEASURE_TIME, 1, "天" },
	{ "小时", MEASURE_TIME, 1, "小时" },
	{ "个小时", MEASURE_TIME, 1, "小时" },
	{ "分钟", MEASURE_TIME, 1, "分钟" },
	{ "秒", MEASURE_TIME, 1, "秒" },
	{ "毫秒", MEASURE_TIME, 0.001, "秒" },
	{ "个工作日", MEASURE_TIME, 1, "个工作日" },
	{ "工作日", MEASURE_TIME, 1, "个工作日" },
	{ "个自然日", MEASURE_TIME, 1, "天" },
	{ "个月", MEASURE_TIME, 1, "个月" },
	{ "个季度", MEASURE_TIME, 1, "个季度" },
	{ "个交易日", MEASURE_TIME, 1, "天" },
	{ "周", MEASURE_TIME, 7, "天" },
	{ "个年头", MEASURE_NONE, 1, "年" },

	NO("年"), NO("年度"), NO("月"), NO("月份"), NO("日"), NO("号"), NO("点"), NO("时"), NO("分"),
	NO("岁"), NO("周岁"), NO("周年"), NO("年代"), NO("世纪"), NO("届"), NO("期"), NO("级"),
	NO("代"), NO("版"), NO("号线"), NO("线"), NO("强"), NO("环"), NO("纵"), NO("横"), NO("路"),
	NO("街"), NO("楼"), NO("层"), NO("后"), NO("℃"), NO("°c"), NO("摄氏度"),
	NO("位数"),
};
/* clang-format on */

const struct unit *unit_at(struct slice text)
{
	const struct unit *best = NULL;
	size_t longest = 0;

	for (size_t i = 0; i < COUNT(units); i++) {
		struct slice name = slice_of(units[i].name);
		if (name.n > longest && slice_starts(text, name)) {
			longest = name.n;
			best = &units[i];
		}
	}
	return best;
}
