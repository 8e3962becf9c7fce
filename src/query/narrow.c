/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Narrow: whether a place fits what is being typed, by characters, pinyin or initials. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "query/select.h"
#include "text/fold.h"

/* The syllables of a short name, one a character, as they are typed: ü is u or v. */
enum { SYLLABLES = 32 };

struct syllables {
	struct str text; /* of all, one behind the other */
	struct slice of[SYLLABLES];
	size_t count;
};

/* Letters as they are compared. */
static void add_letters(struct str *out, struct slice text)
{
	size_t from = out->n;

	fold_add(out, text);
	for (size_t i = from; i < out->n; i++)
		if (out->s[i] == 'v')
			out->s[i] = 'u';
}

static void take_syllables(const char *pinyin, struct syllables *out)
{
	size_t ends[SYLLABLES];

	*out = (struct syllables){ .count = 0 };
	while (*pinyin && out->count < SYLLABLES) {
		size_t n = strcspn(pinyin, " ");
		add_letters(&out->text, (struct slice){ pinyin, n });
		if (n > 0)
			ends[out->count++] = out->text.n;
		pinyin += n + strspn(pinyin + n, " ");
	}
	for (size_t i = 0, from = 0; i < out->count; from = ends[i++])
		out->of[i] = (struct slice){ out->text.s + from, ends[i] - from };
}

/*
 * How many syllables from number at on the letters take: each gives its beginning, at least its
 * first letter (jn, jinan and jnan are 济南). 0 where they do not fit.
 */
static size_t spell(const struct syllables *syllables, size_t at, struct slice letters)
{
	if (letters.n == 0 || at == syllables->count)
		return 0;
	struct slice s = syllables->of[at];
	size_t most = 0;
	while (most < s.n && most < letters.n && s.s[most] == letters.s[most])
		most++;
	if (most == letters.n)
		return 1;
	for (size_t n = most; n > 0; n--) {
		size_t more = spell(syllables, at + 1, slice_sub(letters, n, letters.n));
		if (more > 0)
			return more + 1;
	}
	return 0;
}

/* The bytes of name's characters number from to end. */
static void light(struct select_match *match, const char *name, size_t from, size_t end)
{
	struct slice t = slice_of(name);
	size_t i = 0;
	uint32_t c;

	for (size_t k = 0; i < t.n && k < end; k++) {
		if (k == from)
			match->start = i;
		i += utf8_next(t.s + i, t.n - i, &c);
	}
	match->end = i;
}

static bool by_sound(const struct identity *identity, const char *typed, struct select_match *match)
{
	struct syllables syllables;
	struct str letters = { 0 };
	size_t n = 0, i = 0;

	take_syllables(identity->pinyin, &syllables);
	add_letters(&letters, slice_of(typed));
	for (; i < syllables.count && n == 0; i++)
		n = spell(&syllables, i, (struct slice){ str_text(&letters), letters.n });
	match->fits = n > 0;
	if (match->fits)
		light(match, identity->short_name, i - 1, i - 1 + n);
	str_free(&syllables.text);
	str_free(&letters);
	return match->fits;
}

static bool by_name(const char *name, const struct folded *key, struct select_match *match)
{
	struct folded text = { 0 };

	fold(slice_of(name), &text);
	size_t at = fold_find(&text, key, 0);
	match->fits = at < text.text.n;
	if (match->fits) {
		struct fold_source source = fold_printed(&text, at, at + key->text.n);
		match->start = source.start;
		match->end = source.end;
	}
	fold_free(&text);
	return match->fits;
}

struct select_match select_narrow(const struct summary *summary, const char *typed)
{
	const struct identity *identity = &summary->identity;
	struct select_match match = { .fits = true };
	struct folded key = { 0 };

	fold(slice_of(typed), &key);
	if (key.text.n > 0 && !by_name(identity->short_name, &key, &match) &&
	    !by_sound(identity, typed, &match)) {
		struct select_match whole = { 0 };
		match = (struct select_match){ .fits = by_name(identity->place, &key, &whole) };
	}
	fold_free(&key);
	return match;
}
