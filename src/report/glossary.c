/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Glossary.
 * 1. An entry is a head, 「term：」, and what follows it up to the next head.
 * 2. A head opens a paragraph, or stands behind a 。 and is a number's or all in quotation marks.
 * 3. A head that ends its paragraph has its definition in the next one, whatever that looks like.
 * 4. A paragraph without a head goes on with an entry that has not come to its full stop; else it
 *    belongs to none (indexes of pages, tables of annexes).
 */
#include "report/glossary.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/outline_opening.h"

enum {
	HEAD_CHARS = 60, /* longest head */
	FULL_STOP = 0x3002,
	COMMA = 0xFF0C,
	SEMICOLON = 0xFF1B,
	COLON = 0xFF1A,
	QUOTE_OPEN = 0x201C,
	QUOTE_CLOSE = 0x201D,
};

/* Bytes of a paragraph: the mark, the term and where its definition starts. */
struct head {
	size_t start, end, body;
	unsigned number;
};

struct glossary {
	struct arena *arena;
	struct term *terms;
	size_t count, room;
	struct str definition; /* of the last term, which is still being read */
	bool open;
};

static bool digit(const char *s, size_t n, size_t at)
{
	return at < n && s[at] >= '0' && s[at] <= '9';
}

/* A colon that parts a term from its definition: not that of a ratio, 4:1. */
static bool parts_term(struct slice text, size_t at, uint32_t c)
{
	if (c == COLON)
		return true;
	return c == ':' &&
	       !(digit(text.s, text.n, at + 1) && at > 0 && digit(text.s, text.n, at - 1));
}

/* The colon of a head whose term starts at from; text.n when none is there. */
static size_t find_colon(struct slice text, size_t from)
{
	bool quoted = false;
	uint32_t c;
	size_t at = from;

	for (size_t chars = 0; at < text.n && chars < HEAD_CHARS; chars++) {
		size_t step = utf8_next(text.s + at, text.n - at, &c);
		if (parts_term(text, at, c) && at > from)
			return at;
		if (c == QUOTE_OPEN || c == QUOTE_CLOSE)
			quoted = c == QUOTE_OPEN;
		if (c == FULL_STOP || (!quoted && (c == COMMA || c == SEMICOLON)))
			break;
		at += step;
	}
	return text.n;
}

/* Behind the last page number, （P5）, between start and end; start when there is none. */
static size_t behind_page(struct slice text, size_t start, size_t end)
{
	struct slice head = slice_sub(text, 0, end);
	size_t behind = start;

	for (size_t at = start; (at = slice_find(head, SLICE("（P"), at)) < end;) {
		size_t digits = at += strlen("（P");
		while (digit(head.s, end, at))
			at++;
		if (at > digits && slice_starts(slice_sub(head, at, end), SLICE("）")))
			behind = at + strlen("）");
	}
	return behind;
}

static bool read_head(struct slice text, size_t from, struct head *out)
{
	struct slice rest = slice_sub(text, from, text.n);
	struct opening opening;

	opening_read(rest, &opening);
	bool numbered = opening.form == FORM_ARABIC || opening.form == FORM_ITEM;
	bool quoted = slice_starts(rest, SLICE("“"));
	if (from > 0 && !quoted && !numbered)
		return false;
	out->start = from + (numbered ? opening.body : 0);
	out->number = numbered ? opening.number : 0;
	out->end = find_colon(text, out->start);
	if (out->end == text.n)
		return false;
	if (from > 0 && !numbered && !slice_ends(slice_sub(text, 0, out->end), SLICE("”")))
		return false;
	out->body = out->end + (text.s[out->end] == ':' ? 1 : strlen("："));
	size_t behind = behind_page(text, out->start, out->end);
	if (behind < out->end)
		out->start = behind;
	else if (behind > out->start)
		out->end = slice_find(text, SLICE("（P"), out->start);
	return out->end > out->start;
}

static const char *without_quotes(struct arena *arena, struct slice text)
{
	struct str term = { 0 };
	uint32_t c;

	for (size_t i = 0, step; i < text.n; i += step) {
		step = utf8_next(text.s + i, text.n - i, &c);
		if (c != QUOTE_OPEN && c != QUOTE_CLOSE && c != 0x2018 && c != 0x2019 && c != '"')
			str_add(&term, text.s + i, step);
	}
	const char *copy = arena_str(arena, str_text(&term));
	str_free(&term);
	return copy;
}

