/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pinyin: how the name of a place is read, and where it stands in a list. */
#ifndef DUIDU_PINYIN_H
#define DUIDU_PINYIN_H

#include "base/arena.h"
#include "text/slice.h"

/* All three NUL-terminated, in the arena. */
struct pinyin {
	const char *syllables; /* "chong qing"; what is no Chinese character stays as it is */
	const char *initials;  /* "cq" */
	const char *sort_key;  /* hexadecimal: strcmp orders as ICU's pinyin collation does */
};

/*
 * Reads name by data/readings.tsv (the longest entry that fits) and else character by character.
 * In the sort key a character whose reading here is not its usual one is replaced by one that is
 * always read so: 重庆 stands among chong.
 */
struct pinyin pinyin_read(struct arena *arena, struct slice name);

#endif
