/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attention: lists of words, and what they find. */
#include "tests/unit/unit.h"

#include "query/attention.h"
#include "tests/unit/made.h"
#include "tests/unit/reports.h"

static struct fault fault;

/* The status of reading a list; *out is what it finds in text. */
static enum status count(const char *list, size_t bytes, const char *text, struct attention *out)
{
	struct arena *arena = arena_new();
	char *folder = made_folder();
	const char *path = made_path(arena, folder, "words");
	struct word_list *words;
	struct report report = { 0 };

	made_write(path, list, bytes);
	enum status st = word_list_read(path, &words, &fault);
	report.paragraphs = paragraphs_of(arena, text, &report.paragraph_count);
	if (st == DD_OK) {
		*out = attention_of(words, &report, ROLE_COUNT);
		word_list_free(words);
	}
	made_gone(folder);
	arena_free(arena);
	return st;
}

static void words_are_found_once_and_the_longest_first(void **state)
{
	static const struct {
		const char *list, *text;
		size_t hits, hit_chars, sentence_chars;
	} cases[] = {
		{ "工业\n", "工业强市。农业稳市。", 1, 2, 5 },
		{ "工业\n工业互联网\n互联网\n", "发展工业互联网。", 1, 5, 8 },
		{ "工业\n业强\n", "工业强市。", 1, 2, 5 },
		{ "# 说明\n\n工业\t2\r\n", "工业、工业。", 2, 4, 6 },
		{ "\xEF\xBB\xBF工业\n", "工业", 1, 2, 2 },
		{ "产业\n", "產業升级", 1, 2, 4 },
		{ "5G\n", "建设５ｇ基站", 1, 2, 6 },
		{ "工业\n", "农业", 0, 0, 0 },
		{ "工业", "", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct attention a;
		assert_int_equal(count(cases[i].list, strlen(cases[i].list), cases[i].text, &a),
				 DD_OK);
		assert_int_equal(a.hits, cases[i].hits);
		assert_int_equal(a.hit_chars, cases[i].hit_chars);
		assert_int_equal(a.sentence_chars, cases[i].sentence_chars);
	}
}

static void a_list_without_a_word_is_refused(void **state)
{
	static const char *const lists[] = { "", "\n\n", "# 工业\n", "\t工业\n", "\xFF\xFE" };
	struct attention a;

	(void)state;
	for (size_t i = 0; i < COUNT(lists); i++)
		assert_int_equal(count(lists[i], strlen(lists[i]), "工业", &a), DD_BAD_INPUT);
}

static void one_role_can_be_looked_at_alone(void **state)
{
	enum role roles[] = { ROLE_REVIEW, ROLE_PLAN };
	struct paragraph paragraphs[] = { { .text = SLICE("工业强市") },
					  { .text = SLICE("工业") } };
	struct report report = { .paragraphs = paragraphs,
				 .paragraph_count = 2,
				 .outline.para_role = roles };
	struct word_list *words;

	(void)state;
	assert_int_equal(word_list_of_topic("industry", &words, &fault), DD_OK);
	struct attention a = attention_of(words, &report, ROLE_PLAN);
	assert_int_equal(a.chars, 2);
	assert_int_equal(a.hits, 1);
	word_list_free(words);
	assert_int_equal(word_list_of_topic("gardening", &words, &fault), DD_USAGE);
	assert_non_null(strstr(fault.todo, "industry"));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_once_and_the_longest_first),
		cmocka_unit_test(a_list_without_a_word_is_refused),
		cmocka_unit_test(one_role_can_be_looked_at_alone),
	};

	return cmocka_run_group_tests_name("attention", tests, NULL, NULL);
}
