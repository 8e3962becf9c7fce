/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentence. */
#include "text/sentence.h"

#include <unictype.h>

#include "base/mem.h"
#include "base/utf8.h"

static bool among(uint32_t c, const uint32_t *set, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (set[i] == c)
			return true;
	return false;
}

/* What ends a piece wherever it stands, and what ends one only before a blank, since it stands in
 * numbers and names too. The first FOR_SENTENCES of each end a sentence, all end a clause. */
static const uint32_t ENDS[] = { 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2026, 0xFF0C, 0xFF1A };
static const uint32_t MAY_END[] = { '.', '!', '?', ';', ',', ':' };

struct rule {
	size_t ends, may_end; /* so many of each */
};
static const struct rule SENTENCE = { 5, 4 }, CLAUSE = { COUNT(ENDS), COUNT(MAY_END) };

/* Closing quotes and brackets, which belong to what they close. */
static bool closes(uint32_t c)
{
	static const uint32_t set[] = { 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3009,
					0xFF09, 0x3011, 0x3015, ')',	']',	'"' };

	return among(c, set, COUNT(set));
}

/* The character at byte at of text, 0 at its end; *next is behind it. */
static uint32_t peek(struct slice text, size_t at, size_t *next)
{
	uint32_t c = 0;

	*next = at;
	if (at < text.n)
		*next += utf8_next(text.s + at, text.n - at, &c);
	return c;
}

/* Behind the ends and closing marks that follow byte at. */
static size_t pass_marks(struct slice text, size_t at, const struct rule *rule)
{
	size_t next;
	uint32_t c = peek(text, at, &next);

	while (among(c, ENDS, rule->ends) || among(c, MAY_END, rule->may_end) || closes(c)) {
		at = next;
		c = peek(text, at, &next);
	}
	return at;
}

static bool is_blank_or_end(struct slice text, size_t at)
{
	size_t next;
	uint32_t c = peek(text, at, &next);

	return at >= text.n || uc_is_property_white_space(c);
}

static size_t piece_end(struct slice text, size_t at, const struct rule *rule)
{
	size_t next;

	while (at < text.n) {
		uint32_t c = peek(text, at, &next);
		if (among(c, ENDS, rule->ends))
			return pass_marks(text, next, rule);
		if (among(c, MAY_END, rule->may_end)) {
			next = pass_marks(text, next, rule);
			if (is_blank_or_end(text, next))
				return next;
		}
		at = next;
	}
	return at;
}

static bool piece_next(struct slice text, size_t *at, const struct rule *rule, struct sentence *out)
{
	while (*at < text.n) {
		size_t end = piece_end(text, *at, rule);
		struct slice trimmed = slice_trim(slice_sub(text, *at, end));
		*at = end;
		if (trimmed.n == 0)
			continue;
		out->start = (size_t)(trimmed.s - text.s);
		out->end = out->start + trimmed.n;
		return true;
	}
	return false;
}

bool sentence_next(struct slice text, size_t *at, struct sentence *out)
{
	return piece_next(text, at, &SENTENCE, out);
}

bool clause_next(struct slice text, size_t *at, struct sentence *out)
{
	return piece_next(text, at, &CLAUSE, out);
}
