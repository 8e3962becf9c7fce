/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparison: figures of several reports brought together, and the spans that say so. */
#include "tests/unit/unit.h"

#include <math.h>

#include "base/str.h"
#include "query/comparison.h"

/* A paragraph, and the thing that it gives a figure of; the figure is its end. */
struct given {
	const char *label, *text;
	double value;
};

static struct report *report_of(struct arena *arena, const char *place, const struct given *given,
				size_t count)
{
	struct report *r = arena_alloc(arena, sizeof *r);

	r->identity.place = place;
	r->identity.plan_year = 2023;
	r->paragraph_count = r->target_count = count;
	r->paragraphs = arena_array(arena, count, sizeof *r->paragraphs);
	r->targets = arena_array(arena, count, sizeof *r->targets);
	r->outline.para_role = arena_array(arena, count, sizeof *r->outline.para_role);
	for (size_t i = 0; i < count; i++) {
		size_t n = strlen(given[i].text);
		bool figure = !isnan(given[i].value);
		r->paragraphs[i].text = slice_of(given[i].text);
		r->targets[i] = (struct target){ .year = "2023",
						 .indicator = "other",
						 .label = given[i].label,
						 .verb = "",
						 .op = figure ? OP_EQ : OP_QUAL,
						 .value = "",
						 .unit = "公里",
						 .low = given[i].value,
						 .high = given[i].value,
						 .base_unit = "公里",
						 .para = i,
						 .end = n,
						 .figure = figure ? n - 3 : 0,
						 .figure_end = figure ? n : 0 };
	}
	return r;
}

#define REPORT(place, ...)                                                                         \
	report_of(arena, place, (const struct given[]){ __VA_ARGS__ },                             \
		  COUNT(((const struct given[]){ __VA_ARGS__ })))

static void compare(struct arena *arena, const struct report *const *reports, size_t count,
		    struct comparison *out)
{
	struct yardstick yardstick = { topics_new(), frequency_new(), NULL };

	yardstick.frequency->documents = 100;
	comparison_make(arena, reports, count, &yardstick, out);
	comparison_share(arena, out);
	yardstick_free(&yardstick);
}

static void figures_of_all_meet_at_the_first_report_s(void **state)
{
	struct arena *arena = arena_new();
	const struct report *reports[] = {
		REPORT("甲", { "农村公路", "农村公路：九", 9 }, { "地下管网", "地下管网：七", 7 },
		       { "滨河绿道", "滨河绿道：三", 3 }),
		REPORT("乙", { "滨河绿道", "滨河绿道：四", 4 }, { "农村公路", "农村公路：八", 8 }),
		REPORT("丙", { "农村公路", "农村公路：九", 9 },
		       { "城市快速路", "城市快速路：二", 2 }),
	};
	struct comparison c;

	(void)state;
	compare(arena, reports, COUNT(reports), &c);
	assert_int_equal(c.match_count, 2);
	assert_int_equal(c.matches[0].target[0], 0);
	assert_int_equal(c.matches[0].target[1], 1);
	assert_int_equal(c.matches[0].target[2], 0);
	assert_int_equal(c.matches[0].difference[1].order, TARGET_A_HIGHER);
	assert_int_equal(c.matches[0].difference[2].order, TARGET_EQUAL);
	assert_int_equal(c.matches[1].target[0], 2);
	assert_int_equal(c.matches[1].target[1], 0);
	assert_true(c.matches[1].target[2] == PAIR_NONE);
	const size_t *marks = comparison_marks(arena, &c, 1);
	assert_int_equal(marks[0], 2);
	assert_int_equal(marks[1], 1);
	arena_free(arena);
}

static void spans_lie_over_figures_or_where_there_is_none_over_clauses(void **state)
{
	struct arena *arena = arena_new();
	const struct report *reports[] = {
		REPORT("甲", { "农村公路", "农村公路：九", 9 },
		       { "地下管网", "地下管网持平", NAN }),
		REPORT("乙", { "地下管网", "地下管网：四", 4 }, { "农村公路", "农村公路：八", 8 }),
	};
	struct comparison c;
	size_t count;

	(void)state;
	compare(arena, reports, COUNT(reports), &c);
	const struct span *spans = comparison_spans(arena, &c, 0, &count);
	assert_int_equal(count, 2);
	assert_int_equal(spans[0].kind, SPAN_MATCH);
	assert_int_equal(spans[0].start, strlen("农村公路："));
	assert_int_equal(spans[0].ref, 1);
	assert_int_equal(spans[1].start, 0);
	assert_int_equal(spans[1].end, strlen("地下管网持平"));
	spans = comparison_spans(arena, &c, 1, &count);
	assert_int_equal(count, 2);
	assert_int_equal(spans[0].ref, 2); /* in the order of the text, numbered by the first */
	assert_int_equal(spans[1].ref, 1);
	arena_free(arena);
}

static void passages_of_two_reports_are_spans(void **state)
{
	static const char text[] = "坚持农业农村优先发展，全面推进乡村振兴战略实施。";
	struct arena *arena = arena_new();
	const struct report *reports[] = { REPORT("甲", { "", text, NAN }),
					   REPORT("乙", { "", text, NAN }),
					   REPORT("丙", { "", text, NAN }) };
	struct comparison c;
	size_t count;

	(void)state;
	compare(arena, reports, 2, &c);
	const struct span *spans = comparison_spans(arena, &c, 1, &count);
	assert_int_equal(count, 1);
	assert_int_equal(spans[0].kind, SPAN_SHARED);
	assert_int_equal(spans[0].end, strlen(text));
	compare(arena, reports, 3, &c);
	(void)comparison_spans(arena, &c, 1, &count);
	assert_int_equal(count, 0);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_of_all_meet_at_the_first_report_s),
		cmocka_unit_test(spans_lie_over_figures_or_where_there_is_none_over_clauses),
		cmocka_unit_test(passages_of_two_reports_are_spans),
	};

	return cmocka_run_group_tests_name("comparison", tests, NULL, NULL);
}
