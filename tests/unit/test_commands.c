/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands: the tables hold together. */
#include "tests/unit/unit.h"

#include "command/commands.h"

static void each_command_stands_in_the_table_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < command_count; i++) {
		assert_non_null(command_table[i].run);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(command_table[k].name, command_table[i].name);
	}
}

static void each_option_has_one_name_and_one_letter(void **state)
{
	(void)state;
	for (size_t i = 0; i < OPTION_COUNT; i++)
		for (size_t k = 0; k < i; k++) {
			assert_string_not_equal(option_table[k].name, option_table[i].name);
			assert_true(!option_table[i].letter ||
				    option_table[k].letter != option_table[i].letter);
		}
}

static void a_command_that_takes_operands_says_which(void **state)
{
	(void)state;
	for (size_t i = 0; i < command_count; i++) {
		assert_true(command_table[i].least <= command_table[i].most);
		assert_int_equal(command_table[i].most > 0, *command_table[i].operands != '\0');
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_command_stands_in_the_table_once),
		cmocka_unit_test(each_option_has_one_name_and_one_letter),
		cmocka_unit_test(a_command_that_takes_operands_says_which),
	};

	return cmocka_run_group_tests_name("commands", tests, NULL, NULL);
}
