/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Join. A piece continues the paragraph before it when, in this order,
 * 1. it begins with what no paragraph begins with (，、。”）%);
 * 2. it begins with no number or dash of a heading or an item, and the paragraph stops in
 *    mid-sentence without being a title: titles are numbered, or short and without pauses;
 * 3. a page break lies between, and the paragraph ends in ；, or in ： at the right margin;
 * 4. a page break lies between, the paragraph ends with a sentence at the right margin and began
 *    as its neighbours do (with a number or a short first sentence), and the piece does not, or
 *    as a short sentence inside the paragraph does (以更高…。 within, 以更实…。 behind the break);
 * 5. lines are broken at one width, and the line before is full;
 * 6. it, or the piece before, is a link in running text (link.h).
 * Where paragraphs are indented, an indented piece begins one whatever stands before.
 */
#include "report/join.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/clean.h"
#include "report/front.h"
#include "report/link.h"

enum {
	TITLE_MOST = 30,    /* characters of a title without a number */
	NUMBERED_MOST = 70, /* of one with a number */
	CUT_LEAST = 26,	    /* of a line that a page break can have cut */
	LEAD_MOST = 20,	    /* of a first sentence that is a lead */
	TERM_MOST = 30,	    /* of a term before its ： */
	FRONT_MOST = 80,    /* of a title, a date, a salutation */
	LABEL_MOST = 6,	    /* of what stands before ： in 来源：… */
};

/* The paragraph that is being put together. */
struct paragraph_state {
	const struct piece *first, *last;
	size_t pieces;
	bool sentence; /* a sentence has ended in it, or its marks show that it is text */
	bool title;    /* it is a title, the rest of which was found */
};

static bool numbered(const struct piece *p)
{
	return p->opening.form != FORM_NONE && p->opening.form != FORM_DASH;
}

/* Whether p says 来源：…: a label and what it is. */
static bool is_label(const struct piece *p)
{
	size_t colon = slice_find(p->text, SLICE("："), 0);

	return colon < p->text.n && slice_chars(slice_sub(p->text, 0, colon)) <= LABEL_MOST;
}

/* Whether the marks inside p show that it is running text, not a title. */
static bool is_text(const struct piece *p)
{
	size_t pauses = 0;

	if (!p->opening.closed || (p->opening.stop && !p->opening.whole))
		return true;
	for (size_t at = 0; (at = mark_find(p->text, at, mark_is_pause)) < p->text.n; at++)
		pauses++;
	if (numbered(p))
		return p->chars > NUMBERED_MOST;
	return pauses > 1 || (slice_find(p->text, SLICE("："), 0) < p->text.n && !is_label(p));
}

/* Whether p belongs to the front: a title, a date, a salutation. */
static bool is_front(const struct piece *p)
{
	char room[FRONT_LINE];
	struct title title;

	if (p->chars > FRONT_MOST)
		return false;
	enum front_kind kind = front_kind(front_compact(p->text, room), &title);
	return kind == FRONT_TITLE || kind == FRONT_MEETING || kind == FRONT_SALUTATION;
}

/* Whether the paragraph so far may stand alone although no sentence ends in it. */
static bool is_title(const struct paragraph_state *para, bool page_break)
{
	const struct piece *p = para->first;

	if (para->title)
		return true;
	if (para->pieces > 1 || para->sentence || p->ending == ENDING_PAUSE)
		return false;
	if (numbered(p) || is_front(p))
		return true;
	return p->chars <= (page_break ? CUT_LEAST : TITLE_MOST);
}

/* Whether p begins as a paragraph does: with a number, a short first sentence, a term. */
static bool is_lead(const struct piece *p)
{
	const struct opening *o = &p->opening;
	size_t colon = slice_find(p->text, SLICE("："), 0);

	if (o->form != FORM_NONE || o->address)
		return true;
	if (o->closed && o->stop && o->chars <= LEAD_MOST && o->commas == 0)
		return true;
	return colon < o->end && slice_chars(slice_sub(p->text, 0, colon)) <= TERM_MOST;
}

