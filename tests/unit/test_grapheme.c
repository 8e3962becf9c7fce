/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grapheme: boundaries of clusters. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/grapheme.h"

/* The clusters of text, a stroke behind each. */
static char *clusters_of(struct slice text)
{
	struct str out = { 0 };

	for (size_t at = 0, end; at < text.n; at = end) {
		end = grapheme_next(text, at);
		str_add(&out, text.s + at, end - at);
		str_addc(&out, '|');
	}
	return out.s;
}

static void clusters_are_what_a_reader_calls_a_character(void **state)
{
	static const struct {
		const char *text, *clusters;
	} cases[] = {
		{ "增8%", "增|8|%|" },
		{ "e\u0301a", "e\u0301|a|" },
		{ "\u0301a", "\u0301|a|" },
		{ "か\u3099", "か\u3099|" },
		{ "\u1112\u1161\u11ab국", "\u1112\u1161\u11ab|국|" },
		{ "辻\U000E0100葛", "辻\U000E0100|葛|" },
		{ "\U0001F468\u200D\U0001F469甲", "\U0001F468\u200D\U0001F469|甲|" },
		{ "\U0001F44D\U0001F3FD好", "\U0001F44D\U0001F3FD|好|" },
		/* two flags and half of one */
		{ "\U0001F1E8\U0001F1F3\U0001F1E8\U0001F1F3\U0001F1E8",
		  "\U0001F1E8\U0001F1F3|\U0001F1E8\U0001F1F3|\U0001F1E8|" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *got = clusters_of(slice_of(cases[i].text));
		assert_string_equal(got, cases[i].clusters);
		free(got);
	}
}

static void a_flood_of_marks_is_cut_into_clusters_of_bounded_length(void **state)
{
	struct str flood = { 0 };

	(void)state;
	str_adds(&flood, "长");
	for (int i = 0; i < 10000; i++)
		str_adds(&flood, "\u0301");
	struct slice text = { flood.s, flood.n };
	size_t clusters = 0;
	for (size_t at = 0, end; at < text.n; at = end, clusters++) {
		end = grapheme_next(text, at);
		assert_true(slice_chars(slice_sub(text, at, end)) <= GRAPHEME_MOST);
	}
	assert_int_equal(clusters, 10001 / GRAPHEME_MOST + 1);
	str_free(&flood);
}

static void going_back_finds_the_boundaries_that_going_on_found(void **state)
{
	static const char *const texts[] = {
		"增长8%e\u0301か\u3099",
		"\u0301\u0301a",
		"\U0001F1E8\U0001F1F3\U0001F1E8\U0001F1F3\U0001F1E8甲",
		"\U0001F468\u200D\U0001F469\u200D\U0001F467甲\r\n乙",
		"\u1112\u1161\u11ab\u1112\u1161",
		"x\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
		"\u0301"
		"\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
		"\u0301"
		"\u0301\u0301\u0301\u0301\u0301\u0301\u0301y",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct slice text = slice_of(texts[i]);
		for (size_t at = 0, end; at < text.n; at = end) {
			end = grapheme_next(text, at);
			assert_true(end > at);
			assert_int_equal(grapheme_back(text, end), at);
		}
	}
	assert_int_equal(grapheme_back(slice_of("甲"), 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clusters_are_what_a_reader_calls_a_character),
		cmocka_unit_test(a_flood_of_marks_is_cut_into_clusters_of_bounded_length),
		cmocka_unit_test(going_back_finds_the_boundaries_that_going_on_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
