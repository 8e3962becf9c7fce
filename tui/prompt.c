/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompt: editing and recalling. */
#include "tui/prompt.h"

#include <string.h>

#include "text/grapheme.h"
#include "text/width.h"

enum { LONGEST = 1024 }; /* bytes of a line: nobody types more */

struct slice prompt_text(const struct prompt *prompt)
{
	return (struct slice){ str_text(&prompt->line), prompt->line.n };
}

void prompt_open(struct prompt *prompt, char sign)
{
	prompt->open = true;
	prompt->sign = sign;
	prompt->at = 0;
	prompt->recalled = 0;
	str_clear(&prompt->line);
}

void prompt_free(struct prompt *prompt)
{
	str_free(&prompt->line);
	for (size_t i = 0; i < prompt->history_count; i++)
		str_free(&prompt->history[i]);
}

/* Puts with in the place of bytes start to end. */
static void replace(struct prompt *prompt, size_t start, size_t end, struct slice with)
{
	struct str line = { 0 };

	str_add(&line, str_text(&prompt->line), start);
	str_add(&line, with.s, with.n);
	prompt->at = line.n;
	str_add(&line, str_text(&prompt->line) + end, prompt->line.n - end);
	str_free(&prompt->line);
	prompt->line = line;
}

void prompt_type(struct prompt *prompt, uint32_t c)
{
	struct str typed = { 0 };

	if (prompt->line.n >= LONGEST)
		return;
	str_addu(&typed, c);
	replace(prompt, prompt->at, prompt->at, (struct slice){ typed.s, typed.n });
	str_free(&typed);
}

/* Puts the line before all others of the history; a second of its kind goes. */
static void remember(struct prompt *prompt)
{
	struct str line = { 0 };
	size_t i = 0;

	if (prompt->line.n == 0)
		return;
	str_add(&line, prompt->line.s, prompt->line.n);
	while (i < prompt->history_count &&
	       strcmp(str_text(&prompt->history[i]), str_text(&line)) != 0)
		i++;
	if (i == PROMPT_HISTORY)
		i--;
	else if (i == prompt->history_count)
		prompt->history_count++;
	str_free(&prompt->history[i]);
	memmove(prompt->history + 1, prompt->history, i * sizeof(*prompt->history));
	prompt->history[0] = line;
}

static enum prompt_answer recall(struct prompt *prompt, int step)
{
	size_t to = prompt->recalled + (size_t)step;

	if ((step < 0 && prompt->recalled == 0) || to > prompt->history_count)
		return PROMPT_GOES_ON;
	prompt->recalled = to;
	const char *line = to == 0 ? "" : str_text(&prompt->history[to - 1]);
	replace(prompt, 0, prompt->line.n, slice_of(line));
	return PROMPT_CHANGED;
}

static enum prompt_answer erase_range(struct prompt *prompt, size_t start, size_t end)
{
	if (start == end)
		return PROMPT_GOES_ON;
	replace(prompt, start, end, SLICE(""));
	return PROMPT_CHANGED;
}

static enum prompt_answer finish(struct prompt *prompt, enum prompt_answer answer)
{
	prompt->open = false;
	if (answer == PROMPT_DONE)
		remember(prompt);
	return answer;
}

enum prompt_answer prompt_act(struct prompt *prompt, enum action action)
{
	struct slice text = prompt_text(prompt);
	size_t at = prompt->at;
	size_t before = at > 0 ? grapheme_back(text, at) : 0;
	size_t after = at < text.n ? grapheme_next(text, at) : text.n;

	switch (action) {
	case ACTION_TYPE_DONE:
		return finish(prompt, PROMPT_DONE);
	case ACTION_TYPE_CANCEL:
		return finish(prompt, PROMPT_CANCELLED);
	case ACTION_TYPE_ERASE:
		return text.n == 0 ? finish(prompt, PROMPT_CANCELLED)
				   : erase_range(prompt, before, at);
	case ACTION_TYPE_DELETE:
		erase_range(prompt, at, after);
		prompt->at = at;
		return PROMPT_CHANGED;
	case ACTION_TYPE_CLEAR:
		return erase_range(prompt, 0, text.n);
	case ACTION_TYPE_UP:
		return recall(prompt, 1);
	case ACTION_TYPE_DOWN:
		return recall(prompt, -1);
	case ACTION_TYPE_LEFT:
		prompt->at = before;
		break;
	case ACTION_TYPE_RIGHT:
		prompt->at = after;
		break;
	case ACTION_TYPE_HOME:
		prompt->at = 0;
		break;
	case ACTION_TYPE_END:
		prompt->at = text.n;
		break;
	default:
		break;
	}
	return PROMPT_GOES_ON;
}

void prompt_draw(const struct prompt *prompt, struct term *term, int row, int col, int end,
		 struct style style)
{
	struct slice text = prompt_text(prompt);
	unsigned ambiguous = term_ambiguous(term);
	size_t from = 0;

	col = term_put(term, row, col, end, (struct slice){ &prompt->sign, 1 }, style);
	while (from < prompt->at &&
	       (int)width_text(slice_sub(text, from, prompt->at), ambiguous) > end - col - 1)
		from = grapheme_next(text, from);
	term_put(term, row, col, end, slice_sub(text, from, text.n), style);
	term_cursor(term, row, col + (int)width_text(slice_sub(text, from, prompt->at), ambiguous));
}
