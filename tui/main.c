/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's entry. */
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"

int main(int argc, char **argv)
{
	i18n_start();
	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts(PACKAGE_STRING);
		return 0;
	}
	fprintf(stderr, _("usage: %s --version\n"), PACKAGE);
	return 2;
}
