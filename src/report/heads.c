/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads. */
#include "report/heads.h"

#include "report/mark.h"

enum {
	PIECES_MOST = 4,  /* lines that a title is set in */
	PIECE_MOST = 90,  /* bytes of one of them */
	TEXTS_LEAST = 16, /* lines without a sentence's end that are a text all the same */
	BRIEF_MOST = 40,  /* characters of a line of the front */
};

/* Copies a compact title to the arena and reads it there. */
static struct title kept(struct arena *arena, struct slice compact)
{
	struct title title = { 0 };
	struct slice copy = { arena_copy(arena, compact.s, compact.n), compact.n };

	(void)title_read(copy, &title);
	return title;
}

static void read_head(struct arena *arena, struct slice line, struct head *head)
{
	char room[FRONT_LINE];
	struct title title;
	struct slice compact = front_compact(line, room);
	enum ending ending = mark_ending(slice_trim(line));

	head->kind = front_kind(compact, &title);
	head->ends = ending == ENDING_FINAL;
	head->brief = (ending == ENDING_NONE || ending == ENDING_COLON) &&
		      slice_chars(compact) <= BRIEF_MOST;
	if (head->kind == FRONT_TITLE || head->kind == FRONT_ENTRY)
		head->title = kept(arena, compact);
}

/* The line with text before i; i itself when an empty one, or none, stands there. */
static size_t before(const struct head *heads, size_t i)
{
	return i > 0 && heads[i - 1].kind != FRONT_EMPTY ? i - 1 : i;
}

/*
 * A title in several lines ends in one that says 报告. Puts it together from the lines before, as
 * long as they are short, and takes the most that is a title of a place or year.
 */
static void put_together(struct arena *arena, const struct line *lines, struct head *heads,
			 size_t last)
{
	char room[FRONT_LINE], text[PIECES_MOST * PIECE_MOST];
	size_t first = last, n = 0;

	for (int pieces = 0; pieces < PIECES_MOST; pieces++) {
		struct slice piece = front_compact(lines[first].text, room);
		if (piece.n > PIECE_MOST)
			return;
		memmove(text + piece.n, text, n);
		memcpy(text, piece.s, piece.n);
		n += piece.n;
		struct title title;
		if (title_read((struct slice){ text, n }, &title) &&
		    (title.place.n > 0 || (title.year > 0 && heads[last].kind != FRONT_TITLE))) {
			heads[last].kind = FRONT_TEXT;
			heads[first].kind = FRONT_TITLE;
			heads[first].title = kept(arena, (struct slice){ text, n });
		}
		size_t up = before(heads, first);
		if (up == first || heads[up].kind != FRONT_TEXT || !heads[up].brief)
			return;
		first = up;
	}
}

/* Whether line i may end a title of several lines: no full title, but 报告 stands last. */
static bool may_end_title(const struct line *line, const struct head *head)
{
	char room[FRONT_LINE];

	if (!head->brief || (head->kind != FRONT_TEXT && head->kind != FRONT_TITLE) ||
	    head->title.place.n > 0)
		return false;
	struct slice compact = front_compact(line->text, room);
	return slice_ends(compact, SLICE("报告")) && compact.n <= PIECE_MOST;
}

struct head *heads_read(struct arena *arena, const struct line *lines, size_t count)
{
	struct head *heads = arena_array(arena, count, sizeof *heads);

	for (size_t i = 0; i < count; i++)
		read_head(arena, lines[i].text, &heads[i]);
	for (size_t i = 0; i < count; i++)
		if (may_end_title(&lines[i], &heads[i]))
			put_together(arena, lines, heads, i);
	return heads;
}

bool heads_have_text(const struct head *heads, size_t first, size_t end)
{
	size_t texts = 0;

	for (size_t i = first; i < end; i++) {
		if (heads[i].kind != FRONT_TEXT)
			continue;
		texts++;
		if (heads[i].ends || texts == TEXTS_LEAST)
			return true;
	}
	return false;
}
