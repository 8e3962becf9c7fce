/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mutate: spoils texts at random. All but mutate_bytes() keep UTF-8 what it is. */
#include "tests/unit/mutate.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/slice.h"

/* Xorshift (Marsaglia 2003). */
size_t dice_roll(struct dice *dice, size_t sides)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return (size_t)((dice->state >> 11) % sides);
}

/* The start of a character, or the end. */
static size_t some_place(struct dice *dice, const struct str *text)
{
	size_t at = dice_roll(dice, text->n + 1);

	while (at > 0 && at < text->n && ((unsigned char)text->s[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The start of a line. */
static size_t some_line(struct dice *dice, const struct str *text)
{
	size_t at = dice_roll(dice, text->n + 1);

	while (at > 0 && text->s[at - 1] != '\n')
		at--;
	return at;
}

/* A stretch between two places, shorter more often than longer. */
static struct slice some_stretch(struct dice *dice, const struct str *text,
				 size_t (*place)(struct dice *, const struct str *))
{
	size_t a = place(dice, text), b = place(dice, text);
	size_t most = (size_t)1 << dice_roll(dice, 12);

	if (a > b) {
		size_t swap = a;
		a = b;
		b = swap;
	}
	while (b > a && b - a > most) {
		b = a + (b - a) / 2;
		while (b > a && b < text->n && ((unsigned char)text->s[b] & 0xC0) == 0x80)
			b--;
	}
	return (struct slice){ str_text(text) + a, b - a };
}

/* Puts what, which may be a part of text, in the place of n bytes. */
static void replace(struct str *text, size_t at, size_t n, struct slice what)
{
	struct str out = { 0 };

	str_add(&out, str_text(text), at);
	str_add(&out, what.s, what.n);
	str_add(&out, str_text(text) + at + n, text->n - at - n);
	str_free(text);
	*text = out;
}

void mutate_bytes(struct dice *dice, struct str *text)
{
	for (size_t times = 1 + dice_roll(dice, 8); times > 0 && text->n > 0; times--)
		text->s[dice_roll(dice, text->n)] = (char)dice_roll(dice, 256);
}

void mutate_cut(struct dice *dice, struct str *text)
{
	for (size_t times = 1 + dice_roll(dice, 16); times > 0; times--) {
		struct slice gone = some_stretch(dice, text, some_place);
		replace(text, (size_t)(gone.s - str_text(text)), gone.n, SLICE(""));
	}
	if (dice_roll(dice, 4) == 0) {
		size_t end = some_place(dice, text);
		replace(text, end, text->n - end, SLICE(""));
	}
}

void mutate_repeat(struct dice *dice, struct str *text)
{
	struct slice stretch =
		some_stretch(dice, text, dice_roll(dice, 2) ? some_place : some_line);
	struct str many = { 0 };

	for (size_t times = 1 + dice_roll(dice, 64); times > 0 && many.n < 4096; times--)
		str_add(&many, stretch.s, stretch.n);
	replace(text, (size_t)(stretch.s - str_text(text)), stretch.n,
		(struct slice){ str_text(&many), many.n });
	str_free(&many);
}

static void move_lines(struct dice *dice, struct str *text)
{
	struct slice lines = some_stretch(dice, text, some_line);
	char *kept = xstrndup(lines.s, lines.n);

	replace(text, (size_t)(lines.s - str_text(text)), lines.n, SLICE(""));
	replace(text, some_line(dice, text), 0, (struct slice){ kept, lines.n });
	free(kept);
}

void mutate_lines(struct dice *dice, struct str *text)
{
	for (size_t times = 1 + dice_roll(dice, 32); times > 0; times--) {
		size_t line = some_line(dice, text);
		switch (dice_roll(dice, 3)) {
		case 0:
			move_lines(dice, text);
			break;
		case 1:
			replace(text, some_place(dice, text), 0, SLICE("\n"));
			break;
		default:
			if (line > 0)
				replace(text, line - 1, 1, SLICE(""));
		}
	}
}

void mutate_hostile(struct dice *dice, struct str *text)
{
	const struct slice hostile[] = {
		SLICE("\033[2J\033]0;x\a"),
		SLICE("\xC2\x9B"
		      "31m"),
		SLICE("\0"),
		SLICE("\r"),
		SLICE("\xEF\xBB\xBF"),
		SLICE("\xE2\x80\xAE"),			   /* turns the text round */
		SLICE("\xF3\xA0\x81\x81"),		   /* a tag character */
		SLICE("\xCC\x81\xCC\x81\xCC\x81\xCC\x81"), /* marks on marks */
		SLICE("\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D"),
		SLICE("\xF4\x8F\xBF\xBF"),
		SLICE("\xE2\x90\x87\xE2\x90\x87"),
		SLICE("\t12\n"),
		SLICE("##paidbegin##\n"),
		SLICE("\n2023年青岚市政府工作报告\t7\n"),
		SLICE("\n——2023年1月1日在青岚市人民代表大会上\n"),
		SLICE("\n各位代表：\n"),
		SLICE("一、"),
		SLICE("\n（一）"),
		SLICE("一是"),
		SLICE("\n1.\n"),
		SLICE("第九十九部分"),
		SLICE("99999999999999999999999999999999亿元"),
		SLICE("增长-8.5.5%左右以上以内"),
		SLICE("2%~1%~0%"),
		SLICE("%%%%s%n"),
		SLICE("“”“”（））（《》"),
		SLICE("\n名词解释\n1、甲：乙\n"),
		SLICE("            "),
		SLICE("。。。。。。"),
	};

	for (size_t times = 1 + dice_roll(dice, 12); times > 0; times--)
		replace(text, some_place(dice, text), 0, hostile[dice_roll(dice, COUNT(hostile))]);
}

void mutate_all(struct dice *dice, struct str *text)
{
	static mutation *const mutations[] = { mutate_cut, mutate_repeat, mutate_lines,
					       mutate_hostile };

	for (size_t times = 2 + dice_roll(dice, 4); times > 0; times--)
		mutations[dice_roll(dice, COUNT(mutations))](dice, text);
}
