/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Outline: openings, then parts, then the scheme of each part, then passages without a heading.
 * What no step found a reason for stays body text.
 */
#include "report/outline.h"

#include "report/outline_opening.h"
#include "report/outline_part.h"
#include "report/outline_passage.h"
#include "report/outline_role.h"
#include "report/outline_scheme.h"
#include "report/outline_topic.h"

/* All that is known of a report on the way to its outline. */
struct finder {
	struct scheme scheme;
	struct parts parts;
	struct passages passages;
	struct outline *out;
};

static struct opening *openings_of(struct arena *arena, const struct paragraph *paragraphs,
				   size_t count)
{
	struct opening *openings = arena_array(arena, count, sizeof *openings);

	for (size_t i = 0; i < count; i++)
		opening_read(paragraphs[i].text, &openings[i]);
	return openings;
}

/* Paragraph para's part; NULL before the first. */
static const struct part *part_of(const struct finder *f, size_t para, size_t *at)
{
	while (*at < f->parts.count && f->parts.items[*at].para <= para)
		++*at;
	return *at ? &f->parts.items[*at - 1] : NULL;
}

static enum role role_of_heading(const struct finder *f, const struct part *part, size_t para)
{
	if (!part)
		return ROLE_PREAMBLE;
	if (part->role != ROLE_PLAN || para == part->para)
		return part->role;
	if (para == f->passages.government_section ||
	    (para >= f->passages.government && para < f->passages.government_end))
		return ROLE_GOVERNMENT;
	return role_of_section(f->scheme.openings[para].title, false);
}

static void add_heading(struct finder *f, size_t para, enum role role, const size_t *above)
{
	const struct opening *o = &f->scheme.openings[para];
	unsigned level = f->scheme.levels[para];
	struct heading *h = &f->out->headings[f->out->count++];

	h->level = level;
	h->role = role;
	h->topics = "";
	h->title = arena_strn(f->scheme.arena, o->title.s, o->title.n);
	h->para = para;
	h->start = 0;
	h->end = o->end;
	h->line = f->scheme.paragraphs[para].line_count ? f->scheme.paragraphs[para].lines[0] : 0;
	h->parent = level == 1 ? OUTLINE_NONE : above[level - 1];
	if (level == 3 && h->parent == OUTLINE_NONE)
		h->parent = above[1];
}

static size_t count_headings(const struct scheme *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->count; i++)
		n += s->levels[i] > 0;
	return n;
}

static void add_headings(struct finder *f)
{
	size_t above[4] = { OUTLINE_NONE, OUTLINE_NONE, OUTLINE_NONE, OUTLINE_NONE };
	enum role role = ROLE_PREAMBLE;
	size_t at = 0;

	f->out->headings =
		arena_array(f->scheme.arena, count_headings(&f->scheme), sizeof *f->out->headings);
	for (size_t i = 0; i < f->scheme.count; i++) {
		unsigned level = f->scheme.levels[i];
		const struct part *part = part_of(f, i, &at);
		if (!level)
			continue;
		if (level < 3)
			role = role_of_heading(f, part, i);
		for (unsigned deeper = level; deeper < 4; deeper++)
			above[deeper] = OUTLINE_NONE;
		above[level] = f->out->count;
		add_heading(f, i, role, above);
	}
}

static enum role role_of_body(const struct finder *f, size_t para)
{
	if ((para >= f->passages.closing && para < f->passages.end) ||
	    (para >= f->passages.end && para < f->passages.annex_end))
		return ROLE_CLOSING;
	if (para >= f->passages.aims && para < f->passages.aims_end)
		return ROLE_REQUIREMENTS;
	if (para >= f->passages.government && para < f->passages.government_end)
		return ROLE_GOVERNMENT;
	if (para >= f->passages.plan)
		return ROLE_PLAN;
	return para >= f->passages.review ? ROLE_REVIEW : ROLE_COUNT;
}

/* Whether paragraph i, before heading next, leaves the last section of its part. */
static bool leaves_section(const struct finder *f, size_t i, size_t next)
{
	if (i == f->passages.government)
		return true;
	return f->scheme.openings[i].address &&
	       (next == f->out->count || f->out->headings[next].level == 1);
}

static size_t part_heading(const struct outline *outline, size_t heading)
{
	while (heading != OUTLINE_NONE && outline->headings[heading].parent != OUTLINE_NONE)
		heading = outline->headings[heading].parent;
	return heading;
}

/* Roles and headings of all paragraphs. */
static void tell_paragraphs(struct finder *f)
{
	struct outline *out = f->out;
	size_t next = 0;
	size_t under = OUTLINE_NONE;
	enum role role = ROLE_PREAMBLE;

	for (size_t i = 0; i < f->scheme.count; i++) {
		if (next < out->count && out->headings[next].para == i) {
			under = next++;
			role = out->headings[under].role;
		} else if (leaves_section(f, i, next)) {
			under = part_heading(out, under);
			role = under == OUTLINE_NONE ? role : out->headings[under].role;
		}
		enum role own = role_of_body(f, i);
		out->para_role[i] = own == ROLE_COUNT ? role : own;
		out->para_heading[i] = own == ROLE_CLOSING ? OUTLINE_NONE : under;
	}
}

void outline_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		  struct outline *out)
{
	struct finder f = {
		.scheme = { arena, paragraphs, openings_of(arena, paragraphs, count), count,
			    arena_array(arena, count, 1) },
		.out = out,
	};

	*out = (struct outline){ .para_role = arena_array(arena, count, sizeof *out->para_role),
				 .para_heading =
					 arena_array(arena, count, sizeof *out->para_heading) };
	parts_find(arena, paragraphs, f.scheme.openings, count, &f.parts);
	for (size_t i = 0; i < f.parts.count; i++)
		scheme_find(&f.scheme, &f.parts.items[i]);
	passages_find(&f.scheme, &f.parts, &f.passages);
	add_headings(&f);
	tell_paragraphs(&f);
	outline_tell_topics(arena, paragraphs, count, out);
}
