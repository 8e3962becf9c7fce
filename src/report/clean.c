/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clean. */
#include "report/clean.h"

#include <stdbool.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/mark.h"

enum {
	OFFICE_LINE = 40,     /* characters that a line with an office and a name has at most */
	PARAGRAPH_BLANKS = 2, /* between sentences: they are two paragraphs */
	COLUMN_BLANKS = 3,    /* behind a bracket: likewise */
	ANNOUNCE_MOST = 30,   /* characters of a sentence that announces a list */
};

/* A blank run waits in it until the character behind it is known. */
struct cleaner {
	struct str *out;
	size_t start;	 /* of this line in out */
	uint32_t before; /* the last character put out, 0 at the line's start */
	size_t blanks;	 /* that wait */
	bool tab;	 /* one of them is a tab */
	bool row;	 /* the line is a row of a table, tabs between its cells */
	bool apart;	 /* the line's characters stand apart one by one */
	bool office;	 /* the line may be an office and a name */
};

/* <U+00A0>: its length in bytes, its character in *c; 0 when none stands at the start of t. */
static size_t escaped(struct slice t, uint32_t *c)
{
	uint32_t value = 0;
	size_t i = 3;

	if (!slice_starts(t, SLICE("<U+")))
		return 0;
	for (; i < t.n && i < 9; i++) {
		char d = t.s[i];
		if (d >= '0' && d <= '9')
			value = value * 16 + (uint32_t)(d - '0');
		else if (d >= 'A' && d <= 'F')
			value = value * 16 + (uint32_t)(d - 'A') + 10;
		else
			break;
	}
	if (i < 7 || i == t.n || t.s[i] != '>' || value > 0x10FFFF ||
	    (value >= 0xD800 && value <= 0xDFFF))
		return 0;
	*c = value;
	return i + 1;
}

/* The next character of t at i as it should be read; 0 for one that is dropped. */
static size_t next(struct slice t, size_t i, uint32_t *c)
{
	struct slice rest = slice_sub(t, i, t.n);
	size_t n = escaped(rest, c);

	if (n == 0)
		n = utf8_next(rest.s, rest.n, c);
	if (mark_is_blank(*c))
		return n;
	if (*c == 0x240E)
		*c = 0xB7;
	else if (*c == 0x240D)
		*c = 0x201D;
	else if ((*c >= 0x2400 && *c <= 0x2426) || utf8_is_control(*c))
		*c = 0;
	return n;
}

/* Whether most characters of the line have blanks on both sides. */
static bool stands_apart(struct slice t)
{
	size_t solid = 0, runs = 0;
	bool blank = false;
	uint32_t c;

	for (size_t i = 0; i < t.n;) {
		i += utf8_next(t.s + i, t.n - i, &c);
		if (mark_is_letter(c))
			return false;
		bool now = mark_is_blank(c);
		solid += !now;
		runs += now && !blank;
		blank = now;
	}
	return solid >= 4 && runs * 10 >= solid * 7;
}

/* A short line without any mark may be an office and a name. */
static bool may_be_office(struct slice t)
{
	uint32_t c;
	size_t chars = 0;

	for (size_t i = 0; i < t.n; chars++) {
		i += utf8_next(t.s + i, t.n - i, &c);
		if (chars == OFFICE_LINE || !(mark_is_han(c) || mark_is_blank(c)))
			return false;
	}
	return true;
}

static bool ends_in_office(struct slice done)
{
	static const char *const offices[] = { "长", "总理", "主席", "主任", "书记", "盟长" };

	for (size_t i = 0; i < COUNT(offices); i++)
		if (slice_ends(done, slice_of(offices[i])))
			return done.n > 3;
	return false;
}

/* Whether a word or number at the start of t runs into Chinese text: 42%，G基站. */
static bool runs_into_chinese(struct slice t)
{
	uint32_t c = 0;

	for (size_t i = 0; i < t.n;) {
		i += utf8_next(t.s + i, t.n - i, &c);
		if (!mark_is_letter(c) && !mark_is_digit(c) && c != '.')
			return c == '%' || c >= 0x2E80;
	}
	return false;
}

/* Whether the waiting blanks stand between parts of a Latin text; rest is what follows them. */
static bool blank_belongs(const struct cleaner *k, struct slice rest)
{
	uint32_t a = k->before, c = mark_first(rest);

	if (a >= 0x250 || c >= 0x250 || a == 0 || k->apart)
		return false;
	if ((mark_is_letter(a) && mark_is_digit(c)) || (mark_is_digit(a) && mark_is_letter(c)))
		return !runs_into_chinese(rest);
	return mark_is_letter(a) || mark_is_letter(c) || (mark_is_digit(a) && mark_is_digit(c));
}

/* Whether t announces a list, to the end of its line: 一年来，我们主要做了以下工作： */
static bool announces(struct slice t)
{
	return t.n <= ANNOUNCE_MOST * 3 && mark_ending(t) == ENDING_COLON &&
	       mark_find(t, 0, mark_is_final) == t.n;
}

/* Decides on the blanks that wait before rest. */
static void settle_blanks(struct cleaner *k, struct slice rest)
{
	size_t blanks = k->blanks;
	bool tab = k->tab;
	struct slice done = { str_text(k->out) + k->start, k->out->n - k->start };

	k->blanks = 0;
	k->tab = false;
	if (blanks == 0 || k->before == 0)
		return;
	if (k->row && tab) {
		str_addu(k->out, 0x3000);
		return;
	}
	bool ended = mark_ending(done) == ENDING_FINAL;
	if (!k->apart &&
	    ((ended && (blanks >= PARAGRAPH_BLANKS || announces(rest))) ||
	     (mark_closes(k->before) && mark_opens(mark_first(rest)) && blanks >= COLUMN_BLANKS)))
		str_addc(k->out, '\n');
	else if (blank_belongs(k, rest))
		str_addc(k->out, ' ');
	else if (k->office && ends_in_office(done))
		str_addu(k->out, 0x3000);
}

bool clean_is_row(struct slice line)
{
	struct slice t = slice_trim(line);
	size_t tabs = 0;

	for (size_t i = 0; i < t.n; i++)
		tabs += t.s[i] == '\t' && t.s[i - 1] != '\t';
	return tabs >= 2 || (line.n > 0 && line.s[0] == '\t');
}

void clean_line(struct slice line, struct str *out)
{
	struct slice t = slice_trim(line);
	struct cleaner k = { .out = out, .start = out->n };
	uint32_t c;

	k.row = clean_is_row(line);
	k.apart = !k.row && stands_apart(t);
	k.office = !k.apart && may_be_office(t);
	for (size_t i = 0; i < t.n;) {
		struct slice rest = slice_sub(t, i, t.n);
		size_t n = next(t, i, &c);
		if (c == 0 && slice_starts(rest, SLICE("\u2407\u2407"))) {
			settle_blanks(&k, rest);
			str_adds(out, "——");
			k.before = 0x2014;
			n *= 2;
		} else if (c != 0 && mark_is_blank(c)) {
			k.blanks++;
			k.tab |= c == '\t';
		} else if (c != 0) {
			settle_blanks(&k, rest);
			str_addu(out, c);
			k.before = c;
		}
		i += n;
	}
}
