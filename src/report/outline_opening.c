/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opening.
 * 1. Reads at most the mark and OPENING_LIMIT characters behind it, however long the paragraph.
 * 2. A number that another number follows is a list (一、二、三产业), not a mark, unless that one
 * is a year (一、二〇三〇年工作回顾).
 */
#include "report/outline_opening.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	FULL_STOP = 0x3002,
	LIST_COMMA = 0x3001,
	COMMA = 0xFF0C,
	COLON = 0xFF1A,
	SEMICOLON = 0xFF1B,
	EXCLAMATION = 0xFF01,
	QUESTION = 0xFF1F,
	QUOTE_OPEN = 0x201C,
	QUOTE_CLOSE = 0x201D,
	DASH = 0x2014,
	FULL_DASH = 0xFF0D,
};

/* A place in a text and the character there; c is 0 behind the end. */
struct reader {
	struct slice text;
	size_t at;
	uint32_t c;
	size_t length;
};

static void reader_to(struct reader *r, size_t at)
{
	r->at = at;
	r->c = 0;
	r->length = at < r->text.n ? utf8_next(r->text.s + at, r->text.n - at, &r->c) : 0;
}

static void reader_next(struct reader *r)
{
	reader_to(r, r->at + r->length);
}

static int chinese_digit(uint32_t c)
{
	static const uint32_t digits[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
					   0x516D, 0x4E03, 0x516B, 0x4E5D };

	for (size_t i = 0; i < COUNT(digits); i++)
		if (c == digits[i])
			return (int)i + 1;
	return 0;
}

static int arabic_digit(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return (int)(c - '0');
	return c >= 0xFF10 && c <= 0xFF19 ? (int)(c - 0xFF10) : -1;
}

/* A Chinese numeral up to 99, such as 二十一; 0 and nothing read when there is none. */
static unsigned chinese_number(struct reader *r)
{
	const uint32_t ten = 0x5341;
	unsigned units = (unsigned)chinese_digit(r->c);

	if (units == 0 && r->c != ten)
		return 0;
	if (units)
		reader_next(r);
	if (r->c != ten)
		return units;
	reader_next(r);
	unsigned number = (units ? units : 1) * 10 + (unsigned)chinese_digit(r->c);
	if (number % 10)
		reader_next(r);
	return number;
}

/* An Arabic number below 1000; 0 when there is none, or a longer one. */
static unsigned arabic_number(struct reader *r)
{
	unsigned number = 0;
	int digits = 0;

	for (int d; (d = arabic_digit(r->c)) >= 0; digits++, reader_next(r))
		if (digits < 4)
			number = number * 10 + (unsigned)d;
	return digits <= 3 ? number : 0;
}

static bool take(struct reader *r, const char *text)
{
	size_t n = strlen(text);

	if (r->text.n - r->at < n || memcmp(r->text.s + r->at, text, n) != 0)
		return false;
	reader_to(r, r->at + n);
	return true;
}

static bool take_any(struct reader *r, const char *const *texts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (take(r, texts[i]))
			return true;
	return false;
}

/* Whether the number at r goes with the one before it: 一、二、三产业, 一、四季度; no 一、一年来.
 */
static bool makes_list(struct reader r)
{
	static const char *const behind[] = { "、", "产", "次", "季", "线", "级", "区", "号" };

	return chinese_number(&r) && take_any(&r, behind, COUNT(behind));
}

/* The ways to write one form: what stands before the number and behind it. */
struct way {
	enum form form;
	bool arabic;
	const char *before[4];
	const char *behind[4];
};

static const struct way ways[] = {
	{ FORM_CHAPTER, false, { "第" }, { "部分", "章", "篇" } },
	{ FORM_ORDINAL, false, { "第" }, { "，", "、", "：" } },
	{ FORM_ORDINAL, false, { "" }, { "是", "要" } },
	{ FORM_COMMA, false, { "" }, { "、", "．", "." } },
	{ FORM_PAREN, false, { "（", "(" }, { "）", ")" } },
	{ FORM_ITEM, true, { "（", "(", "[", "［" }, { "）", ")", "]", "］" } },
	{ FORM_ITEM, true, { "" }, { "）", ")" } },
	{ FORM_ARABIC, true, { "" }, { "、", "．", ". ", "." } },
};

static size_t texts_in(const char *const *texts, size_t room)
{
	size_t n = 0;

	while (n < room && texts[n])
		n++;
	return n;
}

