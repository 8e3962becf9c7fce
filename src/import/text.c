/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain text: charset and line ends.
 * LF, CR and CRLF end a line and count; so does LF CR. VT, FF, NEL and the line and paragraph
 * separators of Unicode end one as well, but where a text has LF or CR the pieces keep the number
 * that editors give the line.
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "import/charset.h"
#include "import/format.h"

/* The lines found so far, in a growing array that is copied to the arena in the end. */
struct cutter {
	struct line *lines;
	size_t count, room;
	size_t number;	/* of the line that is being read */
	bool soft_only; /* neither LF nor CR anywhere */
};

/* What ends a line at s: its length in bytes (0: nothing does), and whether it is LF or CR. */
static size_t line_end(struct slice t, size_t at, bool *hard)
{
	const unsigned char *s = (const unsigned char *)t.s + at;
	size_t n = t.n - at;

	*hard = s[0] == '\n' || s[0] == '\r';
	if (s[0] == '\r') {
		size_t crs = 1;
		while (crs < n && s[crs] == '\r')
			crs++;
		return crs < n && s[crs] == '\n' ? crs + 1 : 1;
	}
	if (s[0] == '\n')
		return n > 2 && s[1] == '\r' && s[2] != '\n' ? 2 : 1;
	if (s[0] == '\v' || s[0] == '\f')
		return 1;
	if (n > 1 && s[0] == 0xC2 && s[1] == 0x85)
		return 2;
	if (n > 2 && s[0] == 0xE2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9))
		return 3;
	return 0;
}

static void cut(struct cutter *c, struct slice text, bool hard)
{
	struct slice body = slice_trim(text);

	c->lines = grow(c->lines, &c->room, c->count, sizeof *c->lines);
	c->lines[c->count++] = (struct line){
		.line = c->number,
		.text = text,
		.hints = body.n && body.s > text.s ? PARAGRAPH_INDENTED : 0,
	};
	c->number += hard || c->soft_only;
}

static void cut_all(struct cutter *c, struct slice text)
{
	size_t start = 0;

	c->number = 1;
	c->soft_only = !memchr(text.s, '\n', text.n) && !memchr(text.s, '\r', text.n);
	for (size_t at = 0; at < text.n;) {
		bool hard;
		size_t n = line_end(text, at, &hard);
		if (n == 0) {
			at++;
			continue;
		}
		cut(c, slice_sub(text, start, at), hard);
		start = at += n;
	}
	if (start < text.n)
		cut(c, slice_sub(text, start, text.n), true);
}

/* Whether any character of the text can be seen. */
static bool visible(struct slice text)
{
	struct slice t = slice_trim(text);
	uint32_t c;

	for (size_t i = 0; i < t.n; i += utf8_next(t.s + i, t.n - i, &c)) {
		(void)utf8_next(t.s + i, t.n - i, &c);
		if (c > ' ' && c != 0x3000 && !utf8_is_control(c))
			return true;
	}
	return false;
}

/* The number of the first line with U+FFFD. */
static size_t first_broken(const struct line *lines, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_find(lines[i].text, SLICE("\xEF\xBF\xBD"), 0) < lines[i].text.n)
			return lines[i].line;
	return 0;
}

static const char *warning(struct arena *arena, const struct decoded *d, const struct line *lines,
			   size_t count)
{
	if (d->broken)
		return arena_printf(arena,
				    n_("%zu place is not %s, the first in line %zu",
				       "%zu places are not %s, the first in line %zu", d->broken),
				    d->broken, d->charset, first_broken(lines, count));
	if (d->nuls)
		return arena_printf(
			arena,
			n_("%zu NUL byte was left out", "%zu NUL bytes were left out", d->nuls),
			d->nuls);
	return NULL;
}

enum status text_read(struct arena *arena, struct bytes bytes, struct document *document,
		      struct fault *fault)
{
	struct decoded d;
	struct cutter c = { 0 };
	enum status st = charset_decode(arena, bytes, document->path, &d, fault);

	if (st != DD_OK)
		return st;
	if (!visible(d.text))
		return fault_set(fault, DD_BAD_INPUT, document->path, _("the file is empty"),
				 _("give a text file with a government work report"));
	cut_all(&c, d.text);
	document->format = "text";
	document->charset = d.charset;
	document->lines = arena_copy(arena, c.lines, c.count * sizeof *c.lines);
	document->line_count = c.count;
	document->warning = warning(arena, &d, document->lines, c.count);
	free(c.lines);
	return DD_OK;
}
