/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Target: from what the clauses of a report say to the targets that are kept. */
#include "report/target.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "report/target_make.h"

/* All that is needed while a report is read. */
struct finder {
	struct maker maker;
	const struct paragraph *paragraphs;
	const struct outline *outline;
	const struct indicators *lexicon;
	const bool *spans; /* of each heading: it stands over several years */
	struct passage passage;
	struct clause_walk walk;
	size_t *starts; /* of the lines of the paragraph that is read */
	struct target *items;
	size_t count, room;
};

const char *period_name(enum period period)
{
	static const char *const names[] = { "plan", "actual" };

	return names[period];
}

const char *target_op_name(enum target_op op)
{
	static const char *const names[] = { "eq", "approx", "ge", "le", "qual" };

	return names[op];
}

const char *basis_name(enum basis basis)
{
	static const char *const names[] = { "", "growth", "level", "rate", "index", "share" };

	return names[basis];
}

/* Keeps what a clause says as a target. */
static void take(void *taker, const struct finding *finding)
{
	struct finder *f = taker;
	struct target target;

	target_make(&f->maker, finding, &target);
	target.line = paragraph_line(&f->paragraphs[target.para], f->starts, target.start);
	f->items = grow(f->items, &f->room, f->count, sizeof *f->items);
	f->items[f->count++] = target;
}

/* Whether a section speaks of several years: its heading says so, or says nothing and that above
 * does. */
static bool *find_spans(struct arena *arena, const struct outline *outline)
{
	bool *spans = arena_array(arena, outline->count + 1, sizeof *spans);
	struct str title = { 0 };

	for (size_t i = 0; i < outline->count; i++) {
		const struct heading *h = &outline->headings[i];
		str_clear(&title);
		fold_add(&title, slice_of(h->title));
		enum heading_time time =
			scope_of_heading((struct slice){ str_text(&title), title.n });
		spans[i] = time == HEADING_SILENT ? h->parent < i && spans[h->parent]
						  : time == HEADING_SPAN;
	}
	str_free(&title);
	return spans;
}

/*
 * Bytes of the longest paragraph that figures are looked for in: twenty reports, and no paragraph
 * of any. Reading one takes twenty times as much memory as it is long.
 */
enum { PARAGRAPH_MOST = 1 << 20 };

static void read_paragraph(struct finder *f, struct words *words)
{
	const struct paragraph *paragraph = &f->paragraphs[f->maker.para];
	size_t heading = f->outline->para_heading[f->maker.para];

	if (paragraph->text.n > PARAGRAPH_MOST ||
	    !passage_read(&f->passage, paragraph->text, f->lexicon, words))
		return;
	f->starts = xcalloc(paragraph->line_count + 1, sizeof *f->starts);
	paragraph_starts(paragraph, f->starts);
	f->walk.span = heading != OUTLINE_NONE && f->spans[heading];
	clause_walk(&f->walk);
	free(f->starts);
}

/* The place's short name, folded. */
static struct slice own_name(const struct identity *identity, struct str *folded)
{
	fold_add(folded, slice_of(identity->short_name));
	return (struct slice){ str_text(folded), folded->n };
}

void targets_find(struct arena *arena, const struct paragraph *paragraphs, size_t count,
		  const struct outline *outline, const struct identity *identity,
		  const struct indicators *lexicon, struct targets *out)
{
	struct str name = { 0 };
	struct words *words = words_new();
	struct periods periods = periods_find(paragraphs, count, outline, identity);
	struct finder f = {
		.maker = { arena, &f.passage, identity, &periods, 0 },
		.paragraphs = paragraphs,
		.outline = outline,
		.lexicon = lexicon,
		.spans = find_spans(arena, outline),
		.walk = {
			.reader = { &f.passage, lexicon, own_name(identity, &name) },
			.arena = arena,
			.take = take,
			.taker = &f,
		},
	};

	for (size_t *para = &f.maker.para; *para < count; ++*para)
		if (periods_hold(&periods, *para))
			read_paragraph(&f, words);
	*out = (struct targets){
		.items = arena_copy(arena, f.items, f.count * sizeof *f.items),
		.count = f.count,
		.unread = f.passage.broken,
	};
	free(f.items);
	clause_walk_free(&f.walk);
	passage_free(&f.passage);
	words_free(words);
	str_free(&name);
}
