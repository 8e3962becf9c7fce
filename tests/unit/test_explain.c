/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explain: what a figure was read from. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "query/explain.h"

/* The parts of a target of text, as "part=words" with blanks between; then the rules. */
static void expect(const char *text, struct target target, const char *wanted)
{
	struct paragraph paragraph = { .text = slice_of(text) };
	struct report report = { .paragraphs = &paragraph,
				 .paragraph_count = 1,
				 .targets = &target,
				 .target_count = 1 };
	struct explanation x;
	struct str got = { 0 };

	explain_target(&report, 0, &x);
	for (size_t i = 0; i < EXPLAIN_PARTS; i++) {
		struct slice t = slice_sub(paragraph.text, x.parts[i].start, x.parts[i].end);
		str_addf(&got, "%s=", explain_part_name((enum explain_part)i));
		str_add(&got, t.s, t.n);
		str_addc(&got, ' ');
	}
	for (size_t i = 0; i < x.rule_count; i++)
		str_addf(&got, "+%s", rule_name(x.rules[i]));
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

/* Bytes of what in text. */
static size_t at(const char *text, const char *what)
{
	const char *found = strstr(text, what);

	assert_non_null(found);
	return (size_t)(found - text);
}

static struct target target_of(const char *text, const char *clause, const char *figure)
{
	return (struct target){ .label = "",
				.verb = "",
				.rules = "",
				.start = at(text, clause),
				.end = at(text, clause) + strlen(clause),
				.figure = at(text, figure),
				.figure_end = at(text, figure) + strlen(figure) };
}

static void a_figure_has_its_sentence_and_the_parts_of_it(void **state)
{
	static const char text[] = "先看去年。地区生产总值增长6%左右，投资增长8%。再看明年。";
	struct target t = target_of(text, "地区生产总值增长6%左右", "6%左右");

	(void)state;
	t.label = "地区生产总值";
	t.verb = "增长";
	t.rules = "op-after,name-before";
	expect(text, t,
	       "sentence=地区生产总值增长6%左右，投资增长8%。 clause=地区生产总值增长6%左右 "
	       "name=地区生产总值 verb=增长 figure=6%左右 +op-after+name-before");
}

static void a_name_is_the_nearest_before_its_figure(void **state)
{
	static const char text[] = "存款增长5%，存款和贷款增长9%，存款多。";
	struct target t = target_of(text, "存款和贷款增长9%", "9%");

	(void)state;
	t.label = "存款";
	t.verb = "增长";
	struct target behind = target_of(text, "存款增长5%", "存款增长5%");
	behind.label = "贷款";
	struct paragraph paragraph = { .text = SLICE("存款增长5%，存款和贷款增长9%，存款多。") };
	struct report report = { .paragraphs = &paragraph, .targets = &t };
	struct explanation x;
	explain_target(&report, 0, &x);
	assert_int_equal(x.parts[EXPLAIN_LABEL].start, at(text, "存款和"));
	assert_int_equal(x.parts[EXPLAIN_VERB].start, at(text, "增长9"));
	report.targets = &behind;
	explain_target(&report, 0, &x);
	assert_int_equal(x.parts[EXPLAIN_LABEL].start, at(text, "贷款"));
}

static void what_is_lent_from_elsewhere_is_empty(void **state)
{
	static const char text[] = "公路300公里。";
	struct target t = target_of(text, "公路300公里", "300公里");

	(void)state;
	t.label = "农村公路";
	t.verb = "新建";
	t.rules = "no-such-rule";
	expect(text, t, "sentence=公路300公里。 clause=公路300公里 name= verb= figure=300公里 ");
}

static void every_rule_is_found_by_its_name(void **state)
{
	(void)state;
	for (unsigned r = 0; r < RULE_COUNT; r++)
		assert_int_equal(rule_named(slice_of(rule_name((enum target_rule)r))), r);
	assert_int_equal(rule_named(SLICE("")), RULE_COUNT);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_figure_has_its_sentence_and_the_parts_of_it),
		cmocka_unit_test(a_name_is_the_nearest_before_its_figure),
		cmocka_unit_test(what_is_lent_from_elsewhere_is_empty),
		cmocka_unit_test(every_rule_is_found_by_its_name),
	};

	return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}
