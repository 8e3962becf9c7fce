/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Word: the table, and asking what words stand at a place.
 * Of a word map: found is ordered by end and the longer first, as the matcher tells it; by_start by
 * start and the longer first.
 */
#include "report/target_word.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/tsv.h"

/* Words with blanks between. A word may stand in several groups. */
struct group {
	unsigned kinds;
	enum target_op op;
	const char *words;
};

/* clang-format off */
static const struct group groups[] = {
{ WORD_UP, OP_EQ,
	"增长 增加 增速 增幅 增收 增产 增 涨 上涨 涨幅 上升 提高 提升 提速 攀升 回升 扩大 递增 "
	"增长率 增长速度 增长幅度 增长目标 净增 净增长 正增长 反弹 上浮 上调 增长达 增长约 "
	"递增率 年增" },
{ WORD_DOWN, OP_EQ,
	"下降 降低 减少 下滑 回落 压减 压缩 压降 改善 削减 缩减 负增长 降幅 下降率 下浮 减幅 "
	"收窄 递减 缩短 减 降 下跌 缩小 精简 消减 下调 降低率 核减 减排" },
{ WORD_LEVEL, OP_EQ,
	"达 达到 达成 达至 完成 实现 为 是 有 占 占到 稳定在 稳定到 稳定达 保持在 保持 维持在 "
	"维持 控制在 控制到 控制 管控在 调控在 增加到 增至 增长到 增长至 增长为 提高到 提高至 "
	"提升到 提升至 提高为 上升到 上升至 上升为 升至 升到 扩大到 扩大至 拓展到 拓展至 扩展到 "
	"扩展至 攀升至 攀升到 增加至 下降到 下降至 下降为 降至 降到 降低到 降低至 降为 减少到 "
	"减少至 减至 减到 回落到 回落至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩减到 缩减至 "
	"缩小到 缩小至 压降至 压降到 收窄到 收窄至 发展到 发展至 总计 合计 共 共计 共有 总共 "
	"高达 多达 可达 将达 将达到 现有 拥有 已有 迈上 站上 登上 跃上 跃升至 跃升到 提到 "
	"确定为 定为 设为 锁定在 分别为 落到 增到 做到 收于 涨到 涨至 保持到 上调到 上调至 "
	"增长率为" },
{ WORD_BOUND, OP_GE,
	"超过 超 突破 首破 首超 首次突破 首次超过 跨过 越过 跨越 跨上 迈过 不低于 不少于 不小于 "
	"高于 多于 大于 至少 最少 逾 将超 已超 达到或超过 不短于 过 破 再超 突破性达到 超出 "
	"快于" },
{ WORD_BOUND, OP_LE,
	"不超过 不高于 不大于 不多于 不突破 低于 少于 小于 不到 不足 至多 最多 未超过 不超出 "
	"不超 控制在不超过" },
{ WORD_BOUND, OP_APPROX,
	"近 约 接近 将近 大约 约为 约达 约占 大致 逼近 几近 大体" },
{ WORD_AFTER, OP_APPROX,
	"左右 上下 前后" },
{ WORD_AFTER, OP_GE,
	"以上 及以上 或以上 之上 开外 有余" },
{ WORD_AFTER, OP_LE,
	"以内 之内 以下 及以下 或以下 之下 内" },
{ WORD_EACH, OP_EQ,
	"分别 各 依次 分别为 分别是" },
{ WORD_ALL, OP_EQ,
	"均 都 皆 双双 均为 全部" },
{ WORD_SPAN, OP_EQ,
	"年均 年平均 平均每年 每年平均 年均递增 累计 年复合 五年平均 五年累计" },
{ WORD_FROM, OP_EQ,
	"从 由 由原来的 从原来的 由上年的 从上年的 由去年的 从去年的 由年初的 从年初的 由过去的 "
	"从过去的" },
{ WORD_VERSUS, OP_EQ,
	"高于 低于 快于 慢于 高出 领先 超出 优于 好于 比全国 比全省 比全市 较全国 较全省 较全市 "
	"领跑 超全国 超全省 超全市 超过全国 超过全省 超过全市 落后 相当于 跑赢" },
{ WORD_FILL, OP_EQ,
	"每人每月 每人每年 每月 每亩 每户 每立方米 每平方公里 奋斗目标 平均为 平均达 同比 同期 "
	"环比 可比 同口径 可比口径 按可比口径 按可比价 按可比价格 按可比价计算 按可比价格计算 "
	"可比价 可比价格 按不变价 按不变价格 按不变价计算 按不变价格计算 按可比口径计算 "
	"可比口径计算 按同口径 按同口径计算 同口径计算 扣除价格因素 扣除物价因素 剔除价格因素 "
	"剔除物价因素 扣除价格因素后 扣除价格上涨因素 扣除物价上涨因素 剔除不可比因素 "
	"剔除减税因素 剔除政策性因素 剔除退税因素 扣除留抵退税因素 扣除留抵退税因素后 "
	"剔除留抵退税因素 剔除留抵退税因素后 还原留抵退税因素后 还原留抵退税后 按新口径 "
	"按自然口径 自然口径 按现价 现价 按现价计算 按现行价格计算 按现行汇率计算 按常住人口 "
	"按常住人口计算 按户籍人口计算 按新国标统计 按新标准 按新标准统计 按统计口径 "
	"按年平均汇率折算 据初步核算 初步核算 据初步统计 初步统计 据统计 经初步核算 据初步测算 "
	"初步测算 初步预计 据预计 据快报 快报数 比上年 较上年 比去年 较去年 比上年同期 "
	"比去年同期 较上年同期 较去年同期 比前年 较前年 比上一年 较上一年 比年初 较年初 "
	"比上年末 较上年末 比上年底 比去年底 较去年底 与上年相比 与去年相比 比上月 与去年同期 "
	"与上年同期 预计 预计可 预计将 预期 预计可达 力争 争取 确保 保证 努力 着力 力保 力促 "
	"奋力 将 可 有望 可望 已 已经 首次 再 仅 估计 目标 目标为 预期目标 预期目标为 目标是 "
	"预期目标是 名义 实际 平均 直接 总体 基本 稳定 持续 继续 进一步 稳步 大幅 大幅度 明显 "
	"显著 快速 较快 平稳 有效 逐步 不断 全面 提前 连续 历史性 成功 顺利 圆满 胜利 再次 一举 "
	"率先 当年 本年 年度 每年 常年 合理 适度 的 了 在 约有 只有 其中 正常年景 一直 全力 "
	"全力以赴 奋力实现 必须 能够 使 使得 同时 此外 另外 特别是 尤其是 截至目前 目前 "
	"截止目前 当前 总的 综合 同步 高质量 较好 速度 大力 切实 加快 实际到位 继续保持 保持了 "
	"实现了 完成了 达到了 七年来 五年来 多年来 连年 年来 历史上" },
{ WORD_WHOLE, OP_EQ,
	"把 将 使 让 对 但 而 虽然 其 计划 拟 拟安排 安排 全市 全省 全区 全县 全州 全盟 全旗 "
	"全国 全自治区 全自治州 全域 市域 全市域 全社会 我市 我省 我区 我县 我州 我国 我盟 我旗 "
	"本市 本省 本区 本县 辖区 辖区内 地区 区域 地方 属地 我们 整体 全年 今年 明年 来年 "
	"今年以来 一年来 过去一年 去年 上年 年内 年末 年底 本年度 全年度 新的一年 省市区三级 "
	"省市县三级 全口径 全地区 全体 全县域 主要经济指标 各项 到年底 到年末 末 全市经济 "
	"全省经济 全区经济 全县经济 全" },
{ WORD_MEASURE, OP_EQ,
	"总量 总额 总值 规模 水平 指标 人数 总数 金额 额度 数 额 量 数量 值 任务 幅度 目标值 "
	"总规模 完成额 到位额 目标任务 等指标 等 人员 岗位" },
{ WORD_PART, OP_EQ,
	"园区 开发区 高新区 经开区 经济区 保税区 自贸区 试验区 示范区 新区 片区 起步区 集聚区 "
	"产业园 工业园 产业区 集中区 度假区 风景区 景区 港区 城区 市区 建成区 县城 乡镇 街道 "
	"口岸" },
{ WORD_AND, OP_EQ,
	"、 和 及 与 以及 并 暨 或 和其 跟" },
{ WORD_VERB, OP_EQ,
	"新建 新增 新开 新开工 新开工建设 新改建 新改扩建 新扩建 新培育 新引进 新打造 新筹集 "
	"新认定 新签约 新造 新发展 新入库 新入驻 新设 新设立 新落地 新创建 新纳入 新购 新投放 "
	"新招引 新上 新栽 新植 新种 新挖 新修 新铺 新布设 新投入 新登记 新注册 新评 新获批 建 "
	"建成 建设 建好 建立 建造 改建 扩建 改扩建 新建改扩建 续建 修建 兴建 共建 在建 抓建 "
	"开建 筹建 迁建 重建 复建 建成投用 建成投产 建成运营 建成开放 打造 创建 创成 争创 培育 "
	"引育 培养 培训 引进 招引 引入 引导 招聘 招录 考录 招收 录用 选派 选聘 选拔 选树 认定 "
	"评选 评定 遴选 确定 实施 开展 推进 推动 推广 加快 加快推进 加快建设 抓好 办好 办理 "
	"做好 管好 用好 启动 启用 开工 开工建设 竣工 投产 投用 投放 投入 投资 完工 建成并投用 "
	"完成 实现 达到 落实 落地 落户 签约 签订 储备 谋划 策划 包装 组织 举办 承办 组建 成立 "
	"设立 设置 布局 布设 布点 发展 发放 发行 发布 发售 争取 争取到 争取实施 争取到位 力争 "
	"到位 引来 筹集 筹措 募集 安排 下达 拨付 兑现 支付 偿还 化解 处置 清理 清收 清偿 清退 "
	"盘活 整治 治理 修复 修缮 修订 整理 整合 整改 改造 改造提升 提升改造 提升 提质 提质改造 "
	"更新 更新改造 升级 升级改造 完善 优化 巩固 巩固提升 维修 养护 硬化 亮化 绿化 美化 拓宽 "
	"延伸 打通 贯通 疏通 疏浚 铺设 敷设 架设 安装 加装 配备 配套 配建 购置 购买 采购 更换 "
	"拆除 拆迁 征收 征迁 搬迁 安置 分配 交付 收储 供应 供地 出让 流转 开垦 开发 开采 开挖 "
	"开通 开行 开辟 开设 增加 增设 增植 增殖 增投 扩大 拓展 淘汰 淘汰落后 关闭 关停 取缔 "
	"压减 压缩 削减 减少 降低 撤并 合并 取消 精简 下放 承接 种植 栽植 栽种 补植 播种 造林 "
	"营造 营造林 抚育 封育 育苗 养殖 饲养 出栏 存栏 生产 产 产出 加工 销售 购销 收购 外销 "
	"出口 接待 输转 输送 转移 转移就业 吸纳 带动 带动就业 帮助 帮扶 扶持 支持 资助 救助 "
	"援助 补助 奖励 减免 减轻 减税降费 退税 惠及 服务 受益 覆盖 保障 保护 维护 解决 满足 "
	"提供 开放 创作 创排 推出 编制 制定 出台 申报 申请 获批 获得 荣获 入选 入围 入库 纳入 "
	"列入 晋升 晋级 创收 创汇 创造 贷款 融资 授信 担保 挖掘 挖潜 收集 征集 检查 检测 排查 "
	"查处 查办 侦破 破获 打击 抓获 调解 受理 办结 答复 回收 利用 综合利用 消化 节约 节省 "
	"节水 节能 减排 替代 停用 置换 推荐 选育 发掘 探索 试点 转化 转移转化 攻克 突破 研发 "
	"研制 孵化 建档 建设改造 新建改造 建设提升 滚动推进 滚动实施 重点推进 重点抓好 重点实施 "
	"重点建设 抓 办 修 招 添置 植树 保持 稳定 控制 维持 促进 拉动 促使 打赢 打好 加强 强化 "
	"深化 推行 实行 实施完成 规划 规划建设 规划布局 谋划实施 谋划推进 谋划储备 策划储备 "
	"统筹 统筹推进 统筹实施 集中 集中攻坚 组织实施 组织开展 举行 巡演 送戏 演出 放映 赠送 "
	"捐赠 捐助 慰问 免费 代缴 追回 追缴 挽回 清缴 征缴 入驻 注册 登记 发证 颁发 兑付 返还 "
	"留抵退税 缓缴 缓税 减负 让利 撬动 引导基金 设立基金 通车 通水 通航 供水 供热 供气 投运 "
	"并网 运营 改制 上市 挂牌 上云 升规 制修订 立法 审议 审批 接办 回应 公开 公布 命名 表彰 "
	"选出 推选 推介 举荐 提拔 交流" },
{ WORD_STATE, OP_QUAL,
	"同步 同步增长 持平 正增长 两位数增长 稳中有进 稳中有升 稳中有增 稳中提质 稳中向好 "
	"促稳提质 保稳提质 稳量提质 量稳质升 稳质升 平稳增长 稳定增长 稳步增长 较快增长 "
	"快速增长 持续增长 合理增长 适度增长 平稳较快增长 平稳健康 稳步提高 稳步提升 持续提高 "
	"持续提升 稳步上升 稳步回升 逐步回升 持续回升 稳步扩大 继续下降 持续下降 稳步下降 "
	"进一步下降 持续改善 继续改善 进一步改善 稳步改善 不断改善 进一步提高 不断提高 明显提高 "
	"明显下降 总体稳定 基本稳定 保持稳定 基本平衡 合理区间 相适应 相协调 相匹配 一升两降 "
	"再创新高 继续增长 只降不升 只增不减 增产 平稳运行 保持平稳 总体平稳 基本同步 "
	"稳定在合理水平 保持增长 实现增长" },
{ WORD_DEED, OP_EQ,
	"造林 营造林 植树 育苗 节水 节能 减税 退税 减税降费 招商 搬迁 安置 创收 创汇 减负 让利 "
	"就业 投资 贷款 融资 培训 绿化 排查 造林绿化 体检 筛查 生产 出口 销售 缓税 降费 "
	"留抵退税 缓缴" },
{ WORD_BLOCK, OP_EQ,
	"和谐 和平 和美 和睦 和顺 共和国 总和 祥和 参与 与会 普及 涉及 及时 及早 或者 "
	"自然增长率 人口增长率 安置房 安置点 搬迁户 培训班 建设者 投资者 自治区 自治县 社区 "
	"小区 库区 城镇 建筑 建议 建制 建档 建材 建制镇 建制村 办公 办事 办法 办学 修复型 产业 "
	"产品 产能 产值 产地 产量 产学研 产权 产区 产教 产销 招商 招投标 抓手 服务业 加工业 "
	"养殖业 种植业 制造业 销售业 开发区 保护区 服务区 整治区 生产总值 生产能力 生产线 "
	"培训人数 就业人数 出口商品 签约 履约 制约 集约 契约 条约 预约 违约 合约 特约 相约 公约 "
	"邀约 节约 解约 大约定 直达 抵达 通达 到达 发达 传达 表达 下达 雷达 报到 直到 找到 得到 "
	"看到 接到 收到 感到 遇到 落实到 作为 成为 认为 行为 称为 列为 分为 变为 因为 改为 为民 "
	"为期 所有 享有 保有 没有 固有 特有 国有 具有 应有 含有 统计 设计 会计 审计 公积 生计 "
	"存在 所在 现在 内在 潜在 实在 正在 通过 经过 度过 超过半数 不过 过去 增加值 增长极 "
	"增长点 增长量 增值税 增值 新增长点 增减 增效 增量 增长动力 增收入 以至 甚至 夏至 冬至 "
	"至今 靠近 附近 最近 邻近 亲近 近期 近年 近平 近代 近日 近郊 近海 就近 突破性 突破口 "
	"提升行动 提升工程 改善民生 改善办 下降沿 各地 各类 各级 各种 各项 各个 各部 各县 各区 "
	"各镇 各乡 各族 各界 各方 各位 各有 各自 平均 均衡 均等 均价 亩均 户均 人均 村均 首都 "
	"成都 都市 报告 报名 情报 申报 填报 上报 报销 报废 通报 海报 公报 日报 电报 环保 共同 "
	"共享 公共 共建 共有产权 共计 超市 超级 超前 超算 超高 超低 高超 超声 超大 超限 超载 "
	"超标 超长 超期 赶超 反超 中国 国家 年产 年度 多种 多样 许多 大多 众多 更多 多元 多项 "
	"多个 多家 多名 内部 内容 内外 内需 同比例 使用 使命 大使 即使 可再生 可持续 认可 许可 "
	"可用 可见" },
};
/* clang-format on */

