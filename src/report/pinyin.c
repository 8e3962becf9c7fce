/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pinyin. */
#include "report/pinyin.h"

#include <stdint.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "base/data.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/pinyin_table.h"
#include "text/tsv.h"

/* What is made of a name, character by character. */
struct reader {
	struct str syllables, initials;
	struct str collated; /* the name as it is to be sorted */
};

/* The usual reading of c; "" when it is no Chinese character of the table. */
static const char *usual(uint32_t c)
{
	return c >= PINYIN_FIRST && c <= PINYIN_LAST ? pinyin_syllables[pinyin_of[c - PINYIN_FIRST]]
						     : "";
}

/* A common character that is read as syllable; c where there is none. */
static uint32_t read_as(struct slice syllable, uint32_t c)
{
	for (uint32_t u = 0x4E00; u <= PINYIN_LAST; u++)
		if (slice_is(slice_of(usual(u)), syllable))
			return u;
	return c;
}

static void put(struct reader *r, uint32_t c, struct slice syllable)
{
	if (r->syllables.n > 0)
		str_addc(&r->syllables, ' ');
	str_add(&r->syllables, syllable.s, syllable.n);
	str_add(&r->initials, syllable.s, utf8_next(syllable.s, syllable.n, &(uint32_t){ 0 }));
	str_addu(&r->collated, slice_is(syllable, slice_of(usual(c))) || usual(c)[0] == '\0'
				       ? c
				       : read_as(syllable, c));
}

/* The longest entry of data/readings.tsv at the start of t: its row in *row, else false. */
static bool entry_at(struct slice t, struct tsv *row)
{
	struct tsv tsv = tsv_open((struct slice){ data_readings, data_readings_size });
	size_t longest = 0;

	while (tsv_next(&tsv)) {
		struct slice fragment = tsv.field[0];
		if (fragment.n > longest && slice_starts(t, fragment)) {
			longest = fragment.n;
			*row = tsv;
		}
	}
	return longest > 0;
}

/* Reads one entry or character at i; returns where the next one begins. */
static size_t step(struct reader *r, struct slice name, size_t i)
{
	struct slice rest = slice_sub(name, i, name.n), syllable;
	struct tsv row;
	uint32_t c;

	if (!entry_at(rest, &row)) {
		size_t n = utf8_next(rest.s, rest.n, &c);
		const char *reading = usual(c);
		put(r, c, *reading ? slice_of(reading) : slice_sub(rest, 0, n));
		return i + n;
	}
	size_t end = i + row.field[0].n;
	struct slice reading = row.field[1];
	while (i < end && slice_cut(&reading, ' ', &syllable)) {
		i += utf8_next(name.s + i, name.n - i, &c);
		put(r, c, syllable);
	}
	return end;
}

/* The collation key of a name in hexadecimal; the name itself where ICU lacks the rules. */
static const char *key_of(struct arena *arena, struct slice name)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar text[256];
	uint8_t key[1024];
	int32_t length = 0, size = 0;
	struct str hex = { 0 };

	UCollator *collator = ucol_open("zh@collation=pinyin", &error);
	u_strFromUTF8(text, COUNT(text), &length, name.s, (int32_t)name.n, &error);
	if (U_SUCCESS(error))
		size = ucol_getSortKey(collator, text, length, key, COUNT(key));
	for (int32_t i = 0; i + 1 < size && size <= (int32_t)COUNT(key); i++)
		str_addf(&hex, "%02x", key[i]);
	if (hex.n == 0)
		str_add(&hex, name.s, name.n);
	ucol_close(collator);
	const char *result = arena_strn(arena, str_text(&hex), hex.n);
	str_free(&hex);
	return result;
}

struct pinyin pinyin_read(struct arena *arena, struct slice name)
{
	struct reader r = { 0 };

	for (size_t i = 0; i < name.n;)
		i = step(&r, name, i);
	struct pinyin p = {
		.syllables = arena_strn(arena, str_text(&r.syllables), r.syllables.n),
		.initials = arena_strn(arena, str_text(&r.initials), r.initials.n),
		.sort_key = key_of(arena, (struct slice){ str_text(&r.collated), r.collated.n }),
	};
	str_free(&r.syllables);
	str_free(&r.initials);
	str_free(&r.collated);
	return p;
}
