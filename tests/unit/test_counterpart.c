/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counterpart: the paragraph of another report that says most of what one says. */
#include "tests/unit/unit.h"

#include "query/counterpart.h"

static struct paragraph there[] = {
	{ .text = { "扩大医保", 12 } },
	{ .text = { "新建高标准农田，培育家庭农场", 42 } },
	{ .text = { "新建高标准农田", 21 } },
	{ .text = { "2023", 4 } },
	{ .text = { "新建高标准农田", 21 } },
};

static void the_paragraph_that_says_most_of_it_is_found(void **state)
{
	static const struct {
		const char *text;
		size_t first, last, found;
	} cases[] = {
		{ "新建高标准农田", 0, 5, 2 },	/* word for word, the first of two */
		{ "新建高标准农田", 3, 5, 4 },	/* only where it is looked for */
		{ "培育家庭农场", 0, 5, 1 },	/* a part of it */
		{ "继续扩大医保", 0, 5, 0 },
		{ "继续扩大医保", 1, 5, COUNTERPART_NONE },
		{ "2023", 0, 5, COUNTERPART_NONE }, /* no Chinese character */
		{ "新建高标准农田", 2, 2, COUNTERPART_NONE },
	};
	struct report b = { .paragraphs = there, .paragraph_count = COUNT(there) };
	struct frequency *frequency = frequency_new();

	(void)state;
	frequency_add_paragraphs(frequency, there, COUNT(there));
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct paragraph own = { .text = slice_of(cases[i].text) };
		struct report a = { .paragraphs = &own, .paragraph_count = 1 };
		assert_int_equal(
			counterpart_find(&a, 0, &b, cases[i].first, cases[i].last, frequency),
			cases[i].found);
	}
	frequency_free(frequency);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_paragraph_that_says_most_of_it_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