struct words {
	struct matcher *matcher;
	struct word *items;
	size_t count, room;
};

struct words *words_new(void)
{
	struct words *words = xcalloc(1, sizeof *words);

	words->matcher = matcher_new();
	for (size_t g = 0; g < COUNT(groups); g++) {
		struct slice list = slice_of(groups[g].words), text;
		while (slice_cut(&list, ' ', &text)) {
			words->items = grow(words->items, &words->room, words->count,
					    sizeof *words->items);
			words->items[words->count] =
				(struct word){ text, groups[g].kinds, groups[g].op };
			matcher_add(words->matcher, text, words->count++);
		}
	}
	return words;
}

void words_free(struct words *words)
{
	if (!words)
		return;
	matcher_free(words->matcher);
	free(words->items);
	free(words);
}

/* Sorts by start, counting: backwards through found, so that the longer come first. */
static void order_by_start(struct word_map *map)
{
	size_t *first = map->first_start, total = 0;

	for (size_t i = 0; i < map->found.count; i++)
		first[map->found.items[i].start]++;
	for (size_t at = 0; at <= map->size; at++) {
		size_t here = first[at];
		first[at] = total;
		total += here;
	}
	size_t *next = xcalloc(map->size + 1, sizeof *next);
	memcpy(next, first, (map->size + 1) * sizeof *next);
	for (size_t i = map->found.count; i-- > 0;)
		map->by_start[next[map->found.items[i].start]++] = i;
	free(next);
}

