#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The order of the house: licence tags, long lines, names in the build's lists, leftovers.
set -u
. "$SRCDIR/tests/tap.sh"

# Sources below the folder $1, without what a build in the same folder has made.
sources() {
	(cd "$1" && find src tui tests man -name '*.[ch]' | LC_ALL=C sort | while read -r file; do
		head -n 1 "$file" | grep -q '^/\* Made by ' || echo "$file"
	done)
}

# Those of the files named on standard input whose first line is not the tag.
untagged() {
	(cd "$1" && while read -r file; do
		head -n 1 "$file" | grep -qF '/* SPDX-License-Identifier: GPL-3.0-or-later */' ||
			echo "$file"
	done)
}

# Lines of more than 100 characters, a tab being eight. Not every awk knows characters: the bytes
# behind the first one of each are taken out.
too_long() {
	(cd "$1" && while read -r file; do
		LC_ALL=C tr -d '\200-\277' <"$file" | expand | LC_ALL=C awk -v file="$file" 'length($0) > 100 { print file ":" NR }'
	done)
}

# Those of the files named on standard input that the Makefile $1 does not name. Tests and generators
# are named as programs, without .c.
unlisted() {
	while read -r file; do
		grep -qE "(^|[[:space:]])$file( |\$)" "$1" ||
			grep -qE "(^|[[:space:]])${file%.c}( |\$)" "$1" || echo "$file"
	done
}

# The judges see what they are for.
mkdir -p "$tap_dir/src"
echo 'int a;' >"$tap_dir/src/a.c"
is "$(echo src/a.c | untagged "$tap_dir")" src/a.c 'a missing licence tag is seen'
printf '%0101d\n' 1 >"$tap_dir/src/b.c"
is "$(echo src/b.c | too_long "$tap_dir")" src/b.c:1 'a long line is seen'
printf 'list = \\\n\tsrc/b.c \\\n\ttests/unit/test_c\n' >"$tap_dir/Makefile.am"
is "$(printf 'src/a.c\nsrc/b.c\ntests/unit/test_c.c\n' | unlisted "$tap_dir/Makefile.am")" src/a.c \
	'a source outside the build is seen'

is "$(sources "$SRCDIR" | untagged "$SRCDIR")" '' 'every source has the licence tag'
is "$(sources "$SRCDIR" | too_long "$SRCDIR")" '' 'no line is longer than 100 columns'
is "$(sources "$SRCDIR" | unlisted "$SRCDIR/Makefile.am")" '' 'every source is in the build'
is "$(cd "$SRCDIR" && find tests -name '*.sh' ! -name tap.sh | LC_ALL=C sort |
	unlisted "$SRCDIR/Makefile.am")" '' 'every script of the tests is in the build'
is "$(cd "$SRCDIR" && ls data/*.tsv | unlisted "$SRCDIR/Makefile.am")" '' 'every table is in the build'
finish
