/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change: two years of one place, made of a few sentences and figures. */
#include "tests/unit/unit.h"

#include <time.h>

#include "base/str.h"
#include "query/change.h"
#include "query/sentence_pair.h"
#include "tests/unit/reports.h"

/* A report whose lines are paragraphs under one heading a line that begins with #. */
static struct report *report_of(struct arena *arena, int year, const char *text)
{
	struct report *r = arena_alloc(arena, sizeof *r);

	r->identity.place = "青岚市";
	r->identity.plan_year = year;
	r->paragraphs = paragraphs_of(arena, text, &r->paragraph_count);
	r->outline.headings = arena_array(arena, r->paragraph_count, sizeof *r->outline.headings);
	r->outline.para_role = arena_array(arena, r->paragraph_count, sizeof(enum role));
	for (size_t i = 0; i < r->paragraph_count; i++) {
		struct slice t = r->paragraphs[i].text;
		r->outline.para_role[i] = ROLE_PLAN;
		if (slice_starts(t, SLICE("#")))
			r->outline.headings[r->outline.count++] =
				(struct heading){ .level = 2,
						  .role = ROLE_PLAN,
						  .title = arena_strn(arena, t.s, t.n),
						  .topics = "",
						  .para = i,
						  .end = t.n,
						  .line = i + 1 };
	}
	return r;
}

static void find(struct arena *arena, const struct report *a, const struct report *b,
		 struct comparison *comparison, struct changes *changes)
{
	const struct report *const both[] = { a, b };
	struct yardstick yardstick = { topics_new(), frequency_new(), NULL };

	yardstick_settle(&yardstick, both, COUNT(both));
	comparison_make(arena, both, COUNT(both), &yardstick, comparison);
	changes_find(arena, comparison, changes);
	yardstick_free(&yardstick);
}

/* The statuses of all sentences, and what is marked in one of the reports. */
static void expect(const char *a_text, const char *b_text, const char *statuses, const char *gone,
		   const char *came)
{
	struct arena *arena = arena_new();
	const struct report *reports[] = { report_of(arena, 2022, a_text),
					   report_of(arena, 2023, b_text) };
	const char *const want[] = { gone, came };
	struct comparison comparison;
	struct changes changes;
	struct str got = { 0 };

	find(arena, reports[0], reports[1], &comparison, &changes);
	for (size_t i = 0; i < changes.sentence_count; i++)
		str_addf(&got, "%s%s", i ? " " : "", change_name(changes.sentences[i].status));
	assert_string_equal(str_text(&got), statuses);
	for (size_t of = 0; of < 2; of++) {
		size_t count;
		const struct span *spans = changes_spans(arena, &changes, of, &count);
		str_clear(&got);
		for (size_t i = 0; i < count; i++) {
			struct slice t = reports[of]->paragraphs[spans[i].para].text;
			assert_int_equal(spans[i].kind, SPAN_CHANGE);
			assert_int_equal(spans[i].ref, of);
			str_adds(&got, i ? "|" : "");
			str_add(&got, t.s + spans[i].start, spans[i].end - spans[i].start);
		}
		assert_string_equal(str_text(&got), want[of]);
	}
	str_free(&got);
	arena_free(arena);
}

static void sentences_are_kept_reworded_new_or_dropped(void **state)
{
	static const char kept[] = "坚持农业农村优先发展。";

	(void)state;
	expect(kept, kept, "kept", "", "");
	expect("新建高标准农田3万亩以上。", "新建高标准农田5万亩以上。", "reworded", "3", "5");
	expect("大力发展现代农业和乡村旅游业。", "发展现代农业和乡村旅游业。", "reworded", "大力",
	       "");
	expect(kept, "做强新能源电池产业。", "new dropped", "", "");
	expect("春耕。坚持农业农村优先发展。", "坚持农业农村优先发展。秋收。", "kept new dropped",
	       "", "");
	expect("", kept, "new", "", "");
	expect("", "", "", "", "");
}

static void sections_are_told_by_what_stands_in_them(void **state)
{
	struct arena *arena = arena_new();
	const struct report *a =
		report_of(arena, 2022,
			  "#推进乡村振兴\n稳住粮食生产，新建高标准农田三万亩，培育家庭农场百家。\n"
			  "#推进工业强市\n培育先进制造业产业集群，支持企业技术改造。\n"
			  "#守护绿水青山\n打好污染防治攻坚战，落实河长制。");
	const struct report *b = report_of(
		arena, 2023,
		"#全面推进乡村振兴\n稳住粮食生产，新建高标准农田五万亩，培育家庭农场百家。\n"
		"#做强现代工业\n规上工业增加值增长，引进装备制造龙头企业，延链补链。\n"
		"#增进民生福祉\n稳定就业，新建幼儿园，提高养老服务水平。");
	static const enum change_status want[] = { CHANGE_KEPT, CHANGE_REWORDED, CHANGE_DROPPED,
						   CHANGE_NEW };
	struct comparison comparison;
	struct changes changes;

	(void)state;
	find(arena, a, b, &comparison, &changes);
	assert_int_equal(changes.section_count, COUNT(want));
	for (size_t i = 0; i < COUNT(want); i++)
		assert_int_equal(changes.sections[i].status, want[i]);
	arena_free(arena);
}

