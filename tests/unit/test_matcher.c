/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matcher: held against looking for each word by itself. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "text/matcher.h"

static char *found(const char *const *words, size_t count, const char *text)
{
	struct matcher *m = matcher_new();
	struct matches matches = { 0 };
	struct str out = { 0 };

	for (size_t i = 0; i < count; i++)
		matcher_add(m, slice_of(words[i]), i);
	matcher_scan(m, slice_of(text), &matches);
	for (size_t i = 0; i < matches.count; i++)
		str_addf(&out, "%zu@%zu ", matches.items[i].id, matches.items[i].start);
	matches_free(&matches);
	matcher_free(m);
	char *copy = xstrndup(str_text(&out), out.n);
	str_free(&out);
	return copy;
}

static void nested_and_overlapping_words_are_all_found(void **state)
{
	static const char *const words[] = { "工业", "工业增加值", "增加值", "业增" };
	char *got = found(words, COUNT(words), "规上工业增加值");

	(void)state;
	assert_string_equal(got, "0@6 3@9 1@6 2@12 ");
	free(got);
}

static void a_word_given_twice_is_told_twice(void **state)
{
	static const char *const words[] = { "甲", "甲" };
	char *got = found(words, COUNT(words), "乙甲");

	(void)state;
	assert_string_equal(got, "1@3 0@3 ");
	free(got);
}

static void nothing_is_found_in_nothing(void **state)
{
	static const char *const words[] = { "", "甲" };
	char *got = found(words, COUNT(words), "");

	(void)state;
	assert_string_equal(got, "");
	free(got);
}

/* Random words and texts over three letters, so that everything overlaps. */
static void it_finds_what_searching_word_by_word_finds(void **state)
{
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 300; round++) {
		char words[8][6], text[61];
		struct matcher *m = matcher_new();
		struct matches matches = { 0 };
		size_t want = 0;
		for (size_t i = 0; i < COUNT(text) - 1; i++)
			text[i] = (char)('a' + rand_r(&seed) % 3);
		text[COUNT(text) - 1] = '\0';
		for (size_t w = 0; w < COUNT(words); w++) {
			size_t n = 1 + (size_t)rand_r(&seed) % 4;
			for (size_t i = 0; i < n; i++)
				words[w][i] = (char)('a' + rand_r(&seed) % 3);
			words[w][n] = '\0';
			matcher_add(m, slice_of(words[w]), w);
			for (const char *at = text; (at = strstr(at, words[w])); at++)
				want++;
		}
		matcher_scan(m, slice_of(text), &matches);
		assert_int_equal(matches.count, want);
		for (size_t i = 0; i < matches.count; i++)
			assert_memory_equal(text + matches.items[i].start,
					    words[matches.items[i].id],
					    matches.items[i].end - matches.items[i].start);
		matches_free(&matches);
		matcher_free(m);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(nested_and_overlapping_words_are_all_found),
		cmocka_unit_test(a_word_given_twice_is_told_twice),
		cmocka_unit_test(nothing_is_found_in_nothing),
		cmocka_unit_test(it_finds_what_searching_word_by_word_finds),
	};

	return cmocka_run_group_tests_name("matcher", tests, NULL, NULL);
}
