/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State folder. */
#include "base/statedir.h"

#include <stdlib.h>
#include <sys/stat.h>

bool statedir_file(struct str *path, const char *name)
{
	const char *state = getenv("XDG_STATE_HOME");
	const char *home = getenv("HOME");

	if (state && state[0] == '/')
		str_adds(path, state);
	else if (home && *home)
		str_addf(path, "%s/.local/state", home);
	else
		return false;
	str_addf(path, "/duidu/%s", name);
	return true;
}

void statedir_make(const char *path)
{
	struct str part = { 0 };

	for (const char *at = path; *at; at++) {
		if (*at == '/' && part.n > 0)
			mkdir(part.s, 0700);
		str_addc(&part, *at);
	}
	str_free(&part);
}
