/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stata: a data set of Stata 14 and newer (dta 118, which is UTF-8), by ReadStat. Names are cut to
 * what Stata knows, labels say what the columns are, and what is empty is missing.
 */
#include <readstat.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "output/writer.h"
#include "text/width.h"

enum {
	NAME_MOST = 32,	  /* bytes of a variable's name */
	LABEL_MOST = 80,  /* characters of its label */
	TEXT_MOST = 2045, /* bytes of a text (str#) */
	DTA_VERSION = 118,
};

struct cell {
	char *text;
};

/* What of text fits in so many bytes, whole characters only. */
static size_t cut(struct slice text, size_t most)
{
	if (text.n <= most)
		return text.n;
	while (most > 0 && ((unsigned char)text.s[most] & 0xC0) == 0x80)
		most--;
	return most;
}

static void keep_row(struct table *table, const struct slice *cells)
{
	for (size_t i = 0; i < table->count; i++) {
		struct str out = { 0 };
		width_draw(&out, cells[i]);
		struct slice text = { str_text(&out), out.n };
		table->kept = grow(table->kept, &table->kept_room, table->kept_count,
				   sizeof *table->kept);
		table->kept[table->kept_count++] =
			(struct cell){ xstrndup(text.s, cut(text, TEXT_MOST)) };
		str_free(&out);
	}
}

static size_t longest(const struct table *table, size_t column)
{
	size_t most = 1;

	for (size_t i = column; i < table->kept_count; i += table->count) {
		size_t n = strlen(table->kept[i].text);
		most = n > most ? n : most;
	}
	return most;
}

/* A name that is too long ends in the number of its column instead. */
static void add_variable(const struct table *table, readstat_writer_t *writer, size_t column)
{
	const struct column *c = &table->columns[column];
	bool number = c->kind == COLUMN_NUMBER;
	struct str name = { 0 };

	str_adds(&name, c->name);
	if (name.n > NAME_MOST) {
		str_clear(&name);
		str_addf(&name, "%.24s_%zu", c->name, column + 1);
	}
	readstat_variable_t *variable = readstat_add_variable(
		writer, str_text(&name), number ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING,
		number ? 0 : longest(table, column));
	if (c->heading) {
		struct slice label = slice_of(_(c->heading));
		size_t n = 0;
		uint32_t u;
		for (size_t chars = 0; n < label.n && chars < LABEL_MOST; chars++)
			n += utf8_next(label.s + n, label.n - n, &u);
		char *copy = xstrndup(label.s, n);
		readstat_variable_set_label(variable, copy);
		free(copy);
	}
	str_free(&name);
}

static readstat_error_t insert(readstat_writer_t *writer, const readstat_variable_t *variable,
			       const char *text, bool number)
{
	char *end;
	double value = strtod(text, &end);

	if (!number)
		return readstat_insert_string_value(writer, variable, text);
	if (!*text || *end)
		return readstat_insert_missing_value(writer, variable);
	return readstat_insert_double_value(writer, variable, value);
}

static readstat_error_t write_row(const struct table *table, readstat_writer_t *writer, size_t row)
{
	readstat_error_t error = readstat_begin_row(writer);

	for (size_t i = 0; !error && i < table->count; i++)
		error = insert(writer, readstat_get_variable(writer, (int)i),
			       table->kept[row * table->count + i].text,
			       table->columns[i].kind == COLUMN_NUMBER);
	return error ? error : readstat_end_row(writer);
}

static ssize_t write_bytes(const void *bytes, size_t n, void *out)
{
	return (ssize_t)fwrite(bytes, 1, n, out);
}

static readstat_error_t write_all(const struct table *table, readstat_writer_t *writer)
{
	size_t rows = table->kept_count / table->count;

	for (size_t i = 0; i < table->count; i++)
		add_variable(table, writer, i);
	readstat_error_t error = readstat_writer_set_file_format_version(writer, DTA_VERSION);
	if (!error)
		error = readstat_begin_writing_dta(writer, table->style.out, (long)rows);
	for (size_t r = 0; !error && r < rows; r++)
		error = write_row(table, writer, r);
	return error ? error : readstat_end_writing(writer);
}

static void stata_end(struct table *table)
{
	readstat_writer_t *writer = readstat_writer_init();
	readstat_error_t error = READSTAT_ERROR_MALLOC;

	if (writer)
		error = readstat_set_data_writer(writer, write_bytes);
	if (!error)
		error = write_all(table, writer);
	if (error)
		table_fail(table);
	if (writer)
		readstat_writer_free(writer);
	for (size_t i = 0; i < table->kept_count; i++)
		free(table->kept[i].text);
}

const struct writer writer_dta = { NULL, keep_row, stata_end };
