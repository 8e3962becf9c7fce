/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage: characters by topic, written and read again. */
#include "tests/unit/unit.h"

#include "report/coverage.h"

static void what_looks_ahead_is_counted_by_its_first_topic(void **state)
{
	struct paragraph paragraphs[] = {
		{ .text = SLICE("回顾") },	{ .text = SLICE("农业农村") },
		{ .text = SLICE("粮食 生产") }, { .text = SLICE("工业") },
		{ .text = SLICE("作风") },	{ .text = SLICE("引子") },
	};
	struct heading headings[] = { { .topics = "rural,ecology" }, { .topics = "industry" } };
	enum role roles[] = { ROLE_REVIEW, ROLE_PLAN,	    ROLE_LIVELIHOOD,
			      ROLE_PLAN,   ROLE_GOVERNMENT, ROLE_PLAN };
	size_t under[] = { OUTLINE_NONE, 0, 0, 1, 0, OUTLINE_NONE };
	struct report report = { .paragraphs = paragraphs,
				 .paragraph_count = COUNT(paragraphs),
				 .outline = { headings, COUNT(headings), roles, under } };
	struct str out = { 0 };

	(void)state;
	coverage_add(&out, &report);
	assert_string_equal(str_text(&out), "rural=8,industry=2,government=2,=2");
	str_free(&out);
}

static void what_was_written_is_read(void **state)
{
	struct slice packed = SLICE("rural=8,=20"), topic;
	size_t chars;

	(void)state;
	assert_true(coverage_next(&packed, &topic, &chars));
	assert_true(slice_is(topic, SLICE("rural")));
	assert_int_equal(chars, 8);
	assert_true(coverage_next(&packed, &topic, &chars));
	assert_int_equal(topic.n, 0);
	assert_int_equal(chars, 20);
	assert_false(coverage_next(&packed, &topic, &chars));
}

static void what_is_damaged_ends_the_reading(void **state)
{
	static const char *const cases[] = { "", "rural", "rural=x",
					     "rural=99999999999999999999999" };
	struct slice topic;
	size_t chars;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice packed = slice_of(cases[i]);
		assert_false(coverage_next(&packed, &topic, &chars));
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_looks_ahead_is_counted_by_its_first_topic),
		cmocka_unit_test(what_was_written_is_read),
		cmocka_unit_test(what_is_damaged_ends_the_reading),
	};

	return cmocka_run_group_tests_name("coverage", tests, NULL, NULL);
}
