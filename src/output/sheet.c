/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheet: a workbook of Excel, by libxlsxwriter: the rows on one sheet, what its columns mean on
 * another. The library writes to a file of its own, whose bytes then go where they belong.
 */
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "output/writer.h"
#include "text/width.h"

/* Texts are as they are drawn, as short as Excel wants them: characters, in UTF-16. */
enum { TEXT_MOST = 32767 / 2 };

struct cell {
	char *text;
};

static char *drawn(struct slice text)
{
	struct str out = { 0 };
	size_t n = 0;
	uint32_t c;

	width_draw(&out, text);
	for (size_t chars = 0; n < out.n && chars < TEXT_MOST; chars++)
		n += utf8_next(out.s + n, out.n - n, &c);
	char *copy = xstrndup(str_text(&out), n);
	str_free(&out);
	return copy;
}

static void keep_row(struct table *table, const struct slice *cells)
{
	for (size_t i = 0; i < table->count; i++) {
		table->kept = grow(table->kept, &table->kept_room, table->kept_count,
				   sizeof *table->kept);
		table->kept[table->kept_count++] = (struct cell){ drawn(cells[i]) };
	}
}

/* A number where the column has such and the cell is one; nothing where it is empty. */
static lxw_error write_cell(lxw_worksheet *sheet, size_t row, size_t column, const char *text,
			    bool number)
{
	lxw_row_t r = (lxw_row_t)row;
	lxw_col_t c = (lxw_col_t)column;
	char *end;
	double value = strtod(text, &end);

	if (!*text)
		return LXW_NO_ERROR;
	return number && !*end ? worksheet_write_number(sheet, r, c, value, NULL)
			       : worksheet_write_string(sheet, r, c, text, NULL);
}

static lxw_error write_rows(const struct table *table, lxw_workbook *book)
{
	lxw_worksheet *sheet = workbook_add_worksheet(book, "data");
	lxw_error error = sheet ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED;

	for (size_t i = 0; !error && i < table->count; i++)
		error = write_cell(sheet, 0, i, table->columns[i].name, false);
	for (size_t i = 0; !error && i < table->kept_count; i++)
		error = write_cell(sheet, 1 + i / table->count, i % table->count,
				   table->kept[i].text,
				   table->columns[i % table->count].kind == COLUMN_NUMBER);
	if (!error)
		worksheet_freeze_panes(sheet, 1, 0);
	return error;
}

static lxw_error write_labels(const struct table *table, lxw_workbook *book)
{
	lxw_worksheet *sheet = workbook_add_worksheet(book, "labels");
	lxw_error error = sheet ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED;

	for (size_t i = 0; !error && i < table->count; i++) {
		const struct column *column = &table->columns[i];
		error = write_cell(sheet, i, 0, column->name, false);
		if (!error && column->heading)
			error = write_cell(sheet, i, 1, _(column->heading), false);
	}
	return error;
}

static bool copy_bytes(const char *path, FILE *out)
{
	FILE *in = fopen(path, "rb");
	char bytes[8192];
	size_t n;

	if (!in)
		return false;
	while ((n = fread(bytes, 1, sizeof bytes, in)) > 0)
		(void)fwrite(bytes, 1, n, out);
	bool well = !ferror(in);
	(void)fclose(in);
	return well;
}

/* Writes the workbook to path. */
static bool write_book(const struct table *table, const char *path)
{
	lxw_workbook *book = workbook_new(path);

	if (!book)
		return false;
	lxw_error error = write_rows(table, book);
	if (!error)
		error = write_labels(table, book);
	lxw_error closed = workbook_close(book);
	return !error && !closed;
}

static void sheet_end(struct table *table)
{
	const char *folder = getenv("TMPDIR");
	struct str path = { 0 };

	str_addf(&path, "%s/duidu.XXXXXX", folder && *folder ? folder : "/tmp");
	int fd = mkstemp(path.s);
	bool well = fd >= 0 && write_book(table, path.s) && copy_bytes(path.s, table->style.out);
	if (fd >= 0) {
		(void)close(fd);
		(void)unlink(path.s);
	}
	if (!well)
		table_fail(table);
	for (size_t i = 0; i < table->kept_count; i++)
		free(table->kept[i].text);
	str_free(&path);
}

const struct writer writer_xlsx = { NULL, keep_row, sheet_end };
