/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Format: the table of file formats and their marks. */
#include "import/format.h"

#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "text/slice.h"

static bool begins(struct bytes b, const char *mark, size_t n)
{
	return b.n >= n && memcmp(b.s, mark, n) == 0;
}

#define BEGINS(bytes, mark) begins(bytes, mark, sizeof(mark) - 1)

/* Whether text stands among the first n bytes. */
static bool holds(struct bytes b, const char *text, size_t n)
{
	struct slice head = { b.s, b.n < n ? b.n : n };

	return slice_find(head, slice_of(text), 0) < head.n;
}

static bool is_pdf(struct bytes b)
{
	return holds(b, "%PDF-", 1024) && memchr(b.s, '%', b.n < 1024 ? b.n : 1024) != NULL &&
	       (BEGINS(b, "%PDF-") || holds(b, "\n%PDF-", 1024));
}

static bool is_zip(struct bytes b)
{
	return BEGINS(b, "PK\3\4") || BEGINS(b, "PK\5\6") || BEGINS(b, "PK\7\x08");
}

static bool is_docx(struct bytes b)
{
	return is_zip(b) && (holds(b, "word/", b.n) || holds(b, "[Content_Types].xml", 4096));
}

static bool is_odt(struct bytes b)
{
	return is_zip(b) && holds(b, "application/vnd.oasis.opendocument", 256);
}

static bool is_ole(struct bytes b)
{
	return BEGINS(b, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

static bool is_rtf(struct bytes b)
{
	return BEGINS(b, "{\\rtf");
}

/* Markup may stand behind a byte-order mark, blanks, an XML declaration and comments. */
static bool is_html(struct bytes b)
{
	static const char *const tags[] = { "<!doctype html", "<html", "<head", "<body", "<meta",
					    "<title",	      "<div",  "<p>",	"<p ",	 "<table" };
	size_t at = BEGINS(b, "\xEF\xBB\xBF") ? 3 : 0;

	while (at < b.n && strchr(" \t\r\n", b.s[at]) && b.s[at] != '\0')
		at++;
	if (at == b.n || b.s[at] != '<')
		return false;
	struct bytes rest = { b.s + at, b.n - at };
	if (BEGINS(rest, "<?xml") || BEGINS(rest, "<!--"))
		return holds(rest, "<html", 4096) || holds(rest, "<HTML", 4096);
	for (size_t i = 0; i < COUNT(tags); i++) {
		size_t n = strlen(tags[i]);
		if (rest.n >= n && strncasecmp(rest.s, tags[i], n) == 0)
			return true;
	}
	return false;
}

/* A web page kept as a mail: headers first, then parts. */
static bool is_mhtml(struct bytes b)
{
	return (BEGINS(b, "From: ") || BEGINS(b, "MIME-Version: ")) &&
	       holds(b, "multipart/related", 2048);
}

/* A table whose first line names columns in Latin letters, as databases write them. */
static bool is_csv(struct bytes b)
{
	size_t at = BEGINS(b, "\xEF\xBB\xBF") ? 3 : 0;
	size_t commas = 0;

	for (; at < b.n && b.s[at] != '\n' && b.s[at] != '\r'; at++) {
		char c = b.s[at];
		bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
			    (c >= '0' && c <= '9') || c == '"';
		if (c == ',')
			commas++;
		else if (!word)
			return false;
	}
	return commas >= 2 && at + 2 < b.n;
}

static bool is_packed(struct bytes b)
{
	return BEGINS(b, "\x1F\x8B") || BEGINS(b, "BZh") ||
	       BEGINS(b, "\xFD"
			 "7zXZ") ||
	       BEGINS(b, "7z\xBC\xAF\x27\x1C") || BEGINS(b, "Rar!\x1A\x07") ||
	       BEGINS(b, "\x28\xB5\x2F\xFD");
}

static bool is_picture(struct bytes b)
{
	return BEGINS(b, "\x89PNG\r\n") || BEGINS(b, "\xFF\xD8\xFF") || BEGINS(b, "GIF8") ||
	       BEGINS(b, "II*\0") || BEGINS(b, "MM\0*") ||
	       (BEGINS(b, "RIFF") && holds(b, "WEBP", 16));
}

static bool is_sqlite(struct bytes b)
{
	return BEGINS(b, "SQLite format 3");
}

static bool is_program(struct bytes b)
{
	return BEGINS(b, "\x7F"
			 "ELF") ||
	       BEGINS(b, "MZ\x90") || BEGINS(b, "\xCF\xFA\xED\xFE") ||
	       BEGINS(b, "\xCA\xFE\xBA\xBE");
}

static bool is_utf32(struct bytes b)
{
	return BEGINS(b, "\xFF\xFE\0\0") || BEGINS(b, "\0\0\xFE\xFF");
}

static bool is_utf16(struct bytes b)
{
	return BEGINS(b, "\xFF\xFE") || BEGINS(b, "\xFE\xFF");
}

static bool is_any(struct bytes b)
{
	(void)b;
	return true;
}

#define AS_TEXT	  N_("open it in its program and save it as plain text in UTF-8")
#define AS_UTF8	  N_("save it in UTF-8, e.g. with iconv -t UTF-8")
#define UNPACK	  N_("unpack it and give what was in it")
#define TYPE_TEXT N_("give a text file with a government work report")

const struct format *format_of(struct bytes b)
{
	static const struct format formats[] = {
		{ "PDF", is_pdf, NULL, N_("turn it into text, e.g. with pdftotext") },
		{ "DOCX", is_docx, NULL, AS_TEXT },
		{ "ODT", is_odt, NULL, AS_TEXT },
		{ "ZIP", is_zip, NULL, UNPACK },
		{ "Word 97 (.doc, .wps)", is_ole, NULL, AS_TEXT },
		{ "RTF", is_rtf, NULL, AS_TEXT },
		{ "HTML", is_html, NULL, N_("open it in a browser and save it as text in UTF-8") },
		{ "MHTML", is_mhtml, NULL,
		  N_("open it in a browser and save it as text in UTF-8") },
		{ "CSV", is_csv, NULL, N_("give the text of each report as a file of its own") },
		{ "gzip, bzip2, xz, 7z, RAR or zstd", is_packed, NULL, UNPACK },
		{ "picture", is_picture, NULL, TYPE_TEXT },
		{ "SQLite", is_sqlite, NULL, TYPE_TEXT },
		{ "program", is_program, NULL, TYPE_TEXT },
		{ "UTF-32", is_utf32, NULL, AS_UTF8 },
		{ "UTF-16", is_utf16, NULL, AS_UTF8 },
		{ "text", is_any, text_read, NULL },
	};
	const struct format *f = formats;

	while (!f->recognise(b))
		f++;
	return f;
}
