/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figure: peels the words around a number off, nearest first, and judges what is no target. */
#include "report/target_figure.h"

#include <string.h>

#include "base/mem.h"

enum {
	BEFORE = WORD_UP | WORD_DOWN | WORD_LEVEL | WORD_BOUND | WORD_EACH | WORD_ALL | WORD_SPAN |
		 WORD_FILL | WORD_FROM,
	SAYS = WORD_UP | WORD_DOWN | WORD_LEVEL | WORD_BOUND,
	LEFT_OUT_LAST = RULE_NO_TIME,
	TAIL_MOST = 120, /* bytes behind a figure that are looked at for what it belongs to */
};

static struct slice between(const struct passage *p, size_t start, size_t end)
{
	return slice_sub(p->text, start, end);
}

size_t figure_skip_of(const struct passage *passage, size_t at)
{
	return slice_starts(between(passage, at, passage->text.n), SLICE("的")) ? at + strlen("的")
										: at;
}

/* Takes one word that stands before the figure into account. */
static void take_word(struct figure *f, const struct word *word, size_t start)
{
	size_t end = f->start;
	bool first = (f->kinds & SAYS) == 0;

	f->start = start;
	f->kinds |= word->kinds & BEFORE;
	if (word->kinds & WORD_BOUND && !f->op_before) {
		f->op = word->op;
		f->op_before = true;
	}
	f->changes += (word->kinds & (WORD_UP | WORD_DOWN)) != 0;
	if (word->kinds & (WORD_UP | WORD_DOWN) && !f->rises && !f->falls) {
		f->rises = word->kinds & WORD_UP;
		f->falls = !f->rises;
	}
	if (word->kinds & SAYS && (first || f->verb == f->verb_end) && word->op != OP_APPROX &&
	    !slice_is(word->text, SLICE("为")) && !slice_is(word->text, SLICE("是"))) {
		f->verb = start;
		f->verb_end = end;
	}
}

/* What a year is compared with stands behind such a word: 比2017年. */
static size_t comparison_before(const struct passage *p, size_t at, size_t floor)
{
	static const char *const words[] = { "比", "较", "与", "同", "是",
					     "为", "按", "于", "占", "相当于" };
	struct slice head = between(p, floor, at);

	for (size_t i = COUNT(words); i-- > 0;)
		if (slice_ends(head, slice_of(words[i])))
			return at - strlen(words[i]);
	return at;
}

/* A word of time among those before the figure: 提高到2012年的, 比2017年增长. */
static bool take_time(const struct passage *p, size_t token, size_t floor, struct figure *f)
{
	const struct token *t = &p->tokens[token];

	if (t->kind != TOKEN_TIME || t->end != f->start || t->start < floor)
		return false;
	const struct time_expression *time = &p->times[t->at];
	size_t at = comparison_before(p, t->start, floor);
	if (at == t->start)
		f->time = f->time ? f->time : time;
	else if (time->year)
		f->base_year = time->year;
	f->start = at;
	return true;
}

/* A remark in brackets that ends where the words before the figure begin. */
static bool take_aside(const struct passage *p, size_t token, size_t floor, struct figure *f)
{
	const struct token *t = &p->tokens[token];

	if (t->kind != TOKEN_ASIDE || t->end != f->start || t->start <= floor ||
	    p->text.s[t->start] != '(')
		return false;
	f->start = t->start;
	return true;
}

/* Takes the word, or the time, that stands nearest before; of two the longer. */
static bool take_before(const struct passage *p, size_t token, size_t floor, struct figure *f)
{
	const struct word *word = word_before(&p->words, f->start, floor, BEFORE);
	size_t start = word ? f->start - word->text.n : f->start;

	if (token > 0 && p->tokens[token - 1].start < start &&
	    (take_time(p, token - 1, floor, f) || take_aside(p, token - 1, floor, f)))
		return true;
	if (word)
		take_word(f, word, start);
	return word && !(word->kinds & WORD_FROM);
}

