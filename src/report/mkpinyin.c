/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prints pinyin_table.c: the reading of every character of the two blocks that names of places are
 * written in, as ICU's Han-Latin transform gives it for the character alone, without tone. Setting
 * that transform up takes a tenth of a second, which no load should pay.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utrans.h>

enum { FIRST = 0x3400, LAST = 0x9FFF, SYLLABLES = 600, LONGEST = 8 };

struct readings {
	char syllables[SYLLABLES][LONGEST];
	int count;
	int of[LAST - FIRST + 1]; /* index into syllables */
};

static void stop(const char *what)
{
	fprintf(stderr, "mkpinyin: %s\n", what);
	exit(1);
}

static UTransliterator *open_transform(void)
{
	static const char name[] = "Han-Latin; Latin-ASCII";
	UChar id[sizeof name];
	UErrorCode error = U_ZERO_ERROR;

	for (size_t i = 0; i < sizeof name; i++)
		id[i] = (UChar)name[i];
	UTransliterator *t = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
	if (U_FAILURE(error))
		stop(u_errorName(error));
	return t;
}

/* The reading of c, letters only; empty when ICU has none. */
static void read_character(UTransliterator *t, int c, char *out)
{
	UChar text[32] = { (UChar)c };
	int32_t length = 1, limit = 1;
	UErrorCode error = U_ZERO_ERROR;
	size_t n = 0;

	utrans_transUChars(t, text, &length, 32, 0, &limit, &error);
	for (int32_t i = 0; U_SUCCESS(error) && i < length && n + 1 < LONGEST; i++)
		if (text[i] >= 'a' && text[i] <= 'z')
			out[n++] = (char)text[i];
	out[n] = '\0';
}

static int index_of(struct readings *all, const char *syllable)
{
	for (int i = 0; i < all->count; i++)
		if (strcmp(all->syllables[i], syllable) == 0)
			return i;
	if (all->count == SYLLABLES)
		stop("more syllables than Chinese has");
	strcpy(all->syllables[all->count], syllable);
	return all->count++;
}

static void print(const struct readings *all)
{
	puts("/* Made by mkpinyin; not to be edited. */\n#include \"report/pinyin_table.h\"\n");
	puts("const char pinyin_syllables[][8] = {");
	for (int i = 0; i < all->count; i++)
		printf("\"%s\",%c", all->syllables[i], i % 12 == 11 ? '\n' : ' ');
	puts("};\n\nconst unsigned short pinyin_of[] = {");
	for (int i = 0; i <= LAST - FIRST; i++)
		printf("%d,%c", all->of[i], i % 20 == 19 ? '\n' : ' ');
	puts("};");
}

int main(void)
{
	struct readings *all = calloc(1, sizeof *all);
	UTransliterator *t = open_transform();
	char syllable[LONGEST];

	if (!all)
		stop("out of memory");
	(void)index_of(all, "");
	for (int c = FIRST; c <= LAST; c++) {
		read_character(t, c, syllable);
		all->of[c - FIRST] = index_of(all, syllable);
	}
	print(all);
	utrans_close(t);
	free(all);
	return fflush(stdout) == 0 ? 0 : 1;
}
