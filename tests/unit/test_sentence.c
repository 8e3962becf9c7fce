/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentence: texts cut, the pieces printed with bars between. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "text/sentence.h"

static char *cut(const char *text, bool (*next)(struct slice, size_t *, struct sentence *))
{
	struct slice t = slice_of(text);
	struct sentence piece;
	struct str out = { 0 };

	for (size_t at = 0; next(t, &at, &piece);) {
		str_adds(&out, out.n ? "|" : "");
		str_add(&out, t.s + piece.start, piece.end - piece.start);
	}
	char *copy = xstrndup(str_text(&out), out.n);
	str_free(&out);
	return copy;
}

static void sentences_end_where_statements_do(void **state)
{
	static const struct {
		const char *text, *pieces;
	} cases[] = {
		{ "", "" },
		{ "  　", "" },
		{ "春耕开始", "春耕开始" },
		{ "春耕开始。秋收结束。", "春耕开始。|秋收结束。" },
		{ "增长5.5%；下降3.2%。", "增长5.5%；|下降3.2%。" },
		{ "他说：“好！”大家都笑了。", "他说：“好！”|大家都笑了。" },
		{ "（见附件。）其余从略……", "（见附件。）|其余从略……" },
		{ "春耕，秋收：都要抓。", "春耕，秋收：都要抓。" },
		{ "One. Two v1.2 is out! Three", "One.|Two v1.2 is out!|Three" },
		{ "Wait... Really?", "Wait...|Really?" },
		{ "。。春耕", "。。|春耕" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *got = cut(cases[i].text, sentence_next);
		assert_string_equal(got, cases[i].pieces);
		free(got);
	}
}

static void clauses_end_at_commas_too(void **state)
{
	static const struct {
		const char *text, *pieces;
	} cases[] = {
		{ "春耕，秋收：都要抓。", "春耕，|秋收：|都要抓。" },
		{ "新建公路1,200公里，改造500公里。", "新建公路1,200公里，|改造500公里。" },
		{ "种粮、种菜、种树", "种粮、种菜、种树" },
		{ "First, at 10:30, we meet.", "First,|at 10:30,|we meet." },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *got = cut(cases[i].text, clause_next);
		assert_string_equal(got, cases[i].pieces);
		free(got);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_end_where_statements_do),
		cmocka_unit_test(clauses_end_at_commas_too),
	};

	return cmocka_run_group_tests_name("sentence", tests, NULL, NULL);
}