static void read_before(const struct passage *p, size_t floor, struct figure *f)
{
	size_t token = f->token;

	do {
		while (token > 0 && p->tokens[token - 1].end > f->start)
			token--;
	} while (take_before(p, token, floor, f));
	if (f->kinds & WORD_FROM)
		f->rules |= RULE_BIT(RULE_NO_FROM);
}

static void read_behind(const struct passage *p, size_t limit, struct figure *f)
{
	const struct word *word = word_at(&p->words, f->end, limit, WORD_AFTER);
	bool within = word && slice_is(word->text, SLICE("内"));

	if (!word || (within && f->number->measure != MEASURE_TIME))
		return;
	f->op = word->op;
	f->op_behind = true;
	f->end += word->text.n;
}

/* Whether something is named right behind the figure: no stop, no list goes on. */
static bool thing_follows(const struct passage *p, const struct figure *f, size_t limit)
{
	size_t at = figure_skip_of(p, f->end);
	const struct token *next = f->token + 1 < p->token_count ? &p->tokens[f->token + 1] : NULL;

	if (next && next->kind == TOKEN_ASIDE && next->start == at && p->text.s[at] == '(')
		at = next->end;
	return at < limit && !word_at(&p->words, at, limit, WORD_AND) && p->text.s[at] != '(';
}

static bool any_in(struct slice t, const char *const *words, size_t count, bool at_start)
{
	for (size_t i = 0; i < count; i++) {
		struct slice word = slice_of(words[i]);
		if (at_start ? slice_starts(t, word) : slice_find(t, word, 0) < t.n)
			return true;
	}
	return false;
}

static struct slice tail_of(const struct passage *p, const struct figure *f, size_t limit)
{
	size_t at = figure_skip_of(p, f->end);

	return between(p, at, limit - at < TAIL_MOST ? limit : at + TAIL_MOST);
}

/* What money is said of rather than of a kind of thing: 5亿元以上投资. */
static bool of_money(struct slice tail)
{
	static const char *const words[] = { "投资", "资金", "贷款", "收入", "税",   "产值",
					     "大关", "关口", "台阶", "目标", "规模", "水平",
					     "债",   "融资", "授信", "财政", "利润", "成本",
					     "费用", "补助", "补贴", "消费", "营收", "交易",
					     "奖",   "基金", "订单", "销售", "红包", "增加值",
					     "工资", "保费" };

	return any_in(tail, words, COUNT(words), true);
}

/* Whether another figure is counted in the same breath: 500万元以上项目826个. */
static bool count_follows(const struct passage *p, const struct figure *f, size_t limit)
{
	size_t at;

	for (size_t i = f->token + 1; i < p->token_count && p->tokens[i].start < limit; i++)
		if (p->tokens[i].kind == TOKEN_FIGURE)
			return p->numbers[p->tokens[i].at].measure == MEASURE_COUNT &&
			       !word_in(&p->words, f->end, p->tokens[i].start, WORD_AND, &at);
	return false;
}

/* 过10亿元企业, 500万元以上项目, 20人以下小规模学校. */
static bool is_limit(const struct passage *p, const struct figure *f, size_t limit)
{
	bool behind = f->op_behind && f->op != OP_APPROX;

	if (!thing_follows(p, f, limit) || (!behind && !(f->op_before && f->op == OP_GE)))
		return false;
	if (f->number->measure == MEASURE_MONEY)
		return !of_money(tail_of(p, f, limit));
	if (behind && f->op == OP_LE)
		return f->number->measure == MEASURE_COUNT || f->number->measure == MEASURE_AREA;
	return behind && f->number->measure != MEASURE_COUNT && count_follows(p, f, limit);
}

