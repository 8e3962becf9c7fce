/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's entry. */
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	bindtextdomain(PACKAGE, LOCALEDIR);
	textdomain(PACKAGE);
	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts(PACKAGE_STRING);
		return 0;
	}
	fprintf(stderr, gettext("usage: %s --version\n"), PACKAGE);
	return 2;
}