static void close_entry(struct glossary *g)
{
	if (!g->open)
		return;
	struct slice text = slice_trim((struct slice){ str_text(&g->definition), g->definition.n });
	g->terms[g->count - 1].definition = arena_strn(g->arena, text.s, text.n);
	str_clear(&g->definition);
	g->open = false;
}

static void open_entry(struct glossary *g, const struct paragraph *p, size_t para,
		       const struct head *head)
{
	close_entry(g);
	g->terms = grow(g->terms, &g->room, g->count, sizeof *g->terms);
	g->terms[g->count++] = (struct term){
		.term = without_quotes(g->arena, slice_sub(p->text, head->start, head->end)),
		.definition = "",
		.mark = head->number ? arena_printf(g->arena, "%u", head->number) : "",
		.para = para,
		.start = head->start,
		.end = head->end,
		.line = p->line_count ? p->lines[0] : 0,
	};
	g->open = true;
}

/* What ends one of several entries on a line: a page index of the next, 6．“…”（P5）, is cut. */
static size_t find_next_head(struct slice text, size_t from, struct head *head)
{
	for (size_t at = from; (at = slice_find(text, SLICE("。"), at)) < text.n;) {
		at += strlen("。");
		if (at < text.n && read_head(text, at, head))
			return at;
	}
	return text.n;
}

static void read_entries(struct glossary *g, const struct paragraph *p, size_t para,
			 struct head head)
{
	struct slice text = p->text;
	size_t end;

	do {
		size_t body = head.body;
		open_entry(g, p, para, &head);
		end = find_next_head(text, body, &head);
		str_add(&g->definition, text.s + body, end - body);
	} while (end < text.n);
}

static bool unfinished(const struct glossary *g)
{
	struct slice text = { str_text(&g->definition), g->definition.n };

	return g->open && !slice_ends(text, SLICE("。")) && !slice_ends(text, SLICE("”"));
}

/* Whether a head waits for its definition, and the paragraph is no numbered head itself. */
static bool defines(const struct glossary *g, struct slice text)
{
	struct opening opening;

	if (!g->open || g->definition.n > 0)
		return false;
	opening_read(text, &opening);
	return opening.number == 0;
}

static void read_paragraph(struct glossary *g, const struct paragraph *p, size_t para)
{
	struct head head;

	if (defines(g, p->text)) {
		str_add(&g->definition, p->text.s, p->text.n);
	} else if (read_head(p->text, 0, &head)) {
		read_entries(g, p, para, head);
	} else if (unfinished(g)) {
		size_t end = find_next_head(p->text, 0, &head);
		str_add(&g->definition, p->text.s, end);
		if (end < p->text.n)
			read_entries(g, p, para, head);
	}
}

/* Whether every number that is printed is its entry's place in the row, and one is at least. */
static bool numbers_are_places(const struct glossary *g)
{
	size_t printed = 0;

	for (size_t i = 0; i < g->count; i++) {
		if (!g->terms[i].mark[0])
			continue;
		if (strtoul(g->terms[i].mark, NULL, 10) != i + 1)
			return false;
		printed++;
	}
	return printed > 0;
}

static void give_back_marks(struct glossary *g)
{
	if (!numbers_are_places(g))
		return;
	for (size_t i = 0; i < g->count; i++)
		g->terms[i].mark = arena_printf(g->arena, "%zu", i + 1);
}

size_t glossary_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		     const struct outline *outline, struct term **out)
{
	struct glossary g = { .arena = arena };

	for (size_t i = 0; i < count; i++) {
		size_t heading = outline->para_heading[i];
		bool title = heading != OUTLINE_NONE && outline->headings[heading].para == i;
		if (outline->para_role[i] == ROLE_GLOSSARY && !title)
			read_paragraph(&g, &paragraphs[i], i);
	}
	close_entry(&g);
	give_back_marks(&g);
	*out = g.count ? arena_copy(arena, g.terms, g.count * sizeof *g.terms) : NULL;
	free(g.terms);
	str_free(&g.definition);
	return g.count;
}
