/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes src/text/fold_table.c, see src/text/fold_table.h: how each code point folds, found out
 * by asking ICU for one code point at a time. Runs at build time, before there is a library.
 *
 *  1. A fold folds to itself.
 *  2. Text that is canonically equivalent folds alike (but for Hangul letters written one by
 *     one): code points are decomposed, since composing would look at neighbours.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "text/fold.h"
#include "text/fold_table.h"

enum { BUFFER = 128, POOL = UINT16_MAX, CODES = 0x110000 };

struct text {
	UChar32 c[BUFFER];
	int32_t n;
};

/* The same in the code units that ICU's functions take. */
struct units {
	UChar s[BUFFER];
	int32_t n;
};

struct tools {
	const UNormalizer2 *casefold, *decompose;
	UTransliterator *simplify;
};

struct table {
	uint16_t entry[CODES];
	uint32_t pool[POOL];
	size_t used;
};

static void check(UErrorCode error, const char *what)
{
	if (U_FAILURE(error)) {
		fprintf(stderr, "mkfold: %s: %s\n", what, u_errorName(error));
		exit(1);
	}
}

static struct tools open_tools(void)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar id[32];
	struct tools tools = {
		.casefold = unorm2_getNFKCCasefoldInstance(&error),
		.decompose = unorm2_getNFKDInstance(&error),
	};

	u_uastrcpy(id, "Traditional-Simplified");
	tools.simplify = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
	check(error, "opening ICU's tables");
	return tools;
}

/* Forms that a writer takes for one another: the first of a row stands for all. */
static UChar32 usual_form(UChar32 c)
{
	static const UChar32 forms[][16] = {
		{ '"', 0x201C, 0x201D, 0x201E, 0x201F, 0x300C, 0x300D, 0x300E, 0x300F, 0x301D,
		  0x301E, 0x301F },
		{ '\'', 0x2018, 0x2019, 0x201A, 0x201B },
		{ '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0xFE58 },
		{ 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB },
		{ '~', 0x223C, 0x301C },
		{ 0x3007, 0x25CB, 0x25EF }, /* 二○二三年 */
	};

	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
		for (size_t k = 1; forms[i][k]; k++)
			if (forms[i][k] == c)
				return forms[i][0];
	return c;
}

/* What nobody types when searching. The marks of kana and the stroke through ≠ carry meaning. */
static bool noise(UChar32 c)
{
	UErrorCode error = U_ZERO_ERROR;
	uint32_t kind = U_GET_GC_MASK(c);
	bool mark = (kind & (U_GC_MN_MASK | U_GC_ME_MASK)) &&
		    uscript_getScript(c, &error) == USCRIPT_INHERITED;

	if (c == 0x3099 || c == 0x309A || c == 0x338)
		return false;
	return mark || u_isUWhiteSpace(c) || (kind & (U_GC_CC_MASK | U_GC_CF_MASK)) ||
	       u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static struct units to_units(const struct text *text)
{
	UErrorCode error = U_ZERO_ERROR;
	struct units units;

	u_strFromUTF32(units.s, BUFFER, &units.n, text->c, text->n, &error);
	check(error, "encoding");
	return units;
}

static struct text from_units(const struct units *units)
{
	UErrorCode error = U_ZERO_ERROR;
	struct text text;

	u_strToUTF32(text.c, BUFFER, &text.n, units->s, units->n, &error);
	check(error, "decoding");
	return text;
}

static struct text normal(const UNormalizer2 *form, const struct text *text)
{
	UErrorCode error = U_ZERO_ERROR;
	struct units in = to_units(text), out;

	out.n = unorm2_normalize(form, in.s, in.n, out.s, BUFFER, &error);
	check(error, "normalizing");
	return from_units(&out);
}

static void append(struct text *text, UChar32 c)
{
	if (text->n == BUFFER)
		check(U_BUFFER_OVERFLOW_ERROR, "folding");
	text->c[text->n++] = c;
}

static void append_all(struct text *text, const struct text *more)
{
	for (int32_t i = 0; i < more->n; i++)
		append(text, more->c[i]);
}

/* Asked of one character at a time: the transform would look at its neighbours. */
static struct text simple_form(const struct tools *tools, UChar32 c)
{
	UErrorCode error = U_ZERO_ERROR;
	struct text one = { { c }, 1 };
	struct units units = to_units(&one);
	int32_t limit = units.n;

	utrans_transUChars(tools->simplify, units.s, &units.n, BUFFER, 0, &limit, &error);
	check(error, "simplifying");
	return from_units(&units);
}

/* Two characters may be each the simple form of the other (苎 and 苧): then it is the first. */
static struct text simple(const struct tools *tools, const struct text *text)
{
	struct text out = { .n = 0 };

	for (int32_t i = 0; i < text->n; i++) {
		UChar32 c = text->c[i];
		struct text one = { { c }, 1 };
		if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC))
			one = simple_form(tools, c);
		if (one.n == 1 && one.c[0] > c && simple_form(tools, one.c[0]).c[0] == c)
			one.c[0] = c;
		append_all(&out, &one);
	}
	return out;
}

