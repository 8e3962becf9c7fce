/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import: a path in, a document out. */
#include "import/import.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "import/bytes.h"
#include "import/format.h"

/* The last part of a path; trailing slashes are the caller's mistake and give "". */
static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* Where the extension of a file name begins, its dot; the end where there is none. */
static size_t extension(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && dot > name ? (size_t)(dot - name) : strlen(name);
}

/* The file's name without folders and extension, made fit to print. */
static const char *stem(struct arena *arena, const char *path)
{
	const char *name = base_name(path);
	size_t n = extension(name);
	char *clean = arena_alloc(arena, n + 1);

	(void)utf8_clean(clean, n, name, n);
	return clean;
}

static enum status refuse(const struct format *format, const char *path, struct fault *fault)
{
	(void)fault_setf(fault, DD_BAD_INPUT, path, _("files of the format %s cannot be read yet"),
			 format->name);
	fault_todo(fault, _(format->todo));
	return DD_BAD_INPUT;
}

enum status import_file(struct arena *arena, const char *path, struct document **out,
			struct fault *fault)
{
	struct bytes bytes;
	enum status st = bytes_read(arena, path, &bytes, fault);

	if (st != DD_OK)
		return st;
	const struct format *format = format_of(bytes);
	if (!format->read)
		return refuse(format, path, fault);
	struct document *document = arena_alloc(arena, sizeof *document);
	document->path = arena_str(arena, path);
	document->name = stem(arena, path);
	document->digest = bytes_digest(bytes);
	document->bytes = bytes.n;
	st = format->read(arena, bytes, document, fault);
	if (st == DD_OK)
		*out = document;
	return st;
}

bool import_wanted(const char *path)
{
	static const char *const wanted[] = {
		"txt",	"text", "md",  "htm", "html", "shtml", "mht",
		"docx", "doc",	"wps", "odt", "rtf",  "pdf",   "csv"
	};
	const char *name = base_name(path);
	const char *dot = name + extension(name);

	for (size_t i = 0; *dot && i < COUNT(wanted); i++)
		if (strcasecmp(dot + 1, wanted[i]) == 0)
			return true;
	return false;
}
