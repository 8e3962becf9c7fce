/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walk. */
#include "command/walk.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "import/import.h"

static struct input *add(struct inputs *inputs, const char *path, const struct stat *st)
{
	inputs->items = grow(inputs->items, &inputs->room, inputs->count, sizeof *inputs->items);
	struct input *input = &inputs->items[inputs->count++];
	*input = (struct input){
		.path = arena_str(inputs->arena, path),
		.bytes = st && S_ISREG(st->st_mode) ? (uint64_t)st->st_size : 0,
	};
	return input;
}

static int by_name(const void *a, const void *b)
{
	const char *const *x = a;
	const char *const *y = b;

	return strcmp(*x, *y);
}

/* The paths of what stands in folder, sorted; NULL with errno set where it cannot be read. */
static char **read_folder(struct arena *arena, const char *folder, size_t *count)
{
	DIR *dir = opendir(folder);
	char **paths = xcalloc(1, sizeof *paths);
	size_t n = 0, room = 1, end = strlen(folder);
	struct dirent *entry;

	if (!dir) {
		free(paths);
		return NULL;
	}
	while ((entry = readdir(dir)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		paths = grow(paths, &room, n, sizeof *paths);
		paths[n++] = arena_printf(arena, "%s%s%s", folder,
					  end && folder[end - 1] == '/' ? "" : "/", entry->d_name);
	}
	closedir(dir);
	qsort(paths, n, sizeof *paths, by_name);
	*count = n;
	return paths;
}

/* Adds what stands below folder. Nothing is open while it goes deeper. */
static void descend(struct inputs *inputs, const char *folder)
{
	size_t count;
	char **paths = read_folder(inputs->arena, folder, &count);

	if (!paths) {
		struct input *input = add(inputs, folder, NULL);
		(void)fault_errno(&input->fault, folder);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		struct stat st, target;
		if (lstat(paths[i], &st) != 0)
			continue; /* gone since */
		bool link = S_ISLNK(st.st_mode);
		bool leads = link && stat(paths[i], &target) == 0;
		if (S_ISDIR(st.st_mode))
			descend(inputs, paths[i]);
		else if (import_wanted(paths[i]) && !(leads && S_ISDIR(target.st_mode)))
			add(inputs, paths[i], leads ? &target : &st);
	}
	free(paths);
}

void walk_add(struct inputs *inputs, const char *path)
{
	struct stat st;
	bool there = stat(path, &st) == 0;
	size_t before = inputs->count;

	if (!there || !S_ISDIR(st.st_mode)) {
		add(inputs, path, there ? &st : NULL);
		return;
	}
	descend(inputs, path);
	if (inputs->count == before) {
		struct input *input = add(inputs, path, NULL);
		(void)fault_set(&input->fault, DD_BAD_INPUT, path,
				_("no document stands in this folder"),
				_("name the files with the reports"));
	}
}

void walk_free(struct inputs *inputs)
{
	free(inputs->items);
}
