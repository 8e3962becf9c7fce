/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompt: a line that is typed into. A grapheme cluster is one step, as a reader sees it. */
#ifndef DUIDU_PROMPT_H
#define DUIDU_PROMPT_H

#include <stdbool.h>

#include "base/str.h"
#include "text/slice.h"
#include "tui/action.h"
#include "tui/term/term.h"

enum { PROMPT_HISTORY = 32 };

struct prompt {
	bool open;
	char sign; /* shown before the line: / or ? */
	struct str line;
	size_t at;			    /* byte of the cursor in line */
	struct str history[PROMPT_HISTORY]; /* newest first */
	size_t history_count;
	size_t recalled; /* 0: the line itself; n: history[n - 1] */
};

enum prompt_answer { PROMPT_GOES_ON, PROMPT_CHANGED, PROMPT_DONE, PROMPT_CANCELLED };

void prompt_open(struct prompt *prompt, char sign);
void prompt_free(struct prompt *prompt);

/* A character that was typed or pasted. */
void prompt_type(struct prompt *prompt, uint32_t c);

/* An action of ON_TYPING. After DONE and CANCELLED the prompt is closed. */
enum prompt_answer prompt_act(struct prompt *prompt, enum action action);

struct slice prompt_text(const struct prompt *prompt);

/* Draws it from col up to end, the part around the cursor where it is too long; places the cursor.
 */
void prompt_draw(const struct prompt *prompt, struct term *term, int row, int col, int end,
		 struct style style);

#endif
