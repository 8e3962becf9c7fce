/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Str: texts that grow. */
#include "tests/unit/unit.h"

#include "base/str.h"

static void an_untouched_text_is_empty(void **state)
{
	struct str str = { 0 };

	(void)state;
	assert_string_equal(str_text(&str), "");
	str_free(&str);
}

static void every_way_of_adding_appends(void **state)
{
	struct str str = { 0 };

	(void)state;
	str_adds(&str, "白麓");
	str_add(&str, "市长", strlen("市"));
	str_addc(&str, ' ');
	str_addu(&str, 0x20000);
	str_addf(&str, "-%d-%s", 7, "x");
	assert_string_equal(str_text(&str), "白麓市 𠀀-7-x");
	assert_int_equal(str.n, strlen("白麓市 𠀀-7-x"));
	str_free(&str);
}

static void a_text_may_hold_nul_bytes(void **state)
{
	struct str str = { 0 };

	(void)state;
	str_add(&str, "a\0b", 3);
	assert_int_equal(str.n, 3);
	assert_memory_equal(str.s, "a\0b", 4);
	str_free(&str);
}

static void clearing_keeps_the_room(void **state)
{
	struct str str = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		str_addf(&str, "%d", i % 10);
	assert_int_equal(str.n, 1000);
	assert_memory_equal(str.s + 990, "0123456789", 11);
	size_t room = str.room;
	str_clear(&str);
	assert_string_equal(str_text(&str), "");
	assert_int_equal(str.room, room);
	str_free(&str);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_untouched_text_is_empty),
		cmocka_unit_test(every_way_of_adding_appends),
		cmocka_unit_test(a_text_may_hold_nul_bytes),
		cmocka_unit_test(clearing_keeps_the_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
