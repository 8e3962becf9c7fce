/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Passage: one paragraph, folded, with all that stands in it: names of indicators, figures, words
 * of time, stops. What is in quotes, book titles and short brackets is passed over.
 */
#ifndef DUIDU_TARGET_PASSAGE_H
#define DUIDU_TARGET_PASSAGE_H

#include "base/arena.h"
#include "report/indicator.h"
#include "report/number.h"
#include "report/target_time.h"
#include "report/target_word.h"
#include "text/fold.h"
#include "text/paragraph.h"

enum token_kind {
	TOKEN_NAME,   /* of an indicator, or a longer name that shuts one out */
	TOKEN_FIGURE, /* at: in numbers */
	TOKEN_TIME,   /* at: in times */
	TOKEN_ASIDE,  /* brackets, or quotes that hold no figure that counts */
	TOKEN_STOP,   /* ，；：。 */
};

struct token {
	enum token_kind kind;
	size_t start, end; /* bytes of the folded text */
	size_t at;	   /* what, in the list of its kind; of a name its match id */
	char stop;	   /* , ; : or . for whatever ends a sentence */
};

/* Owns its arrays, which are used again for the next paragraph. Begin with { 0 }. */
struct passage {
	struct slice printed;
	struct folded folded;
	struct slice text; /* of folded */
	struct word_map words;
	struct token *tokens;
	size_t token_count, token_room;
	struct number *numbers;
	size_t number_count, number_room;
	struct time_expression *times;
	size_t time_count, time_room;
	struct matches names;
	size_t broken; /* figures that could not be read, in all paragraphs so far */
};

/* Reads a paragraph; false when no figure and no indicator stands in it. */
bool passage_read(struct passage *passage, struct slice printed, const struct indicators *lexicon,
		  struct words *words);
void passage_free(struct passage *passage);

/* The first token that ends behind byte at; token_count when none does. */
size_t passage_token(const struct passage *passage, size_t at);

/* The printed text of folded bytes start to end, in arena, without blanks. */
const char *passage_printed(const struct passage *passage, struct arena *arena, size_t start,
			    size_t end);

#endif
