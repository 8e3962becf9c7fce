/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writer: what the formats of a table share. No other room includes this. */
#ifndef DUIDU_WRITER_H
#define DUIDU_WRITER_H

#include "base/str.h"
#include "output/table.h"

struct table {
	const struct writer *writer;
	struct table_style style;
	const struct column *columns;
	size_t count;
	size_t rows;	   /* written so far */
	struct str line;   /* what is being put together; empty between rows */
	struct cell *kept; /* of all rows, where a format must see them first */
	size_t kept_count, kept_room;
};

/* One format. begin and end may be NULL. */
struct writer {
	void (*begin)(struct table *table);
	void (*row)(struct table *table, const struct slice *cells);
	void (*end)(struct table *table);
};

extern const struct writer writer_text, writer_tsv, writer_csv, writer_json, writer_jsonl,
	writer_md, writer_html, writer_xlsx, writer_dta;

/* Notes that the table could not be written, for reasons that its file does not know. */
void table_fail(struct table *table);

/* Writes the line out, and forgets it. */
void table_flush(struct table *table);

#endif
