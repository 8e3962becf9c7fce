/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Narrow: whether a place fits what is being typed, by characters, pinyin or initials. */
#include <string.h>

#include "base/utf8.h"
#include "query/select.h"
#include "text/fold.h"

/* The syllables of a short name, one a character. */
enum { SYLLABLES = 32 };

struct syllables {
	struct slice of[SYLLABLES];
	size_t count;
};

static struct syllables take_syllables(const char *pinyin)
{
	struct syllables out = { .count = 0 };

	while (*pinyin && out.count < SYLLABLES) {
		size_t n = strcspn(pinyin, " ");
		if (n > 0)
			out.of[out.count++] = (struct slice){ pinyin, n };
		pinyin += n + strspn(pinyin + n, " ");
	}
	return out;
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

static bool by_sound(const struct identity *identity, struct slice letters,
		     struct select_match *match)
{
	struct syllables syllables = take_syllables(identity->pinyin);

	for (size_t i = 0; i < syllables.count; i++) {
		size_t n = spell(&syllables, i, letters);
		if (n > 0) {
			match->fits = true;
			light(match, identity->short_name, i, i + n);
			return true;
		}
	}
	return false;
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
	    !by_sound(identity, (struct slice){ key.text.s, key.text.n }, &match)) {
		struct select_match whole = { 0 };
		match = (struct select_match){ .fits = by_name(identity->place, &key, &whole) };
	}
	fold_free(&key);
	return match;
}
