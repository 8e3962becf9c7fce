/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Identity: which place a report is of, and of which years. */
#ifndef DUIDU_IDENTITY_H
#define DUIDU_IDENTITY_H

#include "base/arena.h"
#include "text/paragraph.h"

/* How high a place stands; the higher ones come first. */
enum level { LEVEL_UNKNOWN, LEVEL_NATION, LEVEL_PROVINCE, LEVEL_PREFECTURE, LEVEL_COUNTY };

/* As printed in the machine interface: "nation", "province", "prefecture", "county" or "". */
const char *level_name(enum level level);

/* Texts are UTF-8 and NUL-terminated, "" where unknown; years are 0 where unknown. */
struct identity {
	const char *title; /* as printed; "" when the report prints none */
	const char *place; /* full name as the title prints it: 青岛市黄岛区（西海岸新区） */
	const char *short_name; /* 黄岛 */
	const char *province;	/* full name: 山东省; "" for the nation and where left open */
	const char *code;	/* GB/T 2260, six digits; "" where not found or left open */
	enum level level;
	int review_year;      /* looked back on */
	int plan_year;	      /* planned for */
	const char *date;     /* YYYY-MM-DD of the meeting, "" when not printed */
	const char *meeting;  /* the session as printed */
	const char *pinyin;   /* of short_name, tone-less, syllables apart: "ji nan" */
	const char *initials; /* "jn" */
	const char *sort_key; /* orders as ICU's pinyin collation does, compared with strcmp */
};

struct divisions;

/* What is known of a report before it is read. */
struct identity_source {
	struct slice title; /* as split_find() found it; may be empty */
	const struct paragraph *paragraphs;
	size_t count;
	/* Lines of the file before the report that may speak of it: none in a compilation. */
	const struct line *before;
	size_t before_count;
	/* Of the file, both "" in a compilation: name without extension, folder it lies in. */
	const char *name, *folder;
};

/*
 * Fills *out with what a report says of itself; what it does not say comes from the file's name.
 * Texts live in arena. Cannot fail: what nothing is known of stays "" or 0.
 */
void identity_find(struct arena *arena, const struct divisions *divisions,
		   const struct identity_source *source, struct identity *out);

#endif
