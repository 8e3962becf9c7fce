/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Table: rows of an answer, written in any format. What is written is the caller's text; what in it
 * could act on a terminal or break a format is escaped here.
 */
#ifndef DUIDU_TABLE_H
#define DUIDU_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "text/slice.h"

enum format {
	FORMAT_TEXT,
	FORMAT_TSV,
	FORMAT_CSV,
	FORMAT_JSON,
	FORMAT_JSONL,
	FORMAT_MD,
	FORMAT_HTML,
	FORMAT_SVG,  /* of charts (chart.h), not of tables */
	FORMAT_XLSX, /* of tables that are data */
	FORMAT_DTA
};
enum { FORMAT_COUNT = FORMAT_DTA + 1 };

/* "text", "tsv" ...; and the reverse, FORMAT_COUNT when there is no such format. */
const char *format_name(enum format format);
enum format format_named(const char *name);

/* Whether what is written in it is no text. */
bool format_is_binary(enum format format);

/* What a format needs that this program was built without, the package to install in brackets;
 * NULL: nothing. */
const char *format_lacks(enum format format);

enum column_kind {
	COLUMN_TEXT,
	COLUMN_NUMBER, /* to the right in text, bare in JSON; empty there is null */
};

struct column {
	const char *name;    /* of the machine interface */
	const char *heading; /* for people, for gettext; NULL: not shown to them */
	enum column_kind kind;
};

/* Where and how to write; lives as long as the table. */
struct table_style {
	FILE *out;
	bool terminal;	    /* out is one: controls never go there, in no format */
	unsigned ambiguous; /* cells of a character of ambiguous width: 1 or 2 */
	const char *title;  /* of the page, where a format has one */
	bool bom;	    /* csv begins with U+FEFF, by which Excel knows UTF-8 */
	bool *failed;	    /* set where a library could not write; NULL: nobody asks */
};

struct table;

/* Begins a table of count columns, which must outlive it. Formats with a header write it. */
struct table *table_begin(enum format format, const struct table_style *style,
			  const struct column *columns, size_t count);

/* Writes a row: a cell a column, bytes of any kind; empty means unknown. */
void table_row(struct table *table, const struct slice *cells);

/* Ends and frees it. Whether the file took it all is the caller's to ask of the file. */
void table_end(struct table *table);

#endif
