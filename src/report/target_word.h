/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Word: the small words around a figure, folded, one table for all: what a figure is said to do
 * (增长, 达到), how exactly it is meant (左右, 不低于), of what place and time it is (全市, 预计).
 */
#ifndef DUIDU_TARGET_WORD_H
#define DUIDU_TARGET_WORD_H

#include "report/target.h"
#include "text/matcher.h"
#include "text/slice.h"

/* What a word does; a word may do several things. */
enum word_kind {
	WORD_UP = 1 << 0,	/* 增长: the figure is a rise */
	WORD_DOWN = 1 << 1,	/* 下降: a fall */
	WORD_LEVEL = 1 << 2,	/* 达到, 完成: what is reached */
	WORD_BOUND = 1 << 3,	/* 不低于: before the figure, says op */
	WORD_AFTER = 1 << 4,	/* 左右: behind the figure, says op */
	WORD_EACH = 1 << 5,	/* 分别: one figure each */
	WORD_ALL = 1 << 6,	/* 均: the same figure each */
	WORD_FILL = 1 << 7,	/* 同比, 预计: says nothing of the figure */
	WORD_WHOLE = 1 << 8,	/* 全市: of the whole place */
	WORD_SPAN = 1 << 9,	/* 年均, 累计: over several years */
	WORD_MEASURE = 1 << 10, /* 总量, 规模: may stand behind an indicator's name */
	WORD_VERB = 1 << 11,	/* 新建: what is done with a thing */
	WORD_FROM = 1 << 12,	/* 从, 由: what the figure was before */
	WORD_VERSUS = 1 << 13,	/* 高于: against others */
	WORD_PART = 1 << 14,	/* 园区: a part of the place */
	WORD_AND = 1 << 15,	/* 、 和: between the members of a list */
	WORD_STATE = 1 << 16,	/* 稳中有进: says without a figure how an indicator does */
	WORD_DEED = 1 << 17,	/* 造林: a verb that has its thing in it */
	WORD_BLOCK = 1 << 18,	/* 签约: no such word, though 约 is one */
};

struct word {
	struct slice text;
	unsigned kinds;
	enum target_op op; /* of WORD_BOUND and WORD_AFTER */
};

/* The table, made ready to scan with. words_free() gives it back. */
struct words;
struct words *words_new(void);
void words_free(struct words *words);

/* The words that stand in a text, for asking at any place of it. Begin with { 0 }. */
struct word_map {
	const struct words *words;
	struct matches found;		 /* by end, the longer first */
	size_t *by_start;		 /* numbers of found, by start, the longer first */
	size_t *first_end, *first_start; /* of each byte: the first in found, in by_start */
	size_t size;			 /* bytes of the text */
};

/* Finds the words of text, folded; what map held before is forgotten. */
void words_scan(struct words *words, struct slice text, struct word_map *map);
void word_map_free(struct word_map *map);

/*
 * The longest word that begins at byte at and ends by limit, if it is of one of kinds; NULL when
 * none is. A longer word of other kinds hides a shorter one.
 */
const struct word *word_at(const struct word_map *map, size_t at, size_t limit, unsigned kinds);

/* The same for the word that ends at byte at and begins no earlier than floor. */
const struct word *word_before(const struct word_map *map, size_t at, size_t floor, unsigned kinds);

/* The first word of kinds that stands wholly between start and end; its place in *at. */
const struct word *word_in(const struct word_map *map, size_t start, size_t end, unsigned kinds,
			   size_t *at);

#endif
