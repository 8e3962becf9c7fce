/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Diff: edits printed, and random texts put together again from them. */
#include "tests/unit/unit.h"

#include <time.h>

#include "base/str.h"
#include "text/diff.h"

/* b with its edits marked: what is gone in [], what is new in {}. */
static char *marked(const char *a_text, const char *b_text)
{
	struct arena *arena = arena_new();
	struct slice a = slice_of(a_text), b = slice_of(b_text);
	struct str out = { 0 };
	size_t count, at = 0;

	const struct edit *e = diff_texts(arena, a, b, &count);
	for (size_t i = 0; i < count; i++) {
		str_add(&out, b.s + at, e[i].b_start - at);
		if (e[i].a_end > e[i].a_start) {
			str_addc(&out, '[');
			str_add(&out, a.s + e[i].a_start, e[i].a_end - e[i].a_start);
			str_addc(&out, ']');
		}
		if (e[i].b_end > e[i].b_start) {
			str_addc(&out, '{');
			str_add(&out, b.s + e[i].b_start, e[i].b_end - e[i].b_start);
			str_addc(&out, '}');
		}
		at = e[i].b_end;
	}
	str_add(&out, b.s + at, b.n - at);
	char *copy = xstrndup(str_text(&out), out.n);
	str_free(&out);
	arena_free(arena);
	return copy;
}

static void what_changed_is_marked(void **state)
{
	static const struct {
		const char *a, *b, *marked;
	} cases[] = {
		{ "", "", "" },
		{ "春耕", "春耕", "春耕" },
		{ "", "春耕", "{春耕}" },
		{ "春耕", "", "[春耕]" },
		{ "春耕", "秋收", "[春耕]{秋收}" },
		{ "新建学校3所。", "新建学校5所。", "新建学校[3]{5}所。" },
		{ "新建学校3所。", "新建中小学校3所。", "新建{中小}学校3所。" },
		{ "增长3.5%以上", "增长3.65%以上", "增长[3.5]{3.65}%以上" },
		{ "达到166.7亿元。", "达到188亿元。", "达到[166.7]{188}亿元。" },
		{ "第3.", "第3", "第3[.]" },
		{ "大力发展现代农业。", "发展农业。", "[大力]发展[现代]农业。" },
		{ "甲乙丙", "丁乙戊", "[甲乙丙]{丁乙戊}" }, /* one equal character between edits */
		{ "一e\xCC\x81二", "一e二",
		  "一[e\xCC\x81]{e}二" }, /* a cluster changes as a whole */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *got = marked(cases[i].a, cases[i].b);
		assert_string_equal(got, cases[i].marked);
		free(got);
	}
}

/* The longest common subsequence, by the book. */
static size_t longest_common(const char *a, size_t n, const char *b, size_t m)
{
	size_t best[64][64] = { { 0 } };

	for (size_t i = 1; i <= n; i++)
		for (size_t k = 1; k <= m; k++) {
			size_t most =
				best[i - 1][k] > best[i][k - 1] ? best[i - 1][k] : best[i][k - 1];
			best[i][k] = a[i - 1] == b[k - 1] ? best[i - 1][k - 1] + 1 : most;
		}
	return best[n][m];
}

static void edits_lead_from_one_text_to_the_other_and_are_few(void **state)
{
	unsigned seed = 13;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct arena *arena = arena_new();
		char a[40], b[40];
		size_t n = (size_t)rand_r(&seed) % 40, m = (size_t)rand_r(&seed) % 40, count;
		for (size_t i = 0; i < n; i++)
			a[i] = (char)('a' + rand_r(&seed) % 4);
		for (size_t i = 0; i < m; i++)
			b[i] = (char)('a' + rand_r(&seed) % 4);
		const struct edit *e =
			diff_texts(arena, (struct slice){ a, n }, (struct slice){ b, m }, &count);
		size_t x = 0, y = 0, kept = 0, taken_up = 0;
		for (size_t i = 0; i <= count; i++) {
			size_t a_start = i < count ? e[i].a_start : n,
			       b_start = i < count ? e[i].b_start : m;
			assert_int_equal(a_start - x, b_start - y);
			assert_memory_equal(a + x, b + y, a_start - x);
			assert_true(i == 0 || i == count || a_start - x > 1);
			kept += a_start - x;
			if (i < count) {
				size_t gone = e[i].a_end - a_start, in = e[i].b_end - b_start;
				taken_up += gone < in ? gone : in;
				x = e[i].a_end;
				y = e[i].b_end;
			}
		}
		size_t most = longest_common(a, n, b, m);
		assert_true(kept <= most && kept + taken_up >= most);
		arena_free(arena);
	}
}

static void texts_that_differ_too_much_are_changed_as_a_whole(void **state)
{
	enum { MANY = 100000 };
	struct arena *arena = arena_new();
	char *a = xmalloc(MANY), *b = xmalloc(MANY);
	unsigned seed = 1;
	size_t count;
	clock_t start = clock();

	(void)state;
	for (size_t i = 0; i < MANY; i++) {
		a[i] = (char)('a' + rand_r(&seed) % 26);
		b[i] = (char)('a' + rand_r(&seed) % 26);
	}
	memcpy(b, "same", 4);
	memcpy(a, "same", 4);
	a[4] = 'x';
	b[4] = 'y';
	a[MANY - 1] = b[MANY - 1] = '.';
	a[MANY - 2] = 'x';
	b[MANY - 2] = 'y';
	const struct edit *e =
		diff_texts(arena, (struct slice){ a, MANY }, (struct slice){ b, MANY }, &count);
	assert_int_equal(count, 1);
	assert_int_equal(e[0].a_start, 4);
	assert_int_equal(e[0].a_end, MANY - 1);
	assert_true(clock() - start < 10 * (clock_t)CLOCKS_PER_SEC);
	free(a);
	free(b);
	arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_changed_is_marked),
		cmocka_unit_test(edits_lead_from_one_text_to_the_other_and_are_few),
		cmocka_unit_test(texts_that_differ_too_much_are_changed_as_a_whole),
	};

	return cmocka_run_group_tests_name("diff", tests, NULL, NULL);
}
