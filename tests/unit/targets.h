/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bench: the targets of a text of an invented city, for tests. */
#ifndef DUIDU_TEST_TARGETS_H
#define DUIDU_TEST_TARGETS_H

#include "report/indicator.h"
#include "report/target.h"
#include "tests/unit/reports.h"

enum { REVIEW_YEAR = 2030, PLAN_YEAR = 2031 };

/* All that reading one text needs; lasts as long as its targets. */
struct bench {
	struct arena *arena;
	struct indicators *lexicon;
	struct outline outline;
	struct paragraph *paragraphs;
	size_t count;
	struct targets targets;
};

/* Reads text, a line a paragraph, all of that role; the caller gives it back. */
static inline struct bench bench_read(const char *text, enum role role)
{
	static const struct identity identity = { .place = "云岭市",
						  .short_name = "云岭",
						  .level = LEVEL_PREFECTURE,
						  .review_year = REVIEW_YEAR,
						  .plan_year = PLAN_YEAR };
	static struct heading heading = { .title = "一、工作", .parent = OUTLINE_NONE };
	struct bench b = { .arena = arena_new(), .lexicon = indicators_new() };

	b.paragraphs = paragraphs_of(b.arena, text, &b.count);
	b.outline = (struct outline){
		.headings = &heading,
		.count = 1,
		.para_role = arena_array(b.arena, b.count, sizeof *b.outline.para_role),
		.para_heading = arena_array(b.arena, b.count, sizeof *b.outline.para_heading),
	};
	for (size_t i = 0; i < b.count; i++)
		b.outline.para_role[i] = role;
	targets_find(b.arena, b.paragraphs, b.count, &b.outline, &identity, b.lexicon, &b.targets);
	return b;
}

static inline void bench_free(struct bench *b)
{
	indicators_free(b->lexicon);
	arena_free(b->arena);
}

#endif
