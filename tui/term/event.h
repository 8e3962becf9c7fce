/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event: what a person did or the terminal said, free of how terminals encode it. */
#ifndef DUIDU_TERM_EVENT_H
#define DUIDU_TERM_EVENT_H

#include <stdbool.h>
#include <stdint.h>

/*
 * A key is a character, or one of these, which lie above Unicode; modifiers are added with |.
 * Ctrl with a letter is the small letter: 'f' | KEYS_CTRL. Shift with a character is the character
 * that it makes.
 */
enum {
	KEYS_FIRST = 0x110000,
	KEYS_ENTER = KEYS_FIRST,
	KEYS_TAB,
	KEYS_ESCAPE,
	KEYS_BACKSPACE,
	KEYS_UP,
	KEYS_DOWN,
	KEYS_LEFT,
	KEYS_RIGHT,
	KEYS_HOME,
	KEYS_END,
	KEYS_PAGE_UP,
	KEYS_PAGE_DOWN,
	KEYS_INSERT,
	KEYS_DELETE,
	KEYS_F1,
	KEYS_F12 = KEYS_F1 + 11,
	KEYS_LAST = KEYS_F12,

	KEYS_SHIFT = 1 << 24,
	KEYS_ALT = 1 << 25,
	KEYS_CTRL = 1 << 26,
	KEYS_MODIFIERS = KEYS_SHIFT | KEYS_ALT | KEYS_CTRL,
};

enum event_kind {
	EVENT_NONE,    /* bytes that mean nothing */
	EVENT_KEY,     /* key */
	EVENT_PASTED,  /* key: a character that was pasted, never a command */
	EVENT_PRESS,   /* button 1 to 3 at row, col */
	EVENT_WHEEL,   /* button -1 up or 1 down at row, col */
	EVENT_CURSOR,  /* the terminal's cursor is at row, col */
	EVENT_PASTE,   /* button 1: a paste begins, 0: it has ended */
	EVENT_RESIZE,  /* the screen has a new size, and is to be drawn anew */
	EVENT_SUSPEND, /* another process asks for a stop, as Ctrl-Z does */
	EVENT_END,     /* a signal, or the end of the terminal: save and leave */
};

/* Rows and columns count from 0. */
struct event {
	enum event_kind kind;
	uint32_t key;
	int button;
	int row, col;
};

#endif
