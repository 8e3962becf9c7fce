/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages in the user's language. */
#ifndef DUIDU_I18N_H
#define DUIDU_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(text)		     gettext(text)
#define N_(text)	     (text) /* marked here, translated where it is shown */
#define n_(one, many, count) ngettext(one, many, count)

/*
 * Takes the locale of the environment and the program's messages in its language, as UTF-8. They
 * come from DUIDU_LOCALEDIR where it is set (a program that is not installed), else from where they
 * were installed. A locale that the host lacks still gives its language, and C.UTF-8 the rest.
 */
void i18n_start(void);

/* Whether the messages are in Chinese: for names that stand in data/ in both languages. */
bool i18n_is_chinese(void);

#endif
