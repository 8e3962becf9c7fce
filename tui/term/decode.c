/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decode: control sequences as ECMA-48 builds them, keys and mouse as xterm sends them. */
#include "tui/term/decode.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	ESC = 0x1B,
	PARAMETERS = 4,
	LONGEST = 256, /* no sequence is waited for longer than this, in bytes */
};

/* A control sequence: ESC [, parameters, a final byte. */
struct sequence {
	char private; /* '<', '?' ..., 0 for none */
	char final;
	size_t count;
	unsigned parameter[PARAMETERS]; /* 0 where left out */
};

static void set_key(struct event *event, uint32_t key)
{
	event->kind = EVENT_KEY;
	event->key = key;
}

/* Where one of the terminal's own strings stands: its length, else 0. */
static size_t own_string(const struct decoder *d, const char *bytes, size_t n, struct event *event)
{
	size_t longest = 0;

	for (size_t i = 0; i < d->count; i++) {
		size_t length = strlen(d->strings[i].bytes);
		if (length > longest && length <= n &&
		    memcmp(bytes, d->strings[i].bytes, length) == 0) {
			longest = length;
			set_key(event, d->strings[i].key);
		}
	}
	return longest;
}

/* Whether more bytes could make one of the terminal's own strings of these. */
static bool own_prefix(const struct decoder *d, const char *bytes, size_t n)
{
	for (size_t i = 0; i < d->count; i++)
		if (strncmp(bytes, d->strings[i].bytes, n) == 0 && strlen(d->strings[i].bytes) > n)
			return true;
	return false;
}

/* xterm's modifiers: one more than a set of bits. Meta counts as Alt. */
static uint32_t modifiers(unsigned parameter)
{
	unsigned bits = parameter > 0 && parameter <= 16 ? parameter - 1 : 0;

	return (bits & 1 ? KEYS_SHIFT : 0) | (bits & 10 ? KEYS_ALT : 0) |
	       (bits & 4 ? KEYS_CTRL : 0);
}

/* The key that ends a sequence in a letter; 0 for none. */
static uint32_t letter_key(char final)
{
	static const struct {
		char final;
		uint32_t key;
	} keys[] = {
		{ 'A', KEYS_UP },     { 'B', KEYS_DOWN },   { 'C', KEYS_RIGHT },
		{ 'D', KEYS_LEFT },   { 'H', KEYS_HOME },   { 'F', KEYS_END },
		{ 'P', KEYS_F1 },     { 'Q', KEYS_F1 + 1 }, { 'R', KEYS_F1 + 2 },
		{ 'S', KEYS_F1 + 3 }, { 'M', KEYS_ENTER },  { 'Z', KEYS_TAB | KEYS_SHIFT },
		{ 'I', KEYS_TAB },
	};

	for (size_t i = 0; i < COUNT(keys); i++)
		if (keys[i].final == final)
			return keys[i].key;
	return 0;
}

/* The key of a sequence that ends in ~; 0 for none. */
static uint32_t number_key(unsigned number)
{
	static const uint32_t keys[] = {
		[1] = KEYS_HOME,    [2] = KEYS_INSERT,	  [3] = KEYS_DELETE,   [4] = KEYS_END,
		[5] = KEYS_PAGE_UP, [6] = KEYS_PAGE_DOWN, [7] = KEYS_HOME,     [8] = KEYS_END,
		[11] = KEYS_F1,	    [12] = KEYS_F1 + 1,	  [13] = KEYS_F1 + 2,  [14] = KEYS_F1 + 3,
		[15] = KEYS_F1 + 4, [17] = KEYS_F1 + 5,	  [18] = KEYS_F1 + 6,  [19] = KEYS_F1 + 7,
		[20] = KEYS_F1 + 8, [21] = KEYS_F1 + 9,	  [23] = KEYS_F1 + 10, [24] = KEYS_F12,
	};

	return number < COUNT(keys) ? keys[number] : 0;
}

