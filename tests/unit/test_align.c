/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Align: reports made of headings and texts, their pairing printed. */
#include "tests/unit/unit.h"

#include <time.h>

#include "base/str.h"
#include "query/align.h"

/* A section as a test gives it: a heading and one paragraph under it. */
struct part {
	unsigned level;
	enum role role;
	const char *title, *text;
};

#define PARTS(...)                                                                                 \
	(const struct part[]){ __VA_ARGS__ }, COUNT(((const struct part[]){ __VA_ARGS__ }))

static const struct part INDUSTRY = {
	2, ROLE_PLAN, "推进工业强市",
	"培育壮大先进制造业产业集群，支持企业技术改造，规上工业企业达到百家。"
};
static const struct part RURAL = { 2, ROLE_PLAN, "推进乡村振兴",
				   "稳住粮食生产，新建高标准农田，培育家庭农场，建设和美乡村。" };
static const struct part ECOLOGY = {
	2, ROLE_PLAN, "守护绿水青山",
	"打好污染防治攻坚战，空气优良天数稳中有升，修复矿山，落实河长制。"
};
static const struct part LIVES = { 2, ROLE_PLAN, "增进民生福祉",
				   "稳定就业，新建幼儿园，扩大医保覆盖，提高养老服务水平。" };
static const struct part CLEAN = { 2, ROLE_GOVERNMENT, "保持清廉本色",
				   "落实全面从严治党要求，狠抓党风廉政，过紧日子。" };
static const struct part LAWFUL = { 2, ROLE_GOVERNMENT, "坚持依法行政",
				    "建设法治政府，自觉接受监督，公开政务，办好建议提案。" };
static const struct part PAST = { 2, ROLE_REVIEW, "工业迈上新台阶",
				  "先进制造业产业集群发展壮大，规上工业企业达到百家。" };

static struct report *report_of(struct arena *arena, const char *place, const struct part *parts,
				size_t count)
{
	struct report *r = arena_alloc(arena, sizeof *r);

	r->identity.place = place;
	r->paragraph_count = 2 * count;
	r->paragraphs = arena_array(arena, 2 * count, sizeof *r->paragraphs);
	r->outline.headings = arena_array(arena, count, sizeof *r->outline.headings);
	r->outline.count = count;
	r->outline.para_role = arena_array(arena, 2 * count, sizeof *r->outline.para_role);
	for (size_t i = 0; i < count; i++) {
		r->paragraphs[2 * i].text = slice_of(parts[i].title);
		r->paragraphs[2 * i + 1].text = slice_of(parts[i].text);
		r->outline.headings[i] = (struct heading){ .level = parts[i].level,
							   .role = parts[i].role,
							   .title = parts[i].title,
							   .topics = "",
							   .para = 2 * i };
		r->outline.para_role[2 * i + 1] = parts[i].role;
	}
	return r;
}

static void align(struct arena *arena, const struct report *a, const struct report *b,
		  struct alignment *out)
{
	struct frequency *frequency = frequency_new();
	struct topics *topics = topics_new();

	frequency_add_paragraphs(frequency, a->paragraphs, a->paragraph_count);
	frequency_add_paragraphs(frequency, b->paragraphs, b->paragraph_count);
	align_sections(arena, a, b, topics, frequency, out);
	topics_free(topics);
	frequency_free(frequency);
}

/* "0-1" for section 0 of a with section 1 of b, "2-" and "-2" for those alone. */
static char *printed(const struct alignment *alignment)
{
	struct str out = { 0 };

	for (size_t i = 0; i < alignment->count; i++) {
		const struct aligned *p = &alignment->pairs[i];
		str_adds(&out, i ? " " : "");
		if (p->a != ALIGN_NONE)
			str_addf(&out, "%zu", p->a);
		str_addc(&out, '-');
		if (p->b != ALIGN_NONE)
			str_addf(&out, "%zu", p->b);
	}
	char *text = xstrndup(str_text(&out), out.n);
	str_free(&out);
	return text;
}

static void expect(const struct report *a, const struct report *b, const char *pairs)
{
	struct arena *arena = arena_new();
	struct alignment alignment;

	align(arena, a, b, &alignment);
	char *got = printed(&alignment);
	assert_string_equal(got, pairs);
	free(got);
	arena_free(arena);
}

static void sections_pair_by_matter_wherever_they_stand(void **state)
{
	struct arena *arena = arena_new();
	static const struct part farms = { 2, ROLE_PLAN, "做强现代农业",
					   "严守耕地红线，发展畜牧养殖，农民收入持续增加。" };
	static const struct part green = { 2, ROLE_PLAN, "厚植生态优势",
					   "实施国土绿化，整治黑臭水体，推进碳达峰。" };
	static const struct part works = { 2, ROLE_PLAN, "做强实体经济",
					   "延链补链强链，引进装备制造项目，工业增加值增长。" };

	(void)state;
	expect(report_of(arena, "甲", PARTS(INDUSTRY, RURAL, ECOLOGY)),
	       report_of(arena, "乙", PARTS(green, works, farms)), "0-1 1-2 2-0");
	arena_free(arena);
}

