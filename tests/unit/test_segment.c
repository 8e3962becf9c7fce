/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Segment: spans over ten bytes, the pieces printed with a letter a kind. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "output/segment.h"

enum { BYTES = 10 };

/* "a0-3" for a span of kind a over bytes 0 to 3; kinds a, b, c stand for three of those there are.
 */
static size_t spans_of(const char *text, struct span *out)
{
	size_t n = 0;
	int start, end, used;
	char kind;

	while (sscanf(text, " %c%d-%d%n", &kind, &start, &end, &used) == 3) {
		out[n++] = (struct span){ 0, (size_t)start, (size_t)end,
					  (enum span_kind)(kind - 'a'), 0 };
		text += used;
	}
	return n;
}

static void expect(const char *spans, const char *pieces)
{
	struct arena *arena = arena_new();
	struct span list[8];
	struct span_list lists[] = { { list, spans_of(spans, list) } };
	struct str got = { 0 };
	size_t count;

	const struct segment *s = segments_cut(arena, BYTES, lists, 1, &count);
	for (size_t i = 0; i < count; i++) {
		str_addf(&got, "%s%zu-%zu", i ? " " : "", s[i].start, s[i].end);
		for (size_t kind = 0; kind < 3; kind++)
			if (s[i].of[kind])
				str_addc(&got, (char)('a' + kind));
	}
	assert_string_equal(str_text(&got), pieces);
	str_free(&got);
	arena_free(arena);
}

static void a_text_is_cut_where_spans_begin_and_end(void **state)
{
	static const struct {
		const char *spans, *pieces;
	} cases[] = {
		{ "", "0-10" },
		{ "a0-10", "0-10a" },
		{ "a2-5", "0-2 2-5a 5-10" },
		{ "a2-5 b3-7", "0-2 2-3a 3-5ab 5-7b 7-10" },
		{ "b0-10 a2-5 a5-8", "0-2b 2-5ab 5-8ab 8-10b" },
		{ "a2-5 a3-7", "0-2 2-5a 5-10" }, /* the second is hidden */
		{ "a4-4", "0-10" },
		{ "a8-12", "0-8 8-10a" }, /* beyond the end */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		expect(cases[i].spans, cases[i].pieces);
}

static void what_is_hidden_is_found_behind_what_hides_it(void **state)
{
	struct span list[8];
	struct span_list spans = { list, spans_of("a2-5 b3-4 a3-7 a4-5 a5-6", list) };

	(void)state;
	assert_ptr_equal(span_hidden(&spans, &list[0], NULL), &list[2]);
	assert_ptr_equal(span_hidden(&spans, &list[0], &list[2]), &list[3]);
	assert_null(span_hidden(&spans, &list[0], &list[3]));
	assert_null(span_hidden(&spans, &list[4], NULL));
}

static void each_paragraph_has_its_own(void **state)
{
	const struct span spans[] = { { .para = 1 }, { .para = 1 }, { .para = 4 } };
	const struct span_list list = { spans, COUNT(spans) };

	(void)state;
	assert_int_equal(span_list_of(&list, 0).count, 0);
	assert_int_equal(span_list_of(&list, 1).count, 2);
	assert_int_equal(span_list_of(&list, 2).count, 0);
	assert_ptr_equal(span_list_of(&list, 4).spans, &spans[2]);
	assert_int_equal(span_list_of(&list, 5).count, 0);
}

static void ten_thousand_spans_are_cut_soon(void **state)
{
	enum { MANY = 10000 };
	struct arena *arena = arena_new();
	struct span *spans = arena_array(arena, MANY, sizeof *spans);
	size_t count;

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		spans[i] = (struct span){ 0, 3 * i, 3 * i + 2, SPAN_MATCH, i };
	struct span_list list = { spans, MANY };
	const struct segment *s = segments_cut(arena, (size_t)3 * MANY, &list, 1, &count);
	assert_int_equal(count, 2 * MANY);
	for (size_t i = 0; i < count; i++)
		assert_ptr_equal(s[i].of[SPAN_MATCH], i % 2 ? NULL : &spans[i / 2]);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_cut_where_spans_begin_and_end),
		cmocka_unit_test(what_is_hidden_is_found_behind_what_hides_it),
		cmocka_unit_test(each_paragraph_has_its_own),
		cmocka_unit_test(ten_thousand_spans_are_cut_soon),
	};

	return cmocka_run_group_tests_name("segment", tests, NULL, NULL);
}