/* A character as typed, from its code: what the C0 controls stand for is named. */
static uint32_t character_key(uint32_t c)
{
	switch (c) {
	case '\r':
	case '\n':
		return KEYS_ENTER;
	case '\t':
		return KEYS_TAB;
	case ESC:
		return KEYS_ESCAPE;
	case 0x7F:
	case '\b':
		return KEYS_BACKSPACE;
	case 0:
		return ' ' | KEYS_CTRL;
	default:
		if (c < 0x1B)
			return (c - 1 + 'a') | KEYS_CTRL;
		return c < 0x20 ? (c + 0x40) | KEYS_CTRL : c;
	}
}

/* A key sent as its code with modifiers (modifyOtherKeys, CSI u). */
static uint32_t coded_key(unsigned code, unsigned modifier)
{
	uint32_t with = modifiers(modifier);

	if (code >= KEYS_FIRST)
		return 0;
	if (code >= 0x20 && code != 0x7F)
		with &= ~(uint32_t)KEYS_SHIFT;
	if ((with & KEYS_CTRL) && code >= 'A' && code <= 'Z')
		code += 'a' - 'A';
	return character_key(code) | with;
}

static void mouse(const struct sequence *s, struct event *event)
{
	unsigned code = s->parameter[0];

	event->col = (int)s->parameter[1] - 1;
	event->row = (int)s->parameter[2] - 1;
	if (s->count < 3 || event->row < 0 || event->col < 0 || s->final == 'm' || (code & 32))
		return; /* let go, or moved */
	if ((code & 0xC3) == 64 || (code & 0xC3) == 65) {
		event->kind = EVENT_WHEEL;
		event->button = code & 1 ? 1 : -1;
	} else if (code < 32 && (code & 3) < 3) {
		event->kind = EVENT_PRESS;
		event->button = (int)(code & 3) + 1;
	}
}

/* An answer to "where is the cursor"; xterm sends F3 with modifiers as an answer on row 1. */
static bool cursor_report(const struct sequence *s, struct event *event)
{
	if (s->final != 'R' || s->count != 2 || s->parameter[0] <= 1 || s->parameter[1] == 0)
		return false;
	event->kind = EVENT_CURSOR;
	event->row = (int)s->parameter[0] - 1;
	event->col = (int)s->parameter[1] - 1;
	return true;
}

static void tilde(struct decoder *d, const struct sequence *s, struct event *event)
{
	uint32_t key = 0;

	if (s->parameter[0] == 200) {
		event->kind = EVENT_PASTE;
		event->button = 1;
		d->pasting = true;
		return;
	}
	if (s->parameter[0] == 27 && s->count == 3)
		key = coded_key(s->parameter[2], s->parameter[1]);
	else if ((key = number_key(s->parameter[0])) != 0)
		key |= modifiers(s->count > 1 ? s->parameter[1] : 0);
	if (key)
		set_key(event, key);
}

static void understand(struct decoder *d, const struct sequence *s, struct event *event)
{
	uint32_t key;

	if (s->private == '<' && (s->final == 'M' || s->final == 'm'))
		mouse(s, event);
	else if (s->private || cursor_report(s, event))
		return;
	else if (s->final == '~')
		tilde(d, s, event);
	else if (s->final == 'u' && (key = coded_key(s->parameter[0], s->parameter[1])) != 0)
		set_key(event, key);
	else if ((key = letter_key(s->final)) != 0)
		set_key(event, key | modifiers(s->count > 1 ? s->parameter[1] : 0));
}

/* Reads ESC [ ... : bytes taken; 0 where it is not complete. A byte that fits nowhere ends it. */
static size_t control_sequence(struct decoder *d, const char *bytes, size_t n, struct event *event)
{
	struct sequence s = { 0 };
	size_t i = 2;
	bool number = false;

	if (i < n && bytes[i] >= '<' && bytes[i] <= '?')
		s.private = bytes[i++];
	for (; i < n && bytes[i] >= '0' && bytes[i] <= ';'; i++) {
		if (!number && s.count < PARAMETERS)
			s.count++;
		number = bytes[i] != ';' && bytes[i] != ':';
		unsigned *p = &s.parameter[s.count - 1];
		if (number && *p < KEYS_FIRST)
			*p = *p * 10 + (unsigned)(bytes[i] - '0');
	}
	if (i < n && !number && s.count > 0 && s.count < PARAMETERS)
		s.count++; /* an empty one at the end */
	while (i < n && bytes[i] >= 0x20 && bytes[i] < 0x30)
		i++;
	if (i == n)
		return n < LONGEST ? 0 : n;
	if (bytes[i] < 0x40 || bytes[i] > 0x7E)
		return i;
	s.final = bytes[i];
	understand(d, &s, event);
	return i + 1;
}

