/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Link. Equal words are brought together by sorting. */
#include "report/link.h"

#include <stdlib.h>

#include "base/mem.h"

enum {
	LINK_MOST = 12,	     /* characters of a link */
	LINK_TIMES = 3,	     /* that it occurs */
	SENTENCE_LEAST = 30, /* characters of what stops in mid-sentence and is no title */
};

static bool may_be_link(const struct piece *p)
{
	return p->chars <= LINK_MOST && p->opening.form == FORM_NONE && p->ending == ENDING_NONE &&
	       !p->inside;
}

static int by_text(const void *a, const void *b)
{
	const struct piece *p = *(const struct piece *const *)a;
	const struct piece *q = *(const struct piece *const *)b;
	size_t n = p->text.n < q->text.n ? p->text.n : q->text.n;
	int order = memcmp(p->text.s, q->text.s, n);

	return order ? order : (p->text.n > q->text.n) - (p->text.n < q->text.n);
}

/* Whether p stands behind a text that stops in mid-sentence. */
static bool stands_in_sentence(const struct piece *pieces, const struct piece *p)
{
	return p > pieces && p[-1].chars > SENTENCE_LEAST &&
	       (p[-1].ending == ENDING_NONE || p[-1].ending == ENDING_PAUSE);
}

void link_find(const struct piece *pieces, size_t count, bool *link)
{
	const struct piece **shorts = xcalloc(count, sizeof *shorts);
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if (may_be_link(&pieces[i]))
			shorts[n++] = &pieces[i];
	qsort(shorts, n, sizeof *shorts, by_text);
	for (size_t i = 0, end; i < n; i = end) {
		size_t inside = 0;
		for (end = i; end < n && slice_is(shorts[end]->text, shorts[i]->text); end++)
			inside += stands_in_sentence(pieces, shorts[end]);
		for (size_t k = i; k < end && inside * 2 > end - i && end - i >= LINK_TIMES; k++)
			link[shorts[k] - pieces] = true;
	}
	free(shorts);
}
