/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keymap: bindings made from the table of actions by the parser of the configuration. */
#include "tui/keymap.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

struct keymap {
	struct binding *bindings;
	size_t count, room;
};

/* Names of keys: as written in the configuration, and as a person reads them. */
static const struct {
	const char *name, *shown;
	uint32_t key;
} names[] = {
	{ "Up", N_("Up"), KEYS_UP },
	{ "Down", N_("Down"), KEYS_DOWN },
	{ "Left", N_("Left"), KEYS_LEFT },
	{ "Right", N_("Right"), KEYS_RIGHT },
	{ "Home", "Home", KEYS_HOME },
	{ "End", "End", KEYS_END },
	{ "PageUp", "PgUp", KEYS_PAGE_UP },
	{ "PageDown", "PgDn", KEYS_PAGE_DOWN },
	{ "Insert", "Ins", KEYS_INSERT },
	{ "Delete", "Del", KEYS_DELETE },
	{ "Enter", "Enter", KEYS_ENTER },
	{ "Tab", "Tab", KEYS_TAB },
	{ "Esc", "Esc", KEYS_ESCAPE },
	{ "BS", N_("Backspace"), KEYS_BACKSPACE },
	{ "Space", N_("Space"), ' ' },
	{ "lt", "<", '<' },
	{ "gt", ">", '>' },
};

static uint32_t named_key(const char *name, size_t n)
{
	uint32_t c;

	for (size_t i = 0; i < COUNT(names); i++)
		if (strlen(names[i].name) == n && memcmp(names[i].name, name, n) == 0)
			return names[i].key;
	if (name[0] == 'F' && n > 1 && n < 4) {
		int number = atoi(name + 1);
		return number >= 1 && number <= 12 ? KEYS_F1 + (uint32_t)number - 1 : 0;
	}
	return utf8_next(name, n, &c) == n ? c : 0;
}

/* What stands between < and >. */
static uint32_t bracketed_key(const char *text, size_t n)
{
	uint32_t modifiers = 0;

	while (n > 2 && text[1] == '-') {
		if (text[0] == 'C')
			modifiers |= KEYS_CTRL;
		else if (text[0] == 'M')
			modifiers |= KEYS_ALT;
		else if (text[0] == 'S')
			modifiers |= KEYS_SHIFT;
		else
			return 0;
		text += 2;
		n -= 2;
	}
	uint32_t key = n > 0 ? named_key(text, n) : 0;
	return key ? key | modifiers : 0;
}

size_t keymap_parse(const char *text, size_t n, uint32_t keys[KEY_SEQUENCE])
{
	size_t count = 0;

	for (size_t i = 0; i < n;) {
		uint32_t key;
		if (count == KEY_SEQUENCE)
			return 0;
		if (text[i] == '<') {
			const char *end = i + 2 < n ? memchr(text + i + 2, '>', n - i - 2) : NULL;
			key = end ? bracketed_key(text + i + 1, (size_t)(end - text) - i - 1) : 0;
			i = end ? (size_t)(end - text) + 1 : n;
		} else {
			i += utf8_next(text + i, n - i, &key);
		}
		if (key == 0)
			return 0;
		keys[count++] = key;
	}
	return count;
}

static void bind(struct keymap *map, unsigned screens, const char *text, size_t n,
		 enum action action)
{
	struct binding binding = { .screens = screens, .action = action };

	binding.count = keymap_parse(text, n, binding.keys);
	map->bindings = grow(map->bindings, &map->room, map->count, sizeof(*map->bindings));
	map->bindings[map->count++] = binding;
}

struct keymap *keymap_new(void)
{
	struct keymap *map = xcalloc(1, sizeof(*map));

	for (int a = 0; a < ACTION_COUNT; a++) {
		const struct action_entry *entry = action_entry((enum action)a);
		for (const char *k = entry->keys; *k;) {
			size_t n = strcspn(k, " ");
			bind(map, entry->screens, k, n, (enum action)a);
			k += n + strspn(k + n, " ");
		}
	}
	return map;
}

void keymap_free(struct keymap *map)
{
	if (map)
		free(map->bindings);
	free(map);
}

const struct binding *keymap_bindings(const struct keymap *map, size_t *count)
{
	*count = map->count;
	return map->bindings;
}

enum action keymap_find(const struct keymap *map, unsigned screen, const uint32_t *keys,
			size_t count, bool *prefix)
{
	*prefix = false;
	for (size_t i = 0; i < map->count; i++) {
		const struct binding *b = &map->bindings[i];
		if (!(b->screens & screen) || b->count < count ||
		    memcmp(b->keys, keys, count * sizeof(*keys)) != 0)
			continue;
		if (b->count == count)
			return b->action;
		*prefix = true;
	}
	return ACTION_NONE;
}

uint32_t keymap_meant(uint32_t key)
{
	static const struct {
		uint32_t sent, meant;
	} pairs[] = {
		{ 0x3000, ' ' }, { 0x3001, '/' },  { 0x3002, '.' },  { 0x300A, '<' },
		{ 0x300B, '>' }, { 0x300C, '[' },  { 0x300D, ']' },  { 0x3010, '[' },
		{ 0x3011, ']' }, { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201C, '"' },
		{ 0x201D, '"' }, { 0xB7, '`' },	   { 0xFFE5, '$' },
	};

	if (key >= 0xFF01 && key <= 0xFF5E)
		return key - 0xFF01 + '!';
	for (size_t i = 0; i < COUNT(pairs); i++)
		if (pairs[i].sent == key)
			return pairs[i].meant;
	return key;
}

static void name_one(struct str *out, uint32_t key)
{
	uint32_t plain = key & ~(uint32_t)KEYS_MODIFIERS;

	if (key & KEYS_CTRL)
		str_adds(out, "Ctrl-");
	if (key & KEYS_ALT)
		str_adds(out, "Alt-");
	if (key & KEYS_SHIFT)
		str_adds(out, "Shift-");
	for (size_t i = 0; i < COUNT(names); i++)
		if (names[i].key == plain) {
			str_adds(out, _(names[i].shown));
			return;
		}
	if (plain >= KEYS_F1 && plain <= KEYS_F12)
		str_addf(out, "F%u", plain - KEYS_F1 + 1);
	else if ((key & KEYS_CTRL) && plain >= 'a' && plain <= 'z')
		str_addu(out, plain - 'a' + 'A');
	else
		str_addu(out, plain);
}

void keymap_name(struct str *out, const uint32_t *keys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		name_one(out, keys[i]);
}

void keymap_first(const struct keymap *map, struct str *out, unsigned screen, enum action action)
{
	for (size_t i = 0; i < map->count; i++) {
		const struct binding *b = &map->bindings[i];
		if (b->action == action && (b->screens & screen)) {
			keymap_name(out, b->keys, b->count);
			return;
		}
	}
}
