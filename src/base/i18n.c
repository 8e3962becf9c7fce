/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages in the user's language. */
#include "base/i18n.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The language that the environment asks for, as setlocale() would find it; NULL for none. */
static const char *wanted_language(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return value;
	}
	return NULL;
}

/* A host often lacks the locale that a terminal elsewhere asks for; the language is still known. */
static void do_without_locale(void)
{
	const char *language = wanted_language();
	const char *chosen = getenv("LANGUAGE");

	if (setlocale(LC_ALL, "C.UTF-8") && language && !(chosen && *chosen))
		setenv("LANGUAGE", language, 1);
}

void i18n_start(void)
{
	const char *dir = getenv("DUIDU_LOCALEDIR");

	if (!setlocale(LC_ALL, ""))
		do_without_locale();
	bindtextdomain(PACKAGE, dir && *dir ? dir : LOCALEDIR);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
}

bool i18n_is_chinese(void)
{
	return strstr(gettext(""), "\nLanguage: zh") != NULL; /* the head of the translations */
}
