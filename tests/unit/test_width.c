/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Width: cells of characters, and what is drawn for them. */
#include "tests/unit/unit.h"

#include "base/str.h"
#include "base/utf8.h"
#include "text/width.h"

static void characters_have_the_width_a_terminal_gives_them(void **state)
{
	static const struct {
		uint32_t c;
		unsigned narrow, wide; /* where ambiguous ones have one cell, two */
	} cases[] = {
		{ 'a', 1, 1 },	   { ' ', 1, 1 },    { 0x4E00, 2, 2 }, /* 一 */
		{ 0x3002, 2, 2 },				       /* 。 */
		{ 0xFF05, 2, 2 },				       /* ％ */
		{ 0x3000, 2, 2 },				       /* ideographic space */
		{ 0x20000, 2, 2 }, { 0xAC00, 2, 2 }, { 0x1F600, 2, 2 },
		{ 0x1FAF8, 2, 2 }, /* an emoji newer than libunistring 1.0 */
		{ 0xFF61, 1, 1 },  /* half-width ｡ */
		{ 0x201C, 1, 2 },  /* “ */
		{ 0x2014, 1, 2 },  /* — */
		{ 0x2026, 1, 2 },  /* … */
		{ 0xB7, 1, 2 },	   /* · */
		{ 0xD7, 1, 2 },	   /* × */
		{ 0x2500, 1, 2 },  /* ─ */
		{ 0xFFFD, 1, 2 },  { 0x301, 0, 0 },  { 0x20DD, 0, 0 },
		{ 0x3099, 0, 0 },  { 0x1161, 0, 0 }, /* a vowel of Hangul */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(width_of(cases[i].c, 1), cases[i].narrow);
		assert_int_equal(width_of(cases[i].c, 2), cases[i].wide);
	}
}

static void nothing_is_drawn_for_what_is_to_be_ignored(void **state)
{
	static const uint32_t ignored[] = { 0xAD,   0x34F,   0x115F,  0x1160, 0x17B4,
					    0x180B, 0x180E,  0x200B,  0x200C, 0x200D,
					    0x2060, 0x2064,  0x3164,  0xFE0F, 0xFEFF,
					    0xFFA0, 0x1BCA0, 0x1D173, 0xE0100 };

	(void)state;
	for (size_t i = 0; i < COUNT(ignored); i++) {
		assert_int_equal(width_shown(ignored[i]), 0);
		assert_int_equal(width_of(ignored[i], 2), 0);
	}
}

static void what_acts_or_deceives_is_drawn_as_a_question_mark(void **state)
{
	static const uint32_t acting[] = { 0,	   7,	   0x1B,    0x7F,    0x80,    0x9B,
					   0x61C,  0x200E, 0x202E,  0x2028,  0x2029,  0x2066,
					   0xD800, 0xE000, 0xF8FF,  0xF0000, 0xFFF9,  0xFFFE,
					   0x378,  0xFDD0, 0xE0001, 0xE007A, 0x10FFFF };

	(void)state;
	for (size_t i = 0; i < COUNT(acting); i++) {
		assert_int_equal(width_shown(acting[i]), '?');
		assert_int_equal(width_of(acting[i], 2), 1);
	}
}

/* The promise that keeps a report from acting on a terminal, for every code point there is. */
static void no_control_is_ever_drawn(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++) {
		uint32_t shown = width_shown(c);
		assert_true(shown == 0 || shown == '?' || !utf8_is_control(shown));
		assert_int_equal(width_shown(shown ? shown : ' '), shown ? shown : ' ');
		assert_true(width_of(c, 1) <= width_of(c, 2));
	}
}

static void a_tab_is_drawn_as_a_blank(void **state)
{
	(void)state;
	assert_int_equal(width_shown('\t'), ' ');
	assert_int_equal(width_of('\t', 2), 1);
}

static void drawing_keeps_marks_on_their_characters_and_few_of_them(void **state)
{
	static const struct {
		const char *text, *drawn;
		size_t narrow, wide;
	} cases[] = {
		{ "增长8%", "增长8%", 6, 6 },
		{ "“双碳”", "“双碳”", 6, 8 },
		{ "\u0301\u20dd增", "增", 2, 2 },
		{ "长\u0301\u0302\u0303\u0304\u0305\u0306好", "长\u0301\u0302\u0303\u0304好", 4,
		  4 },
		{ "\u200b\u0301e\u0301", "e\u0301", 1, 1 },
		{ "甲\u202e乙\u202c", "甲?乙?", 6, 6 },
		{ "☃\ufe0f", "☃", 1, 1 },
		{ "\U0001F468\u200D\U0001F469", "\U0001F468\U0001F469", 4, 4 },
		{ "a\x1b[2Jb\tc", "a?[2Jb c", 8, 8 },
		{ "", "", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct str out = { 0 };
		width_draw(&out, slice_of(cases[i].text));
		assert_string_equal(str_text(&out), cases[i].drawn);
		assert_int_equal(width_text(slice_of(cases[i].text), 1), cases[i].narrow);
		assert_int_equal(width_text(slice_of(cases[i].text), 2), cases[i].wide);
		str_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_have_the_width_a_terminal_gives_them),
		cmocka_unit_test(nothing_is_drawn_for_what_is_to_be_ignored),
		cmocka_unit_test(what_acts_or_deceives_is_drawn_as_a_question_mark),
		cmocka_unit_test(no_control_is_ever_drawn),
		cmocka_unit_test(a_tab_is_drawn_as_a_blank),
		cmocka_unit_test(drawing_keeps_marks_on_their_characters_and_few_of_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
