/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State: the file of positions, written anew beside the old one and put in its place. */
#include "tui/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/statedir.h"

enum { KEPT = 1000 }; /* reports whose positions are kept */

/* The start of a report's line: its name and a tab. */
static void add_name(struct str *line, const struct identity *identity)
{
	str_addf(line, "%s\t%d\t", identity->place, identity->plan_year);
}

static bool has_name(const struct identity *identity)
{
	return *identity->place && !strpbrk(identity->place, "\t\n");
}

static FILE *open_positions(void)
{
	struct str path = { 0 };
	FILE *file = NULL;

	if (statedir_file(&path, "positions"))
		file = fopen(path.s, "re");
	str_free(&path);
	return file;
}

bool state_recall(const struct identity *identity, struct place *place)
{
	FILE *file = has_name(identity) ? open_positions() : NULL;
	struct str name = { 0 };
	char *line = NULL;
	size_t room = 0;
	bool found = false;

	if (!file)
		return false;
	add_name(&name, identity);
	while (!found && getline(&line, &room, file) >= 0)
		found = strncmp(line, name.s, name.n) == 0 &&
			sscanf(line + name.n, "%zu\t%zu", &place->para, &place->byte) == 2;
	free(line);
	str_free(&name);
	fclose(file);
	return found;
}

/* Copies the lines of other reports. */
static void copy_others(FILE *from, FILE *to, const struct str *name)
{
	char *line = NULL;
	size_t room = 0, kept = 1;

	while (kept < KEPT && getline(&line, &room, from) >= 0) {
		if (strncmp(line, name->s, name->n) == 0 || !strchr(line, '\n'))
			continue;
		fputs(line, to);
		kept++;
	}
	free(line);
}

static bool write_positions(const char *path, const struct str *name, struct place place)
{
	FILE *old = open_positions();
	FILE *file = fopen(path, "we");
	bool good = file != NULL;

	if (file) {
		fprintf(file, "%s%zu\t%zu\n", name->s, place.para, place.byte);
		if (old)
			copy_others(old, file, name);
		good = !ferror(file);
		good = fclose(file) == 0 && good;
	}
	if (old)
		fclose(old);
	return good;
}

enum status state_keep(const struct identity *identity, struct place place, struct fault *fault)
{
	struct str name = { 0 }, path = { 0 }, new_path = { 0 };
	enum status st = DD_OK;

	if (has_name(identity) && statedir_file(&path, "positions")) {
		statedir_make(path.s);
		add_name(&name, identity);
		str_addf(&new_path, "%s.%ld", path.s, (long)getpid());
		if (!write_positions(new_path.s, &name, place) || rename(new_path.s, path.s) != 0) {
			st = fault_errno(fault, path.s);
			unlink(new_path.s);
		}
	}
	str_free(&name);
	str_free(&path);
	str_free(&new_path);
	return st;
}