static struct target target(enum period period, const char *indicator, enum target_op op,
			    double value)
{
	return (struct target){ .period = period,
				.year = "2022",
				.indicator = indicator,
				.label = "",
				.verb = "",
				.op = op,
				.value = "",
				.unit = "%",
				.basis = BASIS_GROWTH,
				.headline = true,
				.low = value,
				.high = value,
				.base_unit = "%" };
}

static void a_target_is_met_or_missed_by_the_next_report(void **state)
{
	static const struct {
		const char *indicator;
		enum target_op plan_op;
		double plan;
		enum target_op actual_op;
		double actual;
		enum outcome outcome;
	} cases[] = {
		{ "gdp", OP_GE, 6, OP_EQ, 6, OUTCOME_MET },
		{ "gdp", OP_APPROX, 6, OP_EQ, 7, OUTCOME_MET },
		{ "gdp", OP_GE, 6, OP_EQ, 5.9, OUTCOME_MISSED },
		{ "gdp", OP_GE, 6, OP_GE, 5, OUTCOME_OPEN },
		{ "gdp", OP_GE, 6, OP_GE, 6, OUTCOME_MET },
		{ "gdp", OP_GE, 6, OP_LE, 7, OUTCOME_OPEN },
		{ "cpi", OP_APPROX, 3, OP_EQ, 2, OUTCOME_MET },
		{ "cpi", OP_LE, 3, OP_EQ, 3.1, OUTCOME_MISSED },
		{ "loans", OP_LE, 5, OP_EQ, 4, OUTCOME_MET },
		{ "gdp", OP_QUAL, 0, OP_EQ, 4, OUTCOME_OPEN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena *arena = arena_new();
		struct report *a = report_of(arena, 2022, "计划"),
			      *b = report_of(arena, 2023, "回顾");
		struct target plan =
			target(PERIOD_PLAN, cases[i].indicator, cases[i].plan_op, cases[i].plan);
		struct target actual[] = {
			target(PERIOD_ACTUAL, "retail", OP_EQ, 1),
			target(PERIOD_ACTUAL, cases[i].indicator, cases[i].actual_op,
			       cases[i].actual),
		};
		struct comparison comparison;
		struct changes changes;
		a->targets = &plan;
		a->target_count = 1;
		b->targets = actual;
		b->target_count = COUNT(actual);
		find(arena, a, b, &comparison, &changes);
		assert_int_equal(changes.result_count, 1);
		assert_int_equal(changes.results[0].actual, 1);
		assert_int_equal(changes.results[0].outcome, cases[i].outcome);
		arena_free(arena);
	}
}

static void equal_sentences_pair_however_many_there_are(void **state)
{
	enum { MANY = 10000 };
	struct arena *arena = arena_new();
	struct report r = { .paragraph_count = MANY };
	struct sayings sayings;
	size_t count;
	clock_t start = clock();

	(void)state;
	r.paragraphs = arena_array(arena, MANY, sizeof *r.paragraphs);
	for (size_t i = 0; i < MANY; i++)
		r.paragraphs[i].text =
			i % 2 ? SLICE("坚持农业农村优先发展。")
			      : slice_of(arena_printf(arena, "实施工程%zu，坚持农业农村优先发展。",
						      i));
	sayings_cut(arena, &r, &sayings);
	const struct sentence_pair *pairs =
		sentence_pairs(arena, &r, &sayings, &r, &sayings, 0.35, &count);
	assert_int_equal(count, MANY);
	for (size_t i = 0; i < MANY; i++)
		assert_int_equal(pairs[i].a, pairs[i].b);
	assert_true(clock() - start < 20 * (clock_t)CLOCKS_PER_SEC);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_are_kept_reworded_new_or_dropped),
		cmocka_unit_test(sections_are_told_by_what_stands_in_them),
		cmocka_unit_test(a_target_is_met_or_missed_by_the_next_report),
		cmocka_unit_test(equal_sentences_pair_however_many_there_are),
	};

	return cmocka_run_group_tests_name("change", tests, NULL, NULL);
}