static void index_ends(struct word_map *map)
{
	size_t i = 0;

	for (size_t at = 0; at <= map->size; at++) {
		map->first_end[at] = i;
		while (i < map->found.count && map->found.items[i].end == at)
			i++;
	}
}

void words_scan(struct words *words, struct slice text, struct word_map *map)
{
	word_map_free(map);
	map->words = words;
	map->size = text.n;
	matcher_scan(words->matcher, text, &map->found);
	map->by_start = xcalloc(map->found.count + 1, sizeof *map->by_start);
	map->first_start = xcalloc(text.n + 2, sizeof *map->first_start);
	map->first_end = xcalloc(text.n + 2, sizeof *map->first_end);
	map->first_start[text.n + 1] = map->first_end[text.n + 1] = map->found.count;
	index_ends(map);
	order_by_start(map);
}

void word_map_free(struct word_map *map)
{
	matches_free(&map->found);
	free(map->by_start);
	free(map->first_start);
	free(map->first_end);
	*map = (struct word_map){ 0 };
}

static const struct word *word_of(const struct word_map *map, const struct match *m)
{
	return &map->words->items[m->id];
}

const struct word *word_at(const struct word_map *map, size_t at, size_t limit, unsigned kinds)
{
	size_t longest = 0;

	for (size_t i = map->first_start[at]; i < map->first_start[at + 1]; i++) {
		const struct match *m = &map->found.items[map->by_start[i]];
		if (m->end > limit)
			continue;
		if (longest && m->end < longest)
			break;
		longest = m->end;
		if (word_of(map, m)->kinds & kinds)
			return word_of(map, m);
	}
	return NULL;
}

const struct word *word_before(const struct word_map *map, size_t at, size_t floor, unsigned kinds)
{
	size_t longest = at;

	for (size_t i = map->first_end[at]; i < map->first_end[at + 1]; i++) {
		const struct match *m = &map->found.items[i];
		if (m->start < floor)
			continue;
		if (longest < at && m->start > longest)
			break;
		longest = m->start;
		if (word_of(map, m)->kinds & kinds)
			return word_of(map, m);
	}
	return NULL;
}

const struct word *word_in(const struct word_map *map, size_t start, size_t end, unsigned kinds,
			   size_t *at)
{
	for (size_t i = map->first_start[start]; i < map->first_start[end]; i++) {
		const struct match *m = &map->found.items[map->by_start[i]];
		const struct word *word = word_at(map, m->start, end, kinds);
		if (word) {
			*at = m->start;
			return word;
		}
		i = map->first_start[m->start + 1] - 1; /* on to the next place */
	}
	return NULL;
}
