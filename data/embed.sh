#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints src/base/data.c: the bytes of each table named as an array of C. See src/base/data.h.
set -eu
echo '/* Made by data/embed.sh from data/; not to be edited. */'
echo '#include "base/data.h"'
for table; do
	name=$(basename "$table" .tsv)
	printf '\nconst char data_%s[] = {\n' "$name"
	# As octal characters: a plain char may be signed, and -Wconversion minds numbers over 127.
	od -An -v -to1 <"$table" | sed "s/ \([0-7]*\)/'\\\\\\1',/g"
	printf "'\\\\0' };\nconst size_t data_%s_size = sizeof(data_%s) - 1;\n" "$name" "$name"
done