static void what_has_no_counterpart_stands_alone(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	expect(report_of(arena, "甲", PARTS(INDUSTRY, ECOLOGY)),
	       report_of(arena, "乙", PARTS(LIVES, INDUSTRY)), "0-1 1- -0");
	arena_free(arena);
}

static void one_that_joins_pairs_with_both_that_are_split(void **state)
{
	struct arena *arena = arena_new();
	static const struct part both = {
		2, ROLE_PLAN, "建设绿色宜居乡村与美丽生态",
		"稳住粮食生产，建设和美乡村；打好污染防治攻坚战，落实河长制。"
	};

	(void)state;
	expect(report_of(arena, "甲", PARTS(both)), report_of(arena, "乙", PARTS(RURAL, ECOLOGY)),
	       "0-0 0-1");
	arena_free(arena);
}

static void what_was_done_never_pairs_with_what_is_planned(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	expect(report_of(arena, "甲", PARTS(PAST)), report_of(arena, "乙", PARTS(INDUSTRY)),
	       "0- -0");
	arena_free(arena);
}

static void requirements_pair_as_a_part_or_as_its_opening(void **state)
{
	struct arena *arena = arena_new();
	static const struct part aims = { 1, ROLE_REQUIREMENTS, "总体要求和预期目标",
					  "预期目标是：地区生产总值增长，粮食生产稳定。" };
	struct report *part = report_of(arena, "甲", PARTS(aims, RURAL));
	struct report *opening = report_of(arena, "乙", PARTS(aims, RURAL));

	(void)state;
	opening->outline.headings[0].role = ROLE_PLAN;
	expect(part, opening, "0-0 1-1");
	arena_free(arena);
}

static void among_promises_of_the_government_wording_decides(void **state)
{
	struct arena *arena = arena_new();
	static const struct part honest = { 2, ROLE_GOVERNMENT, "干净做事",
					    "抓好党风廉政建设，全面从严治党，带头过紧日子。" };
	static const struct part rules = { 2, ROLE_GOVERNMENT, "依法办事",
					   "推进政务公开，接受人大监督，建设法治政府。" };

	(void)state;
	expect(report_of(arena, "甲", PARTS(LAWFUL, CLEAN)),
	       report_of(arena, "乙", PARTS(honest, rules)), "0-1 1-0");
	arena_free(arena);
}

static void a_section_on_the_government_is_none_on_lives(void **state)
{
	struct arena *arena = arena_new();
	static const struct part serve = {
		2, ROLE_GOVERNMENT, "践行为民宗旨",
		"办好民生实事，稳就业，增进民生福祉，解决群众急难愁盼。"
	};

	(void)state;
	expect(report_of(arena, "甲", PARTS(serve, CLEAN)), report_of(arena, "乙", PARTS(LIVES)),
	       "0- 1- -0");
	arena_free(arena);
}

static void expect_itself(const struct report *r, const struct report *copy, const size_t *where)
{
	struct arena *arena = arena_new();
	struct alignment alignment;

	align(arena, r, copy, &alignment);
	assert_int_equal(alignment.count, alignment.a_count);
	for (size_t i = 0; i < alignment.count; i++) {
		assert_int_equal(alignment.pairs[i].a, i);
		assert_int_equal(alignment.pairs[i].b, where ? where[i] : i);
		assert_true(alignment.pairs[i].score == 1);
	}
	arena_free(arena);
}

static void a_report_pairs_with_itself_at_score_one_shuffled_too(void **state)
{
	struct arena *arena = arena_new();
	static const struct part latin = { 2, ROLE_PLAN, "A plan in Latin letters",
					   "No pair of characters stands here." };
	static const size_t where[] = { 5, 3, 0, 4, 1, 2, 6 };
	struct part parts[] = { INDUSTRY, RURAL, ECOLOGY, LIVES, CLEAN, LAWFUL, latin };
	struct part shuffled[COUNT(parts)];

	(void)state;
	for (size_t i = 0; i < COUNT(parts); i++)
		shuffled[where[i]] = parts[i];
	struct report *r = report_of(arena, "甲", parts, COUNT(parts));
	expect_itself(r, r, NULL);
	expect_itself(r, report_of(arena, "甲", shuffled, COUNT(parts)), where);
	arena_free(arena);
}

