/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of actions and the keys made from it. */
#include "tests/unit/unit.h"

#include <ctype.h>

#include "tui/keymap.h"

static void names_of_actions_are_words_and_unique(void **state)
{
	(void)state;
	for (int a = 0; a < ACTION_COUNT; a++) {
		const char *name = action_entry((enum action)a)->name;
		assert_true(*name);
		for (const char *c = name; *c; c++)
			assert_true(islower((unsigned char)*c) || *c == '-');
		for (int b = 0; b < a; b++)
			assert_string_not_equal(name, action_entry((enum action)b)->name);
	}
}

static void every_action_has_a_screen_a_key_and_a_help_line(void **state)
{
	(void)state;
	for (int a = 0; a < ACTION_COUNT; a++) {
		const struct action_entry *entry = action_entry((enum action)a);
		assert_true(entry->screens != 0);
		assert_true(entry->screens < 1 << SCREENS);
		assert_true(*entry->keys);
		assert_true(*entry->help);
		assert_true(*action_group_title(entry->group));
	}
}

static void default_keys_are_well_written(void **state)
{
	struct keymap *map = keymap_new();
	size_t count;
	const struct binding *bindings = keymap_bindings(map, &count);

	(void)state;
	assert_true(count > ACTION_COUNT);
	for (size_t i = 0; i < count; i++)
		if (bindings[i].count == 0)
			fail_msg("keys of %s", action_entry(bindings[i].action)->name);
	keymap_free(map);
}

/* Neither the same keys, nor keys that begin longer ones. */
static void no_key_means_two_things_on_a_screen(void **state)
{
	struct keymap *map = keymap_new();
	size_t count;
	const struct binding *b = keymap_bindings(map, &count);

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < i; k++) {
			size_t n = b[i].count < b[k].count ? b[i].count : b[k].count;
			if ((b[i].screens & b[k].screens) &&
			    memcmp(b[i].keys, b[k].keys, n * sizeof(*b[i].keys)) == 0)
				fail_msg("%s and %s", action_entry(b[i].action)->name,
					 action_entry(b[k].action)->name);
		}
	keymap_free(map);
}

/* With a Chinese input method on, letters do not arrive. */
static void everything_can_be_done_without_letters(void **state)
{
	struct keymap *map = keymap_new();
	size_t count;
	const struct binding *b = keymap_bindings(map, &count);

	(void)state;
	for (int a = 0; a < ACTION_COUNT; a++) {
		bool can = false;
		for (size_t i = 0; i < count && !can; i++) {
			uint32_t key = b[i].keys[0];
			uint32_t plain = key & ~(uint32_t)KEYS_MODIFIERS;
			bool letter = plain < 0x80 && isalnum((int)plain) && !(key & KEYS_CTRL);
			can = (int)b[i].action == a && b[i].count == 1 && !letter;
		}
		if (!can)
			fail_msg("%s", action_entry((enum action)a)->name);
	}
	keymap_free(map);
}

static void sequences_are_parsed_and_named(void **state)
{
	static const struct {
		const char *text;
		size_t count;
		const char *name;
	} cases[] = {
		{ "j", 1, "j" },
		{ "]]", 2, "]]" },
		{ "<C-f>", 1, "Ctrl-F" },
		{ "<M-v>", 1, "Alt-v" },
		{ "<S-Tab>", 1, "Shift-Tab" },
		{ "<C-S-Up>", 1, "Ctrl-Shift-Up" },
		{ "<F1>", 1, "F1" },
		{ "<F12>", 1, "F12" },
		{ "<Space>", 1, "Space" },
		{ "<lt><gt>", 2, "<>" },
		{ "]<Enter>", 2, "]Enter" },
		{ "", 0, "" },
		{ "abcd", 0, "" },
		{ "<", 0, "" },
		{ "<C-", 0, "" },
		{ "<>", 0, "" },
		{ "<F13>", 0, "" },
		{ "<F0>", 0, "" },
		{ "<Nothing>", 0, "" },
		{ "<X-a>", 0, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t keys[KEY_SEQUENCE];
		struct str name = { 0 };
		size_t count = keymap_parse(cases[i].text, strlen(cases[i].text), keys);
		assert_int_equal(count, cases[i].count);
		keymap_name(&name, keys, count);
		assert_string_equal(str_text(&name), cases[i].name);
		str_free(&name);
	}
}

static void what_an_input_method_sends_is_taken_for_the_key(void **state)
{
	static const struct {
		uint32_t sent, meant;
	} cases[] = {
		{ 0x3001, '/' },      { 0xFF1A, ':' }, { 0xFF1F, '?' }, { 0xFF4A, 'j' },
		{ 0xFF27, 'G' },      { 0x3010, '[' }, { 0x3011, ']' }, { 0xFF05, '%' },
		{ 0x3000, ' ' },      { 0x300A, '<' }, { 'j', 'j' },	{ 0x6D4E, 0x6D4E },
		{ KEYS_UP, KEYS_UP },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(keymap_meant(cases[i].sent), cases[i].meant);
}

static void a_sequence_is_found_key_by_key(void **state)
{
	struct keymap *map = keymap_new();
	const uint32_t keys[] = { ']', ']' }, wrong[] = { ']', '!' };
	bool prefix;

	(void)state;
	assert_int_equal(keymap_find(map, ON_READER, keys, 1, &prefix), ACTION_NONE);
	assert_true(prefix);
	assert_int_equal(keymap_find(map, ON_READER, keys, 2, &prefix), ACTION_SECTION_NEXT);
	assert_int_equal(keymap_find(map, ON_READER, wrong, 2, &prefix), ACTION_NONE);
	assert_false(prefix);
	assert_int_equal(keymap_find(map, ON_LIBRARY, keys, 1, &prefix), ACTION_NONE);
	assert_false(prefix);
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_actions_are_words_and_unique),
		cmocka_unit_test(every_action_has_a_screen_a_key_and_a_help_line),
		cmocka_unit_test(default_keys_are_well_written),
		cmocka_unit_test(no_key_means_two_things_on_a_screen),
		cmocka_unit_test(everything_can_be_done_without_letters),
		cmocka_unit_test(sequences_are_parsed_and_named),
		cmocka_unit_test(what_an_input_method_sends_is_taken_for_the_key),
		cmocka_unit_test(a_sequence_is_found_key_by_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