/* 110千伏变电站, 年产20万吨双氧水项目, 10万吨锂电池负极材料: the size of works in their names. */
static bool is_size(const struct passage *p, const struct figure *f, size_t floor, size_t limit)
{
	static const char *const works[] = { "项目",   "工程", "产业园", "园区", "基地",   "电站",
					     "生产线", "厂",   "装置",	 "码头", "泊位",   "水库",
					     "小区",   "冷库", "仓库",	 "机组", "风电",   "光伏",
					     "火电",   "煤电", "水电",	 "线路", "建成投", "投产" };
	static const char *const yearly[] = { "年产",	"日产", "年处理", "日处理",
					      "年加工", "装机", "库容" };
	static const char *const power[] = { "装机", "容量", "能力", "负荷", "以上" };
	enum measure measure = f->number->measure;
	struct slice head = between(p, floor, f->number->start), tail = tail_of(p, f, limit);

	if (!thing_follows(p, f, limit) || f->kinds & SAYS)
		return false;
	for (size_t i = 0; i < COUNT(yearly); i++)
		if (slice_ends(head, slice_of(yearly[i])))
			return true;
	if (measure == MEASURE_POWER)
		return !any_in(tail, power, COUNT(power), true);
	if (measure == MEASURE_MASS || measure == MEASURE_VOLUME || measure == MEASURE_ENERGY)
		return any_in(tail, works, COUNT(works), false);
	bool head_count = strcmp(f->number->base, "头") == 0 ||
			  strcmp(f->number->base, "只") == 0 || strcmp(f->number->base, "羽") == 0;
	return head_count && any_in(tail, works, COUNT(works), false);
}

/* How long something takes counts where it is shortened or kept, and days of good air. */
static bool is_time(const struct passage *p, const struct figure *f)
{
	const struct token *before = f->token ? &p->tokens[f->token - 1] : NULL;
	bool named = before && before->kind == TOKEN_NAME && before->end == f->start;

	return f->number->measure == MEASURE_TIME && !named &&
	       !(f->kinds & (WORD_UP | WORD_DOWN | WORD_LEVEL));
}

/* No word is peeled off a name before the figure: 居民消费价格涨幅. */
static size_t behind_names(const struct passage *p, size_t token, size_t floor)
{
	while (token > 0 && p->tokens[token - 1].start >= floor) {
		token--;
		if (p->tokens[token].kind == TOKEN_NAME)
			return p->tokens[token].end;
	}
	return floor;
}

void figure_read(const struct passage *passage, size_t token, size_t floor, size_t limit,
		 struct figure *out)
{
	const struct token *t = &passage->tokens[token];
	const struct number *number = &passage->numbers[t->at];

	*out = (struct figure){ .number = number,
				.token = token,
				.start = t->start,
				.end = t->end,
				.op = number->more ? OP_GE : OP_EQ };
	read_before(passage, behind_names(passage, token, floor), out);
	read_behind(passage, limit, out);
	if (is_limit(passage, out, limit))
		out->rules |= RULE_BIT(RULE_NO_LIMIT);
	if (is_size(passage, out, floor, limit))
		out->rules |= RULE_BIT(RULE_NO_SIZE);
	if (is_time(passage, out))
		out->rules |= RULE_BIT(RULE_NO_TIME);
	out->rules |= number->chinese ? RULE_BIT(RULE_N_CHINESE) : 0;
	out->rules |= number->upper[0] ? RULE_BIT(RULE_N_RANGE) : 0;
	out->rules |= number->more ? RULE_BIT(RULE_N_MORE) : 0;
	out->rules |= out->op_behind   ? RULE_BIT(RULE_OP_AFTER)
		      : out->op_before ? RULE_BIT(RULE_OP_BEFORE)
				       : 0;
}

bool figure_left_out(const struct figure *figure)
{
	return figure->rules & (RULE_BIT(LEFT_OUT_LAST + 1) - 1);
}

void figure_follow(struct figure *figure, const struct figure *before)
{
	if (!(figure->kinds & SAYS)) {
		figure->rises = before->rises;
		figure->falls = before->falls;
		figure->changes = before->changes;
		figure->verb = before->verb;
		figure->verb_end = before->verb_end;
	}
	if (!figure->op_behind && !figure->op_before && before->op_before && !before->op_behind) {
		figure->op = before->op;
		figure->rules |= RULE_BIT(RULE_OP_SHARED);
	}
	figure->kinds |= before->kinds;
	figure->base_year = figure->base_year ? figure->base_year : before->base_year;
}