/* Skips ESC ] or ESC P ... up to BEL or ESC \. */
static size_t control_string(const char *bytes, size_t n)
{
	for (size_t i = 2; i < n; i++) {
		if (bytes[i] == '\a')
			return i + 1;
		if (bytes[i] == ESC && i + 1 < n)
			return bytes[i + 1] == '\\' ? i + 2 : i;
	}
	return n < LONGEST ? 0 : n;
}

static size_t application_key(const char *bytes, size_t n, struct event *event)
{
	uint32_t key;

	if (n < 3)
		return 0;
	key = letter_key(bytes[2]);
	if (key)
		set_key(event, key);
	else if (bytes[2] >= 'j' && bytes[2] <= 'y')
		set_key(event, (uint32_t)(bytes[2] - 0x40)); /* the numeric keypad */
	return 3;
}

static size_t character(const char *bytes, size_t n, bool last, uint32_t *c)
{
	unsigned char lead = (unsigned char)bytes[0];
	size_t whole = lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;

	if (n < whole && !last)
		return 0;
	return utf8_next(bytes, n, c);
}

/* Alt, which sends ESC before the key; and ESC alone. */
static size_t escaped(const char *bytes, size_t n, bool last, struct event *event)
{
	uint32_t c = 0;
	size_t length;

	if (n == 1 || bytes[1] == ESC) {
		set_key(event, KEYS_ESCAPE);
		return 1;
	}
	length = character(bytes + 1, n - 1, last, &c);
	if (length == 0)
		return 0;
	set_key(event, character_key(c) | KEYS_ALT);
	return 1 + length;
}

static size_t escape(struct decoder *d, const char *bytes, size_t n, bool last, struct event *event)
{
	size_t taken = own_string(d, bytes, n, event);

	if (taken > 0)
		return taken;
	if (!last && (n == 1 || own_prefix(d, bytes, n)))
		return 0;
	if (n == 1)
		return escaped(bytes, n, last, event);
	switch (bytes[1]) {
	case '[':
		taken = control_sequence(d, bytes, n, event);
		break;
	case 'O':
		taken = application_key(bytes, n, event);
		break;
	case ']':
	case 'P':
	case '_':
	case '^':
	case 'X':
		taken = control_string(bytes, n);
		break;
	default:
		return escaped(bytes, n, last, event);
	}
	if (taken > 0 || !last)
		return taken;
	return n == 2 ? escaped(bytes, n, last, event) : n;
}

/*
 * Within a paste only its end is a sequence: what is pasted may hold any. Line ends and tabs are
 * blanks, other controls nothing.
 */
static size_t pasted(struct decoder *d, const char *bytes, size_t n, bool last, struct event *event)
{
	static const char end[] = "\033[201~";
	const size_t length = sizeof(end) - 1;
	uint32_t c = 0;

	if (memcmp(bytes, end, n < length ? n : length) == 0) {
		if (n < length)
			return last ? n : 0;
		d->pasting = false;
		event->kind = EVENT_PASTE;
		return length;
	}
	size_t taken = character(bytes, n, last, &c);
	if (c == '\r' || c == '\n' || c == '\t')
		c = ' ';
	if (taken > 0 && c >= ' ' && !utf8_is_control(c)) {
		event->kind = EVENT_PASTED;
		event->key = c;
	}
	return taken;
}

size_t decode_next(struct decoder *decoder, const char *bytes, size_t n, bool last,
		   struct event *event)
{
	uint32_t c = 0;

	*event = (struct event){ .kind = EVENT_NONE };
	if (n == 0)
		return 0;
	if (decoder->pasting)
		return pasted(decoder, bytes, n, last, event);
	if (bytes[0] == ESC)
		return escape(decoder, bytes, n, last, event);
	size_t taken = character(bytes, n, last, &c);
	if (taken > 0 && c != 0xFFFD)
		set_key(event, character_key(c));
	return taken;
}
