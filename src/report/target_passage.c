/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passage: from a paragraph to tokens, in one walk. */
#include "report/target_passage.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

enum {
	QUOTE_MOST = 60,  /* bytes of a quote that is a name or a slogan */
	ASIDE_MOST = 150, /* of a bracketed remark */
};

/* The walk over one paragraph. */
struct walk {
	struct passage *p;
	size_t at;
	size_t name; /* the next of p->names */
};

static struct token *add_token(struct walk *w, enum token_kind kind, size_t end)
{
	struct passage *p = w->p;

	p->tokens = grow(p->tokens, &p->token_room, p->token_count, sizeof *p->tokens);
	struct token *token = &p->tokens[p->token_count++];
	*token = (struct token){ .kind = kind, .start = w->at, .end = end };
	w->at = end;
	return token;
}

/* The printed character that folded byte at came from. */
static uint32_t printed_char(const struct passage *p, size_t at)
{
	struct fold_source source = p->folded.source[at];
	uint32_t c = 0;

	(void)utf8_next(p->printed.s + source.start, p->printed.n - source.start, &c);
	return c;
}

static bool stands_at(const struct walk *w, const char *word)
{
	return slice_starts(slice_sub(w->p->text, w->at, w->p->text.n), slice_of(word));
}

/* Where what opens at w->at closes, within most bytes; w->at when it does not. */
static size_t closing(const struct walk *w, const char *close, size_t most)
{
	struct slice t = w->p->text;
	size_t limit = t.n - w->at < most ? t.n : w->at + most;
	size_t end = slice_find(slice_sub(t, 0, limit), slice_of(close), w->at + 1);

	return end < limit ? end + strlen(close) : w->at;
}

static bool name_within(const struct walk *w, size_t end)
{
	const struct matches *names = &w->p->names;

	return w->name < names->count && names->items[w->name].start < end &&
	       names->items[w->name].start >= w->at;
}

/* Whether a name stands before end, and a digit: what a remark says of an indicator. */
static bool tells_figure(const struct walk *w, size_t end)
{
	struct slice t = w->p->text;
	size_t at = w->at;

	while (at < end && !(t.s[at] >= '0' && t.s[at] <= '9'))
		at++;
	return at < end && name_within(w, end);
}

static bool opens_quote(const struct walk *w)
{
	uint32_t c = stands_at(w, "\"") ? printed_char(w->p, w->at) : 0;

	return c == 0x201C || c == 0x300C || c == 0x300E || c == '"';
}

/* Quotes, titles and brackets that are passed over. */
static bool take_aside(struct walk *w)
{
	size_t end = w->at;

	if (opens_quote(w))
		end = closing(w, "\"", QUOTE_MOST);
	else if (stands_at(w, "《"))
		end = closing(w, "》", ASIDE_MOST);
	else if (stands_at(w, "["))
		end = closing(w, "]", QUOTE_MOST);
	else if (stands_at(w, "("))
		end = closing(w, ")", ASIDE_MOST);
	if (end == w->at || tells_figure(w, end))
		return false;
	add_token(w, TOKEN_ASIDE, end);
	return true;
}

static bool take_name(struct walk *w)
{
	const struct matches *names = &w->p->names;

	while (w->name < names->count && names->items[w->name].start < w->at)
		w->name++;
	if (w->name == names->count || names->items[w->name].start != w->at)
		return false;
	const struct match *m = &names->items[w->name++];
	add_token(w, TOKEN_NAME, m->end)->at = m->id;
	return true;
}

static bool take_time(struct walk *w)
{
	struct passage *p = w->p;
	struct time_expression time;

	if (!time_at(p->text, w->at, &time))
		return false;
	p->times = grow(p->times, &p->time_room, p->time_count, sizeof *p->times);
	p->times[p->time_count] = time;
	add_token(w, TOKEN_TIME, time.end)->at = p->time_count++;
	return true;
}

/* 第3, 前10 (of a rank), 2×, 3:, +4: what stands before a number that is no figure. */
static bool excluded_before(const struct walk *w)
{
	static const char *const before[] = { "第", "×", "*", "+", "∶", "/", ".", "·", "x" };
	static const char *const until_now[] = { "目前", "当前", "此前", "日前", "年前", "提前" };
	struct slice head = slice_sub(w->p->text, 0, w->at);

	for (size_t i = 0; i < COUNT(before); i++)
		if (slice_ends(head, slice_of(before[i])))
			return true;
	for (size_t i = 0; i < COUNT(until_now); i++)
		if (slice_ends(head, slice_of(until_now[i])))
			return false;
	if (slice_ends(head, SLICE("前")))
		return true;
	return head.n > 1 && head.s[head.n - 1] == ':' && head.s[head.n - 2] >= '0' &&
	       head.s[head.n - 2] <= '9';
}

/* 3:, 2×, 1+ behind it. */
static bool excluded_after(const struct walk *w, size_t end)
{
	static const char *const after[] = { "×", "*", "+", "∶", "/", "·" };
	struct slice tail = slice_sub(w->p->text, end, w->p->text.n);

	for (size_t i = 0; i < COUNT(after); i++)
		if (slice_starts(tail, slice_of(after[i])))
			return true;
	return tail.n > 1 && tail.s[0] == ':' && tail.s[1] >= '0' && tail.s[1] <= '9';
}

