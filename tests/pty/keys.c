/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys: typing on a screen. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "tests/pty/inside.h"

static const struct {
	const char *name;
	VTermKey key;
} names[] = {
	{ "BS", VTERM_KEY_BACKSPACE },	   { "Delete", VTERM_KEY_DEL },
	{ "Down", VTERM_KEY_DOWN },	   { "End", VTERM_KEY_END },
	{ "Enter", VTERM_KEY_ENTER },	   { "Esc", VTERM_KEY_ESCAPE },
	{ "Home", VTERM_KEY_HOME },	   { "Insert", VTERM_KEY_INS },
	{ "Left", VTERM_KEY_LEFT },	   { "PageDown", VTERM_KEY_PAGEDOWN },
	{ "PageUp", VTERM_KEY_PAGEUP },	   { "Right", VTERM_KEY_RIGHT },
	{ "Tab", VTERM_KEY_TAB },	   { "Up", VTERM_KEY_UP },
	{ "F1", VTERM_KEY_FUNCTION(1) },   { "F2", VTERM_KEY_FUNCTION(2) },
	{ "F3", VTERM_KEY_FUNCTION(3) },   { "F4", VTERM_KEY_FUNCTION(4) },
	{ "F5", VTERM_KEY_FUNCTION(5) },   { "F6", VTERM_KEY_FUNCTION(6) },
	{ "F7", VTERM_KEY_FUNCTION(7) },   { "F8", VTERM_KEY_FUNCTION(8) },
	{ "F9", VTERM_KEY_FUNCTION(9) },   { "F10", VTERM_KEY_FUNCTION(10) },
	{ "F11", VTERM_KEY_FUNCTION(11) }, { "F12", VTERM_KEY_FUNCTION(12) },
};

/* C- M- S- before a name; moves *name behind them. */
static VTermModifier modifiers(const char **name)
{
	VTermModifier mod = VTERM_MOD_NONE;

	for (; (*name)[0] && (*name)[1] == '-' && (*name)[2]; *name += 2) {
		if (**name == 'C')
			mod |= VTERM_MOD_CTRL;
		else if (**name == 'M')
			mod |= VTERM_MOD_ALT;
		else if (**name == 'S')
			mod |= VTERM_MOD_SHIFT;
	}
	return mod;
}

static void named_key(struct screen *s, const char *name)
{
	const char *key = name;
	VTermModifier mod = modifiers(&key);
	uint32_t c;

	for (size_t i = 0; i < COUNT(names); i++) {
		if (strcmp(names[i].name, key) == 0) {
			vterm_keyboard_key(s->vt, names[i].key, mod);
			return;
		}
	}
	if (strcmp(key, "lt") == 0)
		vterm_keyboard_unichar(s->vt, '<', mod);
	else if (*key && utf8_next(key, strlen(key), &c) == strlen(key))
		vterm_keyboard_unichar(s->vt, c, mod);
	else
		screen_fail(s, "there is no key <%s>", name);
}

void screen_keys(struct screen *s, const char *keys)
{
	screen_pump(s, 0);
	while (*keys) {
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
		uint32_t c;
		if (end) {
			char *name = xstrndup(keys + 1, (size_t)(end - keys - 1));
			named_key(s, name);
			free(name);
			keys = end + 1;
		} else {
			keys += utf8_next(keys, strlen(keys), &c);
			vterm_keyboard_unichar(s->vt, c, VTERM_MOD_NONE);
		}
	}
}

void screen_paste(struct screen *s, const char *text)
{
	screen_pump(s, 0);
	vterm_keyboard_start_paste(s->vt);
	screen_type(s, text);
	vterm_keyboard_end_paste(s->vt);
}

void screen_click(struct screen *s, int button, int row, int col)
{
	screen_pump(s, 0);
	if (s->mouse == VTERM_PROP_MOUSE_NONE)
		return;
	vterm_mouse_move(s->vt, row, col, VTERM_MOD_NONE);
	vterm_mouse_button(s->vt, button, true, VTERM_MOD_NONE);
	if (button < 4)
		vterm_mouse_button(s->vt, button, false, VTERM_MOD_NONE);
}
