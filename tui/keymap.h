/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keymap: from keys to actions. */
#ifndef DUIDU_KEYMAP_H
#define DUIDU_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "tui/action.h"
#include "tui/term/event.h"

enum { KEY_SEQUENCE = 3 };

struct binding {
	unsigned screens;
	uint32_t keys[KEY_SEQUENCE];
	size_t count;
	enum action action;
};

struct keymap;

/* The default keys. Owned by the caller. */
struct keymap *keymap_new(void);
void keymap_free(struct keymap *map);

/* All bindings, in the order of the actions. */
const struct binding *keymap_bindings(const struct keymap *map, size_t *count);

/*
 * What the keys ask for on a screen. ACTION_NONE with *prefix: more keys are needed; without it:
 * they mean nothing.
 */
enum action keymap_find(const struct keymap *map, unsigned screen, const uint32_t *keys,
			size_t count, bool *prefix);

/*
 * The key that was meant: what a Chinese input method sends instead of it (、 for /, full-width
 * letters and punctuation) is taken for it.
 */
uint32_t keymap_meant(uint32_t key);

/*
 * Reads one sequence, as in "]]" or "<C-f>": characters, and names in angle brackets with C-, M-
 * and S- before them; <lt> and <gt> are the brackets. Returns how many keys it has, 0 when it is
 * not well written.
 */
size_t keymap_parse(const char *text, size_t n, uint32_t keys[KEY_SEQUENCE]);

/* Adds keys as a person reads them: ]], Ctrl-F, F2, Space. Names of keys are translated. */
void keymap_name(struct str *out, const uint32_t *keys, size_t count);

/* Adds the first default key of an action on a screen, or nothing. */
void keymap_first(const struct keymap *map, struct str *out, unsigned screen, enum action action);

#endif