static bool take_figure(struct walk *w)
{
	struct passage *p = w->p;
	struct number number;

	enum number_found found = number_at(&p->folded, w->at, &number);
	if (found == NUMBER_BROKEN)
		p->broken++;
	if (found != NUMBER_READ || number.measure == MEASURE_NONE || excluded_before(w) ||
	    excluded_after(w, number.end)) {
		w->at = number.end;
		return true;
	}
	p->numbers = grow(p->numbers, &p->number_room, p->number_count, sizeof *p->numbers);
	p->numbers[p->number_count] = number;
	add_token(w, TOKEN_FIGURE, number.end)->at = p->number_count++;
	return true;
}

static bool take_stop(struct walk *w)
{
	static const struct {
		const char *mark;
		char stop;
	} stops[] = { { ",", ',' }, { "。", '.' }, { ";", ';' }, { ":", ':' }, { "!", '.' },
		      { "?", '.' }, { "(", ',' },  { ")", ',' }, { "--", ',' } };

	for (size_t i = 0; i < COUNT(stops); i++) {
		if (stands_at(w, stops[i].mark)) {
			add_token(w, TOKEN_STOP, w->at + strlen(stops[i].mark))->stop =
				stops[i].stop;
			return true;
		}
	}
	return false;
}

/* A tab between the cells of a table, which folding drops. */
static void take_cell(struct walk *w)
{
	const struct fold_source *source = w->p->folded.source;
	size_t gap = w->at ? source[w->at - 1].end : 0;
	const char *printed = w->p->printed.s;

	if (source[w->at].start > gap && memchr(printed + gap, '\t', source[w->at].start - gap))
		add_token(w, TOKEN_STOP, w->at)->stop = ';';
}

/* What may begin with a character. */
enum beginning { BEGINS_TIME = 1, BEGINS_FIGURE = 2, BEGINS_ASIDE = 4, BEGINS_STOP = 8 };

static unsigned begins(uint32_t c)
{
	switch (c) {
	case '"':
		return BEGINS_TIME | BEGINS_ASIDE;
	case '(':
		return BEGINS_ASIDE | BEGINS_STOP;
	case '[':
	case U'《':
		return BEGINS_ASIDE;
	case ',':
	case ';':
	case ':':
	case '!':
	case '?':
	case ')':
	case '-':
	case U'。':
		return BEGINS_STOP;
	case U'前':
	case U'第':
	case U'上':
	case U'下':
	case U'去':
	case U'全':
	case U'年':
	case U'今':
	case U'明':
	case U'来':
	case U'当':
	case U'过':
	case U'未':
	case U'这':
	case U'换':
	case U'党':
		return BEGINS_TIME;
	case U'两':
	case U'百':
	case U'翻':
		return BEGINS_FIGURE;
	case U'零':
	case U'〇':
	case U'一':
	case U'二':
	case U'三':
	case U'四':
	case U'五':
	case U'六':
	case U'七':
	case U'八':
	case U'九':
	case U'十':
		return BEGINS_TIME | BEGINS_FIGURE;
	default:
		return c >= '0' && c <= '9' ? BEGINS_TIME | BEGINS_FIGURE : 0;
	}
}

static void walk(struct walk *w)
{
	struct slice t = w->p->text;
	uint32_t c;

	while (w->at < t.n) {
		size_t next = w->at + utf8_next(t.s + w->at, t.n - w->at, &c);
		unsigned may = begins(c);
		take_cell(w);
		if (!take_name(w) && !(may & BEGINS_TIME && take_time(w)) &&
		    !(may & BEGINS_ASIDE && take_aside(w)) &&
		    !(may & BEGINS_STOP && take_stop(w)) &&
		    !(may & BEGINS_FIGURE && take_figure(w)))
			w->at = next;
	}
}

/* Whether there is anything to find: a figure, or an indicator of which something may be said. */
static bool holds_something(const struct passage *p, const struct indicators *lexicon)
{
	for (size_t i = 0; i < p->token_count; i++)
		if (p->tokens[i].kind == TOKEN_FIGURE ||
		    (p->tokens[i].kind == TOKEN_NAME &&
		     indicator_name_of(lexicon, p->tokens[i].at)->count > 0))
			return true;
	return false;
}

bool passage_read(struct passage *passage, struct slice printed, const struct indicators *lexicon,
		  struct words *words)
{
	passage->printed = printed;
	passage->token_count = passage->number_count = passage->time_count = 0;
	passage->names.count = 0;
	fold(printed, &passage->folded);
	passage->text = (struct slice){ str_text(&passage->folded.text), passage->folded.text.n };
	indicators_scan(lexicon, passage->text, &passage->names);
	walk(&(struct walk){ .p = passage });
	if (!holds_something(passage, lexicon))
		return false;
	words_scan(words, passage->text, &passage->words);
	return true;
}

void passage_free(struct passage *passage)
{
	fold_free(&passage->folded);
	word_map_free(&passage->words);
	matches_free(&passage->names);
	free(passage->tokens);
	free(passage->numbers);
	free(passage->times);
	*passage = (struct passage){ 0 };
}

size_t passage_token(const struct passage *passage, size_t at)
{
	size_t low = 0, high = passage->token_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (passage->tokens[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const char *passage_printed(const struct passage *passage, struct arena *arena, size_t start,
			    size_t end)
{
	struct str out = { 0 };
	uint32_t c;

	if (start < end) {
		struct fold_source range = fold_printed(&passage->folded, start, end);
		struct slice t = slice_sub(passage->printed, range.start, range.end);
		for (size_t i = 0; i < t.n;) {
			i += utf8_next(t.s + i, t.n - i, &c);
			if (c > 0x20 && c != 0x3000 && c != 0xA0)
				str_addu(&out, c);
		}
	}
	const char *copy = arena_strn(arena, str_text(&out), out.n);
	str_free(&out);
	return copy;
}
