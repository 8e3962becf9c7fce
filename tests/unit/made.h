/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made: reports and files for tests, without anything being read from a text. */
#ifndef DUIDU_MADE_H
#define DUIDU_MADE_H

#include "base/arena.h"
#include "report/report.h"

/*
 * A report of the place, in arena, with something of everything: paragraphs of several lines, of
 * printed text that differs, headings, targets with and without figures, terms.
 */
struct report *made_report(struct arena *arena, const char *place, int plan_year);

/* Fails the test where the two differ in anything. */
void made_same(const struct report *a, const struct report *b);

/* A new folder, which made_gone() takes away with all that is in it; to be freed. */
char *made_folder(void);
void made_gone(char *folder);

/* folder/name, in arena. */
const char *made_path(struct arena *arena, const char *folder, const char *name);

/* All bytes of a file, in arena; *n of them. Fails the test where it cannot be read. */
char *made_read(struct arena *arena, const char *path, size_t *n);
void made_write(const char *path, const char *bytes, size_t n);

#endif
