/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages in the user's language. */
#ifndef DUIDU_I18N_H
#define DUIDU_I18N_H

#include <libintl.h>

#define _(text)		     gettext(text)
#define N_(text)	     (text) /* marked here, translated where it is shown */
#define n_(one, many, count) ngettext(one, many, count)

#endif