static void turned_round_it_is_the_same_pairing(void **state)
{
	static const struct part *const all[] = { &INDUSTRY, &RURAL,  &ECOLOGY, &LIVES,
						  &CLEAN,    &LAWFUL, &PAST };
	unsigned seed = 3;

	(void)state;
	for (int round = 0; round < 50; round++) {
		struct arena *arena = arena_new();
		struct part parts[2][4];
		struct alignment ab, ba;
		for (size_t i = 0; i < 8; i++)
			parts[i / 4][i % 4] = *all[(size_t)rand_r(&seed) % COUNT(all)];
		struct report *a = report_of(arena, "甲", parts[0], 4);
		struct report *b = report_of(arena, round % 2 ? "甲" : "乙", parts[1], 4);
		align(arena, a, b, &ab);
		align(arena, b, a, &ba);
		assert_int_equal(ab.count, ba.count);
		for (size_t i = 0; i < ab.count; i++) {
			size_t j = 0;
			while (j < ba.count &&
			       (ba.pairs[j].a != ab.pairs[i].b || ba.pairs[j].b != ab.pairs[i].a))
				j++;
			assert_true(j < ba.count);
		}
		arena_free(arena);
	}
}

static void nothing_pairs_with_nothing(void **state)
{
	struct arena *arena = arena_new();
	struct report empty = { .identity.place = "甲" };
	struct report *one = report_of(arena, "乙", PARTS(RURAL));

	(void)state;
	expect(&empty, &empty, "");
	expect(&empty, one, "-0");
	expect(one, &empty, "0-");
	arena_free(arena);
}

/* count sections, each with a text and title of its own. */
static struct report *long_report(struct arena *arena, const char *place, size_t count)
{
	struct part *parts = arena_array(arena, count, sizeof *parts);

	for (size_t i = 0; i < count; i++)
		parts[i] = (struct part){ 2, ROLE_PLAN, arena_printf(arena, "推进工程%zu", i),
					  arena_printf(arena, "%s工程%zu", place, i) };
	return report_of(arena, place, parts, count);
}

static void ten_thousand_sections_pair_by_heading_and_soon(void **state)
{
	enum { MANY = 10000 };
	struct arena *arena = arena_new();
	struct report *a = long_report(arena, "甲", MANY), *b = long_report(arena, "乙", MANY);
	struct alignment alignment;
	clock_t start = clock();

	(void)state;
	align(arena, a, b, &alignment);
	assert_true(alignment.by_heading);
	assert_int_equal(alignment.count, MANY);
	for (size_t i = 0; i < MANY; i++)
		assert_int_equal(alignment.pairs[i].b, i);
	align(arena, a, a, &alignment);
	for (size_t i = 0; i < MANY; i++)
		assert_true(alignment.pairs[i].score == 1);
	assert_true(clock() - start < 20 * (clock_t)CLOCKS_PER_SEC);
	arena_free(arena);
}

static void where_all_are_alike_each_has_a_few_counterparts(void **state)
{
	enum { MANY = 200 };
	struct arena *arena = arena_new();
	struct report *a = long_report(arena, "甲", MANY), *b = long_report(arena, "乙", MANY);
	struct alignment alignment;

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		b->paragraphs[2 * i].text =
			SLICE("推进工程项目"); /* a heading unlike the other's */
	align(arena, a, b, &alignment);
	assert_false(alignment.by_heading);
	assert_in_range(alignment.count, MANY, MANY * (1 + 2 * ALIGN_FURTHER));
	arena_free(arena);
}

static void the_best_of_several_counterparts_is_told(void **state)
{
	static const struct aligned pairs[] = { { 0, 0, 0.6f, false },
						{ 0, 1, 0.8f, false },
						{ 1, ALIGN_NONE, 0, false },
						{ ALIGN_NONE, 2, 0, false } };
	const struct alignment alignment = {
		.a_count = 2, .b_count = 3, .pairs = pairs, .count = 4
	};

	(void)state;
	assert_int_equal(align_counterpart(&alignment, true, 0), 1);
	assert_int_equal(align_counterpart(&alignment, false, 0), 0);
	assert_true(align_counterpart(&alignment, true, 1) == ALIGN_NONE);
	assert_true(align_counterpart(&alignment, false, 2) == ALIGN_NONE);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_pair_by_matter_wherever_they_stand),
		cmocka_unit_test(what_has_no_counterpart_stands_alone),
		cmocka_unit_test(one_that_joins_pairs_with_both_that_are_split),
		cmocka_unit_test(what_was_done_never_pairs_with_what_is_planned),
		cmocka_unit_test(requirements_pair_as_a_part_or_as_its_opening),
		cmocka_unit_test(among_promises_of_the_government_wording_decides),
		cmocka_unit_test(a_section_on_the_government_is_none_on_lives),
		cmocka_unit_test(a_report_pairs_with_itself_at_score_one_shuffled_too),
		cmocka_unit_test(turned_round_it_is_the_same_pairing),
		cmocka_unit_test(nothing_pairs_with_nothing),
		cmocka_unit_test(ten_thousand_sections_pair_by_heading_and_soon),
		cmocka_unit_test(where_all_are_alike_each_has_a_few_counterparts),
		cmocka_unit_test(the_best_of_several_counterparts_is_told),
	};

	return cmocka_run_group_tests_name("align", tests, NULL, NULL);
}
