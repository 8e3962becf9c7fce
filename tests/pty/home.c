/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The home and the environment of a program on a screen. */
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "tests/pty/inside.h"
#include "tests/unit/unit.h"

char *screen_home_new(void)
{
	const char *tmp = getenv("TMPDIR");
	struct str path = { 0 };

	str_addf(&path, "%s/duidu-home.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(path.s))
		fail_msg("no folder can be made in %s", tmp ? tmp : "/tmp");
	return path.s;
}

static int delete_one(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	(void)st;
	(void)kind;
	(void)where;
	return remove(path);
}

void screen_home_free(char *home)
{
	nftw(home, delete_one, 16, FTW_DEPTH | FTW_PHYS);
	free(home);
}

/* A growing environment; names are unique. */
struct environment {
	char **list;
	size_t count, room;
};

static void unset(struct environment *env, const char *name, size_t n)
{
	for (size_t i = 0; i < env->count; i++) {
		if (strncmp(env->list[i], name, n) != 0 || env->list[i][n] != '=')
			continue;
		free(env->list[i]);
		env->list[i] = env->list[--env->count];
		return;
	}
}

static void set(struct environment *env, const char *name, const char *value, const char *more)
{
	struct str entry = { 0 };

	unset(env, name, strlen(name));
	str_addf(&entry, "%s=%s%s", name, value, more);
	env->list = grow(env->list, &env->room, env->count, sizeof(*env->list));
	env->list[env->count++] = entry.s;
}

static void inherit(struct environment *env, const char *name)
{
	if (getenv(name))
		set(env, name, getenv(name), "");
}

static void change(struct environment *env, const char *entry)
{
	size_t n = strcspn(entry, "=");
	char *name = xstrndup(entry, n);

	if (entry[n])
		set(env, name, entry + n + 1, "");
	else
		unset(env, name, n);
	free(name);
}

char **environment_new(const char *home, const char *const *changes)
{
	struct environment env = { 0 };

	inherit(&env, "PATH");
	inherit(&env, "TMPDIR");
	inherit(&env, "DUIDU_LOCALEDIR");
	inherit(&env, "ASAN_OPTIONS");
	inherit(&env, "LSAN_OPTIONS");
	inherit(&env, "UBSAN_OPTIONS");
	set(&env, "HOME", home, "");
	set(&env, "XDG_DATA_HOME", home, "/data");
	set(&env, "XDG_STATE_HOME", home, "/state");
	set(&env, "XDG_CONFIG_HOME", home, "/config");
	set(&env, "XDG_CACHE_HOME", home, "/cache");
	set(&env, "TERM", "xterm-256color", "");
	set(&env, "LANG", "C.UTF-8", "");
	for (; changes && *changes; changes++)
		change(&env, *changes);
	env.list = grow(env.list, &env.room, env.count, sizeof(*env.list));
	env.list[env.count] = NULL;
	return env.list;
}

void environment_free(char **env)
{
	for (char **entry = env; *entry; entry++)
		free(*entry);
	free(env);
}
