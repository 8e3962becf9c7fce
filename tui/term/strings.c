/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings: what terminfo knows of this terminal's keys, mouse and pastes. */
#include "base/mem.h"
#include "tui/term/inside.h"

static const char *capability(const char *name)
{
	const char *s = tigetstr(name);

	return s == (const char *)-1 || s == NULL ? "" : s;
}

size_t strings_of_keys(struct key_string strings[KEY_STRINGS])
{
	static const struct {
		const char *name;
		uint32_t key;
	} keys[] = {
		{ "kcuu1", KEYS_UP },
		{ "kcud1", KEYS_DOWN },
		{ "kcub1", KEYS_LEFT },
		{ "kcuf1", KEYS_RIGHT },
		{ "khome", KEYS_HOME },
		{ "kend", KEYS_END },
		{ "kpp", KEYS_PAGE_UP },
		{ "knp", KEYS_PAGE_DOWN },
		{ "kich1", KEYS_INSERT },
		{ "kdch1", KEYS_DELETE },
		{ "kent", KEYS_ENTER },
		{ "kcbt", KEYS_TAB | KEYS_SHIFT },
		{ "kri", KEYS_UP | KEYS_SHIFT },
		{ "kind", KEYS_DOWN | KEYS_SHIFT },
		{ "kf1", KEYS_F1 },
		{ "kf2", KEYS_F1 + 1 },
		{ "kf3", KEYS_F1 + 2 },
		{ "kf4", KEYS_F1 + 3 },
		{ "kf5", KEYS_F1 + 4 },
		{ "kf6", KEYS_F1 + 5 },
		{ "kf7", KEYS_F1 + 6 },
		{ "kf8", KEYS_F1 + 7 },
		{ "kf9", KEYS_F1 + 8 },
		{ "kf10", KEYS_F1 + 9 },
		{ "kf11", KEYS_F1 + 10 },
		{ "kf12", KEYS_F12 },
	};
	size_t count = 0;

	for (size_t i = 0; i < COUNT(keys); i++) {
		const char *bytes = capability(keys[i].name);
		if (bytes[0] == '\033' && bytes[1])
			strings[count++] = (struct key_string){ bytes, keys[i].key };
	}
	return count;
}

/* terminfo's own strings for these differ in spelling only; a terminal with a mouse has both. */
static bool knows_mouse(void)
{
	return *capability("kmous") != '\0';
}

const char *strings_mouse(bool on)
{
	if (!knows_mouse())
		return "";
	return on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l";
}

const char *strings_paste(bool on)
{
	if (!knows_mouse())
		return "";
	return on ? "\033[?2004h" : "\033[?2004l";
}
