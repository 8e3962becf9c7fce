/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics of an outline. */
#include "report/outline_topic.h"

#include "report/topic.h"

static bool looks_ahead(const struct heading *h)
{
	return h->level == 2 && (h->role == ROLE_PLAN || h->role == ROLE_LIVELIHOOD);
}

/* Behind the last paragraph that stands under heading number i or an item of it. */
static size_t section_end(const struct outline *outline, size_t i, size_t count)
{
	size_t next = i + 1;

	while (next < outline->count && outline->headings[next].level > 2)
		next++;
	size_t end = next < outline->count ? outline->headings[next].para : count;
	while (end > outline->headings[i].para + 1) {
		size_t under = outline->para_heading[end - 1];
		if (under != OUTLINE_NONE && under >= i && under < next)
			break;
		end--;
	}
	return end;
}

static void tell_section(struct arena *arena, const struct topics *topics,
			 const struct paragraph *paragraphs, size_t count, struct outline *outline,
			 size_t i)
{
	struct heading *h = &outline->headings[i];
	struct slice title = slice_sub(paragraphs[h->para].text, h->start, h->end);
	struct topic_scores scores = topic_scores(topics, title, paragraphs + h->para,
						  section_end(outline, i, count) - h->para);

	h->topics = topics_best(arena, topics, &scores);
}

static void tell_others(struct heading *headings, struct heading *h)
{
	if (h->role == ROLE_GOVERNMENT)
		h->topics = role_name(ROLE_GOVERNMENT);
	else if (h->role == ROLE_LIVELIHOOD && h->level == 1)
		h->topics = role_name(ROLE_LIVELIHOOD);
	else if (h->level > 2 && h->parent != OUTLINE_NONE)
		h->topics = headings[h->parent].topics;
}

void outline_tell_topics(struct arena *arena, const struct paragraph *paragraphs, size_t count,
			 struct outline *outline)
{
	struct topics *topics = topics_new();

	for (size_t i = 0; i < outline->count; i++) {
		if (looks_ahead(&outline->headings[i]))
			tell_section(arena, topics, paragraphs, count, outline, i);
		else
			tell_others(outline->headings, &outline->headings[i]);
	}
	topics_free(topics);
}