static bool way_read(const struct way *way, struct reader r, struct opening *out)
{
	if (!take_any(&r, way->before, texts_in(way->before, COUNT(way->before))))
		return false;
	unsigned number = way->arabic ? arabic_number(&r) : chinese_number(&r);
	if (number == 0 || !take_any(&r, way->behind, texts_in(way->behind, COUNT(way->behind))))
		return false;
	if (way->form == FORM_COMMA && makes_list(r))
		return false;
	if (way->form == FORM_ARABIC && arabic_digit(r.c) >= 0)
		return false;
	if (way->form == FORM_PAREN || way->form == FORM_CHAPTER)
		(void)take(&r, "、");
	out->form = way->form;
	out->number = number;
	out->body = r.at;
	return true;
}

/* ① to ⑳, one character. */
static bool circled_read(struct reader r, struct opening *out)
{
	if (r.c < 0x2460 || r.c > 0x2473)
		return false;
	out->form = FORM_ITEM;
	out->number = r.c - 0x2460 + 1;
	out->body = r.at + r.length;
	return true;
}

/* Two dashes and more, of any make; a single long one will do. */
static bool dash_read(struct reader r, struct opening *out)
{
	unsigned width = 0;

	for (;; reader_next(&r)) {
		if (r.c == DASH || r.c == 0x2015 || r.c == 0x2500)
			width += 2;
		else if (r.c == '-' || r.c == FULL_DASH || r.c == 0x2013)
			width++;
		else
			break;
	}
	if (width < 2)
		return false;
	out->form = FORM_DASH;
	out->body = r.at;
	return true;
}

static void mark_read(struct slice text, struct opening *out)
{
	struct reader r = { .text = text };

	reader_to(&r, 0);
	for (size_t i = 0; i < COUNT(ways); i++)
		if (way_read(&ways[i], r, out))
			return;
	if (!circled_read(r, out))
		(void)dash_read(r, out);
}

static bool stops(uint32_t c, enum form form)
{
	if (c == COLON || c == ':')
		return form == FORM_ARABIC || form == FORM_ITEM;
	return c == FULL_STOP || c == EXCLAMATION || c == QUESTION || c == SEMICOLON || c == '!' ||
	       c == '?' || c == ';';
}

static void title_read(struct slice text, struct opening *out)
{
	struct reader r = { .text = text };
	bool quoted = false;

	out->clause = 0;
	for (reader_to(&r, out->body); r.c && out->chars <= OPENING_LIMIT; reader_next(&r)) {
		if (stops(r.c, out->form))
			break;
		if (r.c == QUOTE_OPEN || r.c == QUOTE_CLOSE)
			quoted = r.c == QUOTE_OPEN;
		if (r.c == COMMA || r.c == ',') {
			out->commas++;
			if (!out->clause)
				out->clause = r.at;
		}
		out->figures |= !quoted && arabic_digit(r.c) >= 0;
		out->chars++;
	}
	out->end = r.at;
	out->clause = out->clause ? out->clause : r.at;
	out->closed = out->chars <= OPENING_LIMIT;
	out->stop = out->closed ? r.c : 0;
	out->whole = out->closed && r.at + r.length >= text.n;
}

/* A whole title's colon leads on, it is no part of it: 名词解释： */
static void colon_cut(struct slice text, struct opening *out)
{
	if (!out->whole || out->stop || out->end <= out->body)
		return;
	size_t last = utf8_back(text.s, out->end);
	uint32_t c;
	(void)utf8_next(text.s + last, text.n - last, &c);
	if (c != COLON && c != ':')
		return;
	out->stop = COLON;
	out->end = last;
	out->chars--;
	if (out->clause > last)
		out->clause = last;
}

static bool addresses(struct slice text)
{
	static const char *const words[] = { "各位代表", "各位委员", "同志们", "各位同志" };

	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_starts(text, slice_of(words[i])))
			return true;
	return false;
}

void opening_read(struct slice text, struct opening *out)
{
	*out = (struct opening){ .form = FORM_NONE };
	mark_read(text, out);
	title_read(text, out);
	colon_cut(text, out);
	out->address = out->form == FORM_NONE && addresses(text);
	out->title = slice_sub(text, 0, out->end);
}

bool opening_announces(struct slice text, const struct opening *opening)
{
	static const char *const words[] = { "以下", "如下", "方面工作", "方面的工作", "件实事" };

	if (!opening->whole)
		return false;
	if (opening->stop == COLON)
		return true;
	for (size_t i = 0; i < COUNT(words); i++)
		if (slice_find(text, slice_of(words[i]), 0) < text.n)
			return true;
	return false;
}