/* Decomposed but for Hangul syllables, which would triple; noise dropped, usual forms taken. */
static struct text reduced(const struct tools *tools, const struct text *text)
{
	struct text parts = { .n = 0 }, out = { .n = 0 };

	for (int32_t i = 0; i < text->n; i++) {
		struct text one = { { text->c[i] }, 1 };
		if (one.c[0] < 0xAC00 || one.c[0] > 0xD7A3)
			one = normal(tools->decompose, &one);
		append_all(&parts, &one);
	}
	for (int32_t i = 0; i < parts.n; i++)
		if (!noise(parts.c[i]))
			append(&out, usual_form(parts.c[i]));
	return out;
}

static bool same(const struct text *a, const struct text *b)
{
	return a->n == b->n && memcmp(a->c, b->c, (size_t)a->n * sizeof a->c[0]) == 0;
}

static struct text fold_of(const struct tools *tools, UChar32 c)
{
	struct text text = { { c }, noise(c) ? 0 : 1 }, before;

	do {
		before = text;
		text = normal(tools->casefold, &text);
		text = simple(tools, &text);
		text = reduced(tools, &text);
	} while (!same(&text, &before));
	return text;
}

/* Where the pool holds the length of text and text; puts them there if it does not yet. */
static size_t pooled(struct table *table, const struct text *text)
{
	size_t count = (size_t)text->n, at = 1;

	for (; at < table->used; at += table->pool[at] + 1)
		if (table->pool[at] == count &&
		    memcmp(table->pool + at + 1, text->c, count * sizeof text->c[0]) == 0)
			return at;
	if (count > FOLD_MOST || at + 1 + count > POOL)
		check(U_BUFFER_OVERFLOW_ERROR, "writing the table");
	table->pool[at] = (uint32_t)count;
	memcpy(table->pool + at + 1, text->c, count * sizeof text->c[0]);
	table->used += 1 + count;
	return at;
}

static void fill(struct table *table, const struct tools *tools)
{
	const uint32_t none = U_GC_CS_MASK | U_GC_CN_MASK;

	table->used = 1;
	for (UChar32 c = 0; c < CODES; c++) {
		if (U_GET_GC_MASK(c) & none)
			continue;
		struct text text = fold_of(tools, c);
		if (text.n != 1 || text.c[0] != c)
			table->entry[c] = (uint16_t)pooled(table, &text);
	}
}

/* The first block that holds what block b holds. */
static size_t twin(const struct table *table, size_t b)
{
	size_t first = 0;

	while (memcmp(table->entry + first * FOLD_BLOCK, table->entry + b * FOLD_BLOCK,
		      FOLD_BLOCK * sizeof table->entry[0]) != 0)
		first++;
	return first;
}

static void print(const struct table *table)
{
	static uint16_t number[FOLD_BLOCKS];
	unsigned blocks = 0;

	puts("/* Made by src/text/mkfold.c from ICU " U_ICU_VERSION "; not to be edited. */\n"
	     "#include \"text/fold_table.h\"\n\nconst uint16_t fold_entry[][FOLD_BLOCK] = {");
	for (size_t b = 0; b < FOLD_BLOCKS; b++) {
		size_t first = twin(table, b);
		number[b] = first < b ? number[first] : (uint16_t)blocks++;
		if (first < b)
			continue;
		printf("{ ");
		for (size_t i = 0; i < FOLD_BLOCK; i++)
			printf("%u, ", table->entry[b * FOLD_BLOCK + i]);
		puts("},");
	}
	puts("};\n\nconst uint16_t fold_block[FOLD_BLOCKS] = {");
	for (size_t b = 0; b < FOLD_BLOCKS; b++)
		printf("%u,\n", number[b]);
	puts("};\n\nconst uint32_t fold_pool[] = {");
	for (size_t i = 0; i < table->used; i++)
		printf("0x%X,\n", (unsigned)table->pool[i]);
	puts("};");
}

int main(void)
{
	static struct table table;
	struct tools tools = open_tools();

	fill(&table, &tools);
	print(&table);
	utrans_close(tools.simplify);
	return fflush(stdout) == 0 ? 0 : 1;
}