/* Whether a short sentence inside t begins with the same two characters as lead. */
static bool has_parallel(struct slice t, struct slice lead)
{
	struct opening o;
	uint32_t c;
	size_t n = 0;

	for (int i = 0; i < 2 && n < lead.n; i++)
		n += utf8_next(lead.s + n, lead.n - n, &c);
	for (size_t at = 0; (at = mark_find(t, at, mark_is_final)) < t.n;) {
		at += utf8_next(t.s + at, t.n - at, &c);
		struct slice rest = slice_sub(t, at, t.n);
		if (!slice_starts(rest, slice_sub(lead, 0, n)))
			continue;
		opening_read(rest, &o);
		if (o.closed && o.stop && o.chars <= LEAD_MOST)
			return true;
	}
	return false;
}

/* Whether p, behind a page break and a full line, is no paragraph of its own. */
static bool is_no_lead(const struct paragraph_state *para, const struct piece *p)
{
	return is_lead(para->first) && (!is_lead(p) || has_parallel(para->last->text, p->text));
}

/* Whether p, short and no sentence, is the rest of a heading cut by a page break. */
static bool completes_title(const struct paragraph_state *para, const struct piece *p)
{
	return para->pieces == 1 && numbered(para->first) && p->gap > 0 && !is_text(p) &&
	       p->opening.form == FORM_NONE && p->ending == ENDING_NONE &&
	       p->chars <= TITLE_MOST / 2;
}

/* Rules 2 to 4: the paragraph goes on across a page break, or a line break in mid-sentence. */
static bool goes_on(const struct page *page, const struct paragraph_state *para,
		    const struct piece *p)
{
	bool page_break = p->gap > 0 && !page->separated;
	bool full = page_is_full(page, para->last, para->pieces == 1);

	switch (para->last->ending) {
	case ENDING_NONE:
	case ENDING_PAUSE:
		return !is_title(para, page_break) || (page_break && completes_title(para, p));
	case ENDING_SEMI:
		return page_break && para->sentence;
	case ENDING_COLON:
		return page_break && full;
	default:
		return page_break && full && is_no_lead(para, p);
	}
}

/* Rule 5: the line before is full, or this one does not show that it begins a paragraph. */
static bool was_wrapped(const struct page *page, const struct paragraph_state *para,
			const struct piece *p)
{
	if (!page->wrapped || p->gap > 0 || is_front(para->last))
		return false;
	if (page->starts != STARTS_UNSEEN)
		return true;
	if (!page_is_wrapped(page, para->last))
		return false;
	if (p->opening.form != FORM_NONE || p->opening.address)
		return para->last->ending != ENDING_FINAL && !is_title(para, false);
	return !(numbered(para->first) && para->pieces == 1 && para->last->ending == ENDING_FINAL &&
		 is_lead(p));
}

static bool continues(const struct page *page, const struct paragraph_state *para,
		      const struct piece *p)
{
	if (p->inside)
		return false;
	if (mark_is_trailing(mark_first(p->text)))
		return true;
	if (page->starts == STARTS_INDENTED && p->indent > 0)
		return false;
	if (was_wrapped(page, para, p))
		return true;
	return p->opening.form == FORM_NONE && !p->opening.address && goes_on(page, para, p);
}

/* Whether the format of either line says that they are two. */
static bool kept_apart(const struct line *a, const struct line *b)
{
	const unsigned apart = PARAGRAPH_HEADING | PARAGRAPH_TABLE;

	return ((a->hints | b->hints) & apart) || a->heading || b->heading ||
	       clean_is_row(a->text) || clean_is_row(b->text);
}

static void begin(struct paragraph_state *para, const struct piece *p)
{
	*para = (struct paragraph_state){
		.first = p, .last = p, .pieces = 1, .sentence = is_text(p)
	};
}

static void extend(struct paragraph_state *para, const struct piece *p)
{
	para->title = is_title(para, true) && completes_title(para, p);
	para->sentence = !para->title;
	para->last = p;
	para->pieces++;
}

void join_find(const struct page *page, const struct line *lines, struct piece *pieces,
	       size_t count)
{
	struct paragraph_state para = { 0 };
	bool *link = xcalloc(count, sizeof *link);

	if (page->separated)
		link_find(pieces, count, link);
	for (size_t i = 0; i < count; i++) {
		struct piece *p = &pieces[i];
		p->joined = i > 0 && !kept_apart(&lines[pieces[i - 1].line], &lines[p->line]) &&
			    (link[i] || link[i - 1] || continues(page, &para, p));
		if (p->joined)
			extend(&para, p);
		else
			begin(&para, p);
	}
	free(link);
}
